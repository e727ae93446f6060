"""Gauges and plots of a document, drawn with the writer's own graphics; lengths are points."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin

from reportlab.graphics.shapes import Circle, Drawing, Line, Path, Polygon, Rect, String, Wedge
from reportlab.pdfbase.pdfmetrics import stringWidth

from showroom_app.domain.values import dataclass
from showroom_app.exports import paper_ink as ink
from showroom_app.exports.paper import Bar, Bars, Dial, Heat, Tile, Tone
from showroom_app.exports.paper_fonts import Faces

_FROM, _SWEEP = 225.0, 270.0
"""Where an arc begins, and how far it goes, clockwise; degrees."""


def fitted(faces: Faces, text: str, face: str, size: float, room: float) -> str:
    """A text that fits into so many points, its end cut where it has to be."""
    text = faces.shown(text)
    if stringWidth(text, face, size) <= room:
        return text
    while text and stringWidth(f"{text}…", face, size) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


class Board:
    """A drawing to which texts are added in the faces of a document."""

    def __init__(self, faces: Faces, width: float, height: float) -> None:
        self.faces = faces
        self.drawing = Drawing(width, height)

    def say(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        room: float = 1e6,
        strong: bool = False,
        step: int = 1,
        anchor: str = "start",
        color: object = None,
    ) -> float:
        """Write a text on its line and return how wide it is."""
        face = self.faces.strong if strong else self.faces.text
        shown = fitted(self.faces, text, face, size, room)
        self.drawing.add(
            String(
                x,
                y,
                shown,
                fontName=face,
                fontSize=size,
                fillColor=color or ink.text(step),
                textAnchor=anchor,
            )
        )
        width: float = stringWidth(shown, face, size)
        return width

    def sign(self, x: float, y: float, tone: Tone) -> None:
        """The shape of a state around a middle: ring, triangle or octagon."""
        color = ink.tone(tone)
        match tone:
            case Tone.OK:
                self.drawing.add(Circle(x, y, 4, fillColor=None, strokeColor=color, strokeWidth=1))
                tick = Path(fillColor=None, strokeColor=color, strokeWidth=1)
                tick.moveTo(x - 2, y)
                tick.lineTo(x - 0.5, y - 1.6)
                tick.lineTo(x + 2, y + 1.6)
                self.drawing.add(tick)
            case Tone.ATTENTION:
                points = [x - 4.4, y - 3.6, x + 4.4, y - 3.6, x, y + 4.2]
                self.drawing.add(Polygon(points, fillColor=color, strokeColor=None))
            case Tone.LATE:
                corners = (radians(22.5 + 45 * n) for n in range(8))
                points = [
                    part
                    for angle in corners
                    for part in (x + 4.4 * cos(angle), y + 4.4 * sin(angle))
                ]
                self.drawing.add(Polygon(points, fillColor=color, strokeColor=None))
            case Tone.CALM:
                dot = Circle(x, y, 2, fillColor=color, strokeColor=None)
                self.drawing.add(dot)

    def box(self, width: float, height: float) -> None:
        """The hairline around a card."""
        self.drawing.add(
            Rect(
                0.5,
                0.5,
                width - 1,
                height - 1,
                rx=5,
                ry=5,
                fillColor=None,
                strokeColor=ink.line(),
                strokeWidth=0.8,
            )
        )


def tile(faces: Faces, each: Tile, width: float, height: float = 62) -> Drawing:
    """One figure in a card."""
    board = Board(faces, width, height)
    board.box(width, height)
    room = width - 20
    board.say(10, height - 16, each.name, 8, room=room, step=2)
    number = fitted(faces, each.number, faces.title, 18, room)
    board.drawing.add(
        String(10, height - 38, number, fontName=faces.title, fontSize=18, fillColor=ink.text(1))
    )
    left = 10.0
    if each.tone is not Tone.CALM:
        board.sign(14.5, 12.5, each.tone)
        left = 23
    board.say(left, 10, each.under, 7, room=width - left - 8, step=3)
    return board.drawing


def dial(faces: Faces, each: Dial, width: float, height: float = 98) -> Drawing:
    """A gauge in a card: name, role, arc with its number, state, and what stands beside it."""
    board = Board(faces, width, height)
    board.box(width, height)
    room = width - 16
    board.say(8, height - 15, each.title, 8.5, room=room, strong=True)
    board.say(8, height - 26, each.kind_name, 7, room=room, color=ink.role(each.kind))
    middle, level, radius = 35.0, 37.0, 27.0
    _arc(board.drawing, middle, level, radius, each)
    number = each.number
    size = 15 if len(number) <= 4 else 11
    board.drawing.add(
        String(
            middle,
            level - 2,
            faces.shown(number),
            fontName=faces.title,
            fontSize=size,
            fillColor=ink.text(1),
            textAnchor="middle",
        )
    )
    board.say(middle, level - 12, each.of, 6.5, step=2, anchor="middle")
    board.sign(75, level + 9, each.tone)
    board.say(82, level + 6.5, each.state, 7.5, room=width - 88, strong=True)
    board.say(8, 6, each.foot, 6.5, room=room, step=3)
    return board.drawing


def _arc(drawing: Drawing, x: float, y: float, radius: float, each: Dial) -> None:
    """One piece a unit, as far as they can be told apart; filled from the left."""
    pieces = max(1, min(int(each.whole + 0.5), 24))
    filled = min(max(each.filled / each.whole if each.whole else 0.0, 0.0), 1.0) * pieces
    sweep, gap = _SWEEP / pieces, min(3.0, _SWEEP / pieces / 4)
    for n in range(pieces):
        start = _FROM - n * sweep
        share = min(max(filled - n, 0.0), 1.0)
        length = sweep - gap
        if share < 1:
            _piece(drawing, x, y, radius, start, length, "track")
        if share > 0:
            _piece(drawing, x, y, radius, start, length * share, "bar")
    if each.mark is not None and each.whole:
        angle = radians(_FROM - _SWEEP * min(max(each.mark / each.whole, 0.0), 1.0))
        drawing.add(
            Line(
                x + (radius - 8) * cos(angle),
                y + (radius - 8) * sin(angle),
                x + (radius + 3) * cos(angle),
                y + (radius + 3) * sin(angle),
                strokeColor=ink.chart("ink"),
                strokeWidth=1.4,
            )
        )


def _piece(
    drawing: Drawing, x: float, y: float, radius: float, start: float, length: float, name: str
) -> None:
    drawing.add(
        Wedge(
            x,
            y,
            radius,
            start - length,
            start,
            radius1=radius - 6,
            fillColor=ink.chart(name),
            strokeColor=None,
        )
    )


@dataclass(frozen=True, slots=True)
class Scale:
    """From where to where the bars of a plot reach; 0 is always among them."""

    least: float
    most: float

    @classmethod
    def of(cls, block: Bars) -> Scale:
        """That of a whole plot, its marks included."""
        values = [each.value for each in block.bars if each.value is not None]
        marks = [each.mark for each in block.bars if each.mark is not None]
        return cls(min([*values, 0.0]), max([*values, *marks, 0.0]) or 1.0)


def bars(faces: Faces, some: Sequence[Bar], scale: Scale, width: float, mark: str = "") -> Drawing:
    """Lying bars with names to the left and numbers to the right; `mark` names their line."""
    row, names, numbers = 17.0, 130.0, 110.0
    board = Board(faces, width, row * len(some) + (12 if mark else 0))
    top = board.drawing.height
    plot = width - names - numbers
    unit = plot / (scale.most - scale.least)
    zero = names - scale.least * unit
    for n, each in enumerate(some):
        y = top - row * (n + 1)
        board.say(0, y + 5, each.name, 8, room=names - 8)
        track = Rect(names, y + 3.5, plot, 8, fillColor=ink.sunken(), strokeColor=None)
        board.drawing.add(track)
        if each.value:
            left = zero + min(each.value, 0.0) * unit
            wide = max(abs(each.value) * unit, 1.0)
            board.drawing.add(
                Rect(left, y + 3.5, wide, 8, fillColor=ink.chart("bar"), strokeColor=None)
            )
        if each.mark is not None:
            at = zero + each.mark * unit
            board.drawing.add(
                Line(at, y + 1, at, y + 14, strokeColor=ink.chart("ink"), strokeWidth=1.2)
            )
        right = width - numbers
        board.say(right + 44, y + 5, each.number, 8, strong=True, anchor="end")
        board.say(width, y + 5, each.beside, 7.5, room=62, step=3, anchor="end")
    if scale.least < 0:
        board.drawing.add(Line(zero, top, zero, top - row * len(some), strokeColor=ink.text(3)))
    if mark:
        board.drawing.add(Line(names, 1, names, 8, strokeColor=ink.chart("ink"), strokeWidth=1.2))
        board.say(names + 5, 2, mark, 7, step=3)
    return board.drawing


def heat(faces: Faces, block: Heat, width: float) -> Drawing:
    """A heatmap; a marked cell has a frame."""
    left, head, row = 34.0, 14.0, 25.0
    board = Board(faces, width, head + row * len(block.rows) + (14 if block.legend else 2))
    top = board.drawing.height
    wide = (width - left) / max(len(block.columns), 1)
    for n, name in enumerate(block.columns):
        board.say(left + wide * (n + 0.5), top - 9, name, 7.5, step=3, anchor="middle")
    for down, (name, patches) in enumerate(zip(block.rows, block.patches, strict=True)):
        y = top - head - row * (down + 1)
        board.say(0, y + 9, name, 8, step=2)
        for n, patch in enumerate(patches):
            if patch.warmth is None:
                continue
            x = left + wide * n
            frame = ink.tone(Tone.ATTENTION) if patch.is_marked else None
            board.drawing.add(
                Rect(
                    x + 1,
                    y + 1,
                    wide - 2,
                    row - 2,
                    rx=2,
                    ry=2,
                    fillColor=ink.warmth(patch.warmth),
                    strokeColor=frame,
                    strokeWidth=1.4,
                )
            )
            on = ink.on_warmth(patch.warmth)
            middle = x + wide / 2
            lift = 12 if patch.under else 8.5
            board.say(middle, y + lift, patch.number, 8, strong=True, anchor="middle", color=on)
            board.say(middle, y + 4.5, patch.under, 6, anchor="middle", color=on)
    if block.legend:
        board.say(0, 2, block.legend, 7, room=width, step=3)
    return board.drawing
