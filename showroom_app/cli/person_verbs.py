"""`showroom person` and `showroom export customers`: the customers from the command line."""

from __future__ import annotations

import argparse
import json
from functools import partial
from typing import Any

from showroom_app.cli.arguments import Unparsable
from showroom_app.cli.opening import folder
from showroom_app.cli.plain import plain
from showroom_app.cli.session import Session
from showroom_app.domain.person import Consent, KeyKind
from showroom_app.noted_file import unread_files
from showroom_app.services.customer_history import HistoryRow
from showroom_app.services.customers import PAGE, CustomerDetail, CustomerRow
from showroom_app.words import customers as say

_SETTLING_SECONDS = 20.0
"""So long at most a command sorts in what was written since; the next one goes on."""
_HEAD = (
    *("id", "name", "first", "last", "company", "phones", "emails", "plates"),
    *("owner", "owner_until", "consent", "consent_at", "notes"),
    *("leads", "visits", "appointments", "sales", "last_on", "created"),
)


def run(options: argparse.Namespace, session: Session) -> int:
    """Carry out one person verb; 0 when done."""
    customers, actor = session.services.customers, session.actor
    session.services.beside = partial(unread_files, folder(options))
    if options.sub != "clean":
        customers.settle_all(_SETTLING_SECONDS)
    match options.sub:
        case "search":
            return _search(" ".join(options.words), options.most, session)
        case "note":
            customers.change(actor, options.id, note=options.text)
        case "name":
            customers.change(actor, options.id, name=options.name)
        case "company":
            customers.change(actor, options.id, company=options.company)
        case "phone" | "email" | "plate":
            _correct(options, session)
        case "export":
            return _take_out(options, session)
        case "clean":
            _clean(session, {}, "")
            return 0
        case "erase":
            return _erase(options, session)
        case "consent":
            customers.set_consent(actor, options.id, Consent(options.consent))
        case "merge":
            customers.merge(actor, options.id, options.into)
        case "unmerge":
            customers.unmerge(actor, options.id)
        case _:
            pass
    _show(customers.show(session.actor, options.id), session)
    return 0


def _correct(options: argparse.Namespace, session: Session) -> None:
    """Put a number, address or plate in or out of a record, in one act."""
    if not (options.add or options.remove):
        raise Unparsable("--add or --remove says what is to be corrected.")
    customers = session.services.customers
    kind = KeyKind(options.sub)
    customers.correct(session.actor, options.id, kind, options.add or "", options.remove or "")


def _take_out(options: argparse.Namespace, session: Session) -> int:
    """Give out everything that is on record of a customer."""
    held = plain(session.services.privacy.export(session.actor, options.id))
    text = json.dumps(held, ensure_ascii=False, indent=2)
    if options.out is None:
        session.put(held, text)
        return 0
    try:
        options.out.write_text(text + "\n", encoding="utf-8")
    except OSError as problem:
        raise Unparsable(f"{str(options.out)!r} cannot be written: {problem.strerror}.") from None
    words = f"Everything on record of customer {options.id} is in {options.out}."
    session.put({"person": options.id, "out": str(options.out)}, words)
    return 0


def _erase(options: argparse.Namespace, session: Session) -> int:
    """Forget a customer, and leave nothing in the file."""
    done = session.services.privacy.erase(session.actor, options.id)
    # Only who erases needs what makes a board. That of a window's last day names customers too.
    from showroom_app.services import remembered_board

    remembered_board.forget(folder(options))
    _clean(session, {"erased": done.person}, f"Customer {done.person} is forgotten.")
    return 0


def _clean(session: Session, told: dict[str, Any], words: str) -> None:
    """Write the file anew without what was erased, and say where traces may be left."""
    privacy = session.services.privacy
    clean, copies = privacy.clean(session.actor), list(privacy.copies())
    said = [words] if words else []
    said.append(
        "Nothing is left in the database."
        if clean
        else "Others are at work in the file: run 'showroom person clean' when they are not."
    )
    if copies:
        said.append(f"These files may still hold it: {', '.join(copies)}.")
    session.put({**told, "clean": clean, "copies": copies}, " ".join(said))


