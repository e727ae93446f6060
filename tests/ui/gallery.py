"""Renders every component, light and dark, as in the design's picture of the components.

Run as `python tests/ui/gallery.py FILE.png` (screenless).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.people import Role
from showroom_app.settings import ThemeChoice
from showroom_app.ui import icons, theme
from showroom_app.ui.focus_style import FocusRing
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.avatar import Avatar
from showroom_app.ui.widgets.badge import RoleBadge
from showroom_app.ui.widgets.banner import Banner
from showroom_app.ui.widgets.button import Button, Kind, Size
from showroom_app.ui.widgets.card import Card, Line
from showroom_app.ui.widgets.chip import Chip
from showroom_app.ui.widgets.empty_state import EmptyState, Ghost
from showroom_app.ui.widgets.field import Field
from showroom_app.ui.widgets.gauge import Gauge, Reading
from showroom_app.ui.widgets.inline_panel import InlinePanel, WayOut
from showroom_app.ui.widgets.keycap import Keycap
from showroom_app.ui.widgets.pill import Pill
from showroom_app.ui.widgets.segmented import Choice, Segmented, Stepper, Tabs
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label

WIDTH = 720


class Swatch(QWidget):
    """A colour with a line around it."""

    def __init__(self, colour: QColor) -> None:
        super().__init__()
        self._colour = colour
        self.setFixedSize(22, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(self._colour)
            painter.setPen(theme.current().line[2])
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)


class Shape(QWidget):
    """A state's shape."""

    def __init__(self, state: State, share: float = 0.0, size: int = 22) -> None:
        super().__init__()
        self._state = state
        self._share = share
        self._size = size
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ink = theme.current().text[1]
            paint_state(painter, 0, 0, self._size, self._state, share=self._share, colour=ink)


class Icon(QWidget):
    """One icon."""

    def __init__(self, name: str, size: int = 18) -> None:
        super().__init__()
        self._name = name
        self._size = size
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            icons.paint(painter, 0, 0, self._size, self._name, theme.current().text[2])


