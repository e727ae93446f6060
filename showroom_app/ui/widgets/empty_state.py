"""Where a thing will be: what is missing, how to get it, one or two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from showroom_app.ui import icons, theme
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.button import Button
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label, Paragraph, paint_text


class Ghost(QWidget):
    """The dashed outline of the card that will stand here."""

    def __init__(
        self, numeral: str, eyebrow: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = (numeral, eyebrow, name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(568, 132)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        numeral, eyebrow, name = self._words
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            pen = QPen(now.line[2], 2)
            pen.setDashPattern([3, 2.5])
            painter.setPen(pen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
            ink = now.text[3]
            centred = Qt.AlignmentFlag.AlignHCenter
            paint_text(
                painter, QRectF(2, 0, 96, 132), numeral, "numeral", ink, align=centred, tabular=True
            )
            paint_text(painter, QRectF(98, 40, 460, 16), eyebrow, "eyebrow", ink)
            paint_text(painter, QRectF(98, 56, 460, 36), name, "ghost_name", ink)


class _Sign(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(44, 44 + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._icon:
                icons.paint(painter, 2, 2, 40, self._icon, theme.current().text[3])
            else:
                paint_state(painter, 0, 0, 44, State.OK)


class EmptyState(QWidget):
    """An empty place. Without `ghost` and `icon` it is a good one and gets the check."""

    def __init__(
        self,
        title: str,
        sentence: str,
        *,
        buttons: tuple[Button, ...] = (),
        ghost: Ghost | None = None,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        if ghost is not None:
            column.addWidget(ghost, 0, middle)
            column.addSpacing(16)
        else:
            column.addWidget(_Sign(icon), 0, middle)
        self.title = Label(title, "page_title")
        self.sentence = Paragraph(sentence)
        column.addWidget(self.title, 0, middle)
        column.addWidget(self.sentence, 0, middle)
        if buttons:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addStretch(1)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            column.addSpacing(12)
            column.addLayout(row)
        column.addStretch(1)
