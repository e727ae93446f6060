"""Many PCs on one inbox: each lead has one winner, and the slow ones are told who."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import pytest

from showroom_app.domain.people import Role
from tests.faults.rush import claim_all
from tests.faults.twenty import ready_to_start
from tests.services.dealership import Dealership

CLAIMANTS, LEADS = 20, 15


class Crowd:
    """Processes that start once, for they take longest to start, and are let go together."""

    def __init__(self) -> None:
        context = ready_to_start()
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
