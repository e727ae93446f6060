"""What a mail may be before the parser sees it.

What makes the standard parser slow or deep (endless parameters, thousands of nested parts) is
looked for in the bytes and refused. That keeps every message within about a second in this process,
so no second process has to watch it.
"""

from __future__ import annotations

import re

from showroom_app.intake.reading import Reason, Rejected

LARGEST_MAIL = 25_000_000
"""Bytes; more than any mail server lets through."""
MOST_PARTS = 500
MOST_CONTAINERS = 100
"""Multiparts and attached mails; bounds how deep they can be nested."""
MOST_LINES = 600_000
"""The largest mail with a picture in it has 340,000."""
MOST_WORK = 2_000_000
"""Lines times containers: what the parser may have to look at."""
LONGEST_HEADERS = 256_000
LONGEST_CONTENT_HEADER = 4_000
MOST_PARAMETERS = 50

HEADERS_END = re.compile(rb"\r?\n[ \t]*\r?\n")
HEADER_LINE = re.compile(rb"[!-9;-~]+[ \t]*:")
_CONTENT_HEADER = re.compile(
    rb"^content-(?:type|disposition|transfer-encoding)[ \t]*:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*",
    re.I | re.M,
)
_CONTAINER = re.compile(rb"multipart/|message/", re.I)


def too_much(content: bytes) -> Rejected | None:
    """Return why a mail is not to be parsed, None when it may be; looks at its bytes once."""
    if len(content) > LARGEST_MAIL:
        return Rejected(Reason.TOO_LARGE, {"bytes": str(len(content)), "limit": str(LARGEST_MAIL)})
    end = HEADERS_END.search(content[: LONGEST_HEADERS + 4])
    if end is None and len(content) > LONGEST_HEADERS and HEADER_LINE.match(content):
        return _too_complex("header bytes", len(content))
    parts = containers = 0
    for match in _CONTENT_HEADER.finditer(content):
        header = match.group()
        if len(header) > LONGEST_CONTENT_HEADER or header.count(b";") > MOST_PARAMETERS:
            return _too_complex("bytes of one header", len(header))
        parts += 1
        containers += bool(_CONTAINER.search(header))
    if parts > 3 * MOST_PARTS:  # a part has up to three of these headers
        return _too_complex("parts", parts)
    if containers > MOST_CONTAINERS:
        return _too_complex("levels", containers)
    lines = content.count(b"\n") + content.count(b"\r")
    if content.count(b"\r\n") > lines // 3:
        lines //= 2
    if lines > MOST_LINES or containers * lines > MOST_WORK:
        return _too_complex("lines", lines)
    return None


def _too_complex(what: str, count: int) -> Rejected:
    return Rejected(Reason.TOO_COMPLEX, {what: str(count)})
