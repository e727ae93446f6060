"""What each figure and ratio is, in one sentence: the tooltips of gauges, overview and reports.

The keys are the names of the figures of a gauge with hyphens, "path-" and "state-" before the codes
of those, the codes of domain/ratios.py, and "door-" before those of its doors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from showroom_app.words.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from showroom_app.words.sentences import Saying

FIGURES = {
    "quota": QT_TRANSLATE_NOOP(
        "words",
        "The number of counted units agreed for the month. Who starts or leaves inside the month "
        "has it in proportion to his or her selling days, rounded half up; leave, illness and part "
        "time change nothing.",
    ),
    "counted": QT_TRANSLATE_NOOP(
        "words",
        "Confirmed units that count for the quota, shares of a split sale as such: new customers "
        "always, returning ones as set, fleet never. A cancelled sale counts minus on the day it "
        "was cancelled.",
    ),
    "not-counted": QT_TRANSLATE_NOOP(
        "words",
        "Confirmed units beside the gauge: sales to returning customers, unless the dealership "
        "counts them, and to fleets. Each sale says which rule decided.",
    ),
    "proposed": QT_TRANSLATE_NOOP(
        "words", "Units that will count once a manager has confirmed the sale."
    ),
    "selling-days": QT_TRANSLATE_NOOP(
        "words",
        "Days of the month on which the dealership is open: opening weekdays minus public holidays "
        "and own closings plus own openings. Today counts by the part of its opening hours that is "
        "over.",
    ),
    "on-track": QT_TRANSLATE_NOOP(
        "words",
        "The tick: where the gauge should stand now. Quota × selling days gone / selling days of "
        "the month.",
    ),
    "gap": QT_TRANSLATE_NOOP("words", "Counted units minus where the gauge should stand now."),
    "forecast": QT_TRANSLATE_NOOP(
        "words",
        "Units at the end of the month: what is counted, plus the days left at the month's own "
        "pace, which is steadied by some days at the usual pace.",
    ),
    "plain-forecast": QT_TRANSLATE_NOOP(
        "words",
        "Units at the end of the month at the pace so far: counted / selling days gone × selling "
        "days of the month.",
    ),
    "usual-pace": QT_TRANSLATE_NOOP(
        "words",
        "Counted units a selling day of the last three closed months: the rep's own from 20 "
        "selling days on, else the store's from 60 on, else quota / selling days.",
    ),
    "chance": QT_TRANSLATE_NOOP(
        "words",
        "How likely the quota is reached in the days left, when sales come by chance at the "
        "steadied pace.",
    ),
    "needed-a-day": QT_TRANSLATE_NOOP(
        "words", "Units still missing / selling days left. Nothing once no day is left."
    ),
    "path-fresh-ups": QT_TRANSLATE_NOOP(
        "words",
        "How many more fresh ups would bring the missing units by themselves, at the rep's own "
        "ratio of twelve months, steadied by 20 opportunities at the store's.",
    ),
    "path-valid-leads": QT_TRANSLATE_NOOP(
        "words",
        "How many more valid leads would bring the missing units by themselves, at the rep's own "
        "ratio of twelve months, steadied by 20 opportunities at the store's.",
    ),
    "path-shown-appointments": QT_TRANSLATE_NOOP(
        "words",
        "How many more appointments whose customer comes would bring the missing units by "
        "themselves, at the rep's own ratio of twelve months, steadied by 20 opportunities at the "
        "store's.",
    ),
    "since-last-sale": QT_TRANSLATE_NOOP(
        "words", "Selling days since the rep's last confirmed sale."
    ),
    "three-month-average": QT_TRANSLATE_NOOP(
        "words", "Counted units a month of the last three closed months in which the rep was here."
    ),
    "state-starting": QT_TRANSLATE_NOOP(
        "words", "Starting: fewer than three selling days are over."
    ),
    "state-reached": QT_TRANSLATE_NOOP("words", "Reached: as many counted units as the quota."),
    "state-on-track": QT_TRANSLATE_NOOP(
        "words", "On track: less than half a unit under where the gauge should stand."
    ),
    "state-behind": QT_TRANSLATE_NOOP(
        "words", "Behind: half a unit or more under the tick, with a chance of at least 10%."
    ),
    "state-at-risk": QT_TRANSLATE_NOOP("words", "At risk: behind, with a chance of under 10%."),
}
"""The figures of rules section 4."""

RATIOS = {
    "first-response": QT_TRANSLATE_NOOP(
        "words",
        "Median of the minutes inside opening hours from a lead's arrival to its owner's first "
        "attempt, of the month's leads with an attempt. An automatic reply is none.",
    ),
    "first-response-gross": QT_TRANSLATE_NOOP(
        "words",
        "Median of all minutes from a lead's arrival to its owner's first attempt, nights and "
        "Sundays included.",
    ),
    "in-target": QT_TRANSLATE_NOOP(
        "words",
        "Leads whose first attempt came within the limit of their source / leads with an attempt "
        "or whose limit has passed without one.",
    ),
    "time-to-dialogue": QT_TRANSLATE_NOOP(
        "words",
        "Median of the minutes inside opening hours from a lead's arrival to the first two-way "
        "contact, of the leads that have one.",
    ),
    "time-to-dialogue-gross": QT_TRANSLATE_NOOP(
        "words",
        "Median of all minutes from a lead's arrival to the first two-way contact, nights and "
        "Sundays included.",
    ),
    "contact-rate": QT_TRANSLATE_NOOP(
        "words",
        "Leads with a dialogue / valid leads of the month. Duplicates, spam and leads that came "
        "over a week late are not valid.",
    ),
    "appointment-rate": QT_TRANSLATE_NOOP(
        "words", "Leads with an appointment that was not cancelled / leads with a dialogue."
    ),
    "show-rate": QT_TRANSLATE_NOOP(
        "words",
        "Appointments whose customer came / appointments whose day has passed. A moved one counts "
        "once, a cancelled one not at all.",
    ),
    "close-on-shows": QT_TRANSLATE_NOOP(
        "words", "Units sold to customers who came for an appointment / appointments shown."
    ),
    "lead-to-sale": QT_TRANSLATE_NOOP(
        "words",
        "Leads that arrived in the month and led to a sale by now, through whichever door / valid "
        "leads of the month.",
    ),
    "lead-to-sale-closed": QT_TRANSLATE_NOOP(
        "words",
        "Leads that arrived in the month and had led to a sale when it was closed, through "
        "whichever door / valid leads of the month.",
    ),
    "walk-in-closing": QT_TRANSLATE_NOOP(
        "words",
        "Units sold to fresh ups / fresh ups: walk-ins and service referrals without an owner. "
        "Be-backs stand apart; who only asked the way is no traffic.",
    ),
    "closing": QT_TRANSLATE_NOOP(
        "words",
        "Confirmed units sold to new and returning customers / opportunities: be-backs, "
        "appointments shown, walk-ins, service referrals, phone leads and internet leads. Each "
        "sale counts once, at the door it last came through. Fleet and own base stand apart.",
    ),
    "attempts-a-lead": QT_TRANSLATE_NOOP("words", "Call attempts / valid leads of the month."),
    "return-punctuality": QT_TRANSLATE_NOOP(
        "words", "Returns from the desk within recall and time to walk back / all returns."
    ),
    "turn-balance": QT_TRANSLATE_NOOP(
        "words",
        "Turns / available hours: the time with a place in line, on the floor or at the desk.",
    ),
    "miss-rate": QT_TRANSLATE_NOOP(
        "words", "Times called and not there / turns that came, those missed included."
    ),
    "log-completeness": QT_TRANSLATE_NOOP(
        "words",
        "Customers logged as visits / those and the people who were seen at the door and not "
        "served.",
    ),
}
"""The ratios of rules section 5, by `domain.ratios.Ratio`."""

OVERVIEW = {
    "until": QT_TRANSLATE_NOOP(
        "words",
        "A month that runs is counted until the end of yesterday, so that a day in progress moves "
        "no figure.",
    ),
    "counted-per-rep": QT_TRANSLATE_NOOP(
        "words", "Counted units of all reps of a role / these reps."
    ),
    "on-pace": QT_TRANSLATE_NOOP(
        "words",
        "Reps who have reached their quota or stand less than half a unit under where the gauge "
        "should stand.",
    ),
    "fleet": QT_TRANSLATE_NOOP(
        "words", "Units sold to fleets: they count for no quota and in no closing ratio."
    ),
    "walk-ins-an-hour": QT_TRANSLATE_NOOP(
        "words",
        "Fresh ups in this hour of this weekday / times it was open this month: walk-ins and "
        "service referrals without an owner.",
    ),
    "reps-on-the-floor": QT_TRANSLATE_NOOP(
        "words",
        "How many reps were on the floor or with a customer in this hour, on average; not who was "
        "at the desk or on a break.",
    ),
    "short-of-reps": QT_TRANSLATE_NOOP(
        "words", "More fresh ups an hour than reps on the floor, in an hour open at least twice."
    ),
    "fairness": QT_TRANSLATE_NOOP(
        "words",
        "Fresh ups received minus those that an even rotation gives: of each one a share for every "
        "rep with a place in line when it came. Marked from two ups and a tenth of the expected "
        "number on.",
    ),
    "door-be-back": QT_TRANSLATE_NOOP("words", "Units sold to be-backs / visits of be-backs."),
    "door-appointment": QT_TRANSLATE_NOOP(
        "words", "Units sold to customers who came for an appointment / appointments shown."
    ),
    "door-walk-in": QT_TRANSLATE_NOOP("words", "Units sold to walk-ins / visits of walk-ins."),
    "door-service": QT_TRANSLATE_NOOP(
        "words", "Units sold to service referrals / visits of service referrals without an owner."
    ),
    "door-phone": QT_TRANSLATE_NOOP(
        "words", "Units sold on phone leads without a visit / valid phone leads of the month."
    ),
    "door-lead": QT_TRANSLATE_NOOP(
        "words", "Units sold on internet leads without a visit / valid internet leads of the month."
    ),
}
"""What the overview shows besides."""

NAMES = {
    "first-response": QT_TRANSLATE_NOOP("words", "Median first response"),
    "first-response-gross": QT_TRANSLATE_NOOP("words", "First response, gross"),
    "in-target": QT_TRANSLATE_NOOP("words", "First response in target"),
    "time-to-dialogue": QT_TRANSLATE_NOOP("words", "Time to dialogue"),
    "time-to-dialogue-gross": QT_TRANSLATE_NOOP("words", "Time to dialogue, gross"),
    "contact-rate": QT_TRANSLATE_NOOP("words", "Contact rate"),
    "appointment-rate": QT_TRANSLATE_NOOP("words", "Appointment rate"),
    "show-rate": QT_TRANSLATE_NOOP("words", "Show rate"),
    "close-on-shows": QT_TRANSLATE_NOOP("words", "Close rate on shows"),
    "lead-to-sale": QT_TRANSLATE_NOOP("words", "Lead to sale"),
    "walk-in-closing": QT_TRANSLATE_NOOP("words", "Walk-in closing ratio"),
    "closing": QT_TRANSLATE_NOOP("words", "Closing ratio"),
    "attempts-a-lead": QT_TRANSLATE_NOOP("words", "Attempts a lead"),
    "return-punctuality": QT_TRANSLATE_NOOP("words", "Return punctuality"),
    "turn-balance": QT_TRANSLATE_NOOP("words", "Turns an available hour"),
    "miss-rate": QT_TRANSLATE_NOOP("words", "Miss rate"),
    "log-completeness": QT_TRANSLATE_NOOP("words", "Log completeness"),
}
"""What the ratios are called, by `domain.ratios.Ratio`."""

DOORS = {
    "be-back": QT_TRANSLATE_NOOP("words", "Be-back"),
    "appointment": QT_TRANSLATE_NOOP("words", "Appointment"),
    "walk-in": QT_TRANSLATE_NOOP("words", "Walk-in"),
    "service": QT_TRANSLATE_NOOP("words", "Service referral"),
    "phone": QT_TRANSLATE_NOOP("words", "Phone lead"),
    "lead": QT_TRANSLATE_NOOP("words", "Internet lead"),
}
"""What the doors are called, by `domain.ratios.Door`."""

DEFINITIONS = {**FIGURES, **RATIOS, **OVERVIEW}


def definition(name: str, saying: Saying) -> str:
    """The sentence of a figure or ratio in the language of `saying`; raises KeyError."""
    return saying.translate(DEFINITIONS[name])
