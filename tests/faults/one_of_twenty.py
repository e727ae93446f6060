"""One PC of twenty that acts at random until it is told to look, and may be killed at any moment.

What it is about to do it writes into its diary first. Where a try was cut off, by a kill or because
the database went away, it mostly tries the same act again under the same id, as a person would.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from threading import Event
from typing import Any

from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from showroom_app.domain.lead import CallResult, CloseReason
from showroom_app.domain.line import Line
from showroom_app.domain.people import Actor, User
from showroom_app.domain.prospect import Phone, Prospect
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Buyer, Channel, Share
from showroom_app.domain.sale_disputes import Ruling
from showroom_app.services import Services, open_services
from showroom_app.services.done import Done
from showroom_app.services.lost_answers import LostAnswers
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.storage.store import Store, open_store
from showroom_app.storage.upgrade import Known
from tests.faults.history import Diary, Told, lines_of

FLOOR = 1
ARRIVALS = (ArrivalKind.WALK_IN, ArrivalKind.SERVICE, ArrivalKind.BE_BACK, ArrivalKind.NOT_A_BUYER)
ON_THE_FLOOR = {
    "arrive": 22,
    "finish": 22,
    "check-in": 8,
    "check-out": 2,
    "break": 6,
    "back": 7,
    "desk": 8,
    "skip": 5,
    "miss": 3,
    "move": 4,
    "leave": 3,
    "undo": 8,
}
WITH_LEADS = {
    "claim": 20,
    "assign": 5,
    "log-call": 9,
    "message": 3,
    "note": 2,
    "add-lead": 3,
    "close-lead": 3,
    "reopen-lead": 2,
}
WITH_SALES = {"sale": 8, "confirm": 7, "cancel": 4, "dispute": 3, "rule": 2}
VERBS = ON_THE_FLOOR | WITH_LEADS | WITH_SALES
"""How often each act comes up."""

_AGAIN = 0.8
"""So often somebody minds what became of an act that was cut off."""
_PAUSE_SECONDS = 0.15
_BETWEEN_ACTS = timedelta(seconds=9)

Said = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Cast:
    """Who acts at the PCs, and how much there was in the beginning."""

    reps: tuple[int, ...]
    users: dict[int, User]
    manager: User
    leads: int
    sales: int


class Pc:
    """Chooses what to do, and does it; `said` is what it takes to do the same once more."""

    def __init__(self, store: Store, cast: Cast, name: str, chance: Random) -> None:
        self.services: Services = open_services(store)
        self._cast = cast
        self._name = name
        self._chance = chance

    def choose(self, number: int) -> tuple[str, Said]:
        """An act that somebody could try, often by what stood on the board a moment ago."""
        chance, cast = self._chance, self._cast
        (verb,) = chance.choices(tuple(VERBS), tuple(VERBS.values()))
        said: Said = {
            "rep": chance.choice(cast.reps),
            "by": chance.choice(("manager", "rep", "reception")),
            "lead": chance.randint(1, cast.leads + number // 20),
            "sale": chance.randint(1, cast.sales + number // 2),
            "dice": chance.random(),
        }
        if verb in ("finish", "leave", "skip", "miss") and chance.random() < 0.7:
            self._by_the_board(verb, said)
        elif verb in ("log-call", "message", "note", "close-lead") and chance.random() < 0.9:
            with self.services.store.read() as work:
                lead = work.leads.lead(said["lead"])
            if lead is not None and lead.owner is not None:
                said |= {"rep": lead.owner, "by": "rep"}
        elif verb in ("claim", "sale", "dispute"):
            said["by"] = "rep" if chance.random() < 0.8 else "manager"
        elif verb in ("move", "assign", "confirm", "cancel", "rule"):
            said["by"] = "manager"
        return verb, said

    def _by_the_board(self, verb: str, said: Said) -> None:
        line = self.line()
        served = [each for each in line.visits.values() if each.serving]
        waiting = line.waiting()
        if verb == "leave" and waiting:
            said["visit"] = self._chance.choice(waiting).visit
        elif served and verb != "leave":
            one = self._chance.choice(served)
            assert one.serving is not None
            said |= {"rep": one.serving.rep, "visit": one.visit, "by": "reception"}

    def line(self) -> Line:
        """The line as this PC's board has it."""
        return self.services.floor.line(FLOOR)

    def do(self, act: str, verb: str, said: Said) -> Done:
        """Carry an act out."""
        actor = self._actor(said)
        if verb in ON_THE_FLOOR:
            return self._floor(act, verb, actor, said)
        if verb in WITH_LEADS:
            return self._lead(act, verb, actor, said)
        return self._sale(act, verb, actor, said)

    def _actor(self, said: Said) -> Actor:
        if said["by"] == "manager":
            return Actor(self._cast.manager, self._name)
        user = self._cast.users.get(said["rep"]) if said["by"] == "rep" else None
        return Actor(user, self._name)

    def _floor(self, act: str, verb: str, actor: Actor, said: Said) -> Done:
        floor, reception = self.services.floor, self.services.reception
        rep, visit, dice = said["rep"], said.get("visit"), said["dice"]
        match verb:
            case "arrive":
                return reception.arrive(actor, _one_of(ARRIVALS, dice), FLOOR, act=act)
            case "finish":
                return floor.finish(actor, rep, _one_of(tuple(Outcome), dice), visit, act=act)
            case "check-in":
                return floor.check_in(actor, rep, act=act)
            case "check-out":
                return floor.check_out(actor, rep, act=act)
            case "break":
                return floor.go_on_break(actor, rep, act=act)
            case "back":
                return floor.come_back(actor, rep, act=act)
            case "desk":
                return floor.to_lead_desk(actor, rep, act=act)
            case "skip":
                return floor.skip(actor, rep, SkipReason.LANGUAGE, visit=visit, act=act)
            case "miss":
                return floor.miss(actor, rep, visit=visit, act=act)
            case "move":
                return floor.move(actor, rep, 1 + int(dice * 5), "rush", act=act)
            case "leave":
                return reception.leave(actor, visit or 1, act=act)
            case "undo":
                return floor.undo(actor, None, FLOOR, act=act)
            case _:
                raise AssertionError(verb)

    def _lead(self, act: str, verb: str, actor: Actor, said: Said) -> Done:
        leads, lead, rep = self.services.leads, said["lead"], said["rep"]
        match verb:
            case "claim":
                return leads.claim(actor, lead, rep, act=act)
            case "assign":
                return leads.assign(actor, lead, rep, "rush", act=act)
            case "log-call":
                result = _one_of(tuple(CallResult), said["dice"])
                return leads.log_call(actor, lead, rep, result, act=act)
            case "message":
                return leads.message(actor, lead, rep, "rush", act=act)
            case "note":
                return leads.note(actor, lead, rep, "rush", act=act)
            case "add-lead":
                return leads.add(actor, _somebody(act), act=act)
            case "close-lead":
                return leads.close(actor, lead, rep, CloseReason.NO_INTEREST, act=act)
            case "reopen-lead":
                return leads.reopen(actor, lead, act=act)
            case _:
                raise AssertionError(verb)

    def _sale(self, act: str, verb: str, actor: Actor, said: Said) -> Done:
        sales, disputes = self.services.sales, self.services.sale_disputes
        rep, sale, dice = said["rep"], said["sale"], said["dice"]
        match verb:
            case "sale":
                buyer = Buyer.NEW if dice < 0.7 else Buyer.FLEET
                return sales.add(actor, self._shares(rep, dice), buyer, Channel.OWN, act=act)
            case "confirm":
                return sales.confirm(actor, sale, act=act)
            case "cancel":
                return sales.cancel(actor, sale, "rush", act=act)
            case "dispute":
                return disputes.dispute(actor, sale, "rush", rep=rep, act=act)
            case "rule":
                return disputes.rule(actor, sale, Ruling.STANDS, "rush", act=act)
            case _:
                raise AssertionError(verb)

    def _shares(self, rep: int, dice: float) -> tuple[Share, ...]:
        other = _one_of(self._cast.reps, dice)
        if dice < 0.5 or other == rep:
            return (Share(rep, Decimal(1)),)
        return (Share(rep, Decimal("0.37")), Share(other, Decimal("0.63")))


