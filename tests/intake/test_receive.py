"""Taking messages in: every one ends as a lead, a duplicate or in quarantine, once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from showroom_app.domain.lead import EntryKind
from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.intake.raw import Kind, PassedOver, RawMessage
from showroom_app.intake.receive import Received, Status, receive, receive_messages
from showroom_app.services.inbox_view import Tab
from tests.services.dealership import OFFICE, STATION, Dealership, local

PROSPECT = """<prospect{attributes}>
  <id sequence="1" source="{source}">{number}</id>
  <requestdate>{at}</requestdate>
  <vehicle interest="buy" status="used"><year>2024</year><make>Toyota</make><model>{model}</model>
    <stock>{stock}</stock></vehicle>
  <customer><contact>
    <name part="full">{name}</name><email>{email}</email><phone>{phone}</phone>
  </contact><comments>{comments}</comments></customer>
  <vendor><vendorname>Autohuis Vierlinden</vendorname></vendor>
  <provider><name>{source}</name></provider>
</prospect>"""


@pytest.fixture
def dealership(database_url: str) -> Iterator[Dealership]:
    """An empty dealership: the test runs once on SQLite, once on PostgreSQL."""
    made = Dealership(database_url)
    yield made
    made.store.close()


def adf(**said: str) -> str:
    """One prospect of an ADF document."""
    given = {
        "attributes": "",
        "source": "Marktplaats",
        "number": "4711",
        "at": "2026-10-22T09:58:00+02:00",
        "model": "Yaris",
        "stock": "24817",
        "name": "Jane Doe",
        "email": "jane@example.nl",
        "phone": "06 12345678",
        "comments": "Is deze auto er nog?",
    }
    return PROSPECT.format(**{**given, **said})


NOBODY = "<prospect><vehicle><make>Toyota</make><model>Yaris</model></vehicle></prospect>"
"""A prospect that speaks of a vehicle and of no customer."""


def document(*prospects: str) -> bytes:
    """An ADF document of these prospects."""
    return f"<?xml version='1.0'?><?adf version='1.0'?><adf>{''.join(prospects)}</adf>".encode()


def mail(body: bytes, message_id: str = "1@portal.example", date: str = "09:59:00") -> bytes:
    """A mail that carries a document."""
    head = (
        "From: Marktplaats <leads@portal.example>\r\nTo: dealer@example.nl\r\n"
        f"Subject: Nieuwe aanvraag\r\nMessage-ID: <{message_id}>\r\n"
        f"Date: Thu, 22 Oct 2026 {date} +0200\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    )
    return head.encode() + body


def raws(*contents: bytes, kind: Kind = Kind.ADF) -> Iterator[RawMessage]:
    """Messages as they come from a folder."""
    for number, content in enumerate(contents):
        yield RawMessage(f"inbox/{number}.xml", 0, content, kind, size=len(content))


def take(dealership: Dealership, *contents: bytes, kind: Kind = Kind.ADF) -> list[Received]:
    """Take these messages in at the lead desk's station."""
    return list(receive_messages(dealership.services, STATION, raws(*contents, kind=kind)))


def statuses(received: list[Received]) -> list[str]:
    """What became of each."""
    return [each.status.value for each in received]


def lead_count(dealership: Dealership) -> int:
    """How many leads there are."""
    return dealership.services.inbox.page(OFFICE, Tab.ALL).total


# -- leads -------------------------------------------------------------------------------------


def test_a_message_becomes_a_lead_in_the_pool_with_its_original_kept(
    dealership: Dealership,
) -> None:
    dealership.rep("Mirjam")
    content = document(adf())
    (became,) = take(dealership, content)
    assert (became.status, became.reason, became.index, became.repaired) == (
        Status.IMPORTED,
        None,
        0,
        False,
    )
    assert became.lead is not None
    detail = dealership.services.inbox.detail(OFFICE, became.lead)
    lead = detail.lead
    assert (lead.name, lead.emails, lead.source) == (
        "Jane Doe",
        ("jane@example.nl",),
        "Marktplaats",
    )
    assert lead.phones[0].e164 == "+31612345678"
    assert lead.vehicle is not None
    assert lead.vehicle.stock == "24817"
    assert (lead.owner, lead.because) == (None, "pool")
    assert (lead.arrived, lead.received) == (local("2026-10-22 09:58"), dealership.now)
    assert detail.row.clock.business_minutes == 2
    assert detail.original is not None
    assert dealership.services.inbox.original(OFFICE, detail.original) == content


