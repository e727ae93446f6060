"""The tabs over the inbox's list; quarantine stands at the right, as an icon with its count."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from showroom_app.services.inbox_view import Tab
from showroom_app.ui import icons, theme
from showroom_app.ui.leads import lead_words
from showroom_app.ui.theme import TypeName
from showroom_app.ui.widgets.text import paint_text, text_width
from showroom_app.ui.words import number

DUE = (Tab.FOLLOW_UP, Tab.NEEDS_REPLY, Tab.TODAY, Tab.OVERDUE, Tab.FLAGGED)
"""The lists under the tab of follow-ups: all, those that cannot wait, those without a step."""
_GAP = 6
_ICON = 18
_LEAST = 18
_WIDEST_GAP = 20
_LEAST_GAP = 8


class _InboxTab(QAbstractButton):
    def __init__(self, text: str, icon: str = "", *, with_count: bool = True) -> None:
        super().__init__()
        self._icon = icon
        self._with_count = with_count
        self._count = ""
        self.setText(text)
        self.setToolTip(text if icon else "")
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setProperty("radius", 4)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int | None) -> None:
        """Show how many there are, None for unknown; where counting stopped it says so.

        All leads, whose number only the spoken name tells, are counted whole.
        """
        if count is None:
            self._count = ""
            self.setAccessibleName(self.text())
            self.updateGeometry()
            self.update()
            return
        shown = lead_words.counted(count) if self._with_count else number(count)
        self._count = shown if self._with_count else ""
        self.setAccessibleName(f"{self.text()} {shown}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = float(_ICON) if self._icon else text_width(self.text(), "body_bold")
        return QSize(round(wide + self._count_width() + 0.5), 40)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, 40)

    def _count_width(self) -> float:
        if not self._count:
            return 0.0
        return _GAP + text_width(self._count, "small_medium", tabular=True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            ink = now.text[1] if self.isChecked() or self.underMouse() else now.text[2]
            kind: TypeName = "body_bold" if self.isChecked() else "body_medium"
            where = QRectF(0, 0, self.width(), self.height())
            if self._icon:
                icons.paint(painter, 0, (self.height() - _ICON) / 2, _ICON, self._icon, ink)
                x = float(_ICON)
            else:
                room = where.adjusted(0, 0, -self._count_width(), 0)
                x = paint_text(painter, room, self.text(), kind, ink)
            if self._count:
                rest = where.adjusted(x + _GAP, 0, 0, 0)
                paint_text(painter, rest, self._count, "small_medium", now.text[3], tabular=True)
            if self.isChecked():
                painter.fillRect(QRectF(0, self.height() - 3, self.width(), 3), now.accent.text)


class InboxTabs(QWidget):
    """A choice of one list of the inbox."""

    chosen = Signal(object)
    """Somebody chose this tab (`Tab`; not emitted by `choose`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(41)
        self._tabs = {
            Tab.UNANSWERED: _InboxTab(self.tr("Unanswered")),
            Tab.MINE: _InboxTab(self.tr("Mine")),
            Tab.FOLLOW_UP: _InboxTab(self.tr("Follow-up")),
            Tab.ALL: _InboxTab(self.tr("All"), with_count=False),
            Tab.QUARANTINE: _InboxTab(self.tr("Quarantine: messages not read"), "quarantine"),
        }
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        for name, tab in self._tabs.items():
            if name is Tab.QUARANTINE:
                row.addStretch(1)
            row.addWidget(tab)
            tab.clicked.connect(lambda _on=False, chosen=name: self.chosen.emit(chosen))
        self.choose(Tab.UNANSWERED)

    @property
    def current(self) -> Tab:
        """The tab that is chosen."""
        return next(name for name, tab in self._tabs.items() if tab.isChecked())

    def choose(self, tab: Tab) -> None:
        """Show this one as chosen; a list of what is due stands under the follow-ups."""
        self._tabs[Tab.FOLLOW_UP if tab in DUE else tab].setChecked(True)

    def step(self, by: int) -> None:
        """Choose the tab beside this one, and say so."""
        names = list(self._tabs)
        place = names.index(self.current) + by
        if 0 <= place < len(names):
            self.choose(names[place])
            self.chosen.emit(names[place])

    def show_counts(self, counts: tuple[tuple[Tab, int], ...], *, of_rep: bool) -> None:
        """Show how many each tab holds; without a rep nobody knows how many are "mine"."""
        for name, count in counts:
            self._tabs[name].show_count(None if name is Tab.MINE and not of_rep else count)
        self._space()

    def words(self, tab: Tab) -> str:
        """A tab with its count, in words."""
        return self._tabs[tab].accessibleName()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    def _space(self) -> None:
        """Keep the tabs as far apart as their counts let them."""
        words = sum(tab.sizeHint().width() for tab in self._tabs.values())
        free = (self.width() - 2 * 16 - words) // len(self._tabs)
        self._row.setSpacing(min(max(free, _LEAST_GAP), _WIDEST_GAP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.current().line[1])
