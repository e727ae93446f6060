"""The way out of a kiosk or a wallboard: this PC is there for something else from now on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.people import Actor
from showroom_app.domain.refused import Refused
from showroom_app.domain.station import StationKind
from showroom_app.ui import theme, words
from showroom_app.ui.desk import Desk
from showroom_app.ui.kiosk.idle import Idle
from showroom_app.ui.kiosk.touch import GAP, Shape, TouchButton, px
from showroom_app.ui.session import Session
from showroom_app.ui.stations.password_page import PasswordPage
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import told
from showroom_app.words import Saying
from showroom_app.words.stations import OPENS, STATION_KINDS

_WIDTH, _HEIGHT = 960, 660
_CLOSES_SECONDS = 60
_ICONS = {
    StationKind.RECEPTION: "ph.squares-four-bold",
    StationKind.KIOSK: "ph.device-tablet-bold",
    StationKind.WALLBOARD: "ph.monitor-bold",
    StationKind.DESK: "ph.tray-bold",
    StationKind.BACK_OFFICE: "ph.chart-bar-bold",
}


class KindDialog(QDialog):
    """Asks for a kind, and for a manager where there is one; large enough for fingers.

    `change` stores the kind in the name of an actor; it raises Refused. It closes by itself when
    nobody touches it for a minute, and nobody stays signed in behind it.
    """

    kept = Signal(object)
    """This `StationKind` counts from now on."""

    def __init__(
        self,
        desk: Desk,
        session: Session,
        kind: StationKind,
        change: Callable[[Actor, StationKind], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._change = change
        self._wanted = kind
        self.setWindowTitle(self.tr("Stations"))
        # A wallboard hides the pointer.
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.idle = Idle(_CLOSES_SECONDS, self)
        self.idle.over.connect(self.reject)
        session.ask_known()
        self.manager = PasswordPage(session)
        self.manager.entered.connect(self._store)
        self.tiles = {each: self._tile(each, kind) for each in StationKind}
        self.leave = TouchButton(self.tr("Cancel"), "close", shape=Shape.SMALL)
        self.leave.clicked.connect(self.reject)
        self.problem = Label("", "kiosk_body_strong", "late", wrap=True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._kinds())
        self._stack.addWidget(self.manager)
        foot = QHBoxLayout()
        foot.addWidget(self.problem, 1)
        foot.addWidget(self.leave)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._stack, 1)
        self._column.addLayout(foot)
        # Behind this dialog nobody would read it.
        desk.failed.connect(self.problem.setText)
        theme.look().changed.connect(self._fit)
        self._fit()
        self.idle.start()

    def done(self, result: int) -> None:
        """Close it; who signed in here is out again."""
        self.idle.stop()
        self._session.lock()
        super().done(result)

    def _kinds(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Label(self.tr("What is this PC there for?"), "kiosk_title"))
        self._grid = QGridLayout()
        for number, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, number, 0)
        column.addLayout(self._grid)
        column.addStretch(1)
        return page

    def _tile(self, kind: StationKind, now: StationKind) -> TouchButton:
        tile = TouchButton(told(STATION_KINDS[kind]), _ICONS[kind], told(OPENS[kind]))
        tile.setCheckable(True)
        tile.setAutoExclusive(True)
        tile.setChecked(kind is now)
        tile.clicked.connect(self.reject if kind is now else partial(self._choose, kind))
        return tile

    def _choose(self, kind: StationKind, _on: bool = False) -> None:
        self._wanted = kind
        self._store()

    def _store(self) -> None:
        kind, actor = self._wanted, self._session.actor()
        self.problem.setText("")
        self._desk.do(
            lambda: self._change(actor, kind), lambda _done: self._kept(kind), self._refused
        )

    def _refused(self, refused: Refused) -> None:
        if refused.code == "not-allowed" and self._session.user is None:
            self._stack.setCurrentWidget(self.manager)
            self.manager.begin()
            return
        self.problem.setText(Saying(translate=words.told, day=words.day).refusal(refused))

    def _kept(self, kind: StationKind) -> None:
        self.accept()
        self.kept.emit(kind)

    def _fit(self) -> None:
        self.setFixedSize(px(_WIDTH), px(_HEIGHT))
        side = px(32)
        self._column.setContentsMargins(side, px(24), side, px(24))
        self._column.setSpacing(px(GAP))
        self._grid.setSpacing(px(GAP))
