"""The door tally: people who were seen and whom nobody served, in two keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from showroom_app.ui.board.side_panel import EscapeButton, SidePanel
from showroom_app.ui.widgets.button import Button

_MOST = 9


class TallyPanel(SidePanel):
    """Asks how many; a digit or a click answers."""

    counted = Signal(int)
    """So many people were seen."""

    def __init__(self, today: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.escape = EscapeButton()
        self.escape.clicked.connect(self.close_panel)
        self.head.addWidget(self.escape, 0, Qt.AlignmentFlag.AlignVCenter)
        self.face.show_icon("people")
        self.say(
            self.tr("How many were seen, not served?"),
            self.tr("Digit 1 to 9. Today so far: {n}.").format(n=today),
        )
        grid = QGridLayout()
        grid.setContentsMargins(14, 4, 16, 14)
        grid.setSpacing(8)
        for n in range(1, _MOST + 1):
            button = Button(str(n))
            button.clicked.connect(lambda _on=False, n=n: self._count(n))
            button.installEventFilter(self)
            grid.addWidget(button, (n - 1) // 3, (n - 1) % 3)
        self.column.addLayout(grid)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", False)
        self.stir()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and self._take(event)
        ):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take(event):
            super().keyPressEvent(event)

    def _take(self, event: QKeyEvent) -> bool:
        digit = event.text()
        if digit in tuple("123456789"):
            self._count(int(digit))
            return True
        return False

    def _count(self, n: int) -> None:
        self._idle.stop()
        self.counted.emit(n)
