"""The third screen: my place, what to do now, and everything I can do with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.services.board_rows import RepRow
from showroom_app.services.kiosk_rows import KioskView
from showroom_app.ui import theme
from showroom_app.ui.kiosk.advice import Advice, advice
from showroom_app.ui.kiosk.offers import Do, Offer, offers, wide_offers
from showroom_app.ui.kiosk.own_words import role_reminder
from showroom_app.ui.kiosk.place_card import PlaceCard
from showroom_app.ui.kiosk.place_rows import is_up_now, place_shown
from showroom_app.ui.kiosk.touch import GAP, Shape, TouchButton, px
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import clock

_MOST_TIMES = 4


class PlacePage(QWidget):
    """A rep's own screen; what is pressed goes out as `wanted`."""

    wanted = Signal(object)
    """What to do (`Do`)."""

    why_asked = Signal()
    """The rep wants to see the own day and why he or she stands here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: KioskView | None = None
        self._return_by: datetime | None = None
        self.card = PlaceCard()
        self.card.why.clicked.connect(self.why_asked)
        self.advice = _Advice()
        self.times: tuple[TouchButton, ...] = tuple(
            TouchButton(shape=Shape.CHIP) for _ in range(_MOST_TIMES)
        )
        for chip in self.times:
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            chip.clicked.connect(lambda _on=False, one=chip: self._choose_time(one))
        self.role = TouchButton()
        """Leads to the role choice; there in the last week, and after a refusal."""
        self.role.hide()
        self._wide = (self._button(Shape.HIGH), self._button(Shape.HIGH))
        self._grid_buttons = tuple(self._button(Shape.WIDE) for _ in range(5))
        self._offers: dict[TouchButton, Offer] = {}
        self._chips = QHBoxLayout()
        for chip in self.times:
            self._chips.addWidget(chip)
        self._wide_row = QHBoxLayout()
        for button in self._wide:
            self._wide_row.addWidget(button)
        self._grid = QGridLayout()
        for number, button in enumerate(self._grid_buttons):
            self._grid.addWidget(button, *divmod(number, 2), 1, 2 if number == 4 else 1)
        self._right = QVBoxLayout()
        self._right.addStretch(1)
        self._right.addWidget(self.advice)
        self._right.addLayout(self._chips)
        self._right.addStretch(1)
        self._right.addWidget(self.role)
        self._right.addLayout(self._wide_row)
        self._right.addLayout(self._grid)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.card)
        self._row.addLayout(self._right, 1)
        theme.look().changed.connect(self._fit)
        self._fit()

    @property
    def return_by(self) -> datetime | None:
        """The return time that is chosen, None where the desk is not open."""
        return self._return_by

    @property
    def shown(self) -> tuple[Offer, ...]:
        """The offers on the screen, from top to bottom."""
        return tuple(self._offers.values())

    def button(self, do: Do) -> TouchButton:
        """The button that does this; raises LookupError where it is not on the screen."""
        return next(button for button, offer in self._offers.items() if offer.do is do)

    def show_view(self, view: KioskView, line: Sequence[RepRow], now: datetime) -> None:
        """Show how this rep stands at this moment."""
        if self._view is None or self._view.rep != view.rep or self._return_by not in _times(view):
            self._return_by = view.proposed
        self._view = view
        self.card.show_place(place_shown(view, line, now))
        self.card.say_to_do(len(view.to_do))
        self.advice.show_advice(advice(view, now, is_up_now=is_up_now(view, line)))
        self.role.say(*role_reminder(view), icon="ph.identification-card-bold")
        self.role.setVisible(bool(self.role.text()))
        self._show_times(view)
        self._show_offers(now)

    def forget(self) -> None:
        """Somebody else comes: nothing of this rep may be left."""
        self._view = None

    def begin(self, *, by_key: bool) -> None:
        """Give the keyboard to the thing to do now; a finger needs no ring around it."""
        first = next((b for b, offer in self._offers.items() if offer.primary), None)
        if first is not None and by_key:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus()

    def _show_times(self, view: KioskView) -> None:
        times = _times(view)
        tz = ZoneInfo(view.time_zone)
        for number, chip in enumerate(self.times):
            here = number < len(times)
            chip.setVisible(here)
            if not here:
                continue
            at = times[number]
            chip.say(clock(at, tz))
            chip.setChecked(at == self._return_by)
            words = self.tr("Back by {time}").format(time=clock(at, tz))
            if at == view.proposed:
                words += ", " + self.tr("proposed")
            chip.setAccessibleName(words)

    def _show_offers(self, now: datetime) -> None:
        view = self._view
        assert view is not None
        self._offers = {}
        wide = wide_offers(view, self._return_by, now)
        for buttons, made in ((self._wide, wide), (self._grid_buttons, offers(view))):
            for number, button in enumerate(buttons):
                button.setVisible(number < len(made))
                if number < len(made):
                    self._show_offer(button, made[number])

    def _show_offer(self, button: TouchButton, offer: Offer) -> None:
        self._offers[button] = offer
        button.say(
            offer.title,
            offer.sentence,
            icon=offer.icon,
            primary=offer.primary,
            refused=offer.refused,
        )

    def _choose_time(self, chip: TouchButton) -> None:
        if self._view is not None:
            self._return_by = _times(self._view)[self.times.index(chip)]
            self._show_offers(self._view.now)

    def _button(self, shape: Shape) -> TouchButton:
        button = TouchButton(shape=shape)
        button.clicked.connect(lambda: self.wanted.emit(self._offers[button].do))
        return button

    def _fit(self) -> None:
        self._row.setContentsMargins(px(32), px(24), px(32), px(24))
        self._row.setSpacing(px(24))
        self.role.setMaximumHeight(px(88))
        for layout in (self._chips, self._wide_row, self._right, self._grid):
            layout.setSpacing(px(GAP))


class _Advice(QWidget):
    """What to do now, large, with a shape where it is urgent."""

    def __init__(self) -> None:
        super().__init__()
        self.title = Label("", "kiosk_heading")
        self.sentence = Label("", "kiosk_label", 2, tabular=True)
        self.shape: theme.State | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        theme.look().changed.connect(self._fit)

    def show_advice(self, advice: Advice) -> None:
        """Show this."""
        self.title.setText(advice.title)
        self.sentence.setText(advice.sentence)
        self.sentence.setVisible(bool(advice.sentence))
        self.shape = advice.shape
        self._fit()
        self.update()

    def _fit(self) -> None:
        self.title.setContentsMargins(px(44) + px(16) if self.shape else 0, 0, 0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.shape is not None:
            with QPainter(self) as painter:
                size = px(44)
                middle = QRectF(self.title.geometry()).center().y()
                paint_state(painter, 0, middle - size / 2, size, self.shape)


def _times(view: KioskView) -> tuple[datetime, ...]:
    """The return times on offer, the proposed one last: never a later one."""
    if view.proposed is None:
        return ()
    return (*view.earlier[-(_MOST_TIMES - 1) :], view.proposed)
