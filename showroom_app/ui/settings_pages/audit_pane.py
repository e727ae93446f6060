"""One act, whole: who did it where and when, what it was about, and what can be opened of it."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from showroom_app.domain.people import PROGRAM
from showroom_app.services.audit_about import About
from showroom_app.services.audit_view import AuditDetail, SettingChanged
from showroom_app.services.overview_view import Opening, Opens
from showroom_app.ui import words
from showroom_app.ui.settings_pages import lead_rule_texts, quota_rule_texts, rule_texts
from showroom_app.ui.theme import TypeName
from showroom_app.ui.widgets.button import Button, Size
from showroom_app.ui.widgets.card import Card
from showroom_app.ui.widgets.emptied import empty
from showroom_app.ui.widgets.text import Label
from showroom_app.words import Saying
from showroom_app.words.acts import (
    act_words,
    exported_words,
    particular_words,
    remark_words,
    user_words,
)

_LATER = timedelta(minutes=1)
_WIDTH, _NAMES = 360, 112
translate = QCoreApplication.translate


class AuditPane(Card):
    """Shows an act; the buttons open what it was about."""

    opens = Signal(object)
    """Somebody wants to see this thing (`Opens`)."""

    customer_wanted = Signal(int)
    """Somebody wants to see the record of this customer."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(_WIDTH)
        self.detail: AuditDetail | None = None
        self.what = Label("", "card_title", wrap=True)
        self.said = Label("", "body", 2, wrap=True)
        self.open = Button("", "ph.arrow-square-out-bold", size=Size.SMALL)
        self.customer = Button(self.tr("Open the customer"), "ph.user-bold", size=Size.SMALL)
        self.open.clicked.connect(self._open)
        self.customer.clicked.connect(self._open_customer)
        self.facts: list[tuple[str, str]] = []
        """The lines below the title, each with its name."""
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.what)
        column.addWidget(self.said)
        column.addSpacing(4)
        column.addLayout(self._lines)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.open)
        buttons.addWidget(self.customer)
        buttons.addStretch(1)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        # The card's own ground shows through.
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.column.addWidget(area)
        self.show_act(None, Saying())

    def show_act(self, detail: AuditDetail | None, saying: Saying) -> None:
        """Show this act, None: nothing; `saying` knows the reps and floors."""
        self.detail = detail
        empty(self._lines)
        self.facts = []
        if detail is None:
            self.what.setText("")
            self.said.hide()
            self.open.hide()
            self.customer.hide()
            return
        row = detail.row
        self.what.setText(act_words(row.use_case, saying))
        said = saying.log(detail.events) if detail.events else ""
        self.said.setText(said)
        self.said.setVisible(bool(said))
        at = row.at.astimezone(detail.tz)
        self._put(self.tr("When"), f"{words.day_and_year(at.date())}, {at:%H:%M:%S}")
        if abs(row.recorded - row.at) >= _LATER:
            later = row.recorded.astimezone(detail.tz)
            self._put(self.tr("Recorded"), f"{words.day_and_year(later.date())}, {later:%H:%M:%S}")
        self._put(self.tr("Who"), user_words(row.user, saying, by_itself=row.by_itself))
        if row.station and row.station != PROGRAM.station:
            self._put(self.tr("Where"), row.station)
        for each in row.about:
            self._put(particular_words(each.code, saying), _value(each, detail, saying))
        for setting in detail.settings:
            self._put(setting_name(setting.key), _change(setting))
        self._put(self.tr("Act"), row.act, "small", below=True)
        self.open.setVisible(detail.opens is not None)
        if detail.opens is not None:
            self.open.setText(self._opens_words(detail.opens))
        self.customer.setVisible(detail.customer is not None)

    def _put(self, name: str, value: str, kind: TypeName = "body", *, below: bool = False) -> None:
        """Add a line; with `below` the value, which has no place to break, has all its width."""
        self.facts.append((name, value))
        label = Label(value, kind, wrap=True, tabular=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setAccessibleName(f"{name}: {value}")
        line = QWidget()
        row = QVBoxLayout(line) if below else QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0 if below else 12)
        named = Label(name, "small", 2, wrap=True)
        named.setFixedWidth(_NAMES)
        row.addWidget(named, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        self._lines.addWidget(line)

    def _opens_words(self, opens: Opens) -> str:
        return {
            Opening.LEAD: self.tr("Open the lead"),
            Opening.SALE: self.tr("Open the sale"),
            Opening.FLOOR_DAY: self.tr("Open the log of that day"),
            Opening.ABSENCES: self.tr("Open the absences"),
            Opening.MONTH: self.tr("Open the month"),
        }[opens.kind]

    def _open(self) -> None:
        if self.detail is not None and self.detail.opens is not None:
            self.opens.emit(self.detail.opens)

    def _open_customer(self) -> None:
        if self.detail is not None and self.detail.customer is not None:
            self.customer_wanted.emit(self.detail.customer)


def _value(each: About, detail: AuditDetail, saying: Saying) -> str:
    if each.at is not None:
        return words.clock(each.at, detail.tz)
    if each.code == "remark":
        return remark_words(each.name, detail.row.about, saying)
    if each.code == "what":
        return exported_words(each.name, saying)
    if each.number is None:
        return each.name
    shown = f"{each.number}" if each.code not in ("rep", "floor") or not each.name else ""
    return " · ".join(part for part in (shown, each.name) if part)


def setting_name(key: str) -> str:
    """A setting as its page calls it; its own name where no page shows it."""
    for texts in (rule_texts, lead_rule_texts, quota_rule_texts):
        for chapter in texts.chapters():
            for rule in chapter.rules:
                if rule.setting == key:
                    return str(rule.name)
    return key.replace("_", " ")


def _change(setting: SettingChanged) -> str:
    became = _plain(setting.became)
    if setting.was is None:
        return translate("AuditPane", "{value}, before: as it came").format(value=became)
    return f"{_plain(setting.was)} → {became}"


def _plain(value: Any) -> str:
    """A stored value as one can read it."""
    if isinstance(value, bool):
        return translate("AuditPane", "yes") if value else translate("AuditPane", "no")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_plain(each)}" for key, each in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(_plain, value)) or "–"
    return "–" if value is None or value == "" else str(value)
