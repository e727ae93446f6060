"""What the wallboard says at one moment. Pure; painting only places it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from showroom_app.services.board_rows import RepRow
from showroom_app.services.wallboard import QuotaBars, WaitsRow, WallboardView
from showroom_app.ui import words
from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.board_rows import desk_mark
from showroom_app.ui.heard import Heard, Occasion
from showroom_app.ui.theme import State
from showroom_app.ui.wallboard.blocks import News, Nobody, Person, Poster, Sign
from showroom_app.ui.wallboard.side import elsewhere, gauges_shown, leads

translate = QCoreApplication.translate


def poster(
    view: WallboardView | None,
    gauges: QuotaBars | None,
    now: datetime,
    offline_since: datetime | None = None,
    news: Sequence[Heard] = (),
) -> Poster:
    """The wallboard at `now`; `offline_since` when what it shows may be old."""
    if view is None:
        return _unread(is_offline=offline_since is not None)
    zone = ZoneInfo(view.time_zone)
    offline = ""
    if offline_since is not None:
        offline = translate("wallboard", "Offline since {time}")
        offline = offline.format(time=words.clock(offline_since, zone))
    called = {each.name for each in news if each.occasion is Occasion.RECALL}
    people = [_person(row, now, called, zone) for row in view.line]
    up = next((p for row, p in zip(view.line, people, strict=True) if row == view.up_now), None)
    rest = [person for person in people if person is not up]
    deck = translate("wallboard", "On deck")
    if up is not None and rest and rest[0].place < up.place:
        deck = translate("wallboard", "Keeps place {n}").format(n=rest[0].place)
    eyebrow = translate("wallboard", "Up now")
    if view.up_now is not None and view.up_now.skip_mark:
        eyebrow = translate("wallboard", "Up now, passed over once")
    return Poster(
        clock=words.clock(now, zone),
        offline=offline,
        floor=view.floor_name or view.dealer,
        dealer=view.dealer if view.floor_name else "",
        news=_news(news, view),
        eyebrow=eyebrow,
        up_now=up,
        nobody=_nobody(view, now) if up is None else None,
        on_deck=rest[0] if rest else None,
        deck_eyebrow=deck,
        rows=tuple(rest[1:]),
        waiting=_waiting(view.waiting, view.waiting_alert_minutes, now),
        leads=leads(view, now),
        right=gauges_shown(gauges) if gauges is not None else elsewhere(view, now, zone),
    )


def spoken(shown: Poster) -> str:
    """The wallboard read aloud."""
    said = [shown.floor, shown.offline or shown.clock]
    if shown.nobody is not None:
        said += [shown.nobody.title, shown.nobody.sentence]
    for person in (shown.up_now, shown.on_deck, *shown.rows):
        if person is not None:
            said.append(f"{person.place} {person.name}")
            said += [person.sign.words] if person.sign else []
    if shown.waiting is not None:
        said += [shown.waiting.words, shown.waiting.under]
    if shown.leads is not None:
        said += [f"{shown.leads.count} {shown.leads.words}", shown.leads.oldest.words]
    return ", ".join(part for part in said if part)


def _person(row: RepRow, now: datetime, called: Iterable[str], zone: ZoneInfo) -> Person:
    mark = desk_mark(row, now)
    sign = None
    if mark is not None:
        sign = Sign(mark.state, mark.words, _time_beside(row, zone), mark.share)
    return Person(row.place or 0, row.name, row.role, sign, row.name in called)


def _time_beside(row: RepRow, zone: tzinfo) -> str:
    """The moment from which the minutes of the sign count."""
    if row.recalled_at is not None and row.recalled_at != row.return_by:
        # The agreed time may still be to come, and would make late look wrong.
        called = translate("wallboard", "called {time}")
        return called.format(time=words.clock(row.recalled_at, zone))
    back = translate("wallboard", "back {time}")
    return back.format(time=words.clock(row.return_by, zone)) if row.return_by else ""


def _unread(*, is_offline: bool) -> Poster:
    """Before the first look at the floor."""
    if not is_offline:
        return Poster("", "", nobody=Nobody(translate("wallboard", "Reading the line"), ""))
    return Poster(
        "",
        translate("wallboard", "Offline"),
        nobody=Nobody(
            translate("wallboard", "The line cannot be read yet"),
            translate("wallboard", "We keep trying."),
        ),
    )


def _nobody(view: WallboardView, now: datetime) -> Nobody:
    if view.reps == 0:
        return Nobody(
            translate("wallboard", "No reps yet"),
            translate("wallboard", "They are added at reception."),
        )
    if view.line:
        return Nobody(
            translate("wallboard", "Nobody on the floor"),
            translate("wallboard", "The lead desk is called back."),
        )
    if view.with_customers or view.on_break:
        return Nobody(
            translate("wallboard", "Nobody is free"),
            translate("wallboard", "The next customer waits until somebody is."),
        )
    opens = view.calendar.next_opening(now)
    if opens is not None and opens <= now and view.closed_at is not None:
        said = translate("wallboard", "The day was closed at {time}.")
        zone = ZoneInfo(view.time_zone)
        return Nobody(
            translate("wallboard", "Closed"), said.format(time=words.clock(view.closed_at, zone))
        )
    if opens is not None and opens <= now:
        return Nobody(
            translate("wallboard", "Nobody is checked in"),
            translate("wallboard", "Check in at reception (F7) or at the kiosk."),
        )
    return Nobody(translate("wallboard", "Closed"), _opens(opens, now, view))


def _opens(opens: datetime | None, now: datetime, view: WallboardView) -> str:
    if opens is None:
        return translate("wallboard", "No opening hours are set.")
    zone = ZoneInfo(view.time_zone)
    day, time = opens.astimezone(zone).date(), words.clock(opens, zone)
    if day == now.astimezone(zone).date():
        return translate("wallboard", "Opens at {time}.").format(time=time)
    return translate("wallboard", "Opens {day} at {time}.").format(day=words.day(day), time=time)


def _waiting(rows: Sequence[WaitsRow], alert: int, now: datetime) -> Sign | None:
    if not rows:
        return None
    longest = max(say.minutes_between(row.at, now) for row in rows)
    if len(rows) == 1 and rows[0].wants:
        said = translate("wallboard", "1 customer waits for {name}").format(name=rows[0].wants)
    elif len(rows) == 1:
        said = translate("wallboard", "1 customer waits")
    else:
        said = translate("wallboard", "{n} customers wait").format(n=len(rows))
    under = words.minutes(longest)
    if len(rows) > 1:
        under = translate("wallboard", "longest {length}").format(length=under)
    state = State.ATTENTION if longest >= alert else State.RUNNING
    return Sign(state, said, under, round(min(longest / alert, 1.0), 2) if alert else 1.0)


def _news(news: Sequence[Heard], view: WallboardView) -> News | None:
    """The first that concerns somebody; the rest is seen in its place."""
    for occasion, one, many in (
        (
            Occasion.TURN,
            translate("wallboard", "Customer for {name}"),
            translate("wallboard", "Customers for {names}"),
        ),
        (
            Occasion.RECALL,
            translate("wallboard", "{name}, back to the floor"),
            translate("wallboard", "{names}, back to the floor"),
        ),
    ):
        names = [each.name for each in news if each.occasion is occasion]
        if len(names) == 1:
            return News(occasion, one.format(name=names[0]))
        if names:
            return News(occasion, many.format(names=", ".join(map(words.short_name, names))))
    if any(each.occasion is Occasion.WAITING for each in news):
        said = translate("wallboard", "A customer has waited {length}")
        length_said = words.minutes(view.waiting_alert_minutes)
        return News(Occasion.WAITING, said.format(length=length_said))
    return None
