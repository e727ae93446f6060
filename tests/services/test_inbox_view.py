"""The lead inbox: tabs, clocks, pages, quarantine."""

from __future__ import annotations

from itertools import pairwise

import pytest

from showroom_app.domain.lead import Because, CallResult, CloseReason, NextStep
from showroom_app.domain.people import Role
from showroom_app.domain.prospect import Phone, Vehicle
from showroom_app.domain.refused import NotFound
from showroom_app.services.inbox_view import Tab
from tests.services.dealership import OFFICE, STATION, Dealership, local
from tests.services.questions import questions


def test_the_oldest_clock_stands_first_in_unanswered(dealership: Dealership) -> None:
    leads = []
    for _ in range(3):
        leads.append(dealership.lead())
        dealership.later(minutes=2)
    rows = dealership.rows(Tab.UNANSWERED)
    assert [row.lead for row in rows] == leads
    assert [row.clock.state for row in rows] == ["expired", "warned", "running"]
    assert [row.clock.business_minutes for row in rows] == [6, 4, 2]


def test_a_row_says_when_its_clock_warns_and_expires_so_that_it_can_tick_by_itself(
    dealership: Dealership,
) -> None:
    dealership.at("2026-10-22 17:58")
    dealership.lead()
    (row,) = dealership.rows(Tab.UNANSWERED)
    # 5 business minutes over closing time at 18:00: 3 of them the next morning.
    assert row.warned_at == local("2026-10-23 09:01")
    assert row.expired_at == local("2026-10-23 09:03")


def test_a_source_with_a_limit_of_its_own_warns_later(dealership: Dealership) -> None:
    dealership.services.settings.change(STATION, source_limits=(("Website", 60),))
    dealership.lead()
    dealership.later(minutes=30)
    (row,) = dealership.rows(Tab.UNANSWERED)
    assert (row.clock.state, row.clock.limit) == ("running", 60)
    assert row.expired_at == local("2026-10-22 11:00")


