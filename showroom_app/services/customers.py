"""The customers: one record a person with all that happened, searched, kept right, merged."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from showroom_app.domain.customer import Bond, Ownership, ownership
from showroom_app.domain.lead import Entry, Lead
from showroom_app.domain.people import Actor, Role
from showroom_app.domain.person import Consent, KeyKind, PersonField, PersonKey, PersonRecord
from showroom_app.domain.policy import Policy
from showroom_app.domain.reception import Record
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import customer_history as history
from showroom_app.services.act_notes import note_export
from showroom_app.services.acts import allow, perform
from showroom_app.services.correcting import Correcting
from showroom_app.services.customer_history import HistoryPage
from showroom_app.services.details import fits
from showroom_app.services.done import Done
from showroom_app.services.lead_sight import Sight, lead_sight
from showroom_app.services.long_list import NumberScale
from showroom_app.storage.store import Store, Work

PAGE = 50
"""Rows that are read at once, of a search and of a history."""
END = 0
"""Below the last person."""
MOST_OF_A_NOTE = 2000
"""Characters of a note."""
_SETTLED_AT_ONCE = 200
_ALIKE = 5
_COUNTED = 200
_BONDS = 50

Body = Callable[[Work, str], Done]


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One person in the list; `last_on` is the day of the last lead, visit or sale."""

    person: int
    title: str
    phone: str = ""
    email: str = ""
    plate: str = ""
    company: str = ""
    last_on: date | None = None


