"""The checker of histories is not blind: each bad history is found out, and a good one passes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from showroom_app.domain.floor_facts import (
    ArrivalKind,
    Arrived,
    CheckedIn,
    Effect,
    Event,
    Fact,
    Finished,
    Outcome,
    TookUp,
)
from showroom_app.domain.lead import Entry, EntryKind
from showroom_app.domain.people import Role
from tests.faults.history import (
    ActFound,
    Diary,
    Found,
    LeadFound,
    SaleFound,
    Told,
    Try,
    VisitFound,
    problems,
    tries_of,
)

NOW = datetime(2026, 10, 22, 8, 0, tzinfo=UTC)
SANNE, YOUSSEF = 1, 2


def event(number: int, act: str, fact: Fact) -> Event:
    """An entry of the log."""
    return Event(1, date(2026, 10, 22), number, act, NOW, NOW, None, "pc-1", fact)


def entry(number: int, kind: EntryKind, rep: int | None) -> Entry:
    """An entry of the timeline of lead 7."""
    return Entry(number, 7, NOW, kind, rep)


LOG = (
    event(1, "in-1", CheckedIn(SANNE, Role.SHOWROOM)),
    event(2, "in-2", CheckedIn(YOUSSEF, Role.HYBRID)),
    event(3, "a", Arrived(1, ArrivalKind.WALK_IN)),
    event(4, "a", TookUp(1, SANNE)),
    event(5, "b", Arrived(2, ArrivalKind.WALK_IN)),
    event(6, "b", TookUp(2, YOUSSEF)),
    event(7, "c", Finished(2, YOUSSEF, Outcome.LOST, Effect.END)),
)
TIMELINE = (entry(1, EntryKind.RECEIVED, None), entry(2, EntryKind.CLAIMED, SANNE))
RESULTS: dict[str, dict[str, Any]] = {
    "a": {"kind": "walk-in", "number": 4, "visit": 1},
    "b": {"kind": "walk-in", "number": 6, "visit": 2},
    "c": {"kind": "finish", "number": 7},
    "d": {"kind": "claim", "lead": 7, "rep": SANNE},
    "e": {"kind": "sale", "sale": 1},
    "f": {"kind": "confirm-sale", "sale": 1},
    "g": {"kind": "sale", "sale": 2},
    "h": {"kind": "cancel-sale", "sale": 2},
}
TRIES = (
    *(
        Try(act, "pc-1", str(result["kind"]), 10 * place, Told.DONE, 10 * place + 5, result)
        for place, (act, result) in enumerate(RESULTS.items())
    ),
    Try("x", "pc-2", "claim", 34, Told.REFUSED, 36, code="already-claimed", winner=SANNE, lead=7),
    Try("y", "pc-2", "sale", 90),
    Try("n", "pc-2", "claim", 95, Told.NOT_DONE, 99),
    Try("l", "pc-2", "note", 100),
    Try("l", "pc-2", "note", 110, Told.NEVER, 115),
)
FOUND = Found(
    acts=(
        ActFound("in-1", "office", {"kind": "check-in", "number": 1}),
        ActFound("in-2", "office", {"kind": "check-in", "number": 2}),
        *(ActFound(act, "pc-1", result) for act, result in RESULTS.items()),
    ),
    before=frozenset({"in-1", "in-2"}),
    logs={1: LOG},
    shown={"pc-1": {1: (YOUSSEF,)}, "pc-2": {1: (YOUSSEF,)}},
    visits=(VisitFound(1, SANNE, True), VisitFound(2, YOUSSEF, False)),
    leads={7: LeadFound(SANNE, 0, TIMELINE)},
    sales={
        1: SaleFound({SANNE: 37, YOUSSEF: 63}, "new", True),
        2: SaleFound({SANNE: 100}, "new", False),
        3: SaleFound({SANNE: 100}, "new", False, cancels=2),
    },
    gauges={SANNE: Decimal("0.37"), YOUSSEF: Decimal("0.63")},
)


def acts_with(**changed: Mapping[str, Any] | None) -> tuple[ActFound, ...]:
    """The acts with other facts, or without the ones that are None."""
    return tuple(
        replace(row, facts=changed.get(row.act, row.facts) or {})
        for row in FOUND.acts
        if changed.get(row.act, row.facts) is not None
    )


def log_with(number: int, fact: Fact) -> Mapping[int, tuple[Event, ...]]:
    """The log with another fact at a number."""
    return {1: tuple(replace(e, fact=fact) if e.number == number else e for e in LOG)}


def sales_with(**changed: SaleFound) -> Mapping[int, SaleFound]:
    """The ledger with other entries; they are named s1, s2..."""
    return {**FOUND.sales, **{int(name[1:]): sale for name, sale in changed.items()}}


BAD: dict[str, tuple[Found, str]] = {
    "an act is lost": (
        replace(FOUND, acts=acts_with(d=None)),
        "act d (claim) was acknowledged and is missing",
    ),
    "an act has another result": (
        replace(FOUND, acts=acts_with(d={**RESULTS["d"], "rep": YOUSSEF})),
        "act d (claim) was told as",
    ),
    "what was refused was done": (
        replace(FOUND, acts=(*FOUND.acts, ActFound("x", "pc-2", {"kind": "claim"}))),
        "act x (claim) was refused (already-claimed) and is there",
    ),
    "what was said not to be done was": (
        replace(FOUND, acts=(*FOUND.acts, ActFound("n", "pc-2", {"kind": "claim"}))),
        "act n (claim) was said not to be done and is there",
    ),
    "what was looked up as not done was": (
        replace(FOUND, acts=(*FOUND.acts, ActFound("l", "pc-2", {"kind": "note"}))),
        "act l (note) was looked up as not done and is there",
    ),
    "an act is there twice": (
        replace(FOUND, acts=(*FOUND.acts, FOUND.acts[-1])),
        "act h is there 2 times",
    ),
    "an act of nobody": (
        replace(FOUND, acts=(*FOUND.acts, ActFound("z", "pc-1", {"kind": "note"}))),
        "act z is there and nobody tried it",
    ),
    "an act of before went": (
        replace(FOUND, acts=FOUND.acts[1:]),
        "act in-1 was there before and is missing",
    ),
    "an act of another PC": (
        replace(FOUND, acts=(*FOUND.acts[:-1], replace(FOUND.acts[-1], station="pc-9"))),
        "act h is said to be of pc-9",
    ),
    "a gap in the numbers": (
        replace(FOUND, logs={1: (*LOG[:4], *LOG[5:])}),
        "not numbered 1, 2, 3",
    ),
    "an act in two pieces": (
        replace(FOUND, logs={1: (*LOG, event(8, "a", CheckedIn(3, Role.HYBRID)))}),
        "act a stands there twice",
    ),
    "an act only in the log": (
        replace(FOUND, acts=acts_with(c=None)),
        "act c is in the log and not among the acts",
    ),
    "an act only among the acts": (
        replace(FOUND, logs={1: LOG[:6]}),
        "act c is told as number 7 and not in the log",
    ),
    "a broken chain": (replace(FOUND, chain_problems=("altered at 3",)), "chain: altered at 3"),
    "a board that shows another order": (
        replace(FOUND, shown={"pc-1": {1: (YOUSSEF,)}, "pc-2": {1: (SANNE, YOUSSEF)}}),
        "pc-2 shows (1, 2) and the log makes (2,)",
    ),
    "one up with two winners": (
        replace(FOUND, logs=log_with(6, TookUp(1, YOUSSEF))),
        "visit 1 went to 2 while 1 had it",
    ),
    "an up finished by somebody else": (
        replace(FOUND, logs=log_with(7, Finished(2, SANNE, Outcome.LOST, Effect.END))),
        "visit 2 was finished by 1 while 2 had it",
    ),
    "an up that arrived twice": (
        replace(FOUND, logs=log_with(5, Arrived(1, ArrivalKind.WALK_IN))),
        "visit 1 arrived twice",
    ),
    "a row of a visit that says another rep": (
        replace(FOUND, visits=(VisitFound(1, YOUSSEF, True),)),
        "open visits are {1: 2}, and the logs have {1: 1}",
    ),
    "one visit of two acts": (
        replace(FOUND, acts=acts_with(b={**RESULTS["b"], "visit": 1})),
        "visit 1 arrived in 2 acts",
    ),
    "a lead with two winners": (
        replace(
            FOUND,
            leads={7: LeadFound(YOUSSEF, 0, (*TIMELINE, entry(3, EntryKind.CLAIMED, YOUSSEF)))},
        ),
        "lead 7: claimed by 2 while 1 had it",
    ),
    "a lead that is somebody else's": (
        replace(FOUND, leads={7: LeadFound(YOUSSEF, 0, TIMELINE)}),
        "its owner is 2, by its timeline 1",
    ),
    "a claim that left no trace": (
        replace(FOUND, leads={7: LeadFound(None, 0, TIMELINE[:1])}),
        "claim: {1: 1} by the acts, {} by its timeline",
    ),
    "a call that was counted twice": (
        replace(FOUND, leads={7: LeadFound(SANNE, 1, TIMELINE)}),
        "0 calls stand in its timeline, and 1 are counted",
    ),
    "half a sale": (
        replace(FOUND, sales=sales_with(s1=SaleFound({SANNE: 37}, "new", True))),
        "sale 1 has shares of 37 hundredths",
    ),
    "a counter-entry of nothing": (
        replace(FOUND, sales=sales_with(s3=SaleFound({SANNE: 100}, "new", False, cancels=9))),
        "sale 3 takes back 9, which is no sale",
    ),
    "a counter-entry of something else": (
        replace(FOUND, sales=sales_with(s3=SaleFound({YOUSSEF: 100}, "new", False, cancels=2))),
        "sale 3 takes back 2, and is not its mirror",
    ),
    "a sale taken back twice": (
        replace(FOUND, sales=sales_with(s4=SaleFound({SANNE: 100}, "new", False, cancels=2))),
        "sale 2 was taken back 2 times",
    ),
    "a cancelled sale without a counter-entry": (
        replace(FOUND, sales={n: sale for n, sale in FOUND.sales.items() if n != 3}),
        "sale 2 was cancelled and has no counter-entry",
    ),
    "a confirmed sale that is not": (
        replace(FOUND, sales=sales_with(s1=SaleFound({SANNE: 37, YOUSSEF: 63}, "new", False))),
        "sale 1 was confirmed and is not",
    ),
    "a sale of nobody": (
        replace(FOUND, sales=sales_with(s4=SaleFound({SANNE: 100}, "new", False))),
        "the ledger has 4 entries, and the acts made 3",
    ),
    "a dispute of nobody": (
        replace(FOUND, sales=sales_with(s2=SaleFound({SANNE: 100}, "new", False, disputes=1))),
        "sale 2 has 1 disputes",
    ),
    "a gauge that shows more": (
        replace(FOUND, gauges={SANNE: Decimal("1.37")}),
        "the gauge of rep 1 shows 1.37, and the ledger comes to 0.37",
    ),
}


def test_a_good_history_passes() -> None:
    assert problems(TRIES, FOUND) == []


@pytest.mark.parametrize("name", BAD)
def test_a_bad_history_is_found_out(name: str) -> None:
    found, said = BAD[name]
    assert any(said in each for each in problems(TRIES, found)), problems(TRIES, found)


def test_what_is_unknown_may_be_there_once_or_not_at_all() -> None:
    done = ActFound("y", "pc-2", {"kind": "note"})
    assert problems(TRIES, replace(FOUND, acts=(*FOUND.acts, done))) == []
    assert problems(TRIES, replace(FOUND, acts=(*FOUND.acts, done, done))) != []


def test_who_was_told_first_stands_first() -> None:
    late = tuple(replace(each, began=0, ended=1) if each.act == "c" else each for each in TRIES)
    assert problems(late, FOUND) == ["floor 1: act c was told before b began, and stands after it"]


def test_whoever_is_named_as_winner_had_the_lead() -> None:
    wrong = tuple(replace(each, winner=YOUSSEF) if each.act == "x" else each for each in TRIES)
    assert problems(wrong, FOUND) == ["lead 7: 2 was named as winner and never had it"]


def test_a_diary_that_was_cut_off_says_what_is_unknown(tmp_path: Path) -> None:
    path = tmp_path / "pc-1.diary"
    diary = Diary(path)
    diary.begins("a", "arrive", {})
    diary.ends("a", Told.DONE, result={"kind": "walk-in"})
    diary.begins("b", "claim", {})
    diary.ends("b", Told.REFUSED, code="already-claimed", winner=SANNE, lead=7)
    diary.begins("c", "claim", {})
    diary.begins("d", "sale", {})
    diary.close()
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"what": "done", "act": "d"})[:9])
    tries = tries_of(path, "pc-1")
    assert [(each.act, each.told) for each in tries] == [
        ("a", Told.DONE),
        ("b", Told.REFUSED),
        ("c", Told.UNKNOWN),
        ("d", Told.UNKNOWN),
    ]
    assert tries[0].result == {"kind": "walk-in"}
    assert (tries[1].winner, tries[1].lead) == (SANNE, 7)
