"""The acts as pages: each filter finds its acts through an index, on both engines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event

from showroom_app.storage.repositories import audit_pages
from showroom_app.storage.repositories.audit import ActEntry, Wanted
from showroom_app.storage.store import Store, Work, open_store
from showroom_app.storage.tables.acts import acts
from tests.servers import behind

FIRST = datetime(2026, 1, 1, tzinfo=UTC)
MANY = 3_000
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def _act(n: int) -> dict[str, Any]:
    """One act a minute: many at the reception by nobody, the others spread."""
    return {
        "act": f"{n * 2654435761 % 2**32:08x}",
        "use_case": "erase-person" if n % 700 == 0 else ("arrive", "finish")[n % 2],
        # Some are dated a little before the one that was recorded before them.
        "at": FIRST + (n - 3 * (n % 5 == 0)) * MINUTE,
        "recorded": FIRST + n * MINUTE,
        "user": (None, None, 1, 2)[n % 4] if n % 900 else 3,
        "station": ("reception", "reception", "kiosk")[n % 3],
        "facts": {"kind": "x", "visit": n},
    }


ACTS = [_act(n) for n in range(MANY)]


@pytest.fixture
def store(database_url: str) -> Iterator[Store]:
    """A store with many acts of three users."""
    store = open_store(database_url)
    with behind(store) as connection:
        for user in ("anna", "bob", "cora"):
            connection.exec_driver_sql(
                "INSERT INTO users (name, name_key, kind, secret_hash) "
                f"VALUES ('{user}', '{user}', 'manager', '')"
            )
        connection.execute(acts.insert(), ACTS)
        connection.exec_driver_sql("ANALYZE acts")
    yield store
    store.close()


def _fits(act: dict[str, Any], wanted: Wanted) -> bool:
    return (
        (wanted.start is None or act["at"] >= wanted.start)
        and (wanted.end is None or act["at"] < wanted.end)
        and (wanted.user is None or act["user"] == wanted.user)
        and (not wanted.nobody or act["user"] is None)
        and (wanted.station is None or act["station"] == wanted.station)
        and (wanted.use_case is None or act["use_case"] == wanted.use_case)
        and act["act"].startswith(wanted.act)
    )


FILTERS = {
    "everything": Wanted(),
    "a day": Wanted(start=FIRST + DAY, end=FIRST + 2 * DAY),
    "from a day on": Wanted(start=FIRST + DAY),
    "a user": Wanted(user=1),
    "nobody": Wanted(nobody=True),
    "a station": Wanted(station="kiosk"),
    "a kind": Wanted(use_case="erase-person"),
    "a rare user": Wanted(user=3, use_case="arrive"),
    "a user at a station": Wanted(user=1, station="kiosk"),
    "a kind in a span": Wanted(start=FIRST + DAY, use_case="finish", station="reception"),
    "nobody on a day": Wanted(start=FIRST + DAY, end=FIRST + 2 * DAY, nobody=True),
    "nothing": Wanted(user=1, station="nowhere"),
    "nobody and one": Wanted(nobody=True, user=1),
    "an id": Wanted(act=ACTS[77]["act"][:5]),
    "an id of another": Wanted(act=ACTS[2]["act"], user=2),
}


def _whole(work: Work, wanted: Wanted, limit: int) -> Iterator[ActEntry]:
    key = None
    while True:
        page = work.audit.page(wanted, key, limit)
        yield from page.entries
        if page.more is None:
            return
        key = page.more


@pytest.mark.parametrize("limit", [70, 5_000])
def test_every_filter_finds_its_acts_once_and_no_others(
    store: Store, limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit_pages, "FEW", 50)
    monkeypatch.setattr(audit_pages, "STEP", 130)
    monkeypatch.setattr(audit_pages, "STEPS", 2)
    with store.read() as work:
        for name, wanted in FILTERS.items():
            found = [each.act for each in _whole(work, wanted, limit)]
            expected = {each["act"] for each in ACTS if _fits(each, wanted)}
            assert len(found) == len(set(found)), name
            assert set(found) == expected, name


def test_a_list_of_days_is_in_the_order_of_time_and_any_other_as_it_was_recorded(
    store: Store,
) -> None:
    with store.read() as work:
        of_day = list(_whole(work, FILTERS["a day"], 100))
        of_user = list(_whole(work, FILTERS["a user"], 100))
    assert [each.key for each in of_day] == sorted((each.key for each in of_day), reverse=True)
    numbers = [each.id for each in of_user]
    assert numbers == sorted(numbers, reverse=True)


def test_the_page_above_ends_where_the_list_begins(store: Store) -> None:
    with store.read() as work:
        for wanted in (Wanted(), FILTERS["from a day on"], FILTERS["a user"], FILTERS["nobody"]):
            first = work.audit.page(wanted, None, 60)
            second = work.audit.page(wanted, first.more, 60)
            above = work.audit.page(wanted, second.entries[0].key, 60, newer=True)
            assert above.entries == first.entries
            at_top = work.audit.page(wanted, first.entries[0].key, 60, newer=True)
            assert (at_top.entries, at_top.more) == ((), None)


def test_what_can_be_filtered_by_is_found_by_jumps(store: Store) -> None:
    with store.read() as work:
        assert work.audit.stations() == ("kiosk", "reception")
        assert work.audit.use_cases() == ("arrive", "erase-person", "finish")


def test_no_page_reads_all_acts_or_sorts_them(store: Store) -> None:
    asked: list[tuple[str, Any]] = []
    event.listen(
        store._engine, "before_cursor_execute", lambda *args: asked.append((args[2], args[3]))
    )
    with store.read() as work:
        for wanted in FILTERS.values():
            page = work.audit.page(wanted, None, 20)
            if page.more is not None:
                work.audit.page(wanted, page.more, 20)
        work.audit.stations()
        work.audit.use_cases()
    of_acts = [each for each in asked if "FROM acts" in each[0]]
    assert len(of_acts) > 2 * len(FILTERS)
    explain = "EXPLAIN " if store.is_postgresql else "EXPLAIN QUERY PLAN "
    with store._engine.connect() as connection:
        for statement, values in of_acts:
            told = connection.exec_driver_sql(explain + statement, values).fetchall()
            plan = "\n".join(" ".join(map(str, row)) for row in told)
            _check(plan, statement, on_server=store.is_postgresql)


def _check(plan: str, statement: str, *, on_server: bool) -> None:
    """Whether a plan takes rows from an index only, in order, or few at all."""
    if on_server:
        # A part of a list is sorted where the whole of it is bounded.
        assert re.search(r"Limit|Index (Only )?Scan", plan), f"{statement}\n{plan}"
        for line in plan.splitlines():
            assert "Seq Scan on acts" not in line or "Limit" in plan, f"{statement}\n{plan}"
        return
    scans = [line for line in plan.splitlines() if re.search(r"\bSCAN acts\b", line)]
    for line in scans:
        assert "LIMIT" in statement or "min(" in statement, f"{statement}\n{line}"


def test_a_list_goes_on_as_far_as_it_was_looked_through(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit_pages, "FEW", 1)
    monkeypatch.setattr(audit_pages, "STEP", 100)
    monkeypatch.setattr(audit_pages, "STEPS", 1)
    with store.read() as work:
        page = work.audit.page(Wanted(nobody=True, station="kiosk"), None, 90)
        assert 0 < len(page.entries) < 90
        assert page.more is not None
