"""The role choice: signed, refused, corrected, kept; and what it does at 00:00 of the 1st."""

from __future__ import annotations

from datetime import date

import pytest

from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.line import State
from showroom_app.domain.people import Actor, Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.role_choice import Fate
from showroom_app.domain.topic import Topic
from showroom_app.services.roles import NextRole
from showroom_app.words.roles import came_about
from showroom_app.words.sentences import Saying
from tests.services.dealership import OFFICE, STATION, Dealership, local

FLOOR = 1
OCTOBER = date(2026, 10, 1)
NOVEMBER = date(2026, 11, 1)


def role_and_quota(dealership: Dealership, rep: int, month: date) -> tuple[Role, int]:
    """What is in force for a rep in a month."""
    choice = dealership.role_of(rep, month)
    assert choice is not None
    return choice.role, choice.quota


def state(dealership: Dealership, rep: int) -> State:
    """Where a rep is now."""
    return dealership.services.kiosk.day(OFFICE, rep).state


def next_role(dealership: Dealership, rep: int) -> NextRole:
    """What the kiosk says about the month after this one."""
    found = dealership.services.kiosk.day(OFFICE, rep).next_role
    assert found is not None
    return found


def with_pin(dealership: Dealership, name: str, pin: str = "4711") -> int:
    """A showroom rep with a PIN."""
    done = dealership.services.people.add_rep(STATION, name, Role.SHOWROOM, "Toyota", pin=pin)
    assert done.rep is not None
    return done.rep


# -- choosing and signing ----------------------------------------------------------------------


def test_a_quota_under_15_for_next_month_is_refused_too(small_dealership: Dealership) -> None:
    rep = small_dealership.rep("Sanne", checked_in=False)
    for quota in (14, 0):
        with pytest.raises(Refused, match="quota-too-low"):
            small_dealership.services.roles.choose(STATION, rep, Role.HYBRID, NOVEMBER, quota)


def test_a_role_for_next_month_is_chosen_until_the_last_day_of_this_one(
    dealership: Dealership,
) -> None:
    rep = dealership.rep("Sanne", Role.SHOWROOM, quota=17)
    dealership.at("2026-10-31 23:59")
    dealership.services.roles.choose(STATION, rep, Role.HYBRID, NOVEMBER)
    now, then = dealership.role_of(rep, OCTOBER), dealership.role_of(rep, NOVEMBER)
    assert now is not None
    assert then is not None
    assert (now.role, now.quota) == (Role.SHOWROOM, 17)
    assert (then.role, then.quota) == (Role.HYBRID, 17)


def test_past_months_keep_the_role_of_then(dealership: Dealership) -> None:
    rep = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.services.roles.choose(STATION, rep, Role.HYBRID, NOVEMBER)
    dealership.at("2026-12-03 10:00")
    october, december = dealership.role_of(rep, OCTOBER), dealership.role_of(rep)
    assert october is not None
    assert december is not None
    assert (october.role, december.role) == (Role.SHOWROOM, Role.HYBRID)
    with pytest.raises(Refused, match="month-has-begun"):
        dealership.services.roles.choose(STATION, rep, Role.INTERNET, OCTOBER)


def test_a_rep_cannot_change_the_role_of_a_month_that_has_begun(dealership: Dealership) -> None:
    rep = dealership.rep("Sanne", Role.SHOWROOM, checked_in=False)
    dealership.user("Erik", UserKind.MANAGER)
    sanne = dealership.user("Sanne", UserKind.REP, rep=rep)
    with pytest.raises(Refused, match="not-allowed"):
        dealership.services.roles.choose(sanne, rep, Role.HYBRID, OCTOBER)
    dealership.services.roles.choose(sanne, rep, Role.HYBRID, NOVEMBER)


