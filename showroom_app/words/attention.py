"""What needs a manager's attention, in words: a title, a line below it, and what the link says."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from showroom_app.services.overview_view import Attention, Opening
from showroom_app.words.mark import QT_TRANSLATE_NOOP
from showroom_app.words.people import ROLES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from decimal import Decimal

    from showroom_app.services.overview_view import Item
    from showroom_app.words.sentences import Saying

NOTHING = QT_TRANSLATE_NOOP("words", "Nothing needs you. Everything is within its goal.")
NOTHING_ELSE = QT_TRANSLATE_NOOP("words", "Everything else is within its goal.")

WEEKDAYS = (
    QT_TRANSLATE_NOOP("words", "Monday"),
    QT_TRANSLATE_NOOP("words", "Tuesday"),
    QT_TRANSLATE_NOOP("words", "Wednesday"),
    QT_TRANSLATE_NOOP("words", "Thursday"),
    QT_TRANSLATE_NOOP("words", "Friday"),
    QT_TRANSLATE_NOOP("words", "Saturday"),
    QT_TRANSLATE_NOOP("words", "Sunday"),
)

TITLES = {
    "leads-late": QT_TRANSLATE_NOOP("words", "{count} leads past {limit} min"),
    "leads-late-one": QT_TRANSLATE_NOOP("words", "1 lead past {limit} min"),
    "desk-late": QT_TRANSLATE_NOOP("words", "{count} reps late at the lead desk"),
    "desk-late-one": QT_TRANSLATE_NOOP("words", "{rep} {length} late"),
    "customer-waits": QT_TRANSLATE_NOOP("words", "{count} customers wait at the door"),
    "customer-waits-one": QT_TRANSLATE_NOOP("words", "A customer waits at the door"),
    "cannot-reach": QT_TRANSLATE_NOOP("words", "{count} reps cannot reach their quota"),
    "cannot-reach-one": QT_TRANSLATE_NOOP("words", "{rep} cannot reach {quota}"),
    "unfair-both": QT_TRANSLATE_NOOP("words", "{rep} {over} ups over, {other} {under} under"),
    "unfair-over": QT_TRANSLATE_NOOP("words", "{rep} {over} ups over the expected number"),
    "unfair-under": QT_TRANSLATE_NOOP("words", "{other} {under} ups under the expected number"),
    "short-of-reps": QT_TRANSLATE_NOOP(
        "words", "{weekday} {from_hour} to {to_hour} h short of reps"
    ),
    "unconfirmed": QT_TRANSLATE_NOOP("words", "{count} of {of} visits on {weekday} unconfirmed"),
    "happy-calls": QT_TRANSLATE_NOOP("words", "{count} happy calls overdue"),
    "happy-calls-one": QT_TRANSLATE_NOOP("words", "1 happy call overdue"),
    "proposed-sales": QT_TRANSLATE_NOOP("words", "{count} proposed sales to confirm"),
    "proposed-sales-one": QT_TRANSLATE_NOOP("words", "1 proposed sale to confirm"),
    "sale-questions": QT_TRANSLATE_NOOP("words", "{count} sales with a question"),
    "sale-questions-one": QT_TRANSLATE_NOOP("words", "1 sale with a question"),
    "sale-disputes": QT_TRANSLATE_NOOP("words", "{count} sales disputed"),
    "sale-disputes-one": QT_TRANSLATE_NOOP("words", "1 sale disputed"),
    "floor-disputes": QT_TRANSLATE_NOOP("words", "{count} entries of the floor log disputed"),
    "floor-disputes-one": QT_TRANSLATE_NOOP("words", "1 entry of the floor log disputed"),
    "month-ready": QT_TRANSLATE_NOOP("words", "{month} is ready to be closed"),
    "month-waits": QT_TRANSLATE_NOOP("words", "{month} is over and not closed"),
}

DETAILS = {
    "leads-late": QT_TRANSLATE_NOOP("words", "Oldest {length}, {name}"),
    "leads-late-one": QT_TRANSLATE_NOOP("words", "{length}, {name}"),
    "desk-late": QT_TRANSLATE_NOOP("words", "{rep} {length}, agreed {return_by}"),
    "desk-late-one": QT_TRANSLATE_NOOP("words", "Lead desk, agreed {return_by}, place {place}"),
    "customer-waits": QT_TRANSLATE_NOOP("words", "The first for {length}"),
    "customer-waits-one": QT_TRANSLATE_NOOP("words", "For {length}"),
    "cannot-reach": QT_TRANSLATE_NOOP("words", "{names}, chance below 1%"),
    "cannot-reach-more": QT_TRANSLATE_NOOP("words", "{names}, {more} more; chance below 1%"),
    "cannot-reach-one": QT_TRANSLATE_NOOP(
        "words", "{counted} counted, {fleet} fleet, chance below 1%"
    ),
    "unfair": QT_TRANSLATE_NOOP(
        "words", "{given_back} given back, {skips} skips, {by_hand} assigned by hand"
    ),
    "short-of-reps": QT_TRANSLATE_NOOP("words", "{ups} walk-ins an hour, {reps} on the floor"),
    "short-of-reps-more": QT_TRANSLATE_NOOP(
        "words", "{ups} walk-ins an hour, {reps} on the floor; {count} such hours"
    ),
    "unconfirmed": QT_TRANSLATE_NOOP("words", "{names}"),
    "unconfirmed-more": QT_TRANSLATE_NOOP("words", "{names}, {more} more"),
    "happy-calls": QT_TRANSLATE_NOOP("words", "{roles}"),
    "month-ready": QT_TRANSLATE_NOOP("words", "Nothing is open any more"),
    "month-open": QT_TRANSLATE_NOOP("words", "Nothing blocks it, {open} points are open"),
    "month-open-one": QT_TRANSLATE_NOOP("words", "Nothing blocks it, 1 point is open"),
    "month-waits": QT_TRANSLATE_NOOP("words", "{count} things to settle first"),
    "month-waits-one": QT_TRANSLATE_NOOP("words", "1 thing to settle first"),
}

MINUTES = QT_TRANSLATE_NOOP("words", "{n} min")
HOURS = QT_TRANSLATE_NOOP("words", "{h} h {n} min")
_MOST_MINUTES = 120
"""Longer than this a length is said in hours."""

CHECKLIST = QT_TRANSLATE_NOOP("words", "Show the checklist")
NOBODYS = QT_TRANSLATE_NOOP("words", "Nobody")

LINKS = {
    "leads-late": QT_TRANSLATE_NOOP("words", "Open"),
    "desk-late": QT_TRANSLATE_NOOP("words", "Show on the board"),
    "customer-waits": QT_TRANSLATE_NOOP("words", "Show on the board"),
    "cannot-reach": QT_TRANSLATE_NOOP("words", "Show gauge"),
    "unfair": QT_TRANSLATE_NOOP("words", "See figures"),
    "short-of-reps": QT_TRANSLATE_NOOP("words", "Who is away"),
    "unconfirmed": QT_TRANSLATE_NOOP("words", "Show calendar"),
    "happy-calls": QT_TRANSLATE_NOOP("words", "Show"),
    "proposed-sales": QT_TRANSLATE_NOOP("words", "Show in the ledger"),
    "sale-questions": QT_TRANSLATE_NOOP("words", "Show in the ledger"),
    "sale-disputes": QT_TRANSLATE_NOOP("words", "Show in the ledger"),
    "floor-disputes": QT_TRANSLATE_NOOP("words", "See log"),
    "month-ready": QT_TRANSLATE_NOOP("words", "Close the month"),
}
"""What is behind the item, by its code."""


def title(item: Item, saying: Saying, month: Callable[[date], str] | None = None) -> str:
    """What is the matter; `month` says a month, else it is "2026-10"."""
    code, facts = item.code, _told(item, saying)
    if month is not None and "month" in facts:
        facts["month"] = month(cast("date", facts["month"]))
    if code is Attention.UNFAIR:
        both = "over" in item.facts and "under" in item.facts
        side = "both" if both else "over" if "over" in item.facts else "under"
        return saying.say(TITLES[f"{code}-{side}"], facts)
    if code is Attention.MONTH_READY and item.facts["count"]:
        return saying.say(TITLES["month-waits"], facts)
    return saying.say(_of(TITLES, item), facts)


def detail(item: Item, saying: Saying) -> str:
    """The line below: who, how long, how many; "" where the title says it all."""
    facts = _told(item, saying)
    if item.code is Attention.MONTH_READY and item.facts["count"]:
        one = "-one" if item.facts["count"] == 1 else ""
        return saying.say(DETAILS[f"month-waits{one}"], facts)
    if item.code is Attention.MONTH_READY and item.facts["open"]:
        one = "-one" if item.facts["open"] == 1 else ""
        return saying.say(DETAILS[f"month-open{one}"], facts)
    template = _of(DETAILS, item)
    if not template and facts.get("names"):
        # Sales and disputes name their reps, if any.
        template = DETAILS["unconfirmed-more" if facts.get("more") else "unconfirmed"]
    return saying.say(template, facts) if template else ""


def link(item: Item, saying: Saying) -> str:
    """What stands on the link to what it opens."""
    if item.opens.kind is Opening.MONTH and item.code is not Attention.MONTH_READY:
        return saying.translate(CHECKLIST)
    return saying.translate(LINKS[item.code])


def _of(table: Mapping[str, str], item: Item) -> str:
    """The sentence for one thing, for several, or for more than are named; "" for none."""
    code = item.code.value
    found = table.get(f"{code}-one") if item.facts.get("count") == 1 else None
    if found is None and item.facts.get("more"):
        found = table.get(f"{code}-more")
    return found or table.get(code, "")


def _length(minutes: int, saying: Saying) -> str:
    """A length of time: "95 min", and "9 h 35 min" where it is above two hours."""
    if minutes <= _MOST_MINUTES:
        return saying.say(MINUTES, {"n": minutes})
    return saying.say(HOURS, {"h": minutes // 60, "n": minutes % 60})


def _told(item: Item, saying: Saying) -> dict[str, object]:
    """The particulars with those put into words that only this list knows."""
    facts = dict(item.facts)
    if "weekday" in facts:
        facts["weekday"] = saying.translate(WEEKDAYS[cast("int", facts["weekday"])])
    if "minutes" in facts:
        facts["length"] = _length(cast("int", facts["minutes"]), saying)
    if "assigned" in facts:
        # By that name a sentence means the rep to whom something was assigned.
        facts["by_hand"] = facts.pop("assigned")
    for name in ("ups", "reps"):
        if name in facts:
            facts[name] = f"{cast('float', facts[name]):.1f}".removesuffix(".0")
    for name in ("counted", "fleet"):
        if name in facts:
            facts[name] = f"{float(cast('Decimal', facts[name])):g}"
    if "roles" in facts:
        roles = cast("tuple[tuple[str, int], ...]", facts["roles"])
        said = [f"{saying.translate(ROLES[role])} {count}" for role, count in roles]
        if facts["nobodys"]:
            said.append(f"{saying.translate(NOBODYS)} {facts['nobodys']}")
        facts["roles"] = tuple(said)
    return facts
