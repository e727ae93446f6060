"""A panel with text to read: scrolled with the arrows, closed with Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from showroom_app.ui.board.side_panel import EscapeButton, SidePanel


class ReadingPanel(SidePanel):
    """Shows something longer than the panel may be high."""

    sentences: tuple[str, ...] = ()
    """What is read, sentence by sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.escape = EscapeButton()
        self.escape.clicked.connect(self.close_panel)
        self.head.addWidget(self.escape, 0, Qt.AlignmentFlag.AlignVCenter)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.viewport().setAutoFillBackground(False)
        around = QHBoxLayout()
        # Room for the ring of the keyboard inside the panel.
        around.setContentsMargins(7, 4, 10, 8)
        around.addWidget(self.area)
        self.column.addLayout(around, 1)

    def read(self, inside: QWidget) -> None:
        """Show this, from its beginning."""
        self.area.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.area.verticalScrollBar().setValue(0)
        self.stir()

    def take_keyboard(self) -> None:
        """Let the arrows scroll and Esc close."""
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)