def test_a_rep_chooses_for_nobody_else(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne", checked_in=False)
    rob = dealership.rep("Rob", checked_in=False)
    dealership.user("Erik", UserKind.MANAGER)
    actor = dealership.user("Sanne", UserKind.REP, rep=sanne)
    with pytest.raises(Refused, match="not-allowed") as caught:
        dealership.services.roles.choose(actor, rob, Role.HYBRID, NOVEMBER)
    assert caught.value.facts["needs"] == "own"


def test_a_manager_corrects_a_wrong_entry_before_the_reps_first_act(
    dealership: Dealership,
) -> None:
    rep = dealership.rep("Sanne", Role.SHOWROOM, checked_in=False)
    dealership.user("Erik", UserKind.MANAGER)
    erik = dealership.actor("Erik")
    dealership.services.roles.choose(erik, rep, Role.HYBRID, OCTOBER)
    choice = dealership.role_of(rep)
    assert choice is not None
    assert choice.role is Role.HYBRID


def test_after_the_reps_first_act_the_entry_stands_until_the_month_ends(
    dealership: Dealership,
) -> None:
    rep = dealership.rep("Sanne", Role.SHOWROOM)
    with pytest.raises(Refused, match="rep-has-acted"):
        dealership.services.roles.choose(STATION, rep, Role.HYBRID, OCTOBER)


def test_whoever_sold_in_a_month_has_acted_in_it(small_dealership: Dealership) -> None:
    rep = small_dealership.rep("Sanne", Role.SHOWROOM, checked_in=False)
    small_dealership.sale(rep)
    with pytest.raises(Refused, match="rep-has-acted"):
        small_dealership.services.roles.choose(STATION, rep, Role.HYBRID, OCTOBER)


def test_a_choice_with_the_own_pin_is_signed_at_whatever_station(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    roles, rep = dealership.services.roles, with_pin(dealership, "Sanne")
    dealership.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused, match="not-allowed"):
        roles.choose(STATION, rep, Role.HYBRID, NOVEMBER)
    with pytest.raises(Refused, match="wrong-secret"):
        roles.sign(STATION, rep, Role.HYBRID, NOVEMBER, 16, "4712")
    roles.sign(STATION, rep, Role.HYBRID, NOVEMBER, 16, "4711")
    assert role_and_quota(dealership, rep, NOVEMBER) == (Role.HYBRID, 16)
    newest = roles.history(dealership.actor("Erik"), rep)[0]
    assert (newest.entry.signed, newest.by_name, newest.fate) == (True, "Sanne", Fate.COUNTS)
    # A manager may set another quota, which is not the rep's signature any more.
    roles.choose(dealership.actor("Erik"), rep, Role.HYBRID, NOVEMBER, 18)
    newest, signed, first = roles.history(dealership.actor("Erik"), rep)
    assert (newest.entry.quota, newest.entry.signed, newest.by_name) == (18, False, "Erik")
    assert [each.fate for each in (newest, signed, first)] == [
        Fate.COUNTS,
        Fate.REPLACED,
        Fate.COUNTS,
    ]
    assert came_about(signed, Saying()) == (
        "signed with the PIN, 2026-10-22; replaced by a later choice"
    )


def test_a_rep_signs_no_quota_under_what_a_manager_set_for_that_month(
    small_dealership: Dealership,
) -> None:
    roles, rep = small_dealership.services.roles, with_pin(small_dealership, "Sanne")
    small_dealership.user("Erik", UserKind.MANAGER)
    erik = small_dealership.actor("Erik")
    roles.choose(erik, rep, Role.HYBRID, NOVEMBER, 25)
    assert roles.choosing(OFFICE, rep).minimum == 25
    with pytest.raises(Refused, match="quota-was-set"):
        roles.sign(STATION, rep, Role.SHOWROOM, NOVEMBER, 24, "4711")
    roles.sign(STATION, rep, Role.SHOWROOM, NOVEMBER, 26, "4711")
    roles.sign(STATION, rep, Role.SHOWROOM, NOVEMBER, 25, "4711")
    assert roles.choosing_for(erik, rep, NOVEMBER).minimum == 15
    roles.choose(erik, rep, Role.SHOWROOM, NOVEMBER, 15)
    roles.sign(STATION, rep, Role.SHOWROOM, NOVEMBER, 16, "4711")
    assert role_and_quota(small_dealership, rep, NOVEMBER) == (Role.SHOWROOM, 16)


def test_a_rep_chooses_a_month_ahead_and_a_manager_a_year(small_dealership: Dealership) -> None:
    roles, rep = small_dealership.services.roles, with_pin(small_dealership, "Sanne")
    small_dealership.user("Erik", UserKind.MANAGER)
    erik = small_dealership.actor("Erik")
    with pytest.raises(Refused, match="month-too-far"):
        roles.sign(STATION, rep, Role.HYBRID, date(2026, 12, 1), None, "4711")
    refusal = roles.choosing(OFFICE, rep, date(2026, 12, 1)).refusal
    assert refusal is not None
    assert refusal.code == "month-too-far"
    roles.choose(erik, rep, Role.HYBRID, date(2027, 10, 1))
    with pytest.raises(Refused, match="month-too-far"):
        roles.choose(erik, rep, Role.HYBRID, date(2099, 1, 1))


def test_without_a_manager_a_rep_without_a_pin_chooses_unsigned(
    small_dealership: Dealership,
) -> None:
    rep = small_dealership.rep("Sanne", checked_in=False)
    small_dealership.services.roles.sign(STATION, rep, Role.HYBRID, NOVEMBER, None, "")
    assert not small_dealership.services.roles.history(STATION, rep)[0].entry.signed


def test_a_choice_sent_twice_is_entered_once(small_dealership: Dealership) -> None:
    rep = small_dealership.rep("Sanne", checked_in=False)
    for _ in range(2):
        small_dealership.services.roles.choose(STATION, rep, Role.HYBRID, NOVEMBER, act="a" * 32)
    assert len(small_dealership.services.roles.history(STATION, rep)) == 2


def test_what_is_asked_of_a_rep_who_chooses(small_dealership: Dealership) -> None:
    roles = small_dealership.services.roles
    rep = small_dealership.rep("Sanne", Role.SHOWROOM, quota=17)
    asked = roles.choosing(OFFICE, rep)
    assert (asked.month, asked.last_day, asked.until) == (
        NOVEMBER,
        date(2026, 10, 31),
        date(2026, 11, 30),
    )
    assert asked.choice is not None
    assert (asked.choice.quota, asked.is_chosen, asked.minimum) == (17, False, 15)
    assert (asked.refusal, asked.has_pin, asked.corrects) == (None, False, False)
    this_month = roles.choosing(OFFICE, rep, OCTOBER)
    assert this_month.corrects
    assert this_month.refusal is not None
    assert this_month.refusal.code == "rep-has-acted"
    with pytest.raises(NotFound):
        roles.choosing(OFFICE, 99)


# -- refusing ----------------------------------------------------------------------------------


def test_a_manager_refuses_in_writing_and_the_role_before_continues(
    dealership: Dealership,
) -> None:
    roles, rep = dealership.services.roles, with_pin(dealership, "Sanne")
    dealership.user("Erik", UserKind.MANAGER)
    erik = dealership.actor("Erik")
    sanne = Actor(dealership.services.people.sign_in("Sanne", "4711"), "kiosk")
    roles.choose(sanne, rep, Role.INTERNET, NOVEMBER)
    roles.choose(sanne, rep, Role.HYBRID, NOVEMBER, 20)
    with pytest.raises(Refused, match="not-allowed"):
        roles.refuse(sanne, rep, NOVEMBER, "liever niet")
    for nothing in ("", " \n "):
        with pytest.raises(Refused, match="reason-missing"):
            roles.refuse(erik, rep, NOVEMBER, nothing)
    roles.refuse(erik, rep, NOVEMBER, "Drie hybriden is genoeg.")
    assert role_and_quota(dealership, rep, NOVEMBER) == (Role.SHOWROOM, 15)
    assert roles.page(STATION).rows[0].then_entry is not None
    assert roles.page(STATION).not_chosen == roles.page(STATION).rows
    newest, withdrawn, _ = roles.history(erik, rep)
    assert (newest.fate, withdrawn.fate) == (Fate.REFUSED, Fate.REPLACED)
    assert came_about(newest, Saying()).endswith("refused by Erik: Drie hybriden is genoeg.")
    with pytest.raises(Refused, match="nothing-chosen"):
        roles.refuse(erik, rep, NOVEMBER, "nogmaals")
    # The rep may choose again, until the month begins.
    roles.choose(sanne, rep, Role.INTERNET, NOVEMBER)
    assert role_and_quota(dealership, rep, NOVEMBER) == (Role.INTERNET, 15)
    dealership.at("2026-11-01 00:00")
    with pytest.raises(Refused, match="month-has-begun"):
        roles.refuse(erik, rep, NOVEMBER, "te laat")
    assert role_and_quota(dealership, rep, NOVEMBER) == (Role.INTERNET, 15)


def test_what_was_not_chosen_cannot_be_refused(small_dealership: Dealership) -> None:
    roles, rep = small_dealership.services.roles, small_dealership.rep("Sanne", checked_in=False)
    with pytest.raises(Refused, match="nothing-chosen"):
        roles.refuse(STATION, rep, NOVEMBER, "nee")
    with pytest.raises(Refused, match="too-long"):
        roles.refuse(STATION, rep, NOVEMBER, "n" * 161)
    with pytest.raises(NotFound):
        roles.refuse(STATION, 99, NOVEMBER, "nee")
    with pytest.raises(NotFound):
        roles.history(STATION, 99)


# -- the month and the one after it -------------------------------------------------------------


def test_the_page_tells_of_two_months_and_who_has_not_chosen(
    small_dealership: Dealership,
) -> None:
    roles = small_dealership.services.roles
    sanne = small_dealership.rep("Sanne", Role.SHOWROOM, checked_in=False)
    rob = small_dealership.rep("Rob", Role.INTERNET, checked_in=False)
    roles.choose(STATION, sanne, Role.HYBRID, NOVEMBER, 18)
    view = roles.page(STATION)
    assert (view.month, view.following) == (OCTOBER, NOVEMBER)
    assert (view.is_open, view.is_correctable, view.is_due) == (True, True, False)
    assert [row.rep.id for row in view.rows] == [rob, sanne]
    assert [row.rep.id for row in view.not_chosen] == [rob]
    seen = view.rows[1]
    assert seen.now is not None
    assert seen.then is not None
    assert (seen.now.role, seen.then.role, seen.then.quota) == (Role.SHOWROOM, Role.HYBRID, 18)
    past = roles.page(STATION, date(2026, 9, 1))
    assert (past.is_open, past.is_correctable) == (False, False)
    assert past.rows[0].now is None
    small_dealership.at("2026-10-25 10:00")
    assert roles.page(STATION).is_due


@pytest.mark.parametrize(
    ("at", "is_due"), [("2026-10-24 23:59", False), ("2026-10-25 00:00", True)]
)
def test_in_the_last_week_the_kiosk_tells_who_has_not_chosen(
    small_dealership: Dealership, at: str, is_due: bool
) -> None:
    rep = small_dealership.rep("Sanne", Role.SHOWROOM)
    small_dealership.at(at)
    following = next_role(small_dealership, rep)
    assert (following.month, following.is_due) == (NOVEMBER, is_due)
    small_dealership.services.roles.choose(STATION, rep, Role.HYBRID, NOVEMBER)
    following = next_role(small_dealership, rep)
    assert following.choice is not None
    assert (following.choice.role, following.is_chosen, following.is_due) == (
        Role.HYBRID,
        True,
        False,
    )
    small_dealership.services.roles.refuse(STATION, rep, NOVEMBER, "Genoeg hybriden.")
    following = next_role(small_dealership, rep)
    assert following.refused is not None
    assert following.refused.entry.refused_because == "Genoeg hybriden."
    assert following.is_due is is_due


def test_who_leaves_before_the_next_month_chooses_nothing_for_it(
    small_dealership: Dealership,
) -> None:
    rep, other = (small_dealership.rep(name, Role.SHOWROOM) for name in ("Sanne", "Tom"))
    with small_dealership.store.write(Topic.PEOPLE) as work:
        work.people.end_rep(rep, date(2026, 10, 31))
    small_dealership.at("2026-10-28 10:00")
    view = small_dealership.services.roles.page(STATION)
    assert [row.serves_then for row in view.rows] == [False, True]
    assert [row.rep.id for row in view.not_chosen] == [other]
    assert small_dealership.services.kiosk.day(OFFICE, rep).next_role is None
    assert [row.rep.id for row in small_dealership.services.roles.page(STATION, NOVEMBER).rows] == [
        other
    ]


# -- a first role inside a month ----------------------------------------------------------------


def test_a_first_role_inside_a_month_counts_from_its_day_for_queue_leads_and_gauge(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    services, lead = dealership.services, dealership.lead()
    done = services.people.add_rep(
        STATION, "Noor", Role.INTERNET, "Toyota", starts=date(2026, 10, 22)
    )
    assert done.rep is not None
    noor = done.rep
    tom = dealership.rep("Tom", Role.SHOWROOM)
    services.floor.check_in(STATION, noor)
    services.leads.claim(STATION, lead, noor)
    services.reception.arrive(STATION, ArrivalKind.WALK_IN, FLOOR)
    assert state(dealership, tom) is State.WITH_CUSTOMER
    noors, toms = services.quota.gauges(STATION).rows
    # October 2026 has 27 selling days, 9 of them from the 22nd on: 15 x 9 / 27.
    assert (noors.gauge.days, noors.gauge.quota) == (9, 5)
    assert (toms.gauge.days, toms.gauge.quota) == (27, 15)
    assert dealership.role_of(noor, date(2026, 9, 1)) is None


# -- 00:00 of the 1st ---------------------------------------------------------------------------


def test_a_role_of_a_new_month_is_the_one_at_the_door_from_midnight_on(
    small_dealership: Dealership,
) -> None:
    """Who stood in the queue as a showroom rep is present as an internet rep, and never up."""
    dealership = small_dealership
    services = dealership.services
    sanne, tom = (
        dealership.rep(name, Role.SHOWROOM, checked_in=False) for name in ("Sanne", "Tom")
    )
    services.roles.choose(STATION, sanne, Role.INTERNET, NOVEMBER)
    dealership.at("2026-10-31 23:58")
    services.floor.check_in(STATION, sanne)
    assert state(dealership, sanne) is State.ON_FLOOR
    dealership.at("2026-11-01 00:00")
    assert state(dealership, sanne) is State.OFF
    services.floor.check_in(STATION, sanne)
    services.floor.check_in(STATION, tom)
    assert state(dealership, sanne) is State.PRESENT
    done = services.reception.arrive(STATION, ArrivalKind.WALK_IN, FLOOR)
    assert done.assigned == tom
    lead = dealership.lead()
    services.leads.claim(STATION, lead, sanne)
    with pytest.raises(Refused, match="showroom-no-leads"):
        services.leads.claim(STATION, dealership.lead(), tom)


def test_what_a_hybrid_holds_at_the_lead_desk_when_she_becomes_a_showroom_rep_at_midnight(
    small_dealership: Dealership,
) -> None:
    dealership = small_dealership
    services = dealership.services
    dealership.at("2026-10-31 23:40")
    others = [dealership.rep(name, Role.SHOWROOM) for name in ("Bea", "Cor", "Dirk")]
    anna = dealership.rep("Anna", Role.HYBRID)
    services.roles.choose(STATION, anna, Role.SHOWROOM, NOVEMBER, 17)
    services.floor.to_lead_desk(STATION, anna)
    assert state(dealership, anna) is State.AT_DESK
    lead = dealership.lead()
    services.leads.claim(STATION, lead, anna)
    services.leads.appointment(STATION, lead, anna, local("2026-11-02 10:00"))
    dealership.sale(anna)
    visit = services.reception.arrive(STATION, ArrivalKind.WALK_IN, FLOOR).visit
    assert visit is not None

    dealership.at("2026-11-01 00:00")
    # The desk and the line of yesterday are gone; the lead is in the pool before anybody looks.
    assert state(dealership, anna) is State.OFF
    with pytest.raises(Refused, match="showroom-no-leads"):
        services.leads.claim(STATION, lead, anna)
    assert services.inbox.detail(OFFICE, lead).lead.owner is None
    # Her appointment stays hers, and its customer goes to her without a turn.
    dealership.at("2026-11-02 09:00")
    services.floor.finish(STATION, others[0], Outcome.QUOTE, visit)
    for rep in (others[1], anna):
        services.floor.check_in(STATION, rep)
    assert state(dealership, anna) is State.ON_FLOOR
    (kept,) = dealership.expected(local("2026-11-02 10:00").date())
    dealership.at("2026-11-02 10:00")
    done = services.reception.arrive(STATION, ArrivalKind.APPOINTMENT, FLOOR, appointment=kept.id)
    assert (done.assigned, done.turn) == (anna, False)
    # The gauges: this month as she chose for it, the past one as she was then.
    now = next(row for row in services.quota.gauges(STATION).rows if row.rep == anna)
    then = next(row for row in services.quota.gauges(STATION, OCTOBER).rows if row.rep == anna)
    assert (now.role, now.gauge.quota, float(now.gauge.counted)) == (Role.SHOWROOM, 17, 0)
    assert (then.role, then.gauge.quota, float(then.gauge.counted)) == (Role.HYBRID, 15, 1)
