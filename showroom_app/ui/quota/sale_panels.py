"""What is asked under a sale before something is done with it: a reason, or the sale itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from showroom_app.domain.sale import Sale
from showroom_app.domain.sale_changes import Change
from showroom_app.ui.leads.flow import Flow
from showroom_app.ui.quota.sale_form import SaleForm, Unreadable
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.inline_panel import InlinePanel
from showroom_app.ui.widgets.text import Label


@dataclass(frozen=True, slots=True)
class Way:
    """One thing that a panel can do; `run` gets what was typed as the reason."""

    text: str
    icon: str
    run: Callable[[str], object]


class ReasonPanel(InlinePanel):
    """Asks for a few words; Enter does the first thing, Esc nothing."""

    closed = Signal()
    """It is to be put away."""

    def __init__(self, title: str, hint: str, ways: Sequence[Way]) -> None:
        super().__init__()
        self.reason = Field(title, hint)
        self.said = Label("", "small", "late", wrap=True)
        self.said.hide()
        self.buttons = [
            Button(
                way.text, way.icon, "Enter" if not n else "", Kind.SECONDARY if n else Kind.PRIMARY
            )
            for n, way in enumerate(ways)
        ]
        self.leave = Button(self.tr("Back"), keys="Esc", kind=Kind.QUIET)
        inside = QVBoxLayout()
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(10)
        inside.addWidget(self.reason)
        inside.addWidget(self.said)
        flow = Flow()
        for button, way in zip(self.buttons, ways, strict=True):
            button.clicked.connect(lambda _=False, run=way.run: run(self.reason.text))
            flow.addWidget(button)
        flow.addWidget(self.leave)
        inside.addLayout(flow)
        self.column.addLayout(inside)
        self.setFocusProxy(self.reason)
        self.leave.clicked.connect(self.closed)

    def say(self, sentence: str) -> None:
        """Say why it was refused; what was typed stays."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.buttons[0].click()
        else:
            super().keyPressEvent(event)


class EditPanel(InlinePanel):
    """A sale with all its fields; each way out gets the change and the reason.

    Without a `reason` to ask for none is asked, and it is "".
    """

    closed = Signal()
    """It is to be put away."""

    def __init__(
        self,
        sale: Sale,
        names: Mapping[int, str],
        reps: Mapping[int, str],
        today: date,
        ways: Sequence[tuple[str, str, Callable[[Change, str], object]]],
        *,
        reason: str = "",
        known_reason: str = "",
        note: str = "",
    ) -> None:
        super().__init__()
        self.form = SaleForm(reps, today)
        self.form.show_sale(sale, names)
        self.reason = Field(reason)
        self.reason.line.setText(known_reason)
        self.reason.setVisible(bool(reason))
        self.said = Label("", "small", "late", wrap=True)
        self.said.hide()
        self.note = Label(note, "small", 2, wrap=True)
        self.note.setVisible(bool(note))
        self.buttons: list[Button] = []
        self.leave = Button(self.tr("Back"), keys="Esc", kind=Kind.QUIET)
        inside = QVBoxLayout()
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(12)
        for widget in (self.note, self.form, self.reason, self.said):
            inside.addWidget(widget)
        flow = Flow()
        for n, (text, icon, run) in enumerate(ways):
            button = _button(text, icon, n)
            button.clicked.connect(lambda _=False, run=run: self._run(run))
            self.buttons.append(button)
            flow.addWidget(button)
        flow.addWidget(self.leave)
        inside.addLayout(flow)
        self.column.addLayout(inside)
        self.setFocusProxy(self.form.customer.line)
        self.leave.clicked.connect(self.closed)

    def say(self, sentence: str) -> None:
        """Say why it was refused; what was typed stays."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.buttons[0].click()
        else:
            super().keyPressEvent(event)

    def _run(self, run: Callable[[Change, str], object]) -> None:
        try:
            typed = self.form.typed
        except Unreadable as problem:
            self.say(str(problem))
            return
        self.say("")
        change = Change(
            shares=typed.shares,
            pay=typed.pay,
            buyer=typed.buyer,
            channel=typed.channel,
            on=typed.on,
            customer=typed.customer,
            vehicle=typed.vehicle,
            delivered_on=typed.delivered_on,
            contract_until=typed.contract_until,
        )
        run(change, self.reason.text)


Panel = ReasonPanel | EditPanel


def _button(text: str, icon: str, place: int) -> Button:
    """The first way out is the one that Enter takes."""
    if place:
        return Button(text, icon)
    return Button(text, icon, "Enter", Kind.PRIMARY)