class Sheet(QWidget):
    """All components under each other, in the theme in force."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 24, 24, 24)
        self._column.setSpacing(0)
        self._column.addWidget(Label(title, "page_title"))
        self._column.addSpacing(12)
        now = theme.current()
        swatches: list[QWidget] = []
        for name, colour in (
            ("0 window", now.surface[0]),
            ("1 card", now.surface[1]),
            ("2 sunken", now.surface[2]),
            ("3 hover", now.surface[3]),
            ("line 1", now.line[1]),
            ("line 2", now.line[2]),
        ):
            swatches += [Swatch(colour), Label(name, "caption", 2)]
        self._row("Surface", *swatches, gap=8)
        self._row(
            "Text",
            Label("Text 1, body"),
            Label("Text 2, secondary", tone=2),
            Label("Text 3, meta", tone=3),
            Button("Action", kind=Kind.LINK),
        )
        self._row(
            "Roles",
            RoleBadge(Role.SHOWROOM, "Showroom"),
            RoleBadge(Role.HYBRID, "Hybrid"),
            RoleBadge(Role.INTERNET, "Internet"),
            Avatar("Sanne de Vries", Role.SHOWROOM, 36),
            Avatar("Anna Visser", Role.HYBRID, 36),
            Avatar("Thijs Smit", Role.INTERNET, 36),
        )
        running = Pill(State.RUNNING, "in 6 min")
        running.show_state(State.RUNNING, "in 6 min", 0.45)
        self._row(
            "States",
            Pill(State.OK, "On pace"),
            Pill(State.ATTENTION, "2 behind"),
            Pill(State.LATE, "5 behind"),
            running,
        )
        self._row(
            "Clock",
            Shape(State.OK),
            Label("4 min", "body_strong"),
            Shape(State.RUNNING, 0.5),
            Label("3 min", "body_strong"),
            Shape(State.ATTENTION),
            Label("7 min", "body_strong"),
            Shape(State.LATE),
            Label("18 min", "body_strong", "late"),
            Shape(State.PAUSED),
            Label("until 17:00", tone=2),
        )
        self.focused = Button("Focus", "check")
        self._row(
            "Buttons",
            Button("Claim", "claim", "C", Kind.PRIMARY),
            Button("Log call", "call", "L"),
            Button("Lost…", "lost", "X", Kind.QUIET),
            self.focused,
        )
        field = Field("Name", "not required")
        field.line.setText("Hendriks")
        field.label.hide()
        field.setFixedWidth(150)
        chip = Chip("Occasion")
        chip.setChecked(True)
        self._row("Field", field, chip, Chip("Lease"))
        self._row("Keys", *(Keycap(key) for key in ("F1", "F6", "Ctrl Z", "Enter", "Esc")))
        self._row(
            "Gauge",
            Gauge(Reading(13, 20, 15, 10, "13", "of 15"), "13 of 15"),
            Gauge(Reading(8.5, 12, 15, 10, "8.5", "of 15"), "8.5 of 15"),
            Gauge(Reading(4, 8, 10, 5, "4", "of 10"), "4 of 10"),
        )
        refused = Button("Claim", "claim", "C", Kind.PRIMARY)
        refused.refuse("showroom reps get no leads")
        self._row("Disabled", refused, Button("All sources", "filter", size=Size.SMALL, caret=True))
        self._row(
            "Choice",
            Segmented([Choice(1, "Toyota", 6), Choice(2, "Honda", 4)]),
            Stepper("October 2026", "Month before", "Next month"),
        )
        self._row(
            "Tabs",
            Tabs([Choice("u", "Unanswered", 7), Choice("m", "Mine", 5), Choice("a", "All")]),
        )
        self._column.addSpacing(8)
        offline = Banner(
            State.LATE,
            "Database unreachable since 14:11",
            "The board shows what was known then. Acts are refused until it is back.",
        )
        offline.add(Button("Try now", "again", size=Size.SMALL))
        self._column.addWidget(offline)
        self._column.addSpacing(8)
        self._column.addWidget(
            Banner(
                State.ATTENTION,
                "Sanne took this customer 2 s ago",
                close_name="Close",
            )
        )
        self._column.addSpacing(8)
        self._column.addWidget(
            Banner(State.OK, "Back online at 14:19", "Nothing was lost.", close_name="Close")
        )
        self._column.addSpacing(8)
        both = QHBoxLayout()
        both.setSpacing(16)
        panel = InlinePanel()
        head = Label("Customer for Sanne", "card_title")
        head.setContentsMargins(14, 12, 0, 12)
        panel.column.addWidget(head)
        panel.column.addWidget(WayOut("Undo", "undo", "Ctrl+Z"))
        panel.column.addWidget(WayOut("Not an up", "not_an_up", "F8", "Sanne back on 1"))
        card = Card("With customers")
        card.count.setText("3")
        card.put_right(Button("All", kind=Kind.LINK))
        card.column.addWidget(Line())
        card.column.addStretch(1)
        both.addWidget(panel, 1)
        both.addWidget(card, 1)
        self._column.addLayout(both)
        self._column.addWidget(
            EmptyState(
                "No reps yet",
                "Add your reps. Then each checks in and the queue fills by itself.",
                ghost=Ghost("1", "Up now", "Nobody yet"),
                buttons=(Button("Add a rep", "check_in", kind=Kind.PRIMARY, size=Size.DIALOG),),
            )
        )
        self._column.addWidget(
            EmptyState("Every lead has an answer", "Last one at 14:02. Median today 4 min, goal 5.")
        )
        self._column.addStretch(1)
        self._ring = FocusRing(self)

    def _row(self, name: str, *widgets: QWidget, gap: int = 12) -> None:
        self._column.addWidget(Line())
        row = QHBoxLayout()
        row.setSpacing(gap)
        label = Label(name, "small", 3)
        label.setFixedWidth(64)
        row.addWidget(label)
        row.addSpacing(12 - gap)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        box = QWidget()
        box.setLayout(row)
        row.setContentsMargins(0, 11, 0, 11)
        box.setMinimumHeight(59)
        self._column.addWidget(box)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.current().surface[1])


def render(height: int = 1840) -> QImage:
    """Both sheets beside each other; an application must exist."""
    both = QImage(2 * WIDTH, height, QImage.Format.Format_RGB32)
    painter = QPainter(both)
    for column, (title, choice) in enumerate(
        (("Light", ThemeChoice.LIGHT), ("Dark", ThemeChoice.DARK))
    ):
        theme.look().choose(choice)
        sheet = Sheet(title)
        sheet.setFixedSize(WIDTH, height)
        sheet.show()
        sheet.activateWindow()
        sheet.focused.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        painter.drawPixmap(column * WIDTH, 0, sheet.grab(QRect(0, 0, WIDTH, height)))
        sheet.close()
        sheet.deleteLater()
    painter.end()
    return both


def main() -> int:
    """Write the picture to the file that was named."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    theme.start(theme.application([]))
    file = Path(sys.argv[1])
    return 0 if render().save(str(file)) else 1


if __name__ == "__main__":
    sys.exit(main())
