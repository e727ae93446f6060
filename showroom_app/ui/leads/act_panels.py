"""What opens in the reading pane: who claims, how a call went, a note, why a lead is lost."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from showroom_app.domain.lead import CallResult, CloseReason, NextStep
from showroom_app.domain.values import dataclass
from showroom_app.ui.commands import command
from showroom_app.ui.leads import lead_words
from showroom_app.ui.leads.digit_chip import DigitChip
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.leads.when_field import WhenField
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.inline_panel import InlinePanel
from showroom_app.ui.widgets.text import Label


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers that a digit chooses."""

    id: Hashable
    text: str
    icon: str = ""


class ActPanel(InlinePanel):
    """A panel with its question, what a rule said against the answer, and Esc as the way out.

    `lead` is the lead it is about.
    """

    closed = Signal()
    """It was put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lead: int | None = None
        self.title = Label("", "card_title")
        self.under = Label("", "small", 2)
        self.problem = Label("", "small_strong", "late", wrap=True)
        self.problem.hide()
        self.escape = Button(self.tr("Cancel"), keys="Esc", kind=Kind.QUIET, size=Size.SMALL)
        self.escape.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.title)
        head.addWidget(self.under, 1)
        head.addWidget(self.escape)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        around = QVBoxLayout()
        around.setContentsMargins(14, 8, 11, 14)
        around.setSpacing(8)
        around.addLayout(head)
        around.addLayout(self.body)
        around.addWidget(self.problem)
        self.column.addLayout(around)

    def say(self, title: str, under: str = "") -> None:
        """Say what the panel asks, and in whose name."""
        self.title.setText(title)
        self.under.setText(under)
        self.setAccessibleName(f"{title} {under}".strip())

    def refuse(self, sentence: str) -> None:
        """Say why a rule said no; "" takes it back."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def number(self, digit: int, text: str, choose: object) -> None:
        """Let a digit do this while the panel is open."""
        assert callable(choose)
        command(self, text, str(digit), choose)


