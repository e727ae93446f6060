"""The right card of the customers page: one person, whose customer it is, what happened."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from showroom_app.services.customers import CustomerDetail
from showroom_app.ui import theme
from showroom_app.ui.customers.customer_list import contact
from showroom_app.ui.customers.history_list import HistoryList
from showroom_app.ui.leads.act_line import ActLine
from showroom_app.ui.leads.act_panels import ActPanel
from showroom_app.ui.leads.facts import Fact, Facts
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.avatar import Avatar
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card, Line, paint_card
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying
from showroom_app.words import customers as say

_NARROW = 252
_ASIDE = {Density.COMPACT: 312, Density.NORMAL: 340, Density.LARGE: 400}
_SIDE = 20


class CustomerPane(Card):
    """One person; what is wanted is told by signals, the open panel stands under the acts."""

    copied = Signal(str)
    """What was put on the clipboard."""

    compare_wanted = Signal(int)
    """Another record that may be the same person is to be laid beside this one."""

    apart_wanted = Signal(int)
    """A record that was merged into this one is to be taken out again."""

    panel_closed = Signal()
    """The panel was put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._squeezed = False
        self.detail: CustomerDetail | None = None
        self.panel: ActPanel | None = None
        self.name = Label("", "person", tabular=True)
        self.under = Label("", "body", 2)
        self.note = Button(self.tr("Note"), "note", "N")
        self.correct = Button(self.tr("Correct…"), "person", "E")
        self.consent = Button(self.tr("Consent"), "mail", "O")
        self.merge = Button(self.tr("Merge…"), "people", "M")
        self.erase = Button(self.tr("Erase…"), "lost", kind=Kind.QUIET)
        self.said = Label("", "small_medium", "ok", wrap=True)
        self.owner = OwnerBand()
        self.history = HistoryList()
        self.facts = Facts(self.tr("How to reach"))
        self.aside = _Aside()
        self._lay_out()
        self.facts.copied.connect(self.copied)
        self.aside.apart_wanted.connect(self.apart_wanted)
        self.aside.compare_wanted.connect(self.compare_wanted)
        theme.look().changed.connect(self._fit_aside)

    def show_customer(self, detail: CustomerDetail, saying: Saying) -> None:
        """Show a person; the same one keeps the panel and the place in the history."""
        if self.detail is None or self.detail.record.id != detail.record.id:
            self.close_panel()
            self.say("")
            self._scroll.verticalScrollBar().setValue(0)
            self.history.scrollToTop()
        self.detail = detail
        record = detail.record
        self.name.setText(detail.row.title)
        known = [record.company] if record.company != detail.row.title else []
        known += [self.tr("also {name}").format(name=name) for name in record.other_names]
        known.append(say.counts(detail.counts, saying))
        self.under.setText(" · ".join(part for part in known if part))
        title, because = say.owner(detail.owner, saying)
        rep = detail.owner.rep
        name = saying.value("rep", rep) if rep is not None else ""
        self.owner.show_owner(title, because, name, detail)
        self.facts.show_facts(tuple(self._facts(detail)))
        self.aside.show_customer(detail, saying)

    def forget(self) -> None:
        """Have nobody on the screen."""
        self.close_panel()
        self.detail = None

    def open_panel(self, panel: ActPanel, *, whole: bool = False) -> None:
        """Open a panel under the acts in place of the one before; `whole` hides the rest for it."""
        self._drop_panel()
        self.say("")
        self.panel = panel
        panel.closed.connect(self.close_panel)
        self._slot.addWidget(panel)
        for each in (self._bar, self.owner, self._body):
            each.setVisible(not whole)
        self._rest.setVisible(whole)
        # Its keys count from the moment at which it is seen.
        panel.show()

    def close_panel(self) -> None:
        """Put the panel away."""
        if self.panel is not None:
            self._drop_panel()
            self.panel_closed.emit()

    def say(self, sentence: str) -> None:
        """Say calmly what was done; "" takes it back."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def squeeze(self, squeezed: bool) -> None:
        """Give some of the facts' width to the history, in a narrow window."""
        if squeezed != self._squeezed:
            self._squeezed = squeezed
            self._fit_aside()

    def _drop_panel(self) -> None:
        panel, self.panel = self.panel, None
        if panel is not None:
            self._slot.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
            for each in (self._bar, self.owner, self._body):
                each.show()
            self._rest.hide()

    def _facts(self, detail: CustomerDetail) -> list[Fact]:
        record = detail.record
        found = [Fact("call", self.tr("Phone"), each, each) for each in record.phones]
        found += [Fact("mail", self.tr("E-mail"), each, each) for each in record.emails]
        found += [Fact("vehicle", self.tr("Plate"), each, each) for each in record.plates]
        if record.company:
            found.append(Fact("people", self.tr("Company"), record.company, record.company))
        return found

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(_SIDE, 15, _SIDE, 12)
        head.setSpacing(0)
        head.addWidget(self.name)
        head.addWidget(self.under)
        self._bar = ActLine(
            (self.note, self.correct, self.consent, self.merge, self.erase),
            {
                self.erase: "lost",
                self.merge: "people",
                self.consent: "mail",
                self.correct: "person",
                self.note: "note",
            },
            last_right=True,
        )
        acts = QVBoxLayout()
        acts.setContentsMargins(_SIDE, 0, _SIDE, 16)
        acts.setSpacing(12)
        acts.addWidget(self._bar)
        acts.addWidget(self.said)
        acts.addWidget(self.owner)
        self._slot = QVBoxLayout()
        acts.addLayout(self._slot)
        self.said.hide()
        title = QHBoxLayout()
        title.setContentsMargins(_SIDE, 16, _SIDE, 8)
        title.addWidget(Label(self.tr("What happened"), "row_name"))
        title.addStretch(1)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 8)
        left.setSpacing(0)
        left.addLayout(title)
        left.addWidget(Line())
        left.addWidget(self.history, 1)
        inside = QWidget()
        aside = QVBoxLayout(inside)
        aside.setContentsMargins(_SIDE, 16, 16, 16)
        aside.setSpacing(0)
        aside.addWidget(self.facts)
        aside.addSpacing(18)
        aside.addWidget(self.aside)
        aside.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._scroll.setAccessibleName(self.tr("What is known"))
        self._scroll.setWidget(inside)
        self._scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self._body = QWidget()
        body = QHBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(left, 1)
        body.addWidget(Line(standing=True))
        body.addWidget(self._scroll)
        # In the place of the body while a panel has the whole card.
        self._rest = QWidget()
        self._rest.hide()
        self.column.addLayout(head)
        self.column.addLayout(acts)
        self.column.addWidget(Line())
        self.column.addWidget(self._body, 1)
        self.column.addWidget(self._rest, 1)
        self._fit_aside()

    def _fit_aside(self) -> None:
        self.facts.squeeze(self._squeezed)
        self._scroll.setFixedWidth(_NARROW if self._squeezed else _ASIDE[theme.current().density])


