"""The right card of the leads page: one lead, what can be done with it, and all that is known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.lead_clock import ClockState
from showroom_app.services.inbox_view import LeadDetail
from showroom_app.ui import theme, words
from showroom_app.ui.leads import lead_words
from showroom_app.ui.leads.act_panels import ActPanel
from showroom_app.ui.leads.action_bar import ActionBar
from showroom_app.ui.leads.bands import AppointmentBand, LikenessBand, MergedBand
from showroom_app.ui.leads.facts import Facts
from showroom_app.ui.leads.html_view import HtmlView
from showroom_app.ui.leads.original import Original
from showroom_app.ui.leads.response_clock import ClockShown, Hours, clock_shown, when
from showroom_app.ui.leads.scrolled import Scrolled
from showroom_app.ui.leads.suggested_reply import SuggestedReply
from showroom_app.ui.leads.text_views import OriginalText, Prose
from showroom_app.ui.leads.timeline import Happened, Timeline
from showroom_app.ui.leads.unsent_mail import UnsentMails
from showroom_app.ui.theme import Density, State
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card, Line, paint_card
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label, paint_text, text_width, tone_colour

_NARROW = 252
_ASIDE = {Density.COMPACT: 312, Density.NORMAL: 340, Density.LARGE: 400}
_SIDE = 20
_LEAST_READ = 48
_READ_AT_ONCE = 520
"""No line of a letter is wider; longer lines are hard to follow."""


class ReadingPane(Card):
    """One lead; `bar` has its acts, `slot` the panel that is open."""

    original_asked = Signal(int)
    """The bytes of this message are wanted."""

    panel_closed = Signal()
    """The panel was put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._squeezed = False
        self._is_cut = False
        self.detail: LeadDetail | None = None
        self.panel: ActPanel | None = None
        self._hours: Hours | None = None
        self._now: datetime | None = None
        self.name = Label("", "person")
        self.vehicle = Label("", "body", 2)
        self.clock = BigClock()
        self.bar = ActionBar()
        self.said = Label("", "small_medium", "ok", wrap=True)
        self.known = KnownBand()
        self.heading = Label(self.tr("Message"), "row_name")
        self.came = Label("", "small", 3, tabular=True)
        self.original = Button(self.tr("View original"), keys="V", kind=Kind.QUIET, size=Size.SMALL)
        self.message = Prose(self.tr("Message"))
        self.laid_out = HtmlView(self.tr("As it was sent"))
        self.raw = OriginalText(self.tr("Original message"))
        self.suggested = SuggestedReply()
        self.unsent = UnsentMails()
        self.visit, self.alike, self.merged = AppointmentBand(), LikenessBand(), MergedBand()
        self._earlier: tuple[Happened, ...] = ()
        self.cut = Label("", "small", 3, wrap=True)
        self.customer = Button(self.tr("Open customer"), keys="U", kind=Kind.LINK, size=Size.SMALL)
        self.facts = Facts()
        self.timeline = Timeline()
        self._lay_out()
        self.original.clicked.connect(self.turn_over)
        self.facts.copied.connect(self._say_copied)
        theme.look().changed.connect(self._fit_aside)

    def show_lead(self, detail: LeadDetail, hours: Hours, now: datetime) -> None:
        """Show a lead; the same one keeps its panel and its place in the text."""
        if self.detail is None or self.detail.lead.id != detail.lead.id:
            self.close_panel()
            self.say("")
            self._earlier = ()
            self.known.say_why("")
            self._show_message_side()
            self._aside.verticalScrollBar().setValue(0)
        self.detail, self._hours = detail, hours
        row, lead = detail.row, detail.lead
        self.name.setText(lead_words.title(row))
        self.vehicle.setText(row.vehicle or lead_words.no_vehicle())
        self.bar.show_lead(lead)
        self.known.hide()
        self.message.show_text(lead.message or self.tr("No message came with it."))
        self.original.setVisible(detail.original is not None)
        self.facts.show_lead(lead)
        self.tick(now)

    def forget(self) -> None:
        """Have no lead on the screen."""
        self.close_panel()
        self.detail = None

    def tick(self, now: datetime) -> None:
        """Let the clock and the times run on."""
        if self.detail is None or self._hours is None:
            return
        self._now = now
        shown = clock_shown(self.detail.row, self._hours, now)
        self.clock.show_clock(shown)
        source = lead_words.source(self.detail.lead.source)
        arrived = when(self.detail.lead.arrived, self._hours.tz, now)
        if self._is_today(self.detail.lead.arrived, now):
            arrived = self.tr("today {time}").format(time=arrived)
        self.came.setText(", ".join(part for part in (source, arrived) if part))
        self.timeline.show_entries((*self._entries(shown, now), *self._earlier))

    def show_earlier(self, earlier: Sequence[Happened]) -> None:
        """Show below the timeline what happened with this customer before the lead came."""
        self._earlier = tuple(earlier)
        if self._now is not None:
            self.tick(self._now)

    def show_original(self, original: Original) -> None:
        """Turn the message over: as it was sent where that is laid out, else its bytes as text."""
        self.raw.show_text(original.text)
        self.laid_out.show_html(original.html)
        self.cut.setText(
            self.tr("Only the beginning is shown; the whole message has {n} bytes.").format(
                n=words.number(original.size)
            )
        )
        self._is_cut = original.cut
        if original.html:
            self._show_laid_out()
        else:
            self._show_source()

    def turn_over(self) -> None:
        """Go from the message to how it was sent, to its source, and back."""
        match self._sides.currentIndex():
            case 0 if self.detail is not None and self.detail.original is not None:
                self.original_asked.emit(self.detail.original)
            case 1:
                self._show_source()
            case 2:
                self._show_message_side()
            case _:
                pass

    def _show_laid_out(self) -> None:
        self.heading.setText(self.tr("As it was sent"))
        self.original.setText(self.tr("View source"))
        self._sides.setCurrentIndex(1)

    def _show_source(self) -> None:
        self.heading.setText(self.tr("Original"))
        self.original.setText(self.tr("Back to the message"))
        self.cut.setVisible(self._is_cut)
        self._sides.setCurrentIndex(2)

    def open_panel(self, panel: ActPanel, *, below: bool = False) -> None:
        """Open a panel under the acts, or below the message, in place of the one before."""
        self._drop_panel()
        self.say("")
        self.panel = panel
        panel.closed.connect(self.close_panel)
        (self._below if below else self._slot).addWidget(panel)
        # Its keys count from the moment at which it is seen.
        panel.show()
        self.written.show_end(below)
        self.make_room()

    def make_room(self) -> None:
        """Suggest a reply and a merge only while nothing else is asked: a panel needs the room."""
        self.suggested.setVisible(self.suggested.template is not None and self.panel is None)
        self._others.setVisible(self.panel is None)

    def close_panel(self) -> None:
        """Put the panel away."""
        if self.panel is not None:
            self._drop_panel()
            self.panel_closed.emit()

    def say(self, sentence: str) -> None:
        """Say calmly what was done; "" takes it back."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _drop_panel(self) -> None:
        panel, self.panel = self.panel, None
        if panel is not None:
            for slot in (self._slot, self._below):
                slot.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
            self.written.show_end(False)
            self.make_room()

    def _entries(self, shown: ClockShown, now: datetime) -> list[Happened]:
        detail, hours = self.detail, self._hours
        assert detail is not None
        assert hours is not None
        entries = []
        if detail.row.clock.state in (ClockState.RUNNING, ClockState.WARNED, ClockState.EXPIRED):
            goal = self.tr("Goal {n} min").format(n=detail.row.clock.limit)
            answer = self.tr("No answer yet")
            time = words.clock(now, hours.tz)
            entries.append(Happened(time, "", answer, goal, shown.state))
        elif detail.lead.is_flagged:
            sentence = self.tr("Agree what comes next with a time.")
            entries.append(Happened("", "", self.tr("No next step"), sentence, State.ATTENTION))
        for entry in detail.entries:
            icon, headline, small = lead_words.entry(entry, detail.lead, hours.tz, now)
            time = words.clock(entry.at, hours.tz)
            if not self._is_today(entry.at, now):
                time = words.short_day(entry.at.astimezone(hours.tz).date())
            entries.append(Happened(time, icon, headline, small))
        return entries

    def _is_today(self, at: datetime, now: datetime) -> bool:
        assert self._hours is not None
        tz = self._hours.tz
        return at.astimezone(tz).date() == now.astimezone(tz).date()

    def _show_message_side(self) -> None:
        self.heading.setText(self.tr("Message"))
        self.original.setText(self.tr("View original"))
        self._sides.setCurrentIndex(0)
        self.cut.hide()

    def _say_copied(self, text: str) -> None:
        self.say(self.tr("Copied: {text}").format(text=text))

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.vehicle)
        head = QHBoxLayout()
        head.setContentsMargins(_SIDE, 15, _SIDE, 12)
        head.setSpacing(16)
        head.addLayout(names, 1)
        head.addWidget(self.clock)
        acts = QVBoxLayout()
        acts.setContentsMargins(_SIDE, 0, _SIDE, 16)
        acts.setSpacing(12)
        acts.addWidget(self.bar)
        acts.addWidget(self.said)
        acts.addWidget(self.unsent)
        acts.addWidget(self.known)
        acts.addWidget(self.visit)
        self._others = QWidget()
        others = QVBoxLayout(self._others)
        others.setContentsMargins(0, 0, 0, 0)
        others.setSpacing(12)
        others.addWidget(self.alike)
        others.addWidget(self.merged)
        acts.addWidget(self._others)
        self._slot = QVBoxLayout()
        acts.addLayout(self._slot)
        self.said.hide()
        self.known.hide()
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(self.heading)
        above.addWidget(self.came)
        above.addStretch(1)
        above.addWidget(self.original)
        letter = QWidget()
        lines = QVBoxLayout(letter)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(24)
        self.message.setMaximumWidth(_READ_AT_ONCE)
        # As high as its text; what is left stays free below the suggested reply.
        lines.addWidget(self.message, 1000)
        lines.addWidget(self.suggested)
        lines.addStretch(1)
        self._sides = QStackedWidget()
        # Whoever writes an answer in a low window still reads two lines of what was asked.
        self._sides.setMinimumHeight(_LEAST_READ)
        self._sides.addWidget(letter)
        self._sides.addWidget(self.laid_out)
        self._sides.addWidget(self.raw)
        written = QWidget()
        left = QVBoxLayout(written)
        left.setContentsMargins(_SIDE, 12, _SIDE, 16)
        left.setSpacing(8)
        left.addLayout(above)
        left.addWidget(self.cut)
        left.addWidget(self._sides, 1)
        self._below = QVBoxLayout()
        left.addLayout(self._below, 2)
        self.cut.hide()
        inside = QWidget()
        aside = QVBoxLayout(inside)
        aside.setContentsMargins(_SIDE, 16, 16, 16)
        aside.setSpacing(0)
        aside.addWidget(self.facts)
        aside.addSpacing(8)
        # Beside the facts stands who this person is, as far as that is known.
        who = QHBoxLayout()
        who.addWidget(self.customer)
        who.addStretch(1)
        aside.addLayout(who)
        aside.addSpacing(18)
        aside.addWidget(Label(self.tr("Timeline"), "card_title"))
        aside.addSpacing(6)
        aside.addWidget(self.timeline)
        aside.addStretch(1)
        self._aside = QScrollArea()
        self._aside.setWidgetResizable(True)
        # It scrolls: what is asked above it comes first in a low window.
        self._aside.setMinimumHeight(1)
        self._aside.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._aside.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._aside.setAccessibleName(self.tr("Facts and timeline"))
        self._aside.setWidget(inside)
        self._aside.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        self.written = Scrolled(written)
        body.addWidget(self.written, 1)
        body.addWidget(Line(standing=True))
        body.addWidget(self._aside)
        self.column.addLayout(head)
        self.column.addLayout(acts)
        self.column.addWidget(Line())
        self.column.addLayout(body, 1)
        self._fit_aside()

    def squeeze(self, squeezed: bool) -> None:
        """Give some of the facts' width to the message, in a narrow window."""
        if squeezed != self._squeezed:
            self._squeezed = squeezed
            self._fit_aside()

    def _fit_aside(self) -> None:
        self.facts.squeeze(self._squeezed)
        self._aside.setFixedWidth(_NARROW if self._squeezed else _ASIDE[theme.current().density])


