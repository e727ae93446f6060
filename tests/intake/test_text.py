"""Bytes to text, and markup to what a person reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.intake.text import decoded, html_to_text, tidy, unescaped, without_markup


@pytest.mark.parametrize(
    ("content", "charset", "text"),
    [
        ("Zoë €".encode(), "", "Zoë €"),
        ("Zoë €".encode("utf-8-sig"), "", "Zoë €"),
        ("Zoë €".encode("cp1252"), "", "Zoë €"),
        ("Zoë €".encode("cp1252"), "iso-8859-1", "Zoë €"),
        ("Zoë €".encode(), "iso-8859-1", "Zoë €"),
        ("Zoë €".encode("utf-16"), "", "Zoë €"),
        ("Zoë kwam".encode("utf-16-le"), "", "Zoë kwam"),
        ("Zoë kwam".encode("utf-16-be"), "", "Zoë kwam"),
        ("Łódź".encode("iso-8859-2"), "iso-8859-2", "Łódź"),
        ("みま".encode("iso-2022-jp"), "iso-2022-jp", "みま"),
        ("Zoë".encode(), "x-unknown", "Zoë"),
        ("Zoë".encode(), "hex", "Zoë"),
        (b"a\x00b\x0bc\r\nd\re", "", "abc\nd\ne"),
    ],
)
def test_bytes_are_read_as_what_they_are_whatever_they_are_called(
    content: bytes, charset: str, text: str
) -> None:
    assert decoded(content, charset)[0] == text


def test_one_bad_byte_does_not_spoil_the_rest() -> None:
    assert decoded("Zoë ".encode() + b"\x80\x93") == ("Zoë €“", True)


def test_words_of_a_customer_are_no_markup() -> None:
    said = "I <3 it, price <20000, mail <jan@example.nl>, AT&T, ?a=1&copy=3"
    assert without_markup(said) == said


def test_tags_of_a_comment_become_line_breaks_or_nothing() -> None:
    assert without_markup("<b>hi</b>") == "hi"
    assert without_markup("a<br />\nb<BR>c<p>d</p>") == "a\nb\nc\nd"
    assert without_markup("Jane &amp; &nbsp; Co &euml;") == "Jane & Co ë"


def test_only_whole_entities_are_read() -> None:
    assert unescaped("&euml; &#235; &#xEB; AT&T; &copy=3") == "ë ë ë AT&T; &copy=3"


def test_rulers_and_empty_lines_are_tidied_away() -> None:
    assert tidy(" a  b \n\n\n*****\n\n c\n-----") == "a b\n\nc"


def test_a_page_is_read_line_by_line_and_cell_by_cell() -> None:
    page = (
        '<?xml version="1.0"?><html><head><title>x</title><style>p{}</style></head><body>'
        "<!-- c --><p>Hallo <b>Jan</b>,</p><div>een<br>twee</div>"
        "<table><tr><td>Naam</td><td>Jan</td></tr></table><script>x()</script></body></html>"
    )
    assert html_to_text(page) == "Hallo Jan,\n\neen\ntwee\n\nNaam\tJan"
    assert html_to_text("") == ""


@given(st.binary(max_size=200), st.text(max_size=12))
def test_no_bytes_stop_the_reader(content: bytes, charset: str) -> None:
    text, _ = decoded(content, charset)
    assert without_markup(text) == tidy(without_markup(text))
    html_to_text(text)
