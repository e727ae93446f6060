"""What the page of months says."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from showroom_app.domain.month_close import Item, MonthState
from showroom_app.exports.sheet import DUTCH, ENGLISH, Marks
from showroom_app.services.month_items import CheckRow, Thing
from showroom_app.services.months import MissedRow, MonthRow, MonthView
from showroom_app.ui import words
from showroom_app.ui.theme import State
from showroom_app.words import Saying
from showroom_app.words.months import BECAUSE, CONSEQUENCE, DONE, ITEMS, MAY, MUST, STATES
from showroom_app.words.people import ROLES

_STATES = {
    MonthState.RUNNING: State.RUNNING,
    MonthState.ENDED: State.ATTENTION,
    MonthState.CLOSED: State.OK,
}


def state(row: MonthRow) -> State:
    """The shape of how a month stands."""
    return _STATES[row.state]


def title(month: date) -> str:
    """A month as a name: "October 2026"."""
    return _begun(words.month(month))


def of_month(said: str, month: date) -> str:
    """A sentence with the month in it, wherever it stands in this language."""
    return _begun(said.format(month=words.month(month)))


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def short(row: MonthRow) -> str:
    """How a month stands, and what it came to: "Closed · 9 of 12 reached"."""
    said = words.told(STATES[row.state.value])
    if row.state is not MonthState.CLOSED:
        return said
    reached = QCoreApplication.translate("months", "{n} of {all} reached").format(
        n=row.reps - row.missed, all=row.reps
    )
    return f"{said} · {reached}"


def closed(row: MonthRow, at: str) -> str:
    """When and by whom a month was closed, and what it came to."""
    translate = QCoreApplication.translate
    if row.closed_by:
        said = translate("months", "Closed by {by} on {at}.").format(by=row.closed_by, at=at)
    else:
        said = translate("months", "Closed on {at}.").format(at=at)
    counted = translate("months", "{n} of {all} units counted; these figures stand for good.")
    return f"{said} {counted.format(n=words.number(row.counted), all=words.number(row.quota))}"


def runs(row: MonthRow) -> str:
    """That a month is not over, and when it can be closed."""
    said = QCoreApplication.translate(
        "months",
        "{month} is not over. From the 1st on it can be closed; what is open then stands here "
        "already.",
    )
    return of_month(said, row.month)


def refusal(view: MonthView, saying: Saying) -> str:
    """Why a month cannot be closed, "" for no reason."""
    refused = view.refusal
    if refused is None:
        return ""
    if refused.code != "month-not-ready":
        return saying.refusal(refused)
    said = QCoreApplication.translate(
        "months", "{month} cannot be closed yet: what is marked red below has to be settled first."
    )
    return of_month(said, view.row.month)


def consequence(month: date) -> str:
    """What closing a month means."""
    return of_month(words.told(CONSEQUENCE), month)


def check(row: CheckRow) -> tuple[State, str, str]:
    """A line of the checklist: its shape, what it is with how many, and why it matters."""
    name = words.told(ITEMS[row.item.value])
    if row.is_done:
        return State.OK, f"{name}: {words.told(DONE)}", ""
    shape = State.LATE if row.blocks else State.ATTENTION
    weight = words.told(MUST if row.blocks else MAY)
    because = words.told(BECAUSE[row.item.value])
    return shape, f"{name}: {row.count}", f"{weight[:1].upper()}{weight[1:]}. {because}"


def thing(each: Thing, item: Item) -> str:
    """One thing of the checklist: "Wed 30 Sep · Sanne · Piet"."""
    if item is Item.ROLES and each.role is not None:
        return f"{each.rep} · {words.told(ROLES[each.role.value])}"
    parts = (words.day(each.on) if each.on else "", each.floor, each.rep, each.customer)
    return " · ".join(part for part in parts if part)


def more(count: int) -> str:
    """How many things are not named."""
    return QCoreApplication.translate("months", "and {n} more").format(n=words.number(count))


def missed(row: MissedRow) -> str:
    """What a rep who missed had: "11 of 15"."""
    return QCoreApplication.translate("months", "{n} of {all}").format(
        n=words.number(row.counted), all=row.quota
    )


def in_a_row(row: MissedRow) -> str:
    """How often in a row."""
    if row.in_a_row <= 1:
        return QCoreApplication.translate("months", "first month")
    return QCoreApplication.translate("months", "{n} months in a row").format(n=row.in_a_row)


def next_choice(view: MonthView) -> str:
    """Who has not chosen a role for the next month."""
    translate = QCoreApplication.translate
    month = words.month(view.next_choice)
    if not view.not_chosen:
        return translate("months", "Everybody has chosen a role for {month}.").format(month=month)
    names = ", ".join(
        f"{each.name} ({words.told(ROLES[each.role.value])})" for each in view.not_chosen
    )
    return translate(
        "months", "No choice yet for {month}, so the role of now continues: {names}."
    ).format(month=month, names=names)


def marks() -> Marks:
    """How a table of this PC's language separates and writes decimals."""
    return DUTCH if QLocale().decimalPoint() == "," else ENGLISH


def language() -> str:
    """The code of the language the window speaks."""
    return "nl" if QLocale().language() is QLocale.Language.Dutch else "en"
