"""Visits on the floor: how one ends, and how it changes hands before."""

from __future__ import annotations

from dataclasses import replace

from showroom_app.domain import floor_rules, reception, visit
from showroom_app.domain.floor_facts import (
    ArrivalKind,
    BlockCause,
    Fact,
    Handover,
    Outcome,
    visit_of,
)
from showroom_app.domain.line import Line, OpenVisit, foreseen, settled
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.services import owners, visit_log
from showroom_app.services.acts import allow, perform
from showroom_app.services.done import Done
from showroom_app.services.floor_acts import FloorActs
from showroom_app.services.floor_lines import FloorLines, append
from showroom_app.services.owners import Caller
from showroom_app.storage.repositories.visits import Visit
from showroom_app.storage.store import Store, Work


class FloorVisits(FloorActs):
    """The use cases of a visit that somebody has."""

    def finish(
        self,
        actor: Actor,
        rep: int,
        outcome: Outcome,
        visit_id: int | None = None,
        *,
        act: str | None = None,
    ) -> Done:
        """A visit ends with an outcome; after a turn the rep joins the end, else stays put.

        One that was left open on an earlier day, or when the day was closed, ends in today's log,
        where who had it, else who joined, is checked in, else on the floor of the visit; it moves
        nobody. With the last
        one that was missing a block is gone in the same act.
        """

        def body(work: Work, act: str) -> Done:
            floor, line = self._where(work, rep)
            left_open = self._left_open(work, visit_id)
            if left_open is None:
                policy = work.policy.policy()
                facts = visit.finish(line, rep, outcome, visit_id, work.now, policy)
                return self._write(work, actor, act, floor, line, facts, rep)
            since = work.now - left_open.arrived_at
            joined = work.visits.joined([left_open.id]).get(left_open.id, ())
            facts = visit.finish_earlier(
                left_open.id, rep, left_open.rep, outcome, since, joined=joined
            )
            first = rep if left_open.rep is None else left_open.rep
            found = self._lines.where(work, first) or self._lines.where(work, rep)
            floor, line = found or (left_open.floor, self._lines.line(work, left_open.floor))
            standing = line.standing(first)
            if standing is not None and standing.blocked:
                still = missing(work, first, besides=left_open.id)
                facts = floor_rules.clear(line, first, still, work.now, facts)
            return self._write(work, actor, act, floor, line, facts, rep)

        return self._perform(actor, UseCase.FINISH, act, body, rep)

    def join(self, actor: Actor, visit_id: int, rep: int, *, act: str | None = None) -> Done:
        """Turn-over: a second rep joins; both names stay and the turn stays with the first."""

        def body(work: Work, act: str) -> Done:
            known = self._visit(work, visit_id)
            line = self._lines.line(work, known.floor)
            found = self._lines.where(work, rep)
            if found is not None and found[0] != known.floor:
                raise Refused("on-other-floor", rep=rep, floor=found[0])
            facts = visit.join(line, visit_id, rep, work.now)
            return self._write(work, actor, act, known.floor, line, facts, rep)

        return self._perform(actor, UseCase.JOIN, act, body, rep)

    def transfer(
        self, actor: Actor, visit_id: int, rep: int, reason: str = "", *, act: str | None = None
    ) -> Done:
        """A visit goes to another rep.

        With a record of that rep it is a be-back after all: no turn, and a turn that somebody used
        is given back; an appointment of this customer with that rep due now is kept. So may
        reception do, and give away who waits for a named rep, both also to a
        rep of another floor, in whose log the visit then stands; everything else is a manager's
        move, with a reason, on the floor of the visit. Raises Refused: "no-record-on-file",
        "on-other-floor" and those of `visit.transfer`.
        """

        def body(work: Work, act: str) -> Done:
            known = self._visit(work, visit_id)
            line = self._lines.line(work, known.floor)
            person = known.person
            policy = work.policy.policy()
            is_owner = owners.recorded_owner(work, policy, rep, person) is not None
            opened = line.visits.get(visit_id)
            freely = is_owner or (opened is not None and visit.may_be_given_away(opened))
            if not freely:
                _allow_move(work, actor, visit_id, rep)
            found = self._lines.where(work, rep)
            if opened is not None and found is not None and found[0] != known.floor:
                if not freely:
                    raise Refused("on-other-floor", rep=rep, floor=found[0])
                is_own = is_owner or rep in (opened.wants, opened.absent)
                code = Handover.OWNER if is_own else Handover.BY_HAND
                done = self._give_across(work, actor, act, known, opened, rep, found, reason, code)
                return replace(done, appointment=_keep(work, known, rep))
            facts = visit.transfer(line, visit_id, rep, work.now, owner=is_owner, reason=reason)
            code = Handover.OWNER if is_owner else Handover.BY_HAND
            done = self._write(
                work, actor, act, known.floor, line, facts, rep, reason=code.value, note=reason
            )
            also = visit_log.also_given(facts, visit_id)
            return replace(done, also=also, appointment=_keep(work, known, rep))

        topics = (Topic.BOARD, Topic.LEADS)
        return perform(self._store, actor, UseCase.TRANSFER, act, topics, body)

    def send_on(
        self, actor: Actor, visit_id: int, floor: int, reason: str, *, act: str | None = None
    ) -> Done:
        """A visit goes to another floor: one act in both logs, undone in both.

        A manager does that, with a reason; reception where the customer waits for a named rep.
        Raises Refused: "not-allowed" and those of `visit.send_on`; NotFound.
        """

        def body(work: Work, act: str) -> Done:
            known = self._visit(work, visit_id)
            if work.people.floor(floor) is None:
                raise NotFound("floor", str(floor))
            here = self._lines.line(work, known.floor)
            there = settled(self._lines.today(work, floor).line, work.now)
            opened = here.visits.get(visit_id)
            if opened is None or not visit.may_be_given_away(opened):
                allow(work, actor, UseCase.MOVE_VISIT)
            facts = visit.send_on(here, visit_id, floor, reason, work.now, here=known.floor)
            if floor == known.floor:
                there = foreseen(here, facts, work.now)
            arrives = reception.receive(there, here.visits[visit_id], work.now)
            done = self._write(work, actor, act, known.floor, here, facts, None, note=reason)
            return self._arrives_there(work, actor, done, floor, there, visit_id, facts, arrives)

        return perform(self._store, actor, UseCase.SEND_ON, act, (Topic.BOARD,), body)

    def _give_across(
        self,
        work: Work,
        actor: Actor,
        act: str,
        known: Visit,
        opened: OpenVisit,
        rep: int,
        found: tuple[int, Line],
        reason: str,
        code: Handover,
    ) -> Done:
        """A visit goes to a rep of another floor, no turn used; the customer stays at the door."""
        floor, there = found
        if opened.kind.uses_turn:
            opened = replace(opened, kind=ArrivalKind.BE_BACK)
            work.visits.treat_as(opened.visit, opened.kind)
        here = self._lines.line(work, known.floor)
        facts = visit.send_on(here, opened.visit, floor, "", work.now, here=known.floor, to=rep)
        stands = opened.door or known.floor
        door = stands if stands != floor else None
        arrives = reception.receive_for(there, opened, rep, work.now, door=door)
        done = self._write(work, actor, act, known.floor, here, facts, rep, note=reason)
        done = replace(done, kind="transfer")
        return self._arrives_there(
            work, actor, done, floor, there, opened.visit, facts, arrives, reason=code.value
        )

    def _arrives_there(
        self,
        work: Work,
        actor: Actor,
        done: Done,
        floor: int,
        there: Line,
        visit_id: int,
        left: tuple[Fact, ...],
        arrives: tuple[Fact, ...],
        reason: str | None = None,
    ) -> Done:
        """Write the other half of an act by which a visit changes floors, in that floor's log."""
        day = self._lines.day(work)
        written = append(work, floor, day, done.act, actor, arrives, line=there, reason=reason)
        visit_log.follow(work, arrives, work.now)
        taken = visit_log.given(fact for fact in arrives if visit_of(fact) == visit_id)
        also = visit_log.also_given(left, visit_id)
        return replace(
            done,
            number=written[-1].number if floor == done.floor else done.number,
            visit=visit_id,
            assigned=taken.rep if taken else None,
            turn=taken.turn if taken else False,
            also=also if also is not None else visit_log.also_given(arrives, visit_id),
            to_floor=floor,
        )

    def _left_open(self, work: Work, visit_id: int | None) -> Visit | None:
        """The visit that is meant, if it stayed without an outcome when its day was over."""
        known = None if visit_id is None else work.visits.visit(visit_id)
        if known is None or known.undone or known.outcome is not None:
            return None
        if known.day < self._lines.day(work):
            return known
        line = self._lines.today(work, known.floor).line
        return known if known.rep is not None and visit_id not in line.visits else None

    @staticmethod
    def _visit(work: Work, visit_id: int) -> Visit:
        known = work.visits.visit(visit_id)
        if known is None or known.undone:
            raise NotFound("visit", str(visit_id))
        return known


