"""Take a mail apart: its headers, its texts and the mails attached, whatever shape it is in.

The parser is the standard library's `compat32`, which raises nothing and is quick after
`mail_limits` has looked at the bytes.
"""

from __future__ import annotations

import base64
import binascii
import email
import email.errors
import email.header
import email.utils
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import UTC, datetime
from email.message import Message

from showroom_app.domain.values import dataclass
from showroom_app.intake.addresses import all_in, clean
from showroom_app.intake.mail_limits import HEADER_LINE, HEADERS_END, LONGEST_HEADERS, too_much
from showroom_app.intake.text import decoded, html_to_text, one_line, unescaped

DEEPEST_ATTACHED = 5

_ENVELOPE = re.compile(rb">?From ")
_KEPT = frozenset(
    """auto-submitted x-autoreply x-autorespond x-auto-response-suppress precedence list-unsubscribe
    list-id return-path content-type x-failed-recipients feedback-id x-loop""".split()
)
# Not Cc: portals send customers a copy.
_RECIPIENTS = frozenset(("to", "delivered-to", "x-original-to", "envelope-to"))
_ADDRESSED = _RECIPIENTS | {"cc", "reply-to"}
_LONGEST_HEADER_READ = 2_000
_MOST_REFERENCES = 50
_MOST_TAGS = 10
_TAG = re.compile(r"(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])", re.I)
_LONGEST_TEXT = 2_000_000
_XML_NAMES = (".xml", ".adf", ".txt", ".htm", ".html")
_BASE64 = re.compile(r"[A-Za-z0-9+/\s]{120,}={0,2}")
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"'()\[\]]+", re.I)
_HREF = re.compile(r"href\s*=\s*[\"']?([^\"'\s>]+)", re.I)


@dataclass(frozen=True, slots=True)
class Address:
    """An address in a header: the name shown, and the address itself."""

    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a mail; `kind` is its MIME type; `guessed`: its bytes were not sure."""

    kind: str
    text: str
    attached: bool = False
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail: `inner` are the mails attached to it; `headers` the few that tell what kind it is.

    `references` are the ids of the mails it answers, oldest first; `tags` what may be the tag of a
    reply address in those it is addressed to; `delivery` what a server's report says became of the
    mail it speaks of, for each who should get it: "failed", "delayed", "delivered".
    """

    message_id: str = ""
    date: datetime | None = None
    subject: str = ""
    sender: Address = Address()
    reply_to: Address = Address()
    recipients: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    inner: tuple[Mail, ...] = ()
    references: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    delivery: tuple[str, ...] = ()
    mended: bool = False

    def plain(self) -> str:
        """Return the text part that a person reads, "" when there is only HTML."""
        texts = [p.text.strip() for p in self.parts if p.kind == "text/plain" and not p.attached]
        return "\n".join(text for text in texts if text)

    def html(self) -> str:
        """Return the HTML part as text, "" when there is none."""
        return "\n".join(html_to_text(p.text) for p in self.parts if p.kind == "text/html")

    def links(self) -> list[str]:
        """Return every link of all texts, each once."""
        found = [unescaped(link) for part in self.parts for link in _LINK.findall(part.text)]
        found += (
            unescaped(link)
            for part in self.parts
            if part.kind == "text/html"
            for link in _HREF.findall(part.text)
        )
        return list(dict.fromkeys(link.rstrip(".,;") for link in found))[:200]


def parse(content: bytes) -> Mail:
    """Return the mail; call `too_much` first. Nothing in a mail makes this raise."""
    content, mended = _with_mended_headers(content)
    return _mail(email.message_from_bytes(content), mended, depth=0)


def _with_mended_headers(content: bytes) -> tuple[bytes, bool]:
    """Take out lines that are no headers but would end the headers for the parser.

    A form handler was met that writes "xml version: 1.0" among them: all after it, Content-Type
    too, would become text.
    """
    content = content.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    end = HEADERS_END.search(content)
    block = content[: end.start() + 2] if end else content[:LONGEST_HEADERS]
    kept: list[bytes] = []
    bogus: list[int] = []
    last_header = -1
    for line in block.splitlines(keepends=True):
        kept.append(line)
        if HEADER_LINE.match(line):
            last_header = len(kept) - 1
        elif line.strip() and line[:1] not in b" \t" and not _ENVELOPE.match(line):
            bogus.append(len(kept) - 1)
    lost = [at for at in bogus if at < last_header]
    if not lost or len(lost) > 5:
        return content, False
    good = b"".join(line for at, line in enumerate(kept) if at not in lost)
    return good + content[len(block) :], True


def _mail(message: Message, mended: bool, depth: int) -> Mail:
    headers = list(_headers(message))
    first: dict[str, str] = {}
    for name, value in headers:
        first.setdefault(name, value)
    parts: list[Part] = []
    inner: list[Mail] = []
    delivery: list[str] = []
    for part in _leaves(message):
        if part.get_content_type() == "message/delivery-status":
            delivery += (str(block["action"]).strip().lower() for block in _fields(part))
            continue
        attached_mail = _attached_mail(part)
        if attached_mail is not None:
            if depth < DEEPEST_ATTACHED:
                inner.append(_mail(attached_mail, False, depth + 1))
            continue
        text = _part(part)
        if text is not None:
            parts.append(text)
    return Mail(
        message_id=_message_id(first.get("message-id", "")),
        date=_date(first.get("date", "")),
        subject=one_line(_words(first.get("subject", ""))),
        sender=_address(first.get("from", "") or first.get("sender", "")),
        reply_to=_address(first.get("reply-to", "")),
        recipients=tuple(
            address.lower() for name, v in headers if name in _RECIPIENTS for address in all_in(v)
        ),
        headers={name: value for name, value in first.items() if name in _KEPT},
        parts=tuple(parts),
        inner=tuple(inner),
        references=_references(first.get("references", ""), first.get("in-reply-to", "")),
        tags=_tags(value for name, value in headers if name in _ADDRESSED),
        delivery=tuple(action for action in delivery if action)[:_MOST_TAGS],
        mended=mended,
    )


