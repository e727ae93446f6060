"""What a PC remembers of the board: exactly what stands, and never anything else."""

from __future__ import annotations

import os
import pickle
import sys
from datetime import timedelta
from pathlib import Path
from zlib import crc32

import pytest

from showroom_app.domain.floor_facts import ArrivalKind
from showroom_app.domain.people import Role
from showroom_app.domain.topic import Topic
from showroom_app.services import board_rows
from showroom_app.services.board_rows import UNDO_FOR
from showroom_app.services.plain_values import PlainValues
from showroom_app.services.remembered_board import NAME, forget, remember, remembered
from tests.services.dealership import STATION, Dealership, local


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of this PC's data."""
    made = tmp_path / "home"
    made.mkdir()
    return made


@pytest.fixture
def dealership(sqlite_url: str) -> Dealership:
    """Anna with a customer, Sanne in line, Youssef off, Mirjam expects somebody at eleven."""
    made = Dealership(sqlite_url)
    made.rep("Anna", Role.HYBRID)
    made.rep("Sanne", Role.HYBRID)
    made.rep("Youssef", Role.SHOWROOM, checked_in=False)
    mirjam = made.rep("Mirjam", Role.INTERNET)
    lead = made.lead(name="Jansen")
    made.services.leads.claim(STATION, lead, mirjam)
    made.services.leads.appointment(STATION, lead, mirjam, local("2026-10-22 11:00"))
    made.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1, name="Bakker")
    made.later(minutes=UNDO_FOR / timedelta(minutes=1) + 1)
    return made


def _url(dealership: Dealership) -> str:
    return f"sqlite:///{Path(dealership.store.url).as_posix()}"


def test_the_board_comes_back_as_it_stands(dealership: Dealership, home: Path) -> None:
    assert remember(home, _url(dealership), dealership.services)
    known = remembered(home, _url(dealership), dealership.now + timedelta(minutes=5))
    assert known is not None
    assert known.look.board == dealership.services.board.board()
    assert known.look.frame == dealership.services.board.frame()
    assert known.counters.items() <= dealership.services.counters().items()
    assert [row.customer for row in known.look.board.with_customers] == ["Bakker"]
    assert [row.customer for row in known.look.board.appointments] == ["Jansen"]


def test_the_next_morning_has_an_empty_line_and_its_own_appointments(
    dealership: Dealership, home: Path
) -> None:
    assert remember(home, _url(dealership), dealership.services)
    dealership.at("2026-10-24 08:30")
    known = remembered(home, _url(dealership), dealership.now)
    assert known is not None
    there = dealership.services.board.board()
    assert known.look.board.day == there.day
    assert known.look.board.in_order == there.in_order == ()
    assert known.look.board.off == there.off
    assert known.look.board.appointments == there.appointments == ()
    assert known.look.frame.floors == dealership.services.board.frame().floors


@pytest.mark.parametrize("day", ["2026-10-21", "2026-10-26", "2027-10-22"])
def test_a_day_that_nobody_foresaw_is_read_from_the_database(
    dealership: Dealership, home: Path, day: str
) -> None:
    assert remember(home, _url(dealership), dealership.services)
    assert remembered(home, _url(dealership), local(f"{day} 10:00")) is None


def test_what_time_alone_has_changed_is_read_from_the_database(
    dealership: Dealership, home: Path
) -> None:
    dealership.services.floor.go_on_break(STATION, 2, dealership.now + timedelta(minutes=15))
    assert remember(home, _url(dealership), dealership.services)
    before, after = (dealership.now + timedelta(minutes=each) for each in (14, 16))
    assert remembered(home, _url(dealership), before) is not None
    assert remembered(home, _url(dealership), after) is None


def test_a_board_that_somebody_has_changed_is_forgotten(dealership: Dealership, home: Path) -> None:
    assert remember(home, _url(dealership), dealership.services)
    other = Dealership(_url(dealership), "2026-10-22 10:05")
    other.services.floor.check_in(STATION, 3)
    other.store.close()
    assert remembered(home, _url(dealership), dealership.now) is None
    assert list(home.iterdir()) == []


