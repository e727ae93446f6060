"""The ledger: sales, their shares, disputes and imports, and the closed months."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Table,
    TypedColumns,
    UniqueConstraint,
)

from showroom_app.storage.column_types import RowId
from showroom_app.storage.tables import column
from showroom_app.storage.tables.column import metadata


class SaleColumns(TypedColumns):
    """The ledger: sales, and counter-entries, which name in `cancels` the sale they take back.

    `rule` proposed the shares (entries of before 0007 have it in `reason`), `answer` is what the
    manager said to the sale's question, `source_key` the dealer's own number in an import;
    `pay_apart`: its pay is shared otherwise than the quota, so it has rows in `sale_pay`.
    """

    id = column.own_id()
    on = column.day()
    buyer = column.code()
    channel = column.code()
    customer = column.text()
    name_key = column.code()
    phone_key = column.code()
    email_key = column.code()
    vehicle = column.text()
    confirmed = column.flag()
    cancels = column.of_or_none("sales.id")
    visit = column.of_or_none("visits.id")
    reason = column.text()
    at = column.moment()
    by = column.of_or_none("users.id")
    person = column.of_or_none("persons.id")
    person_due = column.later_flag(stands=True)
    lead = column.of_or_none("leads.id")
    delivered_on = column.day_or_none()
    contract_until = column.day_or_none()
    rule = column.code_or_none()
    company_key = column.later_code()
    answer = column.later_code()
    source_key = column.later_code()
    sale_import = column.of_or_none("sale_imports.id")
    confirmed_at = column.moment_or_none()
    confirmed_by = column.of_or_none("users.id")
    pay_apart = column.later_flag(stands=False)


sales = Table(
    "sales",
    metadata,
    SaleColumns,
    UniqueConstraint("cancels"),
)


class SaleShareColumns(TypedColumns):
    """The reps of a sale and their shares in hundredths."""

    sale = Column(RowId, ForeignKey("sales.id"), primary_key=True)
    rep = Column(RowId, ForeignKey("reps.id"), primary_key=True)
    position = column.count()
    hundredths = column.count()


sale_shares = Table(
    "sale_shares",
    metadata,
    SaleShareColumns,
    CheckConstraint("hundredths BETWEEN 1 AND 100", name="hundredths_of_one_sale"),
    sqlite_with_rowid=False,
)


class SalePayColumns(TypedColumns):
    """Pay credit in hundredths, of the sales whose pay is shared otherwise than the quota."""

    sale = Column(RowId, ForeignKey("sales.id"), primary_key=True)
    rep = Column(RowId, ForeignKey("reps.id"), primary_key=True)
    position = column.count()
    hundredths = column.count()


sale_pay = Table(
    "sale_pay",
    metadata,
    SalePayColumns,
    CheckConstraint("hundredths BETWEEN 1 AND 100", name="hundredths_of_one_sale"),
    sqlite_with_rowid=False,
)


class SaleDisputeColumns(TypedColumns):
    """What reps dispute about sales, and what the manager ruled."""

    id = column.own_id()
    sale = column.of("sales.id")
    rep = column.of("reps.id")
    note = column.text()
    at = column.moment()
    by = column.of_or_none("users.id")
    ruled_at = column.moment_or_none()
    ruled_by = column.of_or_none("users.id")
    ruling = column.code_or_none()
    ruling_note = column.text()


sale_disputes = Table("sale_disputes", metadata, SaleDisputeColumns)
OPEN_DISPUTE = sale_disputes.c.ruled_at.is_(None)


class SaleImportColumns(TypedColumns):
    """The lists from which sales were taken over: how many rows each had, how many were added."""

    id = column.own_id()
    name = column.text()
    at = column.moment()
    by = column.of_or_none("users.id")
    rows = column.count()
    added = column.count()


sale_imports = Table("sale_imports", metadata, SaleImportColumns)


class MonthCloseColumns(TypedColumns):
    """The closed months, by their first day, with the figures as they were frozen."""

    month = Column(Date, primary_key=True)
    closed_at = column.moment()
    by = column.of_or_none("users.id")
    facts = column.json()


month_closes = Table("month_closes", metadata, MonthCloseColumns)
