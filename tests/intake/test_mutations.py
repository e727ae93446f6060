"""Five hundred damaged messages: none stops the readers, each comes to an outcome."""

from __future__ import annotations

import io
import logging
import random
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from showroom_app.intake import raw, sources
from showroom_app.intake.raw import RawMessage
from showroom_app.intake.reading import Reason, Rejected

SAMPLES = Path(__file__).parent / "samples"
VARIANTS = Path(__file__).parent / "variants"
LIST = (
    'sep=;\r\nNaam;Telefoon;E-mail;Voertuig;Bericht\r\n"Jansen; Jan";="0612345671";jan@example.nl;'
    'Kia Niro 2019;"Zegt ""ja""\r\nof nee"\r\nZoë;+31612345672;zoe@example.nl;Citroën C3;Prijs?\r\n'
).encode()
MUTATIONS = 500

Mutation = Callable[[random.Random, bytearray], None]


def flip_bits(chance: random.Random, content: bytearray) -> None:
    for _ in range(chance.randint(1, 20)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def cut_short(chance: random.Random, content: bytearray) -> None:
    del content[chance.randrange(len(content)) :]


def leave_out(chance: random.Random, content: bytearray) -> None:
    start = chance.randrange(len(content))
    del content[start : start + chance.randint(1, 200)]


def say_twice(chance: random.Random, content: bytearray) -> None:
    start = chance.randrange(len(content))
    piece = content[start : start + chance.randint(1, 400)]
    where = chance.randrange(len(content))
    content[where:where] = piece * chance.randint(1, 5)


def put_signs_in(chance: random.Random, content: bytearray) -> None:
    for _ in range(chance.randint(1, 10)):
        where = chance.randrange(len(content))
        content[where:where] = chance.choice(
            [b"<", b">", b"&", b'"', b"\0", b"\xff", b"]]>", b"<![CDATA[", b"--", b"\r\n\r\n", b"=",
             b"&#0;", b"{{x}}", b"\xf0\x9f\x9a\x97", b"<adf>", b"</adf>"]
        )  # fmt: skip


MUTATE: list[Mutation] = [flip_bits, cut_short, leave_out, say_twice, put_signs_in]


def messages() -> list[RawMessage]:
    files = sorted(
        path
        for folder in (SAMPLES, VARIANTS)
        for path in folder.iterdir()
        if path.suffix in (".xml", ".eml")
    )
    return [m for path in files for m in raw.messages(path) if isinstance(m, RawMessage)]


@pytest.mark.parametrize("seed", range(10))
def test_a_damaged_message_is_read_or_refused_and_stops_nothing(
    seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    chance = random.Random(seed)
    originals = messages()
    with caplog.at_level(logging.ERROR):
        for _ in range(MUTATIONS // 10):
            original = chance.choice(originals)
            content = bytearray(original.content)
            for mutation in chance.sample(MUTATE, chance.randint(1, 3)):
                if content:
                    mutation(chance, content)
            damaged = RawMessage("damaged", 0, bytes(content), original.kind, size=len(content))
            outcomes = sources.read(damaged).outcomes
            assert outcomes
            assert not any(
                isinstance(outcome, Rejected) and outcome.reason is Reason.UNREADABLE
                for outcome in outcomes
            )
    assert not caplog.records


@pytest.mark.parametrize("seed", range(5))
def test_a_damaged_list_is_read_or_refused_row_by_row(
    seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    chance = random.Random(seed)
    with caplog.at_level(logging.ERROR):
        for _ in range(20):
            content = bytearray(LIST.decode().encode(chance.choice(["utf-8", "utf-16", "cp1252"])))
            for mutation in chance.sample(MUTATE, chance.randint(1, 3)):
                if content:
                    mutation(chance, content)
            for message in raw.messages_in("damaged.csv", bytes(content)):
                assert sources.read(message).outcomes
    assert not caplog.records


@pytest.mark.parametrize("seed", range(3))
def test_a_damaged_workbook_is_read_or_refused(seed: int, caplog: pytest.LogCaptureFixture) -> None:
    chance = random.Random(seed)
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (["Naam", "Telefoon"], ["Jan", "0612345671"], ["Zoë", 612345672]):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    with caplog.at_level(logging.ERROR):
        for _ in range(15):
            content = bytearray(out.getvalue())
            chance.choice([flip_bits, cut_short, leave_out])(chance, content)
            for message in raw.messages_in("damaged.xlsx", bytes(content)):
                assert sources.read(message).outcomes
    assert not caplog.records
