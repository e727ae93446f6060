"""What happened to a lead, newest first, with what is still missing above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from showroom_app.domain.values import dataclass
from showroom_app.ui import icons, theme
from showroom_app.ui.theme import State, TypeName
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import paint_text

_TIME = 54
_SIGN = 28
_HEAD = 18
_GAP = 10
_WRAP = Qt.TextFlag.TextWordWrap
_FAR = 100_000.0


@dataclass(frozen=True, slots=True)
class Happened:
    """One entry: time, icon or state, headline, small print."""

    time: str
    icon: str
    headline: str
    small: str = ""
    state: State | None = None


class Timeline(QWidget):
    """Paints the entries of a lead; notes wrap, so that they can be read whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Happened, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_entries(self, entries: Sequence[Happened]) -> None:
        """Show these entries."""
        if tuple(entries) == self.entries:
            return
        self.entries = tuple(entries)
        self.setAccessibleName(
            "\n".join(f"{e.time} {e.headline} {e.small}".strip() for e in self.entries)
        )
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(sum(self._height(entry, width) for entry in self.entries))

    def sizeHint(self) -> QSize:
        return QSize(280, self.heightForWidth(280))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            y = 0.0
            for entry in self.entries:
                height = self._height(entry, self.width())
                if y + height >= event.rect().top() and y <= event.rect().bottom():
                    self._paint(painter, y, entry)
                y += height
                if y > event.rect().bottom():
                    break

    def _paint(self, painter: QPainter, y: float, entry: Happened) -> None:
        now = theme.current()
        top = y + _GAP / 2
        paint_text(
            painter, QRectF(0, top, _TIME, _HEAD), entry.time, "small", now.text[3], tabular=True
        )
        if entry.state is not None:
            paint_state(painter, _TIME, top, 18, entry.state)
        else:
            icons.paint(painter, _TIME, top, 18, entry.icon, now.text[3])
        left = _TIME + _SIGN
        room = self.width() - left
        painter.setFont(now.font("small_strong"))
        painter.setPen(now.text[1])
        head = _wrapped(entry.headline, "small_strong", self.width())
        # One line stands in the middle of its height, as the time beside it does.
        lift = (_HEAD - theme.current().metrics("small_strong").height()) / 2
        painter.drawText(QRectF(left, top + lift, room, _FAR), int(_WRAP), entry.headline)
        if entry.small:
            painter.setFont(now.font("caption"))
            painter.setPen(now.text[3])
            where = QRectF(left, top + max(head, _HEAD), room, _FAR)
            painter.drawText(where, int(_WRAP), entry.small)

    def _height(self, entry: Happened, width: int) -> float:
        height = max(_wrapped(entry.headline, "small_strong", width), _HEAD) + _GAP
        if entry.small:
            height += _wrapped(entry.small, "caption", width)
        return height


def _wrapped(text: str, kind: TypeName, width: int) -> float:
    """How high a text is in the lines that fit beside time and sign."""
    room = QRectF(0, 0, max(width - _TIME - _SIGN, 40), _FAR)
    return theme.current().metrics(kind).boundingRect(room, int(_WRAP), text).height()
