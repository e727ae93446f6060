"""Replies: whose they are, what goes into them, and what is refused before it is queued."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from showroom_app.domain.lead import CloseReason, EntryKind, NextStep
from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.outgoing import OutgoingState
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.reply_template import Language, ReplyTemplate
from showroom_app.domain.topic import Topic
from showroom_app.services.attachments import MOST_BYTES, Attached
from tests.services.dealership import OFFICE, STATION, Dealership, local


@pytest.fixture
def shop(database_url: str) -> Iterator[Dealership]:
    """A dealership with a mailbox that sends."""
    made = Dealership(database_url)
    made.services.settings.change(STATION, dealer_name="Autobedrijf Jansen")
    mailbox = Mailbox(
        0,
        "Leads",
        "imap.jansen.example",
        "leads@jansen.example",
        smtp_host="smtp.jansen.example",
        from_address="leads@jansen.example",
    )
    made.services.mailboxes.add(STATION, mailbox)
    yield made
    made.store.close()


def owned(shop: Dealership, rep: int, **said: object) -> int:
    """A lead in the hands of a rep."""
    lead = shop.lead(**said)
    shop.services.leads.claim(STATION, lead, rep)
    return lead


def refused(shop: Dealership, code: str, lead: int, rep: int, **said: object) -> Refused:
    """What is said to a reply; nothing of it is left."""
    text = str(said.pop("text", "Dag"))
    with pytest.raises(Refused) as caught:
        shop.services.replies.reply(STATION, lead, rep, text, **said)  # type: ignore[arg-type]  # as given
    assert caught.value.code == code
    assert shop.services.replies.of_lead(OFFICE, lead) == ()
    assert EntryKind.REPLY not in {
        each.kind for each in shop.services.leads.show(OFFICE, lead).entries
    }
    return caught.value


# -- written -------------------------------------------------------------------------------------


def test_only_the_owner_replies_and_nobody_to_a_closed_lead(shop: Dealership) -> None:
    sanne, mirjam = shop.rep("Sanne"), shop.rep("Mirjam")
    lead = owned(shop, sanne)
    refused(shop, "not-owner", lead, mirjam)
    refused(shop, "no-owner", shop.lead(), sanne)
    refused(shop, "showroom-no-leads", lead, shop.rep("Anna", Role.SHOWROOM))
    shop.services.leads.close(STATION, lead, sanne, CloseReason.NO_INTEREST)
    refused(shop, "lead-closed", lead, sanne)


def test_a_rep_replies_to_own_leads_only_and_a_manager_in_the_owners_name(
    shop: Dealership,
) -> None:
    sanne, mirjam = shop.rep("Sanne"), shop.rep("Mirjam")
    lead = owned(shop, sanne)
    shop.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused, match="not-allowed"):
        shop.services.replies.reply(
            shop.user("Mirjam", UserKind.REP, rep=mirjam), lead, sanne, "Dag"
        )
    shop.services.replies.reply(shop.actor("Erik"), lead, sanne, "Dag")
    (row,) = shop.services.replies.of_lead(OFFICE, lead)
    with pytest.raises(Refused, match="not-allowed"):
        shop.services.replies.cancel(shop.user("Mirjam", UserKind.REP, rep=mirjam), row.mail.id)
    shop.services.replies.cancel(shop.user("Sanne", UserKind.REP, rep=sanne), row.mail.id)
    assert shop.services.replies.of_lead(OFFICE, lead)[0].mail.state is OutgoingState.CANCELLED


def test_an_act_that_is_sent_twice_queues_one_mail(shop: Dealership) -> None:
    sanne = shop.rep("Sanne")
    lead = owned(shop, sanne)
    for _ in range(2):
        shop.services.replies.reply(STATION, lead, sanne, "Dag", act="the same")
    assert len(shop.services.replies.of_lead(OFFICE, lead)) == 1


def test_a_reply_agrees_the_next_step(shop: Dealership) -> None:
    sanne = shop.rep("Sanne")
    lead = owned(shop, sanne)
    by = local("2026-10-23 10:00")
    shop.services.replies.reply(
        STATION, lead, sanne, "Dag", next_step=NextStep.CALL, next_step_by=by
    )
    known = shop.known(lead)
    assert (known.next_step, known.next_step_by) == (NextStep.CALL, by)
    refused(
        shop,
        "in-the-past",
        owned(shop, sanne),
        sanne,
        next_step=NextStep.CALL,
        next_step_by=local("2026-10-22 09:00"),
    )


def test_what_cannot_be_sent_is_refused_before_it_is_queued(shop: Dealership) -> None:
    sanne = shop.rep("Sanne")
    lead = owned(shop, sanne)
    refused(shop, "text-missing", lead, sanne, text=" \n\x00")
    refused(shop, "text-too-long", lead, sanne, text="x" * 100_001)
    refused(shop, "address-not-of-lead", lead, sanne, to="else@example.nl")
    refused(shop, "too-many-attachments", lead, sanne, attachments=[Attached("a", b"")] * 11)
    large = [Attached("a", bytes(MOST_BYTES // 2)), Attached("b", bytes(MOST_BYTES // 2 + 1))]
    refused(shop, "attachments-too-large", lead, sanne, attachments=large)
    problem = refused(shop, "placeholder-left", lead, sanne, text="Dag {name}, {vehicle}: {rep}")
    assert problem.facts["placeholders"] == "{name}, {vehicle}, {rep}"
    refused(shop, "no-address", owned(shop, sanne, emails=()), sanne)
    for address in ("a@b.nl\r\nBcc: c@d.nl", "jan@", "<a@b.nl>", "a b@c.nl", "jän@example.nl"):
        refused(shop, "no-address", owned(shop, sanne, emails=(address,)), sanne)


def test_without_a_mailbox_that_sends_it_is_said(sqlite_url: str) -> None:
    shop = Dealership(sqlite_url)
    sanne = shop.rep("Sanne")
    refused(shop, "no-sending-mailbox", owned(shop, sanne), sanne)
    shop.store.close()


def test_braces_that_are_no_placeholders_may_be_written(shop: Dealership) -> None:
    sanne = shop.rep("Sanne")
    lead = owned(shop, sanne)
    shop.services.replies.reply(STATION, lead, sanne, "Kies {1} of {2}, :-} {")
    (row,) = shop.services.replies.of_lead(OFFICE, lead)
    assert row.mail.body.startswith("Kies {1} of {2}, :-} {")


@pytest.mark.parametrize("typed", ["{naam}", "{Name}", "{ name }", "{first name}", "{é-mail}"])
def test_no_customer_is_greeted_by_a_placeholder_typed_by_hand(
    shop: Dealership, typed: str
) -> None:
    sanne = shop.rep("Sanne")
    lead = owned(shop, sanne)
    refused(shop, "placeholder-left", lead, sanne, text=f"Beste {typed},")
    refused(shop, "placeholder-left", lead, sanne, subject=f"Uw vraag, {typed}")


# -- templates -----------------------------------------------------------------------------------


def test_the_shipped_templates_are_offered_in_both_languages_and_fit_every_lead(
    shop: Dealership,
) -> None:
    sanne = shop.rep("Sanne Klaassen")
    lead = owned(shop, sanne, name="Jan de Vries")
    shop.services.leads.appointment(STATION, lead, sanne, local("2026-10-29 14:30"))
    every = shop.services.templates.every()
    assert {each.language for each in every} == set(Language)
    told = [shop.services.templates.filled(OFFICE, each.id, lead, sanne) for each in every]
    assert [each.missing for each in told] == [()] * len(every)
    text = " ".join(f"{each.subject} {each.body}" for each in told)
    assert "{" not in text
    for said in ("Jan de Vries", "2024 Toyota Yaris", "donderdag 29 oktober om 14:30"):
        assert said in text
    assert "Thursday 29 October at 14:30" in text


def test_what_is_missing_is_said_before_anything_is_sent(shop: Dealership) -> None:
    sanne = shop.rep("Sanne")
    lead = owned(shop, sanne, name="", phones=(), vehicle=None)
    template = shop.services.templates.find("niet bereikt")
    draft = shop.services.replies.draft(OFFICE, lead, sanne, template.id)
    assert draft.missing == ("vehicle", "name", "phone")
    refused(shop, "placeholder-left", lead, sanne, text=draft.body)


def test_a_manager_changes_templates_and_the_shipped_ones_stay_beside_them(
    shop: Dealership,
) -> None:
    templates = shop.services.templates
    shop.user("Erik", UserKind.MANAGER)
    erik = shop.actor("Erik")
    shipped = templates.every()
    own = ReplyTemplate(0, " Kort ", Language.DUTCH, "Dag\r\nBcc: x", " Dag {first_name}! ")
    with pytest.raises(Refused, match="not-allowed"):
        templates.add(STATION, own)
    templates.add(erik, own)
    assert [each.name for each in templates.every()] == [*(t.name for t in shipped), "Kort"]
    kort = templates.find("KORT")
    assert (kort.subject, kort.body) == ("Dag Bcc: x", "Dag {first_name}!")
    first = templates.every()[0]
    templates.change(erik, ReplyTemplate(first.id, "Eerst", Language.DUTCH, "S", "B"))
    templates.remove(erik, kort.id)
    assert [each.name for each in templates.every()] == ["Eerst", *(t.name for t in shipped[1:])]
    with pytest.raises(NotFound):
        templates.remove(erik, kort.id)


@pytest.mark.parametrize(
    ("code", "name", "subject", "body"),
    [
        ("unknown-placeholder", "x", "", "Dag {naam}"),
        ("unknown-placeholder", "x", "Over {auto}", "Dag"),
        ("unknown-placeholder", "x", "", "Dag {name"),
        ("unknown-placeholder", "x", "", "Dag }"),
        ("unknown-placeholder", "x", "", "Dag {Name}"),
        ("unknown-placeholder", "x", "", "{name.__class__}"),
        ("template-without-name", " ", "", "Dag"),
        ("template-without-text", "x", "", " \n"),
        ("template-too-long", "x" * 81, "", "Dag"),
        ("template-name-taken", "eerste ANTWOORD", "", "Dag"),
    ],
)
def test_a_template_is_checked_when_it_is_saved(
    shop: Dealership, code: str, name: str, subject: str, body: str
) -> None:
    before = shop.services.templates.every()
    template = ReplyTemplate(0, name, Language.DUTCH, subject, body)
    with pytest.raises(Refused, match=code):
        shop.services.templates.add(STATION, template)
    assert shop.services.templates.every() == before


def test_what_a_customer_calls_himself_is_never_read_as_a_template(shop: Dealership) -> None:
    sanne = shop.rep("Sanne")
    lead = owned(shop, sanne, name="{rep} {phone}\r\nBcc: a@b.nl")
    template = shop.services.templates.find("Eerste antwoord")
    filled = shop.services.templates.filled(OFFICE, template.id, lead, sanne)
    assert "Beste (rep) (phone) Bcc: a@b.nl," in filled.body
    # Nor does it keep him from being answered.
    assert shop.services.replies.reply(STATION, lead, sanne, filled.body).lead == lead
    assert filled.missing == ()


def test_a_signature_is_the_reps_own(shop: Dealership) -> None:
    sanne = shop.rep("Sanne Klaassen")
    assert shop.services.templates.signature(sanne) == "Sanne Klaassen\nAutobedrijf Jansen"
    shop.user("Erik", UserKind.MANAGER)
    who = shop.user("Sanne", UserKind.REP, rep=sanne)
    shop.services.templates.sign(who, sanne, "Groet,\r\nSanne")
    assert shop.services.templates.signature(sanne) == "Groet,\nSanne"
    with pytest.raises(Refused, match="not-allowed"):
        shop.services.templates.sign(STATION, sanne, "x")
    shop.services.templates.sign(who, sanne, "")
    assert shop.services.templates.signature(sanne).startswith("Sanne Klaassen")


def test_a_mail_in_the_hands_of_a_program_is_not_taken_back(shop: Dealership) -> None:
    sanne = shop.rep("Sanne")
    lead = owned(shop, sanne)
    shop.services.replies.reply(STATION, lead, sanne, "Dag")
    (mailbox,) = shop.services.dispatch.due()
    letter = shop.services.dispatch.take(mailbox.id, "pc/1")
    assert letter is not None
    with pytest.raises(Refused, match="mail-on-its-way"):
        shop.services.replies.cancel(STATION, letter.mail.id)
    assert shop.services.dispatch.take(mailbox.id, "pc/2") is None
    with shop.store.write(Topic.MAIL) as work:
        assert not work.outgoing.begin(letter.mail.id, "pc/2", work.recorded)
    with pytest.raises(NotFound):
        shop.services.replies.cancel(STATION, 99)
