"""Paints the wallboard's head and left column: the clock, who is up, on deck and in line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from showroom_app.domain.people import Role
from showroom_app.ui.heard import Occasion
from showroom_app.ui.theme import State, TypeName
from showroom_app.ui.wallboard.blocks import Nobody, Person, Poster, Sign
from showroom_app.ui.wallboard.ink import LEFT, MIDDLE, RADIUS, RIGHT, Ink
from showroom_app.ui.wallboard.layout import EDGE, rows_in

_PLACE = 156.0
_ROLE = 104.0
_SHAPE = 76.0
_SIGN = 356.0
_BEFORE_SIGN = 12.0
_CALLED_LINE = 4.0
_NEWS_LINE = 8.0
_UP_NAMES: tuple[TypeName, ...] = (
    "wallboard_upnow_name",
    "wallboard_upnow_middle",
    "wallboard_upnow_small",
    "wallboard_ondeck_small",
)
_NEWS: tuple[TypeName, ...] = ("wallboard_said", "wallboard_month", "wallboard_pace")
_NOBODY: tuple[TypeName, ...] = ("wallboard_upnow_middle", "wallboard_upnow_small")
_SIGNS: tuple[TypeName, ...] = (
    "wallboard_countdown",
    "wallboard_countdown_small",
    "wallboard_month",
)
_DECK_NAMES: tuple[TypeName, ...] = (
    "wallboard_ondeck_name",
    "wallboard_ondeck_small",
    "wallboard_row_small",
)
_ROW_NAMES: tuple[TypeName, ...] = ("wallboard_row", "wallboard_row_small")


def paint_header(ink: Ink, where: QRectF, shown: Poster) -> None:
    """The floor, the dealer, what has just begun, and the clock or how long it is offline."""
    look = ink.look
    line = where.adjusted(EDGE + 8, 0, -EDGE - 8, 0)
    left = line.left() + ink.text(line, shown.floor, "wallboard_dealer", look.text[1]) + EDGE - 8
    right = line.right()
    if shown.offline:
        wide = ink.text(
            line, shown.offline, "wallboard_clock", look.state[State.LATE].text, align=RIGHT
        )
        ink.state(right - wide - 48, line.center().y(), 56, State.LATE)
        right -= wide + 96
    else:
        right -= ink.text(line, shown.clock, "wallboard_clock", look.text[1], align=RIGHT) + EDGE
    room = QRectF(left, line.top(), right - left, line.height())
    if shown.news is None or shown.offline:
        ink.text(room, shown.dealer, "wallboard_meta", look.text[3])
        return
    attention = look.state[State.ATTENTION]
    fill, said = look.accent.fill, look.accent.on
    if shown.news.occasion is not Occasion.TURN:
        fill, said = attention.solid, attention.on
    band = room.adjusted(0, 10, 0, -8)
    ink.card(band, fill)
    words = band.adjusted(EDGE, 0, -EDGE, 0)
    kind = ink.fitting(shown.news.words, _NEWS, words.width())
    ink.text(words, shown.news.words, kind, said, align=MIDDLE)


def paint_up_now(ink: Ink, where: QRectF, shown: Poster) -> None:
    """The block that says who takes the next customer, or why nobody does."""
    if shown.up_now is None:
        if shown.nobody is not None:
            _paint_nobody(ink, where, shown.nobody)
        return
    accent = ink.look.accent
    is_news = shown.news is not None and shown.news.occasion is Occasion.TURN
    # No movement on a television: a turn that has come is a steady edge for some seconds.
    ink.card(where, accent.fill, accent.text if is_news else None, _NEWS_LINE)
    place, words, role = _cells(where)
    number = str(shown.up_now.place)
    ink.text(place, number, "wallboard_numeral", accent.on, align=MIDDLE, tabular=False)
    kind = ink.fitting(shown.up_now.name, _UP_NAMES, words.width())
    _two_lines(
        ink, words, (shown.eyebrow, "wallboard_eyebrow", accent.on2), (shown.up_now.name, kind)
    )
    ink.icon(*_middle(role), 56, f"role_{shown.up_now.role.value}", accent.on)


def paint_on_deck(ink: Ink, where: QRectF, shown: Poster) -> None:
    """The block of the second in line; an outline where nobody is."""
    look = ink.look
    person = shown.on_deck
    if person is None:
        _dashed(ink, where)
        return
    ink.card(where, look.surface[1], look.accent.line, 3)
    if person.called:
        _called(ink, where)
    place, words, role = _cells(where)
    if person.sign is not None:
        words = _paint_sign(ink, words, person.sign)
    ink.text(place, str(person.place), "wallboard_ondeck_numeral", look.accent.text, align=MIDDLE)
    kind = ink.fitting(person.name, _DECK_NAMES, words.width())
    _two_lines(
        ink,
        words,
        (shown.deck_eyebrow, "wallboard_ondeck_eyebrow", look.accent.text),
        (person.name, kind),
    )
    _paint_role(ink, role, person.role, 44)


def paint_waiting(ink: Ink, where: QRectF, sign: Sign) -> None:
    """The strip between the cards and the rows: customers whom nobody has taken yet."""
    look = ink.look
    attention = look.state[State.ATTENTION]
    is_long = sign.state is not State.RUNNING
    fill, line = (attention.tint, attention.line) if is_long else (look.surface[1], look.line[2])
    ink.card(where, fill, line, 3)
    ink.state(where.left() + _PLACE / 2, where.center().y(), 56, sign.state, sign.share)
    words = where.adjusted(_PLACE, 0, -EDGE, 0)
    wide = ink.text(words, sign.under, "wallboard_countdown", look.text[1], align=RIGHT)
    words.setRight(words.right() - wide - EDGE)
    ink.text(words, sign.words, "wallboard_row_small", look.text[1])


def paint_line(ink: Ink, where: QRectF, rows: Sequence[Person]) -> None:
    """Everybody behind the first two; those for whom there is no room, in one row by name."""
    if not rows:
        return
    fit, height = rows_in(where.height(), len(rows))
    count = fit + (fit < len(rows))
    ink.card(QRectF(where.left(), where.top(), where.width(), height * count), ink.look.surface[1])
    for number, person in enumerate(rows[:fit]):
        top = where.top() + number * height
        if number:
            ink.hairline(where.left(), top, where.width())
        _paint_row(ink, QRectF(where.left(), top, where.width(), height), person)
    if fit < len(rows):
        top = where.top() + fit * height
        ink.hairline(where.left(), top, where.width())
        _paint_rest(ink, QRectF(where.left(), top, where.width(), height), rows[fit:])


def _paint_row(ink: Ink, where: QRectF, person: Person) -> None:
    look = ink.look
    if person.called:
        _called(ink, where)
    place, name, role = _cells(where)
    ink.text(place, str(person.place), "wallboard_place", look.text[2], align=MIDDLE)
    if person.sign is not None:
        name = _paint_sign(ink, name, person.sign)
    kind = ink.fitting(person.name, _ROW_NAMES, name.width())
    ink.text(name, person.name, kind, look.text[1])
    _paint_role(ink, role, person.role, 40)


def _paint_rest(ink: Ink, where: QRectF, people: Sequence[Person]) -> None:
    """The end of a long line in one row; the most urgent sign among them is not lost."""
    look = ink.look
    place, names, _ = _cells(where)
    names.setRight(where.right() - EDGE)
    places = f"{people[0].place}–{people[-1].place}" if len(people) > 1 else str(people[0].place)
    ink.text(place, places, "wallboard_month", look.text[2], align=MIDDLE)
    urgent = [p for p in people if p.sign and p.sign.state in (State.LATE, State.ATTENTION)]
    if urgent:
        first = min(urgent, key=lambda p: p.sign is not None and p.sign.state is not State.LATE)
        assert first.sign is not None
        told = f"{first.name.split()[0]}, {first.sign.words}"
        wide = ink.text(names, told, "wallboard_month", look.text[1], align=RIGHT)
        ink.state(names.right() - wide - 40, names.center().y(), 48, first.sign.state)
        names.setRight(names.right() - wide - 84)
    listed = ", ".join(p.name.split()[0] for p in people)
    ink.text(names, listed, "wallboard_label", look.text[2])


def _paint_sign(ink: Ink, where: QRectF, sign: Sign) -> QRectF:
    """A stay at the lead desk at the right end: shape, how long still or how late, back when.

    Returns what is left for the name.
    """
    left = where.right() - _SHAPE - _SIGN
    ink.state(left + 28, where.center().y(), 56, sign.state, sign.share)
    words = QRectF(left + _SHAPE, where.top(), _SIGN, where.height())
    kind = ink.fitting(sign.words, _SIGNS, words.width())
    _two_lines(
        ink,
        words,
        (sign.words, kind, ink.look.text[1]),
        (sign.under, "wallboard_back"),
        ink.look.text[2],
    )
    return QRectF(where.left(), where.top(), left - _BEFORE_SIGN - where.left(), where.height())


def _paint_nobody(ink: Ink, where: QRectF, nobody: Nobody) -> None:
    _dashed(ink, where)
    words = where.adjusted(EDGE, 0, -EDGE, 0)
    kind = ink.fitting(nobody.title, _NOBODY, words.width())
    title = QRectF(words.left(), words.center().y() - 88, words.width(), 104)
    ink.text(title, nobody.title, kind, ink.look.text[1], align=MIDDLE)
    below = QRectF(words.left(), title.bottom() + 8, words.width(), 48)
    ink.text(below, nobody.sentence, "wallboard_label", ink.look.text[2], align=MIDDLE)


def _two_lines(
    ink: Ink,
    where: QRectF,
    first: tuple[str, TypeName, QColor],
    second: tuple[str, TypeName],
    second_ink: QColor | None = None,
) -> None:
    """Two lines as one block in the middle of a height; without a second ink both have one."""
    said, kind, colour = first
    upper = ink.look.line_height(kind)
    lower = ink.look.line_height(second[1]) if second[0] else 0
    top = where.center().y() - (upper + lower) / 2
    ink.text(QRectF(where.left(), top, where.width(), upper), said, kind, colour, align=LEFT)
    if second[0]:
        below = QRectF(where.left(), top + upper, where.width(), lower)
        ink.text(below, second[0], second[1], second_ink or ink.look.text[1])


def _paint_role(ink: Ink, where: QRectF, role: Role, size: float) -> None:
    ink.icon(*_middle(where), size, f"role_{role.value}", ink.look.role[role].text)


def _called(ink: Ink, where: QRectF) -> None:
    attention = ink.look.state[State.ATTENTION]
    ink.card(where, attention.tint, attention.line, _CALLED_LINE)


def _dashed(ink: Ink, where: QRectF) -> None:
    path = QPainterPath()
    path.addRoundedRect(where.adjusted(1.5, 1.5, -1.5, -1.5), RADIUS, RADIUS)
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)
    ink.painter.setPen(QPen(ink.look.line[1], 3, Qt.PenStyle.DashLine))
    ink.painter.drawPath(path)


def _cells(where: QRectF) -> tuple[QRectF, QRectF, QRectF]:
    """Place, words and role of a block."""
    top, height = where.top(), where.height()
    place = QRectF(where.left(), top, _PLACE, height)
    role = QRectF(where.right() - _ROLE, top, _ROLE, height)
    return place, QRectF(place.right(), top, role.left() - place.right(), height), role


def _middle(where: QRectF) -> tuple[float, float]:
    return where.center().x(), where.center().y()
