"""The change counters of the topics: raised by every write, before anything else."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, Text, bindparam, func, literal_column, select, update

from showroom_app.domain.topic import Topic
from showroom_app.storage.column_types import Moment
from showroom_app.storage.tables import topics

CHANNEL = "showroom"
"""What PostgreSQL notifies on, with the topic as the message."""

_IN_ORDER = {topic: position for position, topic in enumerate(Topic)}

_raise = update(topics).values(counter=topics.c.counter + 1)
_RAISE = _raise.where(topics.c.topic == bindparam("raised"))
_RAISE_AND_TELL = _RAISE.returning(
    func.clock_timestamp(type_=Moment),
    func.pg_notify(literal_column(f"'{CHANNEL}'"), topics.c.topic, type_=Text),
)
_COUNTERS = select(topics.c.topic, topics.c.counter)
_COUNTERS_AND_CLOCK = _COUNTERS.add_columns(func.clock_timestamp(type_=Moment))


def raise_counters(connection: Connection, moved: tuple[Topic, ...]) -> datetime | None:
    """Raise the counters of these topics, in the order of Topic, and hold them until the end.

    Writers of one topic queue up here. The answer is the server's clock once it was this writer's
    turn; None on SQLite, whose clock is this PC's.
    """
    in_order = sorted(set(moved), key=_IN_ORDER.__getitem__)
    is_sqlite = connection.dialect.name == "sqlite"
    at = None
    for topic in in_order:
        raised = connection.execute(
            _RAISE if is_sqlite else _RAISE_AND_TELL, {"raised": topic.value}
        )
        at = None if is_sqlite else raised.one()[0]
    return at


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
