"""What the program does about leads by itself, line by line of rules section 3."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest

from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.lead import Because, EntryKind, Stage
from showroom_app.domain.lead_clock import ClockState
from showroom_app.domain.people import Role
from showroom_app.domain.prospect import Phone
from tests.conftest import ROOT
from tests.services.dealership import COROLLA, OFFICE, STATION, Dealership, local

JANE = {
    "name": "Jane Doe",
    "emails": ("jane@example.nl",),
    "phones": (Phone("06 12345678", "+31612345678"),),
}


def kinds(dealership: Dealership, lead: int) -> list[EntryKind]:
    """The timeline, oldest first."""
    return [each.kind for each in reversed(dealership.services.leads.show(OFFICE, lead).entries)]


# -- the clock ---------------------------------------------------------------------------------


def test_at_60_percent_the_owner_is_warned_once(dealership: Dealership) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    tending = dealership.services.tending
    dealership.later(minutes=2.9)
    assert not tending.tend()
    dealership.later(minutes=0.1)
    assert tending.tend().warned == (lead,)
    assert not tending.tend()
    assert kinds(dealership, lead)[-1] is EntryKind.WARNED
    (alarm,) = tending.alarms(mirjam)
    assert (alarm.row.lead, alarm.row.clock.state) == (lead, ClockState.WARNED)
    assert (alarm.reps, alarm.managers) == ((mirjam,), False)
    assert tending.alarms(thijs) == tending.alarms(managers=True) == ()


def test_a_lead_of_the_pool_warns_everyone_who_may_claim(dealership: Dealership) -> None:
    reps = {dealership.rep("Mirjam"), dealership.rep("Thijs")}
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.lead()
    dealership.later(minutes=4)
    dealership.services.tending.tend()
    (alarm,) = dealership.services.tending.alarms(min(reps))
    assert set(alarm.reps) == reps
    assert dealership.services.tending.alarms(sanne) == ()


def test_at_100_percent_the_manager_is_told_and_the_arrival_stays(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    arrived = dealership.known(lead).arrived
    dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.later(minutes=20)
    done = dealership.services.tending.tend()
    assert (done.warned, done.escalated, done.reassigned) == ((), (lead,), ())
    known = dealership.known(lead)
    assert (known.arrived, known.owner) == (arrived, mirjam)
    assert known.escalated_at == local("2026-10-22 10:05"), "when the time ran out, not when seen"
    (alarm,) = dealership.services.tending.alarms(managers=True)
    assert (alarm.row.lead, alarm.managers) == (lead, True)
    assert not dealership.services.tending.tend()


def test_where_so_set_an_expired_lead_goes_to_the_next_rep_once(dealership: Dealership) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    dealership.services.settings.change(STATION, lead_expiry="reassign-once")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.later(minutes=5)
    assert dealership.services.tending.tend().reassigned == ((lead, thijs),)
    known = dealership.known(lead)
    assert (known.owner, known.because) == (thijs, Because.REASSIGNED)
    assert kinds(dealership, lead)[-2:] == [EntryKind.ESCALATED, EntryKind.ASSIGNED]
    dealership.later(minutes=60)
    assert not dealership.services.tending.tend()
    assert dealership.known(lead).owner == thijs


def test_an_answered_lead_and_one_without_a_clock_disturb_nobody(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    answered, _stale = dealership.lead(), dealership.lead(requested_at=local("2026-10-01 10:00"))
    dealership.services.leads.claim(STATION, answered, mirjam)
    dealership.services.leads.message(STATION, answered, mirjam, "Dag mevrouw")
    dealership.later(minutes=60)
    assert not dealership.services.tending.tend()
    assert dealership.services.tending.alarms(managers=True) == ()


def test_over_night_no_clock_runs_and_nobody_is_told(dealership: Dealership) -> None:
    dealership.at("2026-10-22 17:58")
    lead = dealership.lead()
    dealership.at("2026-10-22 23:00")
    assert not dealership.services.tending.tend()
    dealership.at("2026-10-23 09:03")
    assert dealership.services.tending.tend().escalated == (lead,)
    clock = dealership.services.leads.show(OFFICE, lead).row.clock
    assert (clock.business_minutes, round(clock.gross_minutes)) == (5, 905)


# -- the tray ----------------------------------------------------------------------------------


def test_the_tray_is_handed_out_at_opening_oldest_first_evenly_and_with_its_real_age(
    dealership: Dealership,
) -> None:
    leads = []
    for minute in range(7):
        dealership.at(f"2026-10-22 21:{minute:02}")
        leads.append(dealership.lead())
    dealership.at("2026-10-23 08:50")
    reps = [dealership.rep(name) for name in ("Mirjam", "Thijs", "Esra")]
    assert not dealership.services.tending.tend(), "not before opening"
    dealership.at("2026-10-23 09:00")
    handed = dealership.services.tending.tend().handed_out
    assert [lead for lead, _ in handed] == leads
    assert [rep for _, rep in handed] == [*reps, *reps, reps[0]]
    first = dealership.services.leads.show(OFFICE, leads[0])
    assert first.lead.because is Because.HANDED_OUT
    assert (first.lead.arrived, first.row.clock.state) == (
        local("2026-10-22 21:00"),
        ClockState.RUNNING,
    )
    assert first.row.clock.gross_minutes == 12 * 60
    assert first.entries[0].code == Because.HANDED_OUT


def test_a_lead_without_a_clock_is_handed_out_with_the_others(dealership: Dealership) -> None:
    dealership.at("2026-10-22 21:00")
    stale = dealership.lead(requested_at=local("2026-10-01 10:00"))
    dealership.at("2026-10-23 09:00")
    mirjam = dealership.rep("Mirjam")
    assert dealership.services.tending.tend().handed_out == ((stale, mirjam),)


def test_a_customer_in_the_tray_goes_to_the_own_rep_once_in(dealership: Dealership) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    first = dealership.lead(**JANE)
    dealership.services.leads.claim(STATION, first, thijs)
    for rep in (mirjam, thijs):
        dealership.services.floor.check_out(STATION, rep)
    second = dealership.lead(**{**JANE, "vehicle": COROLLA})
    assert dealership.known(second).because is Because.TRAY
    dealership.at("2026-10-23 09:00")
    for rep in (mirjam, thijs):
        dealership.services.floor.check_in(STATION, rep)
    assert dealership.services.tending.tend().handed_out == ((second, thijs),)
    assert dealership.known(second).because is Because.OWNER


def test_showroom_reps_get_nothing_of_the_tray(dealership: Dealership) -> None:
    dealership.at("2026-10-22 21:00")
    lead = dealership.lead()
    dealership.at("2026-10-23 09:30")
    dealership.rep("Sanne", Role.SHOWROOM)
    dealership.rep("Anna", Role.HYBRID)  # on the floor, not at the desk
    assert dealership.services.tending.tend().handed_out == ()
    assert dealership.known(lead).owner is None


# -- roles and appointments --------------------------------------------------------------------


def test_leads_of_a_new_showroom_rep_go_back_to_the_pool_at_midnight(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    month = local("2026-11-01 12:00").date()
    dealership.services.roles.choose(STATION, mirjam, Role.SHOWROOM, month)
    dealership.services.tending.tend()
    assert dealership.known(lead).owner == mirjam
    dealership.at("2026-11-01 00:00")
    dealership.services.tending.tend()
    known = dealership.known(lead)
    assert (known.owner, known.because, known.stage) == (None, Because.ROLE_CHANGED, Stage.NEW)


@pytest.mark.parametrize("closes", ["day close", "next morning"])
def test_who_did_not_come_by_day_close_did_not_show(dealership: Dealership, closes: str) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.services.leads.appointment(STATION, lead, mirjam, local("2026-10-22 16:00"))
    later = dealership.lead()
    dealership.services.leads.claim(STATION, later, mirjam)
    dealership.services.leads.appointment(STATION, later, mirjam, local("2026-10-23 16:00"))
    dealership.at("2026-10-22 17:00")
    assert dealership.services.tending.tend().missed == ()
    if closes == "day close":
        dealership.at("2026-10-22 18:45")
        dealership.services.day_close.close_due()
    else:
        dealership.at("2026-10-23 00:05")
    (missed,) = dealership.services.tending.tend().missed
    assert dealership.services.appointments.one(OFFICE, missed).appointment.lead == lead
    assert (
        dealership.services.appointments.one(OFFICE, missed).appointment.state
        is AppointmentState.NO_SHOW
    )
    assert dealership.known(lead).is_flagged
    assert kinds(dealership, lead)[-1] is EntryKind.NO_SHOW
    assert not dealership.services.tending.tend()


# -- fifty at once -----------------------------------------------------------------------------

_SHARE = """
import sys
from tests.services.dealership import Dealership
pc = Dealership(sys.argv[1])
for number in range(int(sys.argv[2])):
    pc.lead(name=f"{sys.argv[3]}-{number}", emails=(f"{sys.argv[3]}-{number}@example.nl",),
            phones=())
