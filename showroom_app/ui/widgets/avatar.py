"""A rep's initials on a round tint of his or her role."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from showroom_app.domain.people import Role
from showroom_app.ui import theme

_SHARE = {24: 10, 28: 11, 32: 12, 36: 13, 40: 15, 48: 18, 64: 24}


def initials(name: str) -> str:
    """The initials of the first and the last part of a name: "Sanne de Vries" is "SV"."""
    parts = [part for part in name.split() if part[:1].isalnum()]
    ends = parts if len(parts) < 2 else [parts[0], parts[-1]]
    return "".join(part[0].upper()[:1] for part in ends)


def paint_avatar(
    painter: QPainter,
    x: float,
    y: float,
    size: int,
    name: str,
    role: Role | None,
    *,
    on_accent: bool = False,
) -> None:
    """Paint the initials of a name on a disc; without a role in grey."""
    now = theme.current()
    if on_accent:
        fill, ink = now.accent.chip, now.accent.chip_text
    elif role is None:
        fill, ink = now.surface[3], now.text[2]
    else:
        fill, ink = now.role[role].tint, now.role[role].text
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    where = QRectF(x, y, size, size)
    painter.drawEllipse(where)
    font = QFont(now.font("caption_strong"))
    font.setPixelSize(_SHARE.get(size, round(size * 0.37)))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.2)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


class Avatar(QWidget):
    """A rep's avatar as a widget."""

    def __init__(
        self,
        name: str = "",
        role: Role | None = None,
        size: int = 32,
        *,
        on_accent: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._on_accent = on_accent
        self.setFixedSize(size, size)
        self.show_person(name, role)

    def show_person(self, name: str, role: Role | None) -> None:
        """Show somebody else."""
        self._name = name
        self._role = role
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_avatar(
                painter, 0, 0, self._size, self._name, self._role, on_accent=self._on_accent
            )
