"""The lists of the inbox: their order, their pages, their counts, and what they cost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import event

from showroom_app.domain.duplicates import Person, Seen
from showroom_app.domain.lead import CloseReason, Lead
from showroom_app.domain.topic import Topic
from showroom_app.storage.repositories.inbox_queries import END, Key, Shelf, counts, page
from showroom_app.storage.repositories.leads import Counts, Leads, Listed
from showroom_app.storage.store import Store, Work, open_store
from tests import builders
from tests.builders import NOW
from tests.servers import behind

MINUTE = timedelta(minutes=1)
CLOSED = {"closed_at": NOW, "close_reason": CloseReason.NO_INTEREST}
PAGE = Callable[..., tuple[Listed, ...]]


class Inbox:
    """Two floors, two reps and a lead of every sort, named by what it is."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.toyota, (self.sanne, self.rob) = builders.add_reps(store, "Sanne", "Rob")
        with store.write(Topic.PEOPLE) as work:
            self.honda = work.people.add_floor("Honda").id
        self.names: dict[int, str] = {}
        sanne, rob = self.sanne, self.rob
        tried = {"first_attempt": NOW}
        self._add("old", arrived=NOW - 9 * MINUTE, clock_from=NOW - MINUTE)
        self._add("oldest clock", arrived=NOW - 5 * MINUTE, clock_from=NOW - 5 * MINUTE)
        self._add("honda", floor=self.honda, source="Marktplaats", arrived=NOW - 3 * MINUTE)
        self._add("toyota", floor=self.toyota, arrived=NOW - 4 * MINUTE)
        self._add("stale", clock_from=None, arrived=NOW - 8 * MINUTE)
        self._add("sanne's", owner=sanne, arrived=NOW - 2 * MINUTE)
        self._add("sanne's tried", owner=sanne, arrived=NOW - 6 * MINUTE, **tried)
        self._add("rob's due", owner=rob, arrived=NOW, next_step_by=NOW + MINUTE, **tried)
        self._add("rob's closed", owner=rob, arrived=NOW - MINUTE, **tried, **CLOSED)

    def _add(self, name: str, **given: Any) -> None:
        given.setdefault("clock_from", given["arrived"])
        with self.store.write(Topic.LEADS) as work:
            self.names[work.leads.add(builders.lead(name=name, **given))] = name

    def shown(self, page: tuple[Listed, ...]) -> list[str]:
        """The names of the leads on a page."""
        return [self.names[row.lead.id] for row in page]


@pytest.fixture
def inbox(store: Store) -> Inbox:
    """An inbox on each engine."""
    return Inbox(store)


def test_unanswered_leads_stand_with_the_oldest_clock_first(inbox: Inbox) -> None:
    with inbox.store.read() as work:
        shown = inbox.shown(work.leads.unanswered())
        oldest = work.leads.oldest_unanswered()
    assert shown == ["oldest clock", "toyota", "honda", "sanne's", "old"]
    assert oldest is not None
    assert inbox.shown((oldest,)) == ["oldest clock"]


def test_answered_leads_and_all_leads_stand_newest_first(inbox: Inbox) -> None:
    with inbox.store.read() as work:
        assert inbox.shown(work.leads.answered()) == ["rob's due", "sanne's tried"]
        assert inbox.shown(work.leads.all()) == [
            "rob's due",
            "rob's closed",
            "sanne's",
            "honda",
            "toyota",
            "oldest clock",
            "sanne's tried",
            "stale",
            "old",
        ]


def test_own_leads_and_follow_ups_stand_by_what_is_due_first(inbox: Inbox) -> None:
    with inbox.store.read() as work:
        assert inbox.shown(work.leads.mine(inbox.sanne)) == ["sanne's tried", "sanne's"]
        assert inbox.shown(work.leads.follow_up()) == ["sanne's tried", "sanne's", "rob's due"]
        assert inbox.shown(work.leads.follow_up(rep=inbox.rob)) == ["rob's due"]


def test_overdue_are_a_reps_open_leads_whose_promised_step_was_due(inbox: Inbox) -> None:
    with inbox.store.read() as work:
        (due,) = work.leads.overdue(inbox.rob, NOW + 2 * MINUTE)
        assert inbox.names[due] == "rob's due"
        assert work.leads.overdue(inbox.rob, NOW + MINUTE) == ()
        # A lead without a next step is flagged, not overdue.
        assert work.leads.overdue(inbox.sanne, NOW + 9 * MINUTE) == ()


