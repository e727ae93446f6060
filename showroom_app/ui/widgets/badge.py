"""The badge of a role: icon, word and tint, so that it never stands on colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from showroom_app.domain.people import Role
from showroom_app.ui import icons, theme
from showroom_app.ui.widgets.text import paint_text, text_width

HEIGHT = 22
_PADDING = 7
_ICON = 14
_GAP = 5


def badge_width(word: str) -> float:
    """How wide a badge with that word is."""
    return 2 * _PADDING + _ICON + (_GAP + text_width(word, "badge") if word else 0)


def paint_badge(
    painter: QPainter, x: float, y: float, role: Role, word: str, *, on_accent: bool = False
) -> float:
    """Paint a role's badge with its upper left corner at a point and return its width.

    Without a word its icon and tint stand alone, where there is no room for more.
    """
    now = theme.current()
    tint = now.role[role]
    fill, ink = (now.accent.chip, now.accent.chip_text) if on_accent else (tint.tint, tint.text)
    width = badge_width(word)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(x, y, width, HEIGHT), 4, 4)
    icons.paint(painter, x + _PADDING, y + 4, _ICON, f"role_{role.value}", ink)
    left = x + _PADDING + _ICON + _GAP
    paint_text(painter, QRectF(left, y, width, HEIGHT), word, "badge", ink)
    painter.restore()
    return width


class RoleBadge(QWidget):
    """A role's badge as a widget."""

    def __init__(
        self, role: Role, word: str, *, on_accent: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._on_accent = on_accent
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_role(role, word)

    def show_role(self, role: Role, word: str) -> None:
        """Show another role; `word` is its name in the language of the window."""
        self._role = role
        self._word = word
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(badge_width(self._word) + 0.5), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_badge(painter, 0, 0, self._role, self._word, on_accent=self._on_accent)