@dataclass(frozen=True, slots=True)
class CustomersView:
    """One page of a search; `after` goes on with the next, None at the end.

    It begins behind `before`, None with the first row. `scale` comes with the first page of a list
    that goes on.
    """

    typed: str
    rows: tuple[CustomerRow, ...]
    after: int | None = None
    before: int | None = None
    scale: NumberScale | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is on record of a person, each counted up to 200."""

    leads: int = 0
    visits: int = 0
    appointments: int = 0
    sales: int = 0


@dataclass(frozen=True, slots=True)
class CustomerDetail:
    """One person in full.

    `consent` and `consent_at` are what was said last, of this record or one merged into it, and
    `notes` the notes of all of them, each with the name it was written under. `merged` are the
    records merged into this one. `alike` are others with a number or address in common. `owner` is
    whose customer it is; `history` the first page of what happened.
    """

    now: datetime
    today: date
    record: PersonRecord
    row: CustomerRow
    owner: Ownership
    owner_role: Role | None
    consent: Consent
    consent_at: datetime | None
    notes: tuple[tuple[str, str], ...]
    merged: tuple[PersonRecord, ...]
    alike: tuple[CustomerRow, ...]
    counts: Counts
    history: HistoryPage


class Customers:
    """What the customers page and `showroom person` ask and do."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def search(
        self,
        actor: Actor,
        typed: str = "",
        *,
        after: int | None = None,
        before: int | None = None,
        limit: int = PAGE,
    ) -> CustomersView:
        """A page of persons with a word that begins as each typed word does, newest first.

        Words of names, e-mail addresses and plates, and telephone numbers however they are typed.
        Nothing typed finds everybody. `after` is that of the page before; with `before` the page
        ends above that person, END: with the last one.
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_CUSTOMERS)
            found = work.persons.search(typed, limit + 1, after or 0, before=before)
            over = max(len(found) - limit, 0)
            shown = found[:limit] if before is None else found[over:]
            last = work.persons.last_days([each.id for each in shown], work.policy.policy().tz)
            rows = tuple(_row(each, last.get(each.id)) for each in shown)
            if before is not None:
                begins = found[0].id if over else None
                goes_on = rows[-1].person if rows and before != END else None
                return CustomersView(typed, rows, goes_on, begins)
            goes_on = rows[-1].person if over else None
            is_first = after is None and goes_on is not None
            scale = NumberScale(rows[0].person) if is_first else None
            return CustomersView(typed, rows, goes_on, after, scale)

    def show(self, actor: Actor, person: int) -> CustomerDetail:
        """One person in full; for a merged record the one it is part of. Raises NotFound.

        Who may not read a lead is told that there is one in hand and whose: nothing of where it
        came from, what was said and written, how it stands and why it was closed.
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_CUSTOMERS)
            whole = _whole(work, person)
            detail = _detail(work, whole)
            parts = work.persons.parts(whole.id)
            return replace(detail, history=_page(work, actor, parts, history.FIRST, PAGE))

    def history(
        self, actor: Actor, person: int, after: history.Key, *, limit: int = PAGE
    ) -> HistoryPage:
        """What happened with a person before a key, newest first, as in `show`; raises NotFound."""
        with self._store.read() as work:
            allow(work, actor, UseCase.SEE_CUSTOMERS)
            parts = work.persons.parts(_whole(work, person).id)
            return _page(work, actor, parts, after, limit)

    def _every(self) -> Iterator[CustomerDetail]:
        """All persons, newest first, without their histories and who may be the same."""
        after = 0
        while True:
            with self._store.read() as work:
                found = work.persons.search("", PAGE, after)
                details = [_detail(work, each, brief=True) for each in found]
            yield from details
            if not found:
                return
            after = found[-1].id

    def export(self, actor: Actor) -> Iterator[CustomerDetail]:
        """All persons for a file, after asking whether this actor may take them out."""
        with self._store.read() as work:
            allow(work, actor, UseCase.EXPORT)
        note_export(self._store, actor, "customers")
        return self._every()

    def of_lead(self, actor: Actor, lead: int) -> int | None:
        """The person of a lead, None where it tells of nobody; raises NotFound."""

        def look(work: Work) -> int | None:
            allow(work, actor, UseCase.SEE_CUSTOMERS)
            if not work.leads.exists(lead):
                raise NotFound("lead", str(lead))
            return work.persons.of_lead(lead)

        return self._settled(look)

    def of_sale(self, actor: Actor, sale: int) -> int | None:
        """The person of a sale, None where it tells of nobody; raises NotFound."""

        def look(work: Work) -> int | None:
            allow(work, actor, UseCase.SEE_CUSTOMERS)
            if work.sales.sale(sale) is None:
                raise NotFound("sale", str(sale))
            return work.persons.of_sale(sale)

        return self._settled(look)

    def settle(self, limit: int = _SETTLED_AT_ONCE) -> int:
        """Find or make the persons of what was written lately; how many rows, 0 when all is done.

        A bounded step of its own, so that taking a lead in costs nothing more. It raises
        Topic.PERSONS alone: no lead, no line and no count is another by it.
        """
        with self._store.read() as work:
            if not work.persons.has_due():
                return 0
        with self._store.write(Topic.PERSONS) as work:
            return work.persons.settle(limit)

    def settle_all(self, seconds: float) -> bool:
        """Settle step by step for so long at most; whether nothing is left."""
        end = time.monotonic() + seconds
        while self.settle():
            if time.monotonic() > end:
                return False
        return True

    def change(
        self,
        actor: Actor,
        person: int,
        *,
        name: str | None = None,
        company: str | None = None,
        note: str | None = None,
        phones: Sequence[str] | None = None,
        emails: Sequence[str] | None = None,
        plates: Sequence[str] | None = None,
        act: str | None = None,
    ) -> Done:
        """Correct a record; None leaves as it is, of numbers, addresses and plates all are given.

        What it was stands in the history, and what a lead, visit or sale said stays there. Whom a
        number or address belongs to follows: one taken out is not learned again from what is on
        record. Raises Refused: "not-allowed", "too-long", "too-many-keys" (most),
        "no-phone-number", "no-email-address", "note-too-long", "person-needs-name" when nothing
        would be left by which to call the person.
        """
        typed = {KeyKind.PHONE: phones, KeyKind.EMAIL: emails, KeyKind.PLATE: plates}

        def body(work: Work, act: str) -> Done:
            known = self._own(work, actor, person)
            fits(name or "", company or "")
            correct = Correcting(work, actor, known)
            keys = {
                kind: correct.wanted(kind, said) for kind, said in typed.items() if said is not None
            }
            changed = known
            if name is not None and " ".join(name.split()) != known.name:
                # Which part was the first name is no longer known.
                changed = replace(changed, name=" ".join(name.split()), first="", last="")
            if company is not None:
                changed = replace(changed, company=" ".join(company.split()))
            if note is not None:
                if len(note) > MOST_OF_A_NOTE:
                    raise Refused("note-too-long", most=MOST_OF_A_NOTE, length=len(note))
                changed = replace(changed, note=note.strip())
            all_keys = [keys.get(kind, known.of_kind(kind)) for kind in KeyKind]
            _check_called(
                replace(changed, keys=tuple(key for of in all_keys for key in of)), person
            )
            work.persons.save(changed)
            correct.note(PersonField.NAME, known.name, changed.name)
            correct.note(PersonField.COMPANY, known.company, changed.company)
            for kind, wanted in keys.items():
                correct.keys(kind, wanted)
            return Done("change-person", act, person=known.id)

        return self._perform(actor, UseCase.CHANGE_PERSON, act, body)

    def correct(
        self,
        actor: Actor,
        person: int,
        kind: KeyKind,
        add: str = "",
        remove: str = "",
        *,
        act: str | None = None,
    ) -> Done:
        """One number, address or plate more, one less, or both: one instead of another.

        Raises as `change`, and NotFound("person-key") for one to remove that the record has not.
        """

        def body(work: Work, act: str) -> Done:
            known = self._own(work, actor, person)
            correct = Correcting(work, actor, known)
            gone = correct.wanted(kind, (remove,)) if remove else ()
            keys = known.of_kind(kind)
            if remove and not {key.key for key in gone} & {key.key for key in keys}:
                raise NotFound("person-key", remove)
            kept = [key.shown for key in keys if key not in gone]
            wanted = correct.wanted(kind, (*kept, add))
            _check_called(replace(known, keys=(*_others(known, kind), *wanted)), person)
            correct.keys(kind, wanted)
            return Done("change-person", act, person=known.id)

        return self._perform(actor, UseCase.CHANGE_PERSON, act, body)

    def set_consent(
        self, actor: Actor, person: int, consent: Consent, *, act: str | None = None
    ) -> Done:
        """What a person said about being written to, dated now. Raises Refused "not-allowed"."""

        def body(work: Work, act: str) -> Done:
            known = self._own(work, actor, person)
            work.persons.set_consent(known.id, consent, work.now)
            return Done("consent", act, person=known.id)

        return self._perform(actor, UseCase.CHANGE_PERSON, act, body)

    def merge(self, actor: Actor, person: int, into: int, *, act: str | None = None) -> Done:
        """Two records are one person's: `into` keeps its name, and all of both is under it.

        Raises Refused: "not-allowed", "same-person", "merged-already" (person).
        """

        def body(work: Work, act: str) -> Done:
            for each in (person, into):
                if work.persons.person(each) is None:
                    raise NotFound("person", str(each))
                if work.persons.standing_for(each) != each:
                    raise Refused("merged-already", person=each)
            if not work.persons.merge(person, into, work.now):
                raise Refused("same-person", person=person)
            return Done("merge-persons", act, person=into)

        return self._perform(actor, UseCase.MERGE_PERSONS, act, body)

    def unmerge(self, actor: Actor, person: int, *, act: str | None = None) -> Done:
        """Take a record out of the one it was merged into, with all that was its own.

        Raises Refused: "not-allowed", "not-merged".
        """

        def body(work: Work, act: str) -> Done:
            if work.persons.person(person) is None:
                raise NotFound("person", str(person))
            if work.persons.unmerge(person) is None:
                raise Refused("not-merged", person=person)
            return Done("unmerge-persons", act, person=person)

        return self._perform(actor, UseCase.MERGE_PERSONS, act, body)

    def _perform(self, actor: Actor, use_case: UseCase, act: str | None, body: Body) -> Done:
        # Whose customer it is, is decided where the record is known. The records are held
        # against the settling, which may make of them what it likes.
        topics = (Topic.LEADS, Topic.PERSONS)
        return perform(self._store, actor, use_case, act, topics, body, own=actor.rep)

    def _own(self, work: Work, actor: Actor, person: int) -> PersonRecord:
        """The record of a person, when this actor may change it: a rep that of own customers."""
        known = _whole(work, person)
        owner = ownership_of(work, work.persons.parts(known.id), work.policy.policy())
        allow(work, actor, UseCase.CHANGE_PERSON, own=owner.rep)
        return known

    def _settled(self, look: Callable[[Work], int | None]) -> int | None:
        """What `look` finds; where it is nobody, once more after a step of settling."""
        with self._store.read() as work:
            found = look(work)
        if found is None and self.settle():
            with self._store.read() as work:
                found = look(work)
        return found


