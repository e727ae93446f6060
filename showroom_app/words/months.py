"""The close of a month in words: its checklist, its state, and what closing means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from showroom_app.words.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from showroom_app.services.closed_months import Differs
    from showroom_app.words.sentences import Saying

STATES: Mapping[str, str] = {
    "running": QT_TRANSLATE_NOOP("words", "Runs"),
    "ended": QT_TRANSLATE_NOOP("words", "Not closed"),
    "closed": QT_TRANSLATE_NOOP("words", "Closed"),
}
"""How a month stands, by `domain.month_close.MonthState`."""

ITEMS: Mapping[str, str] = {
    "open-days": QT_TRANSLATE_NOOP("words", "Days of the floor log that were not closed"),
    "proposed-sales": QT_TRANSLATE_NOOP("words", "Proposed sales that nobody confirmed"),
    "sale-disputes": QT_TRANSLATE_NOOP("words", "Disputed sales without a ruling"),
    "questions": QT_TRANSLATE_NOOP("words", "Confirmed sales with an open question"),
    "sold-visits": QT_TRANSLATE_NOOP("words", "Visits that ended as sold, without a sale"),
    "open-visits": QT_TRANSLATE_NOOP("words", "Visits without an outcome"),
    "open-appointments": QT_TRANSLATE_NOOP("words", "Appointments without shown or no-show"),
    "floor-disputes": QT_TRANSLATE_NOOP("words", "Disputes of the rotation without a ruling"),
    "roles": QT_TRANSLATE_NOOP("words", "Roles of the next month that were not chosen"),
}
"""The lines of the checklist, by `domain.month_close.Item`."""

BECAUSE: Mapping[str, str] = {
    "open-days": QT_TRANSLATE_NOOP("words", "A day that is open takes further acts."),
    "proposed-sales": QT_TRANSLATE_NOOP(
        "words", "Each counts once it is confirmed, and would move a gauge of the month."
    ),
    "sale-disputes": QT_TRANSLATE_NOOP("words", "A ruling may change who sold."),
    "questions": QT_TRANSLATE_NOOP(
        "words", "They count as they stand; what changes later is entered in the open month."
    ),
    "sold-visits": QT_TRANSLATE_NOOP(
        "words", "Once the month is closed, their sale can only be dated in the open month."
    ),
    "open-visits": QT_TRANSLATE_NOOP(
        "words", "They stay in the month as visits that nobody told the end of."
    ),
    "open-appointments": QT_TRANSLATE_NOOP(
        "words", "They count as due and not shown in the frozen show rate."
    ),
    "floor-disputes": QT_TRANSLATE_NOOP("words", "A ruling stands in the log, and moves no gauge."),
    "roles": QT_TRANSLATE_NOOP("words", "Who does not choose keeps the role of this month."),
}
"""Why a line keeps a month from being closed, or only warns."""

MUST = QT_TRANSLATE_NOOP("words", "has to be settled first")
MAY = QT_TRANSLATE_NOOP("words", "may stay open")
DONE = QT_TRANSLATE_NOOP("words", "nothing open")

CONSEQUENCE = QT_TRANSLATE_NOOP(
    "words",
    "Closing {month} freezes every gauge and the overview for good. From then on nothing dated in "
    "it can be entered, confirmed or changed: what was wrong is set right by a counter-entry in "
    "the open month. It is not opened again.",
)
"""What the close of a month means, before somebody does it."""

FROZEN_DIFFERS = QT_TRANSLATE_NOOP(
    "words",
    "{month} was closed with {frozen} counted units of {rep}, and the ledger now gives {found}.",
)
OVERVIEW_DIFFERS = QT_TRANSLATE_NOOP(
    "words",
    "{month} was closed with {frozen} counted units on the gauge of {rep}, and with {found} in the "
    "overview.",
)
ROLE_DIFFERS = QT_TRANSLATE_NOOP(
    "words",
    "{month} was closed with another role or quota of {rep} than the role choices now give.",
)
"""What the check of the database says of a closed month that is no longer what it was."""
_DIFFERS = {
    "ledger": FROZEN_DIFFERS,
    "overview": OVERVIEW_DIFFERS,
    "roles": ROLE_DIFFERS,
}


def differs(found: Differs, saying: Saying) -> str:
    """Where a closed month is no longer what it was closed with."""
    facts = {"month": found.month, "rep": found.rep, "frozen": found.frozen, "found": found.found}
    return saying.say(saying.translate(_DIFFERS[found.where.value]), facts)
