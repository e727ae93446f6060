"""What is worth a sound, told from two looks at a real floor."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.lead import CallResult
from showroom_app.domain.people import Role
from showroom_app.services.board_rows import BoardView
from showroom_app.ui.heard import Heard, Occasion, alarmed, heard
from tests.services.dealership import STATION, Dealership

SANNE, ANNA, WILLEM = "Sanne de Vries", "Anna Visser", "Willem Hoekstra"


class Floor:
    """A floor that somebody listens to."""

    def __init__(self, dealership: Dealership) -> None:
        self.dealership = dealership
        self.reps = {
            SANNE: dealership.rep(SANNE, Role.SHOWROOM),
            WILLEM: dealership.rep(WILLEM, Role.SHOWROOM),
            ANNA: dealership.rep(ANNA, Role.HYBRID),
        }
        self.floor = dealership.services.people.find_floor("Toyota").id
        self.before: BoardView | None = None
        self.listen()

    def listen(self) -> tuple[Heard, ...]:
        """What is heard since the last time."""
        before, after = self.before, self.dealership.services.board.board(self.floor)
        self.before = after
        return heard(before, after)

    def walk_in(self) -> None:
        """A customer comes in."""
        self.dealership.services.reception.arrive(STATION, ArrivalKind.WALK_IN, self.floor)


@pytest.fixture
def floor(sqlite_url: str) -> Iterator[Floor]:
    made = Dealership(sqlite_url)
    yield Floor(made)
    made.store.close()


def test_nothing_is_heard_at_the_first_look(floor: Floor) -> None:
    floor.walk_in()
    floor.before = None
    assert floor.listen() == ()


def test_a_turn_is_heard_once_and_names_who_takes_it(floor: Floor) -> None:
    floor.walk_in()
    assert floor.listen() == (Heard(Occasion.TURN, SANNE),)
    assert floor.listen() == ()


def test_a_skipped_visit_is_heard_again_for_the_next_rep(floor: Floor) -> None:
    floor.walk_in()
    floor.listen()
    visit = floor.dealership.services.board.board(floor.floor).with_customers[0].visit
    floor.dealership.services.floor.miss(STATION, visit)
    assert floor.listen() == (Heard(Occasion.TURN, WILLEM),)


def test_two_customers_between_two_looks_are_two_turns(floor: Floor) -> None:
    floor.walk_in()
    floor.walk_in()
    assert floor.listen() == (Heard(Occasion.TURN, SANNE), Heard(Occasion.TURN, WILLEM))


def test_a_finish_that_is_undone_brings_nobody_a_new_turn(floor: Floor) -> None:
    floor.walk_in()
    floor.dealership.later(minutes=20)
    done = floor.dealership.services.floor.finish(STATION, floor.reps[SANNE], Outcome.QUOTE)
    floor.listen()
    floor.dealership.services.floor.undo(STATION, done.act)
    assert floor.listen() == ()


def test_a_recall_is_heard_when_the_agreed_time_comes(floor: Floor) -> None:
    floor.dealership.services.settings.change(STATION, floor_min=0)
    now = floor.dealership.now
    floor.dealership.services.floor.to_lead_desk(STATION, floor.reps[ANNA])
    assert floor.listen() == ()
    view = floor.before
    assert view is not None
    (anna,) = [row for row in view.line if row.name == ANNA]
    assert anna.return_by is not None
    assert anna.return_by > now
    floor.dealership.store.at = anna.return_by
    assert floor.listen() == (Heard(Occasion.RECALL, ANNA),)
    assert floor.listen() == ()


def test_a_recall_and_the_turn_that_caused_it_are_both_heard(floor: Floor) -> None:
    floor.dealership.services.floor.to_lead_desk(STATION, floor.reps[ANNA])
    floor.listen()
    floor.walk_in()
    assert floor.listen() == (Heard(Occasion.TURN, SANNE), Heard(Occasion.RECALL, ANNA))


def test_a_wait_is_heard_when_it_becomes_too_long(floor: Floor) -> None:
    for _ in range(4):
        floor.walk_in()
    floor.listen()
    floor.dealership.later(minutes=2)
    assert floor.listen() == ()
    floor.dealership.later(minutes=1)
    assert floor.listen() == (Heard(Occasion.WAITING),)
    floor.dealership.later(minutes=1)
    assert floor.listen() == ()


def test_a_new_lead_is_heard_and_an_answered_one_is_not(floor: Floor) -> None:
    lead = floor.dealership.lead()
    assert floor.listen() == (Heard(Occasion.LEAD),)
    thijs = floor.dealership.rep("Thijs Smit")
    floor.dealership.services.leads.claim(STATION, lead, thijs)
    floor.dealership.services.leads.log_call(STATION, lead, thijs, CallResult.REACHED)
    assert floor.listen() == ()


def test_what_happened_while_nobody_could_look_is_no_news(floor: Floor) -> None:
    floor.walk_in()
    floor.dealership.later(minutes=10)
    assert floor.listen() == ()


def test_another_floor_is_no_news(floor: Floor) -> None:
    bram = floor.dealership.rep("Bram Kuiper", Role.SHOWROOM, floor="Honda")
    honda = floor.dealership.services.people.find_floor("Honda").id
    floor.dealership.services.reception.arrive(STATION, ArrivalKind.WALK_IN, honda)
    after = floor.dealership.services.board.board(honda)
    assert [row.rep for row in after.with_customers] == [bram]
    assert heard(floor.before, after) == ()


def test_a_lead_that_runs_late_is_heard_once_at_each_step_and_not_again_after_a_start(
    floor: Floor,
) -> None:
    dealership, looks = floor.dealership, []
    tending = dealership.services.tending
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    for minutes in (0, 3, 1, 1, 1):
        dealership.later(minutes=minutes)
        tending.tend()
        looks.append(tending.every_alarm())
    said = [alarmed(before, after) for before, after in pairwise(looks)]
    assert said == [
        (Heard(Occasion.LEAD_WARNED, "Mirjam"),),
        (),
        (Heard(Occasion.LEAD_EXPIRED, "Mirjam"),),
        (),
    ]
    assert alarmed(None, looks[-1]) == (), "whoever starts the program late sees it"
    dealership.services.leads.log_call(STATION, lead, mirjam, CallResult.VOICEMAIL)
    assert tending.every_alarm().found == ()
