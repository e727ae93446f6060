"""Documents made to harm: each ends as an outcome, and nothing is fetched or expanded."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from showroom_app.intake import sources
from showroom_app.intake.adf import MOST_DOCUMENTS
from showroom_app.intake.adf_text import LARGEST_DOCUMENT
from showroom_app.intake.raw import Kind, RawMessage
from tests.intake.told import Told, told

PERSON = b"<customer><contact><name>Jan</name><email>jan@post.example</email></contact></customer>"


def read(content: bytes) -> list[Told]:
    raw = RawMessage("x.xml", 0, content, Kind.ADF, size=len(content))
    return [told(outcome) for outcome in sources.read(raw).outcomes]


def test_an_entity_bomb_stays_what_it_is() -> None:
    bomb = b'<!DOCTYPE adf [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + level, b"&%c;" % (97 + level) * 10) for level in range(20)
    )
    (typed,) = read(
        bomb + b"]><adf><prospect><comments>&u;</comments>" + PERSON + b"</prospect></adf>"
    )
    assert typed["name"] == "Jan"
    assert "message" not in typed
    assert typed["repaired"] is True


def test_no_file_and_no_network_is_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("verraad")
    monkeypatch.setattr(socket, "socket", None)
    for system in (secret.as_uri(), "http://127.0.0.1:9/x", "//127.0.0.1/x"):
        attack = (
            f'<!DOCTYPE adf SYSTEM "{system}" [<!ENTITY x SYSTEM "{system}">'
            f'<!ENTITY % p SYSTEM "{system}"> %p;]><adf><prospect>&x;<id>&x;</id>'
        )
        (typed,) = read(attack.encode() + PERSON + b"</prospect></adf>")
        assert "verraad" not in str(typed)
        assert typed["name"] == "Jan"


@pytest.mark.parametrize(
    "content",
    [
        b"<adf>&" + b"<" * 300_000,
        b"<adf>" + b"".join(b"<a%d>" % number for number in range(50_000)),
        b"<adf>&" + b"<![CDATA[" * 50_000,
        b"<adf>&" + b"<!--" * 100_000,
        b"<adf>&<prospect " + b'a="b ' * 50_000 + b">",
        b"<adf>" + b"<a>" * 100_000,
        b'<adf a=3D"1">' + b"=3D" * 100_000,
        b"&lt;adf&gt;" + b"&amp;" * 100_000,
        bytes(range(256)) * 2_000,
        b"<adf><prospect>" + b"<comments>x " * 2_000,
    ],
    ids=["signs", "tags", "cdata", "notes", "quotes", "depth", "printable", "escapes", "bytes",
         "comments"],
)  # fmt: skip
def test_a_document_without_end_comes_to_an_end(content: bytes) -> None:
    assert read(content)
    assert read(content) != [{"rejected": "unreadable"}]


def test_too_large_and_too_many_documents_are_refused_whole() -> None:
    large = b"<adf><prospect>" + PERSON + b"x" * LARGEST_DOCUMENT + b"</prospect></adf>"
    assert read(large) == [{"rejected": "too-large"}]
    many = b"".join(b"<adf><prospect>%d</prospect></adf>" % n for n in range(MOST_DOCUMENTS + 1))
    assert read(many) == [{"rejected": "too-complex"}]
    assert read(b"<adf>&" + b"<prospect>" * 50_000) == [{"rejected": "too-complex"}]


def test_a_very_long_field_is_cut_and_stops_nothing() -> None:
    name, phone = b"n" * 200_000, b"1" * 200_000
    content = b"<adf><prospect><customer><contact><name>%s</name><phone>%s</phone>" % (name, phone)
    (typed,) = read(
        content + b"<email>jan@post.example</email></contact></customer></prospect></adf>"
    )
    assert len(str(typed["name"])) < 1_000
    assert typed["emails"] == ["jan@post.example"]
