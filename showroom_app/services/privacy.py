"""What a person may ask of the dealership: everything it knows, and to be forgotten."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from showroom_app.domain import appointment as appointments
from showroom_app.domain import lead_rules
from showroom_app.domain.appointment import Appointment
from showroom_app.domain.duplicates import Person, name_key
from showroom_app.domain.erasure import Strings
from showroom_app.domain.floor_facts import Event, Phoned, visit_of
from showroom_app.domain.lead import CloseReason, Entry, EntryKind, Lead
from showroom_app.domain.outgoing import Outgoing
from showroom_app.domain.people import Actor
from showroom_app.domain.person import PersonChange, PersonRecord
from showroom_app.domain.prospecting import ProspectEntry, Waiting
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.rights import UseCase
from showroom_app.domain.sale import Sale
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import timeline
from showroom_app.services.act_notes import note_act, note_export
from showroom_app.services.acts import allow, perform
from showroom_app.services.customers import Customers
from showroom_app.services.done import Done
from showroom_app.storage.repositories.erasing import Rows
from showroom_app.storage.repositories.messages import Message
from showroom_app.storage.repositories.visits import Visit
from showroom_app.storage.store import Store, Work

_SETTLING_SECONDS = 60.0
_MOST = 10_000
_TOPICS = (
    *(Topic.BOARD, Topic.LEADS, Topic.MAIL, Topic.SALES),
    *(Topic.PERSONS, Topic.PROSPECTING),
)


@dataclass(frozen=True, slots=True)
class PersonFile:
    """All that is on record of one person.

    `records` are the record and those merged into it; the mails that came in are named by what
    they were, `originals` holds the text of each by the number of its message.
    """

    records: tuple[PersonRecord, ...]
    corrections: tuple[PersonChange, ...]
    leads: tuple[Lead, ...]
    entries: tuple[Entry, ...]
    messages: tuple[Message, ...]
    originals: dict[int, str]
    mails: tuple[Outgoing, ...]
    appointments: tuple[Appointment, ...]
    visits: tuple[Visit, ...]
    sales: tuple[Sale, ...]
    in_service: tuple[Waiting, ...] = ()
    prospecting: tuple[ProspectEntry, ...] = ()


class Privacy:
    """The use cases of the law on personal data; `beside` names noted files of this PC."""

    def __init__(self, store: Store, beside: Callable[[], tuple[str, ...]] = lambda: ()) -> None:
        self._store = store
        self._beside = beside

    def export(self, actor: Actor, person: int) -> PersonFile:
        """Everything that is on record of a person. Raises NotFound, Refused("not-allowed")."""
        Customers(self._store).settle_all(_SETTLING_SECONDS)
        with self._store.read() as work:
            allow(work, actor, UseCase.EXPORT)
            parts = _parts(work, person)
        note_export(self._store, actor, "person", person=person)
        with self._store.read() as work:
            found = work.leads.of_persons(parts, _MOST)
            messages = tuple(each for lead in found for each in work.messages.of_lead(lead.id))
            return PersonFile(
                records=tuple(work.persons.persons(parts)[part] for part in parts),
                corrections=work.corrections.of_persons(parts, _MOST),
                leads=found,
                entries=tuple(each for lead in found for each in work.leads.entries(lead.id)),
                messages=messages,
                originals={
                    each.id: work.messages.original(each.id).decode("utf-8", "replace")
                    for each in messages
                },
                mails=tuple(each for lead in found for each in work.outgoing.of_lead(lead.id)),
                appointments=work.appointments.of_persons(parts, _MOST),
                visits=work.visits.of_persons(parts, _MOST),
                sales=work.sales.of_persons(parts, _MOST),
                in_service=work.prospecting.lane_of_persons(parts, _MOST),
                prospecting=work.prospecting.of_persons(parts, _MOST),
            )

    def erase(self, actor: Actor, person: int, *, act: str | None = None) -> Done:
        """Forget a person: name, numbers, addresses, messages, mails and notes are gone for good.

        Leads, visits, appointments and sales stay without a name, so that what was counted stays
        counted. An open lead is closed (no interest), an appointment that is still expected
        cancelled, a mail that waits is not sent. Afterwards `clean` takes what is left in the
        file. Raises NotFound, Refused("not-allowed").
        """
        Customers(self._store).settle_all(_SETTLING_SECONDS)

        with self._store.read() as work:
            allow(work, actor, UseCase.ERASE_PERSON)
            # Every text is read for the person's name: nobody's click waits for that.
            mentions = work.erasing.mentions(_strings(work, person))

        def body(work: Work, act: str) -> Done:
            parts, rows, strings = _found(work, person)
            self._end(work, actor, rows)
            work.erasing.erase(parts, rows, strings, mentions, tuple(_notes(work, rows)))
            return Done("erase-person", act, person=parts[0])

        return perform(self._store, actor, UseCase.ERASE_PERSON, act, _TOPICS, body)

    def clean(self, actor: Actor) -> bool:
        """Write the database anew without what was erased; False when others are in the way.

        Raises Refused("not-allowed").
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.ERASE_PERSON)
        return self._store.clean()

    def copies(self) -> tuple[str, ...]:
        """Files beside the database in which who was erased may still stand."""
        return (*self._store.older_copies(), *self._beside())

    def erase_unread(self, actor: Actor, shown: Collection[str]) -> int:
        """Erase files of this PC with noted lines that cannot be read; how many of those shown.

        Only what somebody was shown: another may have been put aside since. The act stands in the
        audit before the first of them is gone. Raises Refused: "not-allowed", "not-erased" (file,
        problem) for one that cannot be erased, when the others are.
        """
        with self._store.read() as work:
            allow(work, actor, UseCase.ERASE_UNREAD)
        files = [each for each in self._beside() if each in shown]
        if files:
            note_act(self._store, actor, UseCase.ERASE_UNREAD, "erase-unread", files=len(files))
        kept: Refused | None = None
        for each in files:
            try:
                Path(each).unlink(missing_ok=True)
            except OSError as problem:
                kept = Refused("not-erased", file=each, problem=str(problem))
        if kept is not None:
            raise kept
        return len(files)

    def _end(self, work: Work, actor: Actor, rows: Rows) -> None:
        """Close what is still open: nobody could be reached about it any more."""
        policy = work.policy.policy()
        for lead in work.leads.leads(rows.leads).values():
            if lead.is_open:
                reason = CloseReason.NO_INTEREST
                work.leads.save(lead_rules.close(lead, None, None, reason, work.now, policy))
                timeline.write(work, actor, lead.id, EntryKind.CLOSED, code=reason)
        for each in rows.appointments:
            made = work.appointments.appointment(each)
            if made is not None and made.state.is_open:
                work.appointments.save(appointments.cancel(made))