def test_a_floor_shows_its_own_leads_and_those_of_no_floor(inbox: Inbox) -> None:
    with inbox.store.read() as work:
        shown = inbox.shown(work.leads.unanswered(floors=[inbox.honda]))
        assert shown == ["oldest clock", "honda", "sanne's", "old"]
        assert inbox.shown(work.leads.unanswered(floors=[inbox.honda, inbox.toyota])) == [
            "oldest clock",
            "toyota",
            "honda",
            "sanne's",
            "old",
        ]
        assert inbox.shown(work.leads.unanswered(floors=[])) == ["oldest clock", "sanne's", "old"]


def test_a_source_shows_its_own_leads(inbox: Inbox) -> None:
    with inbox.store.read() as work:
        assert inbox.shown(work.leads.all(source="MARKTPLAATS")) == ["honda"]
        assert inbox.shown(work.leads.unanswered(source="Marktplaats")) == ["honda"]
        assert inbox.shown(work.leads.unanswered(source="nowhere")) == []


def test_the_counts_say_what_the_lists_hold(inbox: Inbox) -> None:
    with inbox.store.read() as work:
        leads = work.leads
        assert leads.counts() == Counts(5, 2, 3, 0, 9)
        assert leads.counts(rep=inbox.sanne) == Counts(5, 2, 2, 2, 9)
        assert leads.counts(floors=[inbox.honda]) == Counts(4, 2, 3, 0, 8)
        assert leads.counts(source="marktplaats") == Counts(1, 0, 0, 0, 1)
        both = leads.counts(rep=inbox.rob, source="website", floors=[inbox.toyota])
        assert both == Counts(4, 2, 1, 1, 8)


LISTS = (
    *("unanswered", "answered", "all", "mine", "follow_up", "my follow_up"),
    *("needs_reply", "my needs_reply"),
)


def list_named(leads: Leads, name: str, rep: int) -> PAGE:
    """A list of the inbox, narrowed to a rep where it is somebody's own."""
    if name == "mine":
        return partial(leads.mine, rep)
    if name == "my follow_up":
        return partial(leads.follow_up, rep=rep)
    if name == "my needs_reply":
        return partial(leads.needs_reply, rep=rep)
    found: PAGE = getattr(leads, name)
    return found


def pages(list_of: PAGE, limit: int, **asked: Any) -> Iterator[tuple[Listed, ...]]:
    """Page after page until there is none."""
    after: Key | None = None
    while shown := list_of(after=after, limit=limit, **asked):
        yield shown
        after = shown[-1].key


@pytest.mark.parametrize("name", LISTS)
def test_pages_show_every_lead_once_and_in_order_also_those_of_one_moment(
    store: Store, name: str
) -> None:
    floor, (rep,) = builders.add_reps(store, "Sanne")
    with store.write(Topic.LEADS) as work:
        for number in range(24):
            at = NOW - (number % 5) * MINUTE
            tried = NOW if number % 2 else None
            work.leads.add(
                builders.lead(
                    arrived=at,
                    clock_from=at,
                    owner=rep,
                    first_attempt=tried,
                    floor=floor,
                    needs_reply=True,
                )
            )
    with store.read() as work:
        list_of = list_named(work.leads, name, rep)
        for asked in ({}, {"floors": [floor]}, {"source": "Website"}):
            whole = [row.lead.id for row in list_of(**asked)]
            assert len(whole) == (12 if name in ("unanswered", "answered") else 24)
            paged = [row.lead.id for each in pages(list_of, 5, **asked) for row in each]
            assert paged == whole


def test_a_page_goes_on_where_it_was_when_leads_come_and_go(store: Store) -> None:
    with store.write(Topic.LEADS) as work:
        ids = [work.leads.add(builders.lead(arrived=NOW + n * MINUTE)) for n in range(6)]
    with store.read() as work:
        first = work.leads.all(limit=3)
    with store.write(Topic.LEADS) as work:
        work.leads.add(builders.lead(arrived=NOW + 9 * MINUTE))
        work.leads.mark_undone(ids[5])
    with store.read() as work:
        second = work.leads.all(after=first[-1].key, limit=3)
    assert [row.lead.id for row in (*first, *second)] == ids[::-1]


