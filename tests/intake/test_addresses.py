"""E-mail addresses: which are real, and whose domain it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showroom_app.intake import addresses


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("jan@example.nl", "jan@example.nl"),
        (" Jan@Example.NL ", "Jan@example.nl"),
        ("mailto:jan@example.nl", "jan@example.nl"),
        ("<jan@example.nl>", "jan@example.nl"),
        ("jan@example.nl,", "jan@example.nl"),
        ("jan@example.nl.", "jan@example.nl"),
        ("Jan <jan@example.nl>", "jan@example.nl"),
        ("jan+auto@sub.example.co.uk", "jan+auto@sub.example.co.uk"),
        ("jan@müller.example", "jan@müller.example"),
        ("mailto:", ""),
        ("emailaddress", ""),
        ("jan@example", ""),
        ("jan@@example.nl", ""),
        ("jan..b@example.nl", ""),
        ("noemail@noemail.com", ""),
        ("none@none.nl", ""),
        ("", ""),
    ],
)
def test_a_field_holds_one_address_or_none(typed: str, address: str) -> None:
    assert addresses.clean(typed) == address


def test_several_addresses_in_a_field_count_once_each() -> None:
    typed = "a@example.nl; B@example.nl, A@EXAMPLE.nl"
    assert addresses.all_in(typed) == ["a@example.nl", "B@example.nl"]


def test_nobody_reads_a_no_reply_address() -> None:
    for local in ("no-reply", "noreply", "no_reply", "do-not-reply", "mailer-daemon", "noreply12"):
        assert addresses.is_no_reply(f"{local}@example.nl")
    assert not addresses.is_no_reply("nora.reply@example.nl")


def test_a_relay_is_nobodys_own_address() -> None:
    assert addresses.is_relay("abc@reply.marktplaats.nl")
    assert not addresses.is_relay("jan@marktplaats.nl")


def test_a_registered_domain_is_what_somebody_owns() -> None:
    assert addresses.registered("info.cazoo.co.uk") == "cazoo.co.uk"
    assert addresses.registered("mail.autoscout24.be") == "autoscout24.be"
    assert addresses.registered("autoscout24.evil.example") == "evil.example"
    assert addresses.is_under("mail.autoscout24.be", ["autoscout24.be"])
    assert not addresses.is_under("notautoscout24.be", ["autoscout24.be"])


@given(st.text(max_size=80))
def test_no_text_stops_the_reader_of_addresses(text: str) -> None:
    for address in addresses.all_in(text):
        assert addresses.clean(address) == address
