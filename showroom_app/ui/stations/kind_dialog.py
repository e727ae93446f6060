"""The way out of a kiosk or a wallboard: this PC is there for something else from now on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.people import Actor
from showroom_app.domain.station import StationKind
from showroom_app.ui import words
from showroom_app.ui.desk import Desk
from showroom_app.ui.session import Session
from showroom_app.ui.settings_pages.managed import Managed
from showroom_app.ui.stations.kind_choice import KindChoice
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying

_WIDTH = 700


class KindDialog(QDialog):
    """Asks for a kind, and for a manager where there is one.

    `change` stores the kind in the name of an actor; it raises Refused.
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
        self._change = change
        self.setWindowTitle(self.tr("Stations"))
        self.setFixedWidth(_WIDTH)
        # A wallboard hides the pointer.
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._managed = Managed(
            desk, session, lambda: Saying(translate=words.told, day=words.day), self
        )
        self.sign_in = self._managed.sign_in
        self.kind = KindChoice(kind)
        self.problem = Label("", "small", "late", wrap=True)
        self.problem.hide()
        self.keep = Button(self.tr("Open it so"), kind=Kind.PRIMARY, size=Size.DIALOG)
        self.leave = Button(self.tr("Cancel"), keys="Esc", size=Size.DIALOG)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(14)
        column.addWidget(Label(self.tr("What is this PC there for?"), "title"))
        column.addWidget(self.kind)
        column.addWidget(self.problem)
        column.addWidget(self.sign_in)
        column.addLayout(row)
        self.keep.clicked.connect(self._keep)
        # Behind this dialog nobody would read it.
        desk.failed.connect(self._say)
        self.leave.clicked.connect(self.reject)

    def _keep(self) -> None:
        kind = self.kind.kind
        self.problem.hide()
        self._managed.act(
            lambda actor: self._change(actor, kind), lambda _done: self._kept(kind), self._say
        )

    def _kept(self, kind: StationKind) -> None:
        self.kept.emit(kind)
        self.accept()

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
