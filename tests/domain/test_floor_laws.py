"""What holds after every act, whatever people do: ten thousand random acts on twenty-five days.

Twenty reps play on two floors from morning to closing time, with every verb there is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction

import pytest

from showroom_app.domain import floor_rules, reception
from showroom_app.domain.explain import why
from showroom_app.domain.floor_facts import (
    Arrived,
    DayClosed,
    Effect,
    Event,
    Fact,
    Finished,
    LeftWaiting,
    Missed,
    Moved,
    SentOn,
    Skipped,
    Tallied,
    TookUp,
    Transferred,
    Undone,
    WasCalled,
)
from showroom_app.domain.floor_refusals import FloorRefusal
from showroom_app.domain.line import (
    HOLDS_PLACE,
    Line,
    Standing,
    State,
    after,
    elapsed,
    late_from,
    line_of,
    settled,
    undone_acts,
)
from showroom_app.domain.people import Role
from showroom_app.domain.refused import Refused
from tests.domain.floor_day import FloorDay
from tests.domain.floor_play import CAST, VERBS, Player, decide

DAYS = 25
ACTS_A_DAY = 400
SECOND_FLOOR = 0.25
"""The share of the acts that happen on the second floor."""
SEED = 1
RECEIVED = "receive"
"""The other floor's part of a visit that was sent on."""

FRESH_FOLD_EVERY = 3
"""The whole log is folded anew after each third act, after each undo and at the end of each day."""
UNDO_EVERY = 5
"""Each fifth act is undone on the spot, beside the play."""


@dataclass
class Scene:
    """One act that was accepted, on one floor: the line before and after it, as they stood then.

    A visit that is sent on makes a scene on either floor, and so does the undo of it.
    """

    log: int
    events: int
    """How many events the log had after it."""
    now: datetime
    verb: str
    act: str
    before: Line
    facts: tuple[Fact, ...]
    after: Line
    beside: Line
    """The line of the other floor, after the act."""


@dataclass
class Season:
    """Both logs of every day, every accepted act, and what was tried and refused."""

    logs: list[list[Event]] = field(default_factory=list)
    scenes: list[Scene] = field(default_factory=list)
    tried: Counter[str] = field(default_factory=Counter)
    accepted: Counter[str] = field(default_factory=Counter)
    roles: Counter[Role] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)


@pytest.fixture(scope="module")
def season() -> Season:
    """The play itself; the same in every run."""
    played = Season()
    player = Player(SEED)
    for _ in range(DAYS):
        first = FloorDay()
        second = FloorDay(beside=first)
        played.logs += [first.events, second.events]
        for _ in range(ACTS_A_DAY):
            first.now = second.now = first.now + player.pause()
            if player.random.random() < SECOND_FLOOR:
                _play(played, player, second, first)
            else:
                _play(played, player, first, second)
    return played


def _play(played: Season, player: Player, day: FloorDay, beside: FloorDay) -> None:
    at = player.backdated(day.now)
    play = player.choose(day.folded, day.events, at, day.policy, beside.folded)
    played.tried[play.verb] += 1
    sent = day.folded.visits.get(play.visit or 0)
    there: tuple[Fact, ...] = ()
    try:
        facts = decide(play, day.folded, day.events, at, day.policy, day.next_visit())
        if play.verb == "send-on" and sent is not None:
            there = reception.receive(beside.folded, sent, at)
        if play.verb == "undo" and any(event.act == play.act for event in beside.events):
            there = floor_rules.undo(
                beside.events,
                play.act,
                at,
                day.policy,
                own=play.own,
                may_any=play.manager,
                elsewhere=dict.fromkeys(day.folded.standings, day.floor),
            )
    except Refused as refused:
        played.refused[str(refused.code)] += 1
        return
    played.accepted[play.verb] += 1
    if play.rep:
        played.roles[CAST[play.rep]] += 1
    if facts:
        _write(played, play.verb, day, beside, facts, at)
    if there:
        verb = play.verb if play.verb == "undo" else RECEIVED
        _write(played, verb, beside, day, there, at, act=day.act)


def _write(
    played: Season,
    verb: str,
    day: FloorDay,
    beside: FloorDay,
    facts: tuple[Fact, ...],
    at: datetime,
    act: str | None = None,
) -> None:
    before = day.folded
    written = day.write(facts, at=at, act=act)
    log = next(index for index, each in enumerate(played.logs) if each is day.events)
    scene = Scene(
        log, len(day.events), at, verb, day.act, before, written, day.folded, beside.folded
    )
    played.scenes.append(scene)


