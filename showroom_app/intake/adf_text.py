"""Find the ADF documents in a text, however they were wrapped, and cut them free."""

from __future__ import annotations

import html
import re

from showroom_app.domain.values import dataclass
from showroom_app.intake.text import decoded

LARGEST_DOCUMENT = 1_000_000
"""Characters of one ADF document; the largest real one seen has 5,000."""

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}encoding=[\"']([\w.-]{1,40})", re.I)
_START = re.compile(r"<(?:[A-Za-z_][\w.-]*:)?adf(?=[\s>/])", re.I)
_END = re.compile(r"</(?:[A-Za-z_][\w.-]*:)?adf\s*>", re.I)
_ESCAPED_START = re.compile(r"&(?:amp;)?lt;(?:[A-Za-z_][\w.-]*:)?adf(?=\s|/|&(?:amp;)?gt;)", re.I)
_PIECE = re.compile(r"<(?:prospect|customer|contact|vehicle|vendor|provider)(?=[\s>/])", re.I)
_QP_SIGN = re.compile(r"=3[Dd][\"'“”]|=\n")
_QP_BYTES = re.compile(r"(?:=[0-9A-Fa-f]{2})+")
_LAYOUT_TAG = re.compile(
    r"</?(?:br|p|div|span|pre|html|body|code|font|b|i|tt|td|tr|table)\b[^<>]*>", re.I
)
_ENTITY_DECLARED = re.compile(r"<!ENTITY\s+%?\s*([\w.-]{1,100})\s")


@dataclass(frozen=True, slots=True)
class AdfText:
    """One document from `<adf` to `</adf>`; `mended`: it had to be unwrapped to be found.

    `entities` are the names that a DOCTYPE before it declared; what they stand for is never read.
    """

    xml: str
    mended: bool
    entities: frozenset[str]


def documents(content: bytes) -> list[AdfText]:
    """Return the ADF documents of a file; a fragment without root is wrapped in one."""
    declared = _DECLARED.search(content[:500])
    text, guessed = decoded(content, declared.group(1).decode() if declared else "")
    return documents_in(text, guessed=guessed) or fragment_in(text)


def documents_in(text: str, *, guessed: bool = False) -> list[AdfText]:
    """Return the ADF documents in a text, in its order; none is no error.

    Undone on the way: HTML escaping (`&lt;adf&gt;`), once or twice, and quoted-printable signs that
    were left in (`part=3D"first"`). `guessed`: some bytes of the text were not sure.
    """
    mended = False
    if _START.search(text) is None:
        if _ESCAPED_START.search(text) is None:
            return []
        text, mended = _unescaped(text), True
    if _QP_SIGN.search(text):
        text, mended = _without_qp(text), True
    found: list[AdfText] = []
    starts = [match.start() for match in _START.finditer(text)]
    for start, following in zip(starts, [*starts[1:], len(text)], strict=True):
        end = _END.search(text, start, following)
        xml = text[start : end.end() if end else following]
        before = text[max(0, start - 100_000) : start] if start == starts[0] else ""
        entities = frozenset(_ENTITY_DECLARED.findall(before))
        found.append(AdfText(xml, mended or (guessed and not xml.isascii()), entities))
    return found


def fragment_in(text: str) -> list[AdfText]:
    """Return a piece of a document (`<customer>...`) as a document of one prospect."""
    if _PIECE.search(text) is None and "&lt;" in text:
        text = _unescaped(text)
    if _QP_SIGN.search(text):
        text = _without_qp(text)
    piece = _PIECE.search(text)
    if piece is None:
        return []
    inside = text[piece.start() :]
    prospect = piece.group().lower() == "<prospect"
    xml = f"<adf>{inside}</adf>" if prospect else f"<adf><prospect>{inside}</prospect></adf>"
    return [AdfText(xml, mended=True, entities=frozenset())]


def _unescaped(text: str) -> str:
    text = html.unescape(_LAYOUT_TAG.sub("\n", text))
    return html.unescape(text) if _START.search(text) is None else text


def _without_qp(text: str) -> str:
    text = text.replace("=\n", "")
    return _QP_BYTES.sub(lambda m: decoded(bytes.fromhex(m.group().replace("=", "")))[0], text)
