"""The pictured dealership, made through the services with a clock that is set act by act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from decimal import Decimal
from itertools import cycle
from pathlib import Path
from zoneinfo import ZoneInfo

from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.sale import Buyer, Channel, Share
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.receive import receive_messages
from showroom_app.services import Services, open_services
from showroom_app.services.dispatch import LEASE
from showroom_app.storage.store import open_store
from tests.shots import cast
from tests.shots.cast import Seller
from tests.shots.letters import Letter, as_adf, as_mail

ZONE = ZoneInfo("Europe/Amsterdam")
RECEPTION = Actor(None, "Karin Postma")

_CHANNELS = {
    Role.SHOWROOM: (Channel.WALK_IN, Channel.WALK_IN, Channel.SERVICE, Channel.OWN),
    Role.HYBRID: (Channel.WALK_IN, Channel.LEAD, Channel.PHONE),
    Role.INTERNET: (Channel.LEAD, Channel.LEAD, Channel.PHONE),
}


def moment(clock: str, on: date = cast.TODAY) -> datetime:
    """A time of the pictured day, such as "14:14"."""
    return datetime.combine(on, time.fromisoformat(clock), ZONE)


class Dealership:
    """One open database and the ids of who works there."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.floors: dict[str, int] = {}
        self.reps: dict[str, int] = {}
        self._confirms: Mailbox | None = None

    def at(self, clock: str, on: date = cast.TODAY) -> datetime:
        """Set the clock, and return the moment."""
        now = self.services.store.at = moment(clock, on)
        return now

    def rep(self, first: str) -> int:
        """The rep of this first name."""
        return next(rep for name, rep in self.reps.items() if name.startswith(f"{first} "))

    def hire(self, sellers: Iterable[Seller], floor: str) -> None:
        """Add reps, each on the first day of his or her service."""
        for seller in sellers:
            self.at("08:00", seller.began)
            done = self.services.people.add_rep(
                RECEPTION,
                seller.name,
                seller.role,
                floor,
                starts=seller.began if seller.began.day > 1 else None,
            )
            assert done.rep is not None
            assert done.floor is not None
            self.reps[seller.name] = done.rep
            self.floors[floor] = done.floor

    def sell(self, sellers: Iterable[Seller]) -> None:
        """Enter what everybody sold this month, on days of service before today."""
        cars, buyers, companies = cycle(cast.CARS), cycle(cast.BUYERS), cycle(cast.COMPANIES)
        for seller in sellers:
            days = [day for day in range(seller.began.day, cast.TODAY.day) if _is_open(day)]
            total = seller.counted + seller.fleet
            for number in range(total):
                fleet = number < seller.fleet
                on = date(2026, 10, days[number * len(days) // total])
                self.at("16:00", on)
                self.services.sales.add(
                    RECEPTION,
                    (Share(self.reps[seller.name], Decimal(1)),),
                    Buyer.FLEET if fleet else Buyer.NEW,
                    _CHANNELS[seller.role][number % len(_CHANNELS[seller.role])],
                    on=on,
                    vehicle=next(cars),
                    customer=next(companies) if fleet else next(buyers),
                )

    def receive(self, letter: Letter, clock: str, on: date = cast.TODAY) -> int:
        """Read a message that arrived at this time; returns the lead it became."""
        at = self.at(clock, on)
        mail = letter.source == "E-mail"
        raw = as_mail(letter, at) if mail else as_adf(letter, at)
        path = f"inbox/{letter.number}.{'eml' if mail else 'xml'}"
        message = RawMessage(path, 0, raw, Kind.MAIL if mail else Kind.ADF, size=len(raw))
        (received,) = receive_messages(
            self.services, RECEPTION, [message], confirm_by=self._confirms
        )
        if received.lead is None:
            raise AssertionError(f"{letter.name}: {received.reason}")
        return received.lead

    def connect(self, mailbox: Mailbox) -> None:
        """Connect a mailbox that can be read, and that confirms from now on if it confirms."""
        mailboxes = self.services.mailboxes
        mailboxes.add(RECEPTION, mailbox)
        known = mailboxes.for_intake(mailbox.name)[0]
        mailboxes.looked(known.id)
        if known.confirms:
            self._confirms = known

    def send(self) -> None:
        """Say of every mail that is due that the server took it."""
        dispatch = self.services.dispatch
        for mailbox in dispatch.due():
            while (letter := dispatch.take(mailbox.id, "shots", LEASE)) is not None:
                dispatch.begin(letter.mail.id, "shots", LEASE)
                dispatch.sent(letter.mail.id)


@contextmanager
def dealership(file: Path) -> Iterator[Dealership]:
    """A database in a file with name and floors, closed at the end."""
    store = open_store(f"sqlite:///{file.as_posix()}")
    try:
        made = Dealership(open_services(store))
        made.at("08:00", date(2026, 10, 1))
        made.services.settings.change(RECEPTION, dealer_name=cast.DEALER)
        yield made
    finally:
        store.close()


def _is_open(day: int) -> bool:
    return date(2026, 10, day).weekday() < 6
