"""What programs that were killed wrote down about their acts, and whether a database agrees.

A program writes a line before an act and one after it. `problems` compares what all of them were
told with what is found in the end; it reads no database, so it can be tried on bad histories.
"""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from time import monotonic_ns
from typing import Any

from showroom_app.domain.floor_facts import (
    Arrived,
    DayClosed,
    Event,
    Finished,
    Joined,
    LeftWaiting,
    Missed,
    Skipped,
    TookUp,
    Transferred,
    WasCalled,
)
from showroom_app.domain.lead import Entry, EntryKind
from showroom_app.domain.line import Line, Unfit, line_of, undone_acts


class Told(StrEnum):
    """How a try of an act ended for who tried it."""

    DONE = "done"
    REFUSED = "refused"
    NOT_DONE = "not-done"
    """The database was away, and the program says that nothing of it was stored."""
    NEVER = "never"
    """It was looked up later: it was not done and never will be."""
    UNKNOWN = "unknown"
    """The answer never came, or the program was killed."""


@dataclass(frozen=True, slots=True)
class Try:
    """One try of an act at one PC; `began` and `ended` are nanoseconds of one clock for all.

    `result` is what it was answered, `code` why it was refused and `winner` who came first.
    """

    act: str
    pc: str
    verb: str
    began: int
    told: Told = Told.UNKNOWN
    ended: int | None = None
    result: Mapping[str, Any] = field(default_factory=dict)
    code: str = ""
    winner: int | None = None
    lead: int | None = None
    """Of a refusal that names a winner: what there was to win."""


class Diary:
    """The file in which one program writes each act down before and after; it outlives a kill."""

    def __init__(self, path: Path) -> None:
        # One call of the system a line: what was written is with the system, whoever dies then.
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)

    def begins(self, act: str, verb: str, said: Mapping[str, Any]) -> None:
        """An act is about to be tried."""
        self._write("begins", act, verb=verb, said=dict(said))

    def ends(self, act: str, told: Told, **more: object) -> None:
        """What came of it."""
        self._write(told.value, act, **more)

    def breaks(self, act: str, why: str) -> None:
        """Something was raised that nobody should see."""
        self._write("breaks", act, why=why)

    def close(self) -> None:
        """Let the file go."""
        os.close(self._file)

    def _write(self, what: str, act: str, **more: object) -> None:
        line = json.dumps({"at": monotonic_ns(), "what": what, "act": act, **more})
        os.write(self._file, f"{line}\n".encode())


