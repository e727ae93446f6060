"""Which leads are listed: asks for those of a tab, a source and a rep, and shows them."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo

from PySide6.QtCore import QObject, Signal

from showroom_app.domain.people import Actor
from showroom_app.services import Services
from showroom_app.services.calendar import calendar_of
from showroom_app.services.inbox_view import END, InboxView, LeadRow, QuarantineRow, Tab
from showroom_app.services.long_list import Key
from showroom_app.ui.desk import Desk
from showroom_app.ui.leads.inbox_card import InboxCard
from showroom_app.ui.leads.inbox_rows import (
    HeadingLine,
    InboxLine,
    LeadLine,
    MessageLine,
    lead_key,
)
from showroom_app.ui.leads.response_clock import Hours, when
from showroom_app.ui.long_list import LongList, Part, Reach
from showroom_app.words import Saying

PAGE = 200
"""Rows that are read at once; further ones when an end of what was read is near."""
MOST = 3 * PAGE
"""More rows than these are not kept: those farthest away are read again when they are wanted."""

Listed = LeadRow | QuarantineRow


@dataclass(frozen=True, slots=True)
class Asked:
    """Which list: of a tab, of a source ("" all) and of a rep (None nobody, or everybody)."""

    tab: Tab
    source: str
    rep: int | None


@dataclass(frozen=True, slots=True)
class _Page:
    """One answer: a page of the inbox, with the opening hours by which its clocks run on."""

    asked: Asked
    view: InboxView
    hours: Hours


class InboxDesk(QObject):
    """The list of the leads page.

    Whose leads "mine" are is the rep who is signed in, else who was chosen over the list.
    `reading` says which lead is read beside it.
    """

    read = Signal(bool)
    """The list was read anew; True: for the first time."""

    shown = Signal(object)
    """Its rows are as of this moment (aware)."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        actor: Callable[[], Actor],
        saying: Callable[[], Saying],
        now: Callable[[], datetime],
        card: InboxCard,
        reading: Callable[[], int | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._actor = actor
        self._saying = saying
        self._now = now
        self._card = card
        self._reading = reading
        self._own = actor().rep
        self._reps: tuple[tuple[int, str], ...] = ()
        self._chooses_first, self._chooses_last = True, False
        self.view: InboxView | None = None
        self.hours: Hours | None = None
        self._long: LongList[Asked, _Page, Listed, Key] = LongList(
            desk,
            card.list,
            actor,
            self._read,
            _part,
            Asked(Tab.UNANSWERED, "", self._own),
            identity=_id,
            page=PAGE,
            most=MOST,
            end=END,
            shown=self._show,
            grown=self._grow,
        )
        card.list.place_wanted.connect(self._go_to_place)
        card.tabs.chosen.connect(self.show_tab)
        card.due_chosen.connect(self.show_tab)
        card.source_chosen.connect(self.show_source)
        card.rep_chosen.connect(self._choose_rep)

    @property
    def asked(self) -> Asked:
        """Which list is shown, or is to be."""
        return self._long.question

    @property
    def zone(self) -> tzinfo:
        """The time zone of the dealer, once it is known."""
        return self.hours.tz if self.hours is not None else UTC

    @property
    def is_first_start(self) -> bool:
        """Whether there was never a lead or a message."""
        view = self.view
        return view is not None and not view.total and not dict(view.counts).get(Tab.QUARANTINE)

    @property
    def is_all_well(self) -> bool:
        """Whether every lead has an answer, and that is what is looked at."""
        unanswered = dict(self.view.counts).get(Tab.UNANSWERED) if self.view else None
        asked = self.asked
        return asked.tab is Tab.UNANSWERED and unanswered == 0 and not asked.source

    def show_tab(self, tab: Tab) -> None:
        """Show another list, from its beginning."""
        if tab is not self.asked.tab:
            self._card.show_tab(tab)
            self._start_over(replace(self.asked, tab=tab))

    def show_source(self, source: str) -> None:
        """Show the leads of one source only, "" for all."""
        self._start_over(replace(self.asked, source=source))

    def show_rep(self, rep: int | None) -> None:
        """Show the leads of this rep as "mine"; None is everybody's follow-up."""
        self._start_over(replace(self.asked, rep=rep))

    def sit_down(self) -> bool:
        """Let "mine" be the leads of the rep who is here now; whether that is somebody else."""
        own = self._actor().rep
        if own == self._own:
            return False
        self._own = own
        self._long.become(replace(self.asked, rep=own))
        self._chooses_first = True
        self._card.list.forget()
        return True

    def ask(self) -> None:
        """Read the list again."""
        self._long.ask()

    def ask_reps(self) -> None:
        """Read whose leads "mine" may be."""
        self._desk.ask(self._able, self._show_reps)

    def leave_unchosen(self) -> None:
        """Choose no lead by itself: somebody wants to read another one."""
        self._chooses_first = False
        self._card.list.forget()

    def close(self) -> None:
        """Keep none as the current one: who is here now sees no leads."""
        self._card.list.forget()
        self._chooses_first = True

    @property
    def is_to_choose(self) -> bool:
        """Whether another lead is to be read than before: the first of a new list, or the last."""
        return self._chooses_first or self._chooses_last

    def choose(self) -> None:
        """Go to that lead."""
        rows = self._card.list
        go = rows.go_to_last if self._chooses_last else rows.go_to_first
        self._chooses_first = self._chooses_last = False
        if self.asked.tab is not Tab.UNANSWERED or self._long.rows:
            go()

    def take_up_reading(self) -> None:
        """The lead that is read is the chosen one as soon as it is in the list again."""
        rows, lead = self._card.list, self._reading()
        if lead is not None and rows.current is None and not self._chooses_first:
            rows.mark(lead_key(lead), in_place=True)

    def message(self, message: int) -> QuarantineRow | None:
        """A message of the list, None when it is not there."""
        rows = (row for row in self._long.rows if isinstance(row, QuarantineRow))
        return next((row for row in rows if row.message == message), None)

    def _start_over(self, asked: Asked) -> None:
        self._long.become(asked)
        self._chooses_first, self._chooses_last = True, False
        self._card.list.forget()
        # What the list before had to say is no word about this one.
        self._card.say_nothing_here("")
        self.ask()

    def _go_to_place(self, place: float) -> None:
        """With a key one goes to the first lead or to the last; a slider moves what is in sight."""
        by_key = not self._card.list.is_dragged
        self._chooses_first, self._chooses_last = by_key and place <= 0, by_key and place >= 1
        self._long.go_to_place(place)

    def _read(self, actor: Actor, asked: Asked, reach: Reach[Key]) -> _Page:
        view = self._services.inbox.page(
            actor,
            asked.tab,
            rep=asked.rep,
            source=asked.source,
            after=reach.after,
            before=reach.before,
            limit=reach.limit,
        )
        policy = self._services.settings.in_force()
        return _Page(asked, view, Hours(view.now, calendar_of(policy, view.now), policy.tz))

    def _show(self, page: _Page) -> None:
        opens, view = self.view is None, page.view
        self.view, self.hours = view, page.hours
        due = dict(view.counts).get(Tab.FOLLOW_UP, 0)
        self._card.tabs.show_counts(view.counts, of_rep=page.asked.rep is not None)
        self._card.show_due(due, view.due_counts)
        self._card.show_sources(view.sources, view.source)
        self._show_rows()
        self.read.emit(opens)

    def _grow(self, page: _Page) -> None:
        assert self.view is not None
        if page.view.answered:
            self.view = replace(self.view, answered=page.view.answered)
        self._show_rows()

    def _show_rows(self) -> None:
        assert self.view is not None
        assert self.hours is not None
        lines, now = self._lines(self.view, self.hours), self._now()
        self._card.model.show_lines(lines, self.hours, now)
        self.shown.emit(now)
        self._long.say_place()
        self.take_up_reading()
        self._card.say_nothing_here("" if lines or self.is_all_well else self._nothing_words())

    def _lines(self, view: InboxView, hours: Hours) -> list[InboxLine]:
        lines: list[InboxLine] = []
        for row in self._long.rows:
            if isinstance(row, QuarantineRow):
                time = when(row.received, hours.tz, self._now())
                lines.append(MessageLine(row, self._saying().rejection(row.reason), time))
            else:
                lines.append(LeadLine(row))
        if view.answered and self._long.is_at_end:
            heading = self.tr("Answered, waiting for the customer")
            lines.append(HeadingLine(heading, view.answered_count))
            known = {_id(row) for row in self._long.rows}
            lines += [
                LeadLine(row, answered=True) for row in view.answered if row.lead not in known
            ]
        return lines

    def _nothing_words(self) -> str:
        if self.asked.tab is Tab.MINE and self.asked.rep is None:
            return self.tr("Choose whose leads to show.")
        if self.asked.source:
            return self.tr("No lead of this source here.")
        return {
            Tab.UNANSWERED: self.tr("No lead waits for an answer."),
            Tab.MINE: self.tr("No open lead of this rep."),
            Tab.FOLLOW_UP: self.tr("No follow-up is agreed."),
            Tab.NEEDS_REPLY: self.tr("No customer waits for an answer."),
            Tab.TODAY: self.tr("Nothing more falls due today."),
            Tab.OVERDUE: self.tr("Nothing is overdue."),
            Tab.FLAGGED: self.tr("Every open lead has a next step."),
            Tab.ALL: self.tr("No leads yet."),
            Tab.QUARANTINE: self.tr("Every message could be read."),
        }[self.asked.tab]

    def _able(self) -> tuple[tuple[int, str], ...]:
        return tuple(
            (each.rep.id, each.rep.name)
            for each in self._services.people.reps()
            if each.role is not None and each.role.may_have_leads
        )

    def _show_reps(self, reps: tuple[tuple[int, str], ...]) -> None:
        own = self._actor().rep
        self._reps = tuple(each for each in reps if own in (None, each[0]))
        self._card.show_reps(self._reps, self.asked.rep)

    def _choose_rep(self, rep: int | None) -> None:
        self.show_rep(rep)
        self._card.show_reps(self._reps, rep)


def _part(page: _Page) -> Part[Listed, Key]:
    view = page.view
    rows: tuple[Listed, ...] = view.quarantine if view.tab is Tab.QUARANTINE else view.rows
    return Part(rows, view.keys, view.before, view.after, view.scale)


def _id(row: Listed) -> Hashable:
    return row.message if isinstance(row, QuarantineRow) else row.lead
