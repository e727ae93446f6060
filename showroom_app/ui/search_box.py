"""The one search box of the top bar: a question typed, its answers in lines under it.

It knows nothing of customers: a page that answers listens to `asked` and shows lines.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from showroom_app.domain.typed import plain
from showroom_app.domain.values import dataclass
from showroom_app.ui import icons, theme
from showroom_app.ui.widgets.field import MOST
from showroom_app.ui.widgets.keycap import HEIGHT as KEYCAP_HEIGHT
from showroom_app.ui.widgets.keycap import key_words, keycap_width, paint_keycap
from showroom_app.ui.widgets.text import paint_text, text_width

PAUSE_MILLISECONDS = 120
"""So long after the last key the question is asked."""

_HEIGHT = 36
_LEAST, _MOST_WIDE = 132, 320
_ROW = 40
_SECOND_ROW = 34
_LEAST_ANSWER = 520
_RIGHT = Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class SearchLine:
    """One answer: what is so, what Enter does then, and a word at the right end."""

    first: str
    then: str
    run: Callable[[], object]
    hint: str = ""

    @property
    def words(self) -> str:
        """The line as it is read aloud."""
        return f"{self.first}: {self.then}" if self.then else self.first


@runtime_checkable
class Searched(Protocol):
    """A page that answers what is typed in the top bar."""

    def search_by(self, box: SearchBox) -> None:
        """Answer this box from now on."""


class SearchBox(QWidget):
    """A box in which something is asked; `show_lines` answers it.

    Enter does the first line or the one gone to with the arrows, also when it is pressed before
    the answer is there; Alt and a digit do another line. A digit alone is typed: it may belong to
    a number or an e-mail address. Esc leaves.
    """

    asked = Signal(str)
    """What was typed; once for a pause in typing."""

    left = Signal()
    """The box was left: the keyboard is free."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self.tr("Find customer")
        self._line: QLineEdit | None = None
        self._answers: _Answers | None = None
        self._enters = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._ask)
        self.setAccessibleName(self._words)
        self.setProperty("radius", 6)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(_MOST_WIDE)

    @property
    def text(self) -> str:
        """What stands in it, without blanks around it."""
        return plain(self._line.text()) if self._line is not None else ""

    @property
    def lines(self) -> tuple[SearchLine, ...]:
        """The answers on the screen."""
        return self._answers.lines if self._answers is not None else ()

    @property
    def line(self) -> QLineEdit:
        """Qt's own line edit, made when somebody first types."""
        if self._line is None:
            self._line = QLineEdit(self)
            self._line.setMaxLength(MOST)
            self._line.setAccessibleName(self._words)
            self._line.setPlaceholderText(self._words)
            self._line.setTextMargins(26, 0, 0, 0)
            self._line.textEdited.connect(self._typed)
            self._line.installEventFilter(self)
            self.setFocusProxy(self._line)
            self._fit()
            _Lens(self._line)
        return self._line

    def open(self) -> None:
        """Put the keyboard here, and what stands here may be typed over."""
        self.line.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def leave(self) -> None:
        """Forget the question, and let go of the keyboard."""
        self._forget()
        self.left.emit()

    def show_lines(self, text: str, lines: Sequence[SearchLine]) -> None:
        """Show the answers to `text`; if something else stands here by now they are dropped."""
        if text != self.text or not text:
            return
        if self._answers is None:
            self._answers = _Answers(self.window())
            self._answers.chosen.connect(self._choose)
        self._answers.show_lines(lines)
        self._place()
        if self._enters and lines:
            self._choose(0)

    def sizeHint(self) -> QSize:
        return QSize(_MOST_WIDE, _HEIGHT)

    def resizeEvent(self, _event: object) -> None:
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(now.line[2], 1))
            painter.setBrush(now.surface[1])
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5)
            middle = self.height() / 2
            icons.paint(painter, 10, middle - 8, 16, "search", now.text[3])
            end = self.width() - 8.0
            keys = key_words("Ctrl+F")
            wide = keycap_width(keys)
            if end - wide - 8 - 34 >= min(text_width(self._words, "body"), 96):
                end -= wide
                paint_keycap(painter, end, middle - KEYCAP_HEIGHT / 2, keys)
                end -= 8
            where = QRectF(34, 0, max(end - 34, 0), self.height())
            paint_text(painter, where, self._words, "body", now.text[3])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress and self._take_key(event):
                return True
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            if event.type() is QEvent.Type.ShortcutOverride and is_undo and not self.text:
                event.ignore()
                return True
        elif watched is self._line and event.type() is QEvent.Type.FocusOut:
            # A panel took the keyboard, or somebody clicked elsewhere: the question is over.
            self._forget()
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        held, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()
        if held == Qt.KeyboardModifier.AltModifier and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._choose(key - Qt.Key.Key_1)
            return True
        if held:
            return False
        if key == Qt.Key.Key_Escape:
            self.leave()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return True
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if self._answers is not None:
                self._answers.step(1 if key == Qt.Key.Key_Down else -1)
            return True
        return False

    def _typed(self) -> None:
        self._enters = False
        if self._answers is not None:
            self._answers.show_lines(())
        if self.text:
            self._pause.start()
        else:
            self._pause.stop()

    def _ask(self) -> None:
        if self.text:
            self.asked.emit(self.text)

    def _enter(self) -> None:
        if self.lines and self._answers is not None:
            self._choose(self._answers.current)
        elif self.text:
            self._enters = True
            if self._pause.isActive():
                self._pause.stop()
                self._ask()

    def _choose(self, number: int) -> None:
        if not 0 <= number < len(self.lines):
            return
        run = self.lines[number].run
        self.leave()
        run()

    def _forget(self) -> None:
        self._pause.stop()
        self._enters = False
        if self._line is not None:
            self._line.clear()
            self._line.hide()
        if self._answers is not None:
            self._answers.show_lines(())

    def _fit(self) -> None:
        if self._line is not None:
            self._line.setGeometry(self.rect())

    def _place(self) -> None:
        answers = self._answers
        window = self.window()
        if answers is None or not answers.lines:
            return
        below = self.mapTo(window, QPoint(0, self.height() + 6))
        wide = min(max(self.width(), _LEAST_ANSWER, answers.whole_width()), window.width() - 32)
        left = min(below.x(), window.width() - 16 - wide)
        answers.setGeometry(left, below.y(), wide, answers.whole_height())
        answers.show()
        answers.raise_()


