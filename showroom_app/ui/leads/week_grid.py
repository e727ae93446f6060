"""A week of appointments as a grid: a column for each day, an hour for each row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from showroom_app.domain.appointment import AppointmentState
from showroom_app.domain.people import Role
from showroom_app.domain.values import dataclass
from showroom_app.services.appointments import CalendarEntry, Week
from showroom_app.ui import theme, words
from showroom_app.ui.theme import State
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.ring import paint_inset_ring
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import paint_text, text_width
from showroom_app.ui.words import told
from showroom_app.words.leads import APPOINTMENT_STATES

LENGTH = 60
"""Minutes that a block is high: an appointment has a beginning only."""
_HOUR = 60
_DAY = 24 * _HOUR
_HEAD = 46
_GUTTER = 52
_LEAST_HOUR = 46
_SHUT = 92
"""How wide a day is on which the dealership is closed and nobody comes."""
_AVATAR = 24
_HIGH_ENOUGH = 56
"""A block less high than this has two lines."""
_WIDE_ENOUGH = 104
"""Of two lines, a block less wide than this has no room for the name beside the time."""
_NARROW = 74
"""Of three lines, a block less wide than this has no room for an avatar."""
_LANE = 0.6
"""How much of a day's usual width each of its lanes gets, where it has several."""
_OFFICE_HOURS = (9, 18)
_SNAP = 30


@dataclass(frozen=True, slots=True)
class Block:
    """An appointment in the grid: its day, its first minute, and its lane of so many.

    `is_due`: its time has come and nobody has said what became of it.
    """

    entry: CalendarEntry
    role: Role | None
    day: int
    start: int
    lane: int = 0
    lanes: int = 1
    is_due: bool = False

    @property
    def number(self) -> int:
        """The appointment's number."""
        return self.entry.appointment.id


