"""Messages are kept whole, recognised when they come again, and paged where they were rejected."""

from __future__ import annotations

import zlib
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from showroom_app.domain.duplicates import Person, Seen
from showroom_app.domain.topic import Topic
from showroom_app.storage.problems import DatabaseProblem, Problem
from showroom_app.storage.repositories.inbox_queries import Key
from showroom_app.storage.repositories.messages import Message, Status
from showroom_app.storage.store import Store, Work
from tests import builders
from tests.builders import NOW
from tests.servers import behind

MAIL = b"From: jan@example.nl\r\nSubject: Yaris\r\n\r\nIs hij er nog? \xff\x00"
JAN = Person(frozenset({"jan@example.nl"}), frozenset({"+31612345678"}), "jan")
SEEN = Seen(content="c1", person=JAN, at=NOW, message_id="m1@x")
DAY = timedelta(days=1)


def keep(work: Work, status: Status = Status.IMPORTED, **given: object) -> int:
    """Keep a message; one that was imported has a lead."""
    values: dict[str, object] = {
        "path": "in/mail.eml",
        "index": 0,
        "received": NOW,
        "original": MAIL,
        "status": status,
    }
    if status is Status.IMPORTED and "lead" not in given:
        values["lead"] = work.leads.add(builders.lead())
    return work.messages.add(**{**values, **given})  # type: ignore[arg-type]  # fields by name


def test_a_message_is_kept_to_the_last_byte(store: Store) -> None:
    hostile = bytes(range(256)) * 400
    with store.write(Topic.LEADS) as work:
        mail = keep(work, Status.REJECTED)
        odd = keep(work, Status.REJECTED, original=hostile)
        empty = keep(work, Status.REJECTED, original=b"")
    with store.read() as work:
        assert work.messages.original(mail) == MAIL
        assert work.messages.original(odd) == hostile
        assert work.messages.original(empty) == b""
        assert work.messages.check() == ()
        with pytest.raises(KeyError):
            work.messages.original(99)


def test_a_message_comes_back_with_what_became_of_it(store: Store) -> None:
    with store.write(Topic.LEADS) as work:
        lead = work.leads.add(builders.lead())
        imported = keep(work, lead=lead, index=2, seen=SEEN, sender="a@b", subject="Yaris")
        rejected = keep(
            work, Status.REJECTED, reason="too-large", facts={"size": "2 MB"}, path="x.mbox"
        )
    with store.read() as work:
        assert work.messages.message(imported) == Message(
            id=imported,
            path="in/mail.eml",
            index=2,
            received=NOW,
            status=Status.IMPORTED,
            sender="a@b",
            subject="Yaris",
            message_id="m1@x",
            lead=lead,
            size=len(MAIL),
        )
        found = work.messages.message(rejected)
        assert found is not None
        assert (found.status, found.reason, found.facts) == (
            Status.REJECTED,
            "too-large",
            {"size": "2 MB"},
        )
        assert [each.id for each in work.messages.of_lead(lead)] == [imported]
        assert work.messages.message(99) is None


def test_the_same_bytes_are_kept_once_whatever_was_read_from_them(store: Store) -> None:
    with store.write(Topic.LEADS) as work:
        for index in range(3):
            keep(work, Status.REJECTED, index=index)
        keep(work, Status.REJECTED, original=MAIL + b"!")
    with store._engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM originals")).scalar_one() == 2


def test_a_message_that_comes_again_is_recognised(store: Store) -> None:
    with store.write(Topic.LEADS) as work:
        by_number = keep(work, seen=SEEN)
        by_provider = keep(
            work,
            Status.DUPLICATE,
            seen=Seen("c2", JAN, provider_id=" A-17 ", provider_source="Marktplaats"),
        )
        by_content = keep(work, seen=Seen("c3", Person(), at=NOW))
    with store.read() as work:

        def recognised(seen: Seen) -> int | None:
            found = work.messages.seen(seen)
            return found.id if found else None

        assert recognised(Seen("other", Person(), message_id="m1@x")) == by_number
        assert recognised(Seen("other", Person(), message_id="m1@x", part=1)) is None
        again = Seen("other", JAN, provider_id="A-17", provider_source="MARKTPLAATS")
        assert recognised(again) == by_provider
        stranger = Seen(
            "other", Person(name="piet"), provider_id="A-17", provider_source="Marktplaats"
        )
        assert recognised(stranger) is None
        elsewhere = Seen("other", JAN, provider_id="A-17", provider_source="Website")
        assert recognised(elsewhere) is None
        assert recognised(Seen("c3", Person(), at=NOW)) == by_content
        assert recognised(Seen("c3", Person(), at=NOW + 3 * DAY)) is None
        assert recognised(Seen("new", JAN)) is None
        assert recognised(Seen("", Person())) is None


