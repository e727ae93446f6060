"""What a rep's view says in words: consequences, leads, what is missing, whose visit it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.floor_facts import BlockCause, Effect
from showroom_app.domain.line import State
from showroom_app.services.kiosk_rows import After, KioskView, OwnVisit
from showroom_app.ui.role_choice import role_words
from showroom_app.ui.words import day, told
from showroom_app.words.floor import ARRIVALS

translate = QCoreApplication.translate

AT_DESK = frozenset({State.AT_DESK, State.RECALLED, State.RETURNING})
"""The states of a rep who has gone to the lead desk, or to prospect, and is not back."""


_MOST_OF_A_REASON = 88
"""Characters that fit on a button; the role choice says all of it."""


def after(outcome: After) -> str:
    """What the end of a visit does to the place: "Then you are last, on place 7."."""
    if outcome.takes:
        return translate("kiosk", "Then the customer who waits is yours.")
    match outcome.effect, outcome.place:
        case Effect.END, None:
            return translate("kiosk", "Then you join the end, once your other visits are finished.")
        case Effect.END, int(place):
            return translate("kiosk", "Then you are last in line, on place {n}.").format(n=place)
        case Effect.FORMER, int(place):
            return translate("kiosk", "Not an up: your former place {n} comes back.").format(
                n=place
            )
        case _, int(place):
            return translate("kiosk", "You keep place {n}.").format(n=place)
        case _:
            return translate("kiosk", "Your place does not change.")


def after_short(outcome: After) -> str:
    """The same on a button."""
    if outcome.takes:
        return translate("kiosk", "The next customer waits for you")
    match outcome.effect, outcome.place:
        case Effect.END, int(place):
            return translate("kiosk", "You go last, on place {n}").format(n=place)
        case Effect.END, _:
            return translate("kiosk", "You go last")
        case Effect.FORMER, int(place):
            return translate("kiosk", "Your place {n} comes back").format(n=place)
        case _, int(place):
            return translate("kiosk", "You keep place {n}").format(n=place)
        case _:
            return translate("kiosk", "Your place does not change")


def leads(view: KioskView) -> str:
    """How many leads wait for an answer, and how many of them are this rep's."""
    if not view.unanswered_leads:
        return translate("kiosk", "No leads wait for an answer")
    if view.own_leads:
        return translate("kiosk", "{n} leads without an answer, {own} of them yours").format(
            n=view.unanswered_leads, own=view.own_leads
        )
    if view.unanswered_leads == 1:
        return translate("kiosk", "1 lead without an answer")
    return translate("kiosk", "{n} leads without an answer").format(n=view.unanswered_leads)


def missing(view: KioskView) -> str:
    """What keeps a rep out of the line."""
    said = []
    if len(view.earlier_visits) == 1:
        said.append(translate("kiosk", "1 visit of an earlier day has no outcome."))
    elif view.earlier_visits:
        many = translate("kiosk", "{n} visits of earlier days have no outcome.")
        said.append(many.format(n=len(view.earlier_visits)))
    if BlockCause.FOLLOW_UPS in view.blocks:
        if view.overdue_follow_ups == 1:
            said.append(translate("kiosk", "1 follow-up is overdue; it stands in the lead inbox."))
        else:
            overdue = translate(
                "kiosk", "{n} follow-ups are overdue; they stand in the lead inbox."
            )
            said.append(overdue.format(n=view.overdue_follow_ups))
    return " ".join(said) or translate("kiosk", "A manager can let you in again.")


def role_reminder(view: KioskView) -> tuple[str, str]:
    """What to press to choose a role, in the last week or after a refusal, and what else happens.

    Empty while nothing is to be said.
    """
    following = view.next_role
    if following is None:
        return "", ""
    month = role_words.month(following.month)
    if following.refused is not None:
        title = translate("kiosk", "{month} was refused: choose again").format(month=month)
        because = following.refused.entry.refused_because
        if len(because) > _MOST_OF_A_REASON:
            because = f"{because[:_MOST_OF_A_REASON].rstrip()}…"
        return title[:1].upper() + title[1:], because
    if not following.is_due:
        return "", ""
    title = translate("kiosk", "Choose your role for {month}").format(month=month)
    if following.choice is None:
        until = translate("kiosk", "Until and including {day}")
        return title, until.format(day=day(following.last_day))
    until = translate("kiosk", "Until and including {day}, else you stay {role} with {n} cars")
    role = role_words.role_in_sentence(following.choice.role)
    return title, until.format(day=day(following.last_day), role=role, n=following.choice.quota)


def role_button(view: KioskView) -> str:
    """The button on the own day that leads to the role choice."""
    following = view.next_role
    if following is None:
        return ""
    month = role_words.month(following.month)
    if following.is_chosen and following.choice is not None:
        chosen = translate("kiosk", "{month}: {role}, {n} cars")
        role = role_words.role_in_sentence(following.choice.role)
        return chosen.format(month=month.capitalize(), role=role, n=following.choice.quota)
    return translate("kiosk", "Role for {month}").format(month=month)


def customer(visit: OwnVisit) -> str:
    """What is known of a visit: "Mw. Scholten, Yaris", else why somebody came."""
    return visit.customer or told(ARRIVALS[visit.kind])


def keeps(place: int | None) -> str:
    """That an act leaves the place as it is."""
    if place is None:
        return translate("kiosk", "You keep your place")
    return translate("kiosk", "You keep place {n}").format(n=place)
