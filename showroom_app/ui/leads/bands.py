"""Bands under the acts of a lead: its appointment, one that may be the same, what went into it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.ui import icons, theme
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import paint_card
from showroom_app.ui.widgets.text import Label


class Band(QWidget):
    """An icon, a title with a sentence under it, and what can be done."""

    def __init__(self, icon: str, buttons: Sequence[Button], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.title = Label("", "body_strong")
        self.under = Label("", "small", 2, wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.title)
        texts.addWidget(self.under)
        row = QHBoxLayout(self)
        row.setContentsMargins(45, 8, 9, 8)
        row.setSpacing(6)
        row.addLayout(texts, 1)
        for button in buttons:
            row.addWidget(button)
        self.hide()

    def say(self, title: str, under: str = "") -> None:
        """Say this; an empty title hides the band."""
        self.title.setText(title)
        self.under.setText(under)
        self.under.setVisible(bool(under))
        self.setAccessibleName(f"{title} {under}".strip())
        self.setVisible(bool(title))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            paint_card(painter, QRectF(self.rect()), fill=now.surface[2], radius=6)
            icons.paint(painter, 14, (self.height() - 20) / 2, 20, self._icon, now.text[2])


class AppointmentBand(Band):
    """The appointment of a lead and what becomes of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.confirm = Button(self.tr("Confirmed"), "check", size=Size.SMALL)
        self.came = Button(self.tr("Came"), "check", size=Size.SMALL)
        self.missed = Button(self.tr("Did not come"), size=Size.SMALL)
        self.another_time = Button(self.tr("Move"), keys="A", size=Size.SMALL)
        self.save = Button(icon="ph.download-simple-bold", kind=Kind.QUIET, size=Size.SMALL)
        self.cancel = Button(self.tr("Cancel it"), kind=Kind.QUIET, size=Size.SMALL)
        self.save.setToolTip(self.tr("Save for a calendar (.ics)"))
        self.save.setAccessibleName(self.save.toolTip())
        buttons = (self.confirm, self.came, self.missed, self.another_time, self.save, self.cancel)
        super().__init__("appointment", buttons, parent)


class LikenessBand(Band):
    """Another open lead that may be the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.merge = Button(self.tr("Merge"), "people", size=Size.SMALL)
        self.other = Button(self.tr("Not the same"), kind=Kind.QUIET, size=Size.SMALL)
        super().__init__("people", (self.merge, self.other), parent)


class MergedBand(Band):
    """What went into this lead, or into what it went; it can be taken apart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.apart = Button(self.tr("Take apart"), "undo", size=Size.SMALL)
        super().__init__("people", (self.apart,), parent)