def test_a_rejected_message_never_counts_as_seen_until_it_was_read(store: Store) -> None:
    with store.write(Topic.LEADS) as work:
        message = keep(work, Status.REJECTED, seen=SEEN, reason="not-adf")
        assert work.messages.seen(SEEN) is None
        lead = work.leads.add(builders.lead())
        work.messages.update(message, status=Status.IMPORTED, lead=lead, seen=SEEN)
    with store.read() as work:
        found = work.messages.seen(SEEN)
        assert found is not None
        assert (found.id, found.status, found.reason, found.lead) == (
            message,
            Status.IMPORTED,
            "",
            lead,
        )
        assert work.messages.original(message) == MAIL
        assert work.messages.quarantined() == 0


def test_what_was_rejected_again_is_known_by_its_place_and_bytes(store: Store) -> None:
    with store.write(Topic.LEADS) as work:
        message = keep(work, Status.REJECTED)
        same = work.messages.rejected_same
        assert same("in/mail.eml", 0, MAIL) == message
        assert same("in/other.eml", 0, MAIL) is None
        assert same("in/mail.eml", 1, MAIL) is None
        assert same("in/mail.eml", 0, MAIL + b"!") is None


def test_the_quarantine_is_paged_newest_first(store: Store) -> None:
    with store.write(Topic.LEADS) as work:
        ids = [
            keep(work, Status.REJECTED, received=NOW + (number // 3) * DAY) for number in range(10)
        ]
        keep(work)
    with store.read() as work:
        assert work.messages.quarantined() == 10
        shown: list[int] = []
        after: Key | None = None
        while page := work.messages.quarantine(after=after, limit=4):
            shown += [each.id for each in page]
            after = page[-1].key
    assert shown == ids[::-1]


def test_an_imported_message_without_a_lead_cannot_be_stored(store: Store) -> None:
    with pytest.raises(IntegrityError), store.write(Topic.LEADS) as work:
        keep(work, lead=None)


@pytest.mark.parametrize("change", ["UPDATE originals SET size = 1", "DELETE FROM originals"])
def test_the_database_itself_keeps_originals_as_they_came(store: Store, change: str) -> None:
    with store.write(Topic.LEADS) as work:
        keep(work)
    kept = pytest.raises(DBAPIError, match=r"(?i)append-only|foreign key")
    with kept, behind(store) as connection:
        connection.execute(text(change))


@pytest.mark.parametrize("content", [zlib.compress(MAIL + b"!"), b"no zlib", b""])
def test_altered_bytes_are_found_and_not_handed_out(store: Store, content: bytes) -> None:
    with store.write(Topic.LEADS) as work:
        whole = keep(work, Status.REJECTED)
        altered = keep(work, Status.REJECTED, original=b"other")
    with behind(store) as connection:
        if store.is_postgresql:
            connection.exec_driver_sql("ALTER TABLE originals DISABLE TRIGGER ALL")
        else:
            connection.exec_driver_sql("DROP TRIGGER originals_no_update")
        connection.execute(
            text("UPDATE originals SET content = :content WHERE size = 5"), {"content": content}
        )
    with store.read() as work:
        assert work.messages.check() == (altered,)
        assert work.messages.original(whole) == MAIL
        with pytest.raises(DatabaseProblem) as caught:
            work.messages.original(altered)
    assert caught.value.code is Problem.DAMAGED
    assert caught.value.facts["message"] == altered
