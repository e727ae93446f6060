"""A choice of one in a frame: floors, filters with counts; and a step to and fro for months."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from showroom_app.domain.values import dataclass
from showroom_app.ui import icons, theme
from showroom_app.ui.theme import TypeName
from showroom_app.ui.widgets.text import paint_text, text_width

_GAP = 8
_PADDING, _TIGHT = 14, 8
_UNBOUND = 10_000.0


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the things to choose from; `count`, a number as it is shown, None shows none."""

    id: Hashable
    text: str
    count: int | str | None = None
    icon: str = ""


class _Segment(QAbstractButton):
    def __init__(self, choice: Choice, padding: int = _PADDING) -> None:
        super().__init__()
        self._padding = padding
        self.longest = _UNBOUND
        self.setCheckable(True)
        self.setProperty("radius", 4)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_choice(choice)

    def show_choice(self, choice: Choice) -> None:
        self.choice = choice
        self.setText(choice.text)
        count = "" if choice.count is None else f" {choice.count}"
        self.setAccessibleName(f"{choice.text}{count}")
        self.updateGeometry()
        self.update()

    def pad(self, padding: int) -> None:
        """Leave so many pixels at both sides of the text."""
        self._padding = padding
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = 2.0 * self._padding
        if self.choice.icon:
            wide += 15 + (_GAP if self.choice.text else 0)
        if self.choice.text:
            wide += self._text_width()
        if self.choice.count is not None:
            wide += _GAP + text_width(str(self.choice.count), "small_medium", tabular=True)
        return QSize(round(wide + 0.5), 30)

    def bound(self, longest: float) -> None:
        """Elide a text that is wider than this, in pixels; the tooltip then says it whole."""
        self.longest = longest
        is_elided = text_width(self.choice.text, "body_bold") > longest
        self.setToolTip(self.choice.text if is_elided else "")
        self.updateGeometry()
        self.update()

    def _text_width(self) -> float:
        return min(text_width(self.choice.text, "body_bold"), self.longest)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ink = now.text[1] if self.isChecked() else now.text[2]
            if self.isChecked():
                painter.setBrush(now.surface[1])
                painter.setPen(QPen(now.line[2], 1))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            elif self.underMouse() and self.isEnabled():
                painter.setBrush(now.surface[3])
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
            if not self.isEnabled():
                ink = now.disabled
            x = (self.width() - self.sizeHint().width()) / 2 + self._padding
            if self.choice.icon:
                icons.paint(painter, x, (self.height() - 15) / 2, 15, self.choice.icon, ink)
                x += 15 + _GAP
            kind: TypeName = "body_bold" if self.isChecked() else "body_medium"
            where = QRectF(x, 0, self._text_width(), self.height())
            x += paint_text(painter, where, self.choice.text, kind, ink)
            if self.choice.count is not None:
                where = QRectF(x + _GAP, 0, self.width(), self.height())
                count = str(self.choice.count)
                paint_text(painter, where, count, "small_medium", now.text[3], tabular=True)