class _Lens(QWidget):
    """The magnifying glass at the left of what is typed."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(10, 10, 16, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            icons.paint(painter, 0, 0, 16, "search", theme.current().text[3])


class _Answers(QWidget):
    """The answer under the box, and in one row below it what could be done instead.

    Two rows leave the names on the board to be read. The mouse may click them, the keyboard stays
    in the box.
    """

    chosen = Signal(int)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.lines: tuple[SearchLine, ...] = ()
        self.current = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.hide()

    def show_lines(self, lines: Sequence[SearchLine]) -> None:
        """Show these; none hides the list."""
        self.lines = tuple(lines)
        self.current = 0
        self.setAccessibleName(". ".join(line.words for line in lines))
        self.setVisible(bool(lines))
        self.update()

    def step(self, by: int) -> None:
        """Go to another line."""
        self.current = min(max(self.current + by, 0), max(len(self.lines) - 1, 0))
        self.update()

    def whole_width(self) -> int:
        """How wide it is when nothing is cut."""
        if not self.lines:
            return 0
        below = sum(_small_width(line, n) for n, line in enumerate(self.lines[1:], 1))
        return round(max(_width(self.lines[0]) + 92, below + 10))

    def whole_height(self) -> int:
        """How high it is: a row for the answer, and one for the rest."""
        return 10 + _ROW + (_SECOND_ROW if len(self.lines) > 1 else 0)

    def places(self) -> list[QRectF]:
        """Where each line stands."""
        found = [QRectF(5, 5, self.width() - 10, _ROW)]
        x = 5.0
        for number, line in enumerate(self.lines[1:], 1):
            wide = min(_small_width(line, number), self.width() - 5 - x)
            found.append(QRectF(x, 5 + _ROW, max(wide, 0), _SECOND_ROW))
            x += wide
        return found

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._go_to(event.position()):
            self.chosen.emit(self.current)

    def _go_to(self, where: QPointF) -> bool:
        """Go to the line under the mouse, if there is one."""
        for number, place in enumerate(self.places()):
            if place.contains(where):
                self.current = number
                self.update()
                return True
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(now.line[2], 1))
            painter.setBrush(now.surface[1])
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9.5, 9.5)
            for number, where in enumerate(self.places()[: len(self.lines)]):
                self._paint_line(painter, where, number, self.lines[number])

    def _paint_line(self, painter: QPainter, where: QRectF, number: int, line: SearchLine) -> None:
        now = theme.current()
        if number == self.current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.accent.tint)
            painter.drawRoundedRect(where.adjusted(0, 1, 0, -1), 6, 6)
        middle = where.center().y()
        x = where.left() + 10
        if number > 0:
            x += paint_keycap(painter, x, middle - KEYCAP_HEIGHT / 2, _key(number)) + 10
        end = where.right() - 10
        if number == self.current == 0:
            wide = keycap_width("Enter")
            end -= wide
            paint_keycap(painter, end, middle - KEYCAP_HEIGHT / 2, key_words("Enter"))
            end -= 10
        if line.hint:
            wide = min(text_width(line.hint, "small"), where.width() * 0.3)
            needed = text_width(line.first, "body_strong") + text_width(line.then, "body") + 24
            wide = min(wide, max(end - x - needed, 0))
            cell = QRectF(end - wide, where.top(), wide, where.height())
            if wide > 24:
                paint_text(painter, cell, line.hint, "small", now.text[3], align=_RIGHT)
                end -= wide + 12
        first = f"{line.first}:" if line.then else line.first
        strong, plain = _kinds(number)
        ink = now.text[1 if number == 0 else 2]
        cell = QRectF(x, where.top(), max(end - x, 0), where.height())
        x += paint_text(painter, cell, first, strong, ink, tabular=True) + 5
        cell = QRectF(x, where.top(), max(end - x, 0), where.height())
        paint_text(painter, cell, line.then, plain, ink, tabular=True)


def _kinds(number: int) -> tuple[theme.TypeName, theme.TypeName]:
    """The types of what is so and of what follows; the answer itself is larger than the rest."""
    return ("body_strong", "body") if number == 0 else ("small_strong", "small")


def _width(line: SearchLine) -> float:
    hint = text_width(line.hint, "small") + 24 if line.hint else 0.0
    return text_width(line.first, "body_strong") + text_width(line.then, "body") + hint + 40


def _key(number: int) -> str:
    """The keys that do a line, from 0."""
    return key_words(f"Alt+{number + 1}")


def _small_width(line: SearchLine, number: int) -> float:
    words = text_width(f"{line.first}:", "small_strong") + text_width(line.then, "small")
    return words + keycap_width(_key(number)) + 40
