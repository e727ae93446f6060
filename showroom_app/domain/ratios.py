"""The ratios of the trade: one definition each, always with what they are counted from.

A lead stands in a ratio by the month in which it arrived, and only where it is valid: its response
clock ran, and it was no duplicate, no spam and no call that was undone. An appointment stands in
the month for which it was made, a visit in that of its day, a sale in that of its date.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from statistics import median
from types import MappingProxyType

from showroom_app.domain.fairness import Figures, Reckoning
from showroom_app.domain.floor_facts import ArrivalKind, Outcome
from showroom_app.domain.sale import Channel
from showroom_app.domain.values import dataclass

Count = int | Decimal | float

FIRST_ATTEMPT_TARGETS = (2, 5, 24)
"""Minutes within which a first attempt is measured besides the dealer's own limit."""

_NINETY = 0.9


class Ratio(StrEnum):
    """Every ratio by its name; words/definitions.py says what each is."""

    FIRST_RESPONSE = "first-response"
    FIRST_RESPONSE_GROSS = "first-response-gross"
    IN_TARGET = "in-target"
    TIME_TO_DIALOGUE = "time-to-dialogue"
    TIME_TO_DIALOGUE_GROSS = "time-to-dialogue-gross"
    CONTACT_RATE = "contact-rate"
    APPOINTMENT_RATE = "appointment-rate"
    SHOW_RATE = "show-rate"
    CLOSE_ON_SHOWS = "close-on-shows"
    LEAD_TO_SALE = "lead-to-sale"
    WALK_IN_CLOSING = "walk-in-closing"
    CLOSING = "closing"
    ATTEMPTS_A_LEAD = "attempts-a-lead"
    RETURN_PUNCTUALITY = "return-punctuality"
    TURN_BALANCE = "turn-balance"
    MISS_RATE = "miss-rate"
    LOG_COMPLETENESS = "log-completeness"


class Door(StrEnum):
    """The door through which a customer last came before buying: where closing is measured."""

    BE_BACK = "be-back"
    APPOINTMENT = "appointment"
    WALK_IN = "walk-in"
    SERVICE = "service"
    PHONE = "phone"
    LEAD = "lead"


@dataclass(frozen=True, slots=True)
class Proportion:
    """So many of so many, or so many for each."""

    ratio: Ratio
    numerator: Count
    denominator: Count

    @property
    def value(self) -> float | None:
        """Numerator / denominator; None where there is nothing to count from."""
        return float(self.numerator) / float(self.denominator) if self.denominator > 0 else None


@dataclass(frozen=True, slots=True)
class Times:
    """Lengths in minutes: the median, and within how many nine of ten were done; None for none."""

    ratio: Ratio
    count: int
    median: float | None
    p90: float | None

    @property
    def value(self) -> float | None:
        """The median."""
        return self.median


@dataclass(frozen=True, slots=True)
class FollowedLead:
    """What the ratios need to know of one valid lead.

    Minutes run from its response clock's start; None: not yet. `is_due` says that its limit has
    passed, whether or not somebody tried.
    """

    limit: int
    is_due: bool
    attempts: int = 0
    business_minutes: float | None = None
    gross_minutes: float | None = None
    dialogue_business_minutes: float | None = None
    dialogue_gross_minutes: float | None = None
    has_appointment: bool = False
    was_shown: bool = False
    is_sold: bool = False

    @property
    def has_dialogue(self) -> bool:
        """Whether the customer and somebody of us spoke or wrote to each other."""
        return self.dialogue_gross_minutes is not None


@dataclass(frozen=True, slots=True)
class Chain:
    """How far leads came, from all that arrived to those that were sold.

    `dialogues` is None for phone leads: the call itself is one.
    """

    leads: int
    dialogues: int | None
    appointments: int
    shown: int
    sold: int


