"""What needs the manager's attention, each line with the thing it opens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.values import dataclass
from showroom_app.services.overview_view import Opens
from showroom_app.ui import theme, words
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.ring import paint_inset_ring
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label
from showroom_app.words.attention import NOTHING, NOTHING_ELSE

_SIGN = 22


@dataclass(frozen=True, slots=True)
class Shown:
    """One line in words: what is wrong, its particulars, what the link says, what it opens."""

    is_urgent: bool
    title: str
    detail: str
    link: str
    opens: Opens


class AttentionCard(Card):
    """The list; `opened` names what somebody wants to see."""

    opened = Signal(object)
    """Somebody wants to see this (`Opens`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Needs attention"), parent=parent)
        self.rows: list[AttentionRow] = []
        self.rest = Label("", "small", 3, wrap=True)
        self.rest.setContentsMargins(16, 12, 16, 12)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addWidget(self.rest)
        self._list.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        self._scroll = scroll
        self.column.addWidget(Line())
        self.column.addWidget(scroll, 1)

    def show_items(self, items: Sequence[Shown]) -> None:
        """Show these lines; who stands on the third stays on the third."""
        while len(self.rows) > len(items):
            row = self.rows.pop()
            self._list.removeWidget(row)
            row.deleteLater()
        for n, item in enumerate(items):
            if n == len(self.rows):
                self._add()
            self.rows[n].show_item(item)
        self.count.setText(str(len(items)) if items else "")
        self.rest.setText(words.told(NOTHING_ELSE if items else NOTHING))

    def _add(self) -> None:
        row = AttentionRow()
        row.clicked.connect(lambda: self.opened.emit(row.item.opens))
        row.came_into_focus.connect(lambda: self._scroll.ensureWidgetVisible(row, 0, 0))
        self._list.insertWidget(len(self.rows), row)
        self.rows.append(row)


class AttentionRow(QAbstractButton):
    """One line; all of it can be clicked, and Enter opens it too."""

    came_into_focus = Signal()
    """The keyboard is on this line."""

    item: Shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "body_strong", wrap=True)
        self.detail = Label("", "small", 2, wrap=True)
        self.link = Label("", "small_strong", "accent")
        for each in (self.title, self.detail, self.link):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 11, 12, 11)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(1)
        grid.setColumnMinimumWidth(0, _SIGN + 10)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.title, 0, 1)
        grid.addWidget(self.detail, 1, 1)
        grid.addWidget(self.link, 2, 1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # The ring lies inside, where the scrolled list cuts nothing off.
        self.setProperty("focusRing", False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_item(self, item: Shown) -> None:
        """Become this line."""
        self.item = item
        self.title.setText(item.title)
        self.detail.setText(item.detail)
        self.detail.setVisible(bool(item.detail))
        self.link.setText(item.link)
        self.setText(item.title)
        urgent = self.tr("urgent") if item.is_urgent else self.tr("worth a look")
        said = f"{item.title}, {item.detail}" if item.detail else item.title
        self.setAccessibleName(f"{said} ({urgent}). {item.link}")
        self.update()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.came_into_focus.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse():
                painter.fillRect(self.rect(), now.surface[2])
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), now.line[1])
            state = State.LATE if self.item.is_urgent else State.ATTENTION
            paint_state(painter, 16, 11, _SIGN, state)
            if self.hasFocus():
                paint_inset_ring(painter, QRectF(self.rect()))
