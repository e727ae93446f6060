"""The bar at the top: dealer, floors, whether the screen is live, the time, who stands here."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from showroom_app.domain.people import Role
from showroom_app.ui import icons, theme, words
from showroom_app.ui.alarm_sign import AlarmSign
from showroom_app.ui.rail import WIDTH as RAIL_WIDTH
from showroom_app.ui.search_box import SearchBox
from showroom_app.ui.theme import State, TypeName
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Line
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label, paint_text, text_width

if TYPE_CHECKING:
    from showroom_app.services.tending import Alarms

HEIGHT = 56
_FLOORS_SHARE = 0.22
"""Of the width: at 1366 two names of some twenty letters, beside the search box and the time."""

_SEARCH_STRETCH = 3
_ME, _LONGEST_ME = 48, 180
"""What of the sign of a person is before the name, and the longest name beside it."""


class _Brand(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(RAIL_WIDTH, HEIGHT - 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            icons.paint(painter, (RAIL_WIDTH - 1 - 26) / 2, 15, 26, "brand", now.accent.text)
            painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), now.line[1])


class LiveSign(QWidget):
    """Whether what is shown is live; the database-lost sign stands in the same place."""

    def __init__(self) -> None:
        super().__init__()
        self._offline_since = ""
        self._is_brief = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_offline(self, since: str) -> None:
        """Show since when the database is lost; "" is live again."""
        self._offline_since = since
        self.setAccessibleName(self._words())
        self.setToolTip(self._words() if since else "")
        self.updateGeometry()
        self.update()

    def be_brief(self, brief: bool) -> None:
        """Leave out since when, which the banner says too."""
        if brief != self._is_brief:
            self._is_brief = brief
            self.updateGeometry()
            self.update()

    @property
    def whole_width(self) -> int:
        """How wide it is with all its words."""
        return self._width(self._words())

    def sizeHint(self) -> QSize:
        return QSize(self._width(self._shown()), 20)

    def _width(self, words: str) -> int:
        kind: theme.TypeName = "small_bold" if self._offline_since else "small_medium"
        return round(24 + text_width(words, kind, tabular=True) + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        where = QRectF(24, 0, self.width() - 24, self.height())
        with QPainter(self) as painter:
            if self._offline_since:
                paint_state(painter, 0, 1, 18, State.LATE)
                ink = now.state[State.LATE].text
                paint_text(painter, where, self._shown(), "small_bold", ink, tabular=True)
            else:
                ink = now.state[State.OK].text
                icons.paint(painter, 0, 1, 18, "live", ink)
                paint_text(painter, where, self._words(), "small_medium", ink)

    def _shown(self) -> str:
        return self.tr("Offline") if self._offline_since and self._is_brief else self._words()

    def _words(self) -> str:
        if not self._offline_since:
            return self.tr("Live")
        return self.tr("Offline since {time}").format(time=self._offline_since)


class PersonSign(QAbstractButton):
    """Who is at this window; pressed, it says more and lets somebody sign in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = ""
        self._role: Role | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("radius", 6)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.look().changed.connect(self.updateGeometry)

    def show_person(self, name: str, place: str, role: Role | None) -> None:
        """Show somebody else; `place` is the kind of user in words."""
        self._place, self._role = place, role
        self.setText(name)
        self.setAccessibleName(", ".join(part for part in (name, place) if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = max(text_width(self.text(), "small_strong"), text_width(self._place, "caption"))
        return QSize(_ME + math.ceil(min(wide, _LONGEST_ME)) + 7, 44)

    def minimumSizeHint(self) -> QSize:
        return QSize(_ME, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if (self.underMouse() or self.isDown()) and self.isEnabled():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(now.surface[3])
                painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            paint_avatar(painter, 6, 6, 32, self.text(), self._role)
            wide = self.width() - _ME - 4.0
            if wide < 12:
                return
            lines: tuple[tuple[str, TypeName, int], ...] = (
                (self.text(), "small_strong", 1),
                (self._place, "caption", 3),
            )
            shown = [line for line in lines if line[0]]
            y = 22 - 9.0 * len(shown)
            for text, kind, tone in shown:
                where = QRectF(_ME, y, wide, 18)
                paint_text(painter, where, text, kind, now.text[tone])
                y += 18


class TopBar(QWidget):
    """The top bar; `floor_chosen` names the floor that somebody wants to see."""

    floor_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._dealer = Label("", "dealer")
        self.floors = Segmented()
        self.floors.hide()
        self.floors.chosen.connect(self.floor_chosen)
        self.search = SearchBox()
        self.search.hide()
        self.alarms = AlarmSign()
        self.live = LiveSign()
        self._time = Label("", "clock", tabular=True)
        self._day = Label("", "small", 2)
        self.person = PersonSign()
        self.lock = Button(kind=Kind.QUIET, size=Size.SMALL)
        self.lock.hide()
        for always in (self._time, self._day):
            # A time that is cut off is wrong; everything else gives way.
            always.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        time = QHBoxLayout()
        time.setSpacing(8)
        time.addWidget(self._time)
        time.addWidget(self._day)
        me = QHBoxLayout()
        me.setSpacing(4)
        me.addWidget(self.person)
        me.addWidget(self.lock)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 16, 1)
        row.setSpacing(16)
        row.addWidget(_Brand())
        row.addWidget(self._dealer)
        row.addWidget(self.floors)
        row.addStretch(1)
        row.addWidget(self.search, _SEARCH_STRETCH)
        row.addStretch(1)
        row.addWidget(self.alarms)
        row.addWidget(self.live)
        row.addWidget(Line(standing=True, length=24))
        row.addLayout(time)
        row.addWidget(Line(standing=True, length=24))
        row.addLayout(me)

    def show_dealer(self, name: str) -> None:
        """Show whose dealership this is."""
        self._dealer.setText(name)

    def show_floors(self, floors: Sequence[Choice]) -> None:
        """Show the floors with how many stand in line; one alone needs no choice."""
        self.floors.show_choices(floors)
        self.floors.setVisible(len(floors) > 1)
        self._bound_floors()

    def show_alarms(self, alarms: Alarms) -> None:
        """Show which leads were not answered in time; the search box keeps what room is left."""
        self.alarms.show_alarms(alarms)
        self._row.setStretchFactor(self.search, 12 if alarms.found else _SEARCH_STRETCH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bound_floors()
        self.alarms.updateGeometry()
        self._share()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._share()
        return super().event(event)

    def _share(self) -> None:
        """Let the names of dealer and person keep their letters: the banner says since when."""
        wanted = self._row.sizeHint().width() - self.live.sizeHint().width()
        if not self.search.isHidden():
            wanted += self.search.minimumWidth() - self.search.sizeHint().width()
        self.live.be_brief(wanted + self.live.whole_width > self.width())

    def _bound_floors(self) -> None:
        # Not of its own width, which grows with what stands in it.
        self.floors.bound(round(self.window().width() * _FLOORS_SHARE))

    def show_time(self, at: datetime, tz: tzinfo) -> None:
        """Show the dealership's time and day."""
        self._time.setText(words.clock(at, tz))
        self._day.setText(words.day(at.astimezone(tz).date()))

    def show_person(self, name: str, place: str, role: Role | None = None) -> None:
        """Show who stands here, or the station; `place` is the kind of user in words."""
        self.person.show_person(name, place, role)

    def show_lock(self, *, signed_in: bool) -> None:
        """Offer to lock while somebody is signed in, else to sign in."""
        self.lock.set_icon("ph.lock-key-bold" if signed_in else "ph.sign-in-bold")
        words_of_it = self.tr("Lock (F9)") if signed_in else self.tr("Sign in (F9)")
        self.lock.setToolTip(words_of_it)
        self.lock.setAccessibleName(words_of_it)
        self.lock.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), now.surface[1])
            painter.fillRect(QRectF(0, HEIGHT - 1, self.width(), 1), now.line[1])
