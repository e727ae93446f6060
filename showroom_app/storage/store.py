"""The unit of work: one transaction a use case, with every repository at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from showroom_app.domain.topic import Topic
from showroom_app.storage.change_counter import Looked, raise_counters, read_counters
from showroom_app.storage.commit import commit
from showroom_app.storage.engine import open_engine, shown
from showroom_app.storage.memory import Memory
from showroom_app.storage.older_copies import older_copies
from showroom_app.storage.presence import presence_of
from showroom_app.storage.problems import told_as_problems
from showroom_app.storage.program_terms import Terms, asking
from showroom_app.storage.race import LOOKS, Race, is_first, look
from showroom_app.storage.sqlite_file import AT_ONCE, WRITES, clean
from showroom_app.storage.sqlite_library import journal_mode
from showroom_app.storage.upgrade import REVISIONS, THIS_PROGRAM, Known, revision_of
from showroom_app.storage.upgrade import upgrade as bring_up_to_date
from showroom_app.storage.watch import Watch, open_watch

if TYPE_CHECKING:
    from showroom_app.domain.duplicates import Person
    from showroom_app.storage.database_facts import DatabaseFacts
    from showroom_app.storage.repositories.absences import Absences
    from showroom_app.storage.repositories.appointments import Appointments
    from showroom_app.storage.repositories.audit import Audit
    from showroom_app.storage.repositories.coaching import Coaching
    from showroom_app.storage.repositories.corrections import Corrections
    from showroom_app.storage.repositories.desk import Desk
    from showroom_app.storage.repositories.erasing import Erasing
    from showroom_app.storage.repositories.floor_log import FloorLog
    from showroom_app.storage.repositories.leads import Leads
    from showroom_app.storage.repositories.leases import Leases
    from showroom_app.storage.repositories.mailboxes import Mailboxes
    from showroom_app.storage.repositories.merges import Merges
    from showroom_app.storage.repositories.messages import Messages
    from showroom_app.storage.repositories.month_closes import MonthCloses
    from showroom_app.storage.repositories.opportunities import Opportunities
    from showroom_app.storage.repositories.outgoing import OutgoingMails
    from showroom_app.storage.repositories.overview import Overview
    from showroom_app.storage.repositories.people import People
    from showroom_app.storage.repositories.persons_book import Persons
    from showroom_app.storage.repositories.policy import PolicyEntries
    from showroom_app.storage.repositories.prospecting import Prospecting
    from showroom_app.storage.repositories.readers import Readers
    from showroom_app.storage.repositories.sale_disputes import SaleDisputes
    from showroom_app.storage.repositories.sale_imports import SaleImports
    from showroom_app.storage.repositories.sales import Sales
    from showroom_app.storage.repositories.stations import Stations
    from showroom_app.storage.repositories.templates import Templates
    from showroom_app.storage.repositories.threads import Threads
    from showroom_app.storage.repositories.traces import Traces
    from showroom_app.storage.repositories.visits import Visits

T = TypeVar("T")

Clock = datetime | Callable[[], datetime] | None
"""A fixed moment, something that tells one, or None for the real time."""


class Work:
    """One transaction and the repositories that work in it; of no use after its end.

    `topics` are those whose counters it raised: none in a transaction that only reads. Each
    repository is loaded when it is first asked for: a command needs two or three of them.
    """

    def __init__(
        self,
        connection: Connection,
        at: Clock,
        memory: Memory,
        terms: Terms,
        topics: frozenset[Topic] = frozenset(),
        found: Looked | None = None,
    ) -> None:
        self._connection = connection
        self._at = at
        self._memory = memory
        self._terms = terms
        self._recorded: datetime | None = None
        self._counters: dict[Topic, int] | None = None
        self.topics = topics
        if found is not None:
            self._learn(found)

    @property
    def generation(self) -> int:
        """Rises each time the server was away; what was remembered of before no longer holds.

        A server may come back restored from a copy, with counters and numbers that were seen before
        and mean something else now.
        """
        return self._memory.generation

    @property
    def recorded(self) -> datetime:
        """The real time of this transaction (UTC): the server's clock, else this PC's."""
        if self._recorded is None and self._connection.dialect.name == "postgresql":
            self.counters()
        if self._recorded is None:
            self._recorded = datetime.now(UTC)
        return self._recorded

    @cached_property
    def now(self) -> datetime:
        """The moment that rules and clocks go by (UTC): as set, else the real time."""
        return _set_to(self._at) or self.recorded

    @property
    def identity(self) -> str:
        """Which dealership this is: the key that its database was given once, copies included."""
        key: str = self._connection.exec_driver_sql("SELECT key FROM identities").scalar_one()
        return key

    @cached_property
    def floor_log(self) -> FloorLog:
        """The floor log."""
        from showroom_app.storage.repositories.floor_log import FloorLog

        return FloorLog(self._connection, may_append=Topic.BOARD in self.topics)

    @cached_property
    def people(self) -> People:
        """Floors, reps, role choices and users."""
        from showroom_app.storage.repositories.people import People

        return People(self._connection, self.recall)

    @cached_property
    def visits(self) -> Visits:
        """The visits."""
        from showroom_app.storage.repositories.visits import Visits

        return Visits(self._connection)

    @cached_property
    def leads(self) -> Leads:
        """The leads and their timelines."""
        from showroom_app.storage.repositories.leads import Leads

        return Leads(self._connection)

    @cached_property
    def desk(self) -> Desk:
        """The leads that need somebody."""
        from showroom_app.storage.repositories.desk import Desk

        return Desk(self._connection)

    @cached_property
    def messages(self) -> Messages:
        """The messages as they came."""
        from showroom_app.storage.repositories.messages import Messages

        return Messages(self._connection)

    @cached_property
    def appointments(self) -> Appointments:
        """The appointments."""
        from showroom_app.storage.repositories.appointments import Appointments

        return Appointments(self._connection, may_change={Topic.BOARD, Topic.LEADS} <= self.topics)

    @cached_property
    def sales(self) -> Sales:
        """The ledger."""
        from showroom_app.storage.repositories.sales import Sales

        return Sales(self._connection)

    @cached_property
    def sale_disputes(self) -> SaleDisputes:
        """What reps dispute about the ledger."""
        from showroom_app.storage.repositories.sale_disputes import SaleDisputes

        return SaleDisputes(self._connection)

    @cached_property
    def overview(self) -> Overview:
        """What an overview of a month counts."""
        from showroom_app.storage.repositories.overview import Overview

        return Overview(self._connection)

    @cached_property
    def opportunities(self) -> Opportunities:
        """What came to each rep, and what of it was sold."""
        from showroom_app.storage.repositories.opportunities import Opportunities

        return Opportunities(self._connection)

    @cached_property
    def policy(self) -> PolicyEntries:
        """The dealer's settings."""
        from showroom_app.storage.repositories.policy import PolicyEntries

        return PolicyEntries(self._connection, self.recall)

    @cached_property
    def audit(self) -> Audit:
        """The acts."""
        from showroom_app.storage.repositories.audit import Audit

        return Audit(self._connection)

    @cached_property
    def mailboxes(self) -> Mailboxes:
        """The mailboxes, and who reads them."""
        from showroom_app.storage.repositories.mailboxes import Mailboxes

        return Mailboxes(self._connection)

    @cached_property
    def outgoing(self) -> OutgoingMails:
        """The mails that go out."""
        from showroom_app.storage.repositories.outgoing import OutgoingMails

        return OutgoingMails(self._connection)

    @cached_property
    def threads(self) -> Threads:
        """Which lead a mail belongs to."""
        from showroom_app.storage.repositories.threads import Threads

        return Threads(self._connection)

    @cached_property
    def sale_imports(self) -> SaleImports:
        """The lists from which sales were taken over."""
        from showroom_app.storage.repositories.sale_imports import SaleImports

        return SaleImports(self._connection)

    @cached_property
    def readers(self) -> Readers:
        """How portal mails and lists are read."""
        from showroom_app.storage.repositories.readers import Readers

        return Readers(self._connection)

    @cached_property
    def templates(self) -> Templates:
        """The templates of replies, and signatures."""
        from showroom_app.storage.repositories.templates import Templates

        return Templates(self._connection)

    @cached_property
    def absences(self) -> Absences:
        """When reps are away."""
        from showroom_app.storage.repositories.absences import Absences

        return Absences(self._connection, self.recall)

    @cached_property
    def coaching(self) -> Coaching:
        """The coaching log, and the checks of closed leads."""
        from showroom_app.storage.repositories.coaching import Coaching

        return Coaching(self._connection)

    @cached_property
    def merges(self) -> Merges:
        """Leads that were merged, and leads that may be one."""
        from showroom_app.storage.repositories.merges import Merges

        return Merges(self._connection)

    @cached_property
    def persons(self) -> Persons:
        """One record a person."""
        from showroom_app.storage.repositories.persons_book import Persons

        return Persons(self._connection)

    @cached_property
    def corrections(self) -> Corrections:
        """What was corrected by hand in the records of persons."""
        from showroom_app.storage.repositories.corrections import Corrections

        return Corrections(self._connection)

    @cached_property
    def erasing(self) -> Erasing:
        """What is emptied when a person is to be forgotten."""
        from showroom_app.storage.repositories.erasing import Erasing

        return Erasing(self._connection)

    @cached_property
    def months(self) -> MonthCloses:
        """The closed months."""
        from showroom_app.storage.repositories.month_closes import MonthCloses

        return MonthCloses(self._connection, self.recall)

    @cached_property
    def prospecting(self) -> Prospecting:
        """Who waits in service, whose customers are due, and what was done about them."""
        from showroom_app.storage.repositories.prospecting import Prospecting

        return Prospecting(self._connection)

    @cached_property
    def stations(self) -> Stations:
        """The PCs of the dealership."""
        from showroom_app.storage.repositories.stations import Stations

        return Stations(self._connection)

    @cached_property
    def leases(self) -> Leases:
        """What one program does at a time."""
        from showroom_app.storage.repositories.leases import Leases

        return Leases(self._connection)

    def traces_of(self, person: Person) -> Traces:
        """Where a person is on record, asked before looking for what there is."""
        from showroom_app.storage.repositories.traces import traces_of

        return traces_of(self._connection, person)

    def counters(self) -> dict[Topic, int]:
        """The change counters, read once; ask for them before the rows they speak of."""
        if self._counters is None:
            self._learn(read_counters(self._connection))
        return self._counters or {}

    def _learn(self, found: Looked) -> None:
        """Take note of what the counters told; raises DatabaseProblem("newer-database")."""
        self._terms.check(found.revision, asking(self._connection))
        self._counters = found.counters
        self._recorded = self._recorded or found.clock

    def recall(self, what: str, topics: tuple[Topic, ...], read: Callable[[], T]) -> T:
        """What `read` reads, from memory as long as the counters of its topics stand.

        A transaction that raised one of them reads for itself: what it makes of it may yet be
        rolled back.
        """
        if not self.topics.isdisjoint(topics):
            return read()
        return self._memory.recall(what, topics, self.counters(), read)

    def integrity(self) -> tuple[str, ...]:
        """What the database engine itself finds wrong with the file; PostgreSQL is not asked."""
        if self._connection.dialect.name != "sqlite":
            return ()
        try:
            found = self._connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars()
            told = tuple(line for line in found if line != "ok")
        except DBAPIError as error:
            # Some libraries stop at what others list.
            told = (str(error.orig),)
        if told:
            return told
        orphans = self._connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(20)
        return tuple(f"{row[0]} {row[1]} refers to a missing row of {row[2]}" for row in orphans)


