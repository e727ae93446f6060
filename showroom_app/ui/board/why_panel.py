"""Why somebody stands where he or she stands: the sentences of the floor log about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from showroom_app.domain.people import Role
from showroom_app.ui.board.side_panel import EscapeButton, SidePanel
from showroom_app.ui.widgets.text import Label


class WhyPanel(SidePanel):
    """Shows one sentence for each event that moved a rep today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.escape = EscapeButton()
        self.escape.clicked.connect(self.close_panel)
        self.head.addWidget(self.escape, 0, Qt.AlignmentFlag.AlignVCenter)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self.area, 1)
        self.column.addSpacing(12)

    def explain(self, title: str, name: str, role: Role, sentences: Sequence[str]) -> None:
        """Show these sentences about a rep."""
        self.say(title)
        self.face.show_rep(name, role)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 4, 16, 4)
        column.setSpacing(8)
        for sentence in sentences:
            column.addWidget(Label(sentence, "body", 2, wrap=True))
        column.addStretch(1)
        self.area.setWidget(inside)
        self.sentences = tuple(sentences)
        self.stir()

    def take_keyboard(self) -> None:
        """Let the arrows scroll and Esc close."""
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)
