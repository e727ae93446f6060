"""The bar above every screen of the kiosk: time, floor, who is up or who is signed in, and out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from showroom_app.domain.people import Role
from showroom_app.ui import theme
from showroom_app.ui.kiosk.faces import Face, RoleSign
from showroom_app.ui.kiosk.touch import Shape, TouchButton, px
from showroom_app.ui.widgets.card import Line
from showroom_app.ui.widgets.text import Label

_HEIGHT = 88
_BAR = 4


class Header(QWidget):
    """Time and floor at the left; at the right who is up now and next, or who is signed in.

    `left` asks to go back to the names, `floor_asked` for the next floor. In the last seconds
    before the kiosk signs out, a thin bar runs off along the lower edge.
    """

    left = Signal()
    floor_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.clock = Label("", "kiosk_clock", tabular=True)
        self._floor = Label("", "kiosk_body", 2)
        self.switch = TouchButton("", "ph.caret-down-bold", shape=Shape.SMALL)
        self.switch.clicked.connect(self.floor_asked)
        self.switch.hide()
        self.up = _Named(self.tr("Now"))
        self.next = _Named(self.tr("Next"))
        self._face = Face(48)
        self._name = Label("", "kiosk_who")
        self._role = RoleSign()
        self.out = TouchButton("", "check_out", shape=Shape.SMALL)
        self.out.clicked.connect(self.left)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.clock)
        self._row.addWidget(self._floor)
        self._row.addWidget(self.switch)
        self._row.addStretch(1)
        for widget in (self.up, self.next, self._face, self._name, self._role, self.out):
            self._row.addWidget(widget)
        theme.look().changed.connect(self._fit)
        self._fit()
        self.show_line("", "")

    def show_time(self, time: str) -> None:
        """Show the dealership's time."""
        self.clock.setText(time)

    def show_floor(self, name: str, *, one_of_many: bool) -> None:
        """Show which floor this is; with several a touch goes to the next one."""
        self._floor.setText(name)
        self._floor.setVisible(not one_of_many)
        self.switch.say(name, icon="ph.arrows-clockwise-bold")
        self.switch.setAccessibleDescription(self.tr("Next floor"))
        self.switch.setVisible(one_of_many)

    def show_line(self, up: str, following: str) -> None:
        """Nobody is signed in: show who is up now and who comes next."""
        self.up.show_name(up)
        self.next.show_name(following)
        for widget in (self._face, self._name, self._role, self.out):
            widget.hide()

    def show_person(self, name: str, role: Role, *, known: bool = True) -> None:
        """Show who is signed in, or with `known` False who wants to sign in."""
        self.up.hide()
        self.next.hide()
        self._face.show_person(name, role)
        self._name.setText(name)
        self._role.show_role(role)
        for widget in (self._face, self._name, self._role):
            widget.setVisible(known)

    def show_way_out(self, text: str, icon: str) -> None:
        """Show what the button at the right does."""
        self.out.say(text, self.out.sentence, icon=icon)
        self.out.show()

    def show_countdown(self, share: float, sentence: str) -> None:
        """Show how much is left until the kiosk signs out, 0 for nothing to show."""
        self._share = share
        self.out.say(self.out.text(), sentence, icon=self.out.icon_name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), now.surface[1])
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), now.line[1])
            if self._share > 0:
                high = px(_BAR)
                where = QRectF(0, self.height() - high, self.width() * self._share, high)
                painter.fillRect(where, now.accent.text)

    def _fit(self) -> None:
        self.setFixedHeight(px(_HEIGHT))
        self._row.setContentsMargins(px(32), 0, px(32), 0)
        self._row.setSpacing(px(20))


class _Named(QWidget):
    """A word and a first name behind a hairline: "Now Sanne"."""

    def __init__(self, word: str) -> None:
        super().__init__()
        self._name = Label("", "kiosk_row_strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Line(standing=True, length=28))
        row.addSpacing(10)
        row.addWidget(Label(word, "kiosk_row", 2))
        row.addWidget(self._name)

    @property
    def name(self) -> str:
        """Whose name is shown."""
        return self._name.text()

    def show_name(self, name: str) -> None:
        """Show this name; "" is nobody, and nothing."""
        self._name.setText(name)
        self.setVisible(bool(name))
