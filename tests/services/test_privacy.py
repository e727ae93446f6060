"""A person who asks to be forgotten leaves no trace, and everything that was counted stays."""

from __future__ import annotations

import re
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.lead import CallResult, CloseReason
from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.outgoing import OutgoingState
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.person import KeyKind
from showroom_app.domain.prospect import Phone, Vehicle
from showroom_app.domain.prospecting import ProspectKind, ProspectResult
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.receive import Status, receive_messages
from showroom_app.services.attachments import Attached
from showroom_app.services.inbox_view import Tab
from showroom_app.services.service_lane import Typed
from tests.services.dealership import OFFICE, STATION, Dealership, local

TRACES = (
    *("zwanenburg", "zilverster", "jzz@prive.example", "612345678", "0612345678", "06-12345678"),
    *(
        "206543210",
        "gh-123-j",
        "gh123j",
        "sm-987-z",
        "dol op",
        "hartverwarmend",
        "houdt van jazz",
        "korte broek",
    ),
    *("belt liever", "beste johanna", "proefrit met hond", "zusje", "wvwzzz1kz8w386752"),
)
"""What is told of Johanna, in small letters: names, numbers, addresses, plates, what was said."""
LEAD = """\
Naam: Johanna Zwanenburg-Zilverster
E-mail: jzz@prive.example
Telefoon: 06-12345678
Voertuig: Toyota Yaris 2024
Bericht: Een hartverwarmend bericht van Johanna Zwanenburg-Zilverster.
"""
MAILBOX = Mailbox(
    0,
    "Leads",
    "imap.jansen.example",
    "leads@jansen.example",
    smtp_host="smtp.jansen.example",
    from_address="leads@jansen.example",
)


def mail(sender: str, subject: str, body: str, number: str) -> RawMessage:
    """A mail to the dealership."""
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = sender, "leads@jansen.example", subject
    made["Message-ID"] = f"<{number}@prive.example>"
    made["Date"] = "Mon, 05 Oct 2026 09:58:00 +0200"
    made.set_content(body)
    return RawMessage(f"imap:zwanenburg/{number}", 0, made.as_bytes(), Kind.MAIL)


ASKED = mail("Website <form@webbouwer.example>", "Aanvraag van Zwanenburg", LEAD, "1")


def take_in(dealership: Dealership, *messages: RawMessage) -> list[tuple[Status, int | None]]:
    """What became of messages, and of which lead."""
    became = receive_messages(dealership.services, STATION, messages)
    return [(each.status, each.lead) for each in became]