def _standings(season: Season) -> Iterator[tuple[Scene, Line, Standing]]:
    for scene in season.scenes:
        line = settled(scene.after, scene.now)
        for standing in line.standings.values():
            yield scene, line, standing


def _one_by_one(events: list[Event]) -> Line:
    """The fold done the long way: undone acts struck out first, then one event after the other."""
    undone = undone_acts(events)
    line = Line()
    for event in events:
        if event.act not in undone:
            line = after(line, event)
    return line


def _same_place(one: Line, other: Line) -> bool:
    return (
        one.standings == other.standings
        and one.visits == other.visits
        and one.gone == other.gone
        and one.tally == other.tally
        and one.disputes == other.disputes
        and one.closed_at == other.closed_at
    )


def test_the_play_meets_every_verb_every_role_and_every_refusal(season: Season) -> None:
    tried, accepted = season.tried.total(), season.accepted.total()
    print(f"\n{tried} acts, {accepted} accepted ({accepted / tried:.0%}), seed {SEED}")
    for verb in VERBS:
        print(f"  {verb:14} {season.accepted[verb]:5} of {season.tried[verb]}")
    for role in Role:
        print(f"  {role:14} {season.roles[role]:5} accepted acts")
    for code in FloorRefusal:
        print(f"  {code:24} {season.refused[code]:5}")
    assert tried == DAYS * ACTS_A_DAY == 10_000
    assert accepted >= 0.6 * tried
    assert set(VERBS) == set(season.accepted)
    assert set(Role) == set(season.roles)
    assert {str(code) for code in FloorRefusal} == set(season.refused)


def test_every_checked_in_rep_is_in_exactly_one_state(season: Season) -> None:
    seen: Counter[State] = Counter()
    for _, line, standing in _standings(season):
        (state,) = _states(line, standing)
        assert line.state(standing.rep) is state
        seen[state] += 1
    assert set(seen) == set(State) - {State.OFF}


def _states(line: Line, standing: Standing) -> list[State]:
    """Every state that the tables give a rep, each for itself."""
    states = []
    if any(standing.rep in visit.reps for visit in line.visits.values()):
        states.append(State.WITH_CUSTOMER)
    if standing.on_break is not None:
        states.append(State.ON_BREAK)
    if standing.blocked and not states:
        states.append(State.BLOCKED)
    if standing.desk is not None and standing.desk.acknowledged:
        states.append(State.RETURNING)
    elif standing.desk is not None:
        states.append(State.RECALLED if standing.desk.recalled_at else State.AT_DESK)
    here = State.PRESENT if standing.role is Role.INTERNET else State.ON_FLOOR
    return states or [here]


def test_who_uses_a_turn_is_out_of_the_line_and_everybody_else_of_the_queue_is_in(
    season: Season,
) -> None:
    for _, line, standing in _standings(season):
        turns = [
            visit
            for visit in line.visits.values()
            if visit.serving and visit.serving.rep == standing.rep and visit.serving.turn
        ]
        assert len(turns) <= 1
        assert (standing.former is not None) == bool(turns)
        if standing.role.stands_in_queue:
            assert (standing.since is None) == bool(turns)


def test_internet_reps_never_hold_a_since_and_never_use_a_turn(season: Season) -> None:
    met = 0
    for _, _, standing in _standings(season):
        if standing.role is Role.INTERNET:
            met += 1
            assert standing.since is None
            assert standing.former is None
            assert standing.desk is None
            assert standing.turns == 0
    assert met


def test_places_run_from_one_without_gaps_in_the_order_of_since(season: Season) -> None:
    for scene in season.scenes:
        places = scene.after.places()
        assert list(places.values()) == list(range(1, len(places) + 1))
        states = scene.after.states()
        assert set(places) == {rep for rep, state in states.items() if state in HOLDS_PLACE}
        order = [scene.after.standings[rep].since or Fraction(-1) for rep in places]
        assert order == sorted(order)


def test_a_since_changes_only_to_the_end_to_the_former_place_or_by_a_move(season: Season) -> None:
    for scene in season.scenes:
        if scene.verb == "undo":
            continue
        numbers = {Fraction(scene.after.number - back) for back in range(len(scene.facts))}
        for rep, standing in scene.after.standings.items():
            earlier = scene.before.standings.get(rep)
            held = () if earlier is None else (earlier.since, earlier.former)
            moved = [fact.since for fact in scene.facts if isinstance(fact, Moved)]
            assert standing.since in (None, *held, *numbers, *moved)


def test_the_order_equals_a_fresh_fold_of_the_log(season: Season) -> None:
    for index, scene in enumerate(season.scenes):
        if index % FRESH_FOLD_EVERY == 0 or scene.verb == "undo":
            assert line_of(season.logs[scene.log][: scene.events]) == scene.after


