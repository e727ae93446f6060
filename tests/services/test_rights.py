"""Rules section 6: who may do what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from showroom_app.domain.people import Actor, User, UserKind
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import Refused
from showroom_app.domain.rights import RIGHTS, UseCase, check

POLICY = Policy()
STATION = Actor(None, "reception")
RECEPTION = Actor(User(1, "Bea", UserKind.RECEPTION), "reception")
REP = Actor(User(2, "Sanne", UserKind.REP, rep=7), "kiosk")
MANAGER = Actor(User(3, "Erik", UserKind.MANAGER), "office")


def allowed(actor: Actor, use_case: UseCase, policy: Policy = POLICY, *, own: bool = False) -> bool:
    try:
        check(actor, use_case, policy, manager_exists=True, own=own)
    except Refused:
        return False
    return True


def needs(actor: Actor, use_case: UseCase) -> object:
    with pytest.raises(Refused, match="not-allowed") as caught:
        check(actor, use_case, POLICY, manager_exists=True)
    assert caught.value.facts["use_case"] is use_case
    return caught.value.facts["needs"]


def test_every_use_case_stands_in_the_table() -> None:
    assert set(RIGHTS) == set(UseCase)


@pytest.mark.parametrize("use_case", UseCase)
@pytest.mark.parametrize("actor", [STATION, RECEPTION, REP, MANAGER])
def test_without_a_manager_everyone_may_do_everything(actor: Actor, use_case: UseCase) -> None:
    check(actor, use_case, POLICY, manager_exists=False)


@pytest.mark.parametrize("use_case", UseCase)
def test_a_manager_may_do_everything(use_case: UseCase) -> None:
    assert allowed(MANAGER, use_case)


@pytest.mark.parametrize("use_case", UseCase)
def test_a_station_without_a_user_has_the_rights_of_reception(use_case: UseCase) -> None:
    assert allowed(STATION, use_case) == allowed(RECEPTION, use_case)


def test_reception_logs_arrivals_checks_reps_in_and_undoes_but_works_no_lead_and_no_sale() -> None:
    for use_case in (UseCase.ARRIVE, UseCase.CHECK_IN, UseCase.SKIP, UseCase.UNDO):
        assert allowed(RECEPTION, use_case)
    for use_case in (UseCase.CLAIM, UseCase.LOG_CALL, UseCase.ENTER_SALE, UseCase.CHOOSE_ROLE):
        assert not allowed(RECEPTION, use_case)


def test_a_rep_moves_only_his_own_place() -> None:
    for use_case in (UseCase.CHECK_IN, UseCase.LEAD_DESK, UseCase.BREAK, UseCase.FINISH):
        assert allowed(REP, use_case, own=True)
        assert not allowed(REP, use_case, own=False)


def test_a_rep_works_his_own_leads_and_enters_his_own_sales() -> None:
    for use_case in (UseCase.CLAIM, UseCase.LOG_CALL, UseCase.CLOSE_LEAD, UseCase.ENTER_SALE):
        assert allowed(REP, use_case, own=True)
        assert not allowed(REP, use_case, own=False)


def test_a_rep_logs_arrivals_only_where_the_dealership_lets_reps_do_so() -> None:
    assert not allowed(REP, UseCase.ARRIVE, own=True)
    assert allowed(REP, UseCase.ARRIVE, replace(POLICY, reps_log_arrivals=True))


@pytest.mark.parametrize("use_case", [UseCase.CHECK_IN, UseCase.JOIN, UseCase.SKIP, UseCase.MISS])
def test_without_a_receptionist_reps_also_hand_out_customers_for_each_other(
    use_case: UseCase,
) -> None:
    assert allowed(REP, use_case, own=True)
    assert not allowed(REP, use_case)
    assert allowed(REP, use_case, replace(POLICY, reps_log_arrivals=True))
    assert allowed(RECEPTION, use_case)


def test_the_door_counts_people_and_gives_a_customer_to_his_own_rep() -> None:
    for use_case in (UseCase.TALLY, UseCase.TRANSFER, UseCase.SEND_ON):
        assert allowed(RECEPTION, use_case)
        assert not allowed(REP, use_case, own=True)
        assert allowed(REP, use_case, replace(POLICY, reps_log_arrivals=True))


def test_a_rep_disputes_parks_and_hands_over_for_himself_and_reception_for_nobody() -> None:
    for use_case in (UseCase.DISPUTE, UseCase.PARK, UseCase.HAND_OVER, UseCase.TAKE_BACK):
        assert allowed(REP, use_case, own=True)
        assert not allowed(REP, use_case)
        assert not allowed(RECEPTION, use_case)


def test_a_recalled_rep_or_reception_asks_for_the_extra_minutes() -> None:
    assert allowed(REP, UseCase.EXTEND, own=True)
    assert not allowed(REP, UseCase.EXTEND)
    assert allowed(RECEPTION, UseCase.EXTEND)


def test_reception_or_a_manager_closes_the_day() -> None:
    assert allowed(RECEPTION, UseCase.CLOSE_DAY)
    assert not allowed(REP, UseCase.CLOSE_DAY, own=True)


@pytest.mark.parametrize(
    "use_case",
    [
        UseCase.ASSIGN,
        UseCase.LIFT,
        UseCase.RULE,
        UseCase.MOVE_VISIT,
        UseCase.MOVE,
        UseCase.CONFIRM_SALE,
        UseCase.CANCEL_SALE,
        UseCase.CHANGE_SETTINGS,
        UseCase.ADD_REP,
        UseCase.ADD_USER,
        UseCase.CORRECT_ROLE,
        UseCase.CHANGE_MAILBOX,
        UseCase.CHANGE_TEMPLATES,
        UseCase.CHANGE_READERS,
        UseCase.UNMERGE,
        UseCase.CHECK_LEAD,
        UseCase.SET_ABSENCE,
        UseCase.TICK_COACHING,
        UseCase.MERGE_PERSONS,
    ],
)
def test_what_is_the_managers_is_refused_to_all_others(use_case: UseCase) -> None:
    assert not allowed(RECEPTION, use_case)
    assert not allowed(REP, use_case, own=True)


def test_a_rep_merges_own_leads_and_keeps_an_own_coaching_log_and_reception_neither() -> None:
    for use_case in (UseCase.MERGE_LEADS, UseCase.DISMISS_LIKENESS, UseCase.COACH):
        assert allowed(REP, use_case, own=True)
        assert not allowed(REP, use_case)
        assert not allowed(RECEPTION, use_case)


def test_reception_corrects_any_person_and_a_rep_his_own_customers() -> None:
    assert allowed(RECEPTION, UseCase.CHANGE_PERSON)
    assert allowed(REP, UseCase.CHANGE_PERSON, own=True)
    assert not allowed(REP, UseCase.CHANGE_PERSON)


def test_a_station_fetches_mail_as_it_imports() -> None:
    assert allowed(STATION, UseCase.FETCH_MAIL)
    assert not allowed(REP, UseCase.FETCH_MAIL, own=True)


def test_a_refusal_says_who_may() -> None:
    assert needs(REP, UseCase.MOVE) == "manager"
    assert needs(RECEPTION, UseCase.ASSIGN) == "manager"
    assert needs(RECEPTION, UseCase.CLAIM) == "own"
    assert needs(REP, UseCase.CHECK_IN) == "own"
    assert needs(REP, UseCase.ARRIVE) == "arrivals"
    assert needs(REP, UseCase.IMPORT) == "reception"


def test_a_use_case_nobody_listed_is_a_fault_of_the_program_even_without_a_manager() -> None:
    with pytest.raises(ValueError, match="fly"):
        check(STATION, "fly", POLICY, manager_exists=False)
