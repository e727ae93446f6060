"""The quarantine read anew: what can be read now becomes a lead, once, of the age it has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.portal_rule import ColumnMap, PortalRule
from showroom_app.domain.refused import Refused
from showroom_app.domain.topic import Topic
from showroom_app.intake.again import read_again
from showroom_app.intake.list_columns import header_key
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.receive import Received, Status, receive, receive_messages
from showroom_app.services.inbox_view import Tab
from tests.intake.test_portal_rules import MAIL, RULE
from tests.services.dealership import OFFICE, STATION, Dealership, prospect


@pytest.fixture
def dealership(database_url: str) -> Iterator[Dealership]:
    """An empty dealership: the test runs once on SQLite, once on PostgreSQL."""
    made = Dealership(database_url)
    yield made
    made.store.close()


def taken_in(at: Dealership, path: Path) -> list[Received]:
    return list(receive(at.services, STATION, path))


def again(at: Dealership) -> list[Received]:
    return list(read_again(at.services, STATION))


def teach(at: Dealership, rule: PortalRule) -> None:
    with at.store.write(Topic.POLICY) as work:
        work.readers.add_rule(rule)


def test_a_mail_that_was_rejected_becomes_a_lead_once_its_portal_is_taught(
    dealership: Dealership, tmp_path: Path
) -> None:
    path = tmp_path / "a.eml"
    path.write_text(MAIL)
    (refused,) = taken_in(dealership, path)
    assert refused.status is Status.REJECTED
    (still,) = again(dealership)
    assert still.status is Status.REJECTED
    came = dealership.now
    teach(dealership, RULE)
    dealership.later(minutes=180)
    (imported,) = again(dealership)
    assert (imported.status, imported.path) == (Status.IMPORTED, str(path))
    assert imported.lead is not None
    assert dealership.services.leads.show(OFFICE, imported.lead).lead.arrived == came
    assert again(dealership) == []
    assert dealership.services.inbox.page(OFFICE, Tab.ALL).total == 1


def test_a_mail_read_again_is_a_lead_of_the_floor_that_its_mailbox_is_for(
    dealership: Dealership,
) -> None:
    dealership.rep("Kim Bos", Role.INTERNET, floor="Toyota")
    dealership.rep("Sanne de Vries", Role.SHOWROOM, floor="Honda")
    honda = dealership.services.people.find_floor("Honda").id
    mail = RawMessage("imap:leads/1", 0, MAIL.encode(), Kind.MAIL, floor=honda)
    (refused,) = receive_messages(dealership.services, STATION, [mail])
    assert refused.status is Status.REJECTED
    teach(dealership, RULE)
    (imported,) = again(dealership)
    assert imported.lead is not None
    assert dealership.known(imported.lead).floor == honda


def test_a_list_of_unknown_columns_becomes_its_rows_once_it_is_mapped(
    dealership: Dealership, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Wie;Wat\nEls Pol;Yaris?\nTom Kok;Aygo?\n")
    (refused,) = taken_in(dealership, path)
    assert refused.reason == "unknown-columns"
    with dealership.store.write(Topic.POLICY) as work:
        header = ("Wie", "Wat")
        said = {"Wie": "name", "Wat": "message"}
        work.readers.keep_column_map(ColumnMap(header_key(header), "Lijst", said))
    assert [each.status for each in again(dealership)] == [Status.IMPORTED, Status.IMPORTED]
    assert again(dealership) == []
    assert [each.status for each in taken_in(dealership, path)] == [Status.DUPLICATE] * 2


def test_what_came_by_another_road_leaves_the_quarantine_as_a_duplicate(
    dealership: Dealership, tmp_path: Path
) -> None:
    for name in ("a.eml", "b.eml"):
        (tmp_path / name).write_text(MAIL)
        taken_in(dealership, tmp_path / name)
    teach(dealership, RULE)
    assert sorted(each.status for each in again(dealership)) == [Status.DUPLICATE, Status.IMPORTED]
    assert again(dealership) == []


def test_rows_of_a_list_come_with_their_place_and_once(
    dealership: Dealership, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Naam;Telefoon\nEls;0612345671\n;\nX;1;2;3\nEls;0612345671\n")
    told = [(each.index, each.status, each.reason) for each in taken_in(dealership, path)]
    assert told == [
        (0, Status.IMPORTED, None),
        (2, Status.REJECTED, "torn-row"),
        (3, Status.DUPLICATE, None),
    ]


def test_who_may_not_import_may_not_read_again(dealership: Dealership) -> None:
    rep = dealership.user("Sanne", UserKind.REP, rep=dealership.rep("Sanne", Role.INTERNET))
    dealership.user("Marja", UserKind.MANAGER)
    with pytest.raises(Refused, match="not-allowed"):
        read_again(dealership.services, rep)


def test_a_quarantined_mail_taken_down_by_hand_stands_under_its_lead(
    dealership: Dealership,
) -> None:
    dealership.rep("Kim Bos", Role.INTERNET, floor="Toyota")
    toyota = dealership.services.people.find_floor("Toyota").id
    mail = RawMessage("imap:leads/2", 0, MAIL.encode(), Kind.MAIL, floor=toyota)
    (refused,) = receive_messages(dealership.services, STATION, [mail])
    assert refused.message is not None
    came = dealership.now
    dealership.later(minutes=30)
    leads, inbox = dealership.services.leads, dealership.services.inbox
    said = prospect(name="Els van Dam", requested_at=came)
    done = leads.add(STATION, said, message=refused.message)
    assert done.lead is not None
    shown = leads.show(OFFICE, done.lead)
    assert (shown.original, shown.lead.arrived, shown.lead.floor) == (refused.message, came, toyota)
    assert inbox.original(OFFICE, refused.message) == MAIL.encode()
    assert inbox.page(OFFICE, Tab.QUARANTINE).quarantine == ()
    assert again(dealership) == []
    (repeated,) = receive_messages(dealership.services, STATION, [mail])
    assert (repeated.status, repeated.lead) == (Status.DUPLICATE, done.lead)
    assert inbox.page(OFFICE, Tab.QUARANTINE).quarantine == ()
    with pytest.raises(Refused, match="not-in-quarantine"):
        leads.add(STATION, said, message=refused.message)
    assert inbox.page(OFFICE, Tab.ALL).total == 1