REFERENCE_CHAINS: Mapping[Door, Chain] = MappingProxyType(
    {
        Door.LEAD: Chain(100, 60, 36, 22, 13),
        Door.PHONE: Chain(100, None, 60, 36, 22),
    }
)
"""What a hundred leads come to in Dutch practice (P. de Vries 2014): online, and by telephone."""


# -- leads -------------------------------------------------------------------------------------


def first_response(leads: Iterable[FollowedLead]) -> Times:
    """Response time: business minutes from arrival to the owner's first attempt.

    Of the leads with an attempt. Median and 90 % quantile; source: rules section 5.
    """
    return _times(Ratio.FIRST_RESPONSE, (each.business_minutes for each in leads))


def first_response_gross(leads: Iterable[FollowedLead]) -> Times:
    """Response time in gross minutes, closed hours included; otherwise as `first_response`."""
    return _times(Ratio.FIRST_RESPONSE_GROSS, (each.gross_minutes for each in leads))


def in_target(leads: Iterable[FollowedLead], minutes: int | None = None) -> Proportion:
    """Share in target: leads whose first attempt came within the limit / leads to judge.

    In business minutes; the limit is that of each lead's source, or `minutes` for all. To judge
    are those with an attempt and those whose own limit has passed without one.
    """
    judged = [each for each in leads if each.business_minutes is not None or each.is_due]
    within = sum(
        each.business_minutes is not None
        and each.business_minutes <= (each.limit if minutes is None else minutes)
        for each in judged
    )
    return Proportion(Ratio.IN_TARGET, within, len(judged))


def time_to_dialogue(leads: Iterable[FollowedLead]) -> Times:
    """Business minutes from arrival to the first two-way contact, of the leads that have one."""
    minutes = (each.dialogue_business_minutes for each in leads)
    return _times(Ratio.TIME_TO_DIALOGUE, minutes)


def time_to_dialogue_gross(leads: Iterable[FollowedLead]) -> Times:
    """As `time_to_dialogue` in gross minutes, closed hours included."""
    minutes = (each.dialogue_gross_minutes for each in leads)
    return _times(Ratio.TIME_TO_DIALOGUE_GROSS, minutes)


def contact_rate(leads: Collection[FollowedLead]) -> Proportion:
    """Leads with a dialogue / valid leads."""
    return Proportion(Ratio.CONTACT_RATE, sum(each.has_dialogue for each in leads), len(leads))


def appointment_rate(leads: Collection[FollowedLead]) -> Proportion:
    """Leads with an appointment / leads with a dialogue; a cancelled appointment is none.

    To agree on an appointment is a dialogue, so that the first are always some of the second.
    """
    spoken = [each for each in leads if each.has_dialogue]
    agreed = sum(each.has_appointment for each in spoken)
    return Proportion(Ratio.APPOINTMENT_RATE, agreed, len(spoken))


def lead_to_sale(leads: Collection[FollowedLead]) -> Proportion:
    """Leads that led to a sale by now, whenever and through whichever door / valid leads.

    By the month of arrival: that of a past month may still rise.
    """
    return Proportion(Ratio.LEAD_TO_SALE, sum(each.is_sold for each in leads), len(leads))


def attempts_a_lead(leads: Collection[FollowedLead]) -> Proportion:
    """Call attempts / valid leads."""
    return Proportion(Ratio.ATTEMPTS_A_LEAD, sum(each.attempts for each in leads), len(leads))


def chain(leads: Collection[FollowedLead], door: Door) -> Chain:
    """How far leads of one kind came; to be read beside its reference chain."""
    return Chain(
        len(leads),
        None if door is Door.PHONE else sum(each.has_dialogue for each in leads),
        sum(each.has_appointment for each in leads),
        sum(each.was_shown for each in leads),
        sum(each.is_sold for each in leads),
    )


# -- the showroom ------------------------------------------------------------------------------


def show_rate(shown: int, due: int) -> Proportion:
    """Appointments whose customer came / appointments whose day has passed.

    One that was moved counts once, at its last time; a cancelled one is not due.
    """
    return Proportion(Ratio.SHOW_RATE, shown, due)


