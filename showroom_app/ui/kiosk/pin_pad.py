"""The digits of a PIN: keys for fingers, and dots for what was typed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from showroom_app.ui import icons, theme
from showroom_app.ui.kiosk.touch import GAP, RADIUS, px
from showroom_app.ui.theme import TypeName
from showroom_app.ui.widgets.text import paint_text

LEAST_DIGITS, MOST_DIGITS = 4, 8
_KEY = (146, 120)
_LOWEST = 88


class Key(QAbstractButton):
    """One key: a sign, or an icon; `size` is its width and height.

    An icon has no ground unless the key `has_ground`, as among many that do.
    """

    def __init__(
        self,
        text: str,
        icon: str = "",
        parent: QWidget | None = None,
        size: tuple[int, int] = _KEY,
        kind: TypeName = "kiosk_key",
        *,
        has_ground: bool = False,
    ) -> None:
        super().__init__(parent)
        self._has_ground = has_ground or not icon
        self._icon = icon
        self._size = size
        self._kind: TypeName = kind
        self.primary = False
        self.say(text)
        self.setProperty("radius", RADIUS)
        # The pad itself has the keyboard: each digit is typed straight away.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Be another sign."""
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        wide, high = self._size
        return QSize(px(wide), px(high))

    def minimumSizeHint(self) -> QSize:
        wide, high = self._size
        return QSize(px(wide), px(min(high, _LOWEST)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        ink = now.text[1] if self.isEnabled() else now.disabled
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            fill = now.surface[3] if self.isDown() else now.surface[1]
            line = now.line[2]
            if self.primary and self.isEnabled():
                fill = line = now.accent.pressed if self.isDown() else now.accent.fill
                ink = now.accent.on
            if self._has_ground or self.isDown() or (self.primary and self.isEnabled()):
                painter.setBrush(fill)
                style = Qt.PenStyle.SolidLine if self.isEnabled() else Qt.PenStyle.DashLine
                painter.setPen(QPen(line, 1, style))
                if not self.isEnabled():
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(edge, RADIUS - 0.5, RADIUS - 0.5)
            if self._icon:
                size = px(40)
                x, y = (self.width() - size) / 2, (self.height() - size) / 2
                icons.paint(painter, x, y, size, self._icon, ink)
                return
            centred = Qt.AlignmentFlag.AlignHCenter
            paint_text(painter, QRectF(self.rect()), self.text(), self._kind, ink, align=centred)


class PinPad(QWidget):
    """Ten digits, a step back, and done; the keyboard's own digits do the same."""

    entered = Signal(str)
    """A PIN of at least four digits was entered whole."""

    too_short = Signal()
    """Done was touched before there were four digits."""

    changed = Signal(int)
    """So many digits are typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = ""
        self._locked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.digits = {digit: Key(digit) for digit in "1234567890"}
        self.back = Key(self.tr("Take back a digit"), "ph.backspace-bold")
        self.done = Key(self.tr("Done"), "check")
        self.done.primary = True
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for number, (digit, key) in enumerate(self.digits.items()):
            row, column = (3, 1) if number == 9 else divmod(number, 3)
            self._grid.addWidget(key, row, column)
            key.clicked.connect(lambda _on=False, one=digit: self._type(one))
        self._grid.addWidget(self.done, 3, 0)
        self._grid.addWidget(self.back, 3, 2)
        self.back.clicked.connect(self._take_back)
        self.done.clicked.connect(self._enter)
        theme.look().changed.connect(self._fit)
        self._fit()
        self.clear()

    def clear(self) -> None:
        """Forget what was typed."""
        self._become("")

    @property
    def is_locked(self) -> bool:
        """Whether no digits are taken now."""
        return self._locked

    def lock(self, locked: bool) -> None:
        """Take no digits, or take them again; the keyboard stays here meanwhile."""
        self._locked = locked
        for key in (*self.digits.values(), self.back):
            key.setEnabled(not locked)
        self._become("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in self.digits and event.text():
            self._type(event.text())
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._take_back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def _type(self, digit: str) -> None:
        if not self._locked and len(self._typed) < MOST_DIGITS:
            self._become(self._typed + digit)

    def _take_back(self) -> None:
        if not self._locked:
            self._become(self._typed[:-1])

    def _enter(self) -> None:
        if not self._locked and len(self._typed) < LEAST_DIGITS:
            self.too_short.emit()
        elif not self._locked:
            typed = self._typed
            self.clear()
            self.entered.emit(typed)

    def _become(self, typed: str) -> None:
        self._typed = typed
        self.done.setEnabled(bool(typed))
        self.changed.emit(len(typed))

    def _fit(self) -> None:
        self._grid.setSpacing(px(GAP))


class Dots(QWidget):
    """A dot for each digit typed, and rings for the least that a PIN needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed = 0

    @property
    def typed(self) -> int:
        """How many digits are typed."""
        return self._typed

    def show_typed(self, count: int) -> None:
        """Show so many digits; never which."""
        self._typed = count
        self.setAccessibleName(self.tr("{n} digits").format(n=count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        many = max(LEAST_DIGITS, self._typed)
        return QSize(many * px(28) + (many - 1) * px(24), px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        radius, step = px(28) / 2, px(28) + px(24)
        many = max(LEAST_DIGITS, self._typed)
        left = (self.width() - (many * step - px(24))) / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number in range(many):
                middle = QPointF(left + number * step + radius, self.height() / 2)
                if number < self._typed:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(now.accent.text)
                    painter.drawEllipse(middle, radius, radius)
                else:
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(now.line[2], 3))
                    painter.drawEllipse(middle, radius - 1.5, radius - 1.5)
