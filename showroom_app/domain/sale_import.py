"""A dealer's list of sales beside the ledger: what is new, known, would change, or has a problem.

Nothing that the ledger says is overwritten by a list. What it does not say yet is filled in; where
the two differ, or a row looks like a sale that is known already, a manager decides row by row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from showroom_app.domain.company import company_key, typed_company_key
from showroom_app.domain.duplicates import email_key, name_key, phone_key
from showroom_app.domain.erasure import forgotten_number
from showroom_app.domain.people import Role
from showroom_app.domain.policy import Policy
from showroom_app.domain.prospect import Phone
from showroom_app.domain.refused import Refused
from showroom_app.domain.sale import (
    Buyer,
    Channel,
    Share,
    check_shares,
    proposed_buyer,
    split_evenly,
)
from showroom_app.domain.values import dataclass
from showroom_app.domain.workdays import first_of_month

LIKE_DAYS = 31
"""A sale of the same car to the same customer so few days apart is likely to be the same."""

_SURNAME_FIRST = ","
_NOBODY = ""


class Standing(StrEnum):
    """What a row of the list is to the ledger."""

    NEW = "new"
    KNOWN = "known"
    FILLS = "fills"
    """The ledger has it; the list says what the ledger does not say yet."""
    DIFFERS = "differs"
    """The ledger has it and says something else: taken over by a counter-entry, if at all."""
    HELD = "held"
    """It looks like another sale: entered only if somebody says that it is none."""
    PROBLEM = "problem"


class Particular(StrEnum):
    """What a list can say of a sale and the ledger keeps."""

    ON = "on"
    SHARES = "shares"
    BUYER = "buyer"
    CHANNEL = "channel"
    CUSTOMER = "customer"
    VEHICLE = "vehicle"
    DELIVERED_ON = "delivered-on"
    CONTRACT_UNTIL = "contract-until"
    NUMBER = "number"


_FILLED = (Particular.DELIVERED_ON, Particular.CONTRACT_UNTIL, Particular.NUMBER)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row cannot be entered: a code, and what it is about."""

    code: str
    facts: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class ListedSale:
    """A sale as a list tells it; `line` is its line in the file, from 1.

    `sellers` are names as typed with their shares, None where none is said. What could not be read
    stands in `problems`. `cells` are the cells of the row, to be given back, and `more` those of
    further lines that tell of the same sale.
    """

    line: int
    on: date | None
    sellers: tuple[tuple[str, Decimal | None], ...]
    customer: str = ""
    company: str = ""
    phone: Phone | None = None
    email: str = ""
    vehicle: str = ""
    buyer: Buyer | None = None
    channel: Channel | None = None
    number: str = ""
    delivered_on: date | None = None
    contract_until: date | None = None
    problems: tuple[Problem, ...] = ()
    cells: tuple[str, ...] = ()
    more: tuple[tuple[int, tuple[str, ...]], ...] = ()

    @property
    def named(self) -> str:
        """Who bought: the person, else the company."""
        return self.customer or self.company


@dataclass(frozen=True, slots=True)
class KnownSale:
    """A sale of the ledger, as far as a list is held beside it.

    `taken_back`: it went again with the import that had brought it, so nothing is like it.
    """

    id: int
    on: date
    shares: tuple[Share, ...]
    buyer: Buyer
    channel: Channel
    customer: str = ""
    company_key: str = ""
    vehicle: str = ""
    confirmed: bool = True
    number: str = ""
    delivered_on: date | None = None
    contract_until: date | None = None
    cancelled: bool = False
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """One particular that the ledger and the list say differently; None: says nothing."""

    what: Particular
    known: object
    listed: object


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list with what it is to the ledger.

    `sale` is the one of the ledger that it is, or is like. `shares`, `buyer` and `channel` are what
    would be entered. `why` says why it is held or cannot be entered; of a known one, that it was
    cancelled or is only proposed yet.
    """

    listed: ListedSale
    standing: Standing
    shares: tuple[Share, ...] = ()
    buyer: Buyer = Buyer.NEW
    channel: Channel = Channel.WALK_IN
    sale: int | None = None
    differences: tuple[Difference, ...] = ()
    why: Problem | None = None

    @property
    def may_be_taken(self) -> bool:
        """Whether somebody may say that it is to be entered all the same."""
        return self.standing in (Standing.DIFFERS, Standing.HELD)


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a list is held beside; `roles` are those of reps in a month (its first day).

    `sales` are all of the days of the list and `LIKE_DAYS` around, and those with a number of it.
    `bought` are the days of uncancelled sales by the keys of who bought, for the buyer kind.
    `closed` are the months that were closed.
    """

    reps: Mapping[int, str]
    sales: Sequence[KnownSale]
    bought: Mapping[str, Sequence[date]]
    closed: Collection[date]
    roles: Mapping[tuple[int, date], Role]


