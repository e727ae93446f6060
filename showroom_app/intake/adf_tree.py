"""From the text of an ADF document to a tree, strictly where it is well-formed, else by patience.

The recover mode of XML parsers damages text in silence: `AT&T` becomes `AT`, `<jan@example.nl>` is
lost, an attribute without quotes takes the rest of the prospect with it. So a document that is not
well-formed is read here tag by tag instead, by what a person takes the sender to have meant.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from lxml import etree

from showroom_app.intake.adf_text import AdfText

DEEPEST = 100
"""Levels of a tree; what is nested deeper is read as if it stood at this level."""

# Fields that hold text: another tag of the format inside one means that its end was forgotten.
_TEXT_TAGS = frozenset(
    """requestdate id year make model vin stock stocknumber trim doors bodystyle transmission
    odometer condition interiorcolor exteriorcolor preference imagetag price pricecomments
    optionname manufacturercode weighting method amount balance description earliestdate latestdate
    vendorname url service name email phone street apartment city regioncode postalcode country
    comments comment message notes leadtype fullname""".split()
)
_GROUP_TAGS = frozenset(
    """adf prospect vehicle customer vendor provider contact address colorcombination option finance
    timeframe""".split()
)
_ADF_TAGS = _TEXT_TAGS | _GROUP_TAGS
# Where a group may stand; met elsewhere, what is open is taken to have ended.
_ABOVE = {
    "prospect": frozenset(("adf",)),
    "vehicle": frozenset(("adf", "prospect")),
    "customer": frozenset(("adf", "prospect")),
    "vendor": frozenset(("adf", "prospect")),
    "provider": frozenset(("adf", "prospect")),
    "contact": frozenset(("adf", "prospect", "customer", "vendor", "provider")),
}
_INSIDE_TEXT = {"name": frozenset(("part", "first", "last", "middle", "full", "surname"))}
_HTML_TAGS = frozenset(
    """br p div b i u em strong span font a ul ol li table tr td th tbody hr small pre h1 h2 h3 h4
    img sup sub center""".split()
)
_VOID_TAGS = frozenset(("br", "hr", "img"))

_TAG_NAME = re.compile(r"</?\s*(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(?=[\s/>\"'<]|$)", re.A)
_SWALLOWED = re.compile(r"\S*\s+[\w.-]+\s*=")
_FIRST_WORD = re.compile(r"[^\s\"“”]*")
_QUOTES = "\"'“”„‟″‘’‚"
_ATTRIBUTE = re.compile(r"\s*(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)(\s*=\s*)?", re.A)
_BARE_VALUE = re.compile(r"[^\s>]*")
_CLOSING = {
    '"': "\"“”„‟″", "“": "\"“”„‟″", "”": "\"“”„‟″", "„": "\"“”„‟″", "‟": "\"“”„‟″", "″": "\"“”„‟″",
    "'": "'‘’‚", "‘": "'‘’‚", "’": "'‘’‚", "‚": "'‘’‚",
}  # fmt: skip
_LONGEST_TAG = 4_000
_ASCII_LOWER = {c: c + 32 for c in range(ord("A"), ord("Z") + 1)}
_END_NAME = re.compile(r"</\s*(?:[\w.-]+:)?([\w.-]+)")
_REFERENCE = re.compile(r"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][\w.-]{0,40});")
_BAD_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Element = etree._Element

# The tags met so far: a feed uses the same few dozen in every document.
_LOCAL_NAMES: dict[object, str] = {}


def tree_of(document: AdfText) -> tuple[Element, bool]:
    """Return the root element and whether the text had to be mended to get it.

    No entity but XML's and HTML's own is ever expanded, nothing is fetched, and the DOCTYPE is gone
    with everything before `<adf`.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(document.xml, parser), document.mended
    except (etree.XMLSyntaxError, ValueError):
        return _read_patiently(document), True


def is_tag(tag: object) -> bool:
    """Whether this is the tag of an element; that of a comment is a function."""
    return isinstance(tag, str)


def local_name(element: Element) -> str:
    """Return the tag in lower case, without namespace or prefix; "" for comments and the like."""
    tag = element.tag
    name = _LOCAL_NAMES.get(tag)
    if name is None:
        name = str(tag).rpartition("}")[2].rpartition(":")[2].lower() if is_tag(tag) else ""
        if len(_LOCAL_NAMES) < 2_000:
            _LOCAL_NAMES[tag] = name
    return name


def _read_patiently(document: AdfText) -> Element:
    root = etree.Element("adf")
    branch = [root]
    words: list[str] = []
    for kind, name, rest in _Tokens(document):
        if kind == "text":
            words.append(rest)
            continue
        _append_text(branch[-1], words)
        if kind == "end":
            _close(branch, name)
        elif name != "adf" or len(branch) > 1:
            _close_forgotten(branch, name)
            element = etree.SubElement(branch[-1], name)
            attributes, empty = _attributes(rest)
            for attribute, value in attributes:
                if attribute not in element.attrib:
                    element.set(attribute, value)
            if not empty and name not in _VOID_TAGS and len(branch) < DEEPEST:
                branch.append(element)
    _append_text(branch[-1], words)
    return root


def _append_text(element: Element, words: list[str]) -> None:
    """Put the words read so far behind what the element holds, and forget them."""
    text = "".join(words)
    words.clear()
    if not text:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _close(branch: list[Element], name: str) -> None:
    """End the innermost open element of that name; an end that nothing began is passed over."""
    for at in range(len(branch) - 1, 0, -1):
        if branch[at].tag == name:
            del branch[at:]
            return


