"""Five hundred damaged messages: none stops the readers, each comes to an outcome."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from showroom_app.intake import raw, sources
from showroom_app.intake.raw import RawMessage
from showroom_app.intake.reading import Reason, Rejected

SAMPLES = Path(__file__).parent / "samples"
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
    files = sorted(path for path in SAMPLES.iterdir() if path.suffix in (".xml", ".eml"))
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
