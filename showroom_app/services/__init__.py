"""The use cases: load, let the domain decide, save, in one transaction; rights are checked here."""

from __future__ import annotations

from dataclasses import dataclass

from showroom_app.domain.topic import Topic
from showroom_app.services.appointments import Appointments
from showroom_app.services.board_view import Boards
from showroom_app.services.checking import Checking
from showroom_app.services.desk_history import DeskHistory
from showroom_app.services.floor import Floor
from showroom_app.services.floor_lines import FloorLines
from showroom_app.services.inbox_view import Inbox
from showroom_app.services.leads import Leads
from showroom_app.services.people import People
from showroom_app.services.policy import Settings
from showroom_app.services.quota_view import Quota
from showroom_app.services.reception import Reception
from showroom_app.services.sales import Sales
from showroom_app.storage.store import Store


@dataclass(frozen=True, slots=True)
class Services:
    """The services of one open database."""

    store: Store
    floor: Floor
    reception: Reception
    leads: Leads
    appointments: Appointments
    sales: Sales
    people: People
    settings: Settings
    board: Boards
    inbox: Inbox
    quota: Quota
    checking: Checking

    def counters(self) -> dict[Topic, int]:
        """The change counter of each topic, read before any rows."""
        with self.store.read() as work:
            return work.counters()


def open_services(store: Store) -> Services:
    """The services of a store, sharing what they remember of today's lines."""
    lines = FloorLines()
    history = DeskHistory()
    leads = Leads(store, lines)
    return Services(
        store=store,
        floor=Floor(store, lines, history),
        reception=Reception(store, lines, leads),
        leads=leads,
        appointments=Appointments(store),
        sales=Sales(store),
        people=People(store),
        settings=Settings(store),
        board=Boards(store, lines, history),
        inbox=Inbox(store, leads),
        quota=Quota(store),
        checking=Checking(store),
    )