@pytest.mark.parametrize("shelf", list(Shelf))
def test_a_list_is_read_back_from_its_end_as_it_is_read_on(inbox: Inbox, shelf: Shelf) -> None:
    rep = inbox.sanne if shelf.value.of_rep else None
    with inbox.store.read() as work:
        whole = work.leads.page(shelf, rep=rep)
        assert [each.key for each in work.leads.page(shelf, rep=rep, before=END)] == [
            each.key for each in whole
        ]
        for number, each in enumerate(whole):
            before = work.leads.page(shelf, rep=rep, before=each.key, limit=2)
            assert before == whole[max(number - 2, 0) : number], "the nearest ones, in order"


def test_steps_that_fall_due_are_read_back_too(inbox: Inbox) -> None:
    until = NOW + 9 * MINUTE
    with inbox.store.read() as work:
        whole = work.desk.due(None, until)
        assert whole
        assert work.desk.due(None, until, before=END) == whole
        assert work.desk.due(None, until, before=whole[0].key) == ()


def test_milestones_lead_from_the_first_row_to_the_last_in_the_order_of_the_list(
    inbox: Inbox,
) -> None:
    with inbox.store.read() as work:
        for shelf in (Shelf.UNANSWERED, Shelf.ALL):
            whole = work.leads.page(shelf)
            found = work.leads.milestones(shelf)
            assert (found[0], found[-1]) == (whole[0].key[0], whole[-1].key[0])
            assert list(found) == sorted(found, reverse=shelf is Shelf.ALL)
            assert {each.key[0] for each in whole} >= set(found)
        assert work.leads.milestones(Shelf.ALL, source="nobody") == ()


# -- what it costs -----------------------------------------------------------------------------


