"""The page Reports: what a manager reads of a month, each under a tab of its own."""

from __future__ import annotations

from showroom_app.ui.tabbed_page import TabbedPage

OVERVIEW, FAIRNESS, MONTHS = "overview", "fairness", "months"


class ReportsPage(TabbedPage):
    """The month at a glance, the rotation, and what else there is to read of a month."""
