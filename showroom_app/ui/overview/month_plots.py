"""All plots of a month: the strip, and four cards under it, beside each other where they can be."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from showroom_app.services.overview_view import OverviewView
from showroom_app.ui import theme
from showroom_app.ui.overview import overview_words
from showroom_app.ui.overview.channel_plot import ChannelPlot
from showroom_app.ui.overview.fairness_plot import FairnessPlot
from showroom_app.ui.overview.hours_plot import HoursPlot
from showroom_app.ui.overview.kpi_strip import KpiStrip
from showroom_app.ui.overview.legend import Legend
from showroom_app.ui.overview.plot import Plot
from showroom_app.ui.overview.plot_card import PlotCard
from showroom_app.ui.overview.roles_plot import RolesPlot
from showroom_app.ui.theme import Density

_LEAST_QUOTA = 15.0
_NARROW = 720
"""Under this width one card stands below the other."""


class ScrolledPlots(QScrollArea):
    """The plots of a month as wide as the window allows, and as high as they need to be."""

    def __init__(self, plots: MonthPlots, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plots = plots
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(plots)
        self.viewport().setAutoFillBackground(False)
        plots.setAutoFillBackground(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._plots.fit_width(event.size().width())
        super().resizeEvent(event)


class MonthPlots(QWidget):
    """What of the overview can be drawn; `copy_wanted` and `save_wanted` name plot and kind."""

    copy_wanted = Signal(object, str)
    """Somebody wants the picture of this plot on the clipboard."""

    save_wanted = Signal(object, str)
    """Somebody wants the picture of this plot in a file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip = KpiStrip()
        self.roles = RolesPlot()
        self.hours = HoursPlot()
        self.fairness = FairnessPlot()
        self.channels = ChannelPlot()
        self.roles_card = PlotCard(self.tr("Roles compared"), self.roles)
        self.hours_card = PlotCard(self.tr("Walk-ins an hour"), self.hours)
        self.hours_card.put_right(Legend())
        self.fairness_card = PlotCard(
            self.tr("Fairness of the rotation"), self.fairness, scrolls=True
        )
        self.channels_card = PlotCard(self.tr("Closing ratio per channel"), self.channels)
        self.fairness_card.meta.setText(self.tr("ups received minus expected"))
        self.channels_card.meta.setText(self.tr("opportunities"))
        self.fairness_card.title.setToolTip(overview_words.definition("fairness"))
        self.channels_card.title.setToolTip(overview_words.definition("closing"))
        self.hours_card.title.setToolTip(overview_words.definition("walk-ins-an-hour"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.strip)
        self._column.addLayout(self._grid, 1)
        self._columns = 0
        self._arrange(2)
        for plot in self.all_plots:
            plot.copy_wanted.connect(lambda kind, it=plot: self.copy_wanted.emit(it, kind))
            plot.save_wanted.connect(lambda kind, it=plot: self.save_wanted.emit(it, kind))
        self._fit()
        theme.look().changed.connect(self._fit)

    @property
    def all_plots(self) -> tuple[Plot, ...]:
        """Every plot there is, in the order of the keyboard."""
        return (*self.strip.plots, self.roles, self.hours, self.fairness, self.channels)

    @property
    def plots(self) -> tuple[Plot, ...]:
        """The plots that have something to show."""
        cards = (self.roles_card, self.hours_card, self.fairness_card, self.channels_card)
        return (*self.strip.plots, *(card.plot for card in cards if card.has_plot))

    def show_view(self, view: OverviewView) -> None:
        """Draw this month."""
        self.strip.show_kpis(view.kpis, view.month)
        quotas = [rep.quota for rep in view.reps]
        self.roles.show_roles(view.roles, sum(quotas) / len(quotas) if quotas else _LEAST_QUOTA)
        self.roles_card.meta.setText(overview_words.reps_of_roles(view) if view.reps else "")
        self.roles_card.show_plot("" if view.reps else self.tr("Nobody had a role in this month."))
        self.hours.show_cells(view.hours)
        self.hours_card.show_plot("" if view.hours else self.tr("The dealership was not open."))
        self.fairness.show_rows(view.fairness)
        nobody = self.tr("Nobody stood in line in this month.")
        if not view.is_whole:
            nobody = self.tr("The floor log is being read.")
        self.fairness_card.show_plot("" if view.fairness and view.is_whole else nobody)
        self.channels.show_rows(view.channels)

    def fit_width(self, width: int) -> None:
        """Arrange the cards for so many pixels: beside each other where there is room."""
        self._arrange(1 if width < _NARROW else 2)
        self.strip.arrange(2 if width < _NARROW else len(self.strip.cards))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        cards = (self.roles_card, self.hours_card, self.fairness_card, self.channels_card)
        for n, card in enumerate(cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, n // columns, n % columns)
        for n in range(2):
            self._grid.setColumnStretch(n, 1 if n < columns else 0)

    def _fit(self) -> None:
        gap = 10 if theme.current().density is Density.COMPACT else 12
        self._column.setSpacing(gap)
        self._grid.setSpacing(gap)