def test_records_that_are_sorted_in_behind_it_leave_the_board_as_it_stands(
    dealership: Dealership, home: Path
) -> None:
    assert dealership.services.customers.settle_all(60)
    dealership.services.reception.arrive(STATION, ArrivalKind.WALK_IN, 1, phone="06 12345678")
    assert remember(home, _url(dealership), dealership.services)
    before = dealership.services.counters()
    assert dealership.services.customers.settle() > 0, "somebody gets a record"
    moved = {
        topic for topic, count in dealership.services.counters().items() if count > before[topic]
    }
    assert moved == {Topic.PERSONS}
    assert remembered(home, _url(dealership), dealership.now) is not None


def test_a_copy_that_was_put_back_is_another_database(dealership: Dealership, home: Path) -> None:
    file = Path(dealership.store.url)
    assert remember(home, _url(dealership), dealership.services)
    dealership.store.close()
    copy = file.with_suffix(".copy")
    copy.write_bytes(file.read_bytes())
    copy.replace(file)
    assert remembered(home, _url(dealership), dealership.now) is None
    assert list(home.iterdir()) == []


def test_another_database_leaves_nothing_of_this_one(
    dealership: Dealership, home: Path, tmp_path: Path
) -> None:
    assert remember(home, _url(dealership), dealership.services)
    elsewhere = f"sqlite:///{(tmp_path / 'other.db').as_posix()}"
    assert remembered(home, elsewhere, dealership.now) is None
    assert list(home.iterdir()) == []


def test_a_servers_board_is_not_kept_on_this_pc(home: Path, dealership: Dealership) -> None:
    assert remember(home, _url(dealership), dealership.services)
    server = "postgresql://showroom@server/showroom"
    assert not remember(home, server, dealership.services)
    assert list(home.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows guards the folder, not the file")
def test_only_its_owner_may_read_it(dealership: Dealership, home: Path) -> None:
    assert remember(home, _url(dealership), dealership.services)
    assert (home / NAME).stat().st_mode & 0o777 == 0o600


def test_a_folder_that_cannot_be_written_is_no_trouble(dealership: Dealership, home: Path) -> None:
    assert not remember(home / "missing", _url(dealership), dealership.services)
    forget(home / "missing")
    assert remembered(home / "missing", _url(dealership), dealership.now) is None


def test_every_damaged_byte_makes_it_worthless(dealership: Dealership, home: Path) -> None:
    assert remember(home, _url(dealership), dealership.services)
    whole = (home / NAME).read_bytes()
    for position in range(0, len(whole), 97):
        damaged = bytearray(whole)
        damaged[position] ^= 0x15
        (home / NAME).write_bytes(damaged)
        assert remembered(home, _url(dealership), dealership.now) is None
    for length in (0, 1, 40, len(whole) - 1):
        (home / NAME).write_bytes(whole[:length])
        assert remembered(home, _url(dealership), dealership.now) is None


class _Hostile:
    def __init__(self, file: Path) -> None:
        self._command = f'echo owned > "{file}"'

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, (self._command,)


def test_a_file_that_names_a_command_runs_nothing(
    dealership: Dealership, home: Path, tmp_path: Path
) -> None:
    assert remember(home, _url(dealership), dealership.services)
    heading, _, _ = (home / NAME).read_bytes().partition(b"\n")
    beginning = heading.rpartition(b" ")[0]
    proof = tmp_path / "proof"
    for content in (
        pickle.dumps(_Hostile(proof)),
        f'["os.system","echo owned > {proof.name}"]'.encode(),
        f'["system","echo owned > {proof.name}"]'.encode(),
        b'["__import__","os"]',
        b"[" * 100_000,
        b'[["map"]]',
        b'{"look":1}',
        b"1.5",
    ):
        sealed = beginning + f" {crc32(content):08x}\n".encode() + content
        for text in (content, sealed):
            (home / NAME).write_bytes(text)
            assert remembered(home, _url(dealership), dealership.now) is None
            assert not (home / NAME).exists()
    assert not proof.exists()


def test_values_come_back_as_they_went_and_nothing_else_goes() -> None:
    values = PlainValues((board_rows.FloorTab, Role))
    tab = board_rows.FloorTab(1, "Toyota", 3)
    said = (tab, Role.HYBRID, {1: "Anna", 2: None}, local("2026-10-22 10:00"), (), True)
    assert values.value(values.text(said)) == said
    for stranger in (1.5, b"x", [1], object(), ArrivalKind.WALK_IN):
        with pytest.raises(TypeError):
            values.text(stranger)
