"""Taking mails apart, and refusing those that no parser should see."""

from __future__ import annotations

import pytest

from showroom_app.intake import sources
from showroom_app.intake.mail import parse
from showroom_app.intake.mail_limits import (
    LARGEST_MAIL,
    LONGEST_HEADERS,
    MOST_CONTAINERS,
    too_much,
)
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.reading import Reading, Reason, Rejected
from tests.intake.told import told

BODY = b"\r\n\r\nIs de auto nog te koop?\r\n"


def read(content: bytes) -> Reading:
    return sources.read(RawMessage("x.eml", 0, content, Kind.MAIL, size=len(content)))


def reason(content: bytes) -> Reason | None:
    outcome = read(content).outcomes[0]
    return outcome.reason if isinstance(outcome, Rejected) else None


@pytest.mark.parametrize(
    "header",
    [
        b"Content-Type: text/plain; name*",
        b"To: (c):",
        b"Message-ID: <[x]@y>",
        b"Content-Type: ;;;",
        b"Content-Type: text/plain; charset*=x'y",
        b"Content-Type: text/plain; charset=\xff\xfe",
        b"Content-Disposition: attachment; filename*0*=utf-8''%",
        b"From: ((((((((((",
        b"From: <<<<>>>>",
        b"Reply-To: =?utf-8?q?=3C?= <",
        b"Date: 99 Foo 999999999999 99:99",
        b"Subject: =?utf-8?b?////?= =?x?q?=ZZ?= =?NONE?B?VEVTVA=?=",
        b"Content-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=hex",
        b"Content-Transfer-Encoding: x-uuencode",
        b"Content-Type: text/plain; charset=a\0b\r\nX: \xe9",
        b"Content-Type: multipart/mixed",
        b"Content-Type: multipart/mixed; boundary=",
        b"Content-Type: message/rfc822",
        b"\xff\xfe: \x80",
    ],
)
def test_a_hostile_header_stops_nothing(header: bytes) -> None:
    reading = read(b"From: Jan <jan@post.example>\r\n" + header + BODY)
    assert reading.outcomes
    assert {"rejected": "unreadable"} not in [told(outcome) for outcome in reading.outcomes]


def nested(levels: int) -> bytes:
    parts = (
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (level, level)
        for level in range(levels)
    )
    return b"From: a@post.example\r\n" + b"".join(parts) + BODY


def test_endless_parameters_are_refused() -> None:
    endless = b"From: a@post.example\r\nContent-Type: text/plain" + b";" * 100_000 + BODY
    assert reason(endless) is Reason.TOO_COMPLEX


def test_nesting_is_read_up_to_a_limit_and_refused_beyond() -> None:
    assert reason(nested(3_000)) is Reason.TOO_COMPLEX
    assert reason(nested(MOST_CONTAINERS + 1)) is Reason.TOO_COMPLEX
    assert too_much(nested(MOST_CONTAINERS - 1)) is None
    assert reason(nested(MOST_CONTAINERS - 1)) is not Reason.UNREADABLE


def test_too_many_parts_lines_or_bytes_are_refused() -> None:
    part = b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n"
    head = b"From: a@post.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    assert reason(head + part * 5_000) is Reason.TOO_COMPLEX
    assert reason(head + b"\n" * 2_000_000) is Reason.TOO_COMPLEX
    assert reason(b"From: a@post.example" + b"x" * LARGEST_MAIL) is Reason.TOO_LARGE
    assert reason(b"From: " + b"a" * (LONGEST_HEADERS + 100)) is Reason.TOO_COMPLEX


def test_a_mail_with_a_large_picture_is_no_problem() -> None:
    picture = (b"A" * 76 + b"\r\n") * 100_000
    mail = (
        b"From: Jan <jan@post.example>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: text/plain\r\n\r\nIs de Kia Picanto te koop?\r\n--b\r\n"
        b"Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + picture
        + b"--b--"
    )
    assert told(read(mail).outcomes[0])["name"] == "Jan"


def test_encoded_words_names_and_dates_of_headers_are_read() -> None:
    mail = parse(
        b"From: =?utf-8?q?Zo=C3=AB?= <zoe@post.example>\r\n"
        b"Reply-To: zoe2@post.example (Z. Smit)\r\n"
        b"To: a@x.example, B <b@x.example>\r\nCc: c@x.example\r\n"
        b"Subject: =?iso-8859-1?q?caf=E9?=\r\n =?utf-8?b?w6s=?=\r\n"
        b"Date: Tue, 02 Jun 2026 09:01:00 +0200\r\nMessage-ID: < a b@c >\r\n\r\nx"
    )
    assert (mail.sender.name, mail.sender.address) == ("Zoë", "zoe@post.example")
    assert (mail.reply_to.name, mail.reply_to.address) == ("Z. Smit", "zoe2@post.example")
    assert mail.recipients == ("a@x.example", "b@x.example")
    assert mail.subject == "caféë"
    assert mail.message_id == "ab@c"
    assert mail.date is not None
    assert mail.date.isoformat() == "2026-06-02T07:01:00+00:00"


def test_raw_bytes_in_a_header_are_read_as_text() -> None:
    assert parse("Subject: Zoë\n\nx".encode("cp1252")).subject == "Zoë"
    assert parse("Subject: Zoë\n\nx".encode()).subject == "Zoë"


def test_a_mail_without_headers_is_all_text() -> None:
    mail = parse(b"This is a simple message.\r\nIt has no headers.\r\n")
    assert "It has no headers." in mail.plain()


def test_a_mail_attached_as_a_file_or_in_base64_is_opened() -> None:
    inner = b"From: a@post.example\r\nSubject: binnen\r\n\r\nhallo"
    head = b"From: b@post.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
    as_file = head + (
        b"Content-Type: application/octet-stream; name=x.eml\r\n"
        b"Content-Disposition: attachment; filename=x.eml\r\n\r\n" + inner + b"\r\n--b--\r\n"
    )
    assert [m.subject for m in parse(as_file).inner] == ["binnen"]
    encoded = head + (
        b"Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        b"RnJvbTogYUBwb3N0LmV4YW1wbGUNClN1YmplY3Q6IGJpbm5lbg0KDQpoYWxsbw==\r\n--b--\r\n"
    )
    assert [m.subject for m in parse(encoded).inner] == ["binnen"]


def test_links_are_found_in_text_and_in_html_once_each() -> None:
    mail = parse(
        b"Content-Type: text/html\r\n\r\n<a href='https://x.example/a?b=1&amp;c=2'>x</a> "
        b"https://y.example/z."
    )
    assert mail.links() == ["https://x.example/a?b=1&c=2", "https://y.example/z"]