def test_the_fold_is_the_same_done_the_long_way(season: Season) -> None:
    for log in season.logs:
        for end in (len(log) // 2, len(log)):
            assert _same_place(line_of(log[:end]), _one_by_one(log[:end]))


def test_an_undo_on_the_spot_restores_the_identical_line(season: Season) -> None:
    undone: Counter[str] = Counter()
    for index, scene in enumerate(season.scenes):
        if index % UNDO_EVERY or scene.verb == "undo":
            continue
        log = season.logs[scene.log][: scene.events]
        now = max(event.at for event in log)
        facts = floor_rules.undo(log, log[-1].act, now, FloorDay().policy, own=False, may_any=True)
        assert facts == (Undone(log[-1].act),)
        last = log[-1]
        undoing = Event(
            last.floor, last.day, last.number + 1, "undoing", now, now, None, "desk", facts[0]
        )
        restored = line_of([*log, undoing])
        assert _same_place(settled(restored, now), settled(scene.before, now))
        undone[scene.verb] += 1
    print(f"\nundone on the spot: {dict(undone)}")
    assert set(undone) == (set(VERBS) | {RECEIVED}) - {"undo"}


def test_an_undo_of_an_earlier_act_is_the_fold_without_it(season: Season) -> None:
    earlier = 0
    for scene in season.scenes:
        if scene.verb == "undo":
            log = season.logs[scene.log][: scene.events]
            assert _same_place(_one_by_one(log), scene.after)
            undone = {fact.act for fact in scene.facts if isinstance(fact, Undone)}
            earlier += log[-len(scene.facts) - 1].act not in undone
    assert earlier


def test_no_duration_is_negative(season: Season) -> None:
    backdated = 0
    for scene, line, standing in _standings(season):
        backdated += scene.before.at is not None and scene.now < scene.before.at
        if standing.desk is not None:
            assert late_from(standing.desk) >= standing.desk.at
            assert (
                standing.desk.recalled_at is None or standing.desk.recalled_at >= standing.desk.at
            )
        assert min(standing.turns, standing.skips, standing.quick_returns, standing.misses) >= 0
        assert 0 <= standing.late_returns <= standing.desk_returns
        for visit in line.visits.values():
            assert elapsed(visit.at, scene.now).total_seconds() >= 0
    assert backdated


def test_nobody_waits_while_somebody_stands_on_the_floor_who_declined_neither_him_nor_an_older_one(
    season: Season,
) -> None:
    waited = behind = 0
    for scene in season.scenes:
        states = scene.after.states()
        for visit in scene.after.visits.values():
            if visit.serving is not None:
                continue
            waited += 1
            if visit.wants in states:
                assert states[visit.wants] is State.WITH_CUSTOMER
                continue
            for rep, state in states.items():
                if state is State.ON_FLOOR and rep not in visit.declined:
                    behind += 1
                    waiting = scene.after.waiting()
                    older = waiting[: waiting.index(visit)]
                    assert any(rep in each.declined for each in older if each.wants is None)
    assert waited
    assert behind


def test_no_newer_customer_overtakes_an_older_one_at_the_same_rep(season: Season) -> None:
    taken = 0
    for scene in season.scenes:
        unnamed = [each for each in scene.before.waiting() if each.wants is None]
        for fact in scene.facts:
            if isinstance(fact, Arrived) and fact.wants is None:
                newer = fact.visit
                older = [each for each in unnamed if each.at <= scene.now]
                for given in scene.facts:
                    if isinstance(given, TookUp | WasCalled) and given.visit == newer:
                        taken += 1
                        served = {g.visit for g in scene.facts if isinstance(g, TookUp)}
                        assert not any(
                            given.rep in each.declined and each.visit not in served
                            for each in older
                        )
    assert taken


def test_no_customer_goes_back_in_the_act_of_the_skip_or_miss_itself(season: Season) -> None:
    back = 0
    for scene in season.scenes:
        passed = [
            (fact.visit, fact.rep) for fact in scene.facts if isinstance(fact, Skipped | Missed)
        ]
        given = {
            (fact.visit, fact.rep) for fact in scene.facts if isinstance(fact, TookUp | WasCalled)
        }
        assert not given & set(passed)
        back += len(passed)
    assert back


def test_one_visit_never_has_two_reps(season: Season) -> None:
    for log in season.logs:
        undone = undone_acts(log)
        holders: dict[int, int | None] = {}
        for event in log:
            if event.act in undone:
                continue
            match event.fact:
                case Arrived(visit):
                    assert visit not in holders
                    holders[visit] = None
                case TookUp(visit, rep) | WasCalled(visit, rep):
                    assert holders[visit] is None
                    holders[visit] = rep
                case Skipped(rep, _, int(visit)) | Missed(rep, int(visit)):
                    assert holders[visit] == rep
                    holders[visit] = None
                case Finished(visit, rep):
                    assert holders.pop(visit) == rep
                case Transferred(visit, rep, to):
                    assert holders[visit] == rep
                    holders[visit] = to
                case SentOn(visit, rep):
                    assert holders.pop(visit) == rep
                case LeftWaiting(visit):
                    assert holders.pop(visit) is None
                case DayClosed():
                    holders = {each: rep for each, rep in holders.items() if rep is None}
                case _:
                    pass


def test_a_visit_is_open_on_one_floor_at_a_time_and_a_rep_checked_in_on_one(
    season: Season,
) -> None:
    for scene, following in zip(season.scenes, season.scenes[1:], strict=False):
        # The two halves of sending on, and of the undo of it, are written one after the other.
        if following.before is not scene.beside or following.act != scene.act:
            assert not scene.after.visits.keys() & scene.beside.visits.keys()
        assert not scene.after.standings.keys() & scene.beside.standings.keys()


def test_who_is_blocked_holds_a_since_without_a_place_and_is_never_given_a_turn(
    season: Season,
) -> None:
    blocked = 0
    for scene, line, standing in _standings(season):
        if standing.blocked:
            blocked += 1
            assert standing.since is not None
            assert standing.desk is None
            assert line.place(standing.rep) is None
            assert standing.rep not in {each.rep for each in line.free()}
            took = {fact.rep for fact in scene.facts if isinstance(fact, TookUp)}
            assert standing.rep not in took
    assert blocked


def test_the_turns_of_each_rep_are_those_taken_less_those_given_back(season: Season) -> None:
    for log in season.logs:
        undone = undone_acts(log)
        turns: Counter[int] = Counter()
        using: dict[int, int] = {}
        for event in log:
            if event.act in undone:
                continue
            match event.fact:
                case TookUp(visit, rep):
                    turns[rep] += 1
                    using[visit] = rep
                case Transferred(visit, _, to, turn):
                    turns[using.pop(visit, 0)] -= 1
                    if turn:
                        turns[to] += 1
                        using[visit] = to
                case Finished(visit, rep, _, effect):
                    turns[using.pop(visit, 0)] -= effect is Effect.FORMER
                case Skipped(visit=int(visit)) | Missed(visit=int(visit)) | SentOn(visit):
                    turns[using.pop(visit, 0)] -= 1
                case _:
                    pass
        line = line_of(log)
        for rep, standing in (*line.standings.items(), *line.gone.items()):
            assert standing.turns == turns[rep]


def test_everyone_is_out_after_the_close_with_the_counts_of_the_day_kept(season: Season) -> None:
    closed = reopened = 0
    for scene in season.scenes:
        if any(isinstance(fact, DayClosed) for fact in scene.facts):
            closed += 1
            assert not scene.after.standings
            assert not scene.after.visits
            assert scene.after.closed_at is not None
            before = {**scene.before.gone, **scene.before.standings}
            assert set(scene.after.gone) == set(before)
            for rep, standing in scene.after.gone.items():
                assert standing.turns == before[rep].turns
                assert standing.misses == before[rep].misses
        elif scene.before.closed_at is not None and scene.verb != "undo":
            reopened += 1
            assert scene.after.closed_at is None
    assert closed
    assert reopened


def test_people_nobody_served_are_counted_and_move_nobody(season: Season) -> None:
    counted = 0
    for scene in season.scenes:
        tallied = [fact.count for fact in scene.facts if isinstance(fact, Tallied)]
        if tallied:
            counted += 1
            assert scene.after.tally == scene.before.tally + sum(tallied)
            assert (
                settled(scene.after, scene.now).places()
                == settled(scene.before, scene.now).places()
            )
    assert counted


def test_only_walk_ins_and_service_referrals_use_a_turn(season: Season) -> None:
    for scene in season.scenes:
        for visit in scene.after.visits.values():
            if visit.serving and visit.serving.turn:
                assert visit.kind.uses_turn
            elif visit.serving:
                assert not visit.kind.uses_turn


def test_why_leads_every_rep_from_nowhere_to_the_present_place(season: Season) -> None:
    for log in season.logs[:4]:
        line = line_of(log)
        for rep in CAST:
            steps = why(log, rep)
            assert [step.place_before for step in steps] == [
                None,
                *(step.place_after for step in steps[:-1]),
            ][: len(steps)]
            assert (steps[-1].place_after if steps else None) == line.place(rep)
