"""A dealership for tests: a real database, a clock that stands still, everything else as real."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from showroom_app.domain.appointment import Appointment
from showroom_app.domain.lead import Lead
from showroom_app.domain.people import Actor, Role, RoleChoice, User, UserKind
from showroom_app.domain.prospect import Phone, Prospect, Vehicle
from showroom_app.domain.sale import Buyer, Channel, Share
from showroom_app.services import open_services
from showroom_app.services.appointments import of_day
from showroom_app.services.inbox_view import LeadRow, Tab
from showroom_app.storage.store import Store, open_store

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
STATION = Actor(None, "reception")
OFFICE = Actor(User(0, "Erik", UserKind.MANAGER), "office")
"""Who may see everything, whoever acts: for looking only, the database does not know him."""
YARIS = Vehicle(year="2024", make="Toyota", model="Yaris", stock="24817")
COROLLA = Vehicle(year="2025", make="Toyota", model="Corolla", stock="25002")


def local(text: str) -> datetime:
    """A moment in dealership time, such as "2026-10-22 10:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM).astimezone(UTC)


class Dealership:
    """One dealership on Thursday 22 October 2026, 10:00."""

    def __init__(self, url: str, now: str = "2026-10-22 10:00") -> None:
        self.store: Store = open_store(url, upgrade=False, at=local(now))
        self.services = open_services(self.store)

    @property
    def now(self) -> datetime:
        """The moment at which the clock stands."""
        assert isinstance(self.store.at, datetime)
        return self.store.at

    def at(self, text: str) -> None:
        """Set the clock to a moment in dealership time."""
        self.store.at = local(text)

    def later(self, *, days: int = 0, minutes: float = 0) -> None:
        """Let time pass."""
        self.store.at = self.now + timedelta(days=days, minutes=minutes)

    def rep(
        self,
        name: str,
        role: Role = Role.INTERNET,
        *,
        floor: str = "Toyota",
        quota: int | None = None,
        starts: date | None = None,
        checked_in: bool = True,
        since: str | None = None,
    ) -> int:
        """A rep, checked in unless told not to; `since` is when the role was entered."""
        before = self.now
        if since is not None:
            self.at(since)
        done = self.services.people.add_rep(STATION, name, role, floor, quota, starts=starts)
        self.store.at = before
        assert done.rep is not None
        if checked_in:
            self.services.floor.check_in(STATION, done.rep)
        return done.rep

    def user(self, name: str, kind: UserKind, *, rep: int | None = None) -> Actor:
        """Somebody who acts; the first manager ends the time when everyone may do everything."""
        if rep is None:
            secret = "long enough" if kind is UserKind.MANAGER else ""
            self.services.people.add_user(STATION, name, kind, secret)
            return self.actor(name)
        return Actor(next(u for u in self.services.people.users() if u.rep == rep), "kiosk")

    def actor(self, name: str) -> Actor:
        """The user of this name at the office."""
        user = next(user for user in self.services.people.users() if user.name == name)
        return Actor(user, "office")

    def role_of(self, rep: int, month: date | None = None) -> RoleChoice | None:
        """The role choice of a rep in force on a day of a month (None: today)."""
        with self.store.read() as work:
            return work.people.role_of(rep, month or work.policy.policy().business_day(work.now))

    def expected(self, on: date | None = None) -> tuple[Appointment, ...]:
        """The appointments of a day (None: today) in order of time."""
        with self.store.read() as work:
            policy = work.policy.policy()
            return of_day(work, on or policy.business_day(work.now), policy)

    def lead(self, **said: object) -> int:
        """A lead of a person nobody knows yet, come in now, unless told otherwise."""
        done = self.services.leads.add(STATION, prospect(**said))
        assert done.lead is not None
        return done.lead

    def known(self, lead: int) -> Lead:
        """A lead as it is stored."""
        return self.services.leads.show(OFFICE, lead).lead

    def rows(self, tab: Tab, **asked: object) -> tuple[LeadRow, ...]:
        """The rows of a tab of the inbox."""
        return self.services.inbox.page(OFFICE, tab, **asked).rows  # type: ignore[arg-type]  # as given

    def sale(
        self,
        rep: int,
        on: str | None = None,
        *,
        buyer: Buyer = Buyer.NEW,
        channel: Channel = Channel.OWN,
        actor: Actor = STATION,
        vehicle: str = "",
        customer: str = "",
        phone: str = "",
        email: str = "",
    ) -> int:
        """A whole sale of one rep."""
        done = self.services.sales.add(
            actor,
            (Share(rep, Decimal(1)),),
            buyer,
            channel,
            on=date.fromisoformat(on) if on else None,
            vehicle=vehicle,
            customer=customer,
            phone=phone,
            email=email,
        )
        assert done.sale is not None
        return done.sale


_people = iter(range(1, 1_000_000))


def prospect(**said: object) -> Prospect:
    """A prospect with a person of its own, unless told otherwise."""
    number = next(_people)
    given: dict[str, object] = {
        "source": "website",
        "name": f"Klant {number}",
        "emails": (f"klant{number}@example.nl",),
        "phones": (Phone(f"06 1{number:07}", f"+3161{number:07}"),),
        "vehicle": YARIS,
        "message": "Is deze auto nog beschikbaar?",
    }
    return Prospect(**{**given, **said})  # type: ignore[arg-type]  # fields by name


def manager(user_id: int = 1) -> Actor:
    """A manager who is in no database; for questions of rights only."""
    return Actor(User(user_id, "Erik", UserKind.MANAGER), "office")
