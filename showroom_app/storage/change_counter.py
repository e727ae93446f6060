"""The change counters of the topics: raised by every write, before anything else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cache

from sqlalchemy import Connection, Text, bindparam, case, func, literal_column, select, update
from sqlalchemy.sql.dml import ReturningUpdate

from showroom_app.domain.topic import Topic
from showroom_app.storage.column_types import Moment
from showroom_app.storage.tables import topics

CHANNEL = "showroom"
"""What PostgreSQL notifies on, with the topic as the message."""

_IN_ORDER = {topic: position for position, topic in enumerate(Topic)}

_RAISE_AND_TELL = (
    update(topics)
    .values(counter=topics.c.counter + 1)
    .where(topics.c.topic == bindparam("raised"))
    .returning(
        func.clock_timestamp(type_=Moment),
        func.pg_notify(literal_column(f"'{CHANNEL}'"), topics.c.topic, type_=Text),
    )
)
_COUNTERS = select(topics.c.topic, topics.c.counter)
_COUNTERS_AND_CLOCK = _COUNTERS.add_columns(func.clock_timestamp(type_=Moment))


def raise_counters(
    connection: Connection, moved: tuple[Topic, ...]
) -> tuple[dict[Topic, int] | None, datetime | None]:
    """Raise the counters of these topics, in the order of Topic, and hold them until the end.

    Writers of one topic queue up here. The answer is what could be learned on the way: on SQLite,
    which has one writer at a time, every counter; on PostgreSQL the server's clock once it was
    this writer's turn.
    """
    in_order = sorted(set(moved), key=_IN_ORDER.__getitem__)
    if connection.dialect.name == "sqlite":
        values = {f"raised_{number}": topic.value for number, topic in enumerate(in_order)}
        rows = connection.execute(_raise_and_read(len(values)), values)
        return by_topic((row[0], row[1]) for row in rows), None
    at = None
    for topic in in_order:
        at = connection.execute(_RAISE_AND_TELL, {"raised": topic.value}).one()[0]
    return None, at


@cache
def _raise_and_read(many: int) -> ReturningUpdate[str, int]:
    raised = topics.c.topic.in_([bindparam(f"raised_{number}") for number in range(many)])
    return (
        update(topics)
        .values(counter=topics.c.counter + case((raised, 1), else_=0))
        .returning(topics.c.topic, topics.c.counter)
    )


def read_counters(connection: Connection) -> tuple[dict[Topic, int], datetime | None]:
    """Every topic's counter, and the server's clock; None on SQLite."""
    if connection.dialect.name == "sqlite":
        return by_topic((row[0], row[1]) for row in connection.execute(_COUNTERS)), None
    rows = connection.execute(_COUNTERS_AND_CLOCK).all()
    return by_topic((row[0], row[1]) for row in rows), rows[-1][2]


def by_topic(rows: Iterable[tuple[str, int]]) -> dict[Topic, int]:
    """Rows of the table as counters.

    A newer version may know more topics; they concern no page of this one.
    """
    return {Topic(topic): counter for topic, counter in rows if topic in _IN_ORDER}
