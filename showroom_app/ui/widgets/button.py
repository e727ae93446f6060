"""Buttons: what they do, then their key; a disabled one says why."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from showroom_app.ui import icons, theme
from showroom_app.ui.theme import TypeName
from showroom_app.ui.widgets.keycap import HEIGHT as KEYCAP_HEIGHT
from showroom_app.ui.widgets.keycap import key_words, keycap_width, paint_keycap
from showroom_app.ui.widgets.text import paint_text, text_width


class Kind(StrEnum):
    """How a button stands out: one primary a panel; `ON_ACCENT` lies on a filled accent area."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    ON_ACCENT = "on-accent"
    LINK = "link"


class Size(StrEnum):
    """How high a button is."""

    SMALL = "small"
    NORMAL = "normal"
    DIALOG = "dialog"


_HEIGHT = {Size.SMALL: 32, Size.NORMAL: 36, Size.DIALOG: 44}
_PADDING = {Size.SMALL: 11, Size.NORMAL: 15, Size.DIALOG: 19}
_GAP = 8


class Button(QAbstractButton):
    """A button with icon, label and keycap; the keycap only shows a key, an action owns it."""

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        keys: str = "",
        kind: Kind = Kind.SECONDARY,
        size: Size = Size.NORMAL,
        *,
        caret: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._keys = key_words(keys) if keys else ""
        self._kind = kind
        self._size = size
        self._caret = caret
        self._reason = ""
        self._is_pale = False
        self.setText(text)
        # A click must not take the keyboard from the field in which somebody types.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def follow(self, action: QAction) -> None:
        """Trigger this action, and be enabled as it is."""
        self.clicked.connect(action.trigger)
        action.enabledChanged.connect(self.setEnabled)
        self.setEnabled(action.isEnabled())

    def set_keys(self, keys: str) -> None:
        """Show another key, or none."""
        self._keys = key_words(keys) if keys else ""
        self._measure()

    def set_icon(self, icon: str) -> None:
        """Show another icon, or none."""
        self._icon = icon
        self._measure()

    def set_size(self, size: Size) -> None:
        """Be higher or lower."""
        self._size = size
        self._measure()

    def refuse(self, reason: str) -> None:
        """Disable with the reason shown beside the label; "" enables again."""
        self._reason = reason
        self.setEnabled(not reason)
        self.setAccessibleDescription(reason)
        self._measure()

    def pale(self, reason: str) -> None:
        """Look disabled for this reason, and take a press, which is answered; "" looks enabled."""
        self._is_pale = bool(reason)
        self.setAccessibleDescription(reason)
        self.update()

    @property
    def looks_enabled(self) -> bool:
        """Whether it looks as if it could be pressed."""
        return self.isEnabled() and not self._is_pale

    def setText(self, text: str) -> None:
        super().setText(text)
        self._measure()

    def sizeHint(self) -> QSize:
        return QSize(round(self._width() + 0.5), _HEIGHT[self._size])

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fill, line, ink = self._colours()
            edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            if self._kind is not Kind.LINK:
                painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(line, 1) if line is not None else QPen(Qt.PenStyle.NoPen))
                is_sign = self._kind is Kind.ON_ACCENT and not self.text()
                if not (self.looks_enabled or is_sign or self._kind is Kind.QUIET):
                    painter.setPen(QPen(self._dashes(), 1, Qt.PenStyle.DashLine))
                painter.drawRoundedRect(edge, 5.5, 5.5)
            self._paint_inside(painter, ink)

    def _paint_inside(self, painter: QPainter, ink: QColor) -> None:
        now = theme.current()
        height = self.height()
        icon_size = self._icon_size()
        x = max(self._padding(), (self.width() - self._width()) / 2 + self._padding())
        if self._icon:
            icons.paint(painter, x, (height - icon_size) / 2, icon_size, self._icon, ink)
            x += icon_size + (_GAP if self.text() else 0)
        room = self.width() - x - self._padding() - self._after()
        where = QRectF(x, 0, max(room, 0), height)
        x += paint_text(painter, where, self.text(), self._type(), ink)
        if self._reason:
            where = QRectF(x + _GAP, 0, self.width() - x - _GAP - self._padding(), height)
            paint_text(painter, where, self._reason, "small", now.text[3])
        elif self._keys:
            paint_keycap(
                painter,
                x + _GAP,
                (height - KEYCAP_HEIGHT) / 2,
                self._keys,
                on_accent=self._kind is Kind.ON_ACCENT
                or (self._kind is Kind.PRIMARY and self.looks_enabled),
                disabled=not self.looks_enabled,
            )
            x += _GAP + keycap_width(self._keys)
        if self._caret:
            icons.paint(painter, x + _GAP, (height - 14) / 2, 14, "down", ink)

    def _colours(self) -> tuple[QColor | None, QColor | None, QColor]:
        now = theme.current()
        if not self.looks_enabled:
            on_accent = self._kind is Kind.ON_ACCENT
            return None, None, now.accent.on2 if on_accent else now.disabled
        over, down = self.underMouse(), self.isDown()
        match self._kind:
            case Kind.PRIMARY:
                fill = now.accent.fill
                if over:
                    fill = now.accent.hover
                if down:
                    fill = now.accent.pressed
                return fill, fill, now.accent.on
            case Kind.SECONDARY:
                return now.surface[3 if over or down else 1], now.line[2], now.text[1]
            case Kind.QUIET:
                return now.surface[3] if over or down else None, None, now.text[2]
            case Kind.ON_ACCENT:
                return now.accent.hover if over or down else None, None, now.accent.on
            case Kind.LINK:
                return None, None, now.accent.text

    def _dashes(self) -> QColor:
        now = theme.current()
        return now.accent.online if self._kind is Kind.ON_ACCENT else now.line[2]

    def _type(self) -> TypeName:
        return "button_small" if self._size is Size.SMALL else "button"

    def _padding(self) -> int:
        if self._kind is Kind.LINK:
            return 2
        if not self.text():
            return (_HEIGHT[self._size] - self._icon_size()) // 2
        return _PADDING[self._size]

    def _icon_size(self) -> int:
        return 16 if self._size is Size.SMALL else 18

    def _after(self) -> float:
        wide = 0.0
        if self._reason:
            wide += _GAP + text_width(self._reason, "small")
        elif self._keys:
            wide += _GAP + keycap_width(self._keys)
        return wide + (_GAP + 14 if self._caret else 0)

    def _width(self) -> float:
        wide = 2.0 * self._padding() + text_width(self.text(), self._type()) + self._after()
        if self._icon:
            wide += self._icon_size() + (_GAP if self.text() else 0)
        return wide

    def _measure(self) -> None:
        self.updateGeometry()
        self.update()
