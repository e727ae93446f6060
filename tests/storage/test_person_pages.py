"""Searches and histories of customers walk indexes, however many persons there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import event

from showroom_app.domain.duplicates import Person
from showroom_app.domain.lead import EntryKind
from showroom_app.domain.topic import Topic
from showroom_app.storage.store import Store, Work, open_store
from tests.builders import NOW
from tests.servers import behind

LATER = (NOW, 7)
MANY = 20_000
PERSON = Person(frozenset({"a@b.nl"}), frozenset({"+31612345678"}), "jan")
QUESTIONS: dict[str, Callable[[Work], object]] = {
    "everybody": lambda work: work.persons.search(""),
    "a later page of everybody": lambda work: work.persons.search("", after=7),
    "a name": lambda work: work.persons.search("jan"),
    "a number, later": lambda work: work.persons.search("06 1234", after=7),
    "everybody, from the end": lambda work: work.persons.search("", before=0),
    "a name, from the end": lambda work: work.persons.search("jan", before=0),
    "who shares a number": lambda work: work.persons.known_by(PERSON),
    "the last days": lambda work: work.persons.last_days([1, 2, 3], UTC),
    "what is due": lambda work: work.persons.has_due(),
    "leads": lambda work: work.leads.of_persons([1], 51),
    "leads of two records": lambda work: work.leads.of_persons([1, 2], 51),
    "leads, later": lambda work: work.leads.of_persons([1], 51, before=LATER),
    "entries": lambda work: work.leads.entries_of_persons([1], [EntryKind.CALL], 51),
    "visits": lambda work: work.visits.of_persons([1], 51, before=LATER),
    "appointments": lambda work: work.appointments.of_persons([1], 51, before=LATER),
    "sales": lambda work: work.sales.of_persons([1], 51, before=(date(2026, 1, 1), 7)),
}


def asked(store: Store, ask: Callable[[Work], object]) -> list[tuple[str, Any]]:
    """The statements of a question with their values."""
    found: list[tuple[str, Any]] = []

    def remember(_c: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        found.append((statement, values))

    event.listen(store._engine, "before_cursor_execute", remember)
    try:
        with store.read() as work:
            ask(work)
    finally:
        event.remove(store._engine, "before_cursor_execute", remember)
    return [each for each in found if each[0].lstrip().startswith(("SELECT", "WITH"))]


@pytest.fixture
def empty(sqlite_url: str) -> Iterator[Store]:
    """A database of nobody."""
    store = open_store(sqlite_url, upgrade=False)
    yield store
    store.close()


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_question_reads_a_whole_table(empty: Store, question: str) -> None:
    steps = []
    with empty._engine.connect() as connection:
        for statement, values in asked(empty, QUESTIONS[question]):
            assert "OFFSET ?" not in statement
            told = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            steps += [row[3] for row in told]
    assert steps
    for step in steps:
        if step.startswith("SCAN") and "VIRTUAL TABLE INDEX" not in step:
            assert step.split()[1] in ("CONSTANT", "newest_leads") or "INDEX" in step, step


@pytest.mark.postgresql
def test_the_server_too_searches_many_persons_by_its_index(postgres_url: str) -> None:
    store = open_store(postgres_url)
    with store.write(Topic.LEADS) as work:
        assert work.persons.search("jan") == ()
    with behind(store) as connection:
        connection.exec_driver_sql(
            "INSERT INTO persons (name, name_key, first, last, company, created_at, consent, note) "
            "SELECT 'Jan ' || n, 'jan ' || n, '', '', '', now(), 'unknown', '' "
            f"FROM generate_series(1, {MANY}) AS n"
        )
        connection.exec_driver_sql(
            "INSERT INTO person_search (person, words) "
            "SELECT id, array_to_tsvector(ARRAY['jan', 'x' || id]) FROM persons"
        )
        connection.exec_driver_sql(
            "INSERT INTO person_keys (person, kind, key, shown) "
            "SELECT id, 'phone', '+316' || id, '+316' || id FROM persons"
        )
        for table in ("persons", "person_search", "person_keys"):
            connection.exec_driver_sql(f"ANALYZE {table}")
    questions: list[tuple[Callable[[Work], object], str]] = [
        (lambda work: work.persons.search("x123"), "person_search"),
        (lambda work: work.persons.search("jan"), "person_search"),
        (lambda work: work.persons.search("", after=900), "persons"),
        (lambda work: work.persons.known_by(PERSON), "person_keys"),
    ]
    with store._engine.connect() as connection:
        for ask, table in questions:
            for statement, values in asked(store, ask):
                told = "\n".join(
                    connection.exec_driver_sql(f"EXPLAIN {statement}", values).scalars()
                )
                assert f"Seq Scan on {table}" not in told, told
    with store.read() as work:
        assert len(work.persons.search("jan")) == 50
        assert [each.name for each in work.persons.search(f"x{MANY}")] == [f"Jan {MANY}"]
    store.close()


def test_a_key_of_a_page_leaves_out_what_was_shown(empty: Store) -> None:
    """The moments of a page's end are compared to the microsecond, and ids within one."""
    moment = datetime(2026, 10, 22, 8, 0, 0, 1, tzinfo=UTC)
    with empty.read() as work:
        assert work.leads.of_persons([], 5) == ()
        assert work.leads.entries_of_persons([1], [], 5) == ()
        assert work.visits.of_persons([1], 5, before=(moment, 1)) == ()
