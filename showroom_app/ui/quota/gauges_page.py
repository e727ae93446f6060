"""The gauges: a month's totals, one gauge a rep, and all about one of them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from showroom_app.domain.people import Role
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import may_enter_sales
from showroom_app.domain.topic import Topic
from showroom_app.services.gauge_detail import GaugeDetail
from showroom_app.services.quota_view import GaugeRow, Quota, QuotaView
from showroom_app.services.sales import Sales
from showroom_app.ui import theme, words
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.commands import command
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.page import Page
from showroom_app.ui.quota import quota_words
from showroom_app.ui.quota.gauge_cards import GaugeCards
from showroom_app.ui.quota.gauge_pane import GaugePane
from showroom_app.ui.quota.month_shown import MonthShown
from showroom_app.ui.quota.sale_dialog import SaleDialog
from showroom_app.ui.session import Session
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.button import Button
from showroom_app.ui.widgets.empty_state import EmptyState
from showroom_app.ui.widgets.order_button import OrderButton
from showroom_app.ui.widgets.segmented import Choice, Segmented
from showroom_app.ui.widgets.text import Label
from showroom_app.ui.widgets.totals import Totals

_ALL = "all"


class GaugesPage(Page):
    """Shows the gauges of the month that the quota page shows."""

    sale_wanted = Signal(int)
    """Somebody wants to see this sale in the ledger."""

    def __init__(
        self,
        desk: Desk,
        feed: ChangeFeed,
        minutes: Minutes,
        session: Session,
        *,
        month: MonthShown,
        quota: Quota,
        sales: Sales,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = session
        self._actor = session.actor
        self._quota = quota
        self._sales = sales
        self._month = month
        self._wanted: int | None = None
        self._seen: int | None = None
        self.view: QuotaView | None = None
        self.cards = GaugeCards()
        self.pane = GaugePane()
        self.pane.hide()
        self._lay_out()
        self._give_keys()
        self._connect()
        minutes.passed.connect(self._hour_passed)
        self._minutes = minutes
        self.listen(session)
        self.follow(
            feed,
            {
                Topic.SALES: (self._ask_page,),
                Topic.PEOPLE: (self._ask_page,),
                Topic.POLICY: (self._ask_page,),
            },
        )

    def show_rep(self, rep: int) -> None:
        """Go to the card of this rep, now or when the month is read."""
        self.roles.choose(_ALL)
        self._wanted = rep
        self._show_cards()
        self.cards.setFocus()

    def show_view(self, view: QuotaView) -> None:
        """Become this view."""
        self.view = view
        shown = [row.role for row in view.rows] + [bar.role for bar in view.colleagues]
        counts = {role: shown.count(role) for role in Role}
        chosen = self.roles.current
        self.roles.show_choices(
            [
                Choice(_ALL, self.tr("All"), len(shown)),
                *(
                    Choice(
                        role.value,
                        words.told(quota_words.ROLES[role]),
                        counts[role],
                        f"role_{role.value}",
                    )
                    for role in (Role.SHOWROOM, Role.HYBRID, Role.INTERNET)
                ),
            ]
        )
        self.roles.choose(chosen)
        self._strip.show_totals(quota_words.totals(view))
        self._legend.show_view(view)
        # Totals over some would say of the others what nobody may know here.
        self._strip.setVisible(not view.is_partial)
        may_enter = self._may_enter
        self.enter.setEnabled(may_enter)
        offer, others = self.tr("Enter a sale"), self.tr("The rep or a manager enters sales")
        self.enter.setToolTip(offer if may_enter else others)
        self._show_cards()
        if view.no_selling_days:
            self._stack.setCurrentWidget(self._no_days)
        elif not shown:
            self._stack.setCurrentWidget(self._nobody)
        else:
            self._stack.setCurrentWidget(self._whole)

    @property
    def _may_enter(self) -> bool:
        """Whether the services would take a sale of whoever is here."""
        manages = self.view is not None and self.view.has_manager
        return may_enter_sales(self._actor(), manager_exists=manages)

    def _lay_out(self) -> None:
        self.roles = Segmented([Choice(_ALL, self.tr("All"), 0)])
        self.enter = Button(self.tr("Enter a sale"), icon="ph.plus-bold", keys="N")
        self.enter.setToolTip(self.tr("Enter a sale"))
        self.enter.setAccessibleName(self.tr("Enter a sale"))
        self.order = OrderButton(
            {
                "shortfall": self.tr("Largest shortfall first"),
                "name": self.tr("By name"),
                "counted": self.tr("Most counted first"),
            }
        )
        self._strip = Totals()
        head = self._head = QHBoxLayout()
        head.addWidget(self.roles)
        head.addStretch(1)
        head.addWidget(self.enter)
        head.addWidget(self.order)
        self._whole = QWidget()
        whole = QVBoxLayout(self._whole)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self._strip)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.cards, 1)
        beside.addWidget(self.pane)
        whole.addLayout(beside, 1)
        self._legend = _Legend()
        whole.addWidget(self._legend)
        self._no_days = EmptyState(
            self.tr("No selling days in this month"),
            self.tr("Nothing can be measured. Check opening days and closings in the settings."),
            icon="ph.calendar-x-bold",
        )
        self._nobody = EmptyState(
            self.tr("Nobody has a quota in this month"),
            self.tr("Reps have a gauge from the month in which they were added on the board."),
            icon="ph.users-bold",
        )
        self._stack = QStackedWidget()
        for each in (self._whole, self._no_days, self._nobody):
            self._stack.addWidget(each)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self._fit()
        theme.look().changed.connect(self._fit)

    def _fit(self) -> None:
        # In a narrow window the words of a button go before those of the page.
        narrow = theme.current().density is Density.COMPACT
        self._head.setSpacing(8 if narrow else 12)
        self._column.setSpacing(8 if narrow else 12)
        self.enter.setText("" if narrow else self.tr("Enter a sale"))

    def _give_keys(self) -> None:
        command(self, self.tr("Enter a sale"), "N", self._enter_sale)
        self._closing = command(self, self.tr("Close the figures"), "Esc", self.close_pane)
        self._closing.setEnabled(False)

    def _connect(self) -> None:
        self._month.changed.connect(self._month_changed)
        self.roles.chosen.connect(lambda _: self._show_cards())
        self.enter.clicked.connect(self._enter_sale)
        self.order.chosen.connect(self._show_cards)
        self.cards.activated.connect(self._open_pane)
        self.cards.clicked.connect(self._open_pane)
        self.pane.left.connect(self.close_pane)
        self.pane.sale_wanted.connect(self.sale_wanted)

    def _ask_page(self) -> None:
        month, actor = self._month.month, self._actor()
        self._desk.ask(lambda: self._quota.seen_by(actor, month), self._show_read)

    def _show_read(self, view: QuotaView) -> None:
        # Who goes through the months quickly is shown only where he or she stopped.
        if view.month == self._month.month:
            self.show_view(view)

    def _month_changed(self) -> None:
        self._ask((self._ask_page,))

    def _hour_passed(self) -> None:
        # The pace moves with the opening hours: a look every quarter of an hour shows it.
        if self._minutes.now().minute % 15 == 0:
            self._ask((self._ask_page,))

    def _show_cards(self) -> None:
        if self.view is None:
            return
        role = self.roles.current
        rows = [row for row in self.view.rows if role in (_ALL, row.role.value)]
        others = [bar for bar in self.view.colleagues if role in (_ALL, bar.role.value)]
        if self.order.current == "shortfall":
            rows.sort(key=lambda row: (row.gauge.gap, row.name))
        elif self.order.current == "counted":
            rows.sort(key=lambda row: (-row.gauge.counted, row.name))
        self.cards.cards.show([*rows, *others])
        self._refresh_pane()
        index = self.cards.cards.index_of(self._wanted)
        if self._wanted is not None and index.isValid():
            self._wanted = None
            self.cards.setCurrentIndex(index)
            self.cards.scrollTo(index)
            self._open_pane(index)

    def _open_pane(self, index: QModelIndex) -> None:
        row = self.cards.cards.row_at(index)
        if not isinstance(row, GaugeRow):
            self.close_pane()
            return
        self._seen = row.rep
        self.cards.setCurrentIndex(index)
        self.pane.show_row(row)
        self.pane.show()
        self._closing.setEnabled(True)
        self._ask_detail()

    def close_pane(self) -> None:
        """Show the cards alone again, and the keyboard on the one that was seen."""
        if self._seen is not None:
            self._seen = None
            self.pane.hide()
            self._closing.setEnabled(False)
            self.cards.setFocus()

    def _refresh_pane(self) -> None:
        """Follow what changed, or go where the rep has no gauge that may be seen."""
        if self._seen is None or self.view is None:
            return
        if any(row.rep == self._seen for row in self.view.rows):
            self._ask_detail()
        else:
            self.close_pane()

    def _ask_detail(self) -> None:
        rep, month, actor = self._seen, self._month.month, self._actor()
        if rep is None:
            return

        def read() -> GaugeDetail | None:
            try:
                return self._quota.detail(actor, rep, month)
            except (NotFound, Refused):
                # It went, or may no longer be seen: the page says so when it is read anew.
                return None

        self._desk.ask(read, self._show_detail)

    def _show_detail(self, detail: GaugeDetail | None) -> None:
        if detail is None or detail.row.rep != self._seen:
            return
        if detail.row.gauge.month == self._month.month:
            self.pane.show_detail(detail)
            # The cards stand elsewhere since the pane is there.
            self.cards.scrollTo(self.cards.cards.index_of(detail.row.rep))

    def _enter_sale(self) -> None:
        if self.view is None or not self.view.rows or not self._may_enter:
            return
        names = {row.rep: row.name for row in self.view.rows}
        today = self._minutes.now().date()
        SaleDialog(names, today, self._desk, self._sales, self._actor, self).open()


class _Legend(QWidget):
    """What the colours of the gauge mean."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        self._foreseen: list[QWidget] = []
        for mark, text in (
            ("counted", self.tr("counted, new customers")),
            ("forecast", self.tr("forecast")),
            ("open", self.tr("still open")),
            ("pace", self.tr("pace today")),
        ):
            said = Label(text, "small", 3)
            said.setContentsMargins(0, 0, 13, 0)
            said.setMinimumWidth(said.sizeHint().width())
            shape = _Mark(mark)
            if mark == "forecast":
                self._foreseen = [shape, said]
            if mark == "pace":
                self._pace = said
            row.addWidget(shape)
            row.addWidget(said)
        row.addStretch(1)
        # Where the window is narrow the words of the marks stay whole, and this one gives way.
        chance = self.tr("Chance = likelihood to reach the quota at the speed of this month.")
        meaning = Label(chance, "small", 3)
        meaning.setToolTip(chance)
        row.addWidget(meaning)
        self._foreseen.append(meaning)
        self.setFixedHeight(20)

    def show_view(self, view: QuotaView) -> None:
        """Say nothing of forecast and chance where the month is over."""
        is_over = view.elapsed >= view.days
        for each in self._foreseen:
            each.setVisible(not is_over)
        self._pace.setText(self.tr("quota") if is_over else self.tr("pace today"))


class _Mark(QWidget):
    def __init__(self, mark: str) -> None:
        super().__init__()
        self._mark = mark
        self.setFixedSize(3 if mark == "pace" else 14, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        chart = theme.current().chart
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            where = QRectF(self.rect()).adjusted(0, 1, 0, -1)
            if self._mark == "forecast":
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(chart.forecast, 2))
                painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), 1, 1)
                return
            painter.setPen(Qt.PenStyle.NoPen)
            fill = {"counted": chart.bar, "open": chart.track, "pace": chart.ink}[self._mark]
            painter.setBrush(fill)
            painter.drawRoundedRect(where, 2, 2)
