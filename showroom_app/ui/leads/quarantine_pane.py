"""A message that became no lead: why, from whom, and its original, to be read whole."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.services.inbox_view import QuarantineRow
from showroom_app.ui import words
from showroom_app.ui.leads.original import Original
from showroom_app.ui.leads.response_clock import Hours, when
from showroom_app.ui.leads.text_views import OriginalText
from showroom_app.ui.widgets.button import Button, Size
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.text import Label

_SIDE = 20
_TOLD = ("portal", "domain")
"""What of a rejection's particulars says something to people."""
_NOBODY = {"no-such-file", "empty", "unknown-columns", "bounce"}
"""Reasons for which no one customer can stand in the message."""


class QuarantinePane(Card):
    """One message in quarantine."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.row: QuarantineRow | None = None
        self.subject = Label("", "person")
        self.reason = Label("", "body_strong", wrap=True)
        self.kept = Label("", "small", 2, wrap=True)
        self.take_down = Button(
            self.tr("Take down as a lead"), "ph.plus-bold", keys="E", size=Size.SMALL
        )
        self.again = Button(self.tr("Read all again"), "again", size=Size.SMALL)
        self.again.setToolTip(
            self.tr("After an update or a portal that was taught: what can be read becomes a lead.")
        )
        self.cut = Label("", "small", 3, wrap=True)
        self.raw = OriginalText(self.tr("Original message"))
        self._values = {
            name: Label("", "small_medium", wrap=True, tabular=True)
            for name in ("sender", "received", "path", "size", "details")
        }
        self._names = {
            "sender": self.tr("From"),
            "received": self.tr("Received"),
            "path": self.tr("File"),
            "size": self.tr("Size"),
            "details": self.tr("In detail"),
        }
        self._labels = {key: Label(text, "small", 3) for key, text in self._names.items()}
        self._lay_out()

    def show_message(self, row: QuarantineRow, reason: str, hours: Hours, now: datetime) -> None:
        """Show what is known of a message; its text comes when it was read."""
        is_new = self.row is None or self.row.message != row.message
        self.row = row
        file = row.path.replace("\\", "/").rpartition("/")[2]
        self.subject.setText(row.subject or file or self.tr("Message without a subject"))
        self.reason.setText(reason)
        may_ask = row.reason not in _NOBODY
        self.take_down.setVisible(may_ask)
        self.kept.setText(
            self.tr(
                "It is kept whole and counts nowhere. If a customer asks something in it, take it "
                "down as a lead."
            )
            if may_ask
            else self.tr("It is kept whole and counts nowhere. Nothing has to be done with it.")
        )
        values = {
            "sender": row.sender,
            "received": when(row.received, hours.tz, now),
            "path": row.path,
            "size": self.tr("{n} bytes").format(n=words.number(row.size)),
            "details": ", ".join(str(row.details[key]) for key in _TOLD if key in row.details),
        }
        for key, value in values.items():
            # A long path may break at its folders.
            self._values[key].setText(value.replace("/", "/\u200b"))
            for label in (self._values[key], self._labels[key]):
                label.setVisible(bool(value))
        if is_new:
            self.raw.show_text("")
            self.cut.hide()

    def show_original(self, original: Original) -> None:
        """Show the text of the message."""
        self.raw.show_text(original.text)
        self.cut.setText(
            self.tr("Only the beginning is shown; the whole message has {n} bytes.").format(
                n=words.number(original.size)
            )
        )
        self.cut.setVisible(original.cut)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(_SIDE, 15, _SIDE, 14)
        head.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.subject, 1)
        top.addWidget(self.take_down)
        top.addWidget(self.again)
        head.addLayout(top)
        head.addWidget(self.reason)
        head.addWidget(self.kept)
        grid = QGridLayout()
        grid.setContentsMargins(_SIDE, 12, _SIDE, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for n, key in enumerate(self._labels):
            grid.addWidget(self._labels[key], n, 0)
            grid.addWidget(self._values[key], n, 1)
        title = QHBoxLayout()
        title.addWidget(Label(self.tr("Original message"), "card_title"))
        title.addStretch(1)
        text = QVBoxLayout()
        text.setContentsMargins(_SIDE, 12, _SIDE, 16)
        text.setSpacing(8)
        text.addLayout(title)
        text.addWidget(self.cut)
        text.addWidget(self.raw, 1)
        self.column.addLayout(head)
        self.column.addWidget(Line())
        self.column.addLayout(grid)
        self.column.addWidget(Line())
        self.column.addLayout(text, 1)
        self.cut.hide()
