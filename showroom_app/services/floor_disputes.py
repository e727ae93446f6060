"""Disputes: a rep flags an act, a manager sees the line before and after it, and rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from showroom_app.domain import disputes, floor_rules
from showroom_app.domain.disputes import before_and_after
from showroom_app.domain.floor_facts import Disputed, Event, Fact, Moved, rep_of
from showroom_app.domain.line import Line, State
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services.acts import perform
from showroom_app.services.done import Done
from showroom_app.services.floor_acts import FloorActs, known_rep
from showroom_app.storage.store import Work


@dataclass(frozen=True, slots=True)
class PlacedName:
    """One rep in line at a moment; `place` is None for who holds only a `since`."""

    rep: int
    name: str
    place: int | None
    state: State


@dataclass(frozen=True, slots=True)
class DisputeView:
    """A dispute as the manager sees it: who flagged what, and the line before and after that act.

    `number`, `at` and `facts` are of the act that was flagged, `flagged_at` and `note` of the
    dispute.
    """

    dispute: str
    act: str
    number: int
    at: datetime
    facts: tuple[Fact, ...]
    floor: int
    rep: int
    rep_name: str
    note: str
    by: str | None
    flagged_at: datetime
    before: tuple[PlacedName, ...]
    after: tuple[PlacedName, ...]


class FloorDisputes(FloorActs):
    """The use cases of disputes."""

    def dispute(
        self,
        actor: Actor,
        act_or_number: str,
        rep: int | None = None,
        note: str = "",
        floor: int | None = None,
        *,
        act: str | None = None,
    ) -> Done:
        """A rep flags an act of today, with a note; nobody moves until a manager rules.

        Without a rep named it is the one who acts, else the one whom the act was about. Raises
        Refused: "reason-missing" and those of `disputes.dispute`; NotFound("act").
        """
        whose = actor.rep if rep is None else rep

        def body(work: Work, act: str) -> Done:
            found = self._act(work, actor, act_or_number, floor)
            flags = whose if whose is not None else _about(found)
            if flags is None:
                raise NotFound("rep", "")
            known_rep(work, flags)
            if not note.strip():
                raise Refused("reason-missing")
            first = found[0]
            folded = self._lines.folded(work, first.floor, first.day)
            facts = disputes.dispute(
                folded.events, first.act, flags, work.now, work.policy.policy()
            )
            return self._write(
                work, actor, act, first.floor, folded.line, facts, flags, note=note.strip()
            )

        return perform(self._store, actor, UseCase.DISPUTE, act, (Topic.BOARD,), body, own=whose)

    def rule(
        self,
        actor: Actor,
        dispute: str,
        *,
        uphold: bool,
        rep: int | None = None,
        place: int | None = None,
        note: str = "",
        floor: int | None = None,
        act: str | None = None,
    ) -> Done:
        """A manager upholds a disputed act, or moves a rep, with a note.

        It stands in the log of the day that was disputed, also when that day is over: then nobody
        is moved. `dispute` names the dispute or the act that was flagged, by id or number. The
        answer names who was moved. Raises Refused: "not-allowed", "day-is-over" and those of
        `disputes.rule`; NotFound("act").
        """

        def body(work: Work, act: str) -> Done:
            named = self._act(work, actor, dispute, floor)
            first = named[0]
            folded = self._lines.folded(work, first.floor, first.day)
            line = folded.line
            if first.day < self._lines.day(work):
                if place is not None and not uphold:
                    raise Refused("day-is-over", day=first.day)
                # Closed or not, everybody of that day has gone home.
                line = replace(line, standings={})
            facts = disputes.rule(
                line,
                folded.events,
                _dispute_of(folded.line, named),
                uphold,
                rep,
                place,
                note,
                work.now,
            )
            moved = next((fact.rep for fact in facts if isinstance(fact, Moved)), rep)
            return self._write(
                work,
                actor,
                act,
                first.floor,
                folded.line,
                facts,
                moved,
                note=note.strip(),
                day=first.day,
            )

        return perform(self._store, actor, UseCase.RULE, act, (Topic.BOARD,), body)

    def disputed(self, dispute: str) -> DisputeView:
        """The line before and after the act that a dispute flagged. Raises NotFound("act")."""
        with self._store.read() as work:
            flagged = work.floor_log.act(dispute)
            fact = next((e.fact for e in flagged if isinstance(e.fact, Disputed)), None)
            if fact is None:
                raise NotFound("act", dispute)
            first = flagged[0]
            events = self._lines.folded(work, first.floor, first.day).events
            before, after = before_and_after(events, fact.act)
            about = [event for event in events if event.act == fact.act]
            names = {rep.id: rep.name for rep in work.people.reps()}
            users = {user.id: user.name for user in work.people.users()}
            notes = work.floor_log.notes(first.floor, first.day)
            return DisputeView(
                dispute,
                fact.act,
                about[0].number,
                about[0].at,
                tuple(event.fact for event in about),
                first.floor,
                fact.rep,
                names.get(fact.rep, f"#{fact.rep}"),
                notes.get(first.number, ""),
                users.get(first.user) if first.user is not None else None,
                first.at,
                _placed(before, names),
                _placed(after, names),
            )


def _about(events: tuple[Event, ...]) -> int | None:
    """The rep whom an act was about."""
    facts = [event.fact for event in events]
    main = rep_of(floor_rules.main_fact(facts))
    return main if main is not None else next(filter(None, map(rep_of, facts)), None)


def _dispute_of(line: Line, named: tuple[Event, ...]) -> str:
    """The dispute itself, where the act that it flags was named."""
    act = named[0].act
    return next((each.dispute for each in line.disputes if each.act == act), act)


def _placed(line: Line, names: dict[int, str]) -> tuple[PlacedName, ...]:
    places = line.places()
    return tuple(
        PlacedName(
            standing.rep,
            names.get(standing.rep, f"#{standing.rep}"),
            places.get(standing.rep),
            line.state(standing.rep),
        )
        for standing in line.in_order()
    )
