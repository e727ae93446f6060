"""From paths to messages: files, mailboxes and folders, each message with its original bytes."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from showroom_app.domain.values import dataclass
from showroom_app.intake import lists
from showroom_app.intake.lists import ColumnChoice, ListRow
from showroom_app.intake.mail_limits import LARGEST_MAIL
from showroom_app.intake.reading import Reason, Rejected

LARGEST_MESSAGE = LARGEST_MAIL
"""Bytes of one message; of a larger one the beginning is kept."""
KEPT_OF_TOO_LARGE = 65_536
_SNIFFED = 65_536


class Kind(StrEnum):
    """How a message is to be read."""

    MAIL = "mail"
    ADF = "adf"
    ROW = "row"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class RawMessage:
    """One message as it came: `content` are its original bytes, `index` its place in the file.

    `index` counts from 0. `problem` says why it cannot be read at all; `content` then holds what
    there is of it. `size` is the whole size in bytes. `floor` is the floor of the mailbox that it
    came through, None for what the lead itself says. A row of a list comes with `row`, a message
    that was kept before with the moment when it was first `received`.
    """

    path: str
    index: int
    content: bytes
    kind: Kind
    problem: Reason | None = None
    size: int = 0
    floor: int | None = None
    row: ListRow | None = None
    received: datetime | None = None


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A file in a folder that holds no message: a list, a note, a picture, a folder met before.

    It is told, and not kept. A file named by itself is never passed over.
    """

    path: str
    reason: Reason


_MAILS = frozenset((".eml", ".mht", ".rfc822", ".mail"))
_MAILBOXES = frozenset((".mbox", ".mbx", ".mboxrd"))
_DOCUMENTS = frozenset((".xml", ".adf"))
_TABLES = frozenset((".csv", ".tsv", ".xls", ".xlsx", ".ods"))
_ENVELOPE = re.compile(
    rb"From (?:\S+|\"[^\"\r\n]*\"\S*|.{0,200}?@\S+)?\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s.{8,60}"
    rb"(?:19|20)\d\d.{0,20}$"
)
READABLE = _MAILS | _MAILBOXES | _DOCUMENTS | lists.SUFFIXES | {".txt"}
"""The endings of files that may hold messages."""
_HEADER = re.compile(rb"[!-9;-~]{1,80}[ \t]*:")
_MAIL_HEADER = re.compile(
    rb"^(?:from|to|subject|date|received|return-path|message-id|mime-version|content-type"
    rb"|delivered-to|reply-to|x-[\w-]+)[ \t]*:",
    re.I | re.M,
)
_ADF = re.compile(
    rb"<(?:[A-Za-z_][\w.-]*:)?adf[\s>/]|&lt;adf(?:\s|&gt;)|<\0a\0d\0f\0|\0<\0a\0d\0f", re.I
)


_ANY_COLUMNS = ColumnChoice()


def messages(path: Path, choice: ColumnChoice = _ANY_COLUMNS) -> Iterator[RawMessage | PassedOver]:
    """Give every message of a file, or of a folder and all below it in the order of names.

    Nothing is raised: what cannot be read comes as a message with a `problem`. In a folder hidden
    files are left out, and files that are no messages come as `PassedOver`. `choice` is what people
    said of the columns of lists.
    """
    yield from _walk(path, set(), choice, named=True)


def messages_in(
    path: str, content: bytes, choice: ColumnChoice = _ANY_COLUMNS
) -> Iterator[RawMessage]:
    """Give the messages in bytes that were kept from a path, a mailbox's one by one."""
    head = content[:_SNIFFED]
    if lists.is_list(path, head):
        yield from (
            m for m in _list(path, content, choice, named=True) if isinstance(m, RawMessage)
        )
        return
    name = Path(path)
    kind = Kind.MAIL if name.suffix.lower() in _MAILBOXES else _kind(name, head, named=True)
    problem = _problem(kind, content)
    yield RawMessage(path, 0, content, kind, problem, len(content))


def _walk(
    path: Path, seen: set[tuple[int, int]], choice: ColumnChoice, *, named: bool
) -> Iterator[RawMessage | PassedOver]:
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        missing = isinstance(error, FileNotFoundError)
        yield _unread(path, Reason.NO_SUCH_FILE if missing else Reason.UNREADABLE)
        return
    if stat.S_ISDIR(status.st_mode):
        identity = (status.st_dev, status.st_ino) if status.st_ino else (0, hash(path.resolve()))
        if identity in seen:
            yield PassedOver(str(path), Reason.UNREADABLE)
            return
        seen.add(identity)
        try:
            names = sorted(entry.name for entry in os.scandir(path))
        except OSError:
            yield _unread(path, Reason.UNREADABLE)
            return
        for name in names:
            if not name.startswith("."):
                yield from _walk(path / name, seen, choice, named=False)
    elif not stat.S_ISREG(status.st_mode):
        # A pipe or a device: reading it might never end.
        yield _unread(path, Reason.UNREADABLE)
    else:
        yield from _file(path, status.st_size, choice, named=named)


