"""From paths to messages: files, mailboxes, folders, and what is wrong with some of them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from showroom_app.intake import raw, sources
from showroom_app.intake.raw import Kind, PassedOver, RawMessage
from showroom_app.intake.reading import Reason

ADF = b"<adf><prospect><customer><contact><name>Jan</name></contact></customer></prospect></adf>"
MAIL = b"From: jan@post.example\nTo: x@garage.example\nSubject: Hoi\n\nIs de auto te koop?\n"
ENVELOPE = b"From jan@post.example Tue Jun  9 10:15:00 2026\n"


def found(path: Path) -> list[RawMessage | PassedOver]:
    return list(raw.messages(path))


def only(path: Path) -> RawMessage:
    (message,) = found(path)
    assert isinstance(message, RawMessage)
    return message


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.xml", ADF, Kind.ADF),
        ("a.adf", ADF, Kind.ADF),
        ("a.eml", MAIL, Kind.MAIL),
        ("a.xml", MAIL, Kind.MAIL),
        ("a.txt", b"Nieuwe lead:\n" + ADF, Kind.ADF),
        ("a", MAIL, Kind.MAIL),
        ("a", ADF.decode().encode("utf-16"), Kind.ADF),
        ("1749.M1.host:2,S", MAIL, Kind.MAIL),
    ],
)
def test_a_file_is_known_by_its_ending_or_by_how_it_begins(
    tmp_path: Path, name: str, content: bytes, kind: Kind
) -> None:
    if sys.platform == "win32" and ":" in name:
        name = name.replace(":", ";")
    path = tmp_path / name
    path.write_bytes(content)
    message = only(path)
    assert (message.kind, message.content, message.problem) == (kind, content, None)
    assert (message.path, message.index, message.size) == (str(path), 0, len(content))


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.csv", b"file;size\nJan;06", Reason.UNKNOWN_COLUMNS),
        ("a.tsv", b"name\todd\nJan\t<adf> quoted", Reason.UNKNOWN_COLUMNS),
        ("a.png", b"\x89PNG\r\n\x1a\n", Reason.UNKNOWN_FORMAT),
        ("a.eml", b"", Reason.EMPTY),
        ("a.xml", b"\xef\xbb\xbf \r\n\0", Reason.EMPTY),
        ("a.mbox", b"", Reason.EMPTY),
    ],
)
def test_a_file_that_is_no_message_is_told_with_the_reason(
    tmp_path: Path, name: str, content: bytes, reason: Reason
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    message = only(path)
    assert message.problem is reason
    assert sources.read(message).outcomes[0] == sources.read(message).outcomes[0]


def test_what_is_not_there_or_no_file_is_told_and_raises_nothing(tmp_path: Path) -> None:
    assert only(tmp_path / "none.xml").problem is Reason.NO_SUCH_FILE
    assert only(tmp_path / "a\0b").problem is Reason.UNREADABLE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xml")
    assert only(tmp_path / "pipe.xml").problem is Reason.UNREADABLE
    assert [m.problem for m in found(tmp_path) if isinstance(m, RawMessage)] == [Reason.UNREADABLE]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything"
)
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(ADF)
    path.chmod(0)
    assert only(path).problem is Reason.UNREADABLE


def test_a_folder_is_read_in_the_order_of_names_and_all_below_it(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.xml", "b/z.xml", "b/a.eml", "a.xml", ".hidden.xml"):
        (tmp_path / name).write_bytes(MAIL if name.endswith(".eml") else ADF)
    names = [Path(each.path).relative_to(tmp_path).as_posix() for each in found(tmp_path)]
    assert names == ["a.xml", "b/a.eml", "b/z.xml", "c.xml"]


def test_lists_and_notes_in_a_folder_are_passed_over_and_told(tmp_path: Path) -> None:
    (tmp_path / "INDEX.tsv").write_bytes(b"file\todd\na.xml\tstarts with <adf> twice\n")
    (tmp_path / "README.md").write_bytes(b"# About\n\nDocuments with `<adf>`.\n")
    (tmp_path / "leeg.txt").write_bytes(b"")
    (tmp_path / "a.xml").write_bytes(ADF)
    passed = {Path(m.path).name: m.reason for m in found(tmp_path) if isinstance(m, PassedOver)}
    assert passed == {
        "INDEX.tsv": Reason.UNKNOWN_FORMAT,
        "README.md": Reason.UNKNOWN_FORMAT,
        "leeg.txt": Reason.EMPTY,
    }
    assert [Path(m.path).name for m in found(tmp_path) if isinstance(m, RawMessage)] == ["a.xml"]


def test_a_folder_that_contains_itself_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(ADF)
    try:
        (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "gone.xml").symlink_to(tmp_path / "nowhere.xml")
    except OSError:
        pytest.skip("this account may make no links")
    messages = [m for m in found(tmp_path) if isinstance(m, RawMessage)]
    assert [(Path(m.path).name, m.problem) for m in messages] == [
        ("a.xml", None),
        ("gone.xml", Reason.NO_SUCH_FILE),
    ]


def test_of_a_file_that_is_too_large_the_beginning_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(raw, "LARGEST_MESSAGE", 100)
    monkeypatch.setattr(raw, "KEPT_OF_TOO_LARGE", 10)
    (tmp_path / "a.xml").write_bytes(ADF * 10)
    (tmp_path / "b.mbox").write_bytes(ENVELOPE + MAIL * 10 + b"\n" + ENVELOPE + MAIL)
    large, first, second = (m for m in found(tmp_path) if isinstance(m, RawMessage))
    assert (large.problem, len(large.content), large.size) == (Reason.TOO_LARGE, 10, len(ADF) * 10)
    assert (first.problem, len(first.content)) == (Reason.TOO_LARGE, 10)
    assert (second.problem, second.content, second.index) == (None, MAIL, 1)


def mailbox(tmp_path: Path, content: bytes, name: str = "in.mbox") -> list[bytes]:
    path = tmp_path / name
    path.write_bytes(content)
    messages = [m for m in found(path) if isinstance(m, RawMessage)]
    assert [m.index for m in messages] == list(range(len(messages)))
    return [m.content for m in messages]


def test_a_mailbox_falls_into_its_messages_with_their_original_bytes(tmp_path: Path) -> None:
    content = ENVELOPE + MAIL + b"\n" + ENVELOPE + MAIL + b">From here\n\n" + ENVELOPE + MAIL
    assert mailbox(tmp_path, content) == [MAIL, MAIL + b">From here\n", MAIL]
    assert mailbox(tmp_path, content, "without-ending") == [MAIL, MAIL + b">From here\n", MAIL]


def test_a_mailbox_without_empty_lines_or_with_windows_lines_falls_apart_too(
    tmp_path: Path,
) -> None:
    assert mailbox(tmp_path, ENVELOPE + MAIL + ENVELOPE + MAIL) == [MAIL, MAIL]
    windows = (ENVELOPE + MAIL).replace(b"\n", b"\r\n")
    assert mailbox(tmp_path, windows + b"\r\n" + windows) == [MAIL.replace(b"\n", b"\r\n")] * 2


def test_a_line_that_begins_with_from_is_no_envelope_without_a_date(tmp_path: Path) -> None:
    body = MAIL + b"From now on call me.\n\nFrom Jan with love, in 2026\n"
    assert mailbox(tmp_path, ENVELOPE + body) == [body]


def test_a_mail_with_an_envelope_line_is_one_mail(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(ENVELOPE + MAIL)
    assert only(path).kind is Kind.MAIL
    assert sources.read(only(path)).subject == "Hoi"
