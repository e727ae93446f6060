"""Many PCs on one floor and one inbox: nothing lost, nothing doubled, the slow ones told why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Any

import pytest

from showroom_app.domain.floor_facts import Outcome
from showroom_app.domain.line import line_of
from showroom_app.domain.people import Role
from showroom_app.words import tables
from tests.faults.rush import Report, act_at_random, claim_all
from tests.services.dealership import Dealership
from tests.services.floor_scene import rows_of

PROCESSES, ACTS = 4, 250
CLAIMANTS, LEADS = 20, 15


class Crowd:
    """Processes that start once, for they take longest to start, and are let go together."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self._shared = context.Manager()
        self._pool = ProcessPoolExecutor(CLAIMANTS, mp_context=context)

    def together(self, work: Callable[..., Any], arguments: list[tuple[Any, ...]]) -> list[Any]:
        """What as many processes answer, all let go at the same moment."""
        start = self._shared.Barrier(len(arguments))
        waiting = [self._pool.submit(work, *each, start) for each in arguments]
        return [each.result(timeout=200) for each in waiting]

    def close(self) -> None:
        """Send everybody home."""
        self._pool.shutdown()
        self._shared.shutdown()


@pytest.fixture(scope="module")
def crowd() -> Iterator[Crowd]:
    """Twenty processes."""
    made = Crowd()
    yield made
    made.close()


def test_four_processes_with_a_thousand_actions_lose_and_double_nothing(
    crowd: Crowd, database_url: str
) -> None:
    dealership = Dealership(database_url)
    reps = tuple(dealership.rep(f"Rep {n}", Role.HYBRID) for n in range(1, 9))
    reports: list[Report] = crowd.together(
        act_at_random,
        [(database_url, dealership.now, reps, seed, ACTS) for seed in range(1, PROCESSES + 1)],
    )
    accepted = [act for report in reports for act in report.done]
    refused = sum((report.refused for report in reports), Counter[str]())
    verbs = sum((report.verbs for report in reports), Counter[str]())
    print(f"\n{len(accepted)} done: {dict(verbs.most_common())}")
    print(f"{refused.total()} refused: {dict(refused.most_common())}")
    assert [said for report in reports for said in report.unexpected] == []
    assert len(accepted) + refused.total() == PROCESSES * ACTS
    # What one saw a moment ago, another may have undone since.
    assert set(refused) <= set(tables.REFUSALS) | {"unknown act", "unknown visit"}
    assert len(accepted) > PROCESSES * ACTS * 0.4
    assert {"walk-in", "finish", "undo", "break", "back", "skip", "move"} <= set(verbs)

    with dealership.store.read() as work:
        (day,) = work.floor_log.days(1)
        events = work.floor_log.events(1, day)
        chain = work.floor_log.verify()
        rows = work.visits.of_day(1, day)
    assert [event.number for event in events] == list(range(1, len(events) + 1))
    assert (chain.events, chain.problems) == (len(events), ())
    runs = [
        event.act
        for before, event in zip((None, *events), events, strict=False)
        if before is None or before.act != event.act
    ]
    assert len(runs) == len(set(runs)), "each act stands together and once"
    assert set(runs) - {e.act for e in events[: len(reps)]} == set(accepted)
    assert len(accepted) == len(set(accepted))
    assert rows_of(dealership, "acts") >= len(accepted)

    folded = line_of(events)
    shown = dealership.services.floor.line(1)
    assert [s.rep for s in folded.in_order()] == [s.rep for s in shown.in_order()]
    open_rows = {row.id: row.rep for row in rows if row.outcome is None and not row.undone}
    assert open_rows == {
        visit.visit: visit.serving.rep if visit.serving else None
        for visit in folded.visits.values()
    }
    for row in rows:
        if row.outcome is not None and row.outcome is not Outcome.LEFT:
            assert row.rep is not None
    dealership.store.close()


def test_of_twenty_processes_exactly_one_gets_each_lead_and_the_others_are_told_who(
    crowd: Crowd, database_url: str
) -> None:
    dealership = Dealership(database_url)
    reps = [dealership.rep(f"Rep {n}", Role.INTERNET) for n in range(1, CLAIMANTS + 1)]
    leads = tuple(dealership.lead() for _ in range(LEADS))
    told: list[list[tuple[int, bool, int | None]]] = crowd.together(
        claim_all, [(database_url, dealership.now, leads, rep) for rep in reps]
    )
    answers = [answer for each in told for answer in each]
    owners = {lead: dealership.known(lead).owner for lead in leads}
    winners = Counter(lead for lead, got, _ in answers if got)
    print(f"\n{winners.total()} winners of {LEADS} leads, {len(answers) - winners.total()} losers")
    assert winners == Counter(leads)
    assert len(answers) == CLAIMANTS * LEADS
    assert [owners[lead] for lead, _, _ in answers] == [owner for _, _, owner in answers]
    with dealership.store.read() as work:
        claims = [e.kind.value for lead in leads for e in work.leads.entries(lead)]
    assert claims.count("claimed") == LEADS
    dealership.store.close()


@pytest.fixture(autouse=True)
def _patience(request: pytest.FixtureRequest) -> None:
    """Twenty processes take their time to start on a machine of two cores."""
    request.node.add_marker(pytest.mark.timeout(240))
