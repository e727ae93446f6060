"""One rule of the floor: what it does, its value to change, its default and its last change."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from showroom_app.ui import theme
from showroom_app.ui.settings_pages.rule_texts import RuleText
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.text import Label

_FIELD = 72
_UNIT = 76


class _Number(QLineEdit):
    """A number to type; Esc takes back what was typed, the arrows go up and down by one."""

    stepped = Signal(int)
    """An arrow asks for one more or one less."""

    taken_back = Signal()
    """Esc: what was typed is not meant."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)


class RuleRow(QWidget):
    """A rule with its editor; a value that cannot be says why and is not handed on.

    `limits` are the least and the most a number may be.
    """

    chosen = Signal(str, object)
    """Somebody gave a setting another value: the field of Policy, the value."""

    def __init__(
        self,
        text: RuleText,
        default: object,
        limits: tuple[int, int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.text = text
        self._default = default
        self._limits = limits
        self._value: object = default
        self._asked: object = default
        self.note = Label("", "small", 3, wrap=True)
        self.problem = Label("", "small", "late", wrap=True)
        self.problem.hide()
        # Both are children from the start: a widget without a parent goes when Python likes.
        self.choice = Segmented([Choice(_key(value), said) for value, said in text.choices], self)
        self.number = _Number(self)
        (self.number if text.choices else self.choice).hide()
        self.number.setAccessibleName(text.name)
        self.choice.setAccessibleName(text.name)
        self._lay_out()
        self.choice.chosen.connect(self._choose)
        self.number.editingFinished.connect(self._take_number)
        self.number.stepped.connect(self._step)
        self.number.taken_back.connect(self._forget)
        self.show_value(default, "")

    @property
    def value(self) -> object:
        """The value in force as far as this row knows."""
        return self._value

    def show_value(self, value: object, changed: str) -> None:
        """Show the value in force; `changed` says when and by whom it was changed, "" never."""
        self._value = self._asked = value
        self.say("")
        if self.text.choices:
            self.choice.choose(_key(value))
        elif not (self.number.hasFocus() and self.number.isModified()):
            self.number.setText(str(value))
            self.number.setModified(False)
        default = self.tr("Default {value}").format(value=self._words(self._default))
        self.note.setText(f"{default} · {changed}" if changed else default)

    def say(self, problem: str) -> None:
        """Say why a value was not taken; "" when all is well."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def take_back(self) -> None:
        """Show the value in force again after it could not be changed."""
        self._asked = self._value
        if self.text.choices:
            self.choice.choose(_key(self._value))
        else:
            self.number.setText(str(self._value))
            self.number.setModified(False)

    def _forget(self) -> None:
        self.take_back()
        self.say("")

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(self.text.name, "body_strong", wrap=True))
        words.addWidget(Label(self.text.does, "small", 2, wrap=True))
        words.addWidget(self.note)
        words.addWidget(self.problem)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 10, 15, 10)
        row.setSpacing(16)
        row.addLayout(words, 1)
        if self.text.choices:
            row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignVCenter)
            return
        self.number.setFixedWidth(_FIELD)
        self.number.setMaxLength(6)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setFont(theme.current().font("body", tabular=True))
        unit = Label(self.text.unit, "body", 2)
        unit.setFixedWidth(_UNIT)
        unit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(self.number, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(unit, 0, Qt.AlignmentFlag.AlignVCenter)

    def _words(self, value: object) -> str:
        said = next((said for known, said in self.text.choices if known == value), None)
        return said if said is not None else f"{value} {self.text.unit}".strip()

    def _choose(self, key: Hashable) -> None:
        value = next(value for value, _ in self.text.choices if _key(value) == key)
        self._ask(value)

    def _take_number(self) -> None:
        if not self.number.isModified():
            return
        least, most = self._limits
        typed = self.number.text().strip()
        # Not every sign that looks like a digit is one that int() can read.
        value = int(typed) if typed.isascii() and typed.isdigit() else None
        if value is None or not least <= value <= most:
            self.say(
                self.tr("A whole number from {least} to {most}. {value} is still in force.").format(
                    least=least, most=most, value=self._words(self._value)
                )
            )
            return
        self.number.setModified(False)
        self.say("")
        self._ask(value)

    def _ask(self, value: object) -> None:
        """Hand a value on unless it was the last one: the one in force may still be on its way."""
        if value != self._asked:
            self._asked = value
            self.chosen.emit(self.text.setting, value)

    def _step(self, by: int) -> None:
        least, most = self._limits
        typed = self.number.text().strip()
        before = int(typed) if typed.isascii() and typed.isdigit() else self._value
        assert isinstance(before, int)
        self.number.setText(str(min(max(before + by, least), most)))
        self.number.setModified(True)


def _key(value: object) -> str:
    return str(value)
