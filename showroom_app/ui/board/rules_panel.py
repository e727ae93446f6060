"""The rules in force, as plain text under the arrival buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.ui.board.reading_panel import ReadingPanel
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying
from showroom_app.words.rules_in_force import Chapter


class RulesPanel(ReadingPanel):
    """Shows the rules of the floor with the numbers of this dealer."""

    def show_rules(self, chapters: Sequence[Chapter], saying: Saying) -> None:
        """Show these rules."""
        self.say(self.tr("Rules in force"), self.tr("A manager changes them in Settings."))
        self.face.show_icon("note")
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(7, 2, 8, 4)
        column.setSpacing(6)
        said: list[str] = []
        for chapter in chapters:
            title = Label(saying.translate(chapter.title), "body_strong")
            title.setContentsMargins(0, 6, 0, 0)
            column.addWidget(title, 0, Qt.AlignmentFlag.AlignTop)
            for rule in chapter.rules:
                said.append(rule.said(saying))
                column.addWidget(Label(said[-1], "small", 2, wrap=True))
        column.addStretch(1)
        self.sentences = tuple(said)
        self.read(inside)
