"""What the tab Roles says of each rep, and of all together."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtCore import QCoreApplication

from showroom_app.domain.role_choice import Fate
from showroom_app.services.roles import Chosen, RoleRow, RolesView
from showroom_app.ui import words
from showroom_app.ui.role_choice import role_words
from showroom_app.ui.theme import State
from showroom_app.ui.words import told
from showroom_app.words import Saying
from showroom_app.words import roles as sentences

translate = QCoreApplication.translate


def state_of(row: RoleRow, *, is_due: bool) -> tuple[State | None, str]:
    """How the role of the next month came about: a shape where it says something, and words."""
    made = row.then_entry
    if not row.serves_then and row.rep.ends is not None:
        return None, translate("roles", "In service until {day}").format(
            day=words.short_day(row.rep.ends)
        )
    if made is None and row.then is None:
        return None, translate("roles", "No role yet")
    if made is None:
        state = State.ATTENTION if is_due else None
        return state, translate("roles", "Not chosen yet")
    if made.fate is Fate.REFUSED:
        return State.ATTENTION, translate("roles", "Refused")
    if made.entry.signed:
        return State.OK, translate("roles", "Signed")
    if made.by_name:
        return None, translate("roles", "Entered by {name}").format(name=made.by_name)
    return None, translate("roles", "Entered without a PIN")


def row_in_words(row: object) -> str:
    """A row as one sentence, for those who do not see it."""
    assert isinstance(row, RoleRow)
    now, then = (
        role_words.choice(choice, with_quota=row.with_quota) for choice in (row.now, row.then)
    )
    return f"{row.rep.name}: {now}; {then}, {state_of(row, is_due=False)[1]}"


def summary(view: RolesView) -> tuple[State | None, str]:
    """Who has not chosen for the month after, and until when it can be chosen."""
    month = role_words.month(view.following)
    left = view.not_chosen
    if not view.is_open and all(row.then is None for row in view.rows):
        return None, translate("roles", "Nobody had a role in {month} yet.").format(month=month)
    if not any(row.serves_then for row in view.rows):
        return None, translate("roles", "Nobody is there to choose for {month}.").format(
            month=month
        )
    if not view.is_open:
        return None, translate("roles", "{month} has begun: its roles stand.").format(
            month=month.capitalize()
        )
    last = words.day(view.following.fromordinal(view.following.toordinal() - 1))
    if not left:
        said = translate("roles", "Everybody has chosen for {month}.").format(month=month)
        return State.OK, said
    state = State.ATTENTION if view.is_due else None
    if len(left) == 1:
        said = translate(
            "roles",
            "{name} has not chosen for {month} yet. It can be chosen until and including {day}; "
            "else the last role continues.",
        )
        return state, said.format(name=left[0].rep.name, month=month, day=last)
    said = translate(
        "roles",
        "{n} of {all} have not chosen for {month} yet. It can be chosen until and including "
        "{day}; else the last role continues.",
    )
    return state, said.format(
        n=len(left), all=sum(row.serves_then for row in view.rows), month=month, day=last
    )


def came_about(chosen: Chosen, tz: tzinfo) -> str:
    """How an entry came about: "Signed with the PIN, Wed 28 Oct 2026"."""
    said = sentences.came_about(chosen, Saying(tz, translate=told, day=words.day_and_year))
    ends = "" if said.endswith((".", "!", "?")) else "."
    return said[:1].upper() + said[1:] + ends