def close_on_shows(sold: Count, shown: int) -> Proportion:
    """Close rate on shows: sold to customers who came for an appointment / those who came."""
    return Proportion(Ratio.CLOSE_ON_SHOWS, sold, shown)


def walk_in_closing(sold: Count, fresh_ups: int) -> Proportion:
    """Walk-in closing ratio: sold to fresh ups / fresh ups.

    Fresh ups use a turn: walk-ins and service referrals without an owner. Be-backs stand apart,
    and who only asked the way or wanted another department is no traffic.
    """
    return Proportion(Ratio.WALK_IN_CLOSING, sold, fresh_ups)


def closing(sold: Count, opportunities: int) -> Proportion:
    """Closing ratio: sold / opportunities, through one door or all of them.

    Sold are confirmed units to new and returning customers, counter-entries minus; fleet and own
    base stand apart. A sale counts at the door of the visit it was entered for, else at that of
    its channel, so that the doors together come to the whole. Opportunities: see `Door`.
    """
    return Proportion(Ratio.CLOSING, sold, opportunities)


def is_traffic(outcome: Outcome | None) -> bool:
    """Whether a visit that ended so is an opportunity at all."""
    return outcome not in (Outcome.WRONG_DEPARTMENT, Outcome.ASKED_THE_WAY)


def door_of_visit(kind: ArrivalKind) -> Door | None:
    """The door of a visit of this kind; None for one that is no opportunity, such as a delivery."""
    return _DOORS_OF_VISITS.get(kind)


def door_of_channel(channel: Channel) -> Door | None:
    """The door of a sale without a visit; None for the own base, where nobody came to be sold."""
    return _DOORS_OF_CHANNELS.get(channel)


def door_of_sale(kind: ArrivalKind | None, channel: Channel) -> Door | None:
    """The door of a sale: that of the visit it was entered for, else that of its channel."""
    of_visit = None if kind is None else door_of_visit(kind)
    return of_visit or door_of_channel(channel)


_DOORS_OF_VISITS = {
    ArrivalKind.BE_BACK: Door.BE_BACK,
    ArrivalKind.APPOINTMENT: Door.APPOINTMENT,
    ArrivalKind.WALK_IN: Door.WALK_IN,
    ArrivalKind.SERVICE: Door.SERVICE,
}
_DOORS_OF_CHANNELS = {
    Channel.WALK_IN: Door.WALK_IN,
    Channel.SERVICE: Door.SERVICE,
    Channel.LEAD: Door.LEAD,
    Channel.PHONE: Door.PHONE,
}


# -- the floor ---------------------------------------------------------------------------------


def return_punctuality(figures: Figures) -> Proportion:
    """Returns from the desk within recall and grace / returns."""
    on_time = figures.returns - figures.late_returns
    return Proportion(Ratio.RETURN_PUNCTUALITY, on_time, figures.returns)


def turn_balance(figures: Figures) -> Proportion:
    """Turns / available hours: time with a place in line."""
    return Proportion(Ratio.TURN_BALANCE, figures.turns, figures.hours)


def miss_rate(figures: Figures) -> Proportion:
    """Misses / turns that came: those kept and those missed."""
    return Proportion(Ratio.MISS_RATE, figures.misses, figures.turns + figures.misses)


def log_completeness(reckoning: Reckoning) -> Proportion:
    """Logged / (logged + door tally): customers logged as visits, of all who were seen."""
    return Proportion(
        Ratio.LOG_COMPLETENESS, reckoning.logged, reckoning.logged + reckoning.tallied
    )


def _times(ratio: Ratio, minutes: Iterable[float | None]) -> Times:
    """The median, and the shortest length within which nine of ten lie (nearest rank)."""
    known = sorted(each for each in minutes if each is not None)
    if not known:
        return Times(ratio, 0, None, None)
    return Times(ratio, len(known), median(known), known[math.ceil(_NINETY * len(known)) - 1])
