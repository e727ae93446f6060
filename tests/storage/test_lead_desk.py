"""What the lead desk keeps beside its leads: templates, absences, coaching, merges, likenesses."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from showroom_app.domain.absence import Absence, AbsenceReason
from showroom_app.domain.coaching import CoachingEntry, LeadCheck, Verdict
from showroom_app.domain.lead import CloseReason, Stage
from showroom_app.domain.lead_merge import LeadMerge, Suggestion
from showroom_app.domain.people import UserKind
from showroom_app.domain.reply_template import Language, ReplyTemplate
from showroom_app.domain.topic import Topic
from showroom_app.storage.store import Store
from tests import builders
from tests.builders import NOW, TODAY

DAY = timedelta(days=1)
THANKS = ReplyTemplate(0, "Bedankt", Language.DUTCH, "Uw vraag", "Dag {first},", 2)


def add_leads(store: Store, count: int, **given: Any) -> list[int]:
    """Leads in the pool; their ids."""
    with store.write(Topic.LEADS) as work:
        return [work.leads.add(builders.lead(**given)) for _ in range(count)]


def add_user(store: Store) -> int:
    """A manager; the user's id."""
    with store.write(Topic.PEOPLE) as work:
        return work.people.add_user("Erik", UserKind.MANAGER).id


def add_closed(store: Store, at: datetime, reason: CloseReason) -> int:
    """A lead that was closed; its id."""
    (lead,) = add_leads(store, 1, closed_at=at, close_reason=reason, stage=Stage.CLOSED)
    return lead


def test_templates_are_offered_in_the_order_that_was_set(store: Store) -> None:
    with store.write(Topic.MAIL) as work:
        second = work.templates.add(THANKS)
        first = work.templates.add(replace(THANKS, language=Language.ENGLISH, position=1))
        assert [each.id for each in work.templates.templates()] == [first, second]
        assert work.templates.template(second) == replace(THANKS, id=second)
        changed = replace(THANKS, id=second, body="Beste {first},", position=0)
        assert work.templates.save(changed)
        assert not work.templates.save(replace(changed, id=99))
        assert work.templates.templates()[0] == changed
        assert work.templates.remove(first)
        assert not work.templates.remove(first)
        assert work.templates.templates() == (changed,)


def test_each_rep_signs_in_his_own_way(store: Store) -> None:
    _, (sanne, anna) = builders.add_reps(store, "Sanne", "Anna")
    with store.write(Topic.MAIL) as work:
        work.templates.sign(sanne, "Groet, Sanne")
        work.templates.sign(sanne, "Groeten, Sanne\nToyota")
        assert work.templates.signature(sanne) == "Groeten, Sanne\nToyota"
        assert work.templates.signature(anna) == ""


def test_who_is_away_on_a_day_is_told_with_the_reason(store: Store) -> None:
    _, (sanne, anna) = builders.add_reps(store, "Sanne", "Anna")
    with store.write(Topic.PEOPLE) as work:
        week = Absence(0, sanne, TODAY, TODAY + 6 * DAY, AbsenceReason.HOLIDAY)
        away = work.absences.add(week)
        today = work.absences.add(Absence(0, anna, TODAY, TODAY, AbsenceReason.SICK))
        assert work.absences.absence(away) == replace(week, id=away)
        assert work.absences.on(TODAY).keys() == {sanne, anna}
        assert work.absences.on(TODAY + DAY) == {sanne: replace(week, id=away)}
        assert work.absences.on(TODAY - DAY) == work.absences.on(TODAY + 7 * DAY) == {}
        between = work.absences.between(TODAY - DAY, TODAY)
        assert [each.id for each in between] == [away, today]
        assert [each.id for each in work.absences.since(TODAY + DAY)] == [away]
        assert work.absences.since(TODAY, anna)[0].reason is AbsenceReason.SICK
        assert work.absences.remove(today)
        assert not work.absences.remove(today)
        assert work.absences.absence(today) is None
        assert work.absences.on(TODAY).keys() == {sanne}


def test_a_coaching_entry_can_be_written_anew_until_it_is_ticked(store: Store) -> None:
    _, (sanne, anna) = builders.add_reps(store, "Sanne", "Anna")
    user = add_user(store)
    with store.write(Topic.LEADS) as work:
        coaching = work.coaching
        assert coaching.write(sanne, TODAY, "Veel gebeld", at=NOW)
        assert coaching.write(sanne, TODAY, "Veel gebeld, 2 afspraken", at=NOW + DAY, user=user)
        assert coaching.write(sanne, TODAY - DAY, "Rustig", at=NOW)
        assert coaching.write(anna, TODAY, "Ziek", at=NOW)
        entry = coaching.of_day(sanne, TODAY)
        assert entry is not None
        expected = CoachingEntry(
            entry.id, sanne, TODAY, "Veel gebeld, 2 afspraken", NOW + DAY, user
        )
        assert entry == expected
        assert coaching.unticked()[0].text == "Rustig"
        assert coaching.tick(entry.id, at=NOW + DAY, by=user)
        assert not coaching.tick(entry.id, at=NOW + DAY)
        assert not coaching.write(sanne, TODAY, "Toch niet", at=NOW + DAY)
        ticked = replace(expected, ticked_by=user, ticked_at=NOW + DAY)
        assert coaching.entry(entry.id) == ticked
        assert ticked.is_ticked
        assert len(coaching.unticked()) == 2
        assert coaching.untick(entry.id)
        assert not coaching.untick(99)
        assert coaching.entry(entry.id) == expected
        assert [each.day for each in coaching.since(TODAY - DAY, sanne)] == [TODAY, TODAY - DAY]
        assert len(coaching.since(TODAY)) == 2
        assert coaching.of_day(anna, TODAY - DAY) is None
        assert coaching.entry(99) is None


