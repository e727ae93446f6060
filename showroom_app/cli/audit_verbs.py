"""`showroom audit` and `showroom export audit`: who did what, when and at which station."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import islice

from showroom_app.cli import export_verbs, times
from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.session import Session
from showroom_app.domain.duplicates import name_key
from showroom_app.domain.refused import NotFound
from showroom_app.services.audit_about import About
from showroom_app.services.audit_view import BEGINNING, AuditFilter, AuditRow, Key
from showroom_app.words import Saying, audit_files
from showroom_app.words.acts import act_words, particular_words, remark_words, who_words

_NOBODY, _PROGRAM = "nobody", "program"


def run(options: argparse.Namespace, session: Session) -> int:
    """List acts, the newest first, at most --limit; 0 when they are listed."""
    wanted = _wanted(options, session)
    for row in islice(_looked(session, wanted), options.limit):
        told = audit_files.as_object(row, session.tz, session.saying)
        if not session.put(told, _line(row, session)):
            break
    return 0


def export(options: argparse.Namespace, session: Session) -> int:
    """Write every act that is wanted into a file; 0 when it is there."""
    kind = export_verbs.kind_of(options)
    rows = session.services.audit.every(session.actor, _wanted(options, session))
    try:
        count = audit_files.write(options.out, kind, rows, session.tz, session.saying)
    except OSError as problem:
        raise export_verbs.not_written(options.out, problem) from None
    session.put({"exported": count, "out": str(options.out)}, f"{count} acts are in {options.out}.")
    return 0


def _looked(session: Session, wanted: AuditFilter) -> Iterator[AuditRow]:
    after: Key | None = None
    while True:
        page = session.services.audit.page(session.actor, wanted, after)
        yield from page.rows
        if page.more is None:
            return
        after = page.more


def _wanted(options: argparse.Namespace, session: Session) -> AuditFilter:
    """The filter as typed; raises Unparsable and NotFound."""
    choices = session.services.audit.choices(session.actor)
    first = times.day(options.from_day) if options.from_day else None
    last = times.day(options.to_day) if options.to_day else None
    if first and last and last < first:
        raise Unparsable("--to lies before --from.")
    act = options.act or ""
    if act and len(act.strip()) < BEGINNING:
        raise Unparsable(f"--act needs {BEGINNING} characters of the act's id or more.")
    nobody = options.by_user == _NOBODY
    by_itself = options.by_user == _PROGRAM
    user = None
    if options.by_user is not None and not (nobody or by_itself):
        wanted = name_key(options.by_user)
        found = [number for number, name in choices.users if name_key(name) == wanted]
        if not found:
            names = tuple(name for _, name in choices.users)
            raise NotFound("user", options.by_user, names)
        user = found[0]
    if options.what is not None and options.what not in {*choices.use_cases}:
        done = ", ".join(choices.use_cases)
        raise Unparsable(f"Nothing of {options.what!r} was ever done here. There is: {done}.")
    station, what = options.at_station, options.what
    return AuditFilter(first, last, user, nobody, by_itself, station, what, act)


def _line(row: AuditRow, session: Session) -> str:
    saying = session.saying
    at = row.at.astimezone(session.tz)
    about = ", ".join(
        f"{particular_words(each.code, saying)} {_called(each, row, saying)}"
        for each in row.about
        if each.at is None
    )
    who = who_words(row.user, row.station, saying, by_itself=row.by_itself)
    line = f"{at:%Y-%m-%d %H:%M}  {who}: {act_words(row.use_case, saying)}"
    return f"{line} ({about})" if about else line


def _called(each: About, row: AuditRow, saying: Saying) -> str:
    if each.code == "remark":
        return remark_words(each.name, row.about, saying)
    return each.name or str(each.number)
