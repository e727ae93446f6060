"""Who stands at the door: a name or a number, by which the record is found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.ui import theme
from showroom_app.ui.kiosk.pin_pad import Key
from showroom_app.ui.kiosk.touch import GAP, Shape, TouchButton, TouchField, px
from showroom_app.ui.widgets.text import Label

_KEYS = "123456789+0"


class WhoPage(QWidget):
    """Asks who a customer is; a number needs no keyboard, and both may stay empty."""

    answered = Signal(str, str)
    """The name and the phone number, at least one of them; both "" for nothing known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "kiosk_title")
        self.sentence = Label("", "kiosk_row", 2, wrap=True)
        self.ready = TouchButton(self.tr("Done"), "check", shape=Shape.HIGH, primary=True)
        self.ready.clicked.connect(self._answer)
        self.name = self._field(self.tr("Name"))
        self.phone = self._field(self.tr("Phone number"))
        self.nothing = TouchButton(self.tr("Nothing known"), "walk_in")
        self.nothing.clicked.connect(lambda: self.answered.emit("", ""))
        self.keys = {sign: Key(sign) for sign in _KEYS}
        self.back = Key(self.tr("Take back a digit"), "ph.backspace-bold")
        self.back.clicked.connect(self.phone.backspace)
        self._pad = QGridLayout()
        for number, (sign, key) in enumerate(self.keys.items()):
            self._pad.addWidget(key, *divmod(number, 3))
            key.clicked.connect(lambda _on=False, one=sign: self.phone.insert(one))
        self._pad.addWidget(self.back, 3, 2)
        left = QVBoxLayout()
        left.setSpacing(0)
        for field in (self.name, self.phone):
            left.addWidget(Label(field.accessibleName(), "kiosk_body", 2))
            left.addSpacing(4)
            left.addWidget(field)
            left.addSpacing(16)
        left.addSpacing(8)
        left.addWidget(self.ready)
        left.addSpacing(16)
        left.addWidget(self.nothing)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addLayout(self._pad)
        right.addStretch(1)
        self._halves = QHBoxLayout()
        self._halves.addLayout(left, 1)
        self._halves.addLayout(right)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.title)
        self._column.addSpacing(4)
        self._column.addWidget(self.sentence)
        self._column.addSpacing(24)
        self._column.addLayout(self._halves, 1)
        theme.look().changed.connect(self._fit)
        self._fit()
        self._show()

    def ask(self, title: str, sentence: str, nothing: str) -> None:
        """Ask this; `nothing` says what comes of a customer of whom nothing is known, "" never."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        for field in (self.name, self.phone):
            field.clear()
        self.nothing.say(self.tr("Nothing known"), nothing, icon="walk_in")
        self.nothing.setVisible(bool(nothing))

    def begin(self, *, by_key: bool) -> None:
        """Give the keyboard to the name; for a finger to the page, so that no keys pop up."""
        if by_key:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Typed while no field has the keyboard: a number, or the name.
        if event.text() and event.text().isprintable():
            field = self.phone if event.text() in _KEYS else self.name
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            field.insert(event.text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        name, phone = self.name.text().strip(), self.phone.text().strip()
        if name or phone:
            self.answered.emit(name, phone)

    def _show(self) -> None:
        ready = bool(self.name.text().strip() or self.phone.text().strip())
        self.ready.setEnabled(ready)
        self.ready.primary = ready
        self.ready.update()

    def _field(self, name: str) -> TouchField:
        field = TouchField(name)
        field.textChanged.connect(self._show)
        field.returnPressed.connect(self._answer)
        return field

    def _fit(self) -> None:
        self._column.setContentsMargins(px(32), px(24), px(32), px(24))
        self._halves.setSpacing(px(40))
        self._pad.setSpacing(px(GAP))