def test_the_mails_date_counts_where_the_provider_gives_no_time(dealership: Dealership) -> None:
    (became,) = take(dealership, mail(document(adf(at="soon"))), kind=Kind.MAIL)
    assert became.lead is not None
    assert dealership.known(became.lead).arrived == local("2026-10-22 09:59")


def test_the_time_of_receipt_counts_where_nobody_gives_one(dealership: Dealership) -> None:
    (became,) = take(dealership, document(adf(at="")))
    assert became.lead is not None
    assert dealership.known(became.lead).arrived == dealership.now


def test_a_lead_over_a_week_old_is_kept_but_hurries_nobody(dealership: Dealership) -> None:
    (became,) = take(dealership, document(adf(at="2026-10-10T09:00:00+02:00")))
    assert became.lead is not None
    assert dealership.known(became.lead).clock_from is None
    assert dealership.rows(Tab.UNANSWERED) == ()


def test_several_prospects_of_one_message_are_told_one_by_one(dealership: Dealership) -> None:
    other = adf(number="4712", name="John Roe", email="john@example.nl", phone="06 87654321")
    received = take(dealership, document(adf(), NOBODY, other))
    assert statuses(received) == ["imported", "rejected", "imported"]
    assert [each.index for each in received] == [0, 1, 2]
    assert lead_count(dealership) == 2
    assert len(dealership.services.inbox.page(OFFICE, Tab.QUARANTINE).quarantine) == 1


def test_a_complaint_by_mail_only_is_a_lead_like_any_other(
    dealership: Dealership, samples: Path
) -> None:
    (became,) = receive(dealership.services, STATION, samples / "adf" / "52-complaint-lead.xml")
    assert became.lead is not None
    lead = dealership.known(became.lead)
    assert (lead.name, lead.emails, lead.phones) == ("Jordan", ("jordan@example.com",), ())
    assert lead.message.startswith("3rd time I've emailed")
    assert lead.vehicle is not None
    assert lead.vehicle.title() == "2019 BMW 330i"


def test_a_mended_message_is_marked(dealership: Dealership) -> None:
    (became,) = take(dealership, document(adf()).replace(b"</email>", b""))
    assert became.repaired
    assert became.lead is not None
    assert dealership.known(became.lead).repaired


# -- duplicates --------------------------------------------------------------------------------


def test_the_same_message_again_is_a_duplicate_and_keeps_nothing_new(
    dealership: Dealership,
) -> None:
    content = document(adf())
    (first,) = take(dealership, content)
    dealership.later(days=3)
    (again,) = take(dealership, content)
    assert (again.status, again.lead) == (Status.DUPLICATE, first.lead)
    assert lead_count(dealership) == 1
    assert len(messages_of(dealership, first.lead)) == 1


def test_the_same_mail_resent_with_another_envelope_is_kept_once_more_and_only_once(
    dealership: Dealership,
) -> None:
    plain, resent = mail(document(adf())), b"Received: by relay\r\n" + mail(document(adf()))
    first, second = take(dealership, plain, resent, kind=Kind.MAIL)
    assert (second.status, second.lead) == (Status.DUPLICATE, first.lead)
    assert statuses(take(dealership, plain, resent, kind=Kind.MAIL)) == ["duplicate"] * 2
    kept = messages_of(dealership, first.lead)
    assert [original for _, original in kept] == [plain, resent]


def test_a_providers_number_alone_makes_no_duplicate_of_another_person(
    dealership: Dealership,
) -> None:
    other = adf(name="John Roe", email="john@example.nl", phone="06 87654321", comments="Prijs?")
    received = take(dealership, document(adf()), document(other))
    assert statuses(received) == ["imported", "imported"]
    assert lead_count(dealership) == 2


def test_a_providers_number_of_the_same_person_is_a_duplicate_whatever_it_says(
    dealership: Dealership,
) -> None:
    received = take(dealership, document(adf()), document(adf(comments="Nogmaals: is hij er?")))
    assert statuses(received) == ["imported", "duplicate"]


