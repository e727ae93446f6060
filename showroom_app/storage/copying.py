"""Copying a whole database into one on a PostgreSQL server: all of it, or nothing.

It is a file of this PC or lies on another server. Its writers are kept waiting from the first row
read to the last word, so nothing that is written meanwhile can be missing: it waits, and then finds
the database closed. The server gets everything in one transaction; whatever ends that early leaves
the server empty and the source as it was. Only when the server has said that everything is stored
the source is closed (`moved.py`), under the same lock.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from sqlalchemy import (
    Connection,
    Engine,
    Executable,
    Table,
    delete,
    exists,
    func,
    insert,
    literal,
    select,
    text,
    union_all,
)
from sqlalchemy.schema import CreateIndex

from showroom_app.domain.rights import UseCase
from showroom_app.domain.values import dataclass
from showroom_app.storage.change_counter import CHANNEL
from showroom_app.storage.column_types import Moment
from showroom_app.storage.copy_refused import CopyRefused
from showroom_app.storage.copy_sources import PATIENT, SEARCH, Sent, Source, held, is_source
from showroom_app.storage.engine import open_engine, shown
from showroom_app.storage.indexes import metadata
from showroom_app.storage.moved import mark_moved
from showroom_app.storage.problems import told_as_problems
from showroom_app.storage.repositories.audit import Audit
from showroom_app.storage.repositories.floor_log import FloorLog
from showroom_app.storage.server_address import as_known
from showroom_app.storage.tables.acts import acts
from showroom_app.storage.tables.programs import identities, leases, stations
from showroom_app.storage.upgrade import revision_of, upgrade

if TYPE_CHECKING:
    from showroom_app.storage.repositories.floor_chain import Chain

Progress = Callable[[float, str], object]
"""Told the share that is done (0 to 1) and the table that is being copied."""

_OWN = frozenset({"topics", "program_terms", "leases", "identities"})
"""What a database has for itself: counters, which programs may use it, what they do right now.

A lease without an end is not of now: somebody chose it, and it goes along.
"""

_FEW_ROWS = 20_000
"""So many go into the indexes as they stand sooner than these are made anew."""

_SWITCHED_OFF = timedelta(minutes=5)
"""Who was not heard of for so long does not run; two beats would do."""


@dataclass(frozen=True, slots=True)
class CopiedBy:
    """Who copies, a number of the users or nobody who signed in, and the name of the PC."""

    user: int | None
    station: str


@dataclass(frozen=True, slots=True)
class Copied:
    """What was copied: rows a table, events of the floor log, and the hash that ends it.

    `source` is where everything was. `again`: everything was there already, from a copy that was
    cut off after its last word.
    """

    rows: dict[str, int]
    events: int
    chain: str
    source: str
    server: str
    again: bool = False
    from_server: bool = False

    @property
    def total(self) -> int:
        """How many rows."""
        return sum(self.rows.values())


def copied_tables() -> list[Table]:
    """The tables that hold the dealership's records, each after those that it refers to."""
    return [table for table in metadata.sorted_tables if table.name not in _OWN]


def is_untouched(connection: Connection) -> bool:
    """Whether nothing was entered in a database of this version yet."""
    rows = (exists(select(literal(1)).select_from(table)) for table in copied_tables())
    return not any(connection.execute(select(*rows)).one())


def copy_to_server(
    source_url: str,
    target_url: str,
    progress: Progress = lambda _share, _table: None,
    stop: threading.Event | None = None,
    by: CopiedBy | None = None,
) -> Copied:
    """Copy a database to an empty one on a server, check what arrived, and close the one it was in.

    `by` gets an act into what arrived, behind all that were copied. The user of `source_url` owns
    the tables, where these are on a server. Raises CopyRefused, and DatabaseProblem for what either
    database cannot do.
    """
    source = open_engine(source_url)
    target = open_engine(target_url)
    try:
        if target.dialect.name != "postgresql":
            raise CopyRefused("not-a-server")
        upgrade(source)
        upgrade(target)
        with told_as_problems(shown(source.url)), held(source) as reading:
            return _copy_held(reading, target, progress, stop or threading.Event(), by)
    finally:
        source.dispose()
        target.dispose()


