"""Sales from a dealer's own list: held beside the ledger, entered in one act, taken back in one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from showroom_app.domain import sale as sales
from showroom_app.domain import sale_import as importing
from showroom_app.domain.erasure import forgotten_number
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.sale import Sale
from showroom_app.domain.sale_changes import check_sale
from showroom_app.domain.sale_import import LIKE_DAYS, Ledger, ListedSale, Row, Standing
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month
from showroom_app.services.acts import allow, perform
from showroom_app.services.done import Done
from showroom_app.storage.repositories.sale_imports import ImportedSale, SaleImport
from showroom_app.storage.store import Store, Work

_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Beside:
    """What a list is held beside, as it stood when it was asked for."""

    ledger: Ledger
    today: date
    policy: Policy

    def rows(self, listed: Iterable[ListedSale]) -> tuple[Row, ...]:
        """The rows of the list with what each is to the ledger; takes no database."""
        return importing.compare(listed, self.ledger, self.today, self.policy)


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a list: sales entered, those of them in the place of others, and filled in.

    `left` are the rows that were not entered: problems, and those that nobody decided about.
    """

    done: Done
    sale_import: int | None
    added: int
    replaced: int
    filled: int
    known: int
    left: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """A list that was taken over; `by` is a user's name, "" for a station."""

    imported: SaleImport
    by: str


