"""One look at everybody who may be spoken to off turn, and at what that brought."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from showroom_app.domain import prospecting
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospecting import Due, ProspectKind
from showroom_app.domain.refused import NotFound
from showroom_app.domain.sale import Counts
from showroom_app.domain.workdays import first_of_month, next_month
from showroom_app.services.prospecting_rows import Brought, Known, ProspectingView, ProspectRow
from showroom_app.services.prospects_known import (
    known_customer,
    person_of,
    plate_key,
    would_count,
)
from showroom_app.storage.repositories.prospecting import Sold
from showroom_app.storage.store import Work

MOST = 200
"""Customers due that are shown of each kind; the longest due ones."""
_MOST_KNOWN = 60
"""So many who wait now are looked up on record."""


class Look:
    """One look at everybody who may be spoken to."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.policy = work.policy.policy()
        self.today = self.policy.business_day(work.now)
        self.names = {rep.id: rep.name for rep in work.people.reps()}
        choices = work.people.roles(first_of_month(self.today))
        self.working = working(work, self.today)
        self.roles = {rep: choice.role for rep, choice in choices.items() if rep in self.working}

    def page(self, rep: int | None) -> ProspectingView:
        """The page of a rep, or of all."""
        if rep is not None and rep not in self.names:
            raise NotFound("rep", str(rep))
        role = self.roles.get(rep) if rep is not None else None
        in_lane = role is not Role.INTERNET
        since = self.today - timedelta(days=prospecting.HAPPY_CALL_LASTS_DAYS)
        reps = ((each, self.names[each], self.roles[each]) for each in self.roles)
        return ProspectingView(
            self.work.now,
            self.policy.time_zone,
            self.today,
            rep,
            role,
            lane=self._lane() if in_lane else (),
            calls=self._calls(rep),
            own=self._own(rep) if in_lane else (),
            undated=self.work.prospecting.without_delivery(since, self.today, rep, MOST),
            brought=tuple(each for each in brought(self.work) if rep in (None, each.rep)),
            reps=tuple(sorted(reps, key=lambda each: each[1])),
            names=self.names,
            happy_call_days=self.policy.happy_call_days,
            contract_ends_days=self.policy.contract_ends_days,
            car_age_years=self.policy.car_age_years,
        )

    def _lane(self) -> tuple[ProspectRow, ...]:
        """Who waits now, the first to go first; who said no time at the end."""
        here = [
            each
            for each in self.work.prospecting.of_day(self.today)
            if each.is_there(self.work.now)
        ]
        here.sort(key=lambda each: (each.waits_until is None, each.waits_until or self.work.now))
        logged = self.work.prospecting.of_lane([each.id for each in here])
        rows = []
        for place, each in enumerate(here):
            person = person_of(each.name, each.phone, each.email)
            known = Known(Counts.NEW_CUSTOMER)
            if place < _MOST_KNOWN:
                known = known_customer(self.work, self.policy, person, each.person, plate_key(each))
            last = logged.get(each.id, ())[-1:]
            rows.append(
                ProspectRow(
                    ProspectKind.SERVICE_LANE,
                    each.id,
                    each.name or each.plate or (each.phone.shown() if each.phone else each.email),
                    self._named(known),
                    phone=each.phone.shown() if each.phone else "",
                    email=each.email,
                    car=each.car,
                    plate=each.plate,
                    car_age=each.car_age(),
                    waits_until=each.waits_until,
                    last=last[0] if last else None,
                    last_rep=self._name(last[0].rep) if last else "",
                )
            )
        return tuple(rows)

    def _calls(self, rep: int | None) -> tuple[ProspectRow, ...]:
        """The happy calls that are due."""
        start = self.today - timedelta(
            days=self.policy.happy_call_days + prospecting.HAPPY_CALL_LASTS_DAYS
        )
        end = self.today - timedelta(days=self.policy.happy_call_days)
        read = self.work.prospecting
        noted = read.delivered(start, end, rep, MOST)
        picked_up = read.picked_up(start, end)
        found = [(sold, sold.delivered_on) for sold in noted]
        found += [
            (sold, picked_up[sold.sale])
            for sold in read.sold(sorted(picked_up))
            if rep is None or rep in sold.reps
        ]
        return self._due(
            rep,
            [
                (sold, due)
                for sold, delivered in found
                if (due := prospecting.happy_call_of(delivered, self.today, self.policy))
            ],
        )

    def _own(self, rep: int | None) -> tuple[ProspectRow, ...]:
        """The own customers whose contract ends, or whose car has its age."""
        today, policy, read = self.today, self.policy, self.work.prospecting
        ended = today - timedelta(days=prospecting.CONTRACT_LASTS_DAYS)
        until = today + timedelta(days=policy.contract_ends_days)
        last = prospecting.years_after(today, -policy.car_age_years)
        first = prospecting.years_after(last, -prospecting.CAR_AGE_LASTS_YEARS)
        found = {
            sold.sale: sold
            for sold in (
                *read.contracts(ended, until, rep, MOST),
                *read.aged(first, last, ended, rep, MOST),
            )
        }
        return self._due(
            rep,
            [
                (sold, due)
                for sold in found.values()
                if (
                    due := prospecting.own_customer_due(sold.on, sold.contract_until, today, policy)
                )
            ],
        )

    def _due(self, rep: int | None, found: Iterable[tuple[Sold, Due]]) -> tuple[ProspectRow, ...]:
        """The rows of those who are to be asked by today, the longest due first."""
        mine = [
            (sold, due, owner)
            for sold, due in found
            # Of whoever was erased nothing is left to call.
            if sold.customer or sold.phone or sold.email
            for owner in (prospecting.seller(sold.reps, self.working),)
            if rep in (None, owner) and self._may(owner, due.kind)
        ]
        logged = self.work.prospecting.of_sales([sold.sale for sold, _, _ in mine])
        asked = []
        for sold, due, owner in mine:
            entries = logged.get(sold.sale, ())
            on = prospecting.open_on(due, entries, self.policy.tz)
            if on is not None and on <= self.today:
                asked.append((on, sold, due, owner, entries))
        persons = sorted({each[1].person for each in asked if each[1].person is not None})
        bought = self.work.prospecting.bought(persons)
        records = self.work.persons.persons(persons)
        rows = []
        for on, sold, due, owner, entries in asked:
            record = records.get(sold.person) if sold.person is not None else None
            phones, emails = (record.phones, record.emails) if record else ((), ())
            history = bought.get(sold.person or 0) or ((sold.on, sold.buyer),)
            known = Known(
                would_count(history, self.today, self.policy),
                person=sold.person,
                last_sale=sold.on,
                last_vehicle=sold.vehicle,
            )
            last = [each for each in entries if each.kind is due.kind][-1:]
            rows.append(
                ProspectRow(
                    due.kind,
                    sold.sale,
                    sold.customer or sold.phone or sold.email or sold.vehicle,
                    known,
                    rep=owner,
                    rep_name=self._name(owner),
                    phone=phones[0] if phones else sold.phone,
                    email=emails[0] if emails else sold.email,
                    car=sold.vehicle,
                    due_on=due.on,
                    ask_on=on,
                    is_overdue=on < self.today and due.kind is ProspectKind.HAPPY_CALL,
                    last=last[0] if last else None,
                    last_rep=self._name(last[0].rep) if last else "",
                )
            )
        rows.sort(key=lambda row: (row.ask_on or self.today, row.about))
        return tuple(rows[:MOST])

    def _may(self, owner: int | None, kind: ProspectKind) -> bool:
        """An internet rep has leads instead of own customers to look after."""
        if owner is None or kind is ProspectKind.HAPPY_CALL:
            return True
        return self.roles.get(owner) is not Role.INTERNET

    def _named(self, known: Known) -> Known:
        return replace(known, owner_name=self._name(known.owner))

    def _name(self, rep: int | None) -> str:
        return "" if rep is None else self.names.get(rep, f"#{rep}")


def brought(work: Work, month: date | None = None) -> tuple[Brought, ...]:
    """What each rep's prospecting came to in a month (None: this one), by name."""
    policy = work.policy.policy()
    first = first_of_month(month or policy.business_day(work.now))
    after = next_month(first)
    names = {rep.id: rep.name for rep in work.people.reps()}
    counted = work.prospecting.brought(
        _midnight(first, policy), _midnight(after, policy), first, after
    )
    found = (
        Brought(
            each.rep,
            names.get(each.rep, f"#{each.rep}"),
            each.entries,
            each.conversations,
            each.appointments,
            each.visits,
            each.sales,
        )
        for each in counted
    )
    return tuple(sorted(found, key=lambda each: (each.name, each.rep)))


def working(work: Work, today: date) -> Collection[int]:
    """The reps who work here today."""
    return frozenset(rep.id for rep in work.people.reps() if rep.ends is None or rep.ends >= today)


def _midnight(on: date, policy: Policy) -> datetime:
    return datetime.combine(on, time.min, policy.tz).astimezone(UTC)
