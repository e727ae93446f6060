"""Whose mail it is: decided by the domain, never by names or words."""

from __future__ import annotations

import re

import pytest

from showroom_app.intake import sources
from showroom_app.intake.portals import FOUND, PORTALS, portal_of, posed_as
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.reading import Reason, Rejected
from tests.intake.post import portal_mail


@pytest.mark.parametrize(
    ("domain", "name"),
    [
        ("mail.autoscout24.be", "AutoScout24"),
        ("autoscout24.de", "AutoScout24"),
        ("email.marktplaats.nl", "Marktplaats"),
        ("e.2dehands.be", "2dehands"),
        ("dealerleads.trader.ca", "AutoTrader.ca"),
        ("messages.cargurus.com", "CarGurus"),
        ("info.cazoo.co.uk", "Cazoo"),
        ("mobile.de", "mobile.de"),
    ],
)
def test_a_portal_is_known_by_its_domain(domain: str, name: str) -> None:
    portal = portal_of(domain)
    assert portal is not None
    assert portal.name == name


@pytest.mark.parametrize(
    "domain",
    ["autoscout24.evil.example", "notautoscout24.be", "autoscout24-tips.be", "mijn-marktplaats.nl",
     "gmail.com", "", "automobile.de"],
)  # fmt: skip
def test_no_other_domain_is_a_portal(domain: str) -> None:
    assert portal_of(domain) is None


@pytest.mark.parametrize(
    ("domain", "local", "shown"),
    [
        ("autoscout24.evil.example", "no-reply", ""),
        ("notautoscout24.be", "x", ""),
        ("gmail.com", "autoscout24", ""),
        ("gmail.com", "x", "AutoScout24"),
        ("mijn-marktplaats.nl", "x", ""),
        ("post.example", "info", "mobile.de"),
    ],
)
def test_who_poses_as_a_portal_is_found_out(domain: str, local: str, shown: str) -> None:
    assert posed_as(domain, local, shown) is not None


@pytest.mark.parametrize(
    ("domain", "local", "shown"),
    [("mail.autoscout24.be", "x", "AutoScout24"), ("post.example", "jan", "Jan Jansen"),
     ("automobile.example", "jan", "")],
)  # fmt: skip
def test_who_is_the_portal_or_nobody_in_particular_does_not_pose(
    domain: str, local: str, shown: str
) -> None:
    assert posed_as(domain, local, shown) is None


def test_every_row_of_the_table_can_be_used() -> None:
    names = [portal.name for portal in PORTALS]
    assert len(names) == len(set(names))
    for portal in PORTALS:
        assert portal.domains
        for pattern in (*portal.subjects, *portal.sentences):
            assert set(re.compile(pattern).groupindex) <= FOUND
            assert re.compile(pattern).groupindex, pattern
        for pattern, replacement in portal.rewrites:
            assert isinstance(re.sub(pattern, replacement, "x"), str)


@pytest.mark.parametrize(
    ("sender", "is_lead"), [("info@autosc0ut24.nl", False), ("info@leverancier.example", True)]
)
def test_adf_from_a_domain_that_looks_like_a_portal_s_is_no_lead(
    sender: str, is_lead: bool
) -> None:
    content = portal_mail(1).replace(b"Portal <leads@portal.example>", f"AS <{sender}>".encode())
    (outcome,) = sources.read(
        RawMessage("1.eml", 0, content, Kind.MAIL, size=len(content))
    ).outcomes
    refused = isinstance(outcome, Rejected) and outcome.reason is Reason.LOOK_ALIKE_SENDER
    assert refused is not is_lead
