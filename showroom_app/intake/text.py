"""From bytes and HTML to the text that a person reads."""

from __future__ import annotations

import codecs
import html
import re
import unicodedata

_CP1252 = "showroom-cp1252"
_SINGLE_BYTE = re.compile(r"(iso[-_]?8859|latin|windows-?125|cp125|us-?ascii|ascii|ansi)", re.I)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# Only names of HTML: "I <3 it" and "price <20000" are words of the customer.
_HTML_TAG = re.compile(
    r"<(/?)(br|p|div|tr|td|th|li|ul|ol|table|tbody|thead|h[1-6]|hr|pre|blockquote|b|i|u|em|strong"
    r"|span|font|a|small|center|html|body|head|img|sub|sup|code|style|script|title|meta)\b[^<>]*>",
    re.I,
)
_BREAK_AND_LINE = re.compile(r"<br[ \t]*/?>[ \t]*\n", re.I)
_BREAKS = frozenset(
    "br p div tr li ul ol table h1 h2 h3 h4 h5 h6 hr pre blockquote center section article "
    "header footer dl dt dd form fieldset address".split()
)
_UNSEEN = frozenset(("script", "style", "head", "title", "meta", "template"))
_RULER = re.compile(r"^[\s*=_#~+.|-]{5,}$")
_SPACES = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_INVISIBLE = re.compile(r"[\u200b-\u200d\u2060\ufeff\u00ad]")


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return bad.decode("cp1252", errors="replace"), error.end


codecs.register_error(_CP1252, _as_cp1252)


def decoded(content: bytes, charset: str = "") -> tuple[str, bool]:
    """Return the text of `content`, and whether bytes had to be guessed at.

    A byte order mark wins, then UTF-16 by its zero bytes, then UTF-8 where it fits (mails that say
    ISO-8859-1 and hold UTF-8 are common), then `charset`, then windows-1252 for each byte that does
    not fit. Control characters that no text has are dropped.
    """
    text, guessed = _decoded(content, charset)
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")), guessed


def _decoded(content: bytes, charset: str) -> tuple[str, bool]:
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if content.startswith(mark):
            errors = _CP1252 if name == "utf-8" else "replace"
            text = content[len(mark) :].decode(name, errors=errors)
            return text, False
    head = content[:2000]
    zeros = head.count(0)
    if zeros > len(head) // 4:
        even = head[::2].count(0)
        name = "utf-16-be" if even > zeros - even else "utf-16-le"
        return content.decode(name, errors="replace"), True
    charset = charset.strip().strip("\"'")
    known = _codec(charset)
    if known and known not in ("utf-8", "utf-16", "utf-32") and not _SINGLE_BYTE.match(charset):
        try:
            return content.decode(known), False
        except (UnicodeError, ValueError):
            pass
    try:
        return content.decode("utf-8"), False
    except UnicodeDecodeError:
        pass
    if known and known.startswith(("iso8859", "cp125")) and known not in ("iso8859-1", "cp1252"):
        return content.decode(known, errors="replace"), False
    return content.decode("utf-8", errors=_CP1252), not _SINGLE_BYTE.match(charset)


def _codec(charset: str) -> str:
    """Return Python's name of a text encoding, "" for one that it does not know."""
    try:
        b"a".decode(charset or "ascii")
        return codecs.lookup(charset).name if charset else ""
    except (LookupError, ValueError):
        return ""


def unescaped(text: str) -> str:
    """Turn complete entities (`&euml;`, `&#235;`) into characters; a bare `&copy=3` stays."""
    if "&" not in text:
        return text
    return _ENTITY.sub(lambda m: html.unescape(m.group()), text)


def without_markup(text: str) -> str:
    """Return a comment as lines of text: known HTML tags become line breaks or nothing."""
    if "<" in text:
        text = _BREAK_AND_LINE.sub("\n", text)
        text = _HTML_TAG.sub(lambda m: "\n" if m.group(2).lower() in _BREAKS else "", text)
    return tidy(unescaped(text))


def composed(text: str) -> str:
    """Return a text with each letter and its accent as one sign, as a keyboard types them (NFC)."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def tidy(text: str) -> str:
    """Trim every line, drop rulers of asterisks and dashes, keep at most one empty line."""
    lines: list[str] = []
    for line in composed(_INVISIBLE.sub("", text)).split("\n"):
        line = _SPACES.sub(" ", line).strip()
        if _RULER.match(line):
            continue
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip()


def one_line(text: str) -> str:
    """Return the text in one line, with single spaces."""
    return " ".join(composed(_INVISIBLE.sub("", text)).split())


def html_to_text(markup: str) -> str:
    """Return what a person reads of an HTML page: one line a block, cells of a row with tabs."""
    from lxml import etree
    from lxml import html as lxml_html

    markup = re.sub(r"<\?xml[^>]*>", "", markup, count=1).strip()
    if not markup:
        return ""
    try:
        root = lxml_html.document_fromstring(markup)
    except (etree.ParserError, ValueError):
        return without_markup(markup)
    out: list[str] = []
    unseen = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag.lower() if isinstance(element.tag, str) else ""
        if event == "start":
            unseen += tag in _UNSEEN
            if tag in _BREAKS:
                out.append("\n")
            if not unseen and element.text:
                out.append(_flat(element.text) if tag != "pre" else element.text)
            continue
        if event == "end":
            unseen -= tag in _UNSEEN
        if tag in ("td", "th"):
            out.append("\t")
        elif tag in _BREAKS and tag != "br":
            out.append("\n")
        if not unseen and element.tail:
            out.append(_flat(element.tail))
    lines = (re.sub(r"[ \u00a0]+", " ", line).strip() for line in "".join(out).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _flat(text: str) -> str:
    return re.sub(r"[ \t\n]+", " ", text)
