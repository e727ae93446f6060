"""What may be done with a lead, and by whom: given, claimed, worked, closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from showroom_app.domain.appointment import check_time
from showroom_app.domain.lead import (
    Because,
    CallResult,
    CloseReason,
    Lead,
    NextStep,
    Stage,
    Standing,
)
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Prospect
from showroom_app.domain.refused import Refused


def check_may_be_given(who: Standing) -> None:
    """Leads go to internet reps on shift and hybrids at the desk; never to a showroom rep.

    Raises Refused: "showroom-no-leads", "away", "not-on-shift", "not-at-desk", "recalled".
    """
    _check_role(who.rep, who.role)
    if who.away_until is not None:
        raise Refused("away", rep=who.rep, until=who.away_until)
    if not who.on_shift:
        raise Refused("not-on-shift", rep=who.rep)
    if who.role is Role.HYBRID and not who.at_desk:
        raise Refused("not-at-desk", rep=who.rep)
    if who.role is Role.HYBRID and who.recalled:
        raise Refused("recalled", rep=who.rep)


def may_be_given(who: Standing) -> bool:
    """Whether this rep may be given a lead or claim one now."""
    try:
        check_may_be_given(who)
    except Refused:
        return False
    return True


def check_claim(lead: Lead, who: Standing) -> None:
    """First click wins, and only who may be given a lead may claim one.

    Raises Refused: "showroom-no-leads", "lead-closed", "already-claimed" (winner), and those of
    `check_may_be_given`.
    """
    _check_role(who.rep, who.role)
    _check_open(lead)
    if lead.owner is not None:
        raise Refused("already-claimed", lead=lead.id, winner=lead.owner)
    check_may_be_given(who)


def claim(lead: Lead, who: Standing, at: datetime) -> Lead:
    """The lead in the hands of the rep who clicked first; raises as `check_claim`."""
    check_claim(lead, who)
    return _owned(lead, who.rep, at, Because.CLAIMED)


def assign(lead: Lead, who: Standing, at: datetime, because: Because = Because.ASSIGNED) -> Lead:
    """The lead given to a rep, by a manager or by the rotation, also away from another owner.

    Raises Refused: "lead-closed", and those of `check_may_be_given`.
    """
    _check_open(lead)
    check_may_be_given(who)
    return _owned(lead, who.rep, at, because)


def assign_to_owner(lead: Lead, who: Standing, at: datetime, because: Because) -> Lead:
    """The lead given to the rep whose customer this is, who may be back within the hour.

    Raises Refused: "lead-closed", "showroom-no-leads".
    """
    _check_open(lead)
    _check_role(who.rep, who.role)
    return _owned(lead, who.rep, at, because)


def hand_over(lead: Lead, rep: int, role: Role, to: Standing, at: datetime) -> Lead:
    """The owner hands the lead on; raises as `check_owner` and `assign`."""
    check_owner(lead, rep, role)
    return assign(lead, to, at, Because.HANDED_OVER)


def back_to_pool(lead: Lead, because: Because = Because.ROLE_CHANGED) -> Lead:
    """The lead without its owner, who became a showroom rep or left; its history stays.

    Raises Refused("lead-closed").
    """
    _check_open(lead)
    stage = Stage.NEW if lead.stage is Stage.OWNED else lead.stage
    return replace(
        lead, stage=stage, owner=None, owned_since=None, known_owner=None, because=because
    )


def check_owner(lead: Lead, rep: int, role: Role) -> None:
    """An open lead is worked in its owner's name only (a manager acts in that name too).

    Raises Refused: "showroom-no-leads", "lead-closed", "no-owner", "not-owner".
    """
    _check_role(rep, role)
    _check_open(lead)
    if lead.owner is None:
        raise Refused("no-owner", lead=lead.id)
    if lead.owner != rep:
        raise Refused("not-owner", lead=lead.id, owner=lead.owner, rep=rep)


def log_call(
    lead: Lead,
    rep: int,
    role: Role,
    result: CallResult,
    at: datetime,
    policy: Policy,
    next_step: NextStep | None = None,
    next_step_by: datetime | None = None,
) -> Lead:
    """A call attempt: stops the clock, and reached is the first dialogue.

    The step that was due is done with it; without a new one the lead is flagged, unless the
    customer is expected. Raises Refused as `check_owner`, and "in-the-past" for the next step.
    """
    check_owner(lead, rep, role)
    reached = result is CallResult.REACHED
    called = _attempted(lead, at, dialogue=reached)
    called = replace(
        called,
        needs_reply=lead.needs_reply and not reached,
        attempts=lead.attempts + 1,
        attempt_days=lead.attempt_days | {policy.business_day(at)},
    )
    return _with_next_step(called, next_step, next_step_by, at)


def log_message(
    lead: Lead,
    rep: int,
    role: Role,
    at: datetime,
    next_step: NextStep | None = None,
    next_step_by: datetime | None = None,
) -> Lead:
    """A personal message sent: stops the clock but is no call attempt; raises as `log_call`."""
    check_owner(lead, rep, role)
    sent = replace(_attempted(lead, at, dialogue=False), needs_reply=False)
    return _with_next_step(sent, next_step, next_step_by, at)


def write(
    lead: Lead,
    rep: int,
    role: Role,
    at: datetime,
    next_step: NextStep | None = None,
    next_step_by: datetime | None = None,
) -> Lead:
    """A personal message that is on its way: the customer has nothing yet, so the clock runs on.

    The step that was due is done with it. Raises as `log_call`.
    """
    check_owner(lead, rep, role)
    return _with_next_step(lead, next_step, next_step_by, at)


def message_sent(lead: Lead, at: datetime, *, answered_since: bool = False) -> Lead:
    """A message that the owner wrote went out: now the clock stops.

    `answered_since`: the customer wrote between, and still waits for an answer to that.
    """
    sent = _attempted(lead, at, dialogue=False)
    return replace(sent, needs_reply=lead.needs_reply and answered_since)


def answers_reopen(lead: Lead) -> bool:
    """Whether an answer opens a closed lead again: all but spam.

    Whoever bought a car belongs to his rep until it is delivered, and asks when it is. A lead that
    stays closed stands in no list of those who wait, so that nobody would answer.
    """
    return not lead.is_open and lead.close_reason is not CloseReason.SPAM


def answered(lead: Lead, at: datetime) -> Lead:
    """The customer wrote: a dialogue once somebody tried to reach him, else one more question.

    Somebody has to answer. What is spam stays so.
    """
    if lead.close_reason is CloseReason.SPAM:
        return lead
    tried = lead.first_attempt is not None and lead.first_attempt <= at
    wrote = _attempted(lead, at, dialogue=True) if tried else lead
    return replace(wrote, needs_reply=True)


def returned(lead: Lead) -> Lead:
    """A mail to the customer came back: who waits for an answer to it waits for nothing."""
    return replace(lead, needs_reply=lead.is_open)


def with_address(lead: Lead, address: str) -> Lead:
    """The customer can be reached at one more e-mail address."""
    return replace(lead, emails=(*lead.emails, address))


def plan(lead: Lead, rep: int, role: Role, step: NextStep, by: datetime, at: datetime) -> Lead:
    """The next step with its due time; the response clock runs on. Raises as `log_call`."""
    check_owner(lead, rep, role)
    return _with_next_step(lead, step, by, at)


def set_appointment(lead: Lead, rep: int, role: Role, when: datetime, at: datetime) -> Lead:
    """An appointment was agreed, which takes a dialogue; it is the next step.

    Raises Refused as `check_owner`, and "in-the-past".
    """
    check_owner(lead, rep, role)
    agreed = replace(_attempted(lead, at, dialogue=True), needs_reply=False)
    return _with_next_step(_advanced(agreed, Stage.APPOINTMENT), NextStep.APPOINTMENT, when, at)


def shown(lead: Lead, at: datetime) -> Lead:
    """The customer came to the appointment at `at`; a closed lead stays closed.

    The visit is the step that was planned, so without another one the lead is flagged.
    """
    came = _advanced(lead, Stage.SHOWN)
    if lead.next_step is not NextStep.APPOINTMENT or lead.next_step_by is None:
        return came
    # A later appointment is still to come.
    return came if lead.next_step_by > at else replace(came, next_step=None, next_step_by=None)


def not_shown(lead: Lead, at: datetime | None = None) -> Lead:
    """The arrival was undone; `at` is the appointment that stands again, None for none.

    A step that was planned since is left alone.
    """
    if lead.stage is not Stage.SHOWN:
        return lead
    expected = replace(lead, stage=Stage.APPOINTMENT)
    if at is None or lead.next_step is not None:
        return expected
    return replace(expected, next_step=NextStep.APPOINTMENT, next_step_by=at)


def join(lead: Lead, prospect: Prospect, arrived: datetime, clock_from: datetime | None) -> Lead:
    """A further message of the same person joins an open lead: earliest arrival, all ways to reach.

    Who was answered before has written last by it. Raises Refused("lead-closed").
    """
    _check_open(lead)
    numbers = {phone.shown() for phone in lead.phones}
    addresses = {address.casefold() for address in lead.emails}
    clocks = [at for at in (lead.clock_from, clock_from) if at is not None]
    return replace(
        lead,
        arrived=min(lead.arrived, arrived),
        clock_from=min(clocks, default=None),
        emails=lead.emails + tuple(a for a in prospect.emails if a.casefold() not in addresses),
        phones=lead.phones + tuple(p for p in prospect.phones if p.shown() not in numbers),
        vehicle=lead.vehicle or prospect.vehicle,
        trade_in=lead.trade_in or prospect.trade_in,
        repaired=lead.repaired or prospect.repaired,
        needs_reply=lead.needs_reply or lead.first_attempt is not None,
    )


def take_out(lead: Lead, *, emails: slice, phones: slice, clock: bool, reply: bool) -> Lead:
    """A message that joined a lead is taken out of it: it was undone.

    `emails` and `phones` are those it added, `clock` and `reply` whether the response clock runs,
    and somebody waits for a reply, by it only.
    """
    addresses, numbers = list(lead.emails), list(lead.phones)
    del addresses[emails], numbers[phones]
    return replace(
        lead,
        emails=tuple(addresses),
        phones=tuple(numbers),
        clock_from=None if clock else lead.clock_from,
        needs_reply=lead.needs_reply and not reply,
    )


def escalate(lead: Lead, at: datetime) -> Lead:
    """The clock expired and the dealer was told, once; the arrival never changes."""
    return lead if lead.escalated_at else replace(lead, escalated_at=at)


def close(
    lead: Lead,
    rep: int | None,
    role: Role | None,
    reason: CloseReason,
    at: datetime,
    policy: Policy,
) -> Lead:
    """The lead closed by its owner, or by a manager in nobody's name (rep None).

    Not-reached takes at least 4 call attempts on at least 3 days. Raises Refused as `check_owner`,
    and "too-few-attempts".
    """
    if rep is None:
        _check_open(lead)
    else:
        assert role is not None
        check_owner(lead, rep, role)
    days = len(lead.attempt_days)
    enough = lead.attempts >= policy.not_reached_attempts and days >= policy.not_reached_days
    if reason is CloseReason.NOT_REACHED and not enough:
        raise Refused(
            "too-few-attempts",
            lead=lead.id,
            attempts=lead.attempts,
            needed=policy.not_reached_attempts,
            days=days,
            needed_days=policy.not_reached_days,
        )
    return replace(
        lead,
        stage=Stage.CLOSED,
        closed_at=at,
        close_reason=reason,
        next_step=None,
        next_step_by=None,
        needs_reply=False,
    )


def reopen(
    lead: Lead, owner_role: Role | None, *, had_appointment: bool = False, was_shown: bool = False
) -> Lead:
    """A closed lead open again with its history; an owner who is a showroom rep now loses it.

    `had_appointment`, `was_shown`: what its appointments say. Raises Refused("lead-open").
    """
    if lead.is_open:
        raise Refused("lead-open", lead=lead.id)
    keeps = lead.owner is not None and owner_role is not None and owner_role.may_have_leads
    reached = (
        (was_shown, Stage.SHOWN),
        (had_appointment, Stage.APPOINTMENT),
        (lead.first_dialogue is not None, Stage.DIALOGUE),
        (lead.first_attempt is not None, Stage.ATTEMPTED),
        (keeps, Stage.OWNED),
        (True, Stage.NEW),
    )
    stage = next(stage for true, stage in reached if true)
    reopened = replace(lead, stage=stage, closed_at=None, close_reason=None)
    return reopened if keeps else back_to_pool(reopened)


_ORDER = tuple(Stage)


def _advanced(lead: Lead, stage: Stage) -> Lead:
    return replace(lead, stage=max(lead.stage, stage, key=_ORDER.index))


def _owned(lead: Lead, rep: int, at: datetime, because: Because) -> Lead:
    owned = replace(lead, owner=rep, owned_since=at, because=because, known_owner=None)
    return _advanced(owned, Stage.OWNED)


def _attempted(lead: Lead, at: datetime, *, dialogue: bool) -> Lead:
    tried = replace(lead, first_attempt=min(lead.first_attempt or at, at))
    if not dialogue:
        return _advanced(tried, Stage.ATTEMPTED)
    spoken = replace(tried, first_dialogue=min(lead.first_dialogue or at, at))
    return _advanced(spoken, Stage.DIALOGUE)


def _with_next_step(lead: Lead, step: NextStep | None, by: datetime | None, at: datetime) -> Lead:
    if by is not None:
        check_time(by, at)
    elif step is None and _is_expected(lead, at):
        return lead
    return replace(lead, next_step=step, next_step_by=by)


def _is_expected(lead: Lead, at: datetime) -> bool:
    """Whether the customer comes to an appointment: no call or mail does that step."""
    is_visit = lead.next_step is NextStep.APPOINTMENT
    return is_visit and lead.next_step_by is not None and lead.next_step_by > at


def _check_role(rep: int, role: Role) -> None:
    if not role.may_have_leads:
        raise Refused("showroom-no-leads", rep=rep)


def _check_open(lead: Lead) -> None:
    if not lead.is_open:
        raise Refused("lead-closed", lead=lead.id)
