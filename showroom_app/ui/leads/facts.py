"""The facts that a message gave: each in a line, to be copied with one click."""

from __future__ import annotations

import re
from functools import partial
from urllib.parse import quote

from PySide6.QtCore import QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.lead import Lead
from showroom_app.domain.prospect import Phone
from showroom_app.domain.values import dataclass
from showroom_app.ui import icons, theme
from showroom_app.ui.leads import lead_words
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.card import Line
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label, paint_text, text_width

_NAME_WIDTH = 58
_NAME_SQUEEZED = 56
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=(?:km|mi|miles)\b)")


@dataclass(frozen=True, slots=True)
class Fact:
    """One line; `copied` is what goes to the clipboard ("" nothing), `check` asks for a look.

    `opens`: addresses that the PC's own programs open, each with its icon and what it does.
    """

    icon: str
    name: str
    value: str
    copied: str = ""
    check: bool = False
    opens: tuple[tuple[str, str, str], ...] = ()


class Facts(QWidget):
    """The facts of one lead under their heading."""

    copied = Signal(str)
    """What was put on the clipboard."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Fact, ...] | None = None
        self._lines: QWidget | None = None
        self._squeezed = False
        self.openers: dict[str, QAbstractButton] = {}
        """The buttons that open an address in the PC's own program, by the address."""

        self._mark = _CheckMark(self.tr("Repaired, please check"))
        self._mark.hide()
        head = QHBoxLayout()
        head.addWidget(Label(heading or self.tr("Facts from the message"), "card_title"))
        head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addSpacing(4)
        self._column.addWidget(self._mark)
        self._none = Label(self.tr("Nothing is known yet."), "small", 2)
        self._column.addWidget(self._none)
        self._column.addSpacing(4)

    @property
    def shown(self) -> tuple[Fact, ...]:
        """The facts on the screen."""
        return self._shown or ()

    def show_lead(self, lead: Lead) -> None:
        """Show the facts of this lead; what is unknown has no line."""
        self._mark.setVisible(lead.repaired)
        self.show_facts(tuple(self._facts(lead)))

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show these facts."""
        if facts == self._shown:
            return
        self._none.setVisible(not facts)
        self._put(facts)

    def squeeze(self, squeezed: bool) -> None:
        """Leave the icons out in a narrow window, so that a phone number is seen whole."""
        if squeezed == self._squeezed:
            return
        self._squeezed = squeezed
        if self._shown is not None:
            self._put(self._shown)

    def _put(self, facts: tuple[Fact, ...]) -> None:
        self._shown = facts
        if self._lines is not None:
            self._column.removeWidget(self._lines)
            self._lines.deleteLater()
        self.openers = {}
        self._lines = self._made(facts)
        self._column.addWidget(self._lines)

    def _facts(self, lead: Lead) -> list[Fact]:
        found: list[Fact] = []

        def add(icon: str, name: str, value: str, copied: str | None = None) -> None:
            if value:
                found.append(Fact(icon, name, value, value if copied is None else copied))

        add("person", self.tr("Name"), lead.name)
        add("people", self.tr("Company"), lead.company)
        for phone in lead.phones:
            said = phone.shown()
            found.append(Fact("call", self.tr("Phone"), said, said, opens=self._calls(phone)))
        for address in lead.emails:
            opens = (("mail", self.tr("Write a mail"), f"mailto:{quote(address, safe='@')}"),)
            found.append(Fact("mail", self.tr("E-mail"), address, address, opens=opens))
        if not lead.emails:
            add("mail", self.tr("Reply to"), lead.reply_to_relay)
        if lead.vehicle is not None:
            add("vehicle", self.tr("Vehicle"), lead_words.vehicle(lead.vehicle))
        if lead.trade_in is not None and not lead.trade_in.is_empty():
            car = lead_words.vehicle(lead.trade_in)
            found.append(Fact("trade_in", self.tr("Trade-in"), car, car, lead.repaired))
        add("wish", self.tr("Wish"), lead.wish, "")
        add("people", self.tr("Asked for"), lead.asked_for_rep, "")
        return found

    def _calls(self, phone: Phone) -> tuple[tuple[str, str, str], ...]:
        """What the PC's own programs can do with a number; WhatsApp knows whole numbers only."""
        number = phone.e164 or re.sub(r"[^\d+]", "", phone.typed)
        if not number:
            return ()
        calls = [("call_out", self.tr("Call {number}"), f"tel:{number}")]
        if phone.e164:
            link = f"https://wa.me/{phone.e164.removeprefix('+')}"
            calls.append(("ph.whatsapp-logo-bold", self.tr("WhatsApp to {number}"), link))
        return tuple((icon, said.format(number=phone.shown()), link) for icon, said, link in calls)

    def _made(self, facts: tuple[Fact, ...]) -> QWidget:
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        top = Qt.AlignmentFlag.AlignTop
        for fact in facts:
            column.addWidget(Line())
            row = QHBoxLayout()
            row.setSpacing(6)
            name = Label(fact.name, "small", 3)
            name.setFixedWidth(_NAME_SQUEEZED if self._squeezed else _NAME_WIDTH)
            # A long address may break where people would break it, a number not before its unit.
            text = _BEFORE_UNIT.sub("\u00a0", fact.value)
            if "@" in text:
                text = text.replace("@", "@\u200b").replace(".", ".\u200b")
            value = Label(text, "small_medium", wrap=True, tabular=True)
            value.setMinimumWidth(60)
            if not self._squeezed:
                row.addWidget(_Icon(fact.icon), 0, top)
            row.addWidget(name, 0, top)
            row.addWidget(value, 1)
            for icon, said, link in fact.opens:
                opener = _IconButton(icon, said)
                opener.clicked.connect(partial(self._open, link))
                self.openers[link] = opener
                row.addWidget(opener, 0, top)
            if fact.check:
                row.addWidget(_CheckMark(self.tr("Check")), 0, top)
            elif fact.copied:
                row.addWidget(self._copy_button(fact), 0, top)
            column.addLayout(row)
        return lines

    def _open(self, link: str, _on: bool = False) -> None:
        QDesktopServices.openUrl(QUrl(link))

    def _copy_button(self, fact: Fact) -> QWidget:
        button = _IconButton("copy", self.tr("Copy {fact}").format(fact=fact.name.lower()))
        button.clicked.connect(partial(self._copy, fact.copied))
        return button

    def _copy(self, text: str, _on: bool = False) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)


class _Icon(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(18, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            icons.paint(painter, 0, 1, 16, self._icon, theme.current().text[3])


class _IconButton(QAbstractButton):
    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setProperty("radius", 4)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(20, 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            ink = now.text[1] if self.underMouse() else now.text[3]
            icons.paint(painter, 2, 1, 16, self._icon, ink)


class _CheckMark(QWidget):
    """A triangle with the word that asks for a look."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(20 + text_width(self._text, "small_strong") + 1), 18)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_state(painter, 0, 1, 16, State.ATTENTION)
            where = QRectF(20, 0, self.width() - 20, self.height())
            ink = theme.current().text[1]
            paint_text(painter, where, self._text, "small_strong", ink)
