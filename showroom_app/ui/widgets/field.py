"""A line to type in, under its name."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from showroom_app.domain.typed import LONGEST, plain
from showroom_app.ui import theme
from showroom_app.ui.widgets.text import Label

MOST = LONGEST
"""Characters that fit in a field; a pasted page is no name."""


class Field(QWidget):
    """A text field with its label above it; `line` is Qt's own line edit."""

    def __init__(
        self, name: str, hint: str = "", *, tabular: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.label = Label(name, "small_medium", 2)
        self.line = QLineEdit()
        self.line.setMaxLength(MOST)
        self.line.setPlaceholderText(hint)
        self.line.setFont(theme.current().font("body", tabular=tabular))
        self.line.setAccessibleName(name)
        self.label.setBuddy(self.line)
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(self.line)

    @property
    def text(self) -> str:
        """What was typed, without blanks around it and without signs that nobody can see."""
        return plain(self.line.text())
