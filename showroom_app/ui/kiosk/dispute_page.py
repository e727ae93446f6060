"""This is not right: a rep flags an entry of today with a few words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from showroom_app.domain.explain import Step
from showroom_app.ui import theme
from showroom_app.ui.kiosk.touch import GAP, RADIUS, Shape, TouchButton, px
from showroom_app.ui.widgets.field import MOST
from showroom_app.ui.widgets.text import Label


class DisputePage(QWidget):
    """What is not right about one step; ready words need no keyboard."""

    sent = Signal(str, str)
    """The act that is flagged, and the note."""

    sale_sent = Signal(int, str)
    """The sale that is disputed, and the note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step: Step | None = None
        self._sale: int | None = None
        self._title = Label(self.tr("What is not right?"), "kiosk_title")
        self.about = Label("", "kiosk_row", 2, wrap=True)
        self.phrases = tuple(TouchButton(text, shape=Shape.WIDE) for text in self._of_a_step())
        self.note = QLineEdit()
        self.note.setMaxLength(MOST)
        self.note.setProperty("touch", True)
        self.note.setProperty("radius", RADIUS)
        self.note.setPlaceholderText(self.tr("In a few words of your own"))
        self.note.setAccessibleName(self.tr("What is not right?"))
        self.note.textChanged.connect(self._show)
        self.note.returnPressed.connect(self._send)
        self.send = TouchButton(
            self.tr("Report"),
            "ph.flag-bold",
            self.tr("The manager looks at it"),
            primary=True,
        )
        self.send.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.send.clicked.connect(self._send)
        self._grid = QGridLayout()
        for number, button in enumerate(self.phrases):
            self._grid.addWidget(button, *divmod(number, 2))
            button.clicked.connect(lambda _on=False, one=button: self.note.setText(one.text()))
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.send)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        self._column.addSpacing(4)
        self._column.addWidget(self.about)
        self._column.addSpacing(24)
        self._column.addLayout(self._grid)
        self._column.addSpacing(24)
        self._column.addLayout(foot)
        self._column.addStretch(1)
        theme.look().changed.connect(self._fit)
        self._fit()
        self._show()

    def ask(self, step: Step, sentence: str) -> None:
        """Ask about this step."""
        self._step, self._sale = step, None
        self._begin(sentence, self._of_a_step())

    def ask_sale(self, sale: int, sentence: str) -> None:
        """Ask about this entry of the ledger."""
        self._step, self._sale = None, sale
        self._begin(sentence, self._of_a_sale())

    @property
    def is_about_sale(self) -> bool:
        """Whether an entry of the ledger is asked about."""
        return self._sale is not None

    def _begin(self, sentence: str, phrases: tuple[str, ...]) -> None:
        self.about.setText(sentence)
        for button, text in zip(self.phrases, phrases, strict=True):
            button.say(text)
        self.note.clear()

    def _of_a_step(self) -> tuple[str, ...]:
        return (
            self.tr("I was there"),
            self.tr("It was not my customer"),
            self.tr("My place is wrong"),
            self.tr("I was not asked"),
        )

    def _of_a_sale(self) -> tuple[str, ...]:
        return (
            self.tr("The share is wrong"),
            self.tr("It was a new customer"),
            self.tr("The date is wrong"),
            self.tr("It was not my customer"),
        )

    def begin(self, *, by_key: bool) -> None:
        """Give the keyboard to the note; for a finger to the page, so that no keys pop up."""
        if by_key:
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus()

    def _show(self) -> None:
        ready = bool(self.note.text().strip())
        self.send.setEnabled(ready)
        self.send.primary = ready
        self.send.update()

    def _send(self) -> None:
        note = self.note.text().strip()
        if self._sale is not None and note:
            self.sale_sent.emit(self._sale, note)
        elif self._step is not None and note:
            self.sent.emit(self._step.act, note)

    def _fit(self) -> None:
        self._column.setContentsMargins(px(32), px(24), px(32), px(24))
        self._grid.setSpacing(px(GAP))
        for button in self.phrases:
            button.setFixedHeight(px(96))
        self.note.setFont(theme.current().font("kiosk_body"))
        self.note.setFixedHeight(px(96))
        self.send.setFixedSize(px(360), px(96))