def _copy_held(
    source: Source,
    target: Engine,
    progress: Progress,
    stop: threading.Event,
    by: CopiedBy | None,
) -> Copied:
    # Somebody else may have copied it while this process waited for its turn.
    revision_of(source.connection)
    copy = _Copy(source, shown(target.url), progress, stop, by)
    with told_as_problems(copy.server):
        copied = copy.into(target)
    return copy.close_source(copied)


class _Copy:
    """One copy under way; nobody else writes in its source."""

    def __init__(
        self,
        source: Source,
        server: str,
        progress: Progress,
        stop: threading.Event,
        by: CopiedBy | None,
    ) -> None:
        self._source = source
        self._reading = source.connection
        self.server = server
        self._progress = progress
        self._stop = stop
        self._by = by
        self._sent = 0
        self._rows = _counts(self._reading)
        self._total = max(sum(self._rows.values()), 1)

    def into(self, target: Engine) -> Copied:
        """Copy everything in one transaction of the server."""
        chain = FloorLog(self._reading, may_append=False).verify()
        with target.connect() as writing:
            begun = writing.begin()
            for words in PATIENT:
                writing.execute(text(words))
            if is_source(writing):
                raise CopyRefused("in-use", database=self.server)
            # Every writer begins with a counter: nobody else writes from here on.
            writing.execute(text("LOCK TABLE topics IN EXCLUSIVE MODE"))
            if not is_untouched(writing):
                begun.rollback()
                return self._the_same(target, chain)
            self._fill(writing)
            self._check(writing, chain)
            self._begin_there(writing)
            self._look_up()
            try:
                begun.commit()
            except Exception:
                # The last word was cut off: what counts is what the server has.
                target.dispose()
                return self._the_same(target, chain)
        return self._told(chain)

    def close_source(self, copied: Copied) -> Copied:
        """Leave the source as it is, but for the words that close it."""
        mark_moved(self._reading, self.server)
        self._progress(1.0, "")
        return copied

    def _told(self, chain: Chain, *, again: bool = False) -> Copied:
        engine = self._reading.engine
        return Copied(
            dict(self._rows),
            chain.events,
            chain.head,
            shown(engine.url),
            self.server,
            again,
            from_server=engine.dialect.name == "postgresql",
        )

    def _the_same(self, target: Engine, chain: Chain) -> Copied:
        """Whether the server has exactly the source's rows already."""
        with target.connect() as looking:
            arrived, there = _counts(looking), FloorLog(looking, may_append=False).verify()
            # Of the copy itself there is one act more.
            more = arrived["acts"] - self._rows["acts"]
            if more == 1 and _newest_act(looking)[1:] == (UseCase.COPY_DATABASE,):
                arrived["acts"] -= more
            newest = [_newest_act(self._reading), _newest_act(looking, behind=max(more, 0))]
        same = arrived == self._rows and there.head == chain.head and newest[0] == newest[1]
        if not same or not sum(arrived.values()):
            raise CopyRefused("in-use", database=self.server)
        return self._told(chain, again=True)

    def _fill(self, writing: Connection) -> None:
        indexes = _take_indexes(writing) if self._total > _FEW_ROWS else []
        cursor = writing.connection.driver_connection.cursor()  # type: ignore[union-attr]  # psycopg
        for table in copied_tables():
            self._follow(self._source.send(cursor, table), table.name)
        self._follow(self._source.send_search(cursor), SEARCH)
        for number, make in enumerate(indexes):
            self._look_up()
            writing.execute(make)
            self._progress(0.8 + 0.18 * (number + 1) / len(indexes), "")
        # It stays the same dealership: what is kept for it elsewhere finds it again.
        writing.execute(delete(identities))
        writing.execute(insert(identities), {"key": self._reading.scalar(select(identities.c.key))})
        self._send_choices(writing)
        _set_sequences(writing)
        _raise_counters(self._reading, writing)
        writing.execute(text("ANALYZE"))

    def _follow(self, sent: Sent, table: str) -> None:
        """See a table through, and look up whenever some of its rows went."""
        try:
            with closing(sent):
                for rows in sent:
                    self._look_up()
                    self._sent += rows
                    self._progress(0.8 * min(self._sent / self._total, 1.0), table)
        except Exception as error:
            if _is_of_value(error):
                raise CopyRefused("value", table=table) from error
            raise

    def _send_choices(self, writing: Connection) -> None:
        """Copy what somebody chose once for all, such as the station that takes in."""
        chosen = self._reading.execute(
            select(leases).where(leases.c.until.is_(None), leases.c.owner != "")
        ).all()
        for row in chosen:
            writing.execute(delete(leases).where(leases.c.name == row.name))
            writing.execute(insert(leases), row._asdict())

    def _begin_there(self, writing: Connection) -> None:
        """What is of the new database alone: no PC runs in it yet, and somebody made it."""
        now = writing.execute(select(func.clock_timestamp(type_=Moment))).scalar_one()
        heard = now - _SWITCHED_OFF
        writing.execute(stations.update().where(stations.c.last_at > heard).values(last_at=heard))
        if self._by is None:
            return
        places = {
            "from_place": as_known(shown(self._reading.engine.url)),
            "to_place": as_known(self.server),
        }
        Audit(writing).add(
            at=now,
            recorded=now,
            user=self._by.user,
            station=self._by.station,
            use_case=UseCase.COPY_DATABASE,
            act=uuid4().hex,
            facts={"kind": UseCase.COPY_DATABASE.value, **places},
        )

    def _look_up(self) -> None:
        if self._stop.is_set():
            raise CopyRefused("cancelled")

    def _check(self, writing: Connection, chain: Chain) -> None:
        """Compare what arrived with what was sent, before it counts."""
        arrived = _counts(writing)
        for table, rows in self._rows.items():
            if arrived[table] != rows:
                raise CopyRefused("counts-differ", table=table, sent=rows, arrived=arrived[table])
        there = FloorLog(writing, may_append=False).verify()
        if (there.events, there.head) != (chain.events, chain.head):
            raise CopyRefused("chain-differs")