def _one_of(several: tuple[Any, ...], dice: float) -> Any:
    return several[int(dice * len(several))]


def _somebody(act: str) -> Prospect:
    """A person of one's own for each act, so that no lead joins another one."""
    number = int(act, 16) % 10**8
    return Prospect(
        source="website",
        name=f"Klant {act}",
        emails=(f"{act}@example.nl",),
        phones=(Phone(f"06 {number:08}", f"+316{number:08}"),),
        message="Is deze auto nog beschikbaar?",
    )


def act_until_asked(
    url: str,
    opens: datetime,
    cast: Cast,
    pc: str,
    seed: int,
    diary: Path,
    wire: Connection,
    known: Known,
) -> None:
    """Act until something comes over the wire, then send the order that the own board shows."""
    tries = list(lines_of(diary))
    run = sum(line["what"] == "begins" for line in tries)
    chance = Random(seed * 1_000_003 + run)
    store = _opened(url, opens, known)
    book, at_work = Diary(diary), Pc(store, cast, pc, chance)
    left_off = tries[-1] if tries and tries[-1]["what"] == "begins" else None
    if left_off is not None:
        _go_on(at_work, book, chance, left_off["act"], left_off["verb"], left_off["said"])
    while not wire.poll():
        run += 1
        store.at = opens + run * _BETWEEN_ACTS
        try:
            verb, said = at_work.choose(run)
        except DatabaseProblem:
            Event().wait(_PAUSE_SECONDS)
            continue
        except Exception as problem:
            book.breaks("", f"while looking: {type(problem).__name__}: {problem}")
            continue
        _once(at_work, book, chance, f"{seed:08x}{run:024x}", verb, said)
    for _ in range(2):
        # Once all have ended what they did, each looks.
        wire.recv()
        wire.send(())
    shown: tuple[int, ...] = ()
    try:
        shown = tuple(standing.rep for standing in at_work.line().in_order())
    except Exception as problem:
        book.breaks("", f"while looking: {type(problem).__name__}: {problem}")
    wire.send(shown)
    store.close()