def _close_forgotten(branch: list[Element], name: str) -> None:
    """End the open elements that cannot hold the one that begins."""
    if name not in _ADF_TAGS and branch[-1].tag != "name":
        return
    while len(branch) > 1:
        tag = str(branch[-1].tag)
        if (tag in _TEXT_TAGS and name not in _INSIDE_TEXT.get(tag, ())) or (
            name in _ABOVE and tag not in _ABOVE[name]
        ):
            branch.pop()
        else:
            return


class _Tokens:
    """The tokens of a broken document: (kind, name, rest) with kind text, start or end."""

    def __init__(self, document: AdfText) -> None:
        self._text = document.xml
        self._lower = document.xml.translate(_ASCII_LOWER)  # keeps the length, unlike lower()
        self._declared = document.entities
        self._ended = frozenset(_END_NAME.findall(self._lower))
        self._absent: set[str] = set()

    def __iter__(self) -> Iterator[tuple[str, str, str]]:
        text = self._text
        at = 0
        while at < len(text):
            sign = text.find("<", at)
            if sign != at:
                sign = len(text) if sign < 0 else sign
                yield "text", "", _words(text[at:sign], self._declared)
                at = sign
            elif text.startswith("<![CDATA[", at):
                end, after = self._end_of_cdata(at + 9)
                yield "text", "", _BAD_CHARACTER.sub("", text[at + 9 : end])
                at = after
            elif text.startswith("<!--", at):
                end = self._find("-->", at + 4)
                at = end + 3 if end >= 0 else at + 4
            elif text.startswith(("<?", "<!"), at):
                end = text.find(">", at, at + _LONGEST_TAG)
                at = end + 1 if end >= 0 else at + 2
            else:
                token, at = self._tag(at)
                yield token

    def _find(self, what: str, at: int) -> int:
        """Like `str.find`, but looks only once for what does not come any more."""
        found = -1 if what in self._absent else self._lower.find(what, at)
        if found < 0:
            self._absent.add(what)
        return found

    def _end_of_cdata(self, start: int) -> tuple[int, int]:
        """Return where a CDATA section ends and where reading goes on; its end may be forgotten."""
        end = self._find("]]>", start)
        if end >= 0:
            return end, end + 3
        closing = [
            self._find(f"</{tag}>", start) for tag in ("comments", "comment", "name", "phone")
        ]
        end = min((found for found in closing if found >= 0), default=len(self._text))
        return end, end

    def _tag(self, at: int) -> tuple[tuple[str, str, str], int]:
        """Return the token at a `<` and where reading goes on; what is no tag is words."""
        text = self._text
        match = _TAG_NAME.match(text, at)
        if match is None:
            return ("text", "", "<"), at + 1
        name = match.group(1).lower()
        if text.startswith("</", at):
            end = text.find(">", match.end(), match.end() + 200)
            cut = text.find("<", match.end(), match.end() + 200)
            if end < 0 or 0 <= cut < end:
                end = (cut if cut >= 0 else match.end()) - 1
            return ("end", name, ""), end + 1
        end = _end_of_tag(text, match.end())
        rest = text[match.end() : end]
        known = name in _ADF_TAGS or name in _HTML_TAGS or name in self._ended
        if not known and not rest.endswith("/") and "=" not in rest:
            return ("text", "", "<"), at + 1
        return ("start", name, rest), min(end + 1, len(text))


def _end_of_tag(text: str, start: int) -> int:
    """Return the place of the `>` that ends a start tag.

    The first one is it: a `>` inside quotes is not met in the wild, lost quotes are.
    """
    limit = min(len(text), start + _LONGEST_TAG)
    end = text.find(">", start, limit)
    cut = text.find("<", start, limit if end < 0 else end)
    if cut >= 0:
        return cut - 1
    return end if end >= 0 else limit


def _attributes(text: str) -> tuple[list[tuple[str, str]], bool]:
    """Return the attributes of a start tag, and whether the tag ends itself."""
    text = text.rstrip()
    empty = text.endswith("/")
    text = text.removesuffix("/")
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(text):
        match = _ATTRIBUTE.match(text, at)
        if match is None:
            at += 1
            continue
        at = match.end()
        value = ""
        if match.group(2):
            value, at = _value(text, at)
        found.append((match.group(1).lower(), _BAD_CHARACTER.sub("", html.unescape(value))))
    return found, empty


def _value(text: str, at: int) -> tuple[str, int]:
    """Return an attribute's value and where reading goes on; quotes may be curly, odd or lost."""
    if at < len(text) and text[at] in _CLOSING:
        closing = _CLOSING[text[at]]
        start = at + 1
        end = next((i for i in range(start, len(text)) if text[i] in closing), -1)
        value = text[start:end] if end >= 0 else text[start:]
        # A lost quote makes the next attribute part of the value: part="first type="x".
        if end >= 0 and _SWALLOWED.match(value) is None:
            return value, end + 1
        length = len(_FIRST_WORD.findall(value)[0])
        return value[:length], start + length
    match = _BARE_VALUE.match(text, at)
    value = match.group() if match else ""
    return value.strip(_QUOTES), at + len(value)


def _words(text: str, declared: frozenset[str]) -> str:
    """Return text with its references read; those to declared entities are left out, unexpanded."""

    def read(match: re.Match[str]) -> str:
        name = match.group(1)
        if name in declared:
            return ""
        return html.unescape(match.group())

    return _BAD_CHARACTER.sub("", _REFERENCE.sub(read, text))
