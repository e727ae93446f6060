"""The PCs of the dealership in the settings: one runs, one is old, one has been gone for days."""

from __future__ import annotations

from datetime import timedelta

from showroom_app import __version__
from showroom_app.domain.intake_lease import Program
from showroom_app.domain.station import StationKind
from showroom_app.services import open_services
from showroom_app.storage.store import open_store
from showroom_app.ui.settings_pages.settings_page import STATIONS, SettingsPage
from showroom_app.ui.settings_pages.stations_page import StationsPage
from tests.shots.camera import Sitting

_PCS = (
    ("here", "BALIE", StationKind.RECEPTION, __version__, None),
    ("office", "KANTOOR", StationKind.BACK_OFFICE, __version__, None),
    ("hall", "TABLET-HAL", StationKind.KIOSK, "0.0.9", None),
    ("tv", "TV-SHOWROOM", StationKind.WALLBOARD, __version__, timedelta(days=3)),
)


def show_stations(sitting: Sitting) -> None:
    """Four PCs; the one of the back office takes in."""
    sitting.window.show_page("settings")
    page = sitting.page(SettingsPage)
    page.this_pc.choose("key", "here")
    store = open_store(f"sqlite:///{(sitting.home / 'showroom.db').as_posix()}", upgrade=False)
    services = open_services(store)
    for key, name, kind, program, ago in _PCS:
        services.stations.here(key, name, kind, program)
        if ago is not None:
            with store.write_unseen() as work:
                work.stations.note_seen(key, program, work.recorded - ago)
    services.intake.take(Program("run", "office", "KANTOOR", StationKind.BACK_OFFICE))
    store.close()
    page.show_page(STATIONS)
    stations = page.page(STATIONS)
    assert isinstance(stations, StationsPage)
    sitting.wait_for(lambda: len(stations.lines) == len(_PCS))


def show_change(sitting: Sitting) -> None:
    """The tablet in the hall is given another kind, and one that is gone is to be forgotten."""
    show_stations(sitting)
    page = sitting.page(SettingsPage).page(STATIONS)
    assert isinstance(page, StationsPage)
    by_name = {line.row.station.name: line for line in page.lines.values()}
    by_name["TABLET-HAL"].change.click()
    by_name["TV-SHOWROOM"].forget.click()