def test_an_answered_lead_moves_under_the_unanswered_ones(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    first, second = dealership.lead(), dealership.lead()
    dealership.services.leads.claim(STATION, first, mirjam)
    assert [row.lead for row in dealership.rows(Tab.UNANSWERED)] == [first, second]
    dealership.later(minutes=4)
    dealership.services.leads.log_call(STATION, first, mirjam, CallResult.VOICEMAIL)
    page = dealership.services.inbox.page(OFFICE, Tab.UNANSWERED)
    assert [row.lead for row in page.rows] == [second]
    (answered,) = page.answered
    assert (answered.lead, answered.answered, answered.owner_name) == (first, True, "Mirjam")
    assert (page.answered_count, page.last_answered) == (1, dealership.now)
    assert page.median_minutes_today == 4
    assert page.goal_minutes == 5


def test_mine_are_the_open_leads_of_one_rep(dealership: Dealership) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    mine, other, closed = (dealership.lead() for _ in range(3))
    dealership.services.leads.claim(STATION, mine, mirjam)
    dealership.services.leads.claim(STATION, other, thijs)
    dealership.services.leads.claim(STATION, closed, mirjam)
    dealership.services.leads.close(STATION, closed, mirjam, CloseReason.NO_INTEREST)
    assert [row.lead for row in dealership.rows(Tab.MINE, rep=mirjam)] == [mine]
    assert dealership.rows(Tab.MINE) == ()
    assert {row.lead for row in dealership.rows(Tab.FOLLOW_UP)} == {mine, other}
    assert [row.lead for row in dealership.rows(Tab.ALL)] == [closed, other, mine]


def test_the_tabs_are_counted(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    leads = [dealership.lead() for _ in range(4)]
    dealership.services.leads.claim(STATION, leads[0], mirjam)
    dealership.services.leads.log_call(STATION, leads[0], mirjam, CallResult.REACHED)
    dealership.services.leads.close(STATION, leads[1], None, CloseReason.SPAM)
    page = dealership.services.inbox.page(OFFICE, Tab.UNANSWERED, rep=mirjam)
    assert dict(page.counts) == {
        Tab.UNANSWERED: 2,
        Tab.MINE: 1,
        Tab.FOLLOW_UP: 1,
        Tab.ALL: 4,
        Tab.QUARANTINE: 0,
    }
    assert page.total == 4


def test_leads_are_shown_by_source_and_by_floor(dealership: Dealership) -> None:
    people = dealership.services.people
    toyota = people.add_floor(STATION, "Toyota").floor
    honda = people.add_floor(STATION, "Honda").floor
    assert toyota is not None
    assert honda is not None
    website = dealership.lead(source="Website")
    portal = dealership.lead(source="AutoScout24", vehicle=None)
    assert [row.lead for row in dealership.rows(Tab.ALL, source="autoscout24")] == [portal]
    assert [row.lead for row in dealership.rows(Tab.ALL, floors=(toyota,))] == [portal, website]
    assert [row.lead for row in dealership.rows(Tab.ALL, floors=(honda,))] == [portal]
    assert set(dealership.services.inbox.page(OFFICE, Tab.ALL).sources) == {
        "Website",
        "AutoScout24",
    }


def test_pages_follow_each_other_without_a_gap_and_without_a_repeat(
    dealership: Dealership,
) -> None:
    leads = [dealership.lead() for _ in range(7)]
    seen: list[int] = []
    after = None
    for _ in range(4):
        page = dealership.services.inbox.page(OFFICE, Tab.ALL, after=after, limit=3)
        seen += [row.lead for row in page.rows]
        after = page.after
        if after is None:
            break
    assert seen == leads[::-1]


def test_who_has_no_name_is_called_by_company_phone_or_mail(dealership: Dealership) -> None:
    said = {"name": "", "vehicle": None}
    dealership.lead(**said, company="Garage Jansen BV")
    dealership.lead(**said, phones=(Phone("06 99", ""),))
    dealership.lead(**said, phones=(), emails=("jane@example.nl",))
    assert {row.title for row in dealership.rows(Tab.ALL)} == {
        "Garage Jansen BV",
        "06 99",
        "jane@example.nl",
    }


def test_a_long_message_is_shown_in_one_short_line(dealership: Dealership) -> None:
    dealership.lead(message="Goedemiddag,\n\n  " + "heel veel woorden " * 500)
    (row,) = dealership.rows(Tab.ALL)
    assert row.excerpt.startswith("heel veel woorden heel")
    assert len(row.excerpt) <= 160


def test_a_greeting_alone_or_in_its_sentence_stays_in_the_short_line(
    dealership: Dealership,
) -> None:
    dealership.lead(message="Goedemiddag,")
    dealership.lead(message="Goede vraag: is hij er nog?\nGroet, Jan")
    dealership.lead(message="Dag, is hij er nog?\nJan")
    assert {row.excerpt for row in dealership.rows(Tab.ALL)} == {
        "Goedemiddag,",
        "Goede vraag: is hij er nog? Groet, Jan",
        "Dag, is hij er nog? Jan",
    }


def test_what_happened_before_a_lead_stands_with_its_reps(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    first = dealership.lead(name="Ada Bos", emails=("ada@example.nl",))
    dealership.services.leads.claim(STATION, first, mirjam)
    dealership.later(minutes=10)
    other = Vehicle(make="Kia", model="Niro")
    second = dealership.lead(name="Ada Bos", emails=("ada@example.nl",), vehicle=other)
    assert dealership.services.inbox.before(OFFICE, second) == ()
    dealership.services.customers.settle_all(10)
    (row,) = dealership.services.inbox.before(OFFICE, second)
    assert (row.lead, row.reps) == (first, (mirjam,))
    assert dealership.services.inbox.before(OFFICE, first) == ()


def test_the_reading_pane_shows_the_timeline_newest_first(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.later(minutes=1)
    dealership.services.leads.claim(STATION, lead, mirjam)
    dealership.later(minutes=1)
    dealership.services.leads.note(STATION, lead, mirjam, "belt na vijven")
    detail = dealership.services.inbox.detail(OFFICE, lead)
    assert [entry.kind for entry in detail.entries] == ["note", "claimed", "received"]
    assert all(newer.at >= older.at for newer, older in pairwise(detail.entries))
    with pytest.raises(NotFound):
        dealership.services.inbox.detail(OFFICE, 99)


def test_the_inbox_names_who_may_claim_now(dealership: Dealership) -> None:
    dealership.rep("Thijs")
    dealership.rep("Sanne", Role.SHOWROOM)
    dealership.rep("Mirjam", checked_in=False)
    page = dealership.services.inbox.page(OFFICE, Tab.UNANSWERED)
    assert [row.name for row in page.claimants] == ["Thijs"]


def test_what_is_remembered_of_the_staff_is_never_older_than_the_database(
    dealership: Dealership, database_url: str
) -> None:
    thijs = dealership.rep("Thijs")
    inbox = dealership.services.inbox
    assert [row.rep for row in inbox.page(OFFICE, Tab.ALL).claimants] == [thijs]
    elsewhere = Dealership(database_url)
    elsewhere.services.floor.check_out(STATION, thijs)
    elsewhere.store.close()
    assert inbox.page(OFFICE, Tab.ALL).claimants == ()


def test_a_page_asks_the_same_number_of_questions_whatever_it_shows(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam")
    inbox = dealership.services.inbox
    dealership.lead()
    inbox.page(OFFICE, Tab.UNANSWERED)
    with questions(dealership.store) as few:
        inbox.page(OFFICE, Tab.UNANSWERED)
    for number in range(12):
        lead = dealership.lead()
        dealership.services.leads.claim(STATION, lead, mirjam)
        if number % 2:
            dealership.services.leads.log_call(STATION, lead, mirjam, CallResult.REACHED)
    with questions(dealership.store) as many:
        inbox.page(OFFICE, Tab.UNANSWERED)
    assert len(many) == len(few)
    assert len(few) <= 14


def test_a_claim_asks_the_database_a_dozen_questions(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    first, second = dealership.lead(), dealership.lead()
    dealership.services.leads.claim(STATION, first, mirjam)
    with questions(dealership.store) as asked:
        dealership.services.leads.claim(STATION, second, mirjam)
    assert len(asked) <= 12, asked


def test_an_empty_inbox_knows_that_there_never_was_a_lead(dealership: Dealership) -> None:
    page = dealership.services.inbox.page(OFFICE, Tab.UNANSWERED)
    assert (page.total, page.rows, page.median_minutes_today, page.last_answered) == (
        0,
        (),
        None,
        None,
    )


# -- what needs somebody -----------------------------------------------------------------------


def test_who_wrote_last_stands_in_needs_reply_until_the_owner_answers(
    dealership: Dealership,
) -> None:
    mirjam = dealership.rep("Mirjam")
    jane = {"name": "Jane Doe", "emails": ("jane@example.nl",)}
    lead = dealership.lead(**jane)
    leads = dealership.services.leads
    leads.claim(STATION, lead, mirjam)
    dealership.lead(**jane)
    assert dealership.rows(Tab.NEEDS_REPLY) == (), "nobody answered yet: it is in Unanswered"
    leads.message(STATION, lead, mirjam, "Dag mevrouw")
    dealership.lead(**jane)
    (row,) = dealership.rows(Tab.NEEDS_REPLY, rep=mirjam)
    assert (row.lead, row.needs_reply) == (lead, True)
    leads.log_call(STATION, lead, mirjam, CallResult.VOICEMAIL)
    assert dict(dealership.services.inbox.page(OFFICE, Tab.ALL).due_counts)[Tab.NEEDS_REPLY] == 1
    leads.log_call(STATION, lead, mirjam, CallResult.REACHED)
    assert dealership.rows(Tab.NEEDS_REPLY) == ()


def test_next_steps_stand_in_today_until_they_are_overdue(dealership: Dealership) -> None:
    mirjam, thijs = dealership.rep("Mirjam"), dealership.rep("Thijs")
    planned = {}
    for rep, by in (
        (mirjam, "2026-10-22 11:00"),
        (mirjam, "2026-10-22 23:30"),
        (mirjam, "2026-10-23 00:30"),
        (thijs, "2026-10-22 10:30"),
    ):
        lead = dealership.lead()
        dealership.services.leads.claim(STATION, lead, rep)
        dealership.services.leads.park(STATION, lead, rep, local(by))
        planned[by] = lead
    today = [row.lead for row in dealership.rows(Tab.TODAY, rep=mirjam)]
    assert today == [planned["2026-10-22 11:00"], planned["2026-10-22 23:30"]]
    dealership.at("2026-10-22 11:01")
    (late,) = dealership.rows(Tab.OVERDUE, rep=mirjam)
    assert (late.lead, late.overdue) == (today[0], True)
    assert late.promised_by == late.next_step_by == local("2026-10-22 11:00")
    page = dealership.services.inbox.page(OFFICE, Tab.TODAY, rep=mirjam)
    counts = {Tab.NEEDS_REPLY: 0, Tab.TODAY: 1, Tab.OVERDUE: 1, Tab.FLAGGED: 0}
    assert dict(page.due_counts) == counts
    assert len(dealership.rows(Tab.OVERDUE)) == 2


def test_an_open_lead_without_a_next_step_is_flagged(dealership: Dealership) -> None:
    mirjam = dealership.rep("Mirjam")
    lead = dealership.lead()
    dealership.services.leads.claim(STATION, lead, mirjam)
    assert not dealership.services.leads.show(OFFICE, lead).row.flagged, "its clock runs"
    dealership.services.leads.log_call(STATION, lead, mirjam, CallResult.VOICEMAIL)
    assert dealership.services.leads.show(OFFICE, lead).row.flagged
    page = dealership.services.inbox.page(OFFICE, Tab.FLAGGED, rep=mirjam)
    assert [row.lead for row in page.rows] == [lead]
    assert dict(page.due_counts)[Tab.FLAGGED] == 1
    dealership.services.leads.park(STATION, lead, mirjam, local("2026-10-22 15:00"))
    row = dealership.services.leads.show(OFFICE, lead).row
    assert (row.flagged, row.next_step) == (False, NextStep.CALL_BACK)
    assert dealership.rows(Tab.FLAGGED) == ()


@pytest.mark.parametrize("tab", [Tab.NEEDS_REPLY, Tab.TODAY, Tab.OVERDUE])
def test_pages_of_what_needs_somebody_follow_each_other_whole(
    dealership: Dealership, tab: Tab
) -> None:
    mirjam = dealership.rep("Mirjam")
    for number in range(7):
        jane = {"name": f"Jane {number}", "emails": (f"jane{number}@example.nl",)}
        lead = dealership.lead(**jane)
        dealership.services.leads.claim(STATION, lead, mirjam)
        dealership.services.leads.message(STATION, lead, mirjam, "Dag")
        dealership.lead(**jane)
        dealership.services.leads.park(STATION, lead, mirjam, local("2026-10-22 12:00"))
    if tab is Tab.OVERDUE:
        dealership.at("2026-10-22 13:00")
    seen, after = [], None
    while True:
        page = dealership.services.inbox.page(OFFICE, tab, after=after, limit=3)
        seen += [row.lead for row in page.rows]
        after = page.after
        if after is None:
            break
    assert len(seen) == len(set(seen)) == 7


def test_the_reason_why_a_lead_is_where_it_is_is_shown(dealership: Dealership) -> None:
    sanne = dealership.rep("Sanne", Role.SHOWROOM)
    dealership.rep("Mirjam")
    dealership.sale(sanne, "2026-10-01", customer="Jane Doe", email="jane@example.nl")
    lead = dealership.lead(name="Jane Doe", emails=("jane@example.nl",))
    row = dealership.services.leads.show(OFFICE, lead).row
    assert (row.because, row.known_owner_name) == (Because.POOL, "Sanne")
