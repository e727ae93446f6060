"""Every code that people may be told has a sentence, with nothing in it that is not known then."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from string import Formatter

import pytest

from showroom_app import words
from showroom_app.domain import absence, appointment, coaching, lead, sale
from showroom_app.domain.explain import Cause
from showroom_app.domain.floor_facts import ArrivalKind, BlockCause, Outcome, SkipReason
from showroom_app.domain.floor_refusals import FloorRefusal
from showroom_app.domain.line import State
from showroom_app.domain.people import Role
from showroom_app.domain.quota import State as GaugeState
from showroom_app.domain.reception import RemarkCode
from showroom_app.domain.sale_disputes import Ruling
from showroom_app.domain.sale_questions import Question
from showroom_app.intake.reading import Reason
from showroom_app.services.done import Done
from showroom_app.storage.problems import Because, DatabaseProblem, Problem
from showroom_app.storage.repositories.floor_log import Broken, ChainProblem
from showroom_app.words import (
    Saying,
    done,
    explain,
    floor,
    floor_log,
    leads,
    ledger,
    people,
    problems,
)
from showroom_app.words.intake import REJECTIONS
from showroom_app.words.refusals import REFUSALS, SUBJECTS
from showroom_app.words.unknown import UNKNOWN
from tests.house_rules.tree import called_name, parsed, python_files

_ENUMS: Mapping[str, type[StrEnum]] = {"FloorRefusal": FloorRefusal, "Problem": Problem}
# What the words themselves make of a NotFound.
_OF_UNKNOWN = {"several", "which-floor", "no-floor", "which-rep", "no-rep"}
# Sentences of an act that depend on what came of it.
_OF_DONE = {
    *("given-turn", "given-own", "waits", "also-given"),
    *("send-on-waits", "call-back"),
}
_OF_LOG = {
    *("phone-call-back", "break-until", "not-an-up", "finish-earlier", "waits", "waits-for"),
    "check-in-blocked",
    *("lift-cleared", "transfer-waiting", "rule-upheld", "rule-moved", "close-automatic"),
    "undo-of",
    "came-and-went",
}
_NO_PLACE = "-no-place"
# Remarks of acts beside an arrival.
_OF_ACTS = {
    *("joined-lead", "already-closed", "call-back", "skipped-again", "place-back"),
    *("blocked-open-visits", "blocked-follow-ups", "blocked-open-visits-follow-ups"),
}
_OF_PROBLEM = {"damaged-message", "newer-database-by"}


def raised(name: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Every `name(code, fact=...)` in the program: its code and the names of its facts."""
    for path in python_files("showroom_app"):
        for node in ast.walk(parsed(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called_name(node) == name and node.args:
                facts = frozenset(keyword.arg or "" for keyword in node.keywords)
                match node.args[0]:
                    case ast.Constant(value=str(code)):
                        yield code, facts
                    case ast.Attribute(value=ast.Name(id=enum), attr=member):
                        yield _ENUMS[enum][member].value, facts
                    case ast.Name(id="code"):
                        pass
                    case other:
                        raise AssertionError(f"{path}:{node.lineno}: {ast.unparse(other)}")


def placeholders(sentence: str) -> set[str]:
    """The facts a sentence names."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def without_fact(
    table: Mapping[str, str], cases: Iterable[tuple[str, frozenset[str]]]
) -> list[str]:
    """Codes without a sentence, and sentences that name what is not among the facts."""
    return [
        f"{code}: {sorted(placeholders(table[code]) - facts) if code in table else 'no sentence'}"
        for code, facts in cases
        if code not in table or not placeholders(table[code]) <= facts
    ]


def test_a_code_without_a_sentence_and_a_fact_nobody_gives_are_found() -> None:
    table = {"gone": "{rep} is gone."}
    assert without_fact(table, [("gone", frozenset({"rep", "lead"}))]) == []
    assert without_fact(table, [("gone", frozenset({"lead"}))]) == ["gone: ['rep']"]
    assert without_fact(table, [("lost", frozenset())]) == ["lost: no sentence"]


def test_every_refusal_has_a_sentence_whose_facts_are_given() -> None:
    cases = list(raised("Refused"))
    assert len(cases) > 60
    assert not without_fact(REFUSALS, cases)
    assert not {each.value for each in FloorRefusal} - set(REFUSALS)


def test_no_sentence_names_a_key_because_the_command_line_says_it_too() -> None:
    key = re.compile(r"\b(F\d{1,2}|Ctrl|Esc|Alt)\b")
    assert key.search("Check in first (F7).")
    for found in pkgutil.walk_packages(words.__path__, f"{words.__name__}."):
        for name, table in vars(importlib.import_module(found.name)).items():
            if isinstance(table, Mapping) and name.isupper():
                assert not [said for said in table.values() if key.search(str(said))], name


def test_a_refusal_has_its_sentence_under_one_subject_only() -> None:
    codes = [code for each in SUBJECTS for code in each]
    assert sorted(codes) == sorted(set(codes))
    assert len(codes) > 150


def test_no_sentence_is_left_of_a_refusal_that_is_gone() -> None:
    said = {code for code, _ in raised("Refused")}
    assert set(REFUSALS) <= said


def test_everything_that_can_be_unknown_has_a_sentence() -> None:
    cases = {code for code, _ in raised("NotFound")}
    assert cases == set(UNKNOWN) - _OF_UNKNOWN
    facts = frozenset({"name", "choices"})
    assert not without_fact(UNKNOWN, [(code, facts) for code in UNKNOWN])


def test_every_problem_of_a_database_is_said_without_a_gap() -> None:
    assert {each.value for each in Problem} == set(problems.PROBLEMS) - _OF_PROBLEM
    assert {each.value for each in Because} == set(problems.BECAUSE)
    given: dict[str, dict[str, object]] = {
        "cannot-open": {"because": Because.DIRECTORY},
        "unreachable": {"because": Because.SIGN_IN},
        "upgrade-failed": {"said": "RuntimeError: half way"},
        "moved": {"server": "postgresql://showroom@db/showroom", "on": "2026-11-23"},
    }
    for problem in Problem:
        facts = {"database": "showroom.db", **given.get(problem.value, {})}
        said = Saying().problem(DatabaseProblem(problem, **facts))
        assert "{" not in said
        assert "=" not in said.replace("--floor", "")
    for because in Because:
        said = Saying().problem(DatabaseProblem(Problem.UNREACHABLE, database="x", because=because))
        assert problems.BECAUSE[because.value] in said
    damaged = Saying().problem(DatabaseProblem(Problem.DAMAGED, message=7))
    assert "message 7" in damaged


def test_every_rejection_and_every_remark_has_a_sentence() -> None:
    assert {each.value for each in Reason} == set(REJECTIONS)
    assert {each.value for each in RemarkCode} | _OF_ACTS == set(done.REMARKS)
    facts = [(code, frozenset({"about", "floor"})) for code in done.REMARKS]
    assert not without_fact(done.REMARKS, facts)


def test_every_cause_of_a_move_has_a_sentence() -> None:
    without_place = {code for code in explain.WHY if code.endswith(_NO_PLACE)}
    others = {code for code in explain.WHY if code.startswith("other-")}
    own = set(explain.WHY) - without_place - others
    assert own == {each.value for each in Cause}
    assert {code.removeprefix("other-") for code in others - without_place} <= own
    assert {code.removesuffix(_NO_PLACE) for code in without_place} <= own | others
    facts = frozenset({"at", "other", "before", "after", "causes"})
    assert not without_fact(explain.WHY, [(code, facts) for code in explain.WHY])
    assert not any({"before", "after"} & placeholders(explain.WHY[code]) for code in without_place)


def test_every_way_in_which_a_log_is_broken_is_said() -> None:
    assert {each.value for each in Broken} == set(floor_log.CHAIN)
    for code in Broken:
        said = Saying(floors={1: "Toyota"}).chain_problem(ChainProblem(code, 1, None, 0))
        assert "Toyota" in said
        assert "{" not in said


@pytest.mark.parametrize(
    ("enum", "table"),
    [
        (Role, people.ROLES),
        (State, floor.STATES),
        (ArrivalKind, floor.ARRIVALS),
        (Outcome, floor.OUTCOMES),
        (SkipReason, floor.SKIP_REASONS),
        (BlockCause, floor.BLOCK_CAUSES),
        (sale.Buyer, ledger.BUYERS),
        (sale.Channel, ledger.CHANNELS),
        (sale.Counts, ledger.COUNTS),
        (sale.Split, ledger.SPLITS),
        (sale.Answer, ledger.ANSWERS),
        (Question, ledger.QUESTIONS),
        (Ruling, ledger.RULINGS),
        (lead.Stage, leads.STAGES),
        (lead.CallResult, leads.CALL_RESULTS),
        (lead.CloseReason, leads.CLOSE_REASONS),
        (lead.NextStep, leads.NEXT_STEPS),
        (lead.EntryKind, leads.LEAD_ENTRIES),
        (lead.Because, leads.LEAD_BECAUSE),
        (appointment.AppointmentState, leads.APPOINTMENT_STATES),
        (GaugeState, ledger.GAUGE_STATES),
        (absence.AbsenceReason, people.ABSENCE_REASONS),
        (coaching.Verdict, leads.VERDICTS),
    ],
)
def test_every_code_that_is_shown_has_a_word(enum: type[StrEnum], table: Mapping[str, str]) -> None:
    assert {each.value for each in enum} == set(table)


def test_every_act_that_is_told_has_a_sentence() -> None:
    told = {code for code in done.DONE if code not in _OF_DONE}
    floor = {"check-in", "check-out", "break", "back", "lead-desk", "ack", "skip", "miss", "move"}
    floor |= {"join", "transfer", "send-on", "lift", "extend", "tally", "dispute", "rule", "close"}
    floor |= {"prospect"}
    others = {"finish", "undo", "leave", "complete", "not-a-buyer", "phone", "called-back"}
    sales = {"sale", "confirm-sale", "change-sale", "correct-sale", "cancel-sale"}
    sales |= {"answer-sale", "dispute-sale", "rule-sale", "import-sales", "take-back-import"}
    assert told == floor | others | sales | {"close-month", "dismiss-noted"}
    facts = frozenset({"rep", "assigned", "sale", "kind", "floor", "return_by"})
    assert not without_fact(done.DONE, [(code, facts) for code in done.DONE])
    saying = Saying(reps={1: "Anna", 2: "Sanne"})
    for kind in (*told, *(each.value for each in ArrivalKind)):
        for assigned in (None, 2):
            said = saying.done(Done(kind, "a", rep=1, assigned=assigned, sale=3, about=2))
            assert "{" not in said
            assert "=" not in said


def test_the_log_says_every_verb() -> None:
    verbs = {each.value for each in ArrivalKind} | {
        *("check-in", "check-out", "break", "back", "lead-desk", "ack", "finish", "skip", "miss"),
        *("move", "leave", "undo", "took-up", "was-called", "block", "lift", "extend", "join"),
        *("prospect", "transfer", "send-on", "tally", "dispute", "rule", "close", "reopen"),
        "called-back",
    }
    assert set(floor_log.LOG) - _OF_LOG == verbs
