"""How did a visit end: one touch for the outcome, one to be done."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from showroom_app.domain.floor_facts import Effect, Outcome
from showroom_app.services.kiosk_rows import OwnVisit
from showroom_app.ui import icons, theme
from showroom_app.ui.kiosk.own_words import after, after_short, customer
from showroom_app.ui.kiosk.touch import GAP, Shape, TouchButton, px
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.words import clock, day, told
from showroom_app.words.floor import OUTCOMES, WISHES

_ICONS = {
    Outcome.SOLD: "sold",
    Outcome.QUOTE: "ph.file-text-bold",
    Outcome.APPOINTMENT: "appointment",
    Outcome.FOLLOW_UP: "be_back",
    Outcome.HANDED_OVER: "people",
    Outcome.LOST: "ph.x-circle-bold",
    Outcome.LEFT: "check_out",
    Outcome.WRONG_DEPARTMENT: "service",
    Outcome.ASKED_THE_WAY: "question",
}
_COLUMNS = 3


class OutcomePage(QWidget):
    """The outcomes of one visit, with what each does to the place."""

    done = Signal(object, object)
    """The visit (its id) ended with this outcome."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visit: OwnVisit | None = None
        self.title = Label(self.tr("How did it end?"), "kiosk_title")
        self.about = Label("", "kiosk_row", 2, tabular=True)
        self.tiles = {outcome: self._tile(outcome) for outcome in Outcome}
        self._grid = QGridLayout()
        for number, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, *divmod(number, _COLUMNS))
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        for row, share in enumerate((17, 17, 10)):
            self._grid.setRowStretch(row, share)
        self.foot = _Consequence()
        self.ready = TouchButton(self.tr("Done"), "check", shape=Shape.HIGH, primary=True)
        self.ready.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.ready.clicked.connect(self._finish)
        foot = QHBoxLayout()
        foot.addWidget(self.foot, 1)
        foot.addWidget(self.ready)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.title)
        self._column.addSpacing(4)
        self._column.addWidget(self.about)
        self._column.addSpacing(20)
        self._column.addLayout(self._grid, 1)
        self._column.addSpacing(20)
        self._column.addLayout(foot)
        theme.look().changed.connect(self._fit)
        self._fit()

    @property
    def visit(self) -> OwnVisit | None:
        """The visit that is asked about."""
        return self._visit

    @property
    def outcome(self) -> Outcome | None:
        """The outcome that is chosen."""
        return next((each for each, tile in self.tiles.items() if tile.isChecked()), None)

    def ask(self, visit: OwnVisit, today: date, time_zone: str) -> None:
        """Ask about this visit; asked about the same one again, what is chosen stays chosen."""
        again = self._visit is not None and self._visit.visit == visit.visit
        chosen = self.outcome if again else None
        self._visit = visit
        self.about.setText(_about(visit, today, time_zone))
        for outcome, tile in self.tiles.items():
            tile.say(told(OUTCOMES[outcome]), self._sentence(outcome), icon=_ICONS[outcome])
            tile.setAutoExclusive(False)
            tile.setChecked(outcome is chosen)
            tile.setAutoExclusive(True)
        self._show_consequence()

    def begin(self, *, by_key: bool) -> None:
        """Give the keyboard to the page: digits choose, Enter is done."""
        del by_key  # The page itself has the keyboard, with or without a ring.
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        tiles = list(self.tiles.values())
        digit = event.text()
        if digit.isdecimal() and 0 < int(digit) <= len(tiles):
            tiles[int(digit) - 1].click()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.outcome is not None:
            self.ready.click()
        else:
            super().keyPressEvent(event)

    def _tile(self, outcome: Outcome) -> TouchButton:
        shape = Shape.WIDE if outcome.may_be_not_an_up else Shape.TALL
        tile = TouchButton(icon=_ICONS[outcome], shape=shape)
        tile.setCheckable(True)
        tile.setAutoExclusive(True)
        tile.clicked.connect(self._show_consequence)
        return tile

    def _sentence(self, outcome: Outcome) -> str:
        """What comes of an outcome besides the place, or the place where it is not the end."""
        visit = self._visit
        if visit is not None and outcome.may_be_not_an_up and visit.quick.effect is Effect.FORMER:
            return after_short(visit.quick)
        return {
            Outcome.SOLD: self.tr("Then enter the sale"),
            Outcome.QUOTE: self.tr("Stays your customer"),
            Outcome.APPOINTMENT: self.tr("Stays your customer"),
            Outcome.FOLLOW_UP: self.tr("Stays your customer"),
            Outcome.HANDED_OVER: self.tr("A colleague goes on"),
            Outcome.LOST: self.tr("Does not buy here"),
            Outcome.LEFT: self.tr("Went before you were done"),
            Outcome.WRONG_DEPARTMENT: self.tr("Was not for sales"),
            Outcome.ASKED_THE_WAY: self.tr("Only wanted to know something"),
        }[outcome]

    def _show_consequence(self) -> None:
        visit, outcome = self._visit, self.outcome
        if visit is None:
            return
        # Until an outcome is chosen it says what nearly all of them do.
        quick = outcome is not None and outcome.may_be_not_an_up
        comes = visit.quick if quick else visit.ends
        signs = {Effect.END: "ph.arrow-down-bold", Effect.FORMER: "be_back"}
        self.foot.show_sentence(signs.get(comes.effect, "check"), after(comes))
        self.ready.setEnabled(outcome is not None)
        self.ready.primary = outcome is not None
        self.ready.update()

    def _finish(self) -> None:
        if self._visit is not None and self.outcome is not None:
            self.done.emit(self._visit.visit, self.outcome)

    def _fit(self) -> None:
        self._column.setContentsMargins(px(32), px(24), px(32), px(24))
        self._grid.setSpacing(px(GAP))
        self.ready.setFixedSize(px(320), px(88))


class _Consequence(QWidget):
    """What comes of it, behind an icon."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = ""
        self.sentence = Label("", "kiosk_lead", 2, tabular=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.sentence)
        theme.look().changed.connect(self._fit)
        self._fit()

    def show_sentence(self, icon: str, sentence: str) -> None:
        """Show this."""
        self._icon = icon
        self.sentence.setText(sentence)
        self.update()

    def _fit(self) -> None:
        self._row.setContentsMargins(px(48), 0, px(16), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._icon:
            with QPainter(self) as painter:
                size = px(32)
                ink = theme.current().text[2]
                icons.paint(painter, 0, (self.height() - size) / 2, size, self._icon, ink)


def _about(visit: OwnVisit, today: date, time_zone: str) -> str:
    who, at = customer(visit), clock(visit.at, ZoneInfo(time_zone))
    if visit.wishes:
        wishes = ", ".join(told(WISHES.get(wish, wish)).lower() for wish in visit.wishes)
        who = f"{who}, {wishes}"
    if visit.day != today:
        words = QCoreApplication.translate("kiosk", "{who}. With you on {day} at {time}.")
        return words.format(who=who, day=day(visit.day), time=at)
    words = QCoreApplication.translate("kiosk", "{who}. With you since {time}.")
    return words.format(who=who, time=at)
