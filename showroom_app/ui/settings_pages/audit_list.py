"""The acts as rows: when, what was done, who did it where, and what it was about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, tzinfo

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter

from showroom_app.services.audit_about import About
from showroom_app.services.audit_view import AuditRow
from showroom_app.ui import theme, words
from showroom_app.ui.keyed_model import ROW, KeyedModel
from showroom_app.ui.widgets.reading_list import ReadingList
from showroom_app.ui.widgets.row_list import Index, RowDelegate
from showroom_app.ui.widgets.text import paint_text, text_width
from showroom_app.words import Saying
from showroom_app.words.acts import (
    NOT_ENTERED,
    act_words,
    exported_words,
    particular_words,
    remark_words,
    who_words,
)

HEIGHT = 52
_LEFT, _TEXT, _RIGHT = 16, 132, 16
_AT_RIGHT = Qt.AlignmentFlag.AlignRight
_ELSEWHERE = ("station", "remark", "entry")


def saying() -> Saying:
    """How codes are said here."""
    return Saying(translate=words.told, day=words.day)


def about_words(about: Sequence[About]) -> str:
    """What an act was about, in a few words."""
    said = saying()
    told = (
        _one(each, said)
        for each in about
        if each.at is None and (each.code not in _ELSEWHERE or each.name in NOT_ENTERED)
    )
    return " · ".join(dict.fromkeys(told))


def _one(each: About, said: Saying) -> str:
    if each.code == "what":
        return exported_words(each.name, said)
    if each.code == "remark":
        return remark_words(each.name, (), said)
    return each.name or f"{particular_words(each.code, said)} {each.number}"


class AuditList(ReadingList):
    """The list; `chosen` tells which act somebody wants to read."""

    chosen = Signal(int)
    """The number of the act that is read now."""

    def __init__(self) -> None:
        self.zone: dict[str, tzinfo] = {"tz": UTC}
        model = KeyedModel(lambda row: row.id, lambda row: _spoken(row, self.zone))
        super().__init__(model, _Delegate(self.zone))
        model.setParent(self)
        self.setAccessibleName(self.tr("Acts"))

    @property
    def rows(self) -> tuple[AuditRow, ...]:
        """The rows on the screen."""
        return self._keys.rows

    def show_rows(self, rows: Sequence[AuditRow], tz: tzinfo) -> None:
        """Show these rows; the one that is read stays chosen."""
        self.zone["tz"] = tz
        self._keys.show(rows)

    def read(self, row: AuditRow) -> None:
        self.chosen.emit(row.id)


def _spoken(row: AuditRow, zone: Mapping[str, tzinfo]) -> str:
    at = row.at.astimezone(zone["tz"])
    said = saying()
    parts = (
        f"{words.day_and_year(at.date())} {words.clock(row.at, zone['tz'])}",
        act_words(row.use_case, said),
        who_words(row.user, row.station, said, by_itself=row.by_itself),
        about_words(row.about),
    )
    return ", ".join(part for part in parts if part)


class _Delegate(RowDelegate):
    def __init__(self, zone: Mapping[str, tzinfo]) -> None:
        super().__init__(HEIGHT)
        self._zone = zone

    def paint_row(self, painter: QPainter, where: QRectF, index: Index, selected: bool) -> None:
        now, said = theme.current(), saying()
        row: AuditRow = index.data(ROW)
        tz = self._zone["tz"]
        x, middle = where.left() + _LEFT, where.center().y()
        quiet = now.text[2 if selected else 3]
        cell = QRectF(x, middle - 20, _TEXT - _LEFT - 12, 20)
        clock = words.clock(row.at, tz)
        paint_text(painter, cell, clock, "body_strong", now.text[1], tabular=True)
        day = words.day(row.at.astimezone(tz).date())
        paint_text(painter, cell.translated(0, 20), day, "small", quiet, tabular=True)
        left, end = where.left() + _TEXT, where.right() - _RIGHT
        who = who_words(row.user, row.station, said, by_itself=row.by_itself)
        wide = min(text_width(who, "small") + 1, (end - left) / 2)
        first = QRectF(end - wide, middle - 20, wide, 20)
        paint_text(painter, first, who, "small", now.text[2], align=_AT_RIGHT)
        title = QRectF(left, middle - 20, end - left - wide - 12, 20)
        paint_text(painter, title, act_words(row.use_case, said), "body_strong", now.text[1])
        second = QRectF(left, middle, end - left, 20)
        paint_text(painter, second, about_words(row.about), "small", quiet)