@dataclass(frozen=True, slots=True)
class Column:
    """A day: its opening hours in minutes after midnight (None: closed), and who is away."""

    on: date
    opens: tuple[int, int] | None
    away: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A week as it is painted, from one full hour to another; `today` is None in other weeks."""

    columns: tuple[Column, ...]
    blocks: tuple[Block, ...]
    hours: tuple[int, int]
    today: int | None
    minute: int
    tz: tzinfo


def laid_out(
    week: Week, reps: Mapping[int, tuple[str, Role | None]], tz: tzinfo, now: datetime
) -> Grid:
    """Where each appointment of a week stands; `reps` are names and roles."""
    blocks: list[Block] = []
    for day, each in enumerate(week.days):
        blocks += _in_lanes(
            Block(
                entry,
                reps.get(entry.appointment.rep, ("", None))[1],
                day,
                _minute(entry.appointment.at, tz),
                is_due=entry.appointment.state.is_open and entry.appointment.at <= now,
            )
            for entry in each.entries
        )
    columns = tuple(
        Column(
            each.on,
            None if each.opening is None else _minutes(each.opening, tz),
            ", ".join(words.short_name(reps[rep][0]) for rep in each.away if rep in reps),
        )
        for each in week.days
    )
    local = now.astimezone(tz)
    today = (local.date() - week.days[0].on).days
    return Grid(
        columns,
        tuple(blocks),
        _span(columns, blocks),
        today if 0 <= today < len(columns) else None,
        local.hour * _HOUR + local.minute,
        tz,
    )


def _minute(at: datetime, tz: tzinfo) -> int:
    local = at.astimezone(tz)
    return local.hour * _HOUR + local.minute


def _minutes(opening: tuple[datetime, datetime], tz: tzinfo) -> tuple[int, int]:
    first, last = (_minute(each, tz) for each in opening)
    return first, last if last > first else _DAY


def _span(columns: Sequence[Column], blocks: Sequence[Block]) -> tuple[int, int]:
    """The hours that are shown: those of the dealership, and those of every appointment."""
    opens = [column.opens for column in columns if column.opens is not None]
    starts = [first for first, _ in opens] + [block.start for block in blocks]
    ends = [last for _, last in opens] + [block.start + LENGTH for block in blocks]
    first, last = _OFFICE_HOURS
    if starts:
        first, last = min(starts) // _HOUR, min(-(-max(ends) // _HOUR), 24)
    return first, last


def _in_lanes(blocks: Iterable[Block]) -> list[Block]:
    """Blocks of a day beside each other where they overlap."""
    done: list[Block] = []
    together: list[Block] = []
    free: list[int] = []
    for block in sorted(blocks, key=lambda each: (each.start, each.number)):
        if together and all(end <= block.start for end in free):
            done += [replace(each, lanes=len(free)) for each in together]
            together, free = [], []
        lane = next((n for n, end in enumerate(free) if end <= block.start), len(free))
        free[lane : lane + 1] = [block.start + LENGTH]
        together.append(replace(block, lane=lane))
    return done + [replace(each, lanes=len(free)) for each in together]


class WeekGrid(QWidget):
    """Paints a week; the arrow keys go from appointment to appointment, Enter opens its lead."""

    chosen = Signal(object)
    """Somebody went to an appointment (its number), or to none (None)."""

    opened = Signal(int)
    """Enter or a double click: the lead of this appointment is wanted."""

    free_chosen = Signal(object)
    """Somebody clicked where nobody comes: the moment (`datetime`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid: Grid | None = None
        self.current: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        self.setAccessibleName(self.tr("Appointments of the week"))
        theme.look().changed.connect(self.update)

    @property
    def block(self) -> Block | None:
        """The appointment that is chosen."""
        return self._of(self.current)

    def show_grid(self, grid: Grid) -> None:
        """Show another week, or this one as it is now; what was chosen stays while it is there."""
        self.grid = grid
        if self._of(self.current) is None and self.current is not None:
            self.current = None
            self.chosen.emit(None)
        self._say()
        self.updateGeometry()
        self.update()

    def go_to(self, number: int | None) -> None:
        """Choose an appointment, and say so."""
        self.current = number if self._of(number) is not None else None
        self._say()
        self.update()
        self.chosen.emit(self.current)

    def sizeHint(self) -> QSize:
        return QSize(600, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        first, last = self.grid.hours if self.grid else _OFFICE_HOURS
        return QSize(420, _HEAD + (last - first) * _LEAST_HOUR)

    def where(self, block: Block) -> QRectF:
        """The rectangle of a block."""
        left, wide = self._days()[block.day]
        lane = (wide - 6) / block.lanes
        top = self._y(block.start)
        height = self._y(block.start + LENGTH) - top
        return QRectF(left + 3 + block.lane * lane, top + 1, lane - 3, height - 2)

    # -- keyboard and mouse ----------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by_day = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        by_time = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in by_time:
            self._step(by_time[key])
        elif key in by_day:
            self._step_day(by_day[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self.grid is None:
            return
        found = self._at(event.position())
        if found is not None:
            self.go_to(found.number)
            return
        self.go_to(None)
        at = self._moment(event.position())
        if at is not None:
            self.free_chosen.emit(at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None:
            self.opened.emit(found.number)

    def _step(self, by: int) -> None:
        """To the next appointment in order of time, whatever its day."""
        blocks = self._in_order()
        if not blocks:
            return
        here = next((n for n, each in enumerate(blocks) if each.number == self.current), None)
        if here is None:
            place = self._first_place(blocks) if by > 0 else len(blocks) - 1
        else:
            place = min(max(here + by, 0), len(blocks) - 1)
        self.go_to(blocks[place].number)

    def _step_day(self, by: int) -> None:
        """To the appointment nearest in time on the next day that has one."""
        here = self.block
        if here is None:
            self._step(by)
            return
        days = sorted({each.day for each in self._in_order()})
        place = days.index(here.day) + by
        if 0 <= place < len(days):
            there = [each for each in self._in_order() if each.day == days[place]]
            self.go_to(min(there, key=lambda each: abs(each.start - here.start)).number)

    def _first_place(self, blocks: Sequence[Block]) -> int:
        """Where to begin: with the next appointment from now on."""
        assert self.grid is not None
        if self.grid.today is None:
            return 0
        now = (self.grid.today, self.grid.minute)
        ahead = (n for n, each in enumerate(blocks) if (each.day, each.start + LENGTH) > now)
        return next(ahead, len(blocks) - 1)

    def _in_order(self) -> list[Block]:
        blocks = self.grid.blocks if self.grid else ()
        return sorted(blocks, key=lambda each: (each.day, each.start, each.number))

    def _of(self, number: int | None) -> Block | None:
        blocks = self.grid.blocks if self.grid else ()
        return next((each for each in blocks if each.number == number), None)

    def _at(self, point: QPointF) -> Block | None:
        blocks = self.grid.blocks if self.grid else ()
        return next((each for each in blocks if self.where(each).contains(point)), None)

    def _moment(self, point: QPointF) -> datetime | None:
        """The half hour at a point, None outside the days."""
        assert self.grid is not None
        day = next(
            (
                n
                for n, (left, wide) in enumerate(self._days())
                if left <= point.x() < left + wide and point.y() >= _HEAD
            ),
            None,
        )
        if day is None:
            return None
        first, last = self.grid.hours
        minute = first * _HOUR + (point.y() - _HEAD) / self._hour() * _HOUR
        start = min(int(minute) // _SNAP * _SNAP, last * _HOUR - _SNAP)
        midnight = datetime.combine(self.grid.columns[day].on, time.min)
        return (midnight + timedelta(minutes=start)).replace(tzinfo=self.grid.tz)

    # -- measures --------------------------------------------------------------------------------

    def _hour(self) -> float:
        assert self.grid is not None
        first, last = self.grid.hours
        return max((self.height() - _HEAD - 1) / max(last - first, 1), _LEAST_HOUR)

    def _y(self, minute: int) -> float:
        assert self.grid is not None
        return _HEAD + (minute - self.grid.hours[0] * _HOUR) / _HOUR * self._hour()

    def _days(self) -> list[tuple[float, float]]:
        """Left edge and width of each day; busy ones are wider, closed ones narrow."""
        assert self.grid is not None
        lanes = [0] * len(self.grid.columns)
        for block in self.grid.blocks:
            lanes[block.day] = max(lanes[block.day], block.lanes)
        days = list(zip(lanes, self.grid.columns, strict=True))
        shares = [
            0.0 if column.opens is None and not most else max(_LANE * most, 1.0)
            for most, column in days
        ]
        room = self.width() - _GUTTER - shares.count(0.0) * _SHUT
        found, left = [], float(_GUTTER)
        for share in shares:
            found.append((left, room * share / sum(shares) if share else float(_SHUT)))
            left += found[-1][1]
        return found

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.grid is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            days = self._days()
            for place, (column, (left, wide)) in enumerate(
                zip(self.grid.columns, days, strict=True)
            ):
                self._paint_day(painter, place, column, QRectF(left, 0, wide, self.height()))
            self._paint_hours(painter)
            self._paint_now(painter, days)
            for block in self.grid.blocks:
                self._paint_block(painter, block)

    def _paint_day(self, painter: QPainter, place: int, column: Column, where: QRectF) -> None:
        assert self.grid is not None
        now = theme.current()
        body = where.adjusted(0, _HEAD, 0, 0)
        painter.fillRect(body, now.surface[2])
        if column.opens is not None:
            first, last = (self._y(minute) for minute in column.opens)
            painter.fillRect(
                QRectF(where.left(), first, where.width(), last - first), now.surface[1]
            )
        painter.fillRect(QRectF(where.left(), _HEAD, 1, body.height()), now.line[1])
        is_today = place == self.grid.today
        ink = now.accent.text if is_today else now.text[1]
        centred = Qt.AlignmentFlag.AlignHCenter
        name = QRectF(where.left() + 4, 4, where.width() - 8, 20)
        kind: theme.TypeName = "body_bold" if is_today else "body_medium"
        paint_text(painter, name, words.day(column.on), kind, ink, align=centred, tabular=True)
        under = column.away and self.tr("away: {names}").format(names=column.away)
        if column.opens is None and not under:
            under = self.tr("closed")
        small = QRectF(where.left() + 4, 23, where.width() - 8, 18)
        paint_text(painter, small, under, "caption", now.text[3], align=centred)

    def _paint_hours(self, painter: QPainter) -> None:
        assert self.grid is not None
        now = theme.current()
        first, last = self.grid.hours
        right = Qt.AlignmentFlag.AlignRight
        for hour in range(first, last):
            y = self._y(hour * _HOUR)
            painter.fillRect(QRectF(_GUTTER, round(y), self.width() - _GUTTER, 1), now.line[1])
            cell = QRectF(0, y, _GUTTER - 8, 20)
            text = f"{hour:02}:00"
            paint_text(painter, cell, text, "caption", now.text[3], align=right, tabular=True)

    def _paint_now(self, painter: QPainter, days: Sequence[tuple[float, float]]) -> None:
        assert self.grid is not None
        first, last = self.grid.hours
        if self.grid.today is None or not first * _HOUR <= self.grid.minute <= last * _HOUR:
            return
        left, wide = days[self.grid.today]
        y = round(self._y(self.grid.minute))
        painter.fillRect(QRectF(left, y - 1, wide, 2), theme.current().accent.fill)

    def _paint_block(self, painter: QPainter, block: Block) -> None:
        assert self.grid is not None
        now, known = theme.current(), block.entry.appointment
        where = self.where(block)
        is_chosen = block.number == self.current
        state = shape(block)
        is_past = known.state in (AppointmentState.SHOWN, AppointmentState.NO_SHOW)
        painter.setBrush(now.accent.tint if is_chosen else now.surface[1 if not is_past else 2])
        painter.setPen(QPen(now.accent.text if is_chosen else now.line[2], 1))
        painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), 5.5, 5.5)
        ink = now.text[3 if is_past and not is_chosen else 1]
        is_narrow = where.width() < _NARROW
        body = where.adjusted(4, 3, -2, -3) if is_narrow else where.adjusted(6, 3, -5, -3)
        at = words.clock(known.at, self.grid.tz)
        is_high = where.height() >= _HIGH_ENOUGH
        # A time is never cut: the name has a line of its own wherever there are three.
        lines = [at, known.customer, known.subject]
        if not is_high and where.width() >= _WIDE_ENOUGH:
            lines = [f"{at} {known.customer}", known.subject]
        has_avatar = where.width() >= (_NARROW if is_high else _WIDE_ENOUGH)
        last = body.right()
        if has_avatar:
            last -= _AVATAR
            name, role = block.entry.rep_name, block.role
            paint_avatar(painter, last, body.bottom() - _AVATAR, _AVATAR, name, role)
            last -= 4
        top = body.bottom() - _AVATAR if has_avatar else body.bottom()
        beside = body.width() >= 18 + text_width(at, "small_strong", tabular=True)
        if state is not None and not beside:
            last -= 12
            top = min(top, body.bottom() - 13)
            paint_state(painter, last, body.bottom() - 13, 12, state)
            last -= 2
        y = body.top()
        for number, line in enumerate(lines):
            if y + 16 > where.bottom():
                break
            left, right = body.left(), body.right()
            if number == 0 and state is not None and beside:
                paint_state(painter, left, y + 2, 14, state)
                left += 18
            if y + 8 > top:
                right = last
            is_last = number == len(lines) - 1
            kind: theme.TypeName = "caption" if is_last else "small_strong"
            tone = now.text[2 if is_chosen else 3] if is_last else ink
            cell = QRectF(left, y, max(right - left, 0), 18)
            paint_text(painter, cell, line, kind, tone, tabular=True)
            y += 17
        if is_chosen and self.hasFocus():
            paint_inset_ring(painter, where.adjusted(-2, -2, 2, 2))

    def _say(self) -> None:
        block = self.block
        self.setAccessibleDescription("" if block is None or self.grid is None else self._words())

    def _words(self) -> str:
        block, grid = self.block, self.grid
        assert block is not None
        assert grid is not None
        known = block.entry.appointment
        said = (
            words.day(grid.columns[block.day].on),
            words.clock(known.at, grid.tz),
            known.customer,
            known.subject,
            told(APPOINTMENT_STATES[known.state]),
            block.entry.rep_name,
        )
        return ", ".join(part for part in said if part)


def shape(block: Block) -> State | None:
    """The shape of an appointment: sure or kept, missed or due, None for one that is only set."""
    state = block.entry.appointment.state
    if state in (AppointmentState.CONFIRMED, AppointmentState.SHOWN):
        return State.ATTENTION if block.is_due else State.OK
    if block.is_due or state is AppointmentState.NO_SHOW:
        return State.ATTENTION
    return None
