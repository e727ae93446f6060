"""A document as PDF in A4, with a head and a page number on every page."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from io import BytesIO
from itertools import zip_longest
from typing import Any

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from showroom_app.exports import paper_drawings as draw
from showroom_app.exports import paper_ink as ink
from showroom_app.exports.paper import (
    Bars,
    Block,
    Dials,
    Grid,
    Heading,
    Heat,
    Paper,
    Sentence,
    Tiles,
    letters,
)
from showroom_app.exports.paper_fonts import Faces, faces

_SIDE, _TOP, _FOOT = 16 * mm, 15 * mm, 16 * mm
_WIDTH = A4[0] - 2 * _SIDE
_IN_A_ROW = 4
_GAP = 7.0
_BARS_TOGETHER = 10


def as_pdf(paper: Paper) -> bytes:
    """The document as the bytes of a PDF file."""
    return written(paper)[0]


def written(paper: Paper) -> tuple[bytes, int]:
    """The bytes, and how many pages they are."""
    known = faces(letters(paper))
    # How many there are is known once all are laid out; each page says of how many it is one.
    _, pages = _laid_out(paper, known, of=99)
    return _laid_out(paper, known, pages)


def _laid_out(paper: Paper, known: Faces, of: int) -> tuple[bytes, int]:
    raw = BytesIO()
    document = BaseDocTemplate(
        raw,
        pagesize=A4,
        title=f"{paper.title} {paper.when}",
        author=paper.house,
        creator="Showroom",
        lang=paper.language,
        initialFontName=known.text,
    )
    frame = Frame(
        _SIDE,
        _FOOT,
        _WIDTH,
        A4[1] - _TOP - _FOOT,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )
    template = PageTemplate(
        "page", [frame], onPage=lambda canvas, _: _foot(canvas, paper, known, of)
    )
    document.addPageTemplates([template])
    document.build(list(_flow(paper, known)))
    return raw.getvalue(), document.page


def _foot(canvas: Any, paper: Paper, known: Faces, of: int) -> None:
    """What stands below every page."""
    canvas.saveState()
    canvas.setFont(known.text, 7.5)
    canvas.setFillColor(ink.text(3))
    page = paper.page.format(n=canvas.getPageNumber(), of=of)
    canvas.drawRightString(A4[0] - _SIDE, 9 * mm, known.shown(page))
    left = f"{paper.house} · {paper.title} · {paper.when}"
    canvas.drawString(_SIDE, 9 * mm, draw.fitted(known, left, known.text, 7.5, _WIDTH - 90))
    canvas.restoreState()


def _flow(paper: Paper, known: Faces) -> Iterator[Flowable]:
    yield from _head(paper, known)
    for block, below in zip_longest(paper.blocks, paper.blocks[1:]):
        if isinstance(block, Heading):
            # A name that stands alone at the foot of a page belongs on the next one.
            yield PageBreak() if block.on_new_page else CondPageBreak(26 + _room_for(below))
        yield from _block(block, known)


def _room_for(block: Block | None) -> float:
    """How much of what is below a heading has to stand on its page."""
    match block:
        case Bars():
            return 17.0 * min(len(block.bars), _BARS_TOGETHER) + 14
        case Heat():
            return 25.0 * len(block.rows) + 34
        case Dials():
            return 106.0
        case _:
            return 80.0


def _head(paper: Paper, known: Faces) -> Iterator[Flowable]:
    yield _say(known, paper.house, 9, step=2)
    yield Spacer(1, 3)
    title = ParagraphStyle("title", fontName=known.title, fontSize=20, leading=25)
    title.textColor = ink.text(1)
    yield Paragraph(escape(known.shown(f"{paper.title} · {paper.when}")), title)
    remark = draw.Board(known, _WIDTH, 15)
    remark.sign(5, 5, paper.tone)
    remark.say(13, 2.5, paper.remark, 8.5, room=_WIDTH - 14, step=2)
    yield remark.drawing
    yield Spacer(1, 8)


def _block(block: Block, known: Faces) -> Iterator[Flowable]:
    match block:
        case Heading():
            yield _heading(block, known)
        case Sentence():
            yield _say(
                known, block.text, 7.5 if block.is_note else 9, step=3 if block.is_note else 2
            )
            yield Spacer(1, 4)
        case Tiles():
            wide = (_WIDTH - _GAP * (_IN_A_ROW - 1)) / _IN_A_ROW
            yield from _rows([draw.tile(known, each, wide) for each in block.tiles])
        case Dials():
            wide = (_WIDTH - _GAP * (_IN_A_ROW - 1)) / _IN_A_ROW
            yield from _rows([draw.dial(known, each, wide) for each in block.dials])
            if block.legend:
                yield _say(known, block.legend, 7, step=3)
            yield Spacer(1, 6)
        case Bars():
            yield from _bars(block, known)
        case Heat():
            yield draw.heat(known, block, _WIDTH)
            yield Spacer(1, 6)
        case Grid():
            yield _grid(block, known)
            yield Spacer(1, 8)


def _bars(block: Bars, known: Faces) -> Iterator[Flowable]:
    """A plot in parts that may stand on two pages."""
    scale = draw.Scale.of(block)
    for start in range(0, len(block.bars), _BARS_TOGETHER):
        part = block.bars[start : start + _BARS_TOGETHER]
        is_last = start + _BARS_TOGETHER >= len(block.bars)
        yield draw.bars(known, part, scale, _WIDTH, block.mark if is_last else "")
    yield Spacer(1, 6)


def _heading(block: Heading, known: Faces) -> Flowable:
    board = draw.Board(known, _WIDTH, 26)
    used = board.say(0, 8, block.text, 12.5, strong=True, room=_WIDTH * 0.6)
    board.say(_WIDTH, 8, block.beside, 8, room=_WIDTH - used - 12, step=3, anchor="end")
    return board.drawing


def _rows(drawings: list[Any]) -> Iterator[Flowable]:
    """Cards in rows of four."""
    for start in range(0, len(drawings), _IN_A_ROW):
        row = drawings[start : start + _IN_A_ROW]
        wide = row[0].width + _GAP
        cells = [*row, *([""] * (_IN_A_ROW - len(row)))]
        table = Table([cells], colWidths=[*[wide] * (_IN_A_ROW - 1), wide - _GAP])
        table.setStyle(TableStyle([(name, (0, 0), (-1, -1), 0) for name in _PADDINGS]))
        yield table
        yield Spacer(1, _GAP)


_PADDINGS = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")


def _grid(block: Grid, known: Faces) -> Flowable:
    """A table whose head comes again on every page."""
    share = _WIDTH / sum(block.widths)
    rows = [block.head, *block.rows]
    cells = []
    for number, row in enumerate(rows):
        strong = number == 0 or (block.total and number == len(rows) - 1)
        step, size = (2, 7.0) if number == 0 else (1, 7.5)
        cells.append(
            [
                _say(known, text, size, step=step, right=n not in block.texts, strong=strong)
                for n, text in enumerate(row)
            ]
        )
    table = Table(cells, colWidths=[share * each for each in block.widths], repeatRows=1)
    style: list[Any] = [
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, ink.line()),
        ("BACKGROUND", (0, 0), (-1, 0), ink.sunken()),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("LEFTPADDING", (0, 0), (-1, -1), 4),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
    ]
    if block.total:
        style.append(("BACKGROUND", (0, -1), (-1, -1), ink.sunken()))
    table.setStyle(TableStyle(style))
    return table


def _say(
    known: Faces,
    text: str,
    size: float,
    *,
    step: int = 1,
    right: bool = False,
    strong: bool = False,
) -> Paragraph:
    style = ParagraphStyle(
        "text",
        fontName=known.strong if strong else known.text,
        fontSize=size,
        leading=size * 1.3,
        splitLongWords=True,
    )
    style.textColor = ink.text(step)
    if right:
        style.alignment = TA_RIGHT
    return Paragraph(escape(known.shown(text)), style)
