"""Hangs the wallboard on a database, leaves it alone, and says how much processor time it took."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime

from showroom_app.services import open_services
from showroom_app.storage.store import open_store

# isort: split
import showroom_app.ui.plain_imports  # noqa: F401  loaded for what it does

# isort: split
from PySide6.QtCore import QTimer

from showroom_app.settings import Settings, ThemeChoice, Volume
from showroom_app.ui import theme
from showroom_app.ui.background import Background
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.minutes import Minutes
from showroom_app.ui.sound import Sounds
from showroom_app.ui.wallboard.wallboard_window import WallboardWindow


def main() -> int:
    """Open it with the URL and for the seconds that are given, and print the seconds used."""
    url, length = sys.argv[1], float(sys.argv[2])
    app = theme.application(["showroom"])
    theme.start(app, ThemeChoice.LIGHT)
    store = open_store(url)
    services = open_services(store)
    background = Background()
    settings = Settings(volume=Volume.OFF, wallboard_floor="A bench floor")
    feed = ChangeFeed(store.watch)
    desk = Desk(background, feed, services.counters, str)
    feed.start(services.counters())
    minutes = Minutes(lambda: datetime.now(UTC), app)
    window = WallboardWindow(desk, feed, services, minutes, settings, Sounds(settings))
    window.resize(1920, 1080)
    window.show()
    begun: list[tuple[float, float]] = []

    def done() -> None:
        wall, used = begun[0]
        share = (time.process_time() - used) / (time.monotonic() - wall)
        sys.stdout.write(f"{share:.6f} {len(window.poster.rows)}\n")
        feed.close()
        background.close()
        store.close()
        app.quit()

    # What happens at the start is no idleness.
    QTimer.singleShot(3_000, lambda: begun.append((time.monotonic(), time.process_time())))
    QTimer.singleShot(3_000 + round(length * 1000), done)
    app.exec()
    return 0


if __name__ == "__main__":
    sys.exit(main())
