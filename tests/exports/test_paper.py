"""Documents in A4: their letters, their pages, and blocks of any length."""

from __future__ import annotations

from dataclasses import replace

import pytest

from showroom_app.exports.paper import (
    Bar,
    Bars,
    Block,
    Dial,
    Dials,
    Grid,
    Heading,
    Heat,
    Paper,
    Patch,
    Sentence,
    Tile,
    Tiles,
    Tone,
    letters,
)
from showroom_app.exports.paper_fonts import faces
from showroom_app.exports.paper_pdf import as_pdf, written

LONG = "Wolfeschlegelsteinhausenbergerdorff-van den Bovenkamp, Maximiliaan-Alexander"
TURKISH_AND_POLISH = "Şükrü Gönülğ İıldırım, Ździsława Łękożbińska"
PAPER = Paper(
    "Vierlinden & Zonen <B.V.>", "Report", "October 2026", "Closed.", "Page {n} of {of}", "en", ()
)


def dial(number: int, **given: object) -> Dial:
    made = Dial(
        f"{LONG} {number}", "hybrid", "Hybrid", 7.5, 15.0, "7.5", "of 15", "Missed", Tone.LATE
    )
    return replace(made, **given)  # type: ignore[arg-type]  # fields by name


def test_turkish_and_polish_letters_are_in_every_face_and_others_become_a_question_mark() -> None:
    cut = faces([TURKISH_AND_POLISH, "王 de Vries"])
    assert cut.shown(TURKISH_AND_POLISH) == TURKISH_AND_POLISH
    assert cut.shown("S\u0327u\u0308 王") == "Şü ?"
    assert len({cut.text, cut.strong, cut.title}) == 3


def test_every_text_of_a_document_is_known_before_it_is_set() -> None:
    blocks = (Tiles((Tile("Łódź", "3"),)), Grid(("a",), (("ß",),), (1.0,)))
    assert {"Łódź", "ß", "Page {n} of {of}"} <= set(letters(replace(PAPER, blocks=blocks)))


BLOCKS: dict[str, tuple[Block, ...]] = {
    "nothing": (),
    "tiles": (Tiles(tuple(Tile(LONG, LONG, LONG, tone) for tone in Tone)),),
    "dials": (
        Heading("Gauges", "of the quota"),
        Dials((dial(1), dial(2, filled=0.0), dial(3, whole=0.0), dial(4, filled=-2.0)), "legend"),
        Dials((dial(5, filled=99.0, mark=8.0, tone=Tone.OK), dial(6, whole=40.0))),
    ),
    "bars": (
        Bars((Bar(LONG, -3.0, "−3", LONG), Bar("b", None, "–"), Bar("c", 5.0, "5", mark=7.0)), "m"),
        Bars(()),
        Bars((Bar("none", 0.0, "0"),)),
    ),
    "heat": (Heat(("9", "10"), ("Mon",), ((Patch(None), Patch(1.0, "3", "2", True)),), "legend"),),
    "grid": (
        Grid(("Rep", "n"), ((LONG, "1"), ("=<b>&", "2")), (1, 1), total=True),
        Sentence(LONG * 20),
        Sentence("small", is_note=True),
    ),
}


@pytest.mark.parametrize("kind", BLOCKS)
def test_whatever_stands_in_a_block_it_is_set(kind: str) -> None:
    raw = as_pdf(replace(PAPER, blocks=BLOCKS[kind]))
    assert raw.startswith(b"%PDF-")
    assert raw.rstrip().endswith(b"%%EOF")


def test_forty_reps_go_on_over_pages() -> None:
    names = [f"{LONG} {number}" for number in range(40)]
    blocks: tuple[Block, ...] = (
        Heading("Gauges"),
        Dials(tuple(map(dial, range(40)))),
        Heading("Rows", on_new_page=True),
        Grid(("Rep", "n"), tuple((name, "1") for name in names * 2), (1, 1)),
        Heading("Bars"),
        Bars(tuple(Bar(name, float(n), str(n)) for n, name in enumerate(names)), "mark"),
    )
    _, one = written(PAPER)
    _, many = written(replace(PAPER, blocks=blocks))
    assert one == 1
    assert many >= 5