pc.store.close()
"""


def test_fifty_leads_at_once_from_four_processes_spread_evenly(
    dealership: Dealership, database_url: str
) -> None:
    reps = [dealership.rep(name) for name in ("Mirjam", "Thijs", "Esra", "Wim", "Noor")]
    dealership.services.settings.change(STATION, lead_mode="round-robin")
    counts = (13, 13, 12, 12)
    running = [
        subprocess.Popen(
            [sys.executable, "-c", _SHARE, database_url, str(count), f"pc{number}"], cwd=ROOT
        )
        for number, count in enumerate(counts)
    ]
    assert [each.wait(timeout=120) for each in running] == [0, 0, 0, 0]
    with dealership.store.read() as work:
        owners = Counter(listed.lead.owner for listed in work.leads.all(limit=200))
        reasons = {listed.lead.because for listed in work.leads.all(limit=200)}
    assert owners == dict.fromkeys(reps, 10)
    assert reasons == {Because.ROUND_ROBIN}


@pytest.mark.parametrize("mode", ["claim", "round-robin"])
def test_what_a_new_showroom_rep_gave_back_goes_round_where_leads_go_round(
    dealership: Dealership, mode: str
) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    leads = [dealership.lead() for _ in range(3)]
    for lead in leads:
        dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.services.leads.message(STATION, leads[0], mirjam, "Dag")
    dealership.services.settings.change(STATION, lead_mode=mode)
    month = local("2026-11-01 12:00").date()
    dealership.services.roles.choose(STATION, mirjam, Role.SHOWROOM, month)
    dealership.at("2026-11-02 09:00")
    dealership.services.floor.check_in(STATION, thijs)
    handed = dealership.services.tending.tend().handed_out
    assert handed == (tuple((lead, thijs) for lead in leads) if mode == "round-robin" else ())