def test_the_same_number_of_another_source_is_another_message(dealership: Dealership) -> None:
    received = take(dealership, document(adf()), document(adf(source="Gaspedaal", comments="Ook")))
    assert statuses(received) == ["imported", "imported"]
    assert received[1].joined


def test_a_message_of_nobody_with_a_number_is_a_duplicate_when_it_comes_again(
    dealership: Dealership, samples: Path
) -> None:
    path = samples / "adf" / "76-impel-oem-rendered.xml"
    (first,) = receive(dealership.services, STATION, path)
    (again,) = receive(dealership.services, STATION, path)
    assert (first.status, again.status) == (Status.IMPORTED, Status.DUPLICATE)


def test_the_same_person_about_the_same_car_joins_the_open_lead(dealership: Dealership) -> None:
    first, second = take(
        dealership, document(adf()), document(adf(number="9", comments="Mag ik hem zien?"))
    )
    assert (second.status, second.joined, second.lead) == (Status.IMPORTED, True, first.lead)
    assert second.lead is not None
    detail = dealership.services.inbox.detail(OFFICE, second.lead)
    joined = next(entry for entry in detail.entries if entry.kind is EntryKind.JOINED)
    assert joined.text == "Mag ik hem zien?"
    assert len(messages_of(dealership, first.lead)) == 2
    assert lead_count(dealership) == 1


