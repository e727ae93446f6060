"""The change counters of the topics: raised by every write, before anything else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Text,
    bindparam,
    case,
    column,
    func,
    literal_column,
    select,
    text,
    update,
)
from sqlalchemy.sql.dml import ReturningUpdate

from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.storage.column_types import Json, Moment
from showroom_app.storage.program_terms import REVISION
from showroom_app.storage.tables.programs import topics

CHANNEL = "showroom"
"""What PostgreSQL notifies on, with the topic as the message."""

_IN_ORDER = {topic: position for position, topic in enumerate(Topic)}

# What the database was upgraded to meanwhile is learned on the way. On PostgreSQL an upgrade holds
# the whole table, so whoever waited for it already reads what it left.
_REVISION = text(REVISION).columns(column("version_num", Text)).scalar_subquery()

_AT_ONCE = timedelta(milliseconds=5)
"""Who is told within this did not wait, or no longer than an act of somebody else takes anyway."""

_before = topics.alias("before")
_BEFORE = select(
    func.json_object_agg(_before.c.topic, _before.c.counter, type_=Json)
).scalar_subquery()
_COUNTERS = select(topics.c.topic, topics.c.counter, _REVISION)
_COUNTERS_AND_CLOCK = _COUNTERS.add_columns(func.clock_timestamp(type_=Moment))


@dataclass(frozen=True, slots=True)
class Looked:
    """What the counters' table told: where every topic stands, and what could be learned with it.

    `clock` is the server's, None on SQLite; `revision` that of the tables.
    """

    counters: dict[Topic, int] | None
    clock: datetime | None
    revision: str


def raise_counters(connection: Connection, moved: tuple[Topic, ...]) -> Looked:
    """Raise the counters of these topics, in the order of Topic, and hold them until the end.

    Writers of one topic queue up here. Every counter is told on the way, and PostgreSQL's clock
    once it was this writer's turn. There a statement sees the others as they stood when it began:
    where it had to wait they are not told, but read afterwards. (Who waits for somebody who gives
    up finds his own topics as they were, and the others changed all the same.)
    """
    in_order = sorted(set(moved), key=_IN_ORDER.__getitem__)
    values = {f"raised_{number}": topic.value for number, topic in enumerate(in_order)}
    if connection.dialect.name == "sqlite":
        rows = connection.execute(_raise_and_read(len(values)), values)
        return _looked(rows.all())
    told = connection.execute(_raise_and_tell(len(values)), values).all()
    before: dict[str, int] = told[0].before
    raised = {row.topic: row.counter for row in told}
    is_whole = all(before[topic] + 1 == counter for topic, counter in raised.items())
    is_whole = is_whole and all(row.at - row.asked < _AT_ONCE for row in told)
    counters = by_topic({**before, **raised}.items()) if is_whole else None
    return Looked(counters, max(row.at for row in told), told[0].revision)


@cache
def _raise_and_tell(many: int) -> ReturningUpdate[str, int, datetime, datetime, str, str, Any]:
    wanted: list[BindParameter[str]]
    wanted = [bindparam(f"raised_{number}", type_=topics.c.topic.type) for number in range(many)]
    if many == 1:
        raised = topics.c.topic == wanted[0]
    else:
        # Each is held when it is this writer's turn at it, one after the other in the given order.
        place = case(
            *((topics.c.topic == each, literal_column(str(n))) for n, each in enumerate(wanted))
        )
        held = (
            select(topics.c.topic)
            .where(topics.c.topic.in_(wanted))
            .order_by(place)
            .with_for_update(key_share=True)
            .cte("held")
            .prefix_with("MATERIALIZED")
        )
        raised = topics.c.topic == held.c.topic
    return (
        update(topics)
        .values(counter=topics.c.counter + 1)
        .where(raised)
        .returning(
            topics.c.topic,
            topics.c.counter,
            func.clock_timestamp(type_=Moment).label("at"),
            func.statement_timestamp(type_=Moment).label("asked"),
            func.pg_notify(literal_column(f"'{CHANNEL}'"), topics.c.topic, type_=Text),
            _REVISION.label("revision"),
            _BEFORE.label("before"),
        )
    )


@cache
def _raise_and_read(many: int) -> ReturningUpdate[str, int, str]:
    raised = topics.c.topic.in_([bindparam(f"raised_{number}") for number in range(many)])
    return (
        update(topics)
        .values(counter=topics.c.counter + case((raised, 1), else_=0))
        .returning(topics.c.topic, topics.c.counter, _REVISION)
    )


def read_counters(connection: Connection) -> Looked:
    """Every topic's counter, the server's clock, and the revision of the tables."""
    on_file = connection.dialect.name == "sqlite"
    return _looked(connection.execute(_COUNTERS if on_file else _COUNTERS_AND_CLOCK).all())


def _looked(rows: Sequence[Any]) -> Looked:
    _, _, revision, *clock = rows[-1]
    counters = by_topic((row[0], row[1]) for row in rows)
    return Looked(counters, clock[0] if clock else None, revision)


def by_topic(rows: Iterable[tuple[str, int]]) -> dict[Topic, int]:
    """Rows of the table as counters.

    A newer version may know more topics; they concern no page of this one.
    """
    return {Topic(topic): counter for topic, counter in rows if topic in _IN_ORDER}