def compare(
    listed: Iterable[ListedSale], ledger: Ledger, today: date, policy: Policy
) -> tuple[Row, ...]:
    """Hold a list beside the ledger; the rows in the order of the list."""
    return _Comparing(ledger, today, policy).rows(tuple(listed))


def count(rows: Iterable[Row]) -> Mapping[Standing, int]:
    """How many rows have each standing, none left out."""
    counts = dict.fromkeys(Standing, 0)
    for row in rows:
        counts[row.standing] += 1
    return counts


def keys_of(customer: str, company_key: str, phone_key: str, email_key: str) -> frozenset[str]:
    """The keys by which somebody who bought is found again; each says of what it is one."""
    named = (("n", name_key(customer)), ("c", company_key), ("p", phone_key), ("e", email_key))
    return frozenset(f"{kind}:{key}" for kind, key in named if key)


def company_of(listed: ListedSale) -> str:
    """The key of the company that bought, "" for none."""
    return typed_company_key(listed.company) or company_key(listed.customer)


def rep_meant(typed: str, reps: Mapping[int, str]) -> tuple[int, ...]:
    """The reps who can be meant by a name as lists write it: one is plain, none or several are not.

    "Sanne de Vries", "de Vries, Sanne", "Sanne", "de Vries" and "S. de Vries" are Sanne de Vries
    where nobody else can be.
    """
    return _Names(reps).meant(typed)


class _Names:
    """The names of reps, as they are written in lists."""

    def __init__(self, reps: Mapping[int, str]) -> None:
        self._keys = {rep: name_key(name) for rep, name in reps.items()}
        self._found: dict[str, tuple[int, ...]] = {}

    def meant(self, typed: str) -> tuple[int, ...]:
        if typed not in self._found:
            self._found[typed] = self._look_up(typed)
        return self._found[typed]

    def _look_up(self, typed: str) -> tuple[int, ...]:
        wanted = name_key(typed)
        if _SURNAME_FIRST in wanted:
            last, _, first = wanted.partition(_SURNAME_FIRST)
            wanted = " ".join(f"{first} {last}".split())
        if not wanted:
            return ()
        for agrees in (_is_it, _begins_so, _ends_so, _has_initials, _has_all):
            found = tuple(rep for rep, name in self._keys.items() if agrees(wanted, name))
            if found:
                return found
        return ()


def _is_it(wanted: str, name: str) -> bool:
    return wanted == name


def _begins_so(wanted: str, name: str) -> bool:
    return name.startswith(f"{wanted} ")


def _ends_so(wanted: str, name: str) -> bool:
    return name.endswith(f" {wanted}")


def _has_initials(wanted: str, name: str) -> bool:
    """Whether one letter stands for the first name: "s. de vries", "de vries s"."""
    first, _, rest = name.partition(" ")
    plain = wanted.replace(".", " ").split()
    if len(plain) < 2 or not rest:
        return False
    at_front = len(plain[0]) == 1 and plain[0] == first[:1] and " ".join(plain[1:]) == rest
    at_end = len(plain[-1]) == 1 and plain[-1] == first[:1] and " ".join(plain[:-1]) == rest
    return at_front or at_end


