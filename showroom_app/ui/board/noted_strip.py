"""Arrivals that were noted on this PC: above the queue until each of them is dealt with."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from showroom_app.domain.values import dataclass
from showroom_app.ui import icons, theme
from showroom_app.ui.board.spot_list import SpotDelegate, SpotList
from showroom_app.ui.board.strip import HEIGHT, Strip, paint_frame
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.keycap import HEIGHT as KEYCAP_HEIGHT
from showroom_app.ui.widgets.keycap import keycap_width, paint_keycap
from showroom_app.ui.widgets.row_list import Index
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import paint_text, text_width

ENTER, TAKEN, GONE, DISMISS = "enter", "taken", "gone", "dismiss"
DETAILS, STRIKE = "details", "strike"
_LEAST = 3
_TALL = 800
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_KEYS = {
    Qt.Key.Key_W: TAKEN,
    Qt.Key.Key_G: GONE,
    Qt.Key.Key_X: DISMISS,
    Qt.Key.Key_Delete: DISMISS,
}


@dataclass(frozen=True, slots=True)
class NotedLine:
    """One row: what came and when, who it was, and the buttons it has in their order.

    `spots` are names and words; with `has_key` Enter does the first of them. `told` is what needs
    a look, "" when nothing does.
    """

    id: str
    icon: str
    kind: str
    time: str
    who: str
    told: str
    words: str
    spots: tuple[tuple[str, str], ...]
    has_key: bool = False


class NotedDelegate(SpotDelegate):
    """Paints a noted arrival with its buttons; the first row's first one shows its key."""

    def __init__(self) -> None:
        super().__init__(HEIGHT)

    def spots(self, where: QRectF, row: NotedLine) -> dict[str, QRectF]:
        found: dict[str, QRectF] = {}
        end = where.right() - 9
        for spot, words in reversed(row.spots):
            wide = text_width(words, "button_small") + 20
            if row.has_key and spot == row.spots[0][0]:
                wide += keycap_width("Enter") + 8
            found[spot] = QRectF(end - wide, where.center().y() - 15, wide, 30)
            end -= wide + 6
        return found

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        del selected
        now = theme.current()
        row: NotedLine = index.data(ROW)
        middle = where.center().y()
        icons.paint(painter, where.left() + 15, middle - 9, 18, row.icon, now.text[3])
        words = dict(row.spots)
        spots = self.spots(where, row)
        end = where.right() - 9
        for spot, place in spots.items():
            has_key = row.has_key and spot == row.spots[0][0]
            hovered = self.is_hovered(index, spot)
            self._paint_button(painter, place, words[spot], hovered, has_key=has_key)
            end = min(end, place.left() - 12)
        left = x = where.left() + 43
        # What needs a look has a line of its own: beside the name it would be cut off.
        half = where.height() / 2
        first = where.adjusted(0, 2, 0, -half) if row.told else where
        tint = now.state[State.ATTENTION]
        parts: list[tuple[str, theme.TypeName, QColor]] = [
            (row.kind, "body_strong", now.text[1]),
            (row.time, "body_strong", now.text[1]),
            (row.who, "body", now.text[2]),
        ]
        for text, kind, ink in parts:
            cell = QRectF(x, first.top(), max(end - x, 0), first.height())
            if text and cell.width() > 24:
                x += paint_text(painter, cell, text, kind, ink, tabular=True) + 10
        if row.told:
            paint_state(painter, left, middle + 2, 16, State.ATTENTION)
            cell = QRectF(left + 22, middle, end - left - 22, half - 2)
            paint_text(painter, cell, row.told, "small_medium", tint.text, tabular=True)

    def _paint_button(
        self, painter: QPainter, where: QRectF, words: str, hovered: bool, *, has_key: bool
    ) -> None:
        now = theme.current()
        paint_frame(painter, where, hovered=hovered)
        text = where.adjusted(10, 0, -10, 0)
        paint_text(painter, text, words, "button_small", now.text[1])
        if has_key:
            x = where.right() - 8 - keycap_width("Enter")
            paint_keycap(painter, x, where.center().y() - KEYCAP_HEIGHT / 2, "Enter")


class NotedList(SpotList):
    """The rows, with the keys of their buttons."""

    def sizeHint(self) -> QSize:
        rows = max(_LEAST, self.window().height() // 4 // HEIGHT)
        return QSize(400, min(self.whole_height(), rows * HEIGHT))

    def minimumSizeHint(self) -> QSize:
        # The line below scrolls; what is not entered yet must be seen.
        rows = _LEAST if self.window().height() > _TALL else _LEAST - 1
        return QSize(200, min(self.whole_height(), rows * HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid():
            row: NotedLine = index.data(ROW)
            wanted = _KEYS.get(Qt.Key(event.key()), "")
            spot = next((name for name, _ in row.spots if name == wanted), "")
            if wanted == DISMISS and not spot and STRIKE in dict(row.spots):
                spot = STRIKE
            if spot:
                self.spot_clicked.emit(row, spot, QPoint())
                return
        super().keyPressEvent(event)


class NotedStrip(Strip):
    """The strip above the cards; there only while something noted is not dealt with."""

    asked = Signal(str, str)
    """The id of the noted arrival, and what is to be done with it."""

    def __init__(self, model: KeyedModel, parent: QWidget | None = None) -> None:
        rows = NotedList(model, NotedDelegate())
        title = QCoreApplication.translate("NotedStrip", "Noted on this PC")
        super().__init__(model, rows, title, parent)
        self.list.spot_clicked.connect(lambda row, spot, _where: self.asked.emit(row.id, spot))
        self.list.chosen.connect(lambda row, _where: self.asked.emit(row.id, row.spots[0][0]))

    def take_keyboard(self) -> None:
        """Let the keys come here, at the first row."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._model.rowCount() and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._model.index(0, 0))