def known_everywhere(dealership: Dealership) -> tuple[int, int]:
    """Johanna in every table that can tell of anybody, and her lead; and Piet beside her."""
    services = dealership.services
    dealership.at("2026-10-05 10:00")
    services.mailboxes.add(STATION, MAILBOX)
    sanne = dealership.rep("Sanne de Vries", Role.SHOWROOM)
    mirjam = dealership.rep("Mirjam Kok", Role.INTERNET)
    ((_, lead),) = take_in(dealership, ASKED)
    assert lead is not None
    services.leads.claim(STATION, lead, mirjam)
    dealership.later(minutes=2)
    services.leads.log_call(STATION, lead, mirjam, CallResult.REACHED, "houdt van jazz")
    services.replies.reply(
        STATION,
        lead,
        mirjam,
        "Beste Johanna, wanneer komt u?",
        attachments=[Attached("Zwanenburg.txt", b"Offerte voor Johanna Zwanenburg-Zilverster")],
    )
    services.leads.appointment(
        STATION, lead, mirjam, local("2026-10-06 10:00"), "proefrit met hond"
    )
    other = dealership.lead(
        name="J. Zwanenburg-Zilverster",
        emails=("jzz@prive.example",),
        phones=(Phone("06-12345678", "+31612345678"),),
        vehicle=Vehicle(make="Toyota", model="Aygo", plate="SM-987-Z", vin="WVWZZZ1KZ8W386752"),
        trade_in=Vehicle(make="Fiat", model="Panda", plate="GH-123-J"),
        message="belt liever zelf",
    )
    services.merging.merge(STATION, lead, other)
    newsletter = mail("J <jzz@prive.example>", "Zwanenburg", "Geen reclame meer aub.", "2")
    assert take_in(dealership, newsletter) == [(Status.REJECTED, None)]
    dealership.at("2026-10-06 10:00")
    for rep in (sanne, mirjam):
        services.floor.check_in(STATION, rep)
    services.reception.arrive(
        STATION, ArrivalKind.APPOINTMENT, 1, phone="06-12345678", note="korte broek"
    )
    services.floor.finish(STATION, mirjam, Outcome.SOLD)
    assert services.customers.settle_all(60)
    person = services.customers.of_lead(OFFICE, lead)
    assert person is not None
    name = "Johanna Zwanenburg-Zilverster"
    sale = dealership.sale(sanne, vehicle="Yaris", customer=name, phone="0612345678")
    services.sale_disputes.dispute(STATION, sale, f"{name} vroeg naar mij", rep=mirjam)
    services.leads.close(STATION, lead, mirjam, CloseReason.SOLD)
    services.reception.arrive(
        STATION, ArrivalKind.PHONE, 1, name=name, phone="06 12345678", note="zusje komt mee"
    )
    services.customers.change(
        STATION, person, note="houdt van jazz", plates=("GH-123-J", "SM-987-Z")
    )
    services.customers.correct(STATION, person, KeyKind.PHONE, add="020 654 32 10")
    waits = services.prospecting.add(
        STATION, Typed(name, "06 12345678", car="Panda", plate="SM-987-Z")
    )
    services.prospecting.add(STATION, Typed(plate="gh123j", car="Aygo"))
    assert waits.waiting is not None
    lane, said = ProspectKind.SERVICE_LANE, ProspectResult.PROPOSAL
    services.prospecting.log(STATION, sanne, lane, waits.waiting, said, note="dol op Twingo's")
    dealership.lead(name="Piet Bakker", message="Is een vriend van Johanna Zwanenburg-Zilverster.")
    assert services.customers.settle_all(60)
    return person, lead


def everything(dealership: Dealership) -> str:
    """Every value of every table, in small letters; originals as they came."""
    told: list[str] = []
    with dealership.store._engine.connect() as connection:
        for table in inspect(connection).get_table_names():
            if table.startswith("person_search_"):
                continue
            for row in connection.execute(text(f'SELECT * FROM "{table}"')):
                told += [str(value) for value in row]
    with dealership.store.read() as work:
        for row in work._connection.execute(text("SELECT id FROM messages")):
            told.append(work.messages.original(row.id).decode())
    return "\n".join(told).casefold()


def counted(dealership: Dealership) -> object:
    """What figures are made of."""
    services = dealership.services
    with dealership.store.read() as work:
        sums = work.sales.sums(local("2026-10-01 00:00").date(), local("2026-11-01 00:00").date())
        visits = [
            (visit.kind, visit.rep, visit.outcome)
            for visit in work.visits.of_day(1, local("2026-10-06 10:00").date())
        ]
    rows = [
        (lead.id, lead.arrived, lead.first_attempt, lead.stage, lead.attempts)
        for lead in (dealership.known(row.lead) for row in dealership.rows(Tab.ALL))
    ]
    return sums, visits, rows, services.checking.check().chain


@pytest.fixture
def johanna(dealership: Dealership) -> tuple[int, int]:
    """Johanna and her lead."""
    return known_everywhere(dealership)


def test_who_is_erased_leaves_no_trace_and_what_was_counted_stays_counted(
    dealership: Dealership, johanna: tuple[int, int], database_url: str
) -> None:
    person, lead = johanna
    before, told = counted(dealership), everything(dealership)
    assert [trace for trace in TRACES if trace not in told] == []
    services = dealership.services
    done = services.privacy.erase(STATION, person)
    assert done.person == person
    assert [trace for trace in TRACES if trace in everything(dealership)] == []
    assert counted(dealership) == before
    checked = services.checking.check()
    assert (checked.engine, checked.chain_problems, checked.messages) == ((), (), ())
    with pytest.raises(NotFound):
        services.customers.show(OFFICE, person)
    assert services.customers.search(OFFICE, "zwanenburg").rows == ()
    assert [row.title for row in services.customers.search(OFFICE, "piet").rows] == ["Piet Bakker"]
    piet = services.customers.search(OFFICE, "piet").rows[0]
    (asked,) = services.customers.show(OFFICE, piet.person).history.rows
    assert dealership.known(asked.lead or 0).message == "Is een vriend van …."
    (row,) = services.replies.of_lead(OFFICE, lead)
    assert (row.mail.state, row.mail.body) == (OutgoingState.CANCELLED, "")
    assert services.privacy.clean(STATION)
    if database_url.startswith("sqlite"):
        file = Path(database_url.removeprefix("sqlite:///"))
        held = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
        found = [trace for trace in TRACES if re.search(trace.encode(), held, re.IGNORECASE)]
        assert found == []


