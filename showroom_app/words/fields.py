"""What a label of a portal or a column of a list holds, as people say it."""

from __future__ import annotations

from collections.abc import Mapping

from showroom_app.words.mark import QT_TRANSLATE_NOOP

FIELDS: Mapping[str, str] = {
    "name": QT_TRANSLATE_NOOP("words", "Whole name"),
    "first": QT_TRANSLATE_NOOP("words", "First name"),
    "middle": QT_TRANSLATE_NOOP("words", "Prefix of the last name"),
    "last": QT_TRANSLATE_NOOP("words", "Last name"),
    "company": QT_TRANSLATE_NOOP("words", "Company"),
    "email": QT_TRANSLATE_NOOP("words", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("words", "Phone"),
    "message": QT_TRANSLATE_NOOP("words", "Message"),
    "vehicle": QT_TRANSLATE_NOOP("words", "Vehicle"),
    "year": QT_TRANSLATE_NOOP("words", "Year"),
    "make": QT_TRANSLATE_NOOP("words", "Make"),
    "model": QT_TRANSLATE_NOOP("words", "Model"),
    "trim": QT_TRANSLATE_NOOP("words", "Trim"),
    "stock": QT_TRANSLATE_NOOP("words", "Stock number"),
    "vin": QT_TRANSLATE_NOOP("words", "VIN"),
    "plate": QT_TRANSLATE_NOOP("words", "Plate"),
    "odometer": QT_TRANSLATE_NOOP("words", "Odometer"),
    "price": QT_TRANSLATE_NOOP("words", "Price"),
    "trade": QT_TRANSLATE_NOOP("words", "Trade-in"),
    "trade-year": QT_TRANSLATE_NOOP("words", "Trade-in: year"),
    "trade-make": QT_TRANSLATE_NOOP("words", "Trade-in: make"),
    "trade-model": QT_TRANSLATE_NOOP("words", "Trade-in: model"),
    "trade-trim": QT_TRANSLATE_NOOP("words", "Trade-in: trim"),
    "trade-vin": QT_TRANSLATE_NOOP("words", "Trade-in: VIN"),
    "trade-plate": QT_TRANSLATE_NOOP("words", "Trade-in: plate"),
    "trade-odometer": QT_TRANSLATE_NOOP("words", "Trade-in: odometer"),
    "wish": QT_TRANSLATE_NOOP("words", "Wish"),
    "rep": QT_TRANSLATE_NOOP("words", "Rep asked for"),
    "at": QT_TRANSLATE_NOOP("words", "Date and time"),
    "postcode": QT_TRANSLATE_NOOP("words", "Postcode"),
    "region": QT_TRANSLATE_NOOP("words", "Region"),
    "country": QT_TRANSLATE_NOOP("words", "Country"),
    "source": QT_TRANSLATE_NOOP("words", "Source"),
    "id": QT_TRANSLATE_NOOP("words", "Number of the lead"),
    "other": QT_TRANSLATE_NOOP("words", "Nothing of ours"),
    "ignore": QT_TRANSLATE_NOOP("words", "Do not read"),
}
"""Every field of `list_columns.FIELDS` and of `portals.RULE_FIELDS`."""
