"""A fingerprint of what a prospect says, for telling "the same message again" without an id."""

from __future__ import annotations

import hashlib
import json
import re

from showroom_app.domain.prospect import Prospect, Vehicle

_DIGITS = re.compile(r"\D+")


def content_hash(prospect: Prospect) -> str:
    """SHA-256 (64 hex digits) over name, e-mail, phone, vehicle, trade-in and message.

    Case, white space and the order of several addresses or numbers make no difference; source,
    ids and times are left out, because the same message may come by two roads.
    """
    phones = sorted({p.e164 or _DIGITS.sub("", p.typed) for p in prospect.phones})
    said = [
        _plain(prospect.name),
        sorted({_plain(e) for e in prospect.emails}),
        phones,
        _plain(prospect.reply_to_relay),
        _vehicle(prospect.vehicle),
        _vehicle(prospect.trade_in),
        _plain(prospect.message),
    ]
    canonical = json.dumps(said, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _vehicle(vehicle: Vehicle | None) -> list[str]:
    if vehicle is None:
        return []
    return [
        _plain(vehicle.title()),
        _plain(vehicle.stock),
        _plain(vehicle.vin),
        _plain(vehicle.plate),
    ]