def test_the_same_person_about_another_car_is_a_new_lead_of_the_same_owner(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam")
    (first,) = take(dealership, document(adf()))
    assert first.lead is not None
    dealership.services.leads.claim(STATION, first.lead, mirjam)
    (second,) = take(dealership, document(adf(number="9", model="Corolla", stock="25002")))
    assert second.lead is not None
    lead = dealership.known(second.lead)
    assert (second.joined, lead.linked_to, lead.owner) == (False, first.lead, mirjam)


def test_a_showroom_rep_named_in_a_message_gets_nothing(dealership: Dealership) -> None:
    dealership.rep("Sanne", Role.SHOWROOM)
    dealership.rep("Mirjam")
    (became,) = take(dealership, document(adf(comments="Voor Sanne graag")))
    assert became.lead is not None
    assert dealership.known(became.lead).owner is None


# -- quarantine --------------------------------------------------------------------------------


def test_a_rejected_message_is_kept_whole_once_and_can_be_read(dealership: Dealership) -> None:
    content = document(NOBODY)
    (became,) = take(dealership, content)
    assert (became.status, became.lead) == (Status.REJECTED, None)
    assert take(dealership, content) == [became]
    (row,) = dealership.services.inbox.page(OFFICE, Tab.QUARANTINE).quarantine
    assert (row.path, row.reason, row.size) == ("inbox/0.xml", became.reason, len(content))
    assert dealership.services.inbox.original(OFFICE, row.message) == content
    assert dealership.services.inbox.quarantined(OFFICE, row.message) == row


def test_a_rejected_message_never_counts_as_seen(dealership: Dealership) -> None:
    broken, whole = mail(b"<adf><prospect>"), mail(document(adf()))
    assert statuses(take(dealership, broken, whole, kind=Kind.MAIL)) == ["rejected", "imported"]


COPY = b"""\
From: Ilse <ilse@jansen.example>
To: jan@prive.example
Subject: Toyota Yaris

Dag Jan, is de Toyota Yaris nog iets voor u? Hij is nog te koop.
"""


def test_what_the_dealership_wrote_itself_is_no_lead(dealership: Dealership) -> None:
    leads = Mailbox(0, "Leads", "imap.jansen.example", "leads@jansen.example")
    dealership.services.mailboxes.add(STATION, leads)
    (own,) = take(dealership, COPY, kind=Kind.MAIL)
    assert (own.status, own.reason) == (Status.REJECTED, "not-a-lead")
    (strange,) = take(dealership, COPY.replace(b"jansen.ex", b"bakker.ex"), kind=Kind.MAIL)
    assert strange.status is Status.IMPORTED


def test_a_mailbox_where_anybody_has_one_makes_nobody_the_dealerships_own(
    dealership: Dealership,
) -> None:
    leads = Mailbox(0, "Leads", "imap.gmail.com", "jansen.autos@gmail.com")
    dealership.services.mailboxes.add(STATION, leads)
    (asked,) = take(
        dealership, COPY.replace(b"ilse@jansen.example", b"i@gmail.com"), kind=Kind.MAIL
    )
    assert asked.status is Status.IMPORTED


def test_a_message_that_can_be_read_after_an_update_leaves_quarantine(
    dealership: Dealership,
) -> None:
    content = document(adf())
    with dealership.store.write(Topic.LEADS) as work:
        work.messages.add(
            path="inbox/0.xml",
            index=0,
            received=work.now,
            original=content,
            status=Status.REJECTED,
            reason="unreadable",
        )
    (became,) = take(dealership, content)
    assert became.status is Status.IMPORTED
    assert dealership.services.inbox.page(OFFICE, Tab.QUARANTINE).quarantine == ()
    assert statuses(take(dealership, content)) == ["duplicate"]
    assert len(messages_of(dealership, became.lead)) == 1


def test_what_the_database_cannot_hold_is_quarantined_and_the_rest_goes_on(
    dealership: Dealership,
) -> None:
    # A vehicle's year of two million digits defeats no reader, but an index entry has its limits.
    monstrous = document(adf(number="1" * 400_000, comments="Groot nummer"))
    received = take(dealership, monstrous, document(adf(number="2")))
    assert received[1].status is Status.IMPORTED
    assert len(received) == 2
    again = take(dealership, monstrous, document(adf(number="2")))
    assert [each.status for each in again if each.status is Status.IMPORTED] == []


def test_a_file_that_is_not_there_is_told_and_leaves_nothing(
    dealership: Dealership, tmp_path: Path
) -> None:
    (became,) = receive(dealership.services, STATION, tmp_path / "nowhere.eml")
    assert (became.status, became.reason) == (Status.REJECTED, "no-such-file")
    assert dealership.services.inbox.page(OFFICE, Tab.QUARANTINE).quarantine == ()


def test_a_file_name_that_is_no_text_stops_nothing(dealership: Dealership, tmp_path: Path) -> None:
    name = os.fsdecode(b"lead-\xff\xfe.xml")
    try:
        (tmp_path / name).write_bytes(document(adf()))
    except OSError:
        pytest.skip("this file system holds names that are text only")
    (became,) = receive(dealership.services, STATION, tmp_path)
    assert became.status is Status.IMPORTED
    became.path.encode()


def test_files_in_a_folder_that_are_no_messages_are_told_apart(
    dealership: Dealership, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "1.xml").write_bytes(document(adf()))
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0 JFIF")
    told: list[PassedOver] = []
    received = list(receive(dealership.services, STATION, folder, passed_over=told.append))
    assert statuses(received) == ["imported"]
    assert [Path(each.path).name for each in told] == ["photo.jpg"]


def test_what_a_mailbox_held_is_counted_through(dealership: Dealership, tmp_path: Path) -> None:
    envelope = b"From leads@portal.example Thu Oct 22 09:59:00 2026\n"
    two = document(adf(), adf(number="2", name="Bo", email="bo@example.nl", phone="06 11112222"))
    one = document(adf(number="3", name="Al", email="al@example.nl", phone="06 33334444"))
    box = tmp_path / "leads.mbox"
    box.write_bytes(envelope + mail(two, "1@x") + b"\n\n" + envelope + mail(one, "2@x") + b"\n")
    received = list(receive(dealership.services, STATION, box))
    assert [(each.index, each.status.value) for each in received] == [
        (0, "imported"),
        (1, "imported"),
        (2, "imported"),
    ]


def test_a_rep_may_not_import(dealership: Dealership) -> None:
    rep = dealership.rep("Mirjam")
    dealership.user("Erik", UserKind.MANAGER)
    actor = dealership.user("Mirjam", UserKind.REP, rep=rep)
    with pytest.raises(Refused, match="not-allowed"):
        receive_messages(dealership.services, actor, raws(document(adf())))
    take(dealership, document(adf()))


# -- the whole folder, and what goes wrong on the way ------------------------------------------


def test_a_second_run_over_the_samples_reports_only_duplicates_and_rejected(
    dealership: Dealership, samples: Path
) -> None:
    folders = (samples / "adf", samples / "mails", samples / "torture")
    runs = [
        [each for folder in folders for each in receive(dealership.services, STATION, folder)]
        for _ in range(2)
    ]
    first, second = runs
    assert [(each.path, each.index) for each in first] == [
        (each.path, each.index) for each in second
    ]
    for before, again in zip(first, second, strict=True):
        if before.status is Status.REJECTED:
            assert again == before
        else:
            assert (again.status, again.lead) == (Status.DUPLICATE, before.lead)
    counts = Counter(each.status for each in first)
    assert counts[Status.IMPORTED] > 50
    told = {Path(each.path).name for each in first}
    there = {file.name for folder in folders for file in folder.iterdir()}
    assert there - told <= {"INDEX.tsv", "WHERE.md"}


_IMPORT = """
import os, signal, sys
from pathlib import Path
from showroom_app.domain.people import Actor
from showroom_app.intake.receive import receive
from showroom_app.services import open_services
from showroom_app.storage.store import open_store

store = open_store(sys.argv[1], upgrade=False)
messages = receive(open_services(store), Actor(None, "x"), Path(sys.argv[2]))
for number, received in enumerate(messages):
    print(received.lead, flush=True)
    if number == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal on this system")
@pytest.mark.parametrize("after", [0, 3, 7])
def test_killed_in_the_middle_the_next_run_neither_loses_nor_doubles(
    dealership: Dealership, database_url: str, tmp_path: Path, after: int
) -> None:
    for number in range(10):
        person = adf(
            number=str(number),
            name=f"Klant {number}",
            email=f"k{number}@example.nl",
            phone=f"06 1234567{number}",
        )
        (tmp_path / f"{number}.xml").write_bytes(document(person))
    killed = subprocess.run(
        [sys.executable, "-c", _IMPORT, database_url, str(tmp_path), str(after)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    acknowledged = [int(lead) for lead in killed.stdout.split()]
    assert len(acknowledged) == after + 1
    received = list(receive(dealership.services, STATION, tmp_path))
    assert statuses(received) == ["duplicate"] * (after + 1) + ["imported"] * (9 - after)
    assert [each.lead for each in received[: after + 1]] == acknowledged
    assert lead_count(dealership) == 10


def test_two_imports_of_the_same_folder_at_once_make_each_lead_once(
    dealership: Dealership, database_url: str, tmp_path: Path
) -> None:
    for number in range(20):
        person = adf(
            number=str(number),
            name=f"Klant {number}",
            email=f"k{number}@example.nl",
            phone=f"06 123456{number:02}",
        )
        (tmp_path / f"{number:02}.xml").write_bytes(document(person))
    both = [
        subprocess.Popen(
            [sys.executable, "-c", _IMPORT, database_url, str(tmp_path), "-1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    told = []
    for each in both:
        out, err = each.communicate(timeout=60)
        assert each.returncode == 0, err
        told.append(out.split())
    assert told[0] == told[1]
    assert len(set(told[0])) == 20
    assert lead_count(dealership) == 20


def test_fifty_leads_at_once_are_spread_evenly_over_who_may_have_one(
    dealership: Dealership,
) -> None:
    reps = [dealership.rep(f"Rep {number}") for number in range(5)]
    dealership.rep("Sanne", Role.SHOWROOM)
    dealership.services.settings.change(STATION, lead_mode="round-robin")
    dealership.store.at = dealership.now + timedelta(seconds=1)
    take(
        dealership,
        *(
            document(
                adf(
                    number=str(number),
                    name=f"Klant {number}",
                    email=f"k{number}@example.nl",
                    phone=f"06 123456{number:02}",
                )
            )
            for number in range(50)
        ),
    )
    owners = Counter(row.owner for row in dealership.rows(Tab.ALL))
    assert owners == dict.fromkeys(reps, 10)


def messages_of(dealership: Dealership, lead: int | None) -> list[tuple[str, bytes]]:
    """Status and bytes of the messages that a lead came from, oldest first."""
    assert lead is not None
    with dealership.store.read() as work:
        return [
            (each.status.value, work.messages.original(each.id))
            for each in work.messages.of_lead(lead)
        ]
