"""A choice of one among many, one below the other at the left of what it opens."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from showroom_app.ui import theme
from showroom_app.ui.theme import Density, TypeName
from showroom_app.ui.widgets.segmented import Choice
from showroom_app.ui.widgets.text import paint_text, text_width

_PADDING = 12
_WIDEST = 240


class _Entry(QAbstractButton):
    def __init__(self, choice: Choice) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setText(choice.text)
        self.setAccessibleName(choice.text)
        self.setProperty("radius", 6)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = min(text_width(self.text(), "body_bold"), _WIDEST)
        low = theme.current().density is Density.COMPACT
        return QSize(round(wide + 2 * _PADDING + 0.5), 32 if low else 36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            if self.isChecked():
                painter.setBrush(now.accent.tint)
                painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            elif self.underMouse():
                painter.setBrush(now.surface[3])
                painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            ink = now.accent.text if self.isChecked() else now.text[2]
            kind: TypeName = "body_bold" if self.isChecked() else "body_medium"
            where = QRectF(_PADDING, 0, self.width() - 2.0 * _PADDING, self.height())
            paint_text(painter, where, self.text(), kind, ink)


class SideList(QScrollArea):
    """Arrow keys go along it; it scrolls where the window is too low for all."""

    chosen = Signal(object)
    """Somebody chose this id (not emitted by `choose`)."""

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._entries: dict[Hashable, _Entry] = {}
        inside = self._inside = QWidget()
        column = QVBoxLayout(inside)
        # Room for the ring of the keyboard around an entry.
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(2)
        for choice in choices:
            entry = self._entries[choice.id] = _Entry(choice)
            entry.clicked.connect(lambda _on=False, i=choice.id: self.chosen.emit(i))
            column.addWidget(entry)
        column.addStretch(1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        if choices:
            self.choose(choices[0].id)

    @property
    def ids(self) -> tuple[Hashable, ...]:
        """All ids from top to bottom."""
        return tuple(self._entries)

    @property
    def current(self) -> Hashable:
        """The id that is chosen."""
        return next((i for i, entry in self._entries.items() if entry.isChecked()), None)

    def choose(self, chosen: Hashable) -> None:
        """Show this one as chosen; an unknown id changes nothing."""
        if (entry := self._entries.get(chosen)) is not None:
            entry.setChecked(True)
            self.ensureWidgetVisible(entry, 0, 4)
            focused = QApplication.focusWidget()
            if focused is not None and self.isAncestorOf(focused):
                # The keyboard goes along with what is chosen.
                entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def entry(self, chosen: Hashable) -> QWidget:
        """The part that can have the keyboard for this id; raises KeyError."""
        return self._entries[chosen]

    def step(self, by: int) -> None:
        """Choose the next one, or with -1 the one before, and say so."""
        following = self.ids[(self.ids.index(self.current) + by) % len(self.ids)]
        self.choose(following)
        self.chosen.emit(following)

    def sizeHint(self) -> QSize:
        return QSize(self._inside.sizeHint().width() + 6, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 120)