class BigClock(QWidget):
    """The response clock in the head of a lead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = ClockShown(None, "", "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_clock(self, shown: ClockShown) -> None:
        """Show this."""
        if shown == self.shown:
            return
        self.shown = shown
        self.setAccessibleName(f"{shown.words} {shown.under}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        sign = 0 if self.shown.state is None else 38
        wide = max(
            text_width(self.shown.words, "place", tabular=True),
            text_width(self.shown.under, "small", tabular=True),
        )
        return QSize(round(sign + wide + 1), 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        shown = self.shown
        ink = tone_colour("late" if shown.tone == "late" else 1)
        with QPainter(self) as painter:
            x = 0.0
            if shown.state is not None:
                paint_state(painter, 0, 8, 28, shown.state, share=shown.share)
                x = 38.0
            room = self.width() - x
            paint_text(painter, QRectF(x, 0, room, 26), shown.words, "place", ink, tabular=True)
            where = QRectF(x, 26, room, 18)
            paint_text(painter, where, shown.under, "small", tone_colour(2), tabular=True)


class KnownBand(QWidget):
    """Says whose customer this is, and lets the lead be given to that rep."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "body_strong")
        self.under = Label("", "small", 2, wrap=True)
        self.give = Button("", keys="G", size=Size.SMALL)
        self._why, self._may = "", ""
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.title)
        texts.addWidget(self.under)
        row = QHBoxLayout(self)
        row.setContentsMargins(45, 9, 11, 9)
        row.setSpacing(12)
        row.addLayout(texts, 1)
        row.addWidget(self.give)

    def show_known(self, title: str, may: str, give: str) -> None:
        """Say whose customer it is and what that rep may; an empty title hides the band."""
        self.title.setText(title)
        self._may = may
        self.give.setText(give)
        self.give.setVisible(bool(give))
        self._say()
        self.setVisible(bool(title))

    def say_why(self, why: str) -> None:
        """Say what made the customer that rep's."""
        self._why = why
        self._say()

    def _say(self) -> None:
        self.under.setText(" ".join(part for part in (self._why, self._may) if part))
        self.setAccessibleName(f"{self.title.text()}. {self.under.text()}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        tint = theme.current().state[State.ATTENTION]
        with QPainter(self) as painter:
            where = QRectF(self.rect())
            paint_card(painter, where, fill=tint.tint, line=tint.line, radius=6)
            paint_state(painter, 12, (self.height() - 22) / 2, 22, State.ATTENTION)