def _has_all(wanted: str, name: str) -> bool:
    """All words of the one stand in the other, whatever their order."""
    said, words = set(wanted.split()), set(name.split())
    return len(said) > 1 and said <= words


class _NoShares(Exception):
    """A row does not say who sold."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class _Comparing:
    """One list beside one ledger: every sale of the ledger is one row's at most."""

    def __init__(self, ledger: Ledger, today: date, policy: Policy) -> None:
        self._ledger = ledger
        self._today = today
        self._policy = policy
        self._names = _Names(ledger.reps)
        self._bought: dict[str, list[date]] = defaultdict(list)
        for key, days in ledger.bought.items():
            self._bought[key] += days
        # One that was cancelled and entered anew is the new one.
        stand = sorted(
            (sale for sale in ledger.sales if not sale.taken_back), key=lambda each: each.cancelled
        )
        self._by_number = {sale.number: sale for sale in stand if sale.number}
        self._by_name: dict[str, list[KnownSale]] = defaultdict(list)
        for sale in stand:
            for name in _names(sale.customer, sale.company_key) or (_NOBODY,):
                self._by_name[name].append(sale)
        self._taken: set[int] = set()
        self._numbers: dict[str, int] = {}
        self._lines: dict[tuple[object, ...], int] = {}

    def rows(self, listed: Sequence[ListedSale]) -> tuple[Row, ...]:
        # A number is surer than a likeness: who has one is found before the others.
        order = sorted(listed, key=lambda each: (not each.number, each.on or date.max, each.line))
        by_line = {each.line: self._row(each) for each in order}
        return tuple(by_line[each.line] for each in listed)

    def _row(self, listed: ListedSale) -> Row:
        if listed.delivered_on is not None and listed.delivered_on > self._today:
            # A delivery that is only planned is none yet; a later list tells of it.
            listed = replace(listed, delivered_on=None)
        shares: tuple[Share, ...] = ()
        problem = next(iter(listed.problems), None) or self._date_problem(listed)
        try:
            shares = self._shares(listed)
        except _NoShares as none:
            problem = problem or none.problem
        if problem is None and listed.number:
            earlier = self._numbers.setdefault(listed.number, listed.line)
            if earlier != listed.line:
                problem = Problem("number-twice", {"number": listed.number, "line": earlier})
        if not (listed.number or listed.named or listed.vehicle):
            problem = problem or Problem("says-nothing")
        if problem is not None or listed.on is None:
            return Row(listed, Standing.PROBLEM, shares, why=problem)
        twin = self._twin(listed, shares)
        known = self._known(listed)
        channel = listed.channel or self._channel(shares, listed.on)
        if known is not None:
            self._taken.add(known.id)
            return self._beside(listed, known, shares, channel)
        buyer = listed.buyer or self._buyer(listed)
        row = Row(listed, Standing.NEW, shares, buyer, channel)
        closed = self._closed(listed)
        if closed is not None:
            return _with(row, Standing.PROBLEM, Problem("month-closed", {"month": closed}))
        like = self._like(listed)
        if like is not None:
            why = Problem("like-known", {"sale": like.id, "on": like.on})
            return _with(row, Standing.HELD, why, like.id)
        if twin is not None:
            return _with(row, Standing.HELD, Problem("like-line", {"line": twin}))
        self._remember(listed)
        return row

    def _date_problem(self, listed: ListedSale) -> Problem | None:
        if listed.on is None:
            return Problem("no-date")
        if listed.on > self._today:
            return Problem("sale-in-future", {"on": listed.on})
        early = (listed.delivered_on, listed.contract_until)
        if any(day is not None and day < listed.on for day in early):
            return Problem("ends-before-sale", {"on": listed.on})
        return None

    def _closed(self, listed: ListedSale) -> date | None:
        """The closed month that a sale would move, None: it moves none."""
        assert listed.on is not None
        by_delivery = self._policy.counts_on_delivery(listed.on)
        day = listed.delivered_on if by_delivery else listed.on
        month = first_of_month(day) if day is not None else None
        return month if month in self._ledger.closed else None

    def _shares(self, listed: ListedSale) -> tuple[Share, ...]:
        """The shares of a row; raises _NoShares."""
        sellers = tuple(
            seller for name, share in listed.sellers for seller in self._sellers(name, share)
        )
        if not sellers:
            raise _NoShares(Problem("no-rep"))
        said = [share for _, share in sellers if share is not None]
        if not said:
            shares = split_evenly(tuple(rep for rep, _ in sellers))
        elif len(said) == len(sellers) - 1:
            rest = 1 - sum(said, Decimal(0))
            shares = tuple(Share(rep, rest if part is None else part) for rep, part in sellers)
        elif len(said) == len(sellers):
            shares = tuple(Share(rep, part) for rep, part in sellers if part is not None)
        else:
            raise _NoShares(Problem("share-missing"))
        try:
            check_shares(shares)
        except Refused as refused:
            raise _NoShares(Problem(str(refused.code), refused.facts)) from refused
        return shares

    def _sellers(self, name: str, share: Decimal | None) -> Iterable[tuple[int, Decimal | None]]:
        found = self._names.meant(name)
        if len(found) == 1:
            return ((found[0], share),)
        parts = [part.strip() for part in name.split(_SURNAME_FIRST)]
        if not found and share is None and len(parts) > 1:
            each = [self._names.meant(part) for part in parts]
            if all(len(one) == 1 for one in each):
                return tuple((one[0], None) for one in each)
        raise _NoShares(Problem("several-reps" if found else "unknown-rep", {"name": name}))

    def _channel(self, shares: tuple[Share, ...], on: date) -> Channel:
        """The door where the list names none: an internet rep's sale came from a lead."""
        role = self._ledger.roles.get((shares[0].rep, first_of_month(on)))
        return Channel.LEAD if role is Role.INTERNET else Channel.WALK_IN

    def _buyer(self, listed: ListedSale) -> Buyer:
        assert listed.on is not None
        days = [day for key in _keys(listed) for day in self._bought.get(key, ())]
        return proposed_buyer(days, listed.on, self._policy)

    def _remember(self, listed: ListedSale) -> None:
        """A row that is entered makes the next one of its customer a returning one."""
        assert listed.on is not None
        for key in _keys(listed):
            self._bought[key].append(listed.on)

    def _known(self, listed: ListedSale) -> KnownSale | None:
        """The sale of the ledger that a row is: by its number, else by day, customer and car."""
        if listed.number:
            for number in (listed.number, forgotten_number(listed.number)):
                if (by_number := self._by_number.get(number)) is not None:
                    return by_number
        for sale in self._of_customer(listed):
            if sale.on == listed.on and not (sale.number and listed.number):
                return sale
        return None

    def _like(self, listed: ListedSale) -> KnownSale | None:
        assert listed.on is not None
        span = timedelta(days=LIKE_DAYS)
        for sale in self._of_customer(listed):
            told_apart = sale.number and listed.number
            if not told_apart and not sale.cancelled and abs(sale.on - listed.on) <= span:
                return sale
        return None

    def _of_customer(self, listed: ListedSale) -> Iterable[KnownSale]:
        """The sales of the same car to the same customer that no other row is."""
        for name in sorted(_listed_names(listed)) or (_NOBODY,):
            for sale in self._by_name.get(name, ()):
                same = _same_car(sale.vehicle, listed.vehicle)
                if name == _NOBODY:
                    # Only the car and the day tell what nobody's name tells.
                    same = _words(sale.vehicle) == _words(listed.vehicle) and sale.on == listed.on
                if same and sale.id not in self._taken:
                    yield sale

    def _twin(self, listed: ListedSale, shares: tuple[Share, ...]) -> int | None:
        """The line of an earlier row that says the same, unless a fleet buys several."""
        if listed.number or listed.buyer is Buyer.FLEET:
            return None
        customer, car = name_key(listed.named), name_key(listed.vehicle)
        line = self._lines.setdefault((listed.on, shares, customer, car), listed.line)
        return None if line == listed.line else line

    def _beside(
        self, listed: ListedSale, known: KnownSale, shares: tuple[Share, ...], channel: Channel
    ) -> Row:
        buyer = listed.buyer or known.buyer
        channel = channel if listed.channel else known.channel
        row = Row(listed, Standing.KNOWN, shares, buyer, channel, known.id)
        if known.cancelled:
            return _with(row, Standing.KNOWN, Problem("cancelled", {"sale": known.id}), known.id)
        pairs = (
            (Particular.ON, known.on, listed.on),
            (Particular.SHARES, known.shares, shares),
            (Particular.BUYER, known.buyer, buyer),
            (Particular.CHANNEL, known.channel, channel),
            (Particular.DELIVERED_ON, known.delivered_on, listed.delivered_on),
            (Particular.CONTRACT_UNTIL, known.contract_until, listed.contract_until),
            (Particular.NUMBER, known.number, _number_beside(known.number, listed.number)),
        )
        differences = [
            Difference(what, before or None, said)
            for what, before, said in pairs
            if said and not _agree(before, said)
        ]
        names, said = _names(known.customer, known.company_key), _listed_names(listed)
        if names and said and not names & said:
            differences.append(Difference(Particular.CUSTOMER, known.customer, listed.named))
        if not _same_car(known.vehicle, listed.vehicle):
            differences.append(Difference(Particular.VEHICLE, known.vehicle, listed.vehicle))
        if not differences and not known.confirmed:
            return _with(row, Standing.KNOWN, Problem("still-proposed", {"sale": known.id}))
        if not differences:
            return row
        fills = all(each.what in _FILLED and each.known is None for each in differences)
        row = Row(
            listed,
            Standing.FILLS if fills else Standing.DIFFERS,
            shares,
            buyer,
            channel,
            known.id,
            tuple(differences),
        )
        month = self._closed(listed)
        if month is not None and not fills:
            # Taken over, it would be entered in a month that is frozen.
            return _with(row, Standing.PROBLEM, Problem("differs-closed", {"sale": known.id}))
        delivers = any(each.what is Particular.DELIVERED_ON for each in differences)
        if month is not None and delivers and self._policy.counts_on_delivery(known.on):
            return _with(row, Standing.PROBLEM, Problem("month-closed", {"month": month}))
        return row


