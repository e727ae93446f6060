"""One day at a dealership with two floors on which everything happens that a floor log can tell."""

from __future__ import annotations

from showroom_app.domain import reception
from showroom_app.domain.floor_facts import ArrivalKind, BlockCause, Outcome, SkipReason
from showroom_app.domain.reception import Owner, Record
from tests.domain.floor_day import (
    ANNA,
    BRAM,
    CAS,
    DEWI,
    EVA,
    FEMKE,
    HUGO,
    IRIS,
    SOFIE,
    FloorDay,
)

NAMES = {
    ANNA: "Anna",
    BRAM: "Bram",
    CAS: "Cas",
    DEWI: "Dewi",
    EVA: "Eva",
    FEMKE: "Femke",
    HUGO: "Hugo",
    IRIS: "Iris",
    SOFIE: "Sofie",
}
FLOORS = {1: "Toyota", 2: "Used cars"}


def golden_day() -> tuple[FloorDay, FloorDay]:
    """The day of both floors: Toyota with seven reps, and the used cars with two."""
    toyota = FloorDay()
    used = FloorDay(beside=toyota)
    _morning(toyota, used)
    _noon(toyota, used)
    _afternoon(toyota)
    _evening(toyota)
    return toyota, used


def _morning(toyota: FloorDay, used: FloorDay) -> None:
    """Coming in, the first customers, and a hybrid who is called back."""
    for minute, rep in enumerate((ANNA, BRAM, CAS, DEWI, FEMKE), start=50):
        toyota.at(f"08:{minute}").check_in(rep)
    toyota.at("08:55").check_in_blocked(EVA, BlockCause.OPEN_VISITS)
    toyota.at("08:56").check_in(IRIS)
    used.at("08:57").check_in(SOFIE, HUGO)
    toyota.at("09:02").tally(2)
    toyota.at("09:05").walk_in()
    toyota.at("09:07").finish(ANNA, Outcome.ASKED_THE_WAY)
    toyota.at("09:10").finish_earlier(EVA)
    toyota.at("09:12").to_desk(CAS, proposal="09:40")
    toyota.at("09:15").walk_in()
    toyota.at("09:16").acknowledge(CAS)
    toyota.at("09:17").extend(CAS)
    toyota.at("09:18").walk_in()
    toyota.at("09:19").walk_in()
    toyota.at("09:22").back(CAS)
    toyota.at("09:25").arrive(ArrivalKind.APPOINTMENT, Owner(IRIS, Record.APPOINTMENT))
    toyota.at("09:30").join(CAS, toyota.line.visits_of(ANNA)[0].visit)
    toyota.at("09:50").finish(CAS, Outcome.SOLD)
    toyota.at("09:55").finish(IRIS, Outcome.QUOTE)
    toyota.at("10:00").finish(BRAM, Outcome.FOLLOW_UP)
    toyota.at("10:05").finish(DEWI, Outcome.LOST)


def _noon(toyota: FloorDay, used: FloorDay) -> None:
    """Visits that change hands: to the owner, to another rep, to another floor."""
    toyota.at("10:10").walk_in()
    toyota.at("10:14").transfer(BRAM, toyota.line.visits_of(CAS)[0].visit, owner=True)
    toyota.at("10:20").walk_in()
    toyota.at("10:22").transfer(DEWI, toyota.line.visits_of(CAS)[0].visit)
    toyota.at("10:30").finish(BRAM, Outcome.APPOINTMENT)
    toyota.at("10:40").finish(DEWI, Outcome.QUOTE)
    toyota.at("10:45").arrive(ArrivalKind.SERVICE)
    toyota.at("10:50").send_on(toyota.line.visits_of(CAS)[0].visit, used)
    used.at("11:10").finish(SOFIE, Outcome.SOLD)
    toyota.at("11:15").arrive(ArrivalKind.DELIVERY, Owner(ANNA, Record.NAMED))
    toyota.at("11:16").arrive(ArrivalKind.BE_BACK, Owner(ANNA, Record.SALE))
    waiting = toyota.line.waiting()[0].visit
    toyota.at("11:20").transfer(IRIS, waiting, reason="")
    toyota.at("11:30").finish(ANNA, Outcome.SOLD)
    toyota.at("11:35").finish(IRIS, Outcome.FOLLOW_UP)
    toyota.at("11:40").write(reception.not_a_buyer())
    toyota.at("11:45").write(reception.phone(1))
    toyota.at("11:50").write(reception.call_back(ANNA))
    toyota.at("11:55").write(reception.called_back(ANNA, _act_at(toyota, "11:50")))


def _afternoon(toyota: FloorDay) -> None:
    """Skips, a miss, breaks, prospecting, a move, an undo, and disputes."""
    toyota.at("12:00").go_on_break(FEMKE, "12:30")
    toyota.at("12:05").skip(CAS, SkipReason.ON_THE_PHONE)
    toyota.at("12:10").walk_in()
    toyota.at("12:15").skip(CAS, SkipReason.LANGUAGE)
    toyota.at("12:30").back(FEMKE)
    toyota.at("12:35").walk_in()
    toyota.at("12:36").miss(FEMKE)
    toyota.at("12:40").finish(EVA, Outcome.QUOTE)
    toyota.at("12:50").walk_in()
    toyota.at("12:52").skip(FEMKE, SkipReason.MODEL)
    toyota.at("13:00").move(DEWI, 1)
    toyota.at("13:05").to_desk(EVA, proposal="13:25")
    toyota.at("13:30").back(EVA)
    disputed = toyota.at("13:35").dispute(BRAM, _act_at(toyota, "13:00"))
    toyota.at("13:45").rule(disputed)
    disputed = toyota.at("13:50").dispute(CAS, _act_at(toyota, "12:15"))
    toyota.at("14:00").rule(disputed, upheld=False, place=1)
    toyota.at("14:05").walk_in()
    toyota.at("14:06").undo()
    for visit in tuple(toyota.line.visits.values()):
        if visit.serving is not None:
            toyota.at("14:20").finish(visit.serving.rep, Outcome.LOST, visit.visit)


def _evening(toyota: FloorDay) -> None:
    """A block that a manager lifts, one who waits in vain, and the day's end, twice."""
    toyota.at("14:30").check_out(IRIS)
    toyota.at("14:35").check_out(EVA)
    toyota.at("15:00").check_in_blocked(EVA, BlockCause.FOLLOW_UPS)
    toyota.at("15:05").lift(EVA)
    for rep in (ANNA, BRAM, CAS, DEWI, FEMKE, EVA):
        toyota.at("15:10").go_on_break(rep)
    toyota.at("15:15").arrive()
    toyota.at("15:20").leave(toyota.line.waiting()[0].visit)
    toyota.at("15:30").arrive()
    toyota.at("15:31").transfer(ANNA, toyota.line.waiting()[0].visit, owner=True)
    toyota.at("15:40").back(DEWI)
    toyota.at("15:45").arrive(ArrivalKind.BE_BACK, Owner(IRIS, Record.LEAD, from_lead=True))
    toyota.at("16:00").finish(DEWI, Outcome.FOLLOW_UP)
    toyota.at("16:30").finish(ANNA, Outcome.SOLD)
    toyota.at("18:30").close(automatic=True)
    toyota.at("18:40").check_in(ANNA)
    toyota.at("18:50").close()


def _act_at(day: FloorDay, text: str) -> str:
    """The act that happened at a time of the day."""
    now = FloorDay().at(text).now
    return next(event.act for event in day.events if event.at == now)
