"""Taking in ADF mails, each durable, one by one."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median

from lxml import etree

from showroom_app.__main__ import collect_less
from showroom_app.demo import cast, messages
from showroom_app.domain.people import Actor
from showroom_app.intake import sources
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.receive import receive_messages
from showroom_app.services import open_services
from showroom_app.services.inbox_view import Tab
from showroom_app.storage.store import open_store
from tests.benchmarks import databases
from tests.benchmarks.figure import Figure, seconds
from tests.services.dealership import OFFICE

_MAILS = 150
_WARM = 15


def mails(folder: Path) -> Iterator[Figure]:
    """The import against a bare lxml parse and a bare commit of the same bytes, mail by mail."""
    database = databases.copy_of(databases.demo(), folder / "intake")
    bare = databases.bare(folder / "intake" / "bare.db")
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    actor = Actor(None, "bench")
    pairs: list[tuple[float, float]] = []
    parsing: list[float] = []
    with closing(open_store(f"sqlite:///{database.as_posix()}")) as store:
        services = open_services(store)
        before = services.inbox.page(OFFICE, Tab.ALL, limit=1).total
        # One import of many mails, as a folder is read: between two of them the yardstick.
        marks: list[float] = []
        yardstick: list[float] = []

        def arriving() -> Iterator[RawMessage]:
            for number, content in enumerate(_mails(_WARM + _MAILS)):
                mail = RawMessage(f"bench/{number}.eml", 0, content, Kind.MAIL, size=len(content))

                def parse_and_keep(content: bytes = content) -> None:
                    etree.fromstring(content[content.index(b"<adf") :], parser)
                    databases.bare_commit(bare, content)

                yardstick.append(seconds(parse_and_keep))
                begun = time.perf_counter()
                sources.read(mail, region="NL", tz="Europe/Amsterdam")
                parsing.append(time.perf_counter() - begun)
                marks.append(time.perf_counter())
                yield mail

        collect_less()
        pairs.extend(
            (yardstick[-1], time.perf_counter() - marks[-1])
            for _ in receive_messages(services, actor, arriving())
        )
        kept = services.inbox.page(OFFICE, Tab.ALL, limit=1).total - before
    bare.close()
    measured = pairs[_WARM:]
    figure = median(b for _, b in measured)
    yield Figure(
        "import of an ADF mail, durable",
        median(a for a, _ in measured),
        figure,
        4.0,
        remarks=f"{1 / figure:.0f} mails a second, parsing alone {1 / median(parsing):.0f}",
        wrong="" if kept == len(pairs) else f"{kept} leads of {len(pairs)} mails",
    )


def _mails(count: int) -> Iterator[bytes]:
    """Mails with ADF inside, as the demo's providers send them, each of somebody else."""
    chance, number, made = Random(7), 900_000, 0
    begun = datetime.now(UTC)
    while made < count:
        number += 1
        customer = cast.customer(chance)
        at = begun - timedelta(minutes=number % 5000)
        content = messages.lead_message(chance, customer, cast.car(chance, "Toyota"), at, number)
        if b"<adf" in content and not content.startswith(b"<?"):
            made += 1
            yield content
