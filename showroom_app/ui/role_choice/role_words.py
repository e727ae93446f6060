"""What the role choice says: for which month, until when, with what quota, signed by whom."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from showroom_app.domain.people import Actor, Role, RoleChoice, UserKind
from showroom_app.services.roles import Choosing
from showroom_app.ui.words import told
from showroom_app.words.people import ROLES

translate = QCoreApplication.translate


class Signature(StrEnum):
    """Whether the rep has to sign with the PIN."""

    NEEDED = "needed"
    OPTIONAL = "optional"
    """Whoever is here may enter it without; with the PIN it is signed."""
    NONE = "none"
    """There is nothing to sign with, or nothing to sign."""
    IMPOSSIBLE = "impossible"
    """Nobody here may enter it."""


def signature(asked: Choosing, actor: Actor) -> Signature:
    """Whether a choice entered by this actor is signed: rules section 6."""
    may_without = not asked.has_manager or actor.kind is UserKind.MANAGER
    if asked.corrects:
        return Signature.NONE if may_without else Signature.IMPOSSIBLE
    if asked.has_pin:
        return Signature.OPTIONAL if may_without else Signature.NEEDED
    return Signature.NONE if may_without else Signature.IMPOSSIBLE


def role(code: Role) -> str:
    """A role by its name."""
    return told(ROLES[code])


def role_in_sentence(code: Role) -> str:
    """A role in the middle of a sentence: "hybrid"."""
    return role(code).lower()


def month(on: date) -> str:
    """A month without its year: "November", "november"."""
    return QLocale().standaloneMonthName(on.month)


def long_day(on: date) -> str:
    """A day in full: "Friday 30 October", "vrijdag 30 oktober"."""
    return QLocale().toString(QDate(on.year, on.month, on.day), "dddd d MMMM")


def date_of(on: date) -> str:
    """A day without its weekday: "30 November"."""
    return QLocale().toString(QDate(on.year, on.month, on.day), "d MMMM")


def title(asked: Choosing, *, own: bool) -> str:
    """What is asked: of the rep, or of who enters it for one."""
    if asked.corrects:
        return translate("roles", "Correct the role of {month}").format(month=month(asked.month))
    if own:
        return translate("roles", "Choose your role for {month}").format(month=month(asked.month))
    return translate("roles", "Choose a role for {month}").format(month=month(asked.month))


def until(asked: Choosing) -> str:
    """Until when it can be chosen."""
    if asked.corrects:
        return translate(
            "roles", "A wrong entry can be corrected before the first act of the month."
        )
    if asked.is_first and asked.month <= asked.today:
        return translate("roles", "A first role is valid from today on.")
    return translate("roles", "It can be chosen until and including {day}.").format(
        day=long_day(asked.last_day)
    )


def refused(asked: Choosing) -> str:
    """Why the choice before was refused, "" when it was not."""
    if not asked.refused_because:
        return ""
    return translate("roles", "The choice before was refused: {because}").format(
        because=asked.refused_because
    )


def quota_hint(asked: Choosing) -> str:
    """What the quota asks, and what counts."""
    if asked.returning_counts:
        return translate(
            "roles", "At least {n}. New and returning customers; fleet does not count."
        ).format(n=asked.minimum)
    return translate("roles", "At least {n}. New customers only; fleet does not count.").format(
        n=asked.minimum
    )


def stands_until(asked: Choosing, *, own: bool) -> str:
    """What the choice binds to."""
    day = date_of(asked.until)
    if own:
        return translate("roles", "Your role then stands until and including {day}.").format(
            day=day
        )
    return translate("roles", "The role then stands until and including {day}.").format(day=day)


def pin_hint(asked: Choosing, signed: Signature) -> str:
    """What the PIN does, or why it is not asked for."""
    match signed:
        case Signature.NEEDED:
            return stands_until(asked, own=True)
        case Signature.OPTIONAL:
            return translate("roles", "With the PIN of {name} it is signed; it can be left out.")
        case Signature.IMPOSSIBLE if not asked.corrects:
            return translate("roles", "{name} has no PIN yet and chooses one at the kiosk.")
        case Signature.IMPOSSIBLE:
            return translate("roles", "A manager corrects a wrong entry.")
        case _ if asked.corrects:
            return stands_until(asked, own=False)
        case _:
            return translate("roles", "{name} has no PIN yet: it is entered without a signature.")


def foot(code: Role, asked: Choosing) -> str:
    """What a card says of a role that the rep has, or has chosen; "" of others."""
    if asked.is_chosen and asked.choice is not None and asked.choice.role is code:
        return translate("roles", "Chosen, {n} cars").format(n=asked.choice.quota)
    if asked.now is not None and asked.now.role is code:
        return translate("roles", "Now, {n} cars").format(n=asked.now.quota)
    return ""


def choose(code: Role, asked: Choosing) -> str:
    """The button that chooses."""
    if asked.corrects:
        return translate("roles", "Correct to {role}").format(role=role_in_sentence(code))
    return translate("roles", "Choose {role}").format(role=role_in_sentence(code))


def chosen(code: Role, quota: int, on: date) -> str:
    """What was chosen: "Hybrid with 16 cars in November"."""
    return translate("roles", "{role} with {n} cars in {month}").format(
        role=role(code), n=quota, month=month(on)
    )


def choice(known: RoleChoice | None, *, with_quota: bool = True) -> str:
    """A role with its quota: "Hybrid, 15"."""
    if known is None:
        return "–"
    return f"{role(known.role)}, {known.quota}" if with_quota else role(known.role)
