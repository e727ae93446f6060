"""Why somebody stands where he or she stands: the sentences of the floor log about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.domain.people import Role
from showroom_app.ui.board.reading_panel import ReadingPanel
from showroom_app.ui.widgets.text import Label


class WhyPanel(ReadingPanel):
    """Shows one sentence for each event that moved a rep today."""

    def explain(self, title: str, name: str, role: Role, sentences: Sequence[str]) -> None:
        """Show these sentences about a rep."""
        self.say(title)
        self.face.show_rep(name, role)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(7, 2, 8, 4)
        column.setSpacing(8)
        for sentence in sentences:
            column.addWidget(Label(sentence, "body", 2, wrap=True))
        column.addStretch(1)
        self.sentences = tuple(sentences)
        self.read(inside)
