"""What fingers press: large buttons with the consequence written on them, and fields as high."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy, QWidget

from showroom_app.ui import icons, theme
from showroom_app.ui.theme import TypeName
from showroom_app.ui.widgets.field import MOST
from showroom_app.ui.widgets.text import paint_text, text_width

GAP = 16
RADIUS = 16
LEAST = 64
"""What a finger needs, in pixels at normal density."""


def px(length: float) -> int:
    """A length of the design's pictures in the pixels of this density."""
    return round(length * theme.current().types["kiosk_body"].pixels / 20)


class Shape(StrEnum):
    """How a touch button is laid out."""

    WIDE = "wide"
    """Icon at the left, words beside it."""
    HIGH = "high"
    """As wide, a little higher and larger: the one thing to do."""
    TALL = "tall"
    """Icon above the words."""
    SMALL = "small"
    """One line, as high as a finger needs."""
    CHIP = "chip"
    """One short word in the middle, such as a time."""


_HEIGHTS = {
    Shape.WIDE: (88, 104),
    Shape.HIGH: (104, 116),
    Shape.TALL: (136, 212),
    Shape.SMALL: (LEAST, LEAST),
    Shape.CHIP: (LEAST, 80),
}
_TITLES: dict[Shape, TypeName] = {
    Shape.WIDE: "kiosk_button",
    Shape.HIGH: "kiosk_action",
    Shape.TALL: "kiosk_outcome",
    Shape.SMALL: "kiosk_body_strong",
    Shape.CHIP: "kiosk_chip",
}


def _fitting(title: str, kind: TypeName, room: float) -> TypeName:
    """The largest type in which a title fits, on a narrow screen the smallest."""
    kinds: tuple[TypeName, ...] = (kind, "kiosk_button")
    fits = (each for each in kinds if text_width(title, each, tabular=True) <= room)
    return next(fits, "kiosk_body_strong")


