"""The pages of the main window, each made with what it needs of this PC."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.session import Session
from showroom_app.words import Saying

# A page is loaded when somebody opens it.
if TYPE_CHECKING:
    from showroom_app.ui.customers.customers_page import CustomersPage
    from showroom_app.ui.customers.settling import Settling
    from showroom_app.ui.fairness.fairness_page import FairnessPage
    from showroom_app.ui.leads.leads_page import LeadsPage
    from showroom_app.ui.months.months_page import MonthsPage
    from showroom_app.ui.overview.overview_page import OverviewPage
    from showroom_app.ui.prospecting.prospecting_page import ProspectingPage
    from showroom_app.ui.quota.gauges_page import GaugesPage
    from showroom_app.ui.quota.ledger_page import LedgerPage
    from showroom_app.ui.quota.month_shown import MonthShown
    from showroom_app.ui.quota.roles_page import RolesPage
    from showroom_app.ui.rule_lab.lab_page import LabPage


@dataclass(frozen=True, slots=True)
class Pages:
    """Makes each page but the board and the settings; `saying` is asked anew at each use."""

    desk: Desk
    feed: ChangeFeed
    services: Services
    minutes: Minutes
    background: Background
    session: Session
    saying: Callable[[], Saying]

    def leads(self) -> LeadsPage:
        """The inbox of leads."""
        from showroom_app.ui.leads.leads_page import LeadsPage

        return LeadsPage(
            self.desk,
            self.feed,
            self.minutes,
            self.session,
            services=self.services,
            saying=self.saying,
            background=self.background,
        )

    def customers(self, settling: Settling) -> CustomersPage:
        """The customers; `settling` is how far their records are."""
        from showroom_app.ui.customers.customers_page import CustomersPage

        return CustomersPage(
            self.desk,
            self.feed,
            self.minutes,
            self.session,
            services=self.services,
            saying=self.saying,
            settling=settling,
        )

    def gauges(self, month: MonthShown) -> GaugesPage:
        """The gauges of a month."""
        from showroom_app.ui.quota.gauges_page import GaugesPage

        return GaugesPage(
            self.desk,
            self.feed,
            self.minutes,
            self.session,
            month=month,
            quota=self.services.quota,
            sales=self.services.sales,
        )

    def ledger(self, month: MonthShown) -> LedgerPage:
        """The sales of a month."""
        from showroom_app.ui.quota.ledger_page import LedgerPage

        return LedgerPage(self.desk, self.feed, self.session, month=month, services=self.services)

    def roles(self, month: MonthShown) -> RolesPage:
        """The roles of a month."""
        from showroom_app.ui.quota.roles_page import RolesPage

        return RolesPage(
            self.desk, self.feed, self.minutes, self.session, month=month, services=self.services
        )

    def prospecting(self) -> ProspectingPage:
        """Whom a rep can speak to today."""
        from showroom_app.ui.prospecting.prospecting_page import ProspectingPage

        return ProspectingPage(
            self.desk,
            self.feed,
            self.minutes,
            self.session,
            services=self.services,
            saying=self.saying,
            background=self.background,
        )

    def overview(self, floor: int | None) -> OverviewPage:
        """A month at a glance, of one floor or of all."""
        from showroom_app.ui.overview.overview_page import OverviewPage

        return OverviewPage(
            self.desk,
            self.feed,
            self.minutes,
            self.session,
            services=self.services,
            background=self.background,
            saying=self.saying,
            floor=floor,
        )

    def fairness(self) -> FairnessPage:
        """What each rep had of the rotation."""
        from showroom_app.ui.fairness.fairness_page import FairnessPage

        return FairnessPage(
            self.desk,
            self.feed,
            self.minutes,
            self.session,
            fairness=self.services.fairness,
            background=self.background,
            saying=self.saying,
        )

    def months(self) -> MonthsPage:
        """The months that are closed or can be."""
        from showroom_app.ui.months.months_page import MonthsPage

        return MonthsPage(
            self.desk,
            self.feed,
            self.session,
            services=self.services,
            saying=self.saying,
            background=self.background,
        )

    def rule_lab(self) -> LabPage:
        """A month replayed under other settings."""
        from showroom_app.ui.rule_lab.lab_page import LabPage

        return LabPage(
            self.desk,
            self.feed,
            self.session,
            lab=self.services.rule_lab,
            background=self.background,
            saying=self.saying,
        )