def _parts(work: Work, person: int) -> tuple[int, ...]:
    """The record that stands for a person and those merged into it; raises NotFound."""
    whole = work.persons.standing_for(person)
    if whole is None:
        raise NotFound("person", str(person))
    return work.persons.parts(whole)


def _found(work: Work, person: int) -> tuple[tuple[int, ...], Rows, Strings]:
    """A person's records, the rows that tell of them, and by what texts; raises NotFound."""
    parts = _parts(work, person)
    records = list(work.persons.persons(parts).values())
    rows = work.erasing.rows(parts, *_known_by(records))
    return parts, rows, work.erasing.strings(records, rows)


def _strings(work: Work, person: int) -> Strings:
    """The texts that tell of a person; none of one who is gone, as when an act comes again."""
    with suppress(NotFound):
        return _found(work, person)[2]
    return Strings(())


def _known_by(records: list[PersonRecord]) -> tuple[Person, frozenset[str]]:
    """The keys of all records of a person, and the names of two words and more."""
    keys = [key for record in records for key in record.traits.emails | record.traits.phones]
    person = Person(
        frozenset(key for key in keys if "@" in key),
        frozenset(key for key in keys if "@" not in key),
    )
    names = {name for record in records for name in (record.name, *record.other_names)}
    return person, frozenset(name_key(name) for name in names if len(name.split()) > 1)


def _notes(work: Work, rows: Rows) -> Iterator[tuple[int, date, int]]:
    """The events that are about the person's visits and calls."""
    days = {each.day for each in work.visits.visits(rows.visits).values()}
    tz = work.policy.policy().tz
    days |= {lead.received.astimezone(tz).date() for lead in work.leads.leads(rows.leads).values()}
    about_visits, about_leads = set(rows.visits), set(rows.leads)
    for floor in work.people.floors():
        for day in days:
            for event in work.floor_log.events(floor.id, day):
                if visit_of(event.fact) in about_visits or _lead_of(event) in about_leads:
                    yield event.floor, event.day, event.number


def _lead_of(event: Event) -> int | None:
    return event.fact.lead if isinstance(event.fact, Phoned) else None