def _others(record: PersonRecord, kind: KeyKind) -> tuple[PersonKey, ...]:
    """The keys of all other kinds."""
    return tuple(key for key in record.keys if key.kind is not kind)


def _check_called(record: PersonRecord, person: int) -> None:
    """Raise Refused("person-needs-name") where nothing is left to call a person by."""
    if not (record.name or record.company or record.phones or record.emails):
        raise Refused("person-needs-name", person=person)


def _whole(work: Work, person: int) -> PersonRecord:
    """The record that stands for a person; raises NotFound."""
    whole = work.persons.standing_for(person)
    known = work.persons.person(whole) if whole is not None else None
    if known is None:
        raise NotFound("person", str(person))
    return known


def _page(
    work: Work, actor: Actor, parts: Collection[int], after: history.Key, limit: int
) -> HistoryPage:
    """A page of what this actor may read: with a row at least, where there is one."""
    tz = work.policy.policy().tz
    while True:
        page = _as_seen(work, actor, history.page(work, parts, tz, after, limit))
        if page.rows or page.after is None:
            return page
        after = page.after


def _as_seen(work: Work, actor: Actor, page: HistoryPage) -> HistoryPage:
    """A page of a history without what only who may read a lead is told.

    Of such a lead is left what says whose customer this is: that it is in somebody's hands.
    """
    sight = lead_sight(work, actor)
    if sight is Sight.ALL:
        return page
    told = {row.about.lead for row in page.rows if isinstance(row.about, Entry)}
    known = work.leads.leads(told)

    def is_seen(lead: Lead | None) -> bool:
        return sight is Sight.OWN and lead is not None and lead.owner in (None, actor.rep)

    def seen(row: history.HistoryRow) -> history.HistoryRow | None:
        about = row.about
        if isinstance(about, Entry) and not is_seen(known.get(about.lead)):
            return None
        if isinstance(about, Lead) and not is_seen(about):
            in_hand = about.is_open and about.owner is not None
            return replace(row, about=_bare(about), is_bare=True) if in_hand else None
        return row

    return replace(page, rows=tuple(each for each in map(seen, page.rows) if each is not None))


