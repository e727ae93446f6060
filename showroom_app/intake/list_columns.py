"""Which column of a list fills which field: by the names of known exports, else by its cells."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from showroom_app.domain.values import dataclass
from showroom_app.intake import labels
from showroom_app.intake.labels import Field, key
from showroom_app.intake.makes import MAKE_PATTERN
from showroom_app.intake.vehicles import first_model

IGNORED = "ignore"
"""Stands in a column map for a column that is looked at by nobody."""
SOURCE = "source"
ID = "id"
OPT_OUT = "opt-out"


class Export(StrEnum):
    """The exports whose header rows we know; the value is the source of their leads."""

    META = "Meta"
    HUBSPOT = "HubSpot"
    SALESFORCE = "Salesforce"
    OTHER = ""


FIELDS: tuple[str, ...] = (
    *(
        field.value
        for field in (
            Field.NAME, Field.FIRST, Field.MIDDLE, Field.LAST, Field.COMPANY, Field.EMAIL,
            Field.PHONE, Field.MESSAGE, Field.VEHICLE, Field.YEAR, Field.MAKE, Field.MODEL,
            Field.TRIM, Field.STOCK, Field.VIN, Field.PLATE, Field.ODOMETER, Field.PRICE,
            Field.TRADE, Field.TRADE_YEAR, Field.TRADE_MAKE, Field.TRADE_MODEL, Field.TRADE_TRIM,
            Field.TRADE_VIN, Field.TRADE_PLATE, Field.TRADE_ODOMETER, Field.WISH, Field.REP,
            Field.AT, Field.POSTCODE, Field.REGION, Field.COUNTRY,
        )
    ),
    SOURCE,
    ID,
    IGNORED,
)  # fmt: skip
"""Everything that a column can be said to hold."""

_WHO = frozenset((Field.NAME.value, Field.FIRST.value, Field.LAST.value))
_HOW = frozenset((Field.EMAIL.value, Field.PHONE.value))
_WHAT = frozenset((Field.MESSAGE.value, Field.VEHICLE.value, Field.MODEL.value))

# Column names of lists beside the labels of mails; keys as `labels.key` makes them.
_NAMES = {
    Field.EMAIL: ("work email; e mail; email 1; primary email; email1; e-mail 1"),
    Field.PHONE: (
        "phone 1; mobilephone; mobile phone number; telefoon 1; telefoon 2; phone1; phone 2; "
        "whatsapp number; gsm nr; handynr"
    ),
    Field.POSTCODE: ("post code; zip/postal code; zip or postal code; postalcode; mailing zip"),
    Field.REGION: ("state/region; stateorprovince"),
    Field.COUNTRY: ("country/region"),
    Field.AT: (
        "created time; create date; createddate; created date; date created; "
        "datum aangemaakt; erstellt am; erstellt; date de creation; lead created; "
        "received on; binnengekomen; datum; date; datum/tijd; timestamp; tijdstip; "
        "date time; datetime; submitted on; date/time"
    ),
    Field.REP: ("record owner; owner; lead owner; contact owner; toegewezen aan; zustandig"),
    Field.COMPANY: ("associated company; account name"),
}
_OWN = {
    SOURCE: (
        "source; bron; kanaal; herkomst; quelle; lead source; leadsource; original source; "
        "origine; provider; platform; canal; channel; lead bron; portal; portaal; "
        "marketing channel"
    ),
    ID: (
        "id; lead id; leadid; record id; record-id; leadnummer; aanvraagnummer; contact id; "
        "lead nr; lead-id; referentie; reference; identifiant; lead number; case id"
    ),
    IGNORED: (
        "ad id; ad name; adset id; adset name; campaign id; campaign name; form id; "
        "form name; is organic; inbox url; lead status; status; rating; industry; "
        "annual revenue; fax; no. of employees; website; email opt out; last activity date; "
        "lifecycle stage; tags; marketing contact status; associated company ids; job title; "
        "title; salutation; street; city; date of birth; gender; number of employees; "
        "converted; ownerid; contact type; lastmodifieddate; last modified date; "
        "unread by owner; account id; create by; created by"
    ),
}
_META = frozenset(
    """id created-time ad-id adset-id campaign-id form-id form-name is-organic platform""".split()
)
_HUBSPOT = frozenset(
    "record id; contact owner; lead status; marketing contact status; lifecycle stage; create date;"
    " last activity date; associated company; original source".split("; ")
)
_SALESFORCE = frozenset(
    "lead source; lead status; lead owner; record owner; lead id; leadsource; createddate; ownerid;"
    " company; state/province; zip/postal code; mobilephone; rating; isconverted".split("; ")
)

_GUESSED_BY = 200
_EMAIL = re.compile(r"(?:mailto:)?[^\s@<>]+@[^\s@<>]+\.[A-Za-z]{2,}")
_PHONE = re.compile(r"(?:p:|tel:|=?[\"'])?\+?\(?\d[\d ()./-]{6,20}\d[\"']?")
_VIN = re.compile(r"[A-HJ-NPR-Z0-9]{17}")
_WORDS = re.compile(r"[^\W\d_][\w'’.-]*(?: [\w'’.-]+){1,4}")
_NO_NAME = re.compile(
    r"(?:kolom|column|spalte|colonne|veld|field|feld)?[ _-]?(?:\d{1,3}|[A-Za-z]{1,2})|\(\d+\)", re.I
)
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T].*)?")


@dataclass(frozen=True, slots=True)
class Columns:
    """How the rows of one list are read: the field of each column, "" for none we know."""

    header: tuple[str, ...]
    fields: tuple[str, ...]
    export: Export = Export.OTHER

    def says_who(self) -> bool:
        """Whether the rows tell how to reach somebody, or who asks what."""
        fields = set(self.fields)
        return bool(_HOW & fields) or (bool(_WHO & fields) and bool(_WHAT & fields))

    def is_certain(self) -> bool:
        """Whether this is plainly a list of people: how to reach them, who they are or what of."""
        fields = set(self.fields)
        return bool(_HOW & fields) and bool((_WHO | _WHAT) & fields)

    def mapping(self) -> dict[str, str]:
        """Return the map as a person sees and changes it: column, field; the unknown left out."""
        pairs = zip(self.header, self.fields, strict=True)
        return {column: field for column, field in pairs if field}


def header_key(header: Sequence[str], of: str = "") -> str:
    """Return what stands for a header row: SHA-256 over its names, case and blanks ignored.

    `of` tells lists of different things apart that happen to have the same names; leads: "".
    """
    names = (of, *header) if of else header
    plain = "\x1f".join(key(spaced(name)) for name in names)
    return hashlib.sha256(plain.encode()).hexdigest()


def field_named(name: str) -> str:
    """Return the field that a column of this name holds, "" for a name we do not know."""
    name = key(spaced(name))
    field = _COLUMNS.get(name)
    if field is None and name.endswith("?"):
        field = _COLUMNS.get(name[:-1].strip())
    return field or ""


def columns_of(
    header: Sequence[str],
    rows: Sequence[Sequence[str]] = (),
    given: Mapping[str, str] | None = None,
) -> Columns:
    """Return how a list is read.

    `given` is a person's map from column to field and is all that counts where it names any of the
    columns; else names decide, and for a name that says nothing the first `rows`.
    """
    export = export_of(header)
    mapped = {key(spaced(column)): field for column, field in (given or {}).items()}
    if any(key(spaced(name)) in mapped for name in header):
        fields = [mapped.get(key(spaced(name)), "") for name in header]
        return Columns(tuple(header), tuple(f if f in FIELDS else "" for f in fields), export)
    fields = [_of_export(name, export) or field_named(name) for name in header]
    for at, name in enumerate(header):
        if not fields[at]:
            cells = [row[at][:_GUESSED_BY] for row in rows if at < len(row) and row[at]]
            fields[at] = _by_cells(cells, name, fields)
    return Columns(tuple(header), tuple(fields), export)


def export_of(header: Sequence[str]) -> Export:
    """Return whose export has this header row."""
    names = {key(spaced(name)) for name in header}
    meta = {name.replace(" ", "-") for name in names} & _META
    if len(meta) >= 3 and meta & {"form-id", "form-name", "ad-id", "campaign-id"}:
        return Export.META
    if "record id" in names and len(names & _HUBSPOT) >= 2:
        return Export.HUBSPOT
    api = {name.strip() for name in header} & {"FirstName", "LastName", "LeadSource", "CreatedDate"}
    if len(names & _SALESFORCE) >= 3 or len(api) >= 3:
        return Export.SALESFORCE
    return Export.OTHER


def known(header: Sequence[str]) -> int:
    """Return how many of the names are those of a field."""
    return sum(bool(field_named(name)) for name in header)


def _of_export(name: str, export: Export) -> str:
    plain = key(spaced(name))
    if export is Export.SALESFORCE and plain == "description":
        return Field.MESSAGE
    if export is Export.META and plain in ("id", "platform"):
        return ID if plain == "id" else SOURCE
    return ""


def _by_cells(cells: Sequence[str], name: str, taken: Sequence[str]) -> str:
    """Return the field that cells of an unknown column can only be, "" when they could be more."""
    if not cells:
        return ""

    def most(pattern: re.Pattern[str]) -> bool:
        return sum(bool(pattern.fullmatch(cell)) for cell in cells) * 10 >= len(cells) * 8

    if most(_EMAIL):
        return Field.EMAIL
    if most(_VIN):
        return Field.VIN if Field.VIN not in taken else ""
    if most(_DATE):
        return ""
    if most(_PHONE) and _all_phones(cells):
        return Field.PHONE
    if _name_vehicles(cells) and Field.VEHICLE not in taken:
        return Field.VEHICLE
    question = name.strip().endswith("?") or "_" in name.strip("_") or len(name.split()) > 3
    long = sum(len(cell) > 40 for cell in cells) * 2 >= len(cells)
    if long or any("?" in cell and " " in cell for cell in cells):
        return Field.MESSAGE
    if question:
        return Field.WISH
    says_nothing = _NO_NAME.fullmatch(name.strip()) is not None
    return Field.NAME if says_nothing and not _WHO & set(taken) and most(_WORDS) else ""


def _name_vehicles(cells: Sequence[str]) -> bool:
    """Whether most cells are short and name a make or a model."""
    plain = [cell.replace("_", " ") for cell in cells]
    named = sum(
        bool(MAKE_PATTERN.search(cell) or first_model(cell)) and len(cell) <= 80 for cell in plain
    )
    return named * 2 >= len(cells)


def _all_phones(cells: Sequence[str]) -> bool:
    digits = [re.sub(r"\D", "", cell) for cell in cells]
    return all(8 <= len(each) <= 15 for each in digits) and any(
        cell.lstrip("p:tel=\"'")[:1] in "+0(" for cell in cells
    )


def spaced(name: str) -> str:
    """Return "FirstName", "first_name" and "Custom__c" as words."""
    name = name.strip().removesuffix("__c").strip("\ufeff")
    if re.fullmatch(r"[A-Za-z]+", name) and not name.isupper():
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    return name.replace("_", " ")


def _columns() -> dict[str, str]:
    found: dict[str, str] = {}
    for label, field in labels.FIELDS.items():
        if field in (Field.HEADING, Field.SENDER):
            continue
        found[label] = IGNORED if field is Field.OTHER else field.value
    for field, names in _NAMES.items():
        found |= {key(name): field.value for name in names.split(";")}
    for own, names in _OWN.items():
        found |= {key(name): own for name in names.split(";")}
    # A heading in a mail, a column in a list.
    return found | {"contact": Field.NAME.value, "stock": Field.STOCK.value}


_COLUMNS = _columns()
