"""The role choice in words: what each role gives and asks, and how a choice came about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from showroom_app.domain.values import dataclass
from showroom_app.words.mark import QT_TRANSLATE_NOOP
from showroom_app.words.people import ROLES
from showroom_app.words.sentences import Saying

if TYPE_CHECKING:
    from showroom_app.services.roles import Chosen


@dataclass(frozen=True, slots=True)
class RoleText:
    """One role as its card tells it; `{n}` is the place from which hybrids go to the lead desk."""

    sentence: str
    gives: tuple[str, ...]
    asks: tuple[str, ...]


GIVES = QT_TRANSLATE_NOOP("words", "What you get")
ASKS = QT_TRANSLATE_NOOP("words", "What stands against it")

ROLE_TEXTS: Mapping[str, RoleText] = {
    "internet": RoleText(
        QT_TRANSLATE_NOOP("words", "Only leads, from the first mail to the delivery."),
        (
            QT_TRANSLATE_NOOP("words", "All online and phone leads"),
            QT_TRANSLATE_NOOP("words", "Your own appointments"),
            QT_TRANSLATE_NOOP("words", "Training every day"),
        ),
        (
            QT_TRANSLATE_NOOP("words", "No place in the queue"),
            QT_TRANSLATE_NOOP("words", "No walk-ins"),
        ),
    ),
    "showroom": RoleText(
        QT_TRANSLATE_NOOP("words", "Only who walks in."),
        (
            QT_TRANSLATE_NOOP("words", "Walk-ins in your turn"),
            QT_TRANSLATE_NOOP("words", "Service referrals"),
            QT_TRANSLATE_NOOP("words", "Happy calls, own customers"),
        ),
        (
            QT_TRANSLATE_NOOP("words", "No online or phone leads"),
            QT_TRANSLATE_NOOP("words", "You draw customers yourself"),
        ),
    ),
    "hybrid": RoleText(
        QT_TRANSLATE_NOOP("words", "Customers at the front of the line, leads further back."),
        (
            QT_TRANSLATE_NOOP("words", "Walk-ins in your turn"),
            QT_TRANSLATE_NOOP("words", "Leads from place {n} on"),
            QT_TRANSLATE_NOOP("words", "Two sources of customers"),
        ),
        (
            QT_TRANSLATE_NOOP("words", "Back in the showroom in time"),
            QT_TRANSLATE_NOOP("words", "You follow up leads yourself"),
        ),
    ),
}
"""By the code of the role."""

CONTINUES = QT_TRANSLATE_NOOP("words", "not chosen, the last role continues")
SIGNED = QT_TRANSLATE_NOOP("words", "signed with the PIN, {at}")
ENTERED_BY = QT_TRANSLATE_NOOP("words", "entered by {by}, {at}")
ENTERED = QT_TRANSLATE_NOOP("words", "entered without a PIN, {at}")
REPLACED = QT_TRANSLATE_NOOP("words", "{entered}; replaced by a later choice")
REFUSED_BY = QT_TRANSLATE_NOOP("words", "{entered}; refused by {by}: {because}")
REFUSED = QT_TRANSLATE_NOOP("words", "{entered}; refused: {because}")

NOT_TAKEN_BY = QT_TRANSLATE_NOOP(
    "words", "{role} {quota} was chosen and refused by {by}: {because}; the last role continues"
)
NOT_TAKEN = QT_TRANSLATE_NOOP(
    "words", "{role} {quota} was chosen and refused: {because}; the last role continues"
)


def not_taken(chosen: Chosen, saying: Saying) -> str:
    """What was chosen and refused, where the role that continues stands beside it."""
    entry = chosen.entry
    facts = {
        "role": saying.translate(ROLES[entry.role.value]),
        "quota": entry.quota,
        "by": chosen.refused_by_name,
        "because": entry.refused_because,
    }
    return saying.say(NOT_TAKEN_BY if chosen.refused_by_name else NOT_TAKEN, facts)


def came_about(chosen: Chosen, saying: Saying) -> str:
    """How an entry came about and what became of it: "signed with the PIN, 28 Oct 2026"."""
    entry = chosen.entry
    at = saying.day(entry.at.astimezone(saying.tz).date())
    template = SIGNED if entry.signed else ENTERED_BY if chosen.by_name else ENTERED
    entered = saying.say(template, {"at": at, "by": chosen.by_name})
    match chosen.fate.value:
        case "refused":
            template = REFUSED_BY if chosen.refused_by_name else REFUSED
            facts = {"by": chosen.refused_by_name, "because": entry.refused_because}
            return saying.say(template, {"entered": entered, **facts})
        case "replaced":
            return saying.say(REPLACED, {"entered": entered})
        case _:
            return entered
