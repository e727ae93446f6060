"""The strip of four figures: value, course, goal, what it was counted from, the month before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from showroom_app.domain.ratios import Ratio
from showroom_app.services.overview_view import Kpi
from showroom_app.ui import theme
from showroom_app.ui.overview import overview_words
from showroom_app.ui.overview.plot import Plot
from showroom_app.ui.overview.shown_plot import ShownPlot
from showroom_app.ui.overview.sparkline import Sparkline
from showroom_app.ui.theme import Density, State
from showroom_app.ui.widgets.card import paint_card
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import Label

STRIP = (Ratio.FIRST_RESPONSE, Ratio.CONTACT_RATE, Ratio.SHOW_RATE, Ratio.CLOSING)
"""The figures of the strip in their order."""


class KpiStrip(QWidget):
    """Four cards of one width, in one row or in two."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = tuple(KpiCard(ratio) for ratio in STRIP)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._columns = 0
        self.arrange(len(self.cards))

    @property
    def plots(self) -> tuple[Plot, ...]:
        """The plots in the cards."""
        return tuple(card.plot for card in self.cards)

    def arrange(self, columns: int) -> None:
        """Put so many cards into a row."""
        if columns == self._columns:
            return
        self._columns = columns
        for n, card in enumerate(self.cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, n // columns, n % columns)
            self._grid.setColumnStretch(n, 1 if n < columns else 0)

    def show_kpis(self, kpis: Sequence[Kpi], month: date) -> None:
        """Show these figures of a month, each in the card of its ratio."""
        by_ratio = {kpi.ratio: kpi for kpi in kpis}
        for card in self.cards:
            card.show_kpi(by_ratio[card.ratio], month)


class KpiCard(QWidget):
    """One figure; its tooltip says what it is."""

    def __init__(self, ratio: Ratio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ratio = ratio
        self.title = Label("", "small_medium", 2)
        self.value = Label("", "figure", tabular=True)
        self.goal = _Goal()
        self.counted = Label("", "small", 3, tabular=True)
        self.plot: Plot
        self._middle = QHBoxLayout()
        self._middle.setSpacing(12)
        if ratio is Ratio.SHOW_RATE:
            self.plot = self._shown = ShownPlot()
            self.value.hide()
            self._middle.addWidget(self._shown, 1)
        else:
            self.plot = self._line = Sparkline(self._as_words)
            self._middle.addWidget(self.value)
            self._middle.addWidget(self._line, 1)
        self._kpi: Kpi | None = None
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.title)
        self._column.addLayout(self._middle, 1)
        self._column.addWidget(self.goal)
        self._column.addWidget(self.counted)
        self._fit()

    def show_kpi(self, kpi: Kpi, month: date) -> None:
        """Show this figure of a month."""
        self._kpi = kpi
        name = overview_words.kpi_name(kpi)
        said = overview_words.kpi_in_words(kpi, month)
        meaning = overview_words.definition(kpi.ratio.value)
        self.title.setText(name)
        self.value.setText(overview_words.kpi_value(kpi, kpi.value))
        self.value.setMinimumWidth(self.value.sizeHint().width())
        before = overview_words.kpi_before(kpi, month)
        of = overview_words.kpi_of(kpi)
        if self.ratio is Ratio.SHOW_RATE and before:
            # The bars say how many already.
            of, before = before, ""
        goal = overview_words.kpi_goal(kpi)
        # Without a goal the month before stands in its place.
        self.goal.show_goal(goal or before, kpi.is_met)
        self.counted.setText(f"{of}, {before}" if goal and before else of)
        self.setToolTip(f"{said}.\n{meaning}")
        self.setAccessibleName(f"{name}: {said}")
        self.setAccessibleDescription(meaning)
        self.plot.summary = said
        if self.ratio is Ratio.SHOW_RATE:
            self._shown.show_counts(name, said, kpi.denominator, kpi.numerator)
            self._shown.setToolTip(self.toolTip())
        else:
            self._line.show_line(name, said, kpi.line, kpi.goal)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_card(painter, QRectF(self.rect()))

    def _as_words(self, value: float) -> str:
        return "" if self._kpi is None else overview_words.kpi_value(self._kpi, value)

    def _fit(self) -> None:
        compact = theme.current().density is Density.COMPACT
        top = 8 if compact else 11
        self._column.setContentsMargins(16, top, 16, top)
        self.setFixedHeight(106 if compact else 116)


class _Goal(QWidget):
    """The goal with the sign that says whether it is reached."""

    def __init__(self) -> None:
        super().__init__()
        self.state: State | None = None
        self.text = Label("", "small", 2, tabular=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._sign = _Sign(self)
        row.addWidget(self._sign)
        row.addWidget(self.text, 1)

    def show_goal(self, said: str, is_met: bool | None) -> None:
        """Show this sentence, with a sign unless there is no goal."""
        self.state = None if is_met is None else State.OK if is_met else State.ATTENTION
        self._sign.setVisible(self.state is not None)
        self._sign.update()
        self.text.setText(said)


class _Sign(QWidget):
    def __init__(self, goal: _Goal) -> None:
        super().__init__()
        self._goal = goal
        self.setFixedSize(16, 18)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._goal.state is not None:
            with QPainter(self) as painter:
                paint_state(painter, 0, 1, 16, self._goal.state)