def test_a_mail_that_is_fetched_once_more_does_not_bring_an_erased_person_back(
    dealership: Dealership, johanna: tuple[int, int]
) -> None:
    person, lead = johanna
    dealership.services.privacy.erase(STATION, person)
    assert take_in(dealership, ASKED) == [(Status.DUPLICATE, lead)]
    dealership.services.customers.settle_all(60)
    assert dealership.services.customers.search(OFFICE, "zwanenburg").rows == ()


def test_what_is_still_open_ends_when_its_person_is_erased(small_dealership: Dealership) -> None:
    services = small_dealership.services
    mirjam = small_dealership.rep("Mirjam Kok", Role.INTERNET)
    lead = small_dealership.lead(name="Jan Jansen")
    services.leads.claim(STATION, lead, mirjam)
    services.leads.appointment(STATION, lead, mirjam, local("2026-10-23 10:00"), "test drive")
    person = services.customers.of_lead(OFFICE, lead)
    assert person is not None
    done = services.privacy.erase(STATION, person, act="once")
    assert services.privacy.erase(STATION, person, act="once") == done
    ended = small_dealership.known(lead)
    assert (ended.is_open, ended.close_reason) == (False, CloseReason.NO_INTEREST)
    assert (ended.name, ended.next_step_by, ended.person) == ("", None, None)
    with small_dealership.store.read() as work:
        (made,) = work.appointments.of_lead(lead)
    assert not made.state.is_open


def test_a_household_shares_a_number_and_only_one_of_it_is_erased(
    small_dealership: Dealership,
) -> None:
    home = (Phone("020 123 45 67", "+31201234567"),)
    his = small_dealership.lead(name="Jan Jansen", emails=("jan@example.nl",), phones=home)
    hers = small_dealership.lead(name="An Bos", emails=("an@example.nl",), phones=home)
    services = small_dealership.services
    jan, an = services.customers.of_lead(OFFICE, his), services.customers.of_lead(OFFICE, hers)
    assert jan is not None
    assert an is not None
    assert jan != an
    services.privacy.erase(STATION, jan)
    assert services.customers.show(OFFICE, an).record.emails == ("an@example.nl",)
    assert small_dealership.known(hers).phones == home


def test_all_that_is_on_record_of_a_person_is_given_out(
    small_dealership: Dealership,
) -> None:
    person, lead = known_everywhere(small_dealership)
    held = small_dealership.services.privacy.export(STATION, person)
    assert [each.name for each in held.records] == ["Johanna Zwanenburg-Zilverster"]
    assert lead in {each.id for each in held.leads}
    assert any("hartverwarmend" in each for each in held.originals.values())
    assert [each.body[:14] for each in held.mails] == ["Beste Johanna,"]
    assert [each.subject for each in held.appointments] == ["proefrit met hond"]
    assert len(held.visits) == len(held.sales) == 1
    assert "+31206543210" in {each.became for each in held.corrections}
    assert [each.plate for each in held.in_service] == ["SM-987-Z"]
    assert [each.note for each in held.prospecting] == ["dol op Twingo's"]


@pytest.mark.parametrize(
    "ask",
    [
        lambda at, who, person: at.services.privacy.erase(who, person),
        lambda at, who, person: at.services.privacy.export(who, person),
        lambda at, who, _: at.services.privacy.clean(who),
    ],
)
def test_only_a_manager_takes_out_and_erases(
    small_dealership: Dealership, ask: Callable[[Dealership, object, int], object]
) -> None:
    lead = small_dealership.lead(name="Jan Jansen")
    person = small_dealership.services.customers.of_lead(OFFICE, lead)
    assert person is not None
    small_dealership.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused, match="not-allowed"):
        ask(small_dealership, STATION, person)
    ask(small_dealership, small_dealership.actor("Erik"), person)