def export(options: argparse.Namespace, session: Session) -> int:
    """Write every customer into a file, a line each; 0 when it is there."""
    # Only who wants a file needs what writes one.
    from showroom_app.cli import export_verbs

    out, kind = options.out, export_verbs.kind_of(options)
    details = session.services.customers.export(session.actor)
    whole = session.services.customers.settle_all(_SETTLING_SECONDS)
    objects = (_object(detail, session) for detail in details)
    if kind == "json":
        count = export_verbs.write_objects(out, objects)
    else:
        rows = (tuple(_cell(each[name]) for name in _HEAD) for each in objects)
        count = export_verbs.write(out, kind, "customers", _HEAD, rows)
    words = f"{count} customers are in {out}."
    if not whole:
        words += " What was written last is still being sorted in; export again for all."
    session.put({"exported": count, "out": str(out), "whole": whole}, words)
    return 0


def _cell(value: Any) -> Any:
    return ", ".join(value) if isinstance(value, list) else value


def _search(typed: str, most: int, session: Session) -> int:
    left, after = most, None
    while left > 0:
        page = session.services.customers.search(
            session.actor, typed, after=after, limit=min(left, PAGE)
        )
        for row in page.rows:
            if not session.put(_row(row), _line(row)):
                return 0
        left -= len(page.rows)
        after = page.after
        if after is None:
            break
    return 0


def _row(row: CustomerRow) -> dict[str, Any]:
    return {
        "id": row.person,
        "name": row.title,
        "phone": row.phone or None,
        "email": row.email or None,
        "plate": row.plate or None,
        "company": row.company or None,
        "last_on": row.last_on.isoformat() if row.last_on else None,
    }


def _line(row: CustomerRow) -> str:
    last = row.last_on.isoformat() if row.last_on else "-"
    parts = (row.title, row.phone, row.email, row.plate)
    said = ", ".join(dict.fromkeys(part for part in parts if part))
    return f"{row.person:>6}  {last:<10}  {said}"


def _show(detail: CustomerDetail, session: Session) -> None:
    saying = session.saying
    shown = _object(detail, session)
    shown["merged"] = [part.id for part in detail.merged]
    shown["alike"] = [other.person for other in detail.alike]
    shown["history"] = [_happened(row, session) for row in detail.history.rows]
    title, because = say.owner(detail.owner, saying)
    lines = [_line(detail.row), f"        {title}. {because}"]
    lines.append(f"        {say.consent(detail.consent, saying)}")
    lines += [f"        {note}" for _, note in detail.notes]
    for row in detail.history.rows:
        headline, small = say.happened(row, saying)
        at = row.at.astimezone(session.tz)
        lines.append(f"{at:%Y-%m-%d}  {headline}" + (f" ({small})" if small else ""))
    session.put(shown, "\n".join(lines))


def _happened(row: HistoryRow, session: Session) -> dict[str, Any]:
    headline, small = say.happened(row, session.saying)
    return {
        "at": session.time(row.at),
        "kind": row.key[1].name.lower(),
        "id": row.key[2],
        "lead": row.lead,
        "words": headline,
        "more": small or None,
    }


def _object(detail: CustomerDetail, session: Session) -> dict[str, Any]:
    record, counted = detail.record, detail.counts
    return {
        "id": record.id,
        "name": record.name,
        "first": record.first,
        "last": record.last,
        "company": record.company,
        "phones": list(record.phones),
        "emails": list(record.emails),
        "plates": list(record.plates),
        "owner": session.name(detail.owner.rep),
        "owner_until": detail.owner.until.isoformat() if detail.owner.until else None,
        "consent": detail.consent.value,
        "consent_at": session.time(detail.consent_at),
        "notes": [note for _, note in detail.notes],
        "leads": counted.leads,
        "visits": counted.visits,
        "appointments": counted.appointments,
        "sales": counted.sales,
        "last_on": detail.row.last_on.isoformat() if detail.row.last_on else None,
        "created": session.time(record.created_at),
    }
