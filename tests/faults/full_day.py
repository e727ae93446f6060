"""One PC of two on a full day: what a process of its own does with every verb of the floor."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Barrier

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Actor, Role, User, UserKind
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.services import Services, open_services
from showroom_app.services.done import Done
from showroom_app.storage.store import Store, open_store
from tests.domain.floor_play import VERBS, Play, Player

FLOORS = (1, 2)
SECOND_FLOOR = 0.25
"""The share of the acts that happen on the second floor."""
OPEN_FOR = timedelta(hours=8, minutes=30)
COMPLETED = 0.6
"""The share of the visits of which reception asks a name, now or later."""
OWN = frozenset({"check-out", "break", "back", "lead-desk", "ack", "extend", "finish", "dispute"})
"""What reps do for themselves at the kiosk."""
_LOOKS = 60
_CHECKS_EVERY = 5
"""After each so manyth refusal the PC's own line is compared with the log."""
_SELDOM_EVERY = 4
"""Each so manyth act is one that this PC did not do yet."""
_ARRIVALS = frozenset(kind.value for kind in ArrivalKind)


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays, and for whom customers come."""

    roles: dict[int, Role]
    users: dict[int, User]
    manager: User
    appointments: tuple[int, ...]

    @staticmethod
    def customer(rep: int) -> str:
        """Who bought from this rep."""
        return f"Bart Kuipers-{'abcdefghijklmnopqrstuvwxyz'[rep % 26]}"


@dataclass
class Told:
    """What one PC was told: acts that were done with their verbs, and codes of refusals."""

    done: dict[str, Done] = field(default_factory=dict)
    verbs: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    unexpected: list[str] = field(default_factory=list)


class Pc:
    """One PC: chooses by the line it saw last, which the other PC may have changed meanwhile."""

    def __init__(self, store: Store, cast: Cast, seed: int, *, office: bool) -> None:
        self._store = store
        self._services: Services = open_services(store)
        self._cast = cast
        self._office = office
        self._station = "office" if office else "kiosk"
        self._player = Player(seed, cast.roles)
        self._policy = Policy()
        self.wanted: frozenset[str] = frozenset()
        """Verbs that this PC did not do so far: one is chosen where somebody could mean it."""

    def one(self, act: str) -> tuple[str, Done]:
        """The next act, and its verb."""
        chance = self._player.random
        floor = FLOORS[chance.random() < SECOND_FLOOR]
        now = self._store.at
        assert isinstance(now, datetime)
        lines = {each: self._services.floor.line(each) for each in FLOORS}
        with self._store.read() as work:
            events = work.floor_log.events(floor, self._policy.business_day(now))
        line, other = lines[floor], lines[3 - floor]
        play = self._player.choose(line, events, now, self._policy, other)
        for _ in range(_LOOKS - 1):
            if not self.wanted or play.verb in self.wanted:
                break
            play = self._player.choose(line, events, now, self._policy, other)
        if play.verb in ("join", "transfer") and chance.random() < COMPLETED and play.visit:
            name = self._cast.customer(play.rep)
            self._services.reception.complete(self._actor(play), play.visit, name=name)
        if play.verb == "close" and now.hour < 12:
            play = Play("tally", count=1)
        return play.verb, self._carry_out(play, floor, act)

    def remembers_rightly(self) -> bool:
        """Whether this PC goes on from what the logs say, whatever was refused before."""
        # What the other PC writes between two looks is no fault of this one.
        return all(any(self._is_as_logged(floor) for _ in range(_LOOKS)) for floor in FLOORS)

    def _is_as_logged(self, floor: int) -> bool:
        return self._services.floor.line(floor) == open_services(self._store).floor.line(floor)

    def _actor(self, play: Play) -> Actor:
        if self._office:
            return Actor(self._cast.manager, self._station)
        user = self._cast.users.get(play.rep) if play.verb in OWN else None
        return Actor(user, self._station)

    def _carry_out(self, play: Play, floor: int, act: str) -> Done:
        if play.verb in _ARRIVALS:
            return self._arrive(play, floor, act)
        actor, rep, visit = self._actor(play), play.rep, play.visit
        services = self._services.floor
        reception = self._services.reception
        match play.verb:
            case "check-in":
                return services.check_in(actor, rep, floor, act=act)
            case "check-out":
                return services.check_out(actor, rep, act=act)
            case "break":
                return services.go_on_break(actor, rep, play.until, act=act)
            case "back":
                return services.come_back(actor, rep, act=act)
            case "lead-desk":
                return services.to_lead_desk(actor, rep, play.until, act=act)
            case "ack":
                return services.acknowledge(actor, rep, act=act)
            case "extend":
                return services.extend(actor, rep, act=act)
            case "lift":
                return services.lift(actor, rep, play.note, act=act)
            case "finish-earlier":
                earlier = self._left_open(rep) or visit
                return services.finish(actor, rep, play.outcome, earlier, act=act)
            case "finish":
                return services.finish(actor, rep, play.outcome, visit, act=act)
            case "skip":
                return services.skip(actor, rep, play.reason, play.note, visit=visit, act=act)
            case "miss":
                return services.miss(actor, rep, visit=visit, act=act)
            case "move":
                return services.move(actor, rep, play.place, play.note, act=act)
            case "join":
                return services.join(actor, visit or 0, rep, act=act)
            case "transfer":
                return services.transfer(actor, visit or 0, rep, play.note, act=act)
            case "send-on":
                return services.send_on(actor, visit or 0, play.floor, play.note, act=act)
            case "leave":
                return reception.leave(actor, visit or 0, act=act)
            case "tally":
                return reception.tally(actor, floor, play.count, act=act)
            case "dispute":
                return services.dispute(actor, play.act, rep, "not so", floor, act=act)
            case "rule":
                return services.rule(
                    actor,
                    play.act,
                    uphold=play.upheld,
                    rep=None if play.upheld else rep,
                    place=play.place or None,
                    note=play.note,
                    act=act,
                )
            case "close":
                return self._services.day_close.close(actor, floor, act=act)
            case "undo":
                return services.undo(actor, play.act or None, floor, act=act)
            case _:
                raise AssertionError(play.verb)

    def _arrive(self, play: Play, floor: int, act: str) -> Done:
        kind = ArrivalKind(play.verb)
        owner = play.owner.rep if play.owner is not None else None
        has_record = play.owner is not None and play.owner.from_lead
        due = None
        if kind is ArrivalKind.APPOINTMENT and self._player.random.random() < COMPLETED:
            due = self._player.random.choice(self._cast.appointments)
        return self._services.reception.arrive(
            self._actor(play),
            kind,
            floor,
            name=Cast.customer(owner) if owner is not None and has_record else "",
            rep=owner if due is None else None,
            appointment=due,
            act=act,
        )

    def _left_open(self, rep: int) -> int | None:
        now = self._store.at
        assert isinstance(now, datetime)
        with self._store.read() as work:
            found = work.visits.open_of_reps([rep], before=self._policy.business_day(now), limit=1)
        return found[rep][0].id if rep in found else None


def play_a_day(
    url: str, opens: datetime, cast: Cast, seed: int, tries: int, start: Barrier
) -> Told:
    """From opening to closing time at one PC; the office's has the manager, the kiosk's the reps.

    The clocks of the PCs run with each other, the kiosk's 20 seconds behind.
    """
    store = open_store(url, upgrade=False, at=opens)
    office = cast.manager.kind is UserKind.MANAGER and seed % 2 == 1
    pc = Pc(store, cast, seed, office=office)
    told = Told()
    start.wait(60)
    for number in range(tries):
        store.at = opens + OPEN_FOR * number / tries - timedelta(seconds=0 if office else 20)
        act = f"{seed:08x}{number:024x}"
        # The office may do everything; the kiosk would only be refused over and over.
        seeks = office and number > tries // 8 and number % _SELDOM_EVERY == 0
        pc.wanted = frozenset(VERBS) - set(told.verbs) if seeks else frozenset()
        try:
            verb, done = pc.one(act)
        except Refused as refused:
            told.refused[str(refused.code)] += 1
            if told.refused.total() % _CHECKS_EVERY == 0 and not pc.remembers_rightly():
                told.unexpected.append(f"{number}: a line is remembered wrongly")
        except NotFound as unknown:
            told.refused[f"unknown {unknown.what}"] += 1
        except Exception as problem:
            told.unexpected.append(f"{number}: {type(problem).__name__}: {problem}")
        else:
            told.done[act] = done
            told.verbs[verb] += 1
    store.close()
    return told
