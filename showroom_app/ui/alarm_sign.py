"""Which leads were not answered in time, or soon will not be, in the bar over every page."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from showroom_app.ui import theme, words
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.keycap import key_words
from showroom_app.ui.widgets.pill import HEIGHT, paint_pill, pill_width

if TYPE_CHECKING:
    from showroom_app.services.tending import Alarm, Alarms

translate = QCoreApplication.translate

KEYS = "Ctrl+L"
_MOST = 8
"""So many are named; the others stand on the page."""
_MOST_COUNTED = 99
_WIDEST = 260
_NARROW = 1280
_WIDEST_IN_NARROW = 125
"""In a small window how many they are has to do: the dealer and the search box need room too."""


class AlarmSign(QAbstractButton):
    """One line for all of them, there only while there are any; pressed, it leads to the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = State.ATTENTION
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("radius", HEIGHT // 2)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.look().changed.connect(self.updateGeometry)
        self.hide()

    def show_alarms(self, alarms: Alarms) -> None:
        """Show these, in the tone of the worst; without any there is nothing to see."""
        self.state = State.LATE if alarms.expired else State.ATTENTION
        said = said_of_all(alarms)
        self.setText(said)
        lines = [said_of(each) for each in alarms.found[:_MOST]]
        if len(alarms.found) > _MOST:
            more = translate("alarms", "And {n} more, on the page Leads.")
            lines.append(more.format(n=_count(len(alarms.found) - _MOST)))
        self.setAccessibleName(said)
        self.setAccessibleDescription("\n".join(lines))
        open_it = translate("alarms", "Open the first of them ({keys})")
        self.setToolTip("\n".join((*lines, open_it.format(keys=key_words(KEYS)))))
        self.setVisible(bool(alarms.found))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(math.ceil(pill_width(self._fitted(), self.state)), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_pill(painter, 0, 0, self.state, self._fitted())
            if self.underMouse() or self.isDown():
                now = theme.current()
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(now.text[1], 1))
                edge = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
                painter.drawRoundedRect(edge, HEIGHT / 2 - 0.5, HEIGHT / 2 - 0.5)

    def _fitted(self) -> str:
        room = _WIDEST if self.window().width() >= _NARROW else _WIDEST_IN_NARROW
        measures = theme.current().metrics("pill")
        return measures.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)


def said_of_all(alarms: Alarms) -> str:
    """All in one line: the only one by name, else how many there are, and the longest wait."""
    if not alarms.found:
        return ""
    if len(alarms.found) == 1:
        return said_of(alarms.found[0])
    expired, warned = len(alarms.expired), len(alarms.warned)
    both = translate("alarms", "{late} leads too late, {soon} nearly: {length}")
    if not warned:
        both = translate("alarms", "{late} leads too late: {length}")
    elif not expired:
        both = translate("alarms", "{soon} leads nearly too late: {length}")
    elif expired == 1:
        both = translate("alarms", "1 lead too late, {soon} nearly: {length}")
    longest = max(each.row.clock.business_minutes for each in alarms.found)
    return both.format(late=_count(expired), soon=_count(warned), length=_length(longest))


def said_of(alarm: Alarm) -> str:
    """One of them: whose it is, who waits, and how much of the time has run."""
    row = alarm.row
    return translate("alarms", "{owner}: {customer}, {ran} of {limit}").format(
        owner=words.short_name(row.owner_name) or translate("alarms", "Pool"),
        customer=row.title or translate("alarms", "no name"),
        ran=_length(row.clock.business_minutes),
        limit=words.minutes(row.clock.limit),
    )


def _length(minutes: float) -> str:
    return words.minutes(math.floor(minutes))


def _count(n: int) -> str:
    return f"{_MOST_COUNTED}+" if n > _MOST_COUNTED else str(n)
