"""What a rep at the kiosk is asked about prospecting: whom, how it went, when again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from showroom_app.domain.prospecting import ProspectKind, ProspectResult
from showroom_app.services.prospecting_rows import ProspectingView, ProspectRow
from showroom_app.ui import words
from showroom_app.ui.kiosk.choice_page import MOST, Choice
from showroom_app.ui.prospecting import prospect_words as say
from showroom_app.words.prospecting import PROSPECT_RESULTS

if TYPE_CHECKING:
    from showroom_app.ui.kiosk.errands import Errands

_AGAIN_DAYS = (1, 7, 30, 90)
_ICONS = {
    ProspectKind.SERVICE_LANE: "service",
    ProspectKind.HAPPY_CALL: "call_out",
    ProspectKind.CONTRACT_END: "ph.calendar-x-bold",
    ProspectKind.CAR_AGE: "vehicle",
}
_Log = Callable[[ProspectRow, ProspectResult, date | None], object]


class Prospects(QObject):
    """Three short questions; `log` is told the answers."""

    def __init__(self, errands: Errands, log: _Log) -> None:
        super().__init__(errands)
        self._errands = errands
        self._log = log

    def ask(self, view: ProspectingView) -> str:
        """Ask whom; "" when that was asked, else the sentence that says why there is nobody."""
        rows = (*view.lane, *view.calls, *view.own)
        if not rows:
            return self.tr("Nobody waits in service, and nobody is due.")
        tz = say.zone(view)
        choices = tuple(
            Choice(
                row.key,
                row.title,
                ", ".join(filter(None, (say.why(row, tz), say.car(row)))),
                _ICONS[row.kind],
            )
            for row in rows[:MOST]
        )
        more = len(rows) - len(choices)
        sentence = self.tr("And {n} more, on the page Prospecting.").format(n=more) if more else ""
        self._errands.ask(
            self.tr("Whom did you speak to?"),
            sentence,
            choices,
            lambda key: self._ask_result(view, key),
        )
        return ""

    def _ask_result(self, view: ProspectingView, key: object) -> None:
        row = next((r for r in (*view.lane, *view.calls, *view.own) if r.key == key), None)
        if row is None:
            return
        results = (
            each
            for each in ProspectResult
            if each.is_typed
            and not (each is ProspectResult.PROPOSAL and row.kind is ProspectKind.HAPPY_CALL)
        )
        choices = tuple(Choice(each, _large(each)) for each in results)
        parts = (
            row.phone,
            say.owner(row.known, rep=view.rep),
            say.counts(row.known),
            say.last(row, say.zone(view)),
        )
        sentence = " · ".join(part for part in parts if part)
        self._errands.ask(row.title, sentence, choices, lambda said: self._said(view, row, said))

    def _said(self, view: ProspectingView, row: ProspectRow, said: object) -> None:
        if not isinstance(said, ProspectResult):
            return
        if said is not ProspectResult.ASK_AGAIN:
            self._log(row, said, None)
            return
        days = (view.today + timedelta(days=days) for days in _AGAIN_DAYS)
        choices = tuple(Choice(day, words.day(day)) for day in days)
        self._errands.ask(
            self.tr("When do you ask again?"),
            row.title,
            choices,
            lambda day: self._log(row, said, day if isinstance(day, date) else None),
        )


def _large(result: ProspectResult) -> str:
    text = words.told(PROSPECT_RESULTS[result.value])
    return text[:1].upper() + text[1:]