def _bare(lead: Lead) -> Lead:
    """A lead of which no more is told than that it came, about which vehicle, and whose it is."""
    return Lead(
        lead.id,
        source="",
        arrived=lead.arrived,
        received=lead.received,
        floor=lead.floor,
        vehicle=lead.vehicle,
        owner=lead.owner,
        person=lead.person,
    )


def _detail(work: Work, record: PersonRecord, *, brief: bool = False) -> CustomerDetail:
    policy = work.policy.policy()
    parts = work.persons.parts(record.id)
    own = work.persons.persons(parts)
    same = () if brief else work.persons.known_by(record.traits)
    alike = [each for each in same if each.id != record.id]
    last = work.persons.last_days([record.id, *(each.id for each in alike[:_ALIKE])], policy.tz)
    said = max(
        (each for each in own.values() if each.consent_at is not None),
        key=lambda each: (each.consent_at, each.id),
        default=None,
    )
    counted = (work.leads, work.visits, work.appointments, work.sales)
    today = policy.business_day(work.now)
    owner = ownership_of(work, parts, policy)
    choice = work.people.roles(today.replace(day=1)).get(owner.rep) if owner.rep else None
    return CustomerDetail(
        now=work.now,
        today=today,
        record=record,
        row=_row(record, last.get(record.id)),
        owner=owner,
        owner_role=choice.role if choice else None,
        consent=said.consent if said else Consent.UNKNOWN,
        consent_at=said.consent_at if said else None,
        notes=tuple((own[each].name, own[each].note) for each in parts if own[each].note),
        merged=work.persons.merged_into(record.id),
        alike=tuple(_row(each, last.get(each.id)) for each in alike[:_ALIKE]),
        counts=Counts(*(len(rows.of_persons(parts, _COUNTED)) for rows in counted)),
        history=HistoryPage(()),
    )


def ownership_of(work: Work, parts: Collection[int], policy: Policy) -> Ownership:
    """Whose customer a person is, by the ids of all its records."""
    today = policy.business_day(work.now)
    roles = work.people.roles(today.replace(day=1))

    def day(at: datetime) -> date:
        return at.astimezone(policy.tz).date()

    bonds: list[Bond] = []
    for lead in work.leads.of_persons(parts, _BONDS):
        choice = roles.get(lead.owner) if lead.owner is not None else None
        # Who became a showroom rep has no leads since 00:00, moved already or not.
        if lead.owner is not None and lead.is_open and choice and choice.role.may_have_leads:
            car = lead.vehicle.title() if lead.vehicle else ""
            bonds.append(Bond(lead.owner, Record.LEAD, day(lead.arrived), car))
    bonds += [
        Bond(sale.shares[0].rep, Record.SALE, sale.on, sale.vehicle)
        for sale in work.sales.of_persons(parts, _BONDS)
        if sale.cancelled_by is None and sale.shares
    ]
    bonds += [
        Bond(visit.rep, Record.VISIT, visit.day)
        for visit in work.visits.of_persons(parts, _BONDS)
        if visit.rep is not None
    ]
    bonds += [
        Bond(made.rep, Record.OTHER_APPOINTMENT, day(made.at), made.subject)
        for made in work.appointments.of_persons(parts, _BONDS)
    ]
    return ownership(bonds, today, policy)


def _row(record: PersonRecord, last_on: date | None) -> CustomerRow:
    def first(of: tuple[str, ...]) -> str:
        return of[0] if of else ""

    phone, email = first(record.phones), first(record.emails)
    names = (record.name, *record.other_names, record.company, phone, email)
    return CustomerRow(
        record.id,
        title=next((name for name in names if name), ""),
        phone=phone,
        email=email,
        plate=first(record.plates),
        company=record.company,
        last_on=last_on,
    )
