"""The quota of a month: one number with a step down and a step up."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from showroom_app.domain.quota import MOST_QUOTA
from showroom_app.ui import icons, theme
from showroom_app.ui.theme import TypeName
from showroom_app.ui.widgets.text import paint_text


class _Step(QAbstractButton):
    def __init__(self, icon: str, name: str, size: int) -> None:
        super().__init__()
        self._icon = icon
        self._size = size
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAutoRepeat(True)
        self.setProperty("radius", 6)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Arrows, Enter and digits belong to the whole question.
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        ink = now.accent.text if self.isEnabled() else now.disabled
        size = round(self._size * 0.41)
        with QPainter(self) as painter:
            if self.isDown() or (self.underMouse() and self.isEnabled()):
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(now.surface[3])
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 5, 5)
            x, y = (self.width() - size) / 2, (self.height() - size) / 2
            icons.paint(painter, x, y, size, self._icon, ink)


class QuotaStep(QWidget):
    """Steps between the minimum and `MOST_QUOTA`; `size` is the height of its buttons in pixels."""

    changed = Signal(int)
    """The number is now this."""

    def __init__(self, kind: TypeName, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._size = size
        self._value = self._least = 15
        self.less = _Step("remove", self.tr("One less"), size)
        self.more = _Step("add", self.tr("One more"), size)
        self.less.clicked.connect(lambda: self.step(-1))
        self.more.clicked.connect(lambda: self.step(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.less)
        row.addStretch(1)
        row.addWidget(self.more)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._show()

    @property
    def value(self) -> int:
        """The quota."""
        return self._value

    def ask(self, least: int, value: int) -> None:
        """Begin at a value, and let it never be less than this."""
        self._least = least
        self._become(value)

    def step(self, by: int) -> None:
        """So many more, or less."""
        if self.isEnabled():
            self._become(self._value + by)

    def sizeHint(self) -> QSize:
        return QSize(round(self._size * 3.3), self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(now.surface[1])
            painter.setPen(QPen(now.line[2], 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            middle = QRectF(self._size, 0, self.width() - 2 * self._size, self.height())
            for x in (middle.left(), middle.right()):
                painter.fillRect(QRectF(x, 1, 1, self.height() - 2), now.line[1])
            ink = now.text[1] if self.isEnabled() else now.disabled
            centred = Qt.AlignmentFlag.AlignHCenter
            said = str(self._value)
            paint_text(painter, middle, said, self._kind, ink, align=centred, tabular=True)

    def _become(self, value: int) -> None:
        before, self._value = self._value, min(max(value, self._least), MOST_QUOTA)
        self._show()
        if before != self._value:
            self.changed.emit(self._value)

    def _show(self) -> None:
        self.less.setEnabled(self._value > self._least)
        self.more.setEnabled(self._value < MOST_QUOTA)
        self.setAccessibleName(self.tr("Quota: {n} cars").format(n=self._value))
        self.update()