def _counts(connection: Connection) -> dict[str, int]:
    """How many rows each table has, and the search index."""
    asked = [select(literal(t.name), func.count()).select_from(t) for t in copied_tables()]
    rows = {row[0]: row[1] for row in connection.execute(union_all(*asked))}
    rows[SEARCH] = connection.scalar(text(f"SELECT count(*) FROM {SEARCH}"))  # noqa: S608  ours
    return rows


def _newest_act(connection: Connection, behind: int = 0) -> tuple[str, ...]:
    """The id and the use case of the newest act, or of one so many before it; none, nothing."""
    newest = select(acts.c.act, acts.c.use_case).order_by(acts.c.id.desc()).offset(behind).limit(1)
    return tuple(connection.execute(newest).one_or_none() or ())


def _is_of_value(error: Exception) -> bool:
    from psycopg import DataError, IntegrityError

    return isinstance(error, DataError | IntegrityError | ValueError | TypeError | OverflowError)


def _take_indexes(writing: Connection) -> list[Executable]:
    """Take away the indexes that only help to find, and return what makes them again.

    To sort what is there once takes a fraction of placing each row in every one of them.
    """
    found = writing.execute(
        text(
            "SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) "
            "FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid "
            "WHERE c.relnamespace = current_schema()::text::regnamespace AND NOT i.indisunique "
            "ORDER BY 1 LIMIT 1000"
        )
    ).all()
    ours = {index.name: index for table in copied_tables() for index in table.indexes}
    for name, _ in found:
        writing.execute(text(f"DROP INDEX {name}"))
    return [
        CreateIndex(ours[name]) if name in ours else text(words.replace(":", "\\:"))
        for name, words in found
    ]


def _set_sequences(writing: Connection) -> None:
    """Let the numbers of rows go on behind the highest of each table."""
    for table in copied_tables():
        (first, *more) = table.primary_key.columns
        if more:
            continue
        sequence = writing.scalar(
            text("SELECT pg_get_serial_sequence(:named, :column)"),
            {"named": table.name, "column": first.name},
        )
        if sequence is not None:
            highest = select(func.coalesce(func.max(first), 0) + 1).scalar_subquery()
            writing.execute(select(func.setval(sequence, highest, False)))


def _raise_counters(reading: Connection, writing: Connection) -> None:
    """Let every window that looks at the server's database already look again."""
    topics = metadata.tables["topics"]
    for topic, counter in reading.execute(select(topics.c.topic, topics.c.counter)).all():
        writing.execute(
            topics.update()
            .where(topics.c.topic == topic)
            .values(counter=topics.c.counter + counter + 1)
        )
        writing.execute(select(func.pg_notify(CHANNEL, topic)))
