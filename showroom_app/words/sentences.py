"""Fills sentences with names, times and words in one language.

The sentences of a subject are loaded when one of them is said: a start says hardly any.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from fractions import Fraction
from functools import cache
from math import ceil
from typing import TYPE_CHECKING

from showroom_app.domain.values import dataclass

if TYPE_CHECKING:
    from showroom_app.domain.explain import Step
    from showroom_app.domain.floor_facts import Fact
    from showroom_app.domain.refused import NotFound, Refused
    from showroom_app.services.done import Done
    from showroom_app.storage.problems import DatabaseProblem
    from showroom_app.storage.repositories.floor_log import ChainProblem

_REPS = frozenset({"rep", "winner", "owner", "other", "to", "about", "assigned"})


@cache
def _codes() -> Mapping[str, Mapping[str, str]]:
    """What people call the codes of each enum, by its name."""
    # Only who says a code needs them all: the gauges start without.
    from showroom_app.words import floor, leads, ledger, people

    return {
        "Role": people.ROLES,
        "State": floor.STATES,
        "ArrivalKind": floor.ARRIVALS,
        "Outcome": floor.OUTCOMES,
        "SkipReason": floor.SKIP_REASONS,
        "BlockCause": floor.BLOCK_CAUSES,
        "Buyer": ledger.BUYERS,
        "Channel": ledger.CHANNELS,
        "Stage": leads.STAGES,
        "CallResult": leads.CALL_RESULTS,
        "CloseReason": leads.CLOSE_REASONS,
        "AppointmentState": leads.APPOINTMENT_STATES,
    }


def _month_number(first: date) -> str:
    return f"{first:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Saying:
    """How facts become words: names of reps and floors, the dealership's zone, a language.

    `translate` says an English text of the tables in the chosen language, `day` writes a date and
    `month` the month that begins on one.
    """

    tz: tzinfo = UTC
    reps: Mapping[int, str] = field(default_factory=dict)
    floors: Mapping[int, str] = field(default_factory=dict)
    translate: Callable[[str], str] = str
    day: Callable[[date], str] = date.isoformat
    month: Callable[[date], str] = _month_number

    def refusal(self, refused: Refused) -> str:
        """Why a rule said no."""
        from showroom_app.words.refusals import REFUSALS

        return self._of(REFUSALS, refused.code, refused.facts)

    def problem(self, problem: DatabaseProblem) -> str:
        """Why the database cannot be used."""
        from showroom_app.words.problems import BECAUSE, PROBLEMS

        code, facts = str(problem.code), dict(problem.facts)
        if "message" in facts:
            code = "damaged-message"
        elif "pc" in facts:
            code = "newer-database-by"
        if problem.may_be_stored:
            from showroom_app.words.lost_answers import LOST_ANSWERS

            return self._of(LOST_ANSWERS, "unknown", facts)
        because = BECAUSE.get(str(facts.get("because")))
        if code == "moved":
            from showroom_app.words.versions import moved_facts

            facts |= moved_facts(facts, self)
        if because is not None:
            facts["because"] = self.translate(because)
        return self._of(PROBLEMS, code, facts)

    def unexpected(self, problem: BaseException) -> str:
        """A mistake of the program itself."""
        from showroom_app.words.problems import UNEXPECTED

        return self.say(UNEXPECTED, {"problem": type(problem).__name__})

    def unknown(self, unknown: NotFound) -> str:
        """What was named and does not exist, or can be several."""
        from showroom_app.words.unknown import UNKNOWN

        code = unknown.what
        begun = unknown.name.casefold()
        alike = sum(choice.casefold().startswith(begun) for choice in unknown.choices)
        if begun and alike > (unknown.what == "floor"):
            # One floor alone whose name begins so would have been found.
            code = "several"
        elif unknown.what == "rep" and not unknown.name.strip():
            code = "which-rep" if unknown.choices else "no-rep"
        elif unknown.what == "floor" and not unknown.name:
            code = "which-floor" if unknown.choices else "no-floor"
        facts = {"name": unknown.name, "choices": unknown.choices}
        return self._of(UNKNOWN, code, facts)

    def rejection(self, reason: str) -> str:
        """Why a message is no lead."""
        from showroom_app.words.intake import REJECTIONS

        return self._of(REJECTIONS, reason, {})

    def chain_problem(self, problem: ChainProblem) -> str:
        """Where the floor log was altered."""
        from showroom_app.words.floor_log import CHAIN

        facts = {"floor": problem.floor, "on": problem.day, "number": problem.number}
        return self._of(CHAIN, problem.code, facts)

    def done(self, done: Done) -> str:
        """What an act did, in one sentence."""
        from showroom_app.words.done import DONE, REMARKS
        from showroom_app.words.floor import ARRIVALS

        floor = done.floor if done.to_floor is None else done.to_floor
        facts: dict[str, object] = {
            "rep": done.rep,
            "assigned": done.assigned,
            "sale": done.sale,
            "floor": floor,
            "return_by": done.return_by,
        }
        if done.kind in ARRIVALS and done.kind not in ("phone", "not-a-buyer"):
            facts["kind"] = self.translate(ARRIVALS[done.kind])
            code = "waits"
            if done.assigned is not None:
                code = "given-turn" if done.turn else "given-own"
            said = self._of(DONE, code, facts)
        else:
            code, also = done.kind, done.assigned
            if code == "phone" and done.lead is None:
                code = "call-back"
            if code in ("transfer", "send-on"):
                also = done.also
            if code == "send-on" and done.assigned is None:
                code = "send-on-waits"
            said = self._of(DONE, code, facts)
            if also is not None and code not in ("phone", "sale"):
                said += " " + self._of(DONE, "also-given", {"assigned": also})
        remark = REMARKS.get(done.remark)
        if remark and done.kind != "undo":
            said += f" ({self.say(remark, {'about': done.about, 'floor': done.floor})})"
        return said

    def log(self, facts: Sequence[Fact], customer: str = "", undoes: Sequence[Fact] = ()) -> str:
        """An act as the floor log says it; `undoes` is what it takes back, if it is an undo."""
        # Only who speaks of the floor needs to know it: the gauges start without.
        from showroom_app.domain.floor_facts import (
            Arrived,
            Blocked,
            CheckedIn,
            DayClosed,
            Effect,
            EndedEarlierVisit,
            Finished,
            LeftWaiting,
            Lifted,
            Moved,
            Phoned,
            Ruled,
            SentOn,
            Skipped,
            Tallied,
            Transferred,
            Undone,
            WentOnBreak,
            WentToDesk,
            rep_of,
        )
        from showroom_app.domain.floor_rules import kind_of, main_fact
        from showroom_app.words.floor_log import ALSO_GIVEN, CAME_AT, LOG

        first = main_fact(facts)
        rep = _taker(facts) if isinstance(first, Arrived) else rep_of(first)
        said: dict[str, object] = {"rep": rep, "customer": customer}
        code = kind_of(facts)
        match first:
            case Arrived():
                said["kind"] = first.kind
                if rep is None:
                    code, said["rep"] = ("waits-for" if first.wants else "waits"), first.wants
                    if any(isinstance(fact, LeftWaiting) for fact in facts):
                        code = "came-and-went"
            case CheckedIn():
                for fact in facts:
                    if isinstance(fact, Blocked):
                        code, said["causes"] = "check-in-blocked", fact.causes
            case Blocked():
                said["causes"] = first.causes
            case Lifted(cleared=True):
                code = "lift-cleared"
            case Transferred():
                code = "transfer" if first.rep is not None else "transfer-waiting"
                said["to"] = first.to
            case SentOn():
                said["floor"] = first.floor
            case Phoned(calls_back=calls_back) if calls_back is not None:
                code, said["rep"] = "phone-call-back", calls_back
            case Tallied():
                said["count"] = first.count
            case Ruled():
                code = "rule-upheld" if first.upheld else "rule"
                for fact in facts:
                    if isinstance(fact, Moved):
                        code, said["rep"], said["place"] = "rule-moved", fact.rep, fact.place
            case DayClosed(automatic=True):
                code = "close-automatic"
            case WentOnBreak(until=until) if until is not None:
                code, said["until"] = "break-until", until
            case WentToDesk():
                said["return_by"] = first.return_by
            case Finished():
                said["outcome"] = first.outcome
                if first.effect is Effect.FORMER:
                    code = "not-an-up"
            case EndedEarlierVisit():
                code, said["outcome"] = "finish-earlier", first.outcome
            case Skipped():
                said["reason"] = first.reason
            case Moved():
                said["place"] = first.place
            case Undone() if undoes:
                code, said["act"] = "undo-of", self.log(undoes, customer)
            case _:
                pass
        template = LOG.get(code, code)
        words = " ".join(self._say(template, said, sentence_start=True).split())
        if isinstance(first, Arrived) and first.came_at is not None:
            words = self.say(CAME_AT, {"act": words, "at": first.came_at})
        for taker in _also_given(facts, said.get("to")):
            words = self.say(ALSO_GIVEN, {"act": words, "rep": taker})
        return words

    def step(self, step: Step) -> str:
        """One event that moved a rep, as a sentence with cause and time."""
        from showroom_app.words.explain import WHY

        code = step.cause.value
        if step.other is not None and f"other-{code}" in WHY:
            code = f"other-{code}"
        facts = {
            "at": step.at,
            "other": step.other,
            "before": step.place_before,
            "after": step.place_after,
            "causes": step.causes,
        }
        names = WHY[code]
        if any(f"{{{key}}}" in names and facts[key] is None for key in ("before", "after")):
            code = f"{code}-no-place" if f"{code}-no-place" in WHY else code
        return self._of(WHY, code, facts)

    def say(self, template: str, facts: Mapping[str, object]) -> str:
        """A sentence with its facts filled in; the name of a missing fact is left standing."""
        return self._say(template, facts, sentence_start=False)

    def _say(self, template: str, facts: Mapping[str, object], *, sentence_start: bool) -> str:
        translated = self.translate(template)
        shown = {key: self.value(key, value) for key, value in facts.items()}
        if sentence_start:
            for key, value in shown.items():
                if translated.startswith("{" + key + "}"):
                    shown[key] = value[:1].upper() + value[1:]
        return translated.format_map(_Shown(shown))

    def value(self, key: str, value: object) -> str:
        """One fact as people read it."""
        if value is None:
            return "–"
        if isinstance(value, StrEnum):
            words = _codes().get(type(value).__name__, {}).get(value.value)
            return self.translate(words).lower() if words else value.value
        if key in _REPS and isinstance(value, int):
            return self.reps.get(value, f"#{value}")
        if key == "floor" and isinstance(value, int):
            return self.floors.get(value, f"#{value}")
        if isinstance(value, datetime):
            return value.astimezone(self.tz).strftime("%H:%M")
        if isinstance(value, date):
            return self.month(value) if key == "month" else self.day(value)
        if isinstance(value, timedelta):
            return _length(value)
        if isinstance(value, Fraction):
            return f"{float(value):g}"
        if isinstance(value, tuple | list | frozenset):
            return ", ".join(self.value(key, one) for one in value)
        return str(value)

    def _of(self, table: Mapping[str, str], code: str, facts: Mapping[str, object]) -> str:
        """The sentence of a code; a code without one is said as it is, with its facts."""
        template = table.get(code)
        if template is None:
            return " ".join([code, *(f"{key}={value}" for key, value in facts.items())])
        return self.say(template, facts)


_SECONDS_UP_TO, _MINUTES_UP_TO, _HOURS_UP_TO = 120, 7200, 172_800


class _Shown(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def _taker(facts: Iterable[Fact]) -> int | None:
    """Who got the customer who arrived; not who got one who had waited longer."""
    from showroom_app.domain.floor_facts import Arrived, TookUp, WasCalled

    arrived = None
    for fact in facts:
        if isinstance(fact, Arrived):
            arrived = fact.visit
        elif isinstance(fact, TookUp | WasCalled) and fact.visit == arrived:
            return fact.rep
    return None


def _also_given(facts: Sequence[Fact], named: object) -> Iterator[int]:
    """Who got a customer by the act of another, or by becoming free; an arrival names its own."""
    from showroom_app.domain.floor_facts import Arrived, TookUp, WasCalled

    arrived = {fact.visit for fact in facts if isinstance(fact, Arrived)}
    for fact in facts[1:]:
        if isinstance(fact, TookUp | WasCalled) and fact.visit not in arrived and fact.rep != named:
            yield fact.rep


def _length(length: timedelta) -> str:
    """A length of time in whole seconds up to two minutes, then in begun minutes, hours or days."""
    seconds = max(1, ceil(length.total_seconds()))
    if seconds <= _SECONDS_UP_TO:
        return f"{seconds} s"
    if seconds <= _MINUTES_UP_TO:
        return f"{ceil(seconds / 60)} min"
    return f"{seconds // 3600} h" if seconds < _HOURS_UP_TO else f"{seconds // 86400} d"
