"""Letters, digits and signs for fingers: what is typed where there is no keyboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from showroom_app.ui import theme
from showroom_app.ui.kiosk.pin_pad import Key
from showroom_app.ui.kiosk.touch import px

_DIGITS = "1234567890"
_LETTERS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SIGNS = ("!@#$%^&*()", "-_=+[]{}\\", ";:'\",./")
_MORE = ("<>?|`~€£§°", "áàâäéèêëï", "íóöúüñç")
"""What shift makes of the signs: the rest of them, and letters that passwords have here."""

_KEY = (80, 68)
_GAP = 8


class KeyGrid(QWidget):
    """Types into one line, which keeps the keyboard all the while; a real keyboard works too."""

    done = Signal()
    """What was typed is whole."""

    def __init__(self, line: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._has_signs = False
        self._is_shifted = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.keys: list[list[Key]] = []
        for row, signs in enumerate((_DIGITS, *_LETTERS)):
            # Each row of letters begins a little further right, as on any keyboard.
            first = (0, 0, 1, 3)[row]
            keys = [self._key(sign, row, first + 2 * n, 2) for n, sign in enumerate(signs)]
            for key in keys:
                key.clicked.connect(partial(self._type, key))
            self.keys.append(keys)
        self.shift = self._key(self.tr("Capitals"), 3, 0, 3, "ph.arrow-fat-up-bold")
        self.back = self._key(self.tr("Take back a sign"), 3, 17, 3, "ph.backspace-bold")
        self.back.setAutoRepeat(True)
        self.signs = self._key("#+=", 4, 0, 3)
        self.space = self._key(self.tr("Space"), 4, 3, 12)
        self.enter = self._key(self.tr("Done"), 4, 15, 5, "check")
        self.enter.primary = True
        self.shift.clicked.connect(self._shift)
        self.back.clicked.connect(line.backspace)
        self.signs.clicked.connect(self._change_signs)
        self.space.clicked.connect(lambda: line.insert(" "))
        self.enter.clicked.connect(self.done)
        line.textChanged.connect(self._show_enter)
        theme.look().changed.connect(self._fit)
        self._fit()
        self._show_enter()

    def begin(self) -> None:
        """Show the small letters again."""
        self._has_signs = self._is_shifted = False
        self._show()

    def key(self, sign: str) -> Key:
        """The key that types this sign now; raises StopIteration where none does."""
        return next(key for row in self.keys for key in row if key.text() == sign)

    def _key(self, text: str, row: int, column: int, span: int, icon: str = "") -> Key:
        key = Key(text, icon, size=_KEY, kind="kiosk_button", has_ground=True)
        key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._grid.addWidget(key, row, column, 1, span)
        return key

    def _type(self, key: Key) -> None:
        self._line.insert(key.text())
        if self._is_shifted and not self._has_signs:
            # As on a telephone: a capital is one letter.
            self._shift()

    def _shift(self) -> None:
        self._is_shifted = not self._is_shifted
        self._show()

    def _change_signs(self) -> None:
        self._has_signs, self._is_shifted = not self._has_signs, False
        self._show()

    def _show(self) -> None:
        rows = (_MORE if self._is_shifted else _SIGNS) if self._has_signs else _LETTERS
        for keys, signs in zip(self.keys[1:], rows, strict=True):
            for key, sign in zip(keys, signs, strict=True):
                is_capital = self._is_shifted and not self._has_signs
                key.say(sign.upper() if is_capital else sign)
        self.shift.primary = self._is_shifted
        self.shift.update()
        self.signs.say("abc" if self._has_signs else "#+=")

    def _show_enter(self) -> None:
        self.enter.setEnabled(bool(self._line.text()))

    def _fit(self) -> None:
        self._grid.setSpacing(px(_GAP))
