"""What does not depend on the machine: statements an act, statements a look, modules at start."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine, event

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.lead import CallResult
from showroom_app.domain.people import Role
from showroom_app.domain.refused import Refused
from showroom_app.intake.raw import Kind, RawMessage
from showroom_app.intake.receive import receive_messages
from showroom_app.services.inbox_view import Tab
from tests.conftest import ROOT
from tests.services.dealership import OFFICE, STATION, Dealership

MOST_OF_AN_ARRIVAL = 8
MOST_OF_A_PHONE_LEAD = 9
MOST_OF_A_BOARD = 7
MOST_WHERE_NOTHING_MOVED = 2
MOST_OF_A_CLAIM = 8
MOST_OF_A_CALL = 6
MOST_OF_A_MAIL = 11
NEVER_IN_A_COMMAND = (
    "PySide6",
    "shiboken6",
    "qtawesome",
    "alembic",
    "holidays",
    "lxml",
    "bs4",
    "openpyxl",
)

MAIL = """<?xml version="1.0"?><?adf version="1.0"?><adf><prospect>
  <id source="Marktplaats">{number}</id>
  <vehicle interest="buy"><year>2024</year><make>Toyota</make><model>Yaris</model></vehicle>
  <customer><contact>
    <name part="full">Customer {number}</name><email>customer{number}@example.nl</email>
  </contact></customer>
  <provider><name>Marktplaats</name></provider>
</prospect></adf>"""


@contextmanager
def counted() -> Iterator[list[str]]:
    """Every statement that is sent to a database meanwhile."""
    sent: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        sent.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)


@pytest.fixture
def shop(sqlite_url: str) -> Iterator[Dealership]:
    """A floor with six in line, as long open as it takes to remember what does not change."""
    made = Dealership(sqlite_url)
    for name in ("Sanne", "Anna", "Youssef", "Willem", "Lotte", "Rob"):
        made.rep(f"{name} Klaassen", Role.HYBRID if name < "S" else Role.SHOWROOM)
    walk_in(made)
    made.services.board.board(None, STATION)
    yield made
    made.store.close()


def walk_in(shop: Dealership) -> None:
    """What F1 does."""
    floor = shop.services.people.floors()[0].id
    shop.services.reception.arrive(STATION, ArrivalKind.WALK_IN, floor)


def statements(act: Callable[[], object]) -> list[str]:
    """What an act sends."""
    with counted() as sent:
        act()
    return sent


def test_a_walk_in_takes_few_statements_and_no_more_later_in_the_day(shop: Dealership) -> None:
    floor = shop.services.people.floors()[0].id
    counts = [
        len(statements(lambda: shop.services.reception.arrive(STATION, ArrivalKind.WALK_IN, floor)))
        for _ in range(4)
    ]
    assert 3 < max(counts) <= MOST_OF_AN_ARRIVAL, counts
    assert counts[-1] <= counts[0]


def test_a_look_at_the_board_takes_few_statements_however_many_rows_it_has(
    shop: Dealership,
) -> None:
    def look() -> int:
        return len(statements(lambda: shop.services.board.board(None, STATION)))

    walk_in(shop)
    before = look()
    for _ in range(8):
        walk_in(shop)
    after = look()
    assert 3 < before <= MOST_OF_A_BOARD
    assert after <= before
    assert look() <= MOST_WHERE_NOTHING_MOVED
    assert len(statements(shop.services.board.frame)) <= MOST_WHERE_NOTHING_MOVED


def test_a_phone_lead_reads_the_floor_log_once(shop: Dealership) -> None:
    floor = shop.services.people.floors()[0].id

    def phone() -> list[str]:
        return statements(lambda: shop.services.reception.arrive(STATION, ArrivalKind.PHONE, floor))

    phone()
    sent = phone()
    assert 3 < len(sent) <= MOST_OF_A_PHONE_LEAD, sent
    read = [each for each in sent if each.startswith("SELECT") and "floor_log" in each]
    assert len(read) == 1, read


def test_a_day_of_two_floors_is_read_with_one_statement(shop: Dealership) -> None:
    shop.rep("Bart Bakker", Role.SHOWROOM, floor="Lexus")
    walk_in(shop)
    shop.services.board.board(None, STATION)
    walk_in(shop)
    sent = statements(lambda: shop.services.board.board(None, STATION))
    assert len(sent) <= MOST_OF_A_BOARD, sent


def test_a_claim_takes_few_statements_and_one_that_comes_late_no_transaction(
    shop: Dealership,
) -> None:
    reps = [shop.rep(name, Role.INTERNET) for name in ("Mirjam", "Thijs")]
    leads = [shop.lead(name=name, emails=(f"{name}@example.nl",)) for name in ("jan", "piet")]
    shop.services.leads.claim(STATION, leads[0], reps[0])
    won = statements(lambda: shop.services.leads.claim(STATION, leads[1], reps[0]))
    assert 3 < len(won) <= MOST_OF_A_CLAIM, won

    called = statements(
        lambda: shop.services.leads.log_call(STATION, leads[1], reps[0], CallResult.REACHED)
    )
    assert 3 < len(called) <= MOST_OF_A_CALL, called

    def come_late() -> None:
        with pytest.raises(Refused, match="already-claimed"):
            shop.services.leads.claim(STATION, leads[1], reps[1])

    assert statements(come_late) == []


def test_a_mail_of_somebody_new_takes_few_statements(shop: Dealership) -> None:
    def mails(*numbers: int) -> Iterator[RawMessage]:
        for number in numbers:
            content = MAIL.format(number=number).encode()
            yield RawMessage(f"inbox/{number}.xml", 0, content, Kind.ADF, size=len(content))

    intake = receive_messages(shop.services, STATION, mails(1, 2))
    next(intake)
    sent = statements(lambda: next(intake))
    assert 3 < len(sent) <= MOST_OF_A_MAIL, sent
    assert shop.services.inbox.page(OFFICE, Tab.ALL).total == 2


def test_a_command_loads_neither_the_window_nor_what_only_others_need(sqlite_url: str) -> None:
    program = (
        "import sys; from showroom_app.__main__ import main; "
        f"status = main(['--database', {sqlite_url!r}, 'rep', 'list']); "
        "print(status, *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    status, *loaded = done.stdout.split()
    assert status == "0", done.stderr
    assert "sqlalchemy" in loaded
    roots = {name.partition(".")[0] for name in loaded}
    assert not roots & set(NEVER_IN_A_COMMAND)
