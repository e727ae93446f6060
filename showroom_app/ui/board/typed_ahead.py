"""What is typed between the key of an arrival and its panel: it belongs to who just came in."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from showroom_app.ui.board.board_acts import BoardActs

_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_KEYS = frozenset(
    {
        *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Backspace),
        *(Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
    }
)


class TypedAhead(QObject):
    """Keeps the keys that come while arrivals are on their way: for each arrival its own.

    Each key of an arrival begins a new piece. Whoever opens the panel of an arrival asks for its
    piece with `give`; what was typed behind an act that is held follows when that act was done.
    """

    def __init__(self, acts: BoardActs, over: QWidget) -> None:
        super().__init__(over)
        app = QApplication.instance()
        assert app is not None
        self._app = app
        self._acts = acts
        self._over = over
        self._pieces: deque[list[QKeyEvent]] = deque()
        """One for each arrival on its way, in the order in which they set out."""
        self._piece: list[QKeyEvent] = []
        """What was typed for the arrival that was the last to be over."""
        self._behind: list[QKeyEvent] = []
        self._is_behind = False
        self._has_come = False
        self._is_keeping = False
        self._is_giving = False
        acts.sets_out.connect(self._cut)
        acts.held.connect(self._turn_aside)
        acts.arrival_over.connect(self._take_out)
        acts.came.connect(self._note)
        acts.noted.connect(self._note)
        acts.settled.connect(self._end)

    @property
    def has_keys(self) -> bool:
        """Whether something was typed for the arrival that was the last to be over."""
        return bool(self._piece)

    def give(self) -> None:
        """Send what was typed for the arrival that just came to where the keyboard now is."""
        keys, self._piece = self._piece, []
        self._send(keys)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and not self._is_giving
            and isinstance(watched, QWidget)
            and watched.window() is self._over.window()
            and not event.modifiers() & _HELD
            and (event.key() in _KEYS or (event.text() and event.text().isprintable()))
        ):
            keys = self._pieces[-1] if self._pieces and not self._is_behind else self._behind
            keys.append(event.clone())
            return True
        return super().eventFilter(watched, event)

    def _cut(self) -> None:
        self._pieces.append([])
        self._is_behind = False
        if not self._is_keeping:
            self._is_keeping = True
            self._app.installEventFilter(self)

    def _turn_aside(self) -> None:
        # What follows answers the question of the act that is held: it is nobody's name.
        self._is_behind = True

    def _take_out(self) -> None:
        # Of an arrival that was refused nobody asks: nobody came whose name this could be.
        self._piece = self._pieces.popleft()
        self._has_come = False
        QTimer.singleShot(0, self, self._end)

    def _note(self) -> None:
        self._has_come = True

    def _end(self) -> None:
        if self._acts.is_arriving or not self._is_keeping:
            return
        self._is_keeping = self._is_behind = False
        self._app.removeEventFilter(self)
        keys, self._behind = self._behind, []
        if self._has_come:
            self._send(keys)

    def _send(self, keys: list[QKeyEvent]) -> None:
        self._is_giving = True
        for key in keys:
            QApplication.sendEvent(QApplication.focusWidget() or self._over, key)
        self._is_giving = False
