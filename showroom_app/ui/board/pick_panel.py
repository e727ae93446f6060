"""A question with numbered answers: a digit, a click or Enter chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from showroom_app.domain.duplicates import name_key
from showroom_app.domain.values import dataclass
from showroom_app.ui import theme
from showroom_app.ui.board.answer import Answer
from showroom_app.ui.board.side_panel import EscapeButton, SidePanel
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.button import Button, Size
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.keycap import HEIGHT as KEYCAP_HEIGHT
from showroom_app.ui.widgets.keycap import paint_keycap
from showroom_app.ui.widgets.row_list import Index, RowDelegate, RowList
from showroom_app.ui.widgets.text import Label, paint_text, text_width

_MOST = 9
_RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class _Numbered:
    answer: Answer
    digit: str


class _PickDelegate(RowDelegate):
    def __init__(self) -> None:
        # Nine answers fit under the buttons of a low window too.
        super().__init__(32 if theme.current().density is Density.COMPACT else 38)

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        del selected
        now = theme.current()
        row: _Numbered = index.data(ROW)
        middle = where.center().y()
        x = where.left() + 8
        if row.digit:
            paint_keycap(painter, x, middle - KEYCAP_HEIGHT / 2, row.digit)
        x += 34
        if row.answer.role is not None:
            paint_avatar(painter, x, middle - 12, 24, row.answer.text, row.answer.role)
            x += 34
        end = where.right() - 8
        if row.answer.hint:
            wide = min(text_width(row.answer.hint, "small", tabular=True), where.width() * 0.5)
            cell = QRectF(end - wide, where.top(), wide + 1, where.height())
            ink = now.text[2]
            paint_text(painter, cell, row.answer.hint, "small", ink, align=_RIGHT, tabular=True)
            end -= wide + 8
        cell = QRectF(x, where.top(), max(end - x, 0), where.height())
        paint_text(painter, cell, row.answer.text, "body_medium", now.text[1], tabular=True)

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        now = theme.current()
        inner = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = option.widget
        if isinstance(view, RowList) and index.row() == view.currentIndex().row():
            painter.setBrush(now.accent.tint)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(inner, 6, 6)
            if view.property("ringed"):
                painter.setBrush(Qt.BrushStyle.NoBrush)
                pen = painter.pen()
                pen.setStyle(Qt.PenStyle.SolidLine)
                pen.setColor(now.focus_ring)
                pen.setWidth(2)
                painter.setPen(pen)
                painter.drawRoundedRect(inner.adjusted(1, 1, -1, -1), 5, 5)
        self.paint_row(painter, QRectF(option.rect), index, selected=False)
        painter.restore()


class _PickList(RowList):
    focused = Signal(bool)

    def sizeHint(self) -> QSize:
        return QSize(200, self._height_of(_MOST))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height_of(3))

    def _height_of(self, rows: int) -> int:
        count = max(self.model().rowCount(), 1)
        return self.whole_height() * min(rows, count) // count

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)


class PickPanel(SidePanel):
    """Asks one question; `above` takes fields that belong to it, `below` what else can be done."""

    chosen = Signal(object, str)
    """The id of the answer, and the note that it asked for ("" without one)."""

    def __init__(self, *, searchable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.escape = EscapeButton()
        self.escape.clicked.connect(self.close_panel)
        self.head.addWidget(self.escape, 0, Qt.AlignmentFlag.AlignVCenter)
        self._steering: list[QObject] = []
        self._answers: tuple[Answer, ...] = ()
        self._noted: Answer | None = None
        self._nothing = ""
        self.unlisted: Callable[[str], str] = lambda _typed: ""
        """Says why whoever is called so is not in the list; "" where nobody is."""
        self.above = QVBoxLayout()
        self.above.setContentsMargins(14, 0, 16, 0)
        self.column.addLayout(self.above)
        self.search: Field | None = None
        if searchable:
            self.search = Field(self.tr("Name"), self.tr("type a name"))
            self.search.line.textChanged.connect(self._filter)
            self.above.addWidget(self.search)
            self.above.addSpacing(8)
            self.steer_by(self.search.line)
        self.model = KeyedModel(
            lambda row: row.answer.id, lambda row: f"{row.digit} {row.answer.text}".strip()
        )
        self.list = _PickList(self.model, _PickDelegate())
        self.list.setSelectionMode(RowList.SelectionMode.NoSelection)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.list.installEventFilter(self)
        self._steering.append(self.list)
        self.list.clicked.connect(lambda index: self._choose(index.data(ROW).answer))
        self.list.focused.connect(self._ring)
        around = QHBoxLayout()
        around.setContentsMargins(12, 2, 12, 8)
        around.addWidget(self.list)
        self.none = Label("", "body", 2, wrap=True)
        self.none.setContentsMargins(14, 0, 16, 12)
        self.column.addLayout(around)
        self.column.addWidget(self.none)
        self._note_row = self._make_note()
        self.column.addWidget(self._note_row)
        self.below = QVBoxLayout()
        self.below.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(self.below)

    def ask(self, title: str, under: str, answers: Sequence[Answer], nothing: str = "") -> None:
        """Ask; `nothing` is said where there is no answer to choose from."""
        self.say(title, under)
        self.list.setAccessibleName(title)
        self._answers = tuple(answers)
        self._noted = None
        self._note_row.hide()
        self._nothing = nothing
        self._filter("")
        self.stir()

    def take_keyboard(self) -> None:
        """Let the digits come here."""
        (self.search or self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers that can be chosen now, in their order."""
        return tuple(row.answer for row in self.model.rows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and watched in self._steering
            and self._take_key(event, typing=watched is not self.list)
        ):
            return True
        return super().eventFilter(watched, event)

    def steer_by(self, line: QLineEdit) -> None:
        """Let digits, Enter and the arrows in this field mean the answers."""
        self._steering.append(line)
        self.listen_to(line)

    def _take_key(self, event: QKeyEvent, *, typing: bool) -> bool:
        self.stir()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.text().isdigit() and event.text() != "0":
            self._choose_digit(int(event.text()))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            index = self.list.currentIndex()
            if index.isValid():
                self._choose(index.data(ROW).answer)
            return True
        if typing and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        return False

    def _choose_digit(self, digit: int) -> None:
        if digit <= len(self.model.rows):
            self.list.setCurrentIndex(self.model.index(digit - 1, 0))
            self._choose(self.model.rows[digit - 1].answer)

    def _choose(self, answer: Answer) -> None:
        if answer.asks_note:
            self._noted = answer
            self._note.line.clear()
            self._note_row.show()
            self._note.setFocus()
            return
        self._idle.stop()
        self.chosen.emit(answer.id, "")

    def _confirm_note(self) -> None:
        if self._noted is not None and self._note.text:
            self._idle.stop()
            self.chosen.emit(self._noted.id, self._note.text)

    def _step(self, by: int) -> None:
        last = self.model.rowCount() - 1
        row = min(max(self.list.currentIndex().row() + by, 0), last)
        if last >= 0:
            self.list.setCurrentIndex(self.model.index(row, 0))

    def _filter(self, typed: str) -> None:
        wanted = name_key(typed)
        found = [answer for answer in self._answers if begins(answer.text, wanted)]
        self.model.show(
            [_Numbered(answer, str(n) if n < 10 else "") for n, answer in enumerate(found, 1)]
        )
        if found:
            self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setVisible(bool(found))
        nobody = self.tr("Nobody in this list is called that.")
        if wanted and not found:
            nobody = self.unlisted(wanted) or nobody
        self.none.setText(nobody if self._answers else self._nothing)
        self.none.setVisible(not found and bool(self.none.text()))
        self.list.updateGeometry()

    def _ring(self, focused: bool) -> None:
        self.list.setProperty("ringed", focused)
        self.list.viewport().update()

    def _make_note(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(14, 0, 16, 12)
        row.setSpacing(8)
        self._note = Field(self.tr("Why"))
        self.listen_to(self._note.line)
        self._note.line.returnPressed.connect(self._confirm_note)
        save = Button(self.tr("Save"), keys="Enter", size=Size.NORMAL)
        save.clicked.connect(self._confirm_note)
        row.addWidget(self._note, 1)
        row.addWidget(save, 0, Qt.AlignmentFlag.AlignBottom)
        holder.hide()
        return holder


def begins(name: str, wanted: str) -> bool:
    """Whether the whole name or any part of it begins so; `wanted` is a `name_key`."""
    folded = name_key(name)
    return any(part.startswith(wanted) for part in (folded, *folded.split()))