def _allow_move(work: Work, actor: Actor, visit_id: int, rep: int) -> None:
    """Let a manager move a visit; whoever else asks is told what is missing for a be-back."""
    try:
        allow(work, actor, UseCase.MOVE_VISIT)
    except Refused as refused:
        needs = refused.facts.get("needs")
        raise Refused("no-record-on-file", rep=rep, visit=visit_id, needs=needs) from None


def _keep(work: Work, known: Visit, rep: int) -> int | None:
    """Who was named after the arrival may have come for an appointment with the rep: it is kept."""
    caller = Caller(known.name, known.phone, known.email)
    if known.appointment is not None or not caller.is_known:
        return None
    policy = work.policy.policy()
    kind = ArrivalKind.BE_BACK
    kept = owners.expected_appointment(work, policy, kind, rep, caller, None)
    if kept is None:
        return None
    visit_log.show_appointment(work, kept)
    work.visits.keep_appointment(known.id, kept.id)
    return kept.id


def missing(work: Work, rep: int, *, besides: int | None = None) -> tuple[BlockCause, ...]:
    """What blocks a rep: visits of an earlier day without an outcome, and overdue follow-ups.

    `besides` is a visit that ends just now.
    """
    policy = work.policy.policy()
    visits = follow_ups = 0
    if policy.block_open_visits:
        today = policy.business_day(work.now)
        found = work.visits.open_of_reps([rep], before=today, limit=2).get(rep, ())
        visits = sum(1 for each in found if each.id != besides)
    if policy.block_follow_ups:
        follow_ups = len(work.leads.overdue(rep, work.now, limit=1))
    return floor_rules.blocks(visits, follow_ups, policy)


def clear_block(store: Store, lines: FloorLines, actor: Actor, rep: int) -> Done | None:
    """Let a rep join the end who has done outside the floor what was missing; None: still blocked.

    An act of its own, because whoever works a lead holds nothing of the board.
    """
    with store.read() as work:
        found = lines.where(work, rep)
        standing = found[1].standing(rep) if found else None
        if standing is None or not standing.blocked or missing(work, rep):
            return None

    def body(work: Work, act: str) -> Done:
        found = lines.where(work, rep)
        if found is None:
            return Done("lift", act, rep=rep)
        floor, line = found
        facts = floor_rules.clear(line, rep, missing(work, rep), work.now)
        if not facts:
            return Done("lift", act, rep=rep)
        written = append(work, floor, lines.day(work), act, actor, facts, line=line)
        visit_log.follow(work, facts, work.now)
        taken = visit_log.given(facts)
        return Done(
            "lift",
            act,
            floor=floor,
            number=written[-1].number,
            visit=taken.visit if taken else None,
            assigned=taken.rep if taken else None,
            turn=taken.turn if taken else False,
            rep=rep,
        )

    return perform(store, actor, UseCase.CLEAR, None, (Topic.BOARD,), body)
