"""Portals that a manager taught: their labels read mails, and a pasted mail shows what is read."""

from __future__ import annotations

from showroom_app.domain.portal_rule import PortalRule
from showroom_app.domain.prospect import Vehicle
from showroom_app.intake import sources
from showroom_app.intake.portals import portal_of, taught
from showroom_app.intake.preview import preview
from showroom_app.intake.raw import Kind, RawMessage
from tests.intake.told import told

RULE = PortalRule(
    1,
    "AutoBazaar",
    "autobazaar.example",
    {
        "name": ("Gegadigde",),
        "phone": ("Bereikbaar onder",),
        "vehicle": ("Wagenpark",),
        "message": ("Hartenwens",),
        "no-such-field": ("Iets",),
    },
)
BODY = """Gegadigde: Els van Dam
Bereikbaar onder: 06 12345671
Wagenpark: Kia Niro 2019
Hartenwens: Mag ik hem zaterdag zien?
Kleurenstaal: rood
"""
MAIL = f"""From: AutoBazaar <noreply@mail.autobazaar.example>
To: verkoop@garage-linden.example
Subject: Belangstelling
Message-ID: <1@autobazaar.example>

{BODY}"""


def read(rules: tuple[PortalRule, ...]) -> dict[str, object]:
    content = MAIL.encode()
    message = RawMessage("a.eml", 0, content, Kind.MAIL, size=len(content))
    (outcome,) = sources.read(message, rules=rules).outcomes
    return told(outcome)


def test_a_portal_nobody_knows_is_read_once_it_is_taught() -> None:
    assert "rejected" in read(())
    assert read((RULE,)) == {
        "source": "AutoBazaar",
        "name": "Els van Dam",
        "first": "Els",
        "last": "van Dam",
        "phones": ["+31612345671"],
        "vehicle": {"year": "2019", "make": "Kia", "model": "Niro"},
        "message": "Mag ik hem zaterdag zien?\nKleurenstaal: rood",
    }


def test_a_label_that_says_nothing_of_use_ends_the_message() -> None:
    rule = PortalRule(1, RULE.name, RULE.domain, {**RULE.labels, "other": ("Kleurenstaal",)})
    assert read((rule,))["message"] == "Mag ik hem zaterdag zien?"


def test_a_rule_that_is_switched_off_or_for_no_domain_reads_nothing() -> None:
    off = PortalRule(1, "A", "autobazaar.example", RULE.labels, active=False)
    nowhere = PortalRule(2, "B", "autobazaar", RULE.labels)
    assert taught((off, nowhere)) == ()


def test_a_rule_for_a_portal_of_the_table_adds_to_it() -> None:
    rule = PortalRule(1, "AutoScout", "autoscout24.nl", {"message": ("Hartenwens",)})
    (portal,) = taught((rule,))
    known = portal_of("autoscout24.nl")
    assert known is not None
    assert (portal.name, portal.subjects) == ("AutoScout", known.subjects)
    assert set(known.own_labels()) < set(portal.own_labels())
    assert portal_of("mail.autoscout24.nl", (portal,)) is portal
    assert portal_of("autoscout24.de", (portal,)) is known


def test_a_pasted_mail_shows_what_is_read_and_which_labels_are_not() -> None:
    before = preview(MAIL)
    assert (before.prospect, before.domain) == (None, "autobazaar.example")
    assert before.unread == (
        "Gegadigde", "Bereikbaar onder", "Wagenpark", "Hartenwens", "Kleurenstaal",
    )  # fmt: skip
    after = preview(MAIL, (RULE,))
    assert after.prospect is not None
    assert after.prospect.vehicle == Vehicle(year="2019", make="Kia", model="Niro")
    assert (after.reason, after.unread) == ("", ("Kleurenstaal",))


def test_what_is_no_lead_shows_why() -> None:
    assert preview("").reason == "empty"
    assert preview("Beste collega, de lunch is om twaalf uur.").reason == "not-a-lead"
