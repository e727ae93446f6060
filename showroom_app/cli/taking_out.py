"""`showroom export leads` and `showroom export sales`: every record, a line each."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from typing import Any

from showroom_app.cli import export_verbs, times
from showroom_app.cli.lead_verbs import lead_object
from showroom_app.cli.sale_verbs import sale_object
from showroom_app.cli.session import Session
from showroom_app.exports.sheet import Cell
from showroom_app.services.sales import LedgerRow

_VEHICLE = ("year", "make", "model", "trim", "stock", "vin")
_LEAD = (
    *("id", "arrived", "source", "name", "first", "last", "emails", "phones"),
    *(f"vehicle_{part}" for part in _VEHICLE),
    *(f"trade_in_{part}" for part in _VEHICLE),
    *("message", "owner", "stage", "first_attempt", "first_dialogue"),
    *("gross_minutes", "business_minutes", "clock"),
)
_SALE = (
    *("id", "on", "rep", "units", "pay_units", "buyer", "channel", "counts", "why"),
    *("confirmed", "customer", "vehicle", "delivered_on", "contract_until"),
    *("visit", "lead", "cancels", "cancelled_by", "reason"),
)


def run(options: argparse.Namespace, session: Session) -> int:
    """Write all leads or all entries of the ledger into a file; 0 when it is there."""
    return _leads(options, session) if options.sub == "leads" else _sales(options, session)


def _leads(options: argparse.Namespace, session: Session) -> int:
    kind = export_verbs.kind_of(options)
    details = session.services.taking_out.leads(session.actor)
    objects = (lead_object(each.lead, each, session) for each in details)
    if kind == "json":
        count = export_verbs.write_objects(options.out, objects)
    else:
        rows = map(_lead_cells, objects)
        count = export_verbs.write(options.out, kind, "leads", _LEAD, rows)
    return _told(count, "leads", options, session)


def _lead_cells(lead: Mapping[str, Any]) -> tuple[Cell, ...]:
    flat: dict[str, Any] = dict(lead)
    for name in ("vehicle", "trade_in"):
        for part in _VEHICLE:
            flat[f"{name}_{part}"] = (lead[name] or {}).get(part)
    for name in ("emails", "phones"):
        flat[name] = ", ".join(lead[name])
    return tuple(flat[name] for name in _LEAD)


def _sales(options: argparse.Namespace, session: Session) -> int:
    kind = export_verbs.kind_of(options)
    month = times.month(options.month) if options.month else None
    entries = session.services.taking_out.sales(session.actor, month)
    if kind == "json":
        objects = (_whole(row, session) for row in entries)
        count = export_verbs.write_objects(options.out, objects)
        return _told(count, "entries of the ledger", options, session)
    rows = (cells for row in entries for cells in _sale_cells(row, session))
    count = export_verbs.write(options.out, kind, "sales", _SALE, rows)
    return _told(count, "lines of the ledger", options, session)


def _whole(row: LedgerRow, session: Session) -> dict[str, Any]:
    """An entry as `sale list --json` writes it, and what else is known of it."""
    sale = row.sale
    sign = -1 if sale.is_counter_entry else 1
    return {
        **sale_object(row, session),
        "customer": sale.customer,
        "vehicle": sale.vehicle,
        "pay": [
            {"rep": session.name(each.rep), "share": sign * float(each.share)}
            for each in sale.pay_credit
        ],
        "lead": sale.lead,
        "delivered_on": sale.delivered_on.isoformat() if sale.delivered_on else None,
        "contract_until": sale.contract_until.isoformat() if sale.contract_until else None,
        "cancels": sale.cancels,
        "reason": sale.reason or None,
    }


def _sale_cells(row: LedgerRow, session: Session) -> Iterator[tuple[Cell, ...]]:
    """A line for each rep of an entry, so that the units of a rep can be summed."""
    sale, entry = row.sale, _whole(row, session)
    sign = -1 if sale.is_counter_entry else 1
    pay = {each.rep: sign * float(each.share) for each in sale.pay_credit}
    for rep in dict.fromkeys([*(each.rep for each in sale.shares), *pay]):
        told: dict[str, Any] = {
            **entry,
            "on": sale.on,
            "delivered_on": sale.delivered_on,
            "contract_until": sale.contract_until,
            "rep": session.name(rep),
            "units": float(sale.share_of(rep)),
            "pay_units": pay.get(rep, 0.0),
            "counts": "yes" if entry["counts"] else "no",
            "confirmed": "yes" if entry["confirmed"] else "no",
        }
        yield tuple(told[name] for name in _SALE)


def _told(count: int, what: str, options: argparse.Namespace, session: Session) -> int:
    words = f"{count} {what} are in {options.out}."
    session.put({"exported": count, "out": str(options.out)}, words)
    return 0