class OwnerBand(QWidget):
    """Says whose customer this is, and why and until when."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "body_strong")
        self.under = Label("", "small", 2, wrap=True)
        self._avatar = Avatar("", None, 36)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.title)
        texts.addWidget(self.under)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 12, 9)
        row.setSpacing(12)
        row.addWidget(self._avatar)
        row.addLayout(texts, 1)

    def show_owner(self, title: str, because: str, rep: str, detail: CustomerDetail) -> None:
        """Show whose it is; `rep` is the owner's name, "" for nobody."""
        self.title.setText(title)
        self.under.setText(because)
        self._avatar.show_person(rep, detail.owner_role)
        self._avatar.setVisible(bool(rep))
        self.setAccessibleName(f"{title}. {because}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            where = QRectF(self.rect())
            paint_card(painter, where, fill=now.surface[2], line=now.line[1], radius=6)


class _Aside(QWidget):
    """Consent, notes, what was merged, and who may be the same."""

    compare_wanted = Signal(int)
    apart_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.consent = Label("", "small_medium", wrap=True)
        self.notes = Label("", "small_medium", wrap=True)
        self.merged: list[Button] = []
        self.alike: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(Label(self.tr("Consent to mail"), "card_title"))
        self._column.addWidget(self.consent)
        self._notes_head = Label(self.tr("Note"), "card_title")
        self._column.addSpacing(12)
        self._column.addWidget(self._notes_head)
        self._column.addWidget(self.notes)
        self._rows: QWidget | None = None

    def show_customer(self, detail: CustomerDetail, saying: Saying) -> None:
        """Show what is known of this person."""
        consent = say.consent(detail.consent, saying)
        said = say.moment(detail.consent_at, saying)
        self.consent.setText(f"{consent}, {said}" if said else consent)
        several = len(detail.notes) > 1
        self.notes.setText(
            "\n".join(f"{name}: {note}" if several else note for name, note in detail.notes)
        )
        self.notes.setVisible(bool(detail.notes))
        self._notes_head.setVisible(bool(detail.notes))
        if self._rows is not None:
            self._column.removeWidget(self._rows)
            self._rows.deleteLater()
        self._rows = self._made(detail, saying)
        self._column.addWidget(self._rows)

    def _made(self, detail: CustomerDetail, saying: Saying) -> QWidget:
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.merged, self.alike = [], []
        if detail.merged:
            column.addSpacing(12)
            column.addWidget(Label(self.tr("Merged into this"), "card_title"))
            for part in detail.merged:
                name = part.name or part.company or next(iter((*part.phones, *part.emails)), "–")
                day = say.moment(part.merged_at, saying)
                apart = Button(self.tr("Take apart"), kind=Kind.LINK, size=Size.SMALL)
                apart.clicked.connect(partial(self._apart, part.id))
                self.merged.append(apart)
                column.addLayout(_beside(name, day, apart))
        if detail.alike:
            column.addSpacing(12)
            column.addWidget(Label(self.tr("May be the same person"), "card_title"))
            for other in detail.alike:
                compare = Button(self.tr("Compare"), kind=Kind.LINK, size=Size.SMALL)
                compare.clicked.connect(partial(self._compare, other.person))
                self.alike.append(compare)
                column.addLayout(_beside(other.title, contact(other), compare))
        return rows

    def _apart(self, person: int, _on: bool = False) -> None:
        self.apart_wanted.emit(person)

    def _compare(self, person: int, _on: bool = False) -> None:
        self.compare_wanted.emit(person)


def _beside(name: str, under: str, button: Button) -> QHBoxLayout:
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addWidget(Label(name, "small_medium", tabular=True))
    texts.addWidget(Label(under, "caption", 3, tabular=True))
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addLayout(texts, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return row