class PickPanel(ActPanel):
    """A question whose answer is one of a few, each with its digit."""

    chosen = Signal(object)
    """The id of the answer."""

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[Button] = []
        flow = Flow()
        for digit, option in enumerate(options, 1):
            key = str(digit) if digit <= 9 else ""
            button = Button(option.text, option.icon, key)
            choose = partial(self.chosen.emit, option.id)
            button.clicked.connect(choose)
            if key:
                self.number(digit, option.text, choose)
            self.buttons.append(button)
            flow.addWidget(button)
        if options:
            self.body.addLayout(flow)

    def take_keyboard(self) -> None:
        """Let Enter choose the first answer and Tab go along them."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.escape.setFocus(Qt.FocusReason.OtherFocusReason)


class GivePanel(PickPanel):
    """Who gets a lead, and what he or she has to know."""

    def __init__(self, options: Sequence[Option], parent: QWidget | None = None) -> None:
        super().__init__(options, parent)
        self.note = Field(self.tr("Note"), self.tr("what the other one has to know"))
        self.body.insertWidget(0, self.note)
        self.note.setVisible(bool(options))


class CallPanel(ActPanel):
    """How a call went, what was said, and what comes next; also a message sent elsewhere."""

    saved = Signal(object)
    """The result (`CallResult`), None for a message; note and next step are asked for."""

    def __init__(self, when: WhenField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.when = when
        self._results: dict[CallResult | None, DigitChip] = {}
        self._steps: dict[NextStep | None, Chip] = {}
        results = Flow()
        for digit, result in enumerate((*CallResult, None), 1):
            text = self.tr("Wrote (WhatsApp, SMS)")
            if result is not None:
                text = lead_words.call_result(result)
            chip = DigitChip(text, digit)
            chip.setAutoExclusive(True)
            chip.clicked.connect(partial(self.choose, result))
            self.number(digit, text, partial(self.choose, result))
            self._results[result] = chip
            results.addWidget(chip)
        self._result_row = _group(results)
        self.note = Field(self.tr("Note"), self.tr("what was said, for whoever reads it later"))
        self.note.line.returnPressed.connect(self._save)
        steps = Flow()
        for step, text in (
            (None, self.tr("Nothing yet")),
            (NextStep.CALL, self.tr("Call again")),
            (NextStep.CALL_BACK, self.tr("Call-back promised")),
        ):
            step_chip = Chip(text)
            step_chip.setAutoExclusive(True)
            step_chip.clicked.connect(self._show_when)
            self._steps[step] = step_chip
            steps.addWidget(step_chip)
        self._steps[None].setChecked(True)
        self.save = Button(self.tr("Save"), "check", "Enter", Kind.PRIMARY)
        self.save.clicked.connect(self._save)
        self.body.addWidget(self._result_row)
        self.body.addWidget(self.note)
        self.body.addLayout(_named(self.tr("What comes next"), _group(steps)))
        self.body.addWidget(when)
        self.body.addLayout(_last(self.save))
        when.confirmed.connect(self._save)
        self._show_when()
        self._judge()

    @property
    def result(self) -> CallResult | None:
        """The result that was chosen; None before that, and for a message."""
        return next((each for each, chip in self._results.items() if chip.isChecked()), None)

    @property
    def is_chosen(self) -> bool:
        """Whether somebody has said what was done."""
        return any(chip.isChecked() for chip in self._results.values())

    @property
    def next_step(self) -> NextStep | None:
        """What comes next, None for nothing yet."""
        return next((each for each, chip in self._steps.items() if chip.isChecked()), None)

    def choose(self, result: CallResult | None, _on: bool = False) -> None:
        """Choose how the call went, or that a message was sent (None), and go on to the note."""
        self._results[result].setChecked(True)
        self._judge()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def promise(self, step: NextStep | None) -> None:
        """Choose what comes next."""
        self._steps[step].setChecked(True)
        self._show_when()

    def take_keyboard(self) -> None:
        """Let the digits choose the result."""
        first = next(iter(self._results.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_when(self, _on: bool = False) -> None:
        self.when.setVisible(self.next_step is not None)

    def _judge(self) -> None:
        self.save.refuse("" if self.is_chosen else self.tr("how did it go?"))

    def _save(self) -> None:
        if self.is_chosen:
            self.saved.emit(self.result)


class AppointmentPanel(ActPanel):
    """When somebody comes to the showroom."""

    saved = Signal()

    def __init__(self, when: WhenField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.when = when
        self.subject = Field(self.tr("What for"), self.tr("test drive, quote, trade-in"))
        self.subject.line.returnPressed.connect(self.saved)
        self.save = Button(self.tr("Set appointment"), "check", "Enter", Kind.PRIMARY)
        self.save.clicked.connect(self.saved)
        when.confirmed.connect(self.saved)
        self.body.addWidget(when)
        self.body.addWidget(self.subject)
        self.body.addLayout(_last(self.save))

    def take_keyboard(self) -> None:
        """Let the time be typed at once."""
        self.when.take_keyboard()


class NotePanel(ActPanel):
    """A few words for the timeline."""

    saved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Note"))
        self.line.returnPressed.connect(self._save)
        self.save = Button(self.tr("Save"), "check", "Enter", Kind.PRIMARY)
        self.save.clicked.connect(self._save)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.save)
        self.body.addLayout(row)

    def take_keyboard(self) -> None:
        """Let the note be typed at once."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        self.saved.emit(self.line.text().strip())


def lost_options() -> list[Option]:
    """The reasons for which a lead is closed."""
    return [Option(reason, lead_words.close_reason(reason)) for reason in CloseReason]


def _group(flow: Flow) -> QWidget:
    # Chips of one question exclude each other, those of another do not.
    group = QWidget()
    group.setLayout(flow)
    policy = group.sizePolicy()
    policy.setHeightForWidth(True)
    group.setSizePolicy(policy)
    return group


def _named(name: str, widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(Label(name, "small_medium", 2))
    column.addWidget(widget)
    return column


def _last(button: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(button)
    row.addStretch(1)
    return row
