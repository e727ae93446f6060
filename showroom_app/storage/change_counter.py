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
_RAISE_ALL = _raise.where(topics.c.topic.in_(bindparam("raised", expanding=True)))
_RAISE_AND_TELL = _raise.where(topics.c.topic == bindparam("raised")).returning(
    func.clock_timestamp(type_=Moment),
    func.pg_notify(literal_column(f"'{CHANNEL}'"), topics.c.topic, type_=Text),
)
_COUNTERS = select(topics.c.topic, topics.c.counter)


def raise_counters(connection: Connection, moved: tuple[Topic, ...]) -> datetime | None:
    """Raise the counters of these topics, in the order of Topic, and hold them until the end.

    Writers of one topic queue up here. The answer is the server's clock once it was this writer's
    turn; None on SQLite, whose clock is this PC's.
    """
    in_order = sorted(set(moved), key=_IN_ORDER.__getitem__)
    if connection.dialect.name == "sqlite":
        connection.execute(_RAISE_ALL, {"raised": [topic.value for topic in in_order]})
        return None
    at = None
    for topic in in_order:
        at = connection.execute(_RAISE_AND_TELL, {"raised": topic.value}).one()[0]
    return at


def read_counters(connection: Connection) -> dict[Topic, int]:
    """Every topic's counter."""
    return by_topic((row.topic, row.counter) for row in connection.execute(_COUNTERS))


def by_topic(rows: Iterable[tuple[str, int]]) -> dict[Topic, int]:
    """Rows of the table as counters.

    A newer version may know more topics; they concern no page of this one.
    """
    return {Topic(topic): counter for topic, counter in rows if topic in _IN_ORDER}
