"""A reply that would fit, ready to be used with one key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.ui import theme
from showroom_app.ui.leads.text_views import Prose
from showroom_app.ui.widgets.button import Button, Size
from showroom_app.ui.widgets.card import Line, paint_card
from showroom_app.ui.widgets.text import Label

_MOST_LINES = 6


class SuggestedReply(QWidget):
    """The template's name with its text, filled in as far as it is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.template: int | None = None
        self.name = Label("", "body_strong")
        self.text = Prose(self.tr("Suggested reply"), "body")
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.text.viewport().setAutoFillBackground(False)
        self.use = Button(self.tr("Use"), "reply", "T", size=Size.SMALL)
        head = QHBoxLayout()
        head.setContentsMargins(15, 8, 8, 8)
        head.setSpacing(10)
        head.addWidget(Label(self.tr("Suggested reply"), "small", 2))
        head.addWidget(self.name, 1)
        head.addWidget(self.use)
        body = QVBoxLayout()
        body.setContentsMargins(15, 10, 15, 14)
        body.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addLayout(body)
        self.hide()

    def show_template(self, template: int, name: str, text: str) -> None:
        """Suggest this one."""
        self.template = template
        self.name.setText(name)
        lines = [line for line in text.splitlines() if line.strip()]
        self.text.show_text("\n".join(lines[:_MOST_LINES]))
        self.show()

    def forget(self) -> None:
        """Suggest nothing."""
        self.template = None
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            paint_card(painter, QRectF(self.rect()), fill=now.surface[2], radius=6)
