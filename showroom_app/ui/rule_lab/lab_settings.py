"""The settings to try: one beside the other, each with what was in force in the month."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.rule_lab import SETTINGS, LabSettings
from showroom_app.ui.rule_lab import lab_words
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.segmented import Stepper
from showroom_app.ui.widgets.text import Label


class LabSettingsCard(Card):
    """Lets somebody choose the settings of a replay."""

    changed = Signal()
    """Another value is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._then: Mapping[str, tuple[int, ...]] = {}
        self._tried: dict[str, int] = {}
        self.steppers: dict[str, Stepper] = {}
        self._notes: dict[str, Label] = {}
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(24)
        for name in SETTINGS:
            row.addLayout(self._setting(name))
        row.addStretch(1)
        self.column.addLayout(row)

    @property
    def settings(self) -> LabSettings:
        """Those that differ from what was in force all month."""
        return LabSettings(
            **{
                name: value
                for name, value in self._tried.items()
                if self._then.get(name) != (value,)
            }
        )

    def show_then(self, then: Mapping[str, tuple[int, ...]]) -> None:
        """Show what was in force; who has not chosen yet begins there."""
        self._then = then
        for name in SETTINGS:
            values = then.get(name) or ()
            if values:
                self._tried.setdefault(name, values[-1])
            self._notes[name].setText(lab_words.then(values) if values else "")
            self._show(name)

    def choose(self, name: str, value: int) -> None:
        """Try this value of a setting, or the nearest that can be tried."""
        least, most = SETTINGS[name]
        value = min(max(value, least), most)
        if value != self._tried.get(name):
            self._tried[name] = value
            self._show(name)
            self.changed.emit()

    def as_then(self) -> None:
        """Try what was in force at the end of the month."""
        for name, values in self._then.items():
            if values:
                self.choose(name, values[-1])

    def _setting(self, name: str) -> QVBoxLayout:
        said = lab_words.setting(name)
        stepper = self.steppers[name] = Stepper("", self.tr("One less"), self.tr("One more"))
        stepper.setAccessibleName(said)
        stepper.went_back.connect(partial(self._step, name, -1))
        stepper.went_on.connect(partial(self._step, name, 1))
        note = self._notes[name] = Label("", "small", 3, tabular=True)
        value = QHBoxLayout()
        value.setSpacing(10)
        value.addWidget(stepper)
        value.addWidget(note, 0, Qt.AlignmentFlag.AlignVCenter)
        value.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(Label(said, "small_medium", 2))
        column.addLayout(value)
        return column

    def _step(self, name: str, by: int) -> None:
        if name in self._tried:
            self.choose(name, self._tried[name] + by)

    def _show(self, name: str) -> None:
        value = self._tried.get(name)
        self.steppers[name].show_value("–" if value is None else str(value))