class TouchButton(QAbstractButton):
    """A touch button; `sentence` says what comes of it, or why it cannot be pressed now.

    A `primary` one is filled: the thing to do now. A checked one is chosen.
    """

    def __init__(
        self,
        title: str = "",
        icon: str = "",
        sentence: str = "",
        *,
        shape: Shape = Shape.WIDE,
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shape = shape
        self.setProperty("radius", RADIUS)
        # A touch must not leave the keyboard's ring behind.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if shape is Shape.SMALL:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        else:
            grows = QSizePolicy.Policy.Expanding
            upright = grows if shape is Shape.TALL else QSizePolicy.Policy.Preferred
            self.setSizePolicy(grows, upright)
        self.say(title, sentence, icon=icon, primary=primary)

    def say(
        self,
        title: str,
        sentence: str = "",
        *,
        icon: str = "",
        primary: bool = False,
        refused: bool = False,
    ) -> None:
        """Show other words; a refused one is dashed and cannot be pressed."""
        self.setText(title)
        self.sentence = sentence
        self.primary = primary
        self.icon_name = icon
        self.setEnabled(not refused)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        least, most = _HEIGHTS[self._shape]
        height = px(least if self._shape is Shape.SMALL else most)
        if self._shape is Shape.SMALL:
            return QSize(round(self._small_width() + 0.5), height)
        return QSize(px(160), height)

    def minimumSizeHint(self) -> QSize:
        if self._shape is Shape.SMALL:
            return self.sizeHint()
        return QSize(px(LEAST), px(_HEIGHTS[self._shape][0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ink, quiet, sign = self._ground(painter)
            match self._shape:
                case Shape.CHIP:
                    kind: TypeName = "kiosk_chip_strong" if self.isChecked() else "kiosk_chip"
                    centred = Qt.AlignmentFlag.AlignHCenter
                    where = QRectF(self.rect())
                    paint_text(painter, where, self.text(), kind, ink, align=centred, tabular=True)
                case Shape.SMALL:
                    self._paint_small(painter, ink, quiet, sign)
                case Shape.TALL:
                    self._paint_tall(painter, ink, quiet, sign)
                case _:
                    self._paint_wide(painter, ink, quiet, sign)

    def _ground(self, painter: QPainter) -> tuple[QColor, QColor, QColor]:
        """Paint the ground; returns the colours of title, sentence and icon."""
        now = theme.current()
        fill, line, width = now.surface[1], now.line[2], 1.0
        colours = now.text[1], now.text[2], now.accent.text
        style = Qt.PenStyle.SolidLine
        if not self.isEnabled():
            fill = now.surface[0]
            colours = now.text[3], now.text[3], now.text[3]
            style = Qt.PenStyle.DashLine
        elif self.primary:
            fill = now.accent.pressed if self.isDown() else now.accent.fill
            line = fill
            colours = now.accent.on, now.accent.on2, now.accent.on
        elif self.isChecked():
            fill, line, width = now.accent.tint, now.accent.fill, 3.0
            colours = now.accent.text, now.text[2], now.accent.text
        elif self.isDown():
            fill = now.surface[3]
        half = width / 2
        painter.setBrush(fill)
        painter.setPen(QPen(line, width, style))
        edge = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(edge, RADIUS - half, RADIUS - half)
        return colours

    def _paint_wide(self, painter: QPainter, ink: QColor, quiet: QColor, sign: QColor) -> None:
        left, size = px(28), px(36)
        if self.icon_name:
            icons.paint(painter, left, (self.height() - size) / 2, size, self.icon_name, sign)
            left += size + px(20)
        room = self.width() - left - px(20)
        title = _fitting(self.text(), _TITLES[self._shape], room)
        high = theme.current().line_height(title)
        below = self._sentence_height(room, self.height() - high - px(8))
        top = (self.height() - high - below) / 2
        paint_text(painter, QRectF(left, top, room, high), self.text(), title, ink, tabular=True)
        self._paint_sentence(painter, QRectF(left, top + high, room, below), quiet)

    def _paint_tall(self, painter: QPainter, ink: QColor, quiet: QColor, sign: QColor) -> None:
        left, size, gap = px(28), px(36), px(12)
        room = self.width() - left - px(20)
        title = _fitting(self.text(), _TITLES[self._shape], room)
        high = theme.current().line_height(title)
        below = self._sentence_height(room, self.height() - high - size - gap - px(16))
        top = (self.height() - size - gap - high - below) / 2
        if self.icon_name:
            icons.paint(painter, left, top, size, self.icon_name, sign)
        where = QRectF(left, top + size + gap, room, high)
        paint_text(painter, where, self.text(), title, ink)
        self._paint_sentence(painter, QRectF(left, where.bottom(), room, below), quiet)

    def _paint_small(self, painter: QPainter, ink: QColor, quiet: QColor, sign: QColor) -> None:
        size = px(28)
        x: float = max(px(20), (self.width() - self._small_width()) / 2 + px(20))
        if self.icon_name:
            icons.paint(painter, x, (self.height() - size) / 2, size, self.icon_name, sign)
            x += size + px(12)
        room = self.width() - x - px(20)
        if not self.sentence:
            where = QRectF(x, 0, room, self.height())
            paint_text(painter, where, self.text(), "kiosk_body_strong", ink)
            return
        half = self.height() / 2
        title, under = QRectF(x, half - px(28), room, px(28)), QRectF(x, half, room, px(24))
        paint_text(painter, title, self.text(), "kiosk_body_strong", ink)
        paint_text(painter, under, self.sentence, "kiosk_small", quiet, tabular=True)

    def _small_width(self) -> float:
        words = text_width(self.text(), "kiosk_body_strong")
        if self.sentence:
            words = max(words, text_width(self.sentence, "kiosk_small", tabular=True))
        return px(20) * 2 + words + (px(28) + px(12) if self.icon_name else 0)

    def _sentence_height(self, room: float, most: float) -> float:
        """One line or two, as many as it needs and there is room for."""
        if not self.sentence:
            return 0
        line = theme.current().line_height("kiosk_small")
        wide = text_width(self.sentence, "kiosk_small", tabular=True)
        return 2 * line if wide > room and most >= 2 * line else line

    def _paint_sentence(self, painter: QPainter, where: QRectF, ink: QColor) -> None:
        if not self.sentence:
            return
        if where.height() <= theme.current().line_height("kiosk_small"):
            paint_text(painter, where, self.sentence, "kiosk_small", ink, tabular=True)
            return
        painter.setFont(theme.current().font("kiosk_small", tabular=True))
        painter.setPen(ink)
        painter.drawText(
            where, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, self.sentence
        )


class TouchField(QLineEdit):
    """A line to type in, as high as a finger needs; `name` is what screen readers call it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(MOST)
        self.setProperty("touch", True)
        self.setProperty("radius", RADIUS)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.look().changed.connect(self._fit)
        self._fit()

    def sizeHint(self) -> QSize:
        # The style sheet would make it as low as a window's.
        return QSize(super().sizeHint().width(), px(72))

    def _fit(self) -> None:
        self.setFont(theme.current().font("kiosk_body"))
        self.updateGeometry()