def test_closed_leads_are_to_be_checked_until_a_manager_did(store: Store) -> None:
    user = add_user(store)
    sold = add_closed(store, NOW, CloseReason.SOLD)
    lost = add_closed(store, NOW + DAY, CloseReason.NO_INTEREST)
    add_closed(store, NOW, CloseReason.SPAM)
    add_closed(store, NOW - 9 * DAY, CloseReason.SOLD)
    add_leads(store, 1)
    check = LeadCheck(lost, NOW, Verdict.GOOD, user, "Snel gebeld")
    with store.write(Topic.LEADS) as work:
        assert work.coaching.unchecked(NOW, NOW + 2 * DAY) == (sold, lost)
        assert work.coaching.unchecked(NOW, NOW + DAY) == (sold,)
        work.coaching.keep_check(check)
        assert work.coaching.unchecked(NOW, NOW + 2 * DAY) == (sold,)
        assert work.coaching.count_checked(NOW, NOW + 2 * DAY) == 1
        assert work.coaching.check(lost) == check
        again = replace(check, verdict=Verdict.TO_DISCUSS, at=NOW + DAY, by=None)
        work.coaching.keep_check(again)
        assert work.coaching.checks([sold, lost]) == {lost: again}
        assert work.coaching.checks([]) == {}
        assert work.coaching.check(sold) is None


def test_a_merge_is_kept_with_what_taking_it_apart_restores(store: Store) -> None:
    user = add_user(store)
    one, two, three = add_leads(store, 3)
    before = {"stage": "new", "entries": [1, 2], "owner": None}
    with store.write(Topic.LEADS) as work:
        merge = work.merges.add(two, one, before, at=NOW, by=user)
        later = work.merges.add(three, two, {}, at=NOW + DAY)
        expected = LeadMerge(merge, two, one, before, NOW, user)
        assert work.merges.merge(merge) == expected
        assert work.merges.went_into(one) == expected
        assert work.merges.went_into(three) is None
        assert work.merges.held_by(two) == (expected,)
        assert work.merges.standing_for(one) == three
        assert work.merges.standing_for(three) == three
        assert work.merges.undo(later, NOW + DAY)
        assert not work.merges.undo(later, NOW + DAY)
        assert work.merges.standing_for(one) == two
        undone = work.merges.merge(later)
        assert undone is not None
        assert undone.undone_at == NOW + DAY
        work.merges.add(one, two, {}, at=NOW + 2 * DAY)
        assert work.merges.merge(99) is None


def test_a_lead_goes_into_one_other_at_most(store: Store) -> None:
    one, two, three = add_leads(store, 3)
    with store.write(Topic.LEADS) as work:
        work.merges.add(two, one, {}, at=NOW)
    with pytest.raises(IntegrityError), store.write(Topic.LEADS) as work:
        work.merges.add(three, one, {}, at=NOW)


def test_alike_leads_are_suggested_until_dismissed_or_closed(store: Store) -> None:
    one, two, three, four = add_leads(store, 4)
    with store.write(Topic.LEADS) as work:
        merges = work.merges
        merges.suggest(two, one, 40)
        merges.suggest(one, two, 60)
        merges.suggest(three, one, 80)
        merges.suggest(three, four, 60)
        first, second, third = merges.suggestions()
        assert first == Suggestion(one, three, 80)
        assert {second, third} == {Suggestion(one, two, 60), Suggestion(three, four, 60)}
        assert merges.suggestions(limit=2) == (first, second)
        assert merges.suggestions(after=second) == (third,)
        assert merges.suggested_for(one) == (first, Suggestion(one, two, 60))
        assert merges.dismiss(three, one)
        assert not merges.dismiss(one, three)
        merges.suggest(one, three, 90)
        assert merges.suggested_for(one) == (Suggestion(one, two, 60),)
        lead = work.leads.lead(two)
        assert lead is not None
        work.leads.save(replace(lead, closed_at=NOW, close_reason=CloseReason.DUPLICATE))
        assert merges.suggested_for(one) == ()
        assert merges.suggestions() == (Suggestion(three, four, 60),)


def test_a_lead_whose_customer_wrote_last_needs_a_reply(store: Store) -> None:
    _, (sanne, anna) = builders.add_reps(store, "Sanne", "Anna")
    lead, _ = add_leads(store, 2, owner=sanne)
    with store.write(Topic.LEADS) as work:
        known = work.leads.lead(lead)
        assert known is not None
        assert not known.needs_reply
        work.leads.save(replace(known, needs_reply=True))
        assert work.leads.lead(lead) == replace(known, needs_reply=True)
        pooled = work.leads.add(builders.lead(needs_reply=True, arrived=NOW + DAY))
        tray = work.leads.needs_reply()
        assert [each.lead.id for each in tray] == [lead, pooled]
        assert [each.lead.id for each in work.leads.needs_reply(after=tray[0].key)] == [pooled]
        assert [each.lead.id for each in work.leads.needs_reply(rep=sanne)] == [lead]
        assert work.leads.needs_reply(rep=anna) == ()
        assert work.leads.counts().needs_reply == 2
        assert work.leads.counts(rep=sanne).needs_reply == 1
