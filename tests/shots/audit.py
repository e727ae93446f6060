"""The audit in the settings: the acts of a day, one of them read, and a filter that finds few."""

from __future__ import annotations

from showroom_app.domain.people import UserKind
from showroom_app.services import open_services
from showroom_app.storage.store import open_store
from showroom_app.ui.settings_pages.audit_page import AuditPage
from showroom_app.ui.settings_pages.settings_page import AUDIT, SettingsPage
from tests.shots.camera import Sitting
from tests.shots.dealership import RECEPTION


def show_audit(sitting: Sitting) -> None:
    """The newest acts; an arrival is read."""
    page = _opened(sitting)
    arrival = next(row for row in page.list.rows if row.use_case == "arrive")
    page.list.mark(arrival.id)
    page.list.read(arrival)
    sitting.wait_for(lambda: page.pane.detail and page.pane.detail.row.id == arrival.id)
    page.list.setFocus()


def show_settings_changed(sitting: Sitting) -> None:
    """Only changes of settings are looked at; what they were and became stands beside them."""
    store = open_store(f"sqlite:///{(sitting.home / 'showroom.db').as_posix()}", upgrade=False)
    services = open_services(store)
    services.settings.change(RECEPTION, desk_from=4)
    services.settings.change(RECEPTION, desk_from=5, reps_log_arrivals=True)
    store.close()
    page = _opened(sitting)
    filters = page.filters
    sitting.wait_for(lambda: filters.what.findData("change-settings") > 0)
    filters.what.setCurrentIndex(filters.what.findData("change-settings"))
    filters.what.activated.emit(filters.what.currentIndex())
    sitting.wait_for(
        lambda: (
            {row.use_case for row in page.list.rows} == {"change-settings"}
            and page.pane.detail
            and page.pane.detail.settings
        )
    )


def show_closed(sitting: Sitting) -> None:
    """A manager exists, and nobody has signed in."""
    store = open_store(f"sqlite:///{(sitting.home / 'showroom.db').as_posix()}", upgrade=False)
    services = open_services(store)
    services.people.add_user(RECEPTION, "Erik Mulder", UserKind.MANAGER, "lang genoeg")
    store.close()
    sitting.window.show_page("settings")
    settings = sitting.page(SettingsPage)
    settings.show_page(AUDIT)
    page = settings.page(AUDIT)
    assert isinstance(page, AuditPage)
    sitting.wait_for(page.filters.isHidden)


def _opened(sitting: Sitting) -> AuditPage:
    sitting.window.show_page("settings")
    settings = sitting.page(SettingsPage)
    settings.show_page(AUDIT)
    page = settings.page(AUDIT)
    assert isinstance(page, AuditPage)
    sitting.wait_for(lambda: page.list.rows)
    return page