def _opened(url: str, at: datetime, known: Known) -> Store:
    while True:
        try:
            return open_store(url, upgrade=False, at=at, known=known)
        except DatabaseProblem:
            # It was killed, too, and comes back.
            Event().wait(_PAUSE_SECONDS)


def _once(pc: Pc, book: Diary, chance: Random, act: str, verb: str, said: Said) -> None:
    """One act, tried again with the same id as long as it is not known what came of it."""
    while True:
        book.begins(act, verb, said)
        try:
            done = pc.do(act, verb, said)
        except Refused as refused:
            winner, lead = refused.facts.get("winner"), refused.facts.get("lead")
            book.ends(act, Told.REFUSED, code=str(refused.code), winner=winner, lead=lead)
            return
        except NotFound as unknown:
            book.ends(act, Told.REFUSED, code=f"unknown {unknown.what}")
            return
        except DatabaseProblem as problem:
            told = Told.UNKNOWN if problem.may_be_stored else Told.NOT_DONE
            book.ends(act, told, why=str(problem))
            Event().wait(_PAUSE_SECONDS)
            if told is Told.UNKNOWN:
                _go_on(pc, book, chance, act, verb, said)
                return
            if chance.random() > _AGAIN:
                return
        except Exception as problem:
            book.breaks(act, f"{verb} {said}: {type(problem).__name__}: {problem}")
            return
        else:
            book.ends(act, Told.DONE, result=done.as_json())
            return


def _go_on(pc: Pc, book: Diary, chance: Random, act: str, verb: str, said: Said) -> None:
    """After an act of which nobody knows what came: look it up, try it again, or leave it."""
    dice = chance.random()
    if dice < _AGAIN / 2:
        _once(pc, book, chance, act, verb, said)
    elif dice < _AGAIN:
        _look_up(pc, book, act, verb, said)


def _look_up(pc: Pc, book: Diary, act: str, verb: str, said: Said) -> None:
    while True:
        book.begins(act, verb, said)
        try:
            done = LostAnswers(pc.services.store).came_of(act)
        except DatabaseProblem as problem:
            book.ends(act, Told.UNKNOWN, why=str(problem))
            Event().wait(_PAUSE_SECONDS)
        else:
            told, result = (Told.NEVER, {}) if done is None else (Told.DONE, done.as_json())
            book.ends(act, told, result=result)
            return