def _with(row: Row, standing: Standing, why: Problem, sale: int | None = None) -> Row:
    return Row(
        row.listed,
        standing,
        row.shares,
        row.buyer,
        row.channel,
        row.sale if sale is None else sale,
        row.differences,
        why,
    )


def _keys(listed: ListedSale) -> frozenset[str]:
    phone = phone_key(listed.phone) if listed.phone else ""
    return keys_of(listed.named, company_of(listed), phone, email_key(listed.email))


def _names(customer: str, company: str) -> frozenset[str]:
    return keys_of(customer, company, "", "")


def _listed_names(listed: ListedSale) -> frozenset[str]:
    """What the customer of a row may be called: a person, a firm, or the one for the other."""
    company = company_of(listed)
    return _names(listed.customer, company) | _names(listed.company, company)


def _number_beside(known: str, listed: str) -> str:
    """The number of a row as its sale has it: that of an erased customer's is a hash."""
    hidden = forgotten_number(listed)
    return hidden if known == hidden else listed


def _agree(known: object, listed: object) -> bool:
    if isinstance(known, tuple) and isinstance(listed, tuple):
        return set(known) == set(listed)
    return known == listed


def _same_car(one: str, other: str) -> bool:
    """Whether two descriptions can be of one car: all words of the shorter stand in the longer."""
    first, second = _words(one), _words(other)
    return first <= second or second <= first


def _words(vehicle: str) -> frozenset[str]:
    plain = name_key(vehicle)
    return frozenset("".join(c if c.isalnum() else " " for c in plain).split())