def _headers(message: Message) -> Iterator[tuple[str, str]]:
    """Give (name in lower case, value) of each header, raw bytes read as text, cut when endless."""
    for name, value in message.raw_items():
        text = str(value)[:_LONGEST_HEADER_READ]
        if not text.isascii():
            text = decoded(text.encode("utf-8", errors="surrogateescape"))[0]
        yield str(name).strip().lower(), text.strip()


def _leaves(message: Message) -> Iterator[Message]:
    """Give the parts that hold something, in the order of the mail; attached mails in one piece."""
    pending = [message]
    while pending:
        part = pending.pop()
        if part.is_multipart() and part.get_content_maintype() != "message":
            pending.extend(_children(part)[::-1])
        else:
            yield part


def _attached_mail(part: Message) -> Message | None:
    kind = part.get_content_type()
    if part.is_multipart():
        child = next(iter(_children(part)), None)
        if kind != "message/rfc822" or child is None:
            return None
        encoding = str(part.get("content-transfer-encoding", "")).strip().lower()
        if encoding == "base64" and not child.keys():
            return email.message_from_bytes(_from_base64(decoded(_content(child))[0]))
        return child
    if _file_name(part).endswith(".eml"):
        content = _content(part)
        return email.message_from_bytes(content) if too_much(content) is None else None
    return None


def _part(part: Message) -> Part | None:
    """Return the text of a part, None when it holds none that is of use (a picture, a PDF)."""
    kind = part.get_content_type()
    name = _file_name(part)
    attached = "attachment" in str(part.get("content-disposition", "")).lower()[:40]
    is_text = kind.startswith(("text/", "message/")) or "xml" in kind or "adf" in kind
    if not is_text and not (kind.startswith("application/") and name.endswith(_XML_NAMES)):
        return None
    content = _content(part)[:_LONGEST_TEXT]
    text, guessed = decoded(content, _charset(part))
    if "<" not in text[:200] and _BASE64.fullmatch(text.strip()):
        inside = _from_base64(text)
        if b"<" in inside[:200]:
            text, guessed = decoded(inside)
    if "xhtml" in kind or (kind not in ("text/plain", "text/html") and "html" in kind):
        kind = "text/html"
    return Part(kind, text, attached or bool(name), guessed)


def _children(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [c for c in payload if isinstance(c, Message)] if isinstance(payload, list) else []


def _fields(report: Message) -> list[Message]:
    """The blocks of a delivery report that say what became of a copy (RFC 3464)."""
    blocks = _children(report) or [email.message_from_bytes(_content(report))]
    return [block for block in blocks if "action" in block]


def _content(part: Message) -> bytes:
    """Return the bytes of a part with its transfer encoding undone."""
    try:
        # Asked for text instead, this raises on a charset with a zero byte in its name.
        content = part.get_payload(decode=True)
    except (ValueError, LookupError, binascii.Error):
        return b""
    return content if isinstance(content, bytes) else b""


def _from_base64(text: str) -> bytes:
    bare = re.sub(r"[^A-Za-z0-9+/=]", "", text)
    try:
        return base64.b64decode(bare[: len(bare) // 4 * 4])
    except binascii.Error:
        return b""


def _charset(part: Message) -> str:
    try:
        return part.get_content_charset("") or ""
    except (ValueError, LookupError):
        return ""


def _file_name(part: Message) -> str:
    try:
        return (part.get_filename("") or "").lower()
    except (ValueError, LookupError, TypeError):
        return ""


def _words(value: str) -> str:
    """Return a header's text with its encoded words read; what cannot be read stays as it is."""
    if "=?" not in value:
        return value
    try:
        pieces = email.header.decode_header(value)
    except (ValueError, email.errors.HeaderParseError):
        return value
    return "".join(
        piece if isinstance(piece, str) else decoded(piece, charset or "")[0]
        for piece, charset in pieces
    )


def _address(value: str) -> Address:
    """Return the first address of a header; written by hand, because parsers raise on odd ones."""
    bracket = re.match(r"([^<]*)<([^<>]*)>", value)
    address = clean(bracket.group(2) if bracket else value)
    if not address:
        address = clean(value)
    shown = bracket.group(1) if bracket else ""
    comment = re.search(r"\(([^()]*)\)", value)
    if not shown.strip() and comment:
        shown = comment.group(1)
    return Address(one_line(_words(shown)).strip(" \"'"), address)


def _message_id(value: str) -> str:
    return "".join(value.split()).strip("<>")[:500]


def _references(*values: str) -> tuple[str, ...]:
    found = (_message_id(each) for value in values for each in re.findall(r"<([^<>]+)>", value))
    return tuple(dict.fromkeys(each for each in found if each))[-_MOST_REFERENCES:]


def _tags(values: Iterable[str]) -> tuple[str, ...]:
    found = (tag.lower() for value in values for tag in _TAG.findall(_words(value)))
    return tuple(dict.fromkeys(found))[:_MOST_TAGS]


def _date(value: str) -> datetime | None:
    try:
        at = email.utils.parsedate_to_datetime(value)
        at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return at if 1990 <= at.year <= 2100 else None
