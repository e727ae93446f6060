"""What the demo dealership does at the desk: role choices, the ledger, calls, the month's close."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from random import Random

from showroom_app.demo import cast
from showroom_app.demo.cast import LEAD_DESK, Cast, Seller
from showroom_app.demo.lane_play import who_waits
from showroom_app.demo.sale_play import Sold, years_later
from showroom_app.demo.stage import is_open_on
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.prospect import Phone
from showroom_app.domain.prospecting import ProspectKind, ProspectResult
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.sale import Buyer, Channel, split_evenly
from showroom_app.domain.sale_changes import Change
from showroom_app.domain.sale_disputes import Ruling
from showroom_app.domain.sale_import import ListedSale
from showroom_app.domain.topic import Topic
from showroom_app.domain.workdays import first_of_month, months_earlier, next_month
from showroom_app.services import Services

_OLD_SALES = 48
_LIST = "verkopen-voorgaande-jaren.csv"
_DELIVERED_WITHIN = timedelta(days=28)
_CALLED = 0.94
"""The share of the happy calls that are made on their day."""
_COMES_BY = 0.05
"""The share of the happy calls that bring an appointment, for a second car or a relative."""
_WAITING = 5
"""So many wait in service when somebody opens the demo."""


class Office:
    """The desk of the demo from day to day, up to the day `today`."""

    def __init__(self, services: Services, chance: Random, today: date) -> None:
        self._services = services
        self._chance = chance
        self._today = today
        self._staff = Actor(None, LEAD_DESK)
        self._policy = policy = services.settings.in_force()
        self._tz = policy.tz
        self._happy = timedelta(days=policy.happy_call_days)
        self._proposed: list[int] = []
        self._delivered: list[tuple[date, Sold]] = []
        self._closed: date | None = None

    def take_over_old_sales(self, who: Cast, on: date) -> None:
        """The dealer's list of earlier years: contracts that end now, cars that grew old."""
        chance = self._chance
        reps = [each for rep, each in who.sellers.items() if rep not in who.started]
        listed = []
        for line in range(2, _OLD_SALES + 2):
            seller, buyer = chance.choice(reps), cast.customer(chance)
            leased = chance.random() < 0.6
            sold = on.replace(day=1) - timedelta(days=4 * 365 + 1 - chance.randrange(-170, 180))
            make, model, trim = cast.car(chance, seller.floor)
            listed.append(
                ListedSale(
                    line,
                    sold,
                    ((seller.name, None),),
                    customer=buyer.name,
                    phone=Phone(buyer.phone, buyer.phone),
                    email=buyer.email,
                    vehicle=f"{make} {model} {trim}",
                    buyer=Buyer.NEW,
                    channel=chance.choice((Channel.WALK_IN, Channel.LEAD, Channel.SERVICE)),
                    number=f"V{10_000 + line}",
                    delivered_on=sold + timedelta(days=20),
                    contract_until=years_later(sold, 4) if leased else None,
                )
            )
        self._services.sale_imports.take_over(self._staff, _LIST, listed)

    def open_day(self, day: date, at: datetime) -> None:
        """Confirm what was proposed, make the calls that are due, close a month that waits."""
        self._services.store.at = at
        waiting, self._proposed = self._proposed, []
        for sale in waiting:
            with suppress(Refused, NotFound):
                self._services.sales.confirm(self._staff, sale)
        due = [each for each in self._delivered if each[0] <= day]
        self._delivered = [each for each in self._delivered if each[0] > day]
        for _, sold in due:
            if self._chance.random() < _CALLED:
                self._call(sold, day)
        last = months_earlier(first_of_month(day), 1)
        # The month that has just ended waits for whoever opens the demo.
        waits = last <= months_earlier(first_of_month(self._today), 2)
        if day.day > 1 and waits and last != self._closed:
            self._closed = last
            with suppress(Refused):
                self._services.months.close(self._staff, last)

    def close_day(self, day: date, sold: Sequence[Sold]) -> None:
        """Let some of the day's sales wait for the manager, and cars be delivered later on."""
        ago = self._today - day
        for each in sold:
            if each.delivered:
                self._delivered.append((day + self._happy, each))
            elif each.waits:
                self._proposed.append(each.sale)
            elif timedelta(days=9) < ago < _DELIVERED_WITHIN:
                self._deliver(each, day)

    def end_month(self, who: Cast, month: date) -> None:
        """Everybody chooses the role of the month that begins."""
        running = month >= first_of_month(self._today)
        planned = {each.name: each for each in cast.SELLERS}
        for rep, seller in who.sellers.items():
            # What is known of who works today is the role of the month that ends.
            plan = planned[seller.name]
            role = plan.role if running else plan.before or plan.role
            self._choose(rep, role, month, plan.quota)

    def stand(self, who: Cast, now: datetime) -> None:
        """How the desk stands when somebody opens the demo at this moment."""
        store = self._services.store
        store.at = now - timedelta(minutes=25)
        self._choose_next(who)
        reps = [rep for rep, each in who.sellers.items() if each.role is not Role.INTERNET]
        for number in range(_WAITING):
            floor = who.floors[cast.FLOORS[number % len(cast.FLOORS)]]
            typed = who_waits(self._chance, now)
            waiting = self._services.prospecting.add(self._staff, typed, floor=floor).waiting
            if number == 0 and waiting is not None:
                self._services.prospecting.log(
                    self._staff,
                    reps[0],
                    ProspectKind.SERVICE_LANE,
                    waiting,
                    ProspectResult.PROPOSAL,
                )
        self._ask_the_manager(who)

    # -- one thing each ------------------------------------------------------------------------

    def _call(self, sold: Sold, day: date) -> None:
        chance, prospecting = self._chance, self._services.prospecting
        kind, answer = ProspectKind.HAPPY_CALL, chance.random()
        with suppress(Refused, NotFound):
            if answer < _COMES_BY:
                at = datetime.combine(day, time(chance.randrange(11, 16)), self._tz)
                at += timedelta(days=chance.randrange(1, 4))
                while not is_open_on(self._policy, at.date()):
                    at += timedelta(days=1)
                prospecting.appointment(self._staff, sold.rep, kind, sold.sale, at)
                return
            result = ProspectResult.SPOKE if answer < 0.9 else ProspectResult.NOT_REACHED
            prospecting.log(self._staff, sold.rep, kind, sold.sale, result)

    def _deliver(self, sold: Sold, day: date) -> None:
        """Write down at once that the car was delivered some days later."""
        on = day + timedelta(days=self._chance.randrange(3, 9))
        self._services.store.at = datetime.combine(on, time(11), self._tz)
        with suppress(Refused):
            self._services.sales.change(self._staff, sold.sale, Change(delivered_on=on))
            self._delivered.append((on + self._happy, sold))

    def _choose(self, rep: int, role: Role, month: date, quota: int) -> None:
        """Enter a choice unsigned: nobody in a demo has a PIN, so that a visitor needs none."""
        with self._services.store.write(Topic.PEOPLE) as work:
            work.people.choose_role(rep, month, role, quota, at=work.now)

    def _choose_next(self, who: Cast) -> None:
        month = next_month(self._today)
        chosen = {
            row.rep.id
            for row in self._services.roles.page(self._staff, first_of_month(self._today)).rows
            if row.then_entry is not None
        }
        for rep, seller in who.sellers.items():
            if rep in chosen or seller.name == cast.UNDECIDED:
                continue
            role = cast.CHANGES.get(seller.name, seller.role)
            self._choose(rep, role, month, seller.quota)
            if seller.name == cast.REFUSED:
                reason = "Op de vloer zijn er anders te weinig; kies showroom of hybride."
                self._services.roles.refuse(self._staff, rep, month, reason)

    def _ask_the_manager(self, who: Cast) -> None:
        """Two cars to one company, entered as private, and a sale that somebody disputes."""
        named = {seller.name: rep for rep, seller in who.sellers.items()}
        seller, rival = self._pair(who.sellers, named)
        for model in ("Proace City Electric Live", "Proace City Electric Live"):
            self._services.sales.add(
                self._staff,
                split_evenly((seller,)),
                Buyer.NEW,
                Channel.WALK_IN,
                vehicle=f"Toyota {model}",
                customer="Schildersbedrijf Postma V.O.F.",
                proposed=True,
            )
        month = first_of_month(self._today)
        ledger = self._services.sales.of_month(self._staff, month)
        rows = [row for row in ledger if row.counts.counted]
        own = [row.sale.id for row in rows if row.sale.shares[0].rep == seller]
        disputes = self._services.sale_disputes
        for number, sale in enumerate(own[-2:]):
            with suppress(Refused):
                disputes.dispute(
                    self._staff, sale, "Deze klant had ik vorige week al een offerte gestuurd.",
                    rep=rival,
                )  # fmt: skip
                if number == 0:
                    note = "Er staat geen offerte op naam; de verkoop blijft zoals hij is."
                    disputes.rule(self._staff, sale, Ruling.STANDS, note)

    @staticmethod
    def _pair(sellers: dict[int, Seller], named: dict[str, int]) -> tuple[int, int]:
        """A showroom rep who sold, and the colleague who disputes it."""
        first = next(rep for rep, each in sellers.items() if each.role is Role.SHOWROOM)
        return first, named.get("Anna Visser", first)
