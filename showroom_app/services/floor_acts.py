"""What every act on the floor has in common: where it is written, and how an act is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from showroom_app.domain import floor_rules
from showroom_app.domain.floor_facts import Effect, Event, Fact, Finished, Skipped, Undone
from showroom_app.domain.line import Line
from showroom_app.domain.people import Actor, Rep
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.services import visit_log
from showroom_app.services.acts import perform
from showroom_app.services.done import Done
from showroom_app.services.floor_lines import FloorLines, append, at_the_door
from showroom_app.storage.store import Store, Work


class FloorActs:
    """Carries out one act on the floor: decide on the line, write, bring the rows up to it."""

    def __init__(self, store: Store, lines: FloorLines) -> None:
        self._store = store
        self._lines = lines

    def _perform(
        self,
        actor: Actor,
        use_case: UseCase,
        act: str | None,
        body: Callable[[Work, str], Done],
        rep: int,
    ) -> Done:
        return perform(self._store, actor, use_case, act, (Topic.BOARD,), body, own=rep)

    def _in_line(
        self,
        actor: Actor,
        use_case: UseCase,
        act: str | None,
        rep: int,
        decide: Callable[[Line, datetime, Policy], tuple[Fact, ...]],
        *,
        reason: str | None = None,
        note: str = "",
    ) -> Done:
        """An act about a checked-in rep, written where he or she is checked in."""

        def body(work: Work, act: str) -> Done:
            floor, line = self._where(work, rep)
            facts = decide(line, work.now, work.policy.policy())
            return self._write(work, actor, act, floor, line, facts, rep, reason=reason, note=note)

        return self._perform(actor, use_case, act, body, rep)

    def _where(self, work: Work, rep: int) -> tuple[int, Line]:
        found = self._lines.where(work, rep)
        if found is not None:
            return found
        known = known_rep(work, rep)
        return known.floor, self._lines.line(work, known.floor)

    def _write(
        self,
        work: Work,
        actor: Actor,
        act: str,
        floor: int,
        line: Line,
        facts: tuple[Fact, ...],
        rep: int | None,
        *,
        reason: str | None = None,
        note: str = "",
        day: date | None = None,
    ) -> Done:
        day = day or self._lines.day(work)
        written = append(work, floor, day, act, actor, facts, line=line, reason=reason)
        if note:
            work.floor_log.note(written[0], note)
        visit_log.follow(work, facts, work.now)
        taken = visit_log.given(facts)
        remark, about = _place(facts)
        return Done(
            floor_rules.kind_of(facts),
            act,
            floor=floor,
            number=written[-1].number,
            visit=taken.visit if taken else visit_log.of_facts(facts),
            assigned=taken.rep if taken else None,
            turn=taken.turn if taken else False,
            rep=rep,
            remark=remark,
            about=about,
        )

    def _act(
        self,
        work: Work,
        actor: Actor,
        named: str | None,
        floor: int | None,
    ) -> tuple[Event, ...]:
        """The events of the act that is meant; NotFound when there is none."""
        if named is None:
            return self._last_act(work, actor, floor)
        floors = [floor] if floor is not None else [each.id for each in work.people.floors()]
        if named.isdecimal() and len(named) < 6:
            found = {
                event.act
                for each in floors
                for event in self._lines.today(work, each).events
                if event.number == int(named)
            }
        else:
            found = set(work.floor_log.find_act(named))
        if len(found) != 1:
            raise NotFound("act", named, tuple(sorted(found)))
        return work.floor_log.act(found.pop())

    def _last_act(self, work: Work, actor: Actor, floor: int | None) -> tuple[Event, ...]:
        """The last own act, with a floor the last one at its door, in whosever log it stands."""
        user = actor.user.id if actor.user else None
        folded = self._lines.all_today(work)
        if floor is None:
            logs = [day.events for day in folded.values()]
        else:
            logs = [at_the_door(floor, folded)] if floor in folded else []
        newest: Event | None = None
        for events in logs:
            undone = floor_rules.undone_acts(events)
            for event in reversed(events):
                if isinstance(event.fact, Undone) or event.act in undone:
                    continue
                own = floor_rules.is_own(event, user, actor.station)
                if own and (newest is None or event.recorded > newest.recorded):
                    newest = event
                if own:
                    break
        if newest is None:
            raise Refused("nothing-to-undo")
        return work.floor_log.act(newest.act)


def _place(facts: Iterable[Fact]) -> tuple[str, int | None]:
    """What an act did to a rep's place where nobody would expect it, and to whose."""
    for fact in facts:
        match fact:
            case Skipped(rep=rep, effect=Effect.END):
                return "skipped-again", rep
            case Finished(rep=rep, effect=Effect.FORMER):
                return "place-back", rep
            case _:
                pass
    return "", None


def known_rep(work: Work, rep: int) -> Rep:
    """The rep of this id; raises NotFound."""
    known = work.people.rep(rep)
    if known is None:
        raise NotFound("rep", str(rep))
    return known