def lines_of(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a diary; the last may be torn, and then the act before it is unknown."""
    for line in path.read_bytes().splitlines() if path.exists() else ():
        try:
            yield json.loads(line)
        except ValueError:
            continue


def tries_of(path: Path, pc: str) -> tuple[Try, ...]:
    """The tries of one PC, in their order; one that was cut off has no end."""
    tries: list[Try] = []
    open_one: dict[str, Any] | None = None
    for line in (*lines_of(path), {"what": "begins", "act": ""}):
        if line["what"] == "begins":
            if open_one is not None:
                tries.append(Try(open_one["act"], pc, open_one["verb"], open_one["at"]))
            open_one = line if line["act"] else None
        elif open_one is not None and line["what"] != "breaks":
            tries.append(
                Try(
                    open_one["act"],
                    pc,
                    open_one["verb"],
                    open_one["at"],
                    Told(line["what"]),
                    line["at"],
                    line.get("result", {}),
                    line.get("code", ""),
                    line.get("winner"),
                    line.get("lead"),
                )
            )
            open_one = None
    return tuple(tries)


def broken_in(path: Path) -> tuple[str, ...]:
    """What was raised that nobody should see."""
    return tuple(line["why"] for line in lines_of(path) if line["what"] == "breaks")


# -- what is found in the end --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ActFound:
    """A row of the acts."""

    act: str
    station: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class VisitFound:
    """A row of the visits that were not undone."""

    id: int
    rep: int | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class LeadFound:
    """A lead: its owner, its count of calls, its timeline."""

    owner: int | None
    attempts: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class SaleFound:
    """A row of the ledger; `shares` are hundredths by rep."""

    shares: Mapping[int, int]
    buyer: str
    confirmed: bool
    cancels: int | None = None
    disputes: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that the histories speak of, read from the database when all is quiet.

    `before` are the acts that stood there before the programs began. `shown` is the order of a
    floor as each PC's board has it, by PC and floor; `gauges` the counted units of each rep.
    """

    acts: tuple[ActFound, ...] = ()
    before: frozenset[str] = frozenset()
    logs: Mapping[int, tuple[Event, ...]] = field(default_factory=dict)
    chain_problems: tuple[str, ...] = ()
    shown: Mapping[str, Mapping[int, tuple[int, ...]]] = field(default_factory=dict)
    visits: tuple[VisitFound, ...] = ()
    leads: Mapping[int, LeadFound] = field(default_factory=dict)
    sales: Mapping[int, SaleFound] = field(default_factory=dict)
    sales_before: int = 0
    gauges: Mapping[int, Decimal] = field(default_factory=dict)


# -- the checker -----------------------------------------------------------------------------------


def problems(tries: Iterable[Try], found: Found) -> list[str]:
    """Everything in which the database is not what it may be after these tries; empty: it is."""
    by_act: dict[str, list[Try]] = defaultdict(list)
    for each in tries:
        by_act[each.act].append(each)
    told = [
        *_acts(by_act, found),
        *(f"chain: {said}" for said in found.chain_problems),
    ]
    standing: dict[int, int | None] = {}
    for floor, events in found.logs.items():
        said = [*_log(events, by_act, found), *_ups(events)]
        line = _folded(events)
        if line is None:
            said.append("the log makes no line")
        else:
            for visit in line.visits.values():
                standing[visit.visit] = visit.serving.rep if visit.serving else None
            said += _boards(floor, line, found)
        told += [f"floor {floor}: {each}" for each in said]
    told += _visits(standing, found)
    for lead, row in found.leads.items():
        told += [f"lead {lead}: {said}" for said in _lead(lead, row, found)]
    told += _late_ones(by_act, found)
    told += _ledger(found)
    return told


def _acts(by_act: Mapping[str, list[Try]], found: Found) -> Iterator[str]:
    """Nothing acknowledged is missing, nothing refused is there, nothing twice or by nobody."""
    rows = {row.act: row for row in found.acts}
    for act, many in Counter(row.act for row in found.acts).items():
        if many > 1:
            yield f"act {act} is there {many} times"
    for act, tries in by_act.items():
        row = rows.get(act)
        for each in tries:
            if each.told is Told.DONE and row is None:
                yield f"act {act} ({each.verb}) was acknowledged and is missing"
            elif each.told is Told.DONE and row is not None and row.facts != each.result:
                yield f"act {act} ({each.verb}) was told as {each.result} and is {row.facts}"
            elif each.told is Told.REFUSED and row is not None:
                yield f"act {act} ({each.verb}) was refused ({each.code}) and is there"
            elif each.told is Told.NEVER and row is not None:
                yield f"act {act} ({each.verb}) was looked up as not done and is there"
        if row is not None and all(each.told is Told.NOT_DONE for each in tries):
            yield f"act {act} ({tries[0].verb}) was said not to be done and is there"
        if row is not None and row.station != tries[0].pc:
            yield f"act {act} is said to be of {row.station}, and was of {tries[0].pc}"
    for act in rows.keys() - by_act.keys() - found.before:
        yield f"act {act} is there and nobody tried it: {rows[act].facts}"
    for act in found.before - rows.keys():
        yield f"act {act} was there before and is missing"


def _log(events: tuple[Event, ...], by_act: Mapping[str, list[Try]], found: Found) -> Iterator[str]:
    """Numbered without gaps, each act together and once, in the order in which people were told."""
    if [event.number for event in events] != list(range(1, len(events) + 1)):
        yield "the events are not numbered 1, 2, 3"
    last: dict[str, int] = {}
    before = ""
    for event in events:
        if event.act != before and event.act in last:
            yield f"act {event.act} stands there twice"
        before = event.act
        last[event.act] = event.number
    rows = {row.act: row for row in found.acts}
    for act, number in last.items():
        if act not in rows:
            yield f"act {act} is in the log and not among the acts"
        elif rows[act].facts.get("number") != number:
            yield f"act {act} ends at {number} and was told as {rows[act].facts.get('number')}"
    for row in found.acts:
        if row.facts.get("number") is not None and row.act not in last:
            yield f"act {row.act} is told as number {row.facts['number']} and not in the log"
    # Who was told before another one began stands before him.
    newest, whose = 0, ""
    for act in last:
        tries = by_act.get(act, [])
        ends = [each.ended for each in tries if each.told is Told.DONE and each.ended is not None]
        if ends and min(ends) < newest:
            yield f"act {act} was told before {whose} began, and stands after it"
        began = min((each.began for each in tries), default=0)
        if began > newest:
            newest, whose = began, act


def _ups(events: tuple[Event, ...]) -> Iterator[str]:
    """Each up has one winner at a time: nobody takes a customer whom somebody has."""
    undone = undone_acts(events)
    has: dict[int, int | None] = {}
    joined: set[tuple[int, int]] = set()
    for event in events:
        if event.act in undone:
            continue
        match event.fact:
            case Arrived(visit):
                if visit in has:
                    yield f"visit {visit} arrived twice"
                has[visit] = None
            case TookUp(visit, rep) | WasCalled(visit, rep):
                if has.get(visit, 0) is not None:
                    yield f"visit {visit} went to {rep} while {has.get(visit)} had it"
                has[visit] = rep
            case Transferred(visit=visit, rep=rep, to=to):
                if has.get(visit, 0) != rep:
                    yield f"visit {visit} went from {rep} while {has.get(visit)} had it"
                has[visit] = to
            case Skipped(rep=rep, visit=int(visit)) | Missed(rep=rep, visit=int(visit)):
                if has.get(visit, 0) != rep:
                    yield f"visit {visit} was taken from {rep} while {has.get(visit)} had it"
                has[visit] = None
            case Joined(visit, rep):
                joined.add((visit, rep))
            case Finished(visit=visit, rep=rep):
                if has.get(visit, 0) != rep and (visit, rep) not in joined:
                    yield f"visit {visit} was finished by {rep} while {has.get(visit)} had it"
                has.pop(visit, None)
            case LeftWaiting(visit):
                if has.pop(visit, 0) is not None:
                    yield f"visit {visit} left waiting while somebody had it"
            case DayClosed():
                has.clear()
            case _:
                pass


def _folded(events: tuple[Event, ...]) -> Line | None:
    """The line that a log makes; None where an event does not fit to those before it."""
    try:
        return line_of(events)
    except Unfit:
        return None


def _boards(floor: int, line: Line, found: Found) -> Iterator[str]:
    """Every board shows the order that the log makes."""
    order = tuple(standing.rep for standing in line.in_order())
    for pc, floors in found.shown.items():
        if floors[floor] != order:
            yield f"{pc} shows {floors[floor]} and the log makes {order}"


def _visits(standing: Mapping[int, int | None], found: Found) -> Iterator[str]:
    """The rows of open visits say what the logs say, and each arrived once."""
    rows = {row.id: row.rep for row in found.visits if row.is_open}
    if rows != standing:
        yield f"open visits are {rows}, and the logs have {standing}"
    arrived = Counter(row.facts["visit"] for row in found.acts if row.facts.get("kind") in _DOOR)
    for visit, many in arrived.items():
        if many > 1:
            yield f"visit {visit} arrived in {many} acts"


_DOOR = ("walk-in", "service", "be-back", "appointment", "delivery")


def _lead(lead: int, row: LeadFound, found: Found) -> Iterator[str]:
    """One winner: claimed only out of the pool, once an act; the last who got it is the owner."""
    owner: int | None = None
    # In the order in which they were written: the clocks of PCs differ.
    for entry in sorted(row.entries, key=lambda entry: entry.id):
        match entry.kind:
            case EntryKind.CLAIMED if owner is not None:
                yield f"claimed by {entry.rep} while {owner} had it"
                owner = entry.rep
            case EntryKind.CLAIMED | EntryKind.ASSIGNED | EntryKind.HANDED_OVER:
                owner = entry.rep
            case EntryKind.BACK_TO_POOL:
                owner = None
            case _:
                pass
    if owner != row.owner:
        yield f"its owner is {row.owner}, by its timeline {owner}"
    for kind, entries in (("claim", EntryKind.CLAIMED), ("log-call", EntryKind.CALL)):
        acts = Counter(
            act.facts["rep"]
            for act in found.acts
            if act.facts.get("kind") == kind and act.facts.get("lead") == lead
        )
        written = Counter(entry.rep for entry in row.entries if entry.kind is entries)
        if acts != written:
            yield f"{kind}: {dict(acts)} by the acts, {dict(written)} by its timeline"
    calls = sum(entry.kind is EntryKind.CALL for entry in row.entries)
    if calls != row.attempts:
        yield f"{calls} calls stand in its timeline, and {row.attempts} are counted"


def _late_ones(by_act: Mapping[str, list[Try]], found: Found) -> Iterator[str]:
    """Who came too late for a lead was told somebody who once had it."""
    for tries in by_act.values():
        for each in tries:
            if each.code != "already-claimed":
                continue
            row = found.leads.get(each.lead or 0)
            if row is None or each.winner not in {entry.rep for entry in row.entries}:
                yield f"lead {each.lead}: {each.winner} was named as winner and never had it"


def _ledger(found: Found) -> Iterator[str]:
    """Shares are whole, counter-entries pair up, every entry has its act, gauges are the sum."""
    kinds: dict[str, Counter[int]] = defaultdict(Counter)
    for act in found.acts:
        if act.facts.get("sale") is not None and act.act not in found.before:
            kinds[act.facts["kind"]][act.facts["sale"]] += 1
    cancelled: Counter[int] = Counter()
    for number, sale in found.sales.items():
        if sum(sale.shares.values()) != 100:
            yield f"sale {number} has shares of {sum(sale.shares.values())} hundredths"
        if sale.cancels is not None:
            cancelled[sale.cancels] += 1
            taken_back = found.sales.get(sale.cancels)
            if taken_back is None or taken_back.cancels is not None:
                yield f"sale {number} takes back {sale.cancels}, which is no sale"
            elif (taken_back.shares, taken_back.buyer, taken_back.confirmed) != (
                sale.shares,
                sale.buyer,
                sale.confirmed,
            ):
                yield f"sale {number} takes back {sale.cancels}, and is not its mirror"
        if sale.disputes != kinds["dispute-sale"][number]:
            yield f"sale {number} has {sale.disputes} disputes"
    for number, many in cancelled.items():
        if many > 1:
            yield f"sale {number} was taken back {many} times"
    for number in kinds["cancel-sale"]:
        if not cancelled[number]:
            yield f"sale {number} was cancelled and has no counter-entry"
    for number in kinds["confirm-sale"]:
        if number not in found.sales or not found.sales[number].confirmed:
            yield f"sale {number} was confirmed and is not"
    made = kinds["sale"] + kinds["correct-sale"]
    counters = kinds["cancel-sale"].total() + kinds["correct-sale"].total()
    expected = found.sales_before + made.total() + counters
    if expected != len(found.sales) or any(many > 1 for many in made.values()):
        yield f"the ledger has {len(found.sales)} entries, and the acts made {expected}"
    units: dict[int, Decimal] = defaultdict(Decimal)
    for sale in found.sales.values():
        if sale.confirmed and sale.buyer == "new":
            sign = 1 if sale.cancels is None else -1
            for rep, hundredths in sale.shares.items():
                units[rep] += Decimal(sign * hundredths) / 100
    for rep, shown in found.gauges.items():
        if shown != units[rep]:
            yield f"the gauge of rep {rep} shows {shown}, and the ledger comes to {units[rep]}"