class SaleImports:
    """The use cases of lists of sales."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def check_may_import(self, actor: Actor) -> None:
        """Raise Refused("not-allowed") for who may not enter a list, before he reads its rows."""
        with self._store.read() as work:
            allow(work, actor, UseCase.IMPORT_SALES)

    def beside(self, actor: Actor, listed: Sequence[ListedSale]) -> Beside:
        """What to hold a list beside; nothing is written. Raises Refused("not-allowed")."""
        with self._store.read() as work:
            allow(work, actor, UseCase.IMPORT_SALES)
            return _beside(work, listed)

    def compare(self, actor: Actor, listed: Sequence[ListedSale]) -> tuple[Row, ...]:
        """A list held beside the ledger as it stands now; nothing is written; as `beside`."""
        return self.beside(actor, listed).rows(listed)

    def earlier(self, actor: Actor) -> tuple[Earlier, ...]:
        """The lists that were taken over, the newest first; raises Refused("not-allowed")."""
        with self._store.read() as work:
            allow(work, actor, UseCase.IMPORT_SALES)
            names = {user.id: user.name for user in work.people.users()}
            return tuple(
                Earlier(each, names.get(each.by, "") if each.by is not None else "")
                for each in work.sale_imports.every()
            )

    def take_over(
        self,
        actor: Actor,
        name: str,
        listed: Sequence[ListedSale],
        *,
        decided: Collection[int] = (),
        act: str | None = None,
    ) -> Imported:
        """Enter the new sales of a list, and fill in what the ledger does not say yet.

        Rows that differ from the ledger, or look like another sale, are left alone unless their
        line is among the `decided`: then a counter-entry takes the known sale back and the list's
        takes its place. The list is held beside the ledger anew, as it stands then, and a second
        time changes nothing. `name` is that of the file. Raises Refused: "not-allowed",
        "nothing-to-import".
        """
        result: list[Imported] = []

        def body(work: Work, act: str) -> Done:
            rows = _beside(work, listed).rows(listed)
            done, imported = _take_over(work, actor, name, rows, frozenset(decided), act)
            result.append(imported)
            return done

        done = perform(self._store, actor, UseCase.IMPORT_SALES, act, (Topic.SALES,), body)
        # An act that is known already is not repeated; its list is in the ledger by now.
        return result[0] if result else Imported(done, done.sale_import, 0, 0, 0, 0, ())

    def take_back(
        self, actor: Actor, sale_import: int, reason: str, *, act: str | None = None
    ) -> Done:
        """Take a whole import back by counter-entries; what it replaced is entered again.

        A counter-entry has the day on which its sale counted, so that each month is as before;
        of a month that was closed meanwhile, today. What it filled in stays. Raises Refused:
        "not-allowed", "reason-missing", "import-taken-back"; NotFound("sale-import").
        """

        def body(work: Work, act: str) -> Done:
            known = work.sale_imports.one(sale_import)
            if known is None:
                raise NotFound("sale-import", str(sale_import))
            standing = work.sale_imports.standing(sale_import)
            if not standing:
                raise Refused("import-taken-back", name=known.name)
            if not reason.strip():
                raise Refused("reason-missing")
            dating = _Dating(work)
            days = {each.sale: dating.day(each.on, each.delivered_on) for each in standing}
            by = actor.user.id if actor.user else None
            work.sale_imports.take_back(sale_import, days, reason.strip(), at=work.now, by=by)
            for sale in work.sale_imports.replaced(sale_import):
                _enter_again(work, sale, dating, by)
            return Done("take-back-import", act, sale_import=sale_import)

        return perform(self._store, actor, UseCase.IMPORT_SALES, act, (Topic.SALES,), body)


class _Dating:
    """On which day a counter-entry moves the month in which its sale counts."""

    def __init__(self, work: Work) -> None:
        self._policy = work.policy.policy()
        self._closed = work.months.closed()
        self._today = self._policy.business_day(work.now)

    def day(self, on: date, delivered_on: date | None) -> date:
        """The day of counting where its month is open, else today."""
        counted = on
        if delivered_on is not None and self._policy.counts_on_delivery(on):
            counted = delivered_on
        return counted if self.is_open(counted) else self._today

    def again(self, sale: Sale) -> Sale:
        """A sale of before as it is entered once more: today, where its month was closed.

        What counts on a delivery that is still to come moves no month and stays as it was.
        """
        counted = sales.counting_day(sale, self._policy)
        if counted is None or self.is_open(counted):
            check_sale(sale, self._today)
            return sale
        delivered = self._today if sale.delivered_on is not None else None
        moved = replace(sale, on=self._today, delivered_on=delivered)
        # The contract was held against the day of the order; the close alone moved it.
        check_sale(replace(moved, contract_until=None), self._today)
        return moved

    def is_open(self, day: date) -> bool:
        """Whether something may be dated on a day."""
        return day <= self._today and first_of_month(day) not in self._closed


def _beside(work: Work, listed: Sequence[ListedSale]) -> Beside:
    policy = work.policy.policy()
    today = policy.business_day(work.now)
    days = [each.on for each in listed if each.on is not None and each.on <= today]
    first, last = min(days, default=today), max(days, default=today)
    around = timedelta(days=LIKE_DAYS)
    told = {each.number for each in listed if each.number}
    numbers = told | {forgotten_number(each) for each in told}
    reps = {rep.id: rep.name for rep in work.people.reps()}
    bought: Mapping[str, Sequence[date]] = {}
    if any(each.buyer is None for each in listed):
        since = first - timedelta(days=366 * policy.new_customer_years)
        bought = work.sale_imports.bought(since, last)
    roles: dict[tuple[int, date], Role] = {}
    for month in {first_of_month(each.on) for each in listed if each.on and each.channel is None}:
        for rep in reps:
            choice = work.people.role_of(rep, month)
            if choice is not None:
                roles[rep, month] = choice.role
    return Beside(
        Ledger(
            reps,
            work.sale_imports.known(first - around, last + around, numbers),
            bought,
            work.months.closed(),
            roles,
        ),
        today,
        policy,
    )


def _take_over(
    work: Work,
    actor: Actor,
    name: str,
    rows: Sequence[Row],
    decided: frozenset[int],
    act: str,
) -> tuple[Done, Imported]:
    by = actor.user.id if actor.user else None
    taken = [row for row in rows if row.may_be_taken and row.listed.line in decided]
    replaced = [row for row in taken if row.standing is Standing.DIFFERS]
    new = [row for row in rows if row.standing is Standing.NEW] + taken
    fills = [row for row in rows if row.standing is Standing.FILLS]
    if not (new or fills):
        raise Refused("nothing-to-import")
    kept = " ".join(name.split())[:_LONGEST_NAME]
    number = work.sale_imports.add(kept, at=work.now, by=by, rows=len(rows), added=len(new))
    for row in replaced:
        _make_room(work, row, kept, number, by)
    for row in fills:
        assert row.sale is not None
        work.sale_imports.fill(
            row.sale,
            number=row.listed.number,
            delivered_on=row.listed.delivered_on,
            contract_until=row.listed.contract_until,
        )
    work.sale_imports.add_sales(number, (_entered(row, by) for row in new), at=work.now)
    done = Done("import-sales", act, sale_import=number)
    left = tuple(
        row
        for row in rows
        if row.standing is Standing.PROBLEM or (row.may_be_taken and row.listed.line not in decided)
    )
    known = sum(row.standing is Standing.KNOWN for row in rows)
    return done, Imported(done, number, len(new), len(replaced), len(fills), known, left)


def _make_room(work: Work, row: Row, reason: str, number: int, by: int | None) -> None:
    """Take the known sale of a row back by a counter-entry of the import."""
    assert row.sale is not None
    known = work.sales.sale(row.sale)
    assert known is not None
    day = _Dating(work).day(known.on, known.delivered_on)
    counter = sales.cancel(known, max(day, known.on), reason)
    work.sales.add(replace(counter, sale_import=number), at=work.now, by=by, like=known.id)
    work.sale_imports.set_number(known.id, "")


def _entered(row: Row, by: int | None) -> ImportedSale:
    listed = row.listed
    assert listed.on is not None
    sale = Sale(
        0,
        listed.on,
        row.shares,
        row.buyer,
        row.channel,
        customer=listed.named,
        vehicle=listed.vehicle,
        confirmed=True,
        confirmed_by=by,
        company_key=importing.company_of(listed),
        delivered_on=listed.delivered_on,
        contract_until=listed.contract_until,
        source_key=listed.number,
    )
    return ImportedSale(sale, listed.phone, listed.email)


def _enter_again(work: Work, sale: int, dating: _Dating, by: int | None) -> None:
    """Enter a sale once more that an import had taken back."""
    known = work.sales.sale(sale)
    assert known is not None
    again = dating.again(replace(known, id=0, cancelled_by=None, source_key=""))
    work.sales.add(again, at=work.now, by=by, like=known.id)