def plans(store: Store, ask: Callable[[Work], object]) -> list[str]:
    """How SQLite answers each statement of a question, a line a step."""
    asked: list[tuple[str, Any]] = []

    def remember(_c: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        asked.append((statement, values))

    event.listen(store._engine, "before_cursor_execute", remember)
    with store.read() as work:
        ask(work)
    event.remove(store._engine, "before_cursor_execute", remember)
    steps: list[str] = []
    with store._engine.connect() as connection:
        for statement, values in asked:
            if statement.startswith("SELECT"):
                told = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
                steps += [row[3] for row in told]
    return steps


_PERSON = Person(frozenset({"a@b.nl"}), frozenset({"+31612345678"}), "jan")
_DELIVERY = ((date(2026, 1, 1), date.max),)
QUESTIONS: dict[str, Callable[[Work], object]] = {
    "unanswered": lambda work: work.leads.unanswered(),
    "unanswered of a source": lambda work: work.leads.unanswered(source="Website"),
    "unanswered of a floor": lambda work: work.leads.unanswered(floors=[1]),
    "answered": lambda work: work.leads.answered(),
    "mine": lambda work: work.leads.mine(1),
    "follow-up": lambda work: work.leads.follow_up(),
    "my follow-up": lambda work: work.leads.follow_up(rep=1),
    "all": lambda work: work.leads.all(),
    "all of a source": lambda work: work.leads.all(source="Website"),
    "all of a floor": lambda work: work.leads.all(floors=[1]),
    "the last page": lambda work: work.leads.page(Shelf.ALL, before=END),
    "the last page of what is unanswered": lambda work: work.leads.page(
        Shelf.UNANSWERED, before=END
    ),
    "milestones": lambda work: work.leads.milestones(Shelf.ALL),
    "milestones of a source": lambda work: work.leads.milestones(Shelf.ALL, source="Website"),
    "a later page": lambda work: work.leads.all(after=(NOW, 7)),
    "running clocks": lambda work: work.desk.ticking(),
    "the tray": lambda work: work.desk.tray(given_back=True),
    "due": lambda work: work.desk.due(None, NOW),
    "flagged": lambda work: work.desk.flagged(NOW),
    "due counts": lambda work: work.desk.due_counts(NOW, NOW),
    "untouched": lambda work: work.leads.untouched(1),
    "last assigned": lambda work: work.leads.last_assigned(1),
    "attempts": lambda work: work.leads.attempts(NOW, NOW),
    "last attempt": lambda work: work.leads.last_attempt(),
    "total": lambda work: work.leads.total(),
    "one lead": lambda work: work.leads.lead(1),
    "several leads": lambda work: work.leads.leads([1, 2]),
    "linked leads": lambda work: work.leads.linked(1),
    "candidates": lambda work: work.leads.candidates(_PERSON, since=NOW),
    "open owners": lambda work: work.leads.open_owners(_PERSON),
    "entries": lambda work: work.leads.entries(1),
    "quarantine": lambda work: work.messages.quarantine(),
    "a message that was seen": lambda work: work.messages.seen(
        Seen("c1", _PERSON, message_id="m1", provider_id="p1", provider_source="Website")
    ),
    "a message that was rejected before": lambda work: work.messages.rejected_same("x", 0, b""),
    "a message that was taken down": lambda work: work.messages.taken_same("x", 0, b""),
    "messages of a lead": lambda work: work.messages.of_lead(1),
    "visits of a person": lambda work: work.visits.records(
        _PERSON, since=NOW.date(), before_day=NOW.date()
    ),
    "sales of a person": lambda work: work.sales.records(_PERSON, since=NOW.date()),
    "appointments of a person": lambda work: work.appointments.records(_PERSON),
    "appointments of a day": lambda work: work.appointments.between(NOW, NOW),
    "appointments of leads": lambda work: work.appointments.of_leads([1, 2]),
    "sales of a month": lambda work: work.sales.of_month(NOW.date(), NOW.date()),
    "sales of a visit": lambda work: work.sales.of_visit(1),
    "visits without a sale": lambda work: work.visits.without_sale(NOW.date()),
    "sales of a month that count on delivery": lambda work: work.sales.of_month(
        NOW.date(), NOW.date(), delivery=_DELIVERY
    ),
    "sums of sales that count on delivery": lambda work: work.sales.sums(
        NOW.date(), NOW.date(), delivery=_DELIVERY
    ),
    "sales that wait to be confirmed": lambda work: work.sales.proposed(),
    "sales by their numbers": lambda work: work.sales.sales([1, 2]),
    "sales of a lead": lambda work: work.sales.of_lead(1),
    "leads without a sale": lambda work: work.sales.leads_without_sale(NOW),
    "cars of companies": lambda work: work.sales.company_cars({"x"}, NOW.date(), NOW.date()),
    "what a company bought": lambda work: work.sales.bought_by_company("x", NOW.date()),
    "disputes of sales": lambda work: work.sale_disputes.of_sales([1, 2]),
    "sums of sales": lambda work: work.sales.sums(NOW.date(), NOW.date()),
    "events of a day": lambda work: work.floor_log.events(1, NOW.date()),
    "an act": lambda work: work.audit.done("a1"),
    "open visits": lambda work: work.visits.open_before(NOW.date()),
    "open visits of reps": lambda work: work.visits.open_of_reps([1, 2], before=NOW.date()),
    "who joined": lambda work: work.visits.joined([1, 2]),
    "overdue follow-ups": lambda work: work.leads.overdue(1, NOW),
    "days of a floor": lambda work: work.floor_log.days(1, limit=1, before=NOW.date()),
    "the last number of a day": lambda work: work.floor_log.last(1, NOW.date()),
    "turn arrivals": lambda work: work.visits.turn_arrivals(1, since=NOW.date(), before=NOW.date()),
}
GROWING = {
    *("leads", "lead_contacts", "lead_entries", "messages", "originals", "visits"),
    *("appointments", "sales", "sale_shares", "floor_log", "acts", "counter", "visit_joins"),
    *("sale_pay", "sale_disputes", "prospected_sales", "taken"),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_question_of_a_screen_reads_a_growing_table_from_end_to_end(
    sqlite_url: str, question: str
) -> None:
    store = open_store(sqlite_url, upgrade=False)
    steps = plans(store, QUESTIONS[question])
    store.close()
    assert steps
    scanned = [step for step in steps if step.startswith("SCAN") and step.split()[1] in GROWING]
    assert scanned == []


@pytest.mark.parametrize("question", ["unanswered", "answered", "mine", "follow-up", "all"])
def test_the_lists_come_out_of_their_index_in_order(sqlite_url: str, question: str) -> None:
    store = open_store(sqlite_url, upgrade=False)
    steps = plans(store, QUESTIONS[question])
    store.close()
    (step,) = steps
    assert step.startswith(f"SEARCH leads USING INDEX ix_leads_{question.replace('-', '_')} (")


@pytest.mark.parametrize("asked", [{}, {"floors": [1]}, {"source": "Website"}])
def test_milestones_look_at_some_leads_by_their_numbers(sqlite_url: str, asked: Any) -> None:
    store = open_store(sqlite_url, upgrade=False)
    with store.write(Topic.LEADS) as work:
        work.leads.add(builders.lead(arrived=NOW, clock_from=NOW, owner=None, source="Website"))
    steps = plans(store, lambda work: work.leads.milestones(Shelf.ALL, **asked))
    store.close()
    assert steps[-1] == "SEARCH leads USING INTEGER PRIMARY KEY (rowid=?)"


@pytest.mark.parametrize("asked", [{}, {"floors": [1]}, {"source": "Website"}])
def test_the_counts_walk_the_indexes_of_their_lists(sqlite_url: str, asked: Any) -> None:
    store = open_store(sqlite_url, upgrade=False)
    steps = plans(store, lambda work: work.leads.counts(rep=1, **asked))
    store.close()
    walked = [step.split(" (")[0].replace(" COVERING", "") for step in steps if " leads " in step]
    lists = [
        "unanswered",
        "answered",
        "my_follow_up",
        "my_needs_reply",
        "mine",
        *(["all"] if "floors" in asked else []),
    ]
    assert walked == [f"SEARCH leads USING INDEX ix_leads_{name}" for name in lists]
    assert not [step for step in steps if "TEMP B-TREE" in step]


@pytest.mark.parametrize("asked", [{}, {"floors": [1]}, {"source": "Website"}])
def test_a_narrowed_list_still_comes_out_of_its_index_in_order(sqlite_url: str, asked: Any) -> None:
    store = open_store(sqlite_url, upgrade=False)
    for name in LISTS:

        def ask(work: Work, name: str = name) -> object:
            return list_named(work.leads, name, 1)(**asked)

        steps = plans(store, ask)
        index = name.replace(" ", "_")
        if name == "all" and "source" in asked:
            index = "source"
        assert [step.split(" (")[0] for step in steps] == [
            f"SEARCH leads USING INDEX ix_leads_{index}"
        ]
    store.close()


def test_every_list_and_count_has_a_limit() -> None:
    for shelf in Shelf:
        for of_source in (False, True):
            for on_floors in (False, True):
                asked = page(shelf, of_source=of_source, on_floors=on_floors)
                assert "LIMIT" in str(asked)
                assert "OFFSET" not in str(asked)
    assert str(counts(of_rep=True, of_source=False, on_floors=True)).count("LIMIT") == 6


@pytest.mark.postgresql
def test_the_server_too_reads_a_page_of_many_leads_from_its_index(postgres_url: str) -> None:
    store = open_store(postgres_url)
    with store.write(Topic.LEADS) as work:
        work.leads.add(Lead(id=0, source="Website", arrived=NOW, received=NOW, clock_from=NOW))
    columns = "source, source_key, received, name, name_key, first, last, placeholder_name, company"
    columns += ", emails, phones, reply_to_relay, message, wish, provider_id, provider_id_source"
    columns += ", asked_for_rep, repaired, stage, attempts, attempt_days, follow_by, undone"
    with behind(store) as connection:
        connection.exec_driver_sql(
            f"INSERT INTO leads (arrived, clock_from, {columns}) "
            f"SELECT arrived - n * interval '1 minute', arrived - n * interval '1 minute', "
            f"{columns} FROM leads, generate_series(1, 20000) AS n"
        )
        connection.exec_driver_sql("UPDATE leads SET first_attempt = arrived WHERE id > 50")
        connection.exec_driver_sql("ANALYZE leads")
    asked: list[tuple[str, Any]] = []
    event.listen(
        store._engine, "before_cursor_execute", lambda *args: asked.append((args[2], args[3]))
    )
    with store.read() as work:
        assert len(work.leads.all()) == 200
        assert len(work.leads.unanswered()) == 50
        assert len(work.leads.all(source="Website", after=(NOW - 900 * MINUTE, 7))) == 200
        assert work.leads.counts(floors=[1]).all == 1000
    with store._engine.connect() as connection:
        for statement, values in [each for each in asked if "FROM leads" in each[0]]:
            told = connection.exec_driver_sql(f"EXPLAIN {statement}", values).scalars()
            plan = "\n".join(told)
            if "count(" not in statement:
                assert "Index Scan" in plan
                assert "Seq Scan on leads" not in plan
                assert "Sort" not in plan
    store.close()