def _unread(path: Path, problem: Reason) -> RawMessage:
    return RawMessage(str(path), 0, b"", Kind.UNKNOWN, problem)


def _file(
    path: Path, size: int, choice: ColumnChoice, *, named: bool
) -> Iterator[RawMessage | PassedOver]:
    try:
        with path.open("rb") as file:
            head = file.read(_SNIFFED)
            file.seek(0)
            if _is_mailbox(path, head):
                yield from _mailbox(path, file)
                return
            if lists.is_list(str(path), head) and size <= lists.LARGEST:
                yield from _list(str(path), file.read(), choice, named=named)
                return
            kind = _kind(path, head, named=named)
            if kind is Kind.UNKNOWN and not named:
                reason = Reason.UNKNOWN_FORMAT if head.strip() else Reason.EMPTY
                yield PassedOver(str(path), reason)
                return
            too_large = size > LARGEST_MESSAGE
            content = file.read(KEPT_OF_TOO_LARGE if too_large else LARGEST_MESSAGE)
    except OSError:
        yield _unread(path, Reason.UNREADABLE)
        return
    problem = Reason.TOO_LARGE if too_large else _problem(kind, content)
    yield RawMessage(str(path), 0, content, kind, problem, size)


def _problem(kind: Kind, content: bytes) -> Reason | None:
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        return Reason.EMPTY
    return Reason.UNKNOWN_FORMAT if kind is Kind.UNKNOWN else None


def _list(
    path: str, content: bytes, choice: ColumnChoice, *, named: bool
) -> Iterator[RawMessage | PassedOver]:
    """Give the rows of a list; in a folder only of one that is plainly a list of people."""
    read = lists.read_columns(content, choice)
    if isinstance(read, Rejected):
        if named or read.reason not in (Reason.UNKNOWN_COLUMNS, Reason.EMPTY):
            yield RawMessage(path, 0, content, Kind.UNKNOWN, read.reason, len(content))
        else:
            reason = Reason.EMPTY if read.reason is Reason.EMPTY else Reason.UNKNOWN_FORMAT
            yield PassedOver(path, reason)
        return
    table, columns = read
    if not named and not columns.is_certain() and choice.of(table.header) is None:
        yield PassedOver(path, Reason.UNKNOWN_FORMAT)
        return
    for row in lists.rows_of(table, columns):
        yield RawMessage(path, row.index, row.content, Kind.ROW, size=len(row.content), row=row)


def _is_mailbox(path: Path, head: bytes) -> bool:
    suffix = path.suffix.lower()
    if suffix in _MAILS or suffix in _DOCUMENTS:
        return False
    first = head.lstrip(b"\r\n").split(b"\n", 1)[0].rstrip(b"\r")
    return suffix in _MAILBOXES or bool(_ENVELOPE.match(first))


def _kind(path: Path, head: bytes, *, named: bool) -> Kind:
    """Return how to read a file: by its ending, else by how it begins.

    In a folder a document must begin as one: lists and notes there may well quote "<adf". In a file
    named by itself it is looked for, unless that is a table.
    """
    suffix = path.suffix.lower()
    if suffix in _MAILS:
        return Kind.MAIL
    begins = head.lstrip(b"\xef\xbb\xbf\xff\xfe\r\n\t ")
    looks_mail = _HEADER.match(begins) is not None and len(_MAIL_HEADER.findall(begins[:4096])) >= 2
    if looks_mail:
        return Kind.MAIL
    if suffix in _DOCUMENTS:
        return Kind.ADF
    looked_for = begins.startswith((b"<", b"\0<", b"&lt;")) or (named and suffix not in _TABLES)
    return Kind.ADF if looked_for and _ADF.search(head) else Kind.UNKNOWN


def _mailbox(path: Path, file: BinaryIO) -> Iterator[RawMessage]:
    """Give the messages of a mailbox, read line by line, so that its size does not matter.

    A message begins at an envelope line ("From jan@example.org Mon Jun  1 09:00:00 2026"), with or
    without an empty line before it; ">From" in a message is text and stays as it is.
    """
    index = 0
    size = 0
    lines: list[bytes] = []
    at_start = True
    while line := file.readline(_SNIFFED):
        if at_start and line.startswith(b"From ") and _ENVELOPE.match(line.rstrip(b"\r\n")):
            if size:
                yield _message(path, index, lines, size)
                index += 1
            size, lines = 0, []
        else:
            size += len(line)
            if size <= LARGEST_MESSAGE:
                lines.append(line)
        at_start = line.endswith(b"\n")
    if size or not index:
        yield _message(path, index, lines, size)


def _message(path: Path, index: int, lines: list[bytes], size: int) -> RawMessage:
    # The empty line before the next envelope belongs to the mailbox.
    if lines and not lines[-1].strip() and len(lines) > 1:
        lines = lines[:-1]
    content = b"".join(lines)
    problem = None
    if size > LARGEST_MESSAGE:
        content, problem = content[:KEPT_OF_TOO_LARGE], Reason.TOO_LARGE
    elif not content.strip():
        problem = Reason.EMPTY
    return RawMessage(str(path), index, content, Kind.MAIL, problem, size)