class _Frame(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(3, 3, 3, 3)
        self._row.setSpacing(2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(now.surface[0])
            painter.setPen(QPen(now.line[1], 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5)


class Segmented(_Frame):
    """A choice of one of a few; arrow keys go along it."""

    chosen = Signal(object)
    """Somebody chose this id (not emitted by `choose`)."""

    def __init__(self, choices: Sequence[Choice] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._padding = _PADDING
        self._segments: dict[Hashable, _Segment] = {}
        self.show_choices(choices)

    @property
    def current(self) -> Hashable:
        """The id that is chosen, None while there is nothing to choose from."""
        return next((i for i, segment in self._segments.items() if segment.isChecked()), None)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these; the same ids keep their segments, and what is chosen stays chosen."""
        if [choice.id for choice in choices] == list(self._segments):
            for choice in choices:
                self._segments[choice.id].show_choice(choice)
            return
        before = self.current
        for segment in self._segments.values():
            self._row.removeWidget(segment)
            segment.deleteLater()
        self._segments = {}
        for choice in choices:
            segment = _Segment(choice, self._padding)
            segment.setAutoExclusive(True)
            segment.clicked.connect(lambda _on=False, i=choice.id: self.chosen.emit(i))
            self._segments[choice.id] = segment
            self._row.addWidget(segment)
        if self._segments:
            self.choose(before if before in self._segments else choices[0].id)

    def bound(self, room: int) -> None:
        """Let the texts together take no more than so many pixels; longer ones are elided.

        What the short ones leave is shared by the long ones.
        """
        left, segments = float(room), list(self._segments.values())
        segments.sort(key=lambda segment: text_width(segment.choice.text, "body_bold"))
        for number, segment in enumerate(segments):
            share = max(left / (len(segments) - number), 0.0)
            segment.bound(share)
            left -= min(share, text_width(segment.choice.text, "body_bold"))

    def tighten(self, is_tight: bool) -> None:
        """Stand closer together, where a window is narrow, or as usual again."""
        if is_tight == (self._padding == _TIGHT):
            return
        self._padding = _TIGHT if is_tight else _PADDING
        for segment in self._segments.values():
            segment.pad(self._padding)

    def choose(self, chosen: Hashable) -> None:
        """Show this one as chosen; an unknown id changes nothing."""
        if chosen in self._segments:
            self._segments[chosen].setChecked(True)

    def segment(self, chosen: Hashable) -> QWidget:
        """The part that can have the keyboard for this id; raises KeyError."""
        return self._segments[chosen]

    def step(self, by: int = 1) -> None:
        """Choose the next one, or with -1 the one before, and say so."""
        ids = list(self._segments)
        if len(ids) > 1:
            following = ids[(ids.index(self.current) + by) % len(ids)]
            self.choose(following)
            self.chosen.emit(following)


class Stepper(_Frame):
    """One value with a step back and a step on beside it, such as a month."""

    went_back = Signal()
    went_on = Signal()

    def __init__(
        self, text: str, back_name: str, on_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._back = self._arrow("back", back_name)
        self._value = _Segment(Choice("value", text))
        self._value.setChecked(True)
        self._value.setEnabled(True)
        self._value.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._value.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row.addWidget(self._value)
        self._on = self._arrow("next", on_name)
        self._back.clicked.connect(self.went_back)
        self._on.clicked.connect(self.went_on)

    def show_value(self, text: str, *, may_go_on: bool = True) -> None:
        """Show another value; without anything after it the step on is off."""
        self._value.show_choice(Choice("value", text))
        self._on.setEnabled(may_go_on)

    def _arrow(self, icon: str, name: str) -> _Segment:
        arrow = _Segment(Choice(icon, "", icon=icon), padding=8)
        arrow.setCheckable(False)
        arrow.setAccessibleName(name)
        arrow.setToolTip(name)
        self._row.addWidget(arrow)
        return arrow


class _Tab(_Segment):
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            ink = now.text[1] if self.isChecked() or self.underMouse() else now.text[2]
            kind: TypeName = "body_bold" if self.isChecked() else "body_medium"
            where = QRectF(0, 0, self.width(), self.height())
            x = paint_text(painter, where, self.choice.text, kind, ink)
            if self.choice.count is not None:
                where = QRectF(x + 6, 0, self.width(), self.height())
                count = str(self.choice.count)
                paint_text(painter, where, count, "small_medium", now.text[3], tabular=True)
            if self.isChecked():
                painter.fillRect(QRectF(0, self.height() - 3, self.width(), 3), now.accent.text)


class Tabs(QWidget):
    """Filters of a list as tabs, each with its count, on a hairline."""

    chosen = Signal(object)
    """Somebody chose this id (not emitted by `choose`)."""

    def __init__(
        self, choices: Sequence[Choice], padding: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(padding, 0, padding, 0)
        row.setSpacing(20)
        self._tabs: dict[Hashable, _Tab] = {}
        for choice in choices:
            tab = _Tab(choice, padding=0)
            tab.setAutoExclusive(True)
            tab.clicked.connect(lambda _on=False, i=choice.id: self.chosen.emit(i))
            self._tabs[choice.id] = tab
            row.addWidget(tab)
        row.addStretch()
        if choices:
            self.choose(choices[0].id)
        self.setFixedHeight(41)

    @property
    def current(self) -> Hashable:
        """The id that is chosen."""
        return next((i for i, tab in self._tabs.items() if tab.isChecked()), None)

    def choose(self, chosen: Hashable) -> None:
        """Show this one as chosen; an unknown id changes nothing."""
        if chosen in self._tabs:
            self._tabs[chosen].setChecked(True)

    def show_counts(self, counts: dict[Hashable, int | None]) -> None:
        """Show these counts; ids that are not named keep theirs."""
        for chosen, count in counts.items():
            old = self._tabs[chosen].choice
            self._tabs[chosen].show_choice(Choice(old.id, old.text, count, old.icon))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), theme.current().line[1])
