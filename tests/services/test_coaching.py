"""The coaching log of internet reps, and the sample of closed leads."""

from __future__ import annotations

from datetime import date

import pytest

from showroom_app.domain.coaching import Verdict
from showroom_app.domain.lead import CloseReason
from showroom_app.domain.people import Role, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.services.coaching import SAMPLE
from tests.services.dealership import OFFICE, STATION, Dealership

TODAY = date(2026, 10, 22)
YESTERDAY = date(2026, 10, 21)


def test_an_internet_rep_writes_daily_and_a_manager_ticks(dealership: Dealership) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    erik = dealership.user("Erik", UserKind.MANAGER)
    own = dealership.user("Mirjam", UserKind.REP, rep=mirjam)
    coaching = dealership.services.coaching
    coaching.write(own, mirjam, "Twee afspraken gemaakt")
    coaching.write(own, mirjam, " Drie afspraken gemaakt ")
    first, second = coaching.of_day(OFFICE)
    assert first.entry is not None
    assert (first.rep_name, first.entry.text) == ("Mirjam", "Drie afspraken gemaakt")
    assert (second.rep, second.entry, second.away) == (thijs, None, False)
    assert [row.rep for row in coaching.to_tick(OFFICE)] == [mirjam]
    with pytest.raises(Refused, match="not-allowed"):
        coaching.tick(own, first.entry.id)
    coaching.tick(erik, first.entry.id)
    assert coaching.to_tick(OFFICE) == ()
    (ticked,) = coaching.log(OFFICE, mirjam)
    assert ticked.entry is not None
    assert (ticked.entry.is_ticked, ticked.entry.ticked_by) == (True, erik.user and erik.user.id)
    with pytest.raises(Refused, match="already-ticked"):
        coaching.write(own, mirjam, "Toch vier")
    with pytest.raises(Refused, match="already-ticked"):
        coaching.tick(erik, first.entry.id)
    coaching.untick(erik, first.entry.id)
    coaching.write(own, mirjam, "Toch vier")


def test_only_internet_reps_write_about_days_that_have_begun(dealership: Dealership) -> None:
    mirjam, sanne = dealership.rep("Mirjam"), dealership.rep("Sanne", Role.SHOWROOM)
    coaching = dealership.services.coaching
    coaching.write(STATION, mirjam, "gisteren", YESTERDAY)
    assert [row.entry for row in coaching.of_day(OFFICE)] == [None]
    with pytest.raises(Refused, match="day-ahead"):
        coaching.write(STATION, mirjam, "morgen", date(2026, 10, 23))
    with pytest.raises(Refused, match="not-internet-rep"):
        coaching.write(STATION, sanne, "vandaag")
    with pytest.raises(Refused, match="text-missing"):
        coaching.write(STATION, mirjam, "  ")
    with pytest.raises(NotFound):
        coaching.tick(STATION, 99)
    assert [row.day for row in coaching.log(OFFICE)] == [YESTERDAY]


def test_who_is_away_is_not_waited_for(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    dealership.services.absences.add(STATION, mirjam, TODAY, TODAY)
    (row,) = dealership.services.coaching.of_day(OFFICE)
    assert row.away


def closed(dealership: Dealership, reason: CloseReason) -> int:
    """A lead that was closed by hand."""
    lead = dealership.lead()
    dealership.services.leads.close(STATION, lead, None, reason)
    return lead


def test_the_sample_of_a_week_is_random_the_same_for_all_and_stays_when_checked(
    dealership: Dealership,
) -> None:
    dealership.at("2026-10-14 10:00")
    leads = {closed(dealership, CloseReason.NO_INTEREST) for _ in range(3 * SAMPLE)}
    outside = {closed(dealership, CloseReason.SPAM), closed(dealership, CloseReason.DUPLICATE)}
    dealership.at("2026-10-22 10:00")
    later = closed(dealership, CloseReason.NO_INTEREST)
    coaching = dealership.services.coaching
    drawn = coaching.sample(OFFICE)
    numbers = [each.row.lead for each in drawn.leads]
    assert (drawn.monday, drawn.closed, len(numbers)) == (date(2026, 10, 12), 3 * SAMPLE, SAMPLE)
    assert set(numbers) <= leads
    assert not set(numbers) & outside
    assert set(numbers) != set(sorted(leads)[:SAMPLE])
    coaching.check(STATION, numbers[0], Verdict.TO_DISCUSS, "Nooit gebeld")
    again = coaching.sample(OFFICE, date(2026, 10, 18))
    assert [each.row.lead for each in again.leads] == numbers
    found = again.leads[0].check
    assert found is not None
    assert (found.verdict, found.text) == (Verdict.TO_DISCUSS, "Nooit gebeld")
    assert [each.row.lead for each in coaching.sample(OFFICE, TODAY).leads] == [later]


def test_a_manager_looks_through_closed_leads_only(dealership: Dealership) -> None:
    lead = dealership.lead()
    coaching = dealership.services.coaching
    with pytest.raises(Refused, match="lead-not-closed"):
        coaching.check(STATION, lead, Verdict.GOOD)
    with pytest.raises(NotFound):
        coaching.check(STATION, 99, Verdict.GOOD)
    dealership.user("Erik", UserKind.MANAGER)
    with pytest.raises(Refused, match="not-allowed"):
        coaching.check(STATION, lead, Verdict.GOOD)
