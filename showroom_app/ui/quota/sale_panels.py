"""What is asked under a sale before something is done with it: a reason, or the sale itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from showroom_app.domain.sale import Sale
from showroom_app.domain.sale_changes import Change
from showroom_app.domain.values import dataclass
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


class SalePanel(InlinePanel):
    """Widgets one below the other, then the ways out; Enter takes the first, Esc none."""

    closed = Signal()
    """It is to be put away."""

    def __init__(self) -> None:
        super().__init__()
        self.said = Label("", "small", "late", wrap=True)
        self.said.hide()
        self.buttons: list[Button] = []
        self.leave = Button(self.tr("Back"), keys="Esc", kind=Kind.QUIET)
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

    def _lay_out(self, widgets: Sequence[QWidget], spacing: int) -> None:
        inside = QVBoxLayout()
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(spacing)
        for widget in widgets:
            inside.addWidget(widget)
        flow = Flow()
        for button in (*self.buttons, self.leave):
            flow.addWidget(button)
        inside.addLayout(flow)
        self.column.addLayout(inside)

    def _offer(self, text: str, icon: str, run: Callable[[], object]) -> None:
        """Add a way out; the first one is what Enter takes."""
        key, kind = ("", Kind.SECONDARY) if self.buttons else ("Enter", Kind.PRIMARY)
        button = Button(text, icon, key, kind)
        button.clicked.connect(lambda _=False: run())
        self.buttons.append(button)


class ReasonPanel(SalePanel):
    """Asks for a few words."""

    def __init__(self, title: str, hint: str, ways: Sequence[Way]) -> None:
        super().__init__()
        self.reason = Field(title, hint)
        for way in ways:
            self._offer(way.text, way.icon, partial(self._run, way.run))
        self._lay_out((self.reason, self.said), spacing=10)
        self.setFocusProxy(self.reason)

    def _run(self, run: Callable[[str], object]) -> None:
        run(self.reason.text)


class EditPanel(SalePanel):
    """A sale with all its fields; each way out gets the change and the reason.

    Without a `reason` to ask for none is asked, and it is "".
    """

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
        self.note = Label(note, "small", 2, wrap=True)
        self.note.setVisible(bool(note))
        for text, icon, run in ways:
            self._offer(text, icon, partial(self._run, run))
        self._lay_out((self.note, self.form, self.reason, self.said), spacing=12)
        self.setFocusProxy(self.form.customer.line)

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
