"""What is typed between the key of an arrival and its panel: it belongs to who just came in."""

from __future__ import annotations

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
    """Keeps the keys that come while an arrival is on its way, and gives them to its panel."""

    def __init__(self, acts: BoardActs, over: QWidget) -> None:
        super().__init__(over)
        app = QApplication.instance()
        assert app is not None
        self._app = app
        self._acts = acts
        self._over = over
        self._keys: list[QKeyEvent] = []
        self._is_keeping = False
        self._has_come = False
        acts.sets_out.connect(self._keep)
        acts.came.connect(self._note)
        acts.settled.connect(self._end)
        acts.arrivals_over.connect(self._end_soon)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, QWidget)
            and watched.window() is self._over.window()
            and not event.modifiers() & _HELD
            and (event.key() in _KEYS or (event.text() and event.text().isprintable()))
        ):
            self._keys.append(event.clone())
            return True
        return super().eventFilter(watched, event)

    def _keep(self) -> None:
        self._has_come = False
        if not self._is_keeping:
            self._is_keeping = True
            self._app.installEventFilter(self)

    def _note(self) -> None:
        self._has_come = True

    def _end_soon(self) -> None:
        # Refused, unless it has come by then.
        QTimer.singleShot(0, self, self._end)

    def _end(self) -> None:
        if self._acts.is_arriving or not self._is_keeping:
            return
        self._is_keeping = False
        self._app.removeEventFilter(self)
        keys, self._keys = self._keys, []
        if not self._has_come:
            # The arrival was refused: nobody came whose name this could be.
            return
        for key in keys:
            QApplication.sendEvent(QApplication.focusWidget() or self._over, key)