class Store:
    """A database with its transactions. Any thread may use it, each for its own transaction."""

    def __init__(
        self, engine: Engine, *, now: Clock = None, revisions: Sequence[str] = REVISIONS
    ) -> None:
        self._engine = engine
        self._revisions = revisions
        self._url = shown(engine.url)
        self._writing = engine.execution_options(**{WRITES: True})
        self._racing = self._writing.execution_options(**{AT_ONCE: True})
        self._presence = presence_of(engine)
        self._newest_memory = Memory()
        self._terms = Terms(revisions, self._url)
        self.at: Clock = now

    @property
    def now(self) -> datetime:
        """The moment that rules and clocks go by (UTC), as far as this PC knows without asking."""
        return _set_to(self.at) or datetime.now(UTC)

    @property
    def url(self) -> str:
        """Where the database is, as people may see it: the file, or the URL without password."""
        return self._url

    @property
    def is_postgresql(self) -> bool:
        """Whether a server holds the database, so that several PCs can share it."""
        return self._engine.dialect.name == "postgresql"

    @property
    def library(self) -> str:
        """The database engine and its version, such as "SQLite 3.53.4 (wal)"."""
        if not self.is_postgresql:
            driver: Any = self._engine.dialect.loaded_dbapi
            return f"SQLite {driver.sqlite_version} ({journal_mode(driver)})"
        with told_as_problems(self.url), self._engine.connect() as connection:
            return f"PostgreSQL {connection.exec_driver_sql('SHOW server_version').scalar()}"

    @contextmanager
    def write(self, *topics: Topic, race: Race | None = None) -> Iterator[Work]:
        """One transaction that changes what these topics are about.

        Their counters are raised first, in the order of Topic, under a lock that makes writers of
        a topic queue up: what is read inside is what stands when the decision is stored. Who is in
        a `race` joins them only as the first at its row, else looks again once the first is done.
        Committed at the end, rolled back on any exception. Raises DatabaseProblem.
        """
        if not topics:
            raise ValueError("a transaction that changes something names its topics")
        with told_as_problems(self.url):
            if race is None:
                connection, work = self._once_more(lambda: self._begin_writing(topics))
            else:
                connection, work = self._begin_first(topics, race)
            with connection:
                yield work
                commit(connection, self.url)

    @contextmanager
    def write_unseen(self) -> Iterator[Work]:
        """One transaction that changes what nobody is shown, such as how long a lease still runs.

        It raises no counter, so no window looks again. Nobody queues up for it either: each of its
        statements has to decide by itself. Otherwise as `write`.
        """
        with told_as_problems(self.url):
            connection, work = self._once_more(lambda: self._begin_writing(()))
            with connection:
                yield work
                commit(connection, self.url)

    @contextmanager
    def read(self, *, afresh: bool = False) -> Iterator[Work]:
        """One transaction that sees one state of everything and leaves it alone.

        `afresh` it believes nothing that was read before, also where no counter moved since.
        """
        with told_as_problems(self.url):
            connection, work = self._once_more(lambda: self._begin_reading(afresh))
            with connection:
                yield work

    @contextmanager
    def in_haste(self) -> Iterator[None]:
        """Transactions that a power cut may lose, for rows that can be made anew: the demo's.

        They are as whole as ever, only not waited for. For one thread at a time.
        """
        self._wait_for_disk(False)
        try:
            yield
        finally:
            self._wait_for_disk(True)

    def clean(self) -> bool:
        """Leave nothing of what was erased in the file or its journal; False: somebody is at work.

        It reads and writes the whole file, and takes as much room again meanwhile. A server does
        this for itself.
        """
        if self.is_postgresql:
            return True
        with told_as_problems(self.url):
            return clean(self._engine)

    def older_copies(self) -> tuple[str, ...]:
        """What upgrades left of the database as it was: files beside it, a schema of the server."""
        with told_as_problems(self.url):
            return older_copies(self._engine)

    def facts(self) -> DatabaseFacts:
        """What there is to know of the database itself: its place, its size, how it is reached."""
        from showroom_app.storage.database_facts import facts_of

        with told_as_problems(self.url):
            return facts_of(self._engine, self.library)

    def watch(self) -> Watch:
        """A watch over the change counters, on a connection of its own."""
        return open_watch(self._engine, self._terms)

    def standing_at(self, moment: datetime) -> Store:
        """The same database under another clock; closed with this one."""
        return Store(self._engine, now=moment, revisions=self._revisions)

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    def _wait_for_disk(self, wait: bool) -> None:
        if self.is_postgresql:
            words = f"SET synchronous_commit = {'on' if wait else 'off'}"
        else:
            words = f"PRAGMA synchronous = {'FULL' if wait else 'OFF'}"
        connection = self._engine.raw_connection()
        try:
            connection.cursor().execute(words)
            connection.commit()
        finally:
            connection.close()

    @property
    def _memory(self) -> Memory:
        generation = self._presence.losses if self._presence is not None else 0
        if generation != self._newest_memory.generation:
            self._newest_memory = Memory(generation)
        return self._newest_memory

    def _holding(self, connection: Connection, topics: tuple[Topic, ...]) -> Work:
        if not topics:
            self._terms.check_now(asking(connection))
            return Work(connection, self.at, self._memory, self._terms)
        found = raise_counters(connection, topics)
        return Work(connection, self.at, self._memory, self._terms, frozenset(topics), found)

    def _begin_writing(self, topics: tuple[Topic, ...]) -> tuple[Connection, Work]:
        """A connection whose transaction has begun, and the work that holds the topics."""
        connection = self._writing.connect()
        with _closed_on_failure(connection):
            return connection, self._holding(connection, topics)

    def _begin_first(self, topics: tuple[Topic, ...], race: Race) -> tuple[Connection, Work]:
        """As `_begin_writing`, but looking on as long as somebody else is the first."""
        for _ in range(LOOKS):
            taken_by = look(self._engine, race)
            if taken_by is not None:
                race.taken(taken_by)
            begun = self._once_more(lambda: self._begin_if_first(topics, race))
            if begun is not None:
                return begun
        return self._begin_writing(topics)

    def _begin_if_first(
        self, topics: tuple[Topic, ...], race: Race
    ) -> tuple[Connection, Work] | None:
        connection = self._racing.connect()
        with _closed_on_failure(connection):
            if is_first(connection, race.row):
                return connection, self._holding(connection, topics)
        connection.close()
        return None

    def _begin_reading(self, afresh: bool) -> tuple[Connection, Work]:
        connection = self._engine.connect()
        with _closed_on_failure(connection):
            memory = self._memory
            if afresh:
                memory = Memory(memory.generation)
            work = Work(connection, self.at, memory, self._terms)
            if self.is_postgresql:
                # One snapshot for everything that a view reads; SQLite gives it unasked. As an
                # option of the engine it would slow each statement.
                connection.execution_options(
                    isolation_level="REPEATABLE READ", postgresql_readonly=True
                )
                work.counters()
            return connection, work

    @staticmethod
    def _once_more(begin: Callable[[], T]) -> T:
        """Begin a transaction.

        A connection that the server dropped while it lay idle is found out here, before anything
        is done, so a second try can do no harm.
        """
        try:
            return begin()
        except DBAPIError as error:
            if not error.connection_invalidated:
                raise
            return begin()


def _set_to(clock: Clock) -> datetime | None:
    if clock is None:
        return None
    return (clock if isinstance(clock, datetime) else clock()).astimezone(UTC)


@contextmanager
def _closed_on_failure(connection: Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        connection.close()
        raise


def open_store(
    url: str, *, upgrade: bool = True, at: Clock = None, known: Known = THIS_PROGRAM
) -> Store:
    """The store behind a database URL; its tables are made or upgraded first, unless told not to.

    `known` is what the program knows of the tables. Raises DatabaseProblem for everything that
    keeps the database from being used.
    """
    engine = open_engine(url)
    try:
        if upgrade:
            bring_up_to_date(engine, known)
        else:
            with told_as_problems(shown(engine.url)), engine.connect() as connection:
                revision_of(connection, known.revisions)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, now=at, revisions=known.revisions)
