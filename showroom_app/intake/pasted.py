"""A text that somebody pasted: a mail, with or without its headers, or an ADF document."""

from __future__ import annotations

import re

from showroom_app.intake import addresses
from showroom_app.intake.adf_text import documents_in, fragment_in
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.reading import Reason

PATH = "pasted"
"""Stands where the path of a file stands."""
LONGEST = 1_000_000

_HEADER = re.compile(
    r"(?:from|to|subject|date|received|return-path|message-id|mime-version|content-type"
    r"|delivered-to|reply-to|x-[\w-]+):",
    re.I,
)
# What mail programs show above a mail, in four languages.
_SHOWN = re.compile(
    r"^[>\s*]*(?P<name>van|from|von|de|verzonden|sent|gesendet|envoyé|datum|date|aan|to|an|à|cc|kopie"
    r"|onderwerp|subject|betreff|objet|antwoord aan|reply-to|antwort an|répondre à)[ \t*]*:[ \t*]*"
    r"(?P<value>[^\n]*)$",
    re.I,
)
_NAMES = {
    "van": "From", "from": "From", "von": "From", "de": "From", "onderwerp": "Subject",
    "subject": "Subject", "betreff": "Subject", "objet": "Subject", "antwoord aan": "Reply-To",
    "reply-to": "Reply-To", "antwort an": "Reply-To", "répondre à": "Reply-To",
}  # fmt: skip
_MOST_HEADERS = 12


def pasted(text: str) -> RawMessage:
    """Return what somebody pasted as a message, kept as it was pasted where that can be read.

    A text without headers is a mail of the one address in it. Where there is no text, the message
    comes with the problem `empty`; one over `LONGEST` characters with `too-large`.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\ufeff \n\t")
    content = text[:LONGEST].encode("utf-8", errors="replace")
    if not text:
        return RawMessage(PATH, 0, b"", Kind.UNKNOWN, Reason.EMPTY)
    if len(text) > LONGEST:
        return RawMessage(PATH, 0, content, Kind.UNKNOWN, Reason.TOO_LARGE, len(content))
    if text[:1] in "<&" and (documents_in(text) or fragment_in(text)):
        return RawMessage(PATH, 0, content, Kind.ADF, size=len(content))
    if _has_headers(text):
        return RawMessage(PATH, 0, content, Kind.MAIL, size=len(content))
    if documents_in(text):
        return RawMessage(PATH, 0, content, Kind.ADF, size=len(content))
    content = _with_headers(text).encode("utf-8", errors="replace")
    return RawMessage(PATH, 0, content, Kind.MAIL, size=len(content))


def _has_headers(text: str) -> bool:
    """Whether the text begins as the source of a mail does."""
    lines = text.split("\n\n", 1)[0].split("\n")
    found = [line for line in lines if _HEADER.match(line)]
    folded = sum(line[:1] in " \t" for line in lines)
    if len(found) < 2 or len(found) + folded < len(lines) - 1:
        return False
    names = {line.partition(":")[0].casefold() for line in found}
    return bool(names & {"message-id", "mime-version", "received", "return-path", "content-type"})


def _with_headers(text: str) -> str:
    """Give a text the headers that a mail program showed above it, else its only address."""
    headers: dict[str, str] = {}
    lines = text.split("\n")
    at = 0
    while at < min(len(lines), _MOST_HEADERS):
        shown = _SHOWN.match(lines[at])
        if shown is None and lines[at].strip():
            break
        if shown is not None:
            name = _NAMES.get(shown.group("name").casefold())
            if name:
                headers.setdefault(name, _one_line(shown.group("value")))
        at += 1
    if "From" not in headers or not addresses.clean(headers["From"]):
        # A form's own "Name: ... From: ..." is read by its labels.
        headers, at = {}, 0
        found = addresses.all_in(text)
        if len(found) == 1:
            headers["From"] = found[0]
    headers |= {"MIME-Version": "1.0", "Content-Type": "text/plain; charset=UTF-8"}
    head = "\n".join(f"{name}: {value}" for name, value in headers.items())
    return head + "\n\n" + "\n".join(lines[at:])


def _one_line(value: str) -> str:
    return " ".join(value.replace("[mailto:", "<").replace("]", ">").split())[:500]
