"""One PC of many that all act at once: what a process of its own does in a rush on one floor."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from multiprocessing.synchronize import Barrier
from random import Random

from showroom_app.domain.floor_facts import ArrivalKind, Outcome, SkipReason
from showroom_app.domain.people import Actor
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.services import open_services
from showroom_app.services.done import Done
from showroom_app.storage.store import open_store

ARRIVALS = (ArrivalKind.WALK_IN, ArrivalKind.SERVICE, ArrivalKind.BE_BACK, ArrivalKind.NOT_A_BUYER)


@dataclass
class Report:
    """What one process was told: ids of acts that were done, and codes of refusals."""

    done: list[str] = field(default_factory=list)
    verbs: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    unexpected: list[str] = field(default_factory=list)


def act_at_random(
    url: str, now: datetime, reps: tuple[int, ...], seed: int, acts: int, start: Barrier
) -> Report:
    """So many floor actions on floor 1, with a store of its own; each told as done or refused."""
    store = open_store(url, upgrade=False, at=now)
    services = open_services(store)
    chance = Random(seed)
    actor = Actor(None, f"pc-{seed}")
    report = Report()
    start.wait(60)

    def one(number: int) -> Done:
        rep = chance.choice(reps)
        act = f"{seed:08x}{number:024x}"
        floor, reception = services.floor, services.reception
        # What this process saw a moment ago: often it is stale by the time it acts.
        line = floor.line(1) if chance.random() < 0.5 else None
        match chance.choices(range(10), (24, 26, 10, 8, 8, 7, 7, 6, 6, 4))[0]:
            case 0:
                return reception.arrive(actor, chance.choice(ARRIVALS), 1, act=act)
            case 1:
                busy = [v for v in line.visits.values() if v.serving] if line else []
                if busy:
                    picked = chance.choice(busy)
                    assert picked.serving is not None
                    return floor.finish(
                        actor,
                        picked.serving.rep,
                        chance.choice(list(Outcome)),
                        picked.visit,
                        act=act,
                    )
                return floor.finish(actor, rep, chance.choice(list(Outcome)), act=act)
            case 2:
                return floor.check_in(actor, rep, act=act)
            case 3:
                return floor.go_on_break(actor, rep, act=act)
            case 4:
                return floor.come_back(actor, rep, act=act)
            case 5:
                return floor.skip(actor, rep, SkipReason.LANGUAGE, act=act)
            case 6:
                return floor.undo(actor, act=act)
            case 7:
                waiting = line.waiting() if line else ()
                if waiting:
                    return reception.leave(actor, chance.choice(waiting).visit, act=act)
                return floor.check_out(actor, rep, act=act)
            case 8:
                return floor.to_lead_desk(actor, rep, act=act)
            case _:
                return floor.move(actor, rep, chance.randint(1, 5), "rush", act=act)

    for number in range(acts):
        try:
            done = one(number)
        except Refused as refused:
            report.refused[str(refused.code)] += 1
        except NotFound as unknown:
            report.refused[f"unknown {unknown.what}"] += 1
        except Exception as problem:
            report.unexpected.append(f"{type(problem).__name__}: {problem}")
        else:
            report.done.append(done.act)
            report.verbs[done.kind] += 1
    store.close()
    return report


def claim_all(
    url: str, now: datetime, leads: tuple[int, ...], rep: int, start: Barrier
) -> list[tuple[int, bool, int | None]]:
    """Claim these leads for one rep, one after the other: lead, whether it was got, who has it."""
    store = open_store(url, upgrade=False, at=now)
    services = open_services(store)
    actor = Actor(None, f"desk-{rep}")
    told: list[tuple[int, bool, int | None]] = []
    start.wait(100)
    for lead in leads:
        try:
            services.leads.claim(actor, lead, rep)
        except Refused as refused:
            winner = refused.facts.get("winner") if refused.code == "already-claimed" else None
            told.append((lead, False, winner if isinstance(winner, int) else None))
        else:
            told.append((lead, True, rep))
    store.close()
    return told
