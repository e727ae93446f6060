"""The tables: every column, key and check of the database; their indexes are in indexes.py.

A text that is unknown is "", a value that is unknown NULL. `*_key` columns hold what is compared
(domain/duplicates.py). The conditions of the inbox stand here once, because an index over a part of
a table serves only queries with its very words.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypedColumns,
    UniqueConstraint,
    and_,
    false,
    literal_column,
    or_,
    true,
)

from showroom_app.storage.column_types import Code, Json, Moment, RowId, Words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


# Written out in every statement: with a value to be filled in later, no engine could know that an
# index over a part of a table will do.
UNKNOWN = literal_column("''", Text)
REJECTED = literal_column("'rejected'", Text)


def _id() -> Column[int]:
    return Column(RowId, primary_key=True)


def _moment() -> Column[datetime]:
    return Column(Moment, nullable=False)


def _moment_or_none() -> Column[datetime | None]:
    return Column(Moment, nullable=True)


def _day() -> Column[date]:
    return Column(Date, nullable=False)


def _day_or_none() -> Column[date | None]:
    return Column(Date, nullable=True)


def _text() -> Column[str]:
    return Column(Words, nullable=False)


def _code(*, primary_key: bool = False) -> Column[str]:
    return Column(Code, nullable=False, primary_key=primary_key)


def _code_or_none() -> Column[str | None]:
    return Column(Code, nullable=True)


def _json() -> Column[Any]:
    return Column(Json, nullable=False)


def _count() -> Column[int]:
    return Column(Integer, nullable=False)


def _flag() -> Column[bool]:
    return Column(Boolean, nullable=False)


def _later_flag(*, stands: bool) -> Column[bool]:
    """A flag that a program of the version before does not know of."""
    default = true() if stands else false()
    return Column(Boolean, nullable=False, server_default=default)


def _later_code() -> Column[str]:
    """A code, "" for none, that a program of the version before does not know of."""
    return Column(Code, nullable=False, server_default=UNKNOWN)


def _later_text() -> Column[str]:
    """A text that a program of the version before does not know of."""
    return Column(Words, nullable=False, server_default=UNKNOWN)


def _imap_number() -> Column[int]:
    # IMAP counts to 2**32 - 1, more than PostgreSQL's integer holds.
    return Column(BigInteger, nullable=False)


def _of(key: str) -> Column[int]:
    return Column(RowId, ForeignKey(key), nullable=False)


def _of_or_none(key: str) -> Column[int | None]:
    return Column(RowId, ForeignKey(key), nullable=True)


def _of_or_gone(key: str) -> Column[int | None]:
    """A row that a program of the version before may delete, which knows nothing of this table."""
    return Column(RowId, ForeignKey(key, ondelete="SET NULL"), nullable=True)


# -- topics ------------------------------------------------------------------------------------


class TopicColumns(TypedColumns):
    """One change counter a topic; `position` is the order in which they are raised."""

    topic = _code(primary_key=True)
    position = _count()
    counter = _count()


topics = Table("topics", metadata, TopicColumns, UniqueConstraint("position"))


# -- programs ----------------------------------------------------------------------------------


class ProgramTermColumns(TypedColumns):
    """Which revision a program must at least know to work on tables of a revision."""

    revision = _code(primary_key=True)
    least = _code()


program_terms = Table("program_terms", metadata, ProgramTermColumns)


class IdentityColumns(TypedColumns):
    """Which dealership's database this is: one key, made once, that a copy keeps."""

    key = _code(primary_key=True)


identities = Table("identities", metadata, IdentityColumns)


class StationColumns(TypedColumns):
    """The PCs; a PC makes its `key` once and keeps it. `program` is the version it runs."""

    id = _id()
    key = _code()
    name = _text()
    name_key = _code()
    kind = _code()
    program = _text()
    first_at = _moment()
    last_at = _moment()


stations = Table(
    "stations", metadata, StationColumns, UniqueConstraint("key"), UniqueConstraint("name_key")
)


class LeaseColumns(TypedColumns):
    """What one program of the dealership does at a time, and who does it until when."""

    name = _code(primary_key=True)
    owner = _text()
    until = _moment_or_none()


leases = Table("leases", metadata, LeaseColumns)


# -- people ------------------------------------------------------------------------------------


class FloorColumns(TypedColumns):
    """The floors."""

    id = _id()
    name = _text()
    name_key = _code()


floors = Table("floors", metadata, FloorColumns, UniqueConstraint("name_key"))


class RepColumns(TypedColumns):
    """The reps; two of one name could not be told apart on the board."""

    id = _id()
    name = _text()
    name_key = _code()
    floor = _of("floors.id")
    starts = _day_or_none()
    ends = _day_or_none()


reps = Table("reps", metadata, RepColumns, UniqueConstraint("name_key"))


class UserColumns(TypedColumns):
    """Who may sign in, until `ended_at`; `secret_hash` is "" without a PIN or password."""

    id = _id()
    name = _text()
    name_key = _code()
    kind = _code()
    rep = _of_or_none("reps.id")
    secret_hash = _text()
    ended_at = _moment_or_none()
    secret_at = _moment_or_none()


users = Table("users", metadata, UserColumns, UniqueConstraint("name_key"))


class SignInTryColumns(TypedColumns):
    """How often in a row a user's PIN or password was wrong, and when last; no row: never."""

    user = Column(RowId, ForeignKey("users.id"), primary_key=True, autoincrement=False)
    wrong = _count()
    last_at = _moment()


sign_in_tries = Table(
    "sign_in_tries",
    metadata,
    SignInTryColumns,
    CheckConstraint("wrong > 0", name="wrong_positive"),
)


class RoleChoiceColumns(TypedColumns):
    """Role and quota from a month on; of two for one month the later one not refused counts.

    `signed`: by the rep's own PIN.
    """

    id = _id()
    rep = _of("reps.id")
    month = _day()
    role = _code()
    quota = _count()
    at = _moment()
    by = _of_or_none("users.id")
    signed = _later_flag(stands=False)
    refused_at = _moment_or_none()
    refused_by = _of_or_none("users.id")
    refused_because = _later_text()


role_choices = Table(
    "role_choices",
    metadata,
    RoleChoiceColumns,
    CheckConstraint("quota > 0", name="quota_positive"),
)


# -- the floor log -----------------------------------------------------------------------------


class FloorLogColumns(TypedColumns):
    """The floor log, which triggers keep append-only; `position` numbers a floor's whole chain."""

    floor = Column(RowId, ForeignKey("floors.id"), primary_key=True)
    day = Column(Date, primary_key=True)
    number = Column(Integer, primary_key=True)
    position = _count()
    act = _code()
    at = _moment()
    recorded = _moment()
    user = _of_or_none("users.id")
    station = _text()
    kind = _code()
    payload = _text()
    reason = _code_or_none()
    previous = _code()
    hash = _code()


floor_log = Table(
    "floor_log",
    metadata,
    FloorLogColumns,
    CheckConstraint("number > 0", name="number_positive"),
    UniqueConstraint("floor", "position"),
    sqlite_with_rowid=False,
)


class FloorChainColumns(TypedColumns):
    """The end of each floor's chain: how many events, and the hash of the last one."""

    floor = Column(RowId, ForeignKey("floors.id"), primary_key=True, autoincrement=False)
    events = _count()
    hash = _code()


floor_chains = Table("floor_chains", metadata, FloorChainColumns)


class EventNoteColumns(TypedColumns):
    """Free text about an event, outside the hash, so that it can be erased."""

    floor = Column(Integer, primary_key=True)
    day = Column(Date, primary_key=True)
    number = Column(Integer, primary_key=True)
    text = _text()


event_notes = Table(
    "event_notes",
    metadata,
    EventNoteColumns,
    ForeignKeyConstraint(
        ["floor", "day", "number"],
        ["floor_log.floor", "floor_log.day", "floor_log.number"],
        name="fk_event_notes_event_floor_log",
    ),
)


# -- persons -----------------------------------------------------------------------------------


class PersonColumns(TypedColumns):
    """One record a person; one that was merged into another keeps its own row and keys."""

    id = _id()
    name = _text()
    name_key = _code()
    first = _text()
    last = _text()
    company = _text()
    created_at = _moment()
    merged_into = _of_or_none("persons.id")
    merged_at = _moment_or_none()
    consent = _code()
    consent_at = _moment_or_none()
    note = _text()


persons = Table("persons", metadata, PersonColumns)


class PersonKeyColumns(TypedColumns):
    """By what a person is found: `kind` is "email", "phone" or "plate"; `shown` as people read it.

    A plate only helps to search: many persons ask about one car.
    """

    person = Column(RowId, ForeignKey("persons.id"), primary_key=True)
    kind = _code(primary_key=True)
    key = _code(primary_key=True)
    shown = _text()


person_keys = Table("person_keys", metadata, PersonKeyColumns, sqlite_with_rowid=False)


class PersonChangeColumns(TypedColumns):
    """What was corrected by hand in the records of the persons.

    `field` is "name", "company" or the kind of a key, `key` then the key as compared; a key that
    was taken out became "".
    """

    id = _id()
    person = _of("persons.id")
    at = _moment()
    user = _of_or_none("users.id")
    station = _text()
    field = _code()
    key = _code()
    was = _text()
    became = _text()


person_changes = Table("person_changes", metadata, PersonChangeColumns)


# -- leads -------------------------------------------------------------------------------------


class LeadSourceColumns(TypedColumns):
    """The sources that leads came from, and how many each brought."""

    source_key = _code(primary_key=True)
    name = _text()
    leads = _count()


lead_sources = Table("lead_sources", metadata, LeadSourceColumns)


class LeadColumns(TypedColumns):
    """The leads, each column a field of domain.lead.Lead.

    `by` is the deadline of the response clock, `follow_by` when the lead is to be worked on next:
    its next step, else its arrival. `undone` marks the lead of a phone call that was undone.
    `person_due`: what it tells of its person is not in the records of the persons yet.
    """

    id = _id()
    source = _text()
    source_key = Column(Code, ForeignKey("lead_sources.source_key"), nullable=False)
    arrived = _moment()
    received = _moment()
    clock_from = _moment_or_none()
    by = _moment_or_none()
    floor = _of_or_none("floors.id")
    name = _text()
    name_key = _code()
    first = _text()
    last = _text()
    placeholder_name = _flag()
    company = _text()
    emails = _json()
    phones = _json()
    reply_to_relay = _text()
    vehicle = Column(Json, nullable=True)
    trade_in = Column(Json, nullable=True)
    message = _text()
    wish = _text()
    provider_id = _text()
    provider_id_source = _text()
    asked_for_rep = _text()
    repaired = _flag()
    linked_to = _of_or_none("leads.id")
    stage = _code()
    owner = _of_or_none("reps.id")
    owned_since = _moment_or_none()
    because = _code_or_none()
    known_owner = _of_or_none("reps.id")
    first_attempt = _moment_or_none()
    first_dialogue = _moment_or_none()
    attempts = _count()
    attempt_days = _json()
    next_step = _code_or_none()
    next_step_by = _moment_or_none()
    follow_by = _moment()
    escalated_at = _moment_or_none()
    closed_at = _moment_or_none()
    close_reason = _code_or_none()
    undone = _flag()
    needs_reply = _later_flag(stands=False)
    person = _of_or_none("persons.id")
    person_due = _later_flag(stands=True)


leads = Table(
    "leads",
    metadata,
    LeadColumns,
    CheckConstraint("attempts >= 0", name="attempts_not_negative"),
    CheckConstraint("owner IS NULL OR owned_since IS NOT NULL", name="owned_since_with_owner"),
)

VALID = leads.c.undone == false()
OPEN = and_(VALID, leads.c.closed_at.is_(None))
UNANSWERED = and_(OPEN, leads.c.first_attempt.is_(None), leads.c.clock_from.is_not(None))
TICKING = and_(UNANSWERED, leads.c.escalated_at.is_(None))
ANSWERED = and_(OPEN, leads.c.first_attempt.is_not(None))
OWNED = and_(OPEN, leads.c.owner.is_not(None))
NOBODYS = and_(OPEN, leads.c.owner.is_(None))
NOTHING_PLANNED = and_(
    leads.c.next_step_by.is_(None),
    or_(leads.c.first_attempt.is_not(None), leads.c.clock_from.is_(None)),
)
FLAGGED = and_(OWNED, NOTHING_PLANNED)
NEEDS_REPLY = and_(OPEN, leads.c.needs_reply == true())
CLOSED = and_(VALID, leads.c.closed_at.is_not(None))


class LeadContactColumns(TypedColumns):
    """The keys by which the person in a lead is found: `kind` is "email" or "phone"."""

    lead = Column(RowId, ForeignKey("leads.id"), primary_key=True)
    kind = _code(primary_key=True)
    key = _code(primary_key=True)


lead_contacts = Table(
    "lead_contacts",
    metadata,
    LeadContactColumns,
    sqlite_with_rowid=False,
)


class LeadEntryColumns(TypedColumns):
    """The timelines of the leads."""

    id = _id()
    lead = _of("leads.id")
    at = _moment()
    kind = _code()
    rep = _of_or_none("reps.id")
    user = _of_or_none("users.id")
    station = _text()
    code = _code()
    text = _text()


lead_entries = Table(
    "lead_entries",
    metadata,
    LeadEntryColumns,
)


# -- messages ----------------------------------------------------------------------------------


class OriginalColumns(TypedColumns):
    """What came in, byte for byte, once: named by its SHA-256, compressed with zlib."""

    sha256 = _code(primary_key=True)
    size = _count()
    content = Column(LargeBinary, nullable=False)


originals = Table(
    "originals",
    metadata,
    OriginalColumns,
    CheckConstraint("length(sha256) = 64", name="sha256_length"),
)


class MessageColumns(TypedColumns):
    """Every prospect of every message that came in, and what became of it.

    `part` numbers the prospects of one message, `person` holds the keys that it was compared by.
    `floor` is the one it was read for, None for whatever it says itself.
    """

    id = _id()
    path = _text()
    part = _count()
    received = _moment()
    original = Column(Code, ForeignKey("originals.sha256"), nullable=False)
    status = _code()
    reason = _code()
    details = _json()
    sender = _text()
    subject = _text()
    message_id = _text()
    message_key = _code()
    content_key = _code()
    provider_id = _text()
    provider_source = _text()
    provider_key = _code()
    sent_at = _moment_or_none()
    person = _json()
    lead = _of_or_none("leads.id")
    floor = _of_or_none("floors.id")


messages = Table(
    "messages",
    metadata,
    MessageColumns,
    CheckConstraint("status <> 'imported' OR lead IS NOT NULL", name="imported_is_a_lead"),
)

SEEN = messages.c.status != REJECTED
QUARANTINED = messages.c.status == REJECTED


# -- appointments and visits -------------------------------------------------------------------


class AppointmentColumns(TypedColumns):
    """The appointments in the showroom."""

    id = _id()
    rep = _of("reps.id")
    lead = _of_or_none("leads.id")
    at = _moment()
    made_at = _moment()
    name = _text()
    name_key = _code()
    phone = _text()
    e164 = _text()
    phone_key = _code()
    email = _text()
    email_key = _code()
    subject = _text()
    state = _code()
    before_shown = _code_or_none()
    person = _of_or_none("persons.id")
    person_due = _later_flag(stands=True)


appointments = Table(
    "appointments",
    metadata,
    AppointmentColumns,
)


class VisitColumns(TypedColumns):
    """The visits to the showroom; `rep` is the last one who had the customer.

    `noted_at`: when a PC noted the arrival while the database was away.
    """

    id = _id()
    floor = _of("floors.id")
    day = _day()
    kind = _code()
    arrived_at = _moment()
    name = _text()
    name_key = _code()
    phone = _text()
    e164 = _text()
    phone_key = _code()
    email = _text()
    email_key = _code()
    wishes = _json()
    note = _text()
    rep = _of_or_none("reps.id")
    outcome = _code_or_none()
    ended_at = _moment_or_none()
    appointment = _of_or_none("appointments.id")
    undone = _flag()
    person = _of_or_none("persons.id")
    person_due = _later_flag(stands=True)
    noted_at = _moment_or_none()


visits = Table(
    "visits",
    metadata,
    VisitColumns,
)
WITHOUT_OUTCOME = and_(
    visits.c.undone == false(), visits.c.outcome.is_(None), visits.c.rep.is_not(None)
)


class VisitJoinColumns(TypedColumns):
    """The second reps of visits: who joined beside the one who has the customer."""

    visit = Column(RowId, ForeignKey("visits.id"), primary_key=True)
    rep = Column(RowId, ForeignKey("reps.id"), primary_key=True)


visit_joins = Table("visit_joins", metadata, VisitJoinColumns, sqlite_with_rowid=False)


# -- sales -------------------------------------------------------------------------------------


class SaleColumns(TypedColumns):
    """The ledger: sales, and counter-entries, which name in `cancels` the sale they take back.

    `rule` proposed the shares (entries of before 0007 have it in `reason`), `answer` is what the
    manager said to the sale's question, `source_key` the dealer's own number in an import;
    `pay_apart`: its pay is shared otherwise than the quota, so it has rows in `sale_pay`.
    """

    id = _id()
    on = _day()
    buyer = _code()
    channel = _code()
    customer = _text()
    name_key = _code()
    phone_key = _code()
    email_key = _code()
    vehicle = _text()
    confirmed = _flag()
    cancels = _of_or_none("sales.id")
    visit = _of_or_none("visits.id")
    reason = _text()
    at = _moment()
    by = _of_or_none("users.id")
    person = _of_or_none("persons.id")
    person_due = _later_flag(stands=True)
    lead = _of_or_none("leads.id")
    delivered_on = _day_or_none()
    contract_until = _day_or_none()
    rule = _code_or_none()
    company_key = _later_code()
    answer = _later_code()
    source_key = _later_code()
    sale_import = _of_or_none("sale_imports.id")
    confirmed_at = _moment_or_none()
    confirmed_by = _of_or_none("users.id")
    pay_apart = _later_flag(stands=False)


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
    position = _count()
    hundredths = _count()


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
    position = _count()
    hundredths = _count()


sale_pay = Table(
    "sale_pay",
    metadata,
    SalePayColumns,
    CheckConstraint("hundredths BETWEEN 1 AND 100", name="hundredths_of_one_sale"),
    sqlite_with_rowid=False,
)


class SaleDisputeColumns(TypedColumns):
    """What reps dispute about sales, and what the manager ruled."""

    id = _id()
    sale = _of("sales.id")
    rep = _of("reps.id")
    note = _text()
    at = _moment()
    by = _of_or_none("users.id")
    ruled_at = _moment_or_none()
    ruled_by = _of_or_none("users.id")
    ruling = _code_or_none()
    ruling_note = _text()


sale_disputes = Table("sale_disputes", metadata, SaleDisputeColumns)
OPEN_DISPUTE = sale_disputes.c.ruled_at.is_(None)


class SaleImportColumns(TypedColumns):
    """The lists from which sales were taken over: how many rows each had, how many were added."""

    id = _id()
    name = _text()
    at = _moment()
    by = _of_or_none("users.id")
    rows = _count()
    added = _count()


sale_imports = Table("sale_imports", metadata, SaleImportColumns)


class MonthCloseColumns(TypedColumns):
    """The closed months, by their first day, with the figures as they were frozen."""

    month = Column(Date, primary_key=True)
    closed_at = _moment()
    by = _of_or_none("users.id")
    facts = _json()


month_closes = Table("month_closes", metadata, MonthCloseColumns)


# -- prospecting -------------------------------------------------------------------------------


class ServiceLaneColumns(TypedColumns):
    """Who waits in the service lane, and for which car; `left_at` NULL: not known to have gone."""

    id = _id()
    floor = _of_or_none("floors.id")
    day = _day()
    name = _text()
    name_key = _code()
    phone = _text()
    e164 = _text()
    phone_key = _code()
    email = _text()
    email_key = _code()
    car = _text()
    plate = _text()
    car_year = Column(Integer, nullable=True)
    waits_until = _moment_or_none()
    source = _code()
    left_at = _moment_or_none()
    at = _moment()
    by = _of_or_none("users.id")
    person = _of_or_gone("persons.id")
    person_due = _later_flag(stands=True)


service_lane = Table("service_lane", metadata, ServiceLaneColumns)


class ProspectingEntryColumns(TypedColumns):
    """What reps did about people in the service lane, happy calls and their own customers.

    `lane`, `sale` or `person` is whom it is about, `appointment` or `visit` what it led to;
    `next_on` is the day on which to ask again.
    """

    id = _id()
    kind = _code()
    rep = _of("reps.id")
    at = _moment()
    by = _of_or_none("users.id")
    lane = _of_or_none("service_lane.id")
    sale = _of_or_none("sales.id")
    person = _of_or_gone("persons.id")
    result = _code()
    note = _text()
    next_on = _day_or_none()
    appointment = _of_or_none("appointments.id")
    visit = _of_or_none("visits.id")


prospecting_entries = Table("prospecting_entries", metadata, ProspectingEntryColumns)


class ProspectedSaleColumns(TypedColumns):
    """The sales that prospecting brought, each with the entry it began with."""

    sale = Column(RowId, ForeignKey("sales.id"), primary_key=True, autoincrement=False)
    entry = _of("prospecting_entries.id")


prospected_sales = Table("prospected_sales", metadata, ProspectedSaleColumns)


# -- mailboxes ---------------------------------------------------------------------------------


class MailboxColumns(TypedColumns):
    """The mailboxes, each column a field of domain.mailbox.Mailbox; passwords stay on the PCs."""

    id = _id()
    name = _text()
    name_key = _code()
    host = _text()
    port = _count()
    security = _code()
    user = _text()
    auth = _code()
    folder = _text()
    after = _code()
    move_to = _text()
    active = _flag()
    poll_minutes = _count()
    floor = _of_or_none("floors.id")
    smtp_host = _text()
    smtp_port = _count()
    smtp_security = _code()
    smtp_user = _text()
    from_address = _text()
    from_name = _text()
    confirm = _flag()
    token_client = _text()


mailboxes = Table(
    "mailboxes",
    metadata,
    MailboxColumns,
    CheckConstraint("poll_minutes > 0", name="poll_minutes_positive"),
    UniqueConstraint("name_key"),
)


class MailboxStateColumns(TypedColumns):
    """How far a mailbox is read, and which program reads it; one row a mailbox."""

    mailbox = Column(RowId, ForeignKey("mailboxes.id"), primary_key=True, autoincrement=False)
    uid_validity = Column(BigInteger, nullable=True)
    last_uid = _imap_number()
    lease_owner = _text()
    lease_until = _moment_or_none()
    fetched_at = _moment_or_none()
    problem = _code()
    problem_details = _json()


mailbox_states = Table("mailbox_states", metadata, MailboxStateColumns)


class FetchedMailColumns(TypedColumns):
    """The mails that were dealt with; `message` is None for one of which nothing is kept."""

    mailbox = Column(RowId, ForeignKey("mailboxes.id"), primary_key=True)
    uid_validity = Column(BigInteger, primary_key=True)
    uid = Column(BigInteger, primary_key=True)
    message = _of_or_none("messages.id")


fetched_mails = Table("fetched_mails", metadata, FetchedMailColumns, sqlite_with_rowid=False)


# -- mail that goes out ------------------------------------------------------------------------


class OutgoingColumns(TypedColumns):
    """The mails that go out, each column a field of domain.outgoing.Outgoing."""

    id = _id()
    mailbox = _of_or_none("mailboxes.id")
    lead = _of("leads.id")
    rep = _of_or_none("reps.id")
    user = _of_or_none("users.id")
    station = _text()
    kind = _code()
    to_address = _text()
    subject = _text()
    body = _text()
    in_reply_to = _text()
    references = _text()
    message_id = _code()
    state = _code()
    attempts = _count()
    next_try_at = _moment_or_none()
    lease_owner = _text()
    lease_until = _moment_or_none()
    problem = _text()
    queued_at = _moment()
    sent_at = _moment_or_none()
    act = _code()


outgoing = Table(
    "outgoing",
    metadata,
    OutgoingColumns,
    CheckConstraint("attempts >= 0", name="attempts_not_negative"),
    UniqueConstraint("message_id"),
    UniqueConstraint("act"),
)

_WAITS = literal_column("'queued'", Text)
_GOES = literal_column("'sending'", Text)
_FAILED = literal_column("'failed'", Text)
QUEUED = outgoing.c.state == _WAITS
SENDING = outgoing.c.state == _GOES
UNSENT = outgoing.c.state.in_([_WAITS, _GOES, _FAILED])


class OutgoingAttachmentColumns(TypedColumns):
    """What goes with a mail, in order."""

    outgoing = Column(RowId, ForeignKey("outgoing.id"), primary_key=True)
    position = Column(Integer, primary_key=True)
    name = _text()
    content_type = _text()
    original = Column(Code, ForeignKey("originals.sha256"), nullable=False)


outgoing_attachments = Table(
    "outgoing_attachments", metadata, OutgoingAttachmentColumns, sqlite_with_rowid=False
)


class ThreadIdColumns(TypedColumns):
    """Every Message-ID that belongs to a lead, of mails that came in and that went out."""

    message_key = _code(primary_key=True)
    lead = _of("leads.id")


thread_ids = Table("thread_ids", metadata, ThreadIdColumns)


class LeadTagColumns(TypedColumns):
    """What stands in the reply address of a lead's mails, so that an answer finds its lead."""

    lead = Column(RowId, ForeignKey("leads.id"), primary_key=True, autoincrement=False)
    tag = _code()


lead_tags = Table("lead_tags", metadata, LeadTagColumns, UniqueConstraint("tag"))


class ReplyTemplateColumns(TypedColumns):
    """The templates of replies, in the order in which they are offered."""

    id = _id()
    name = _text()
    language = _code()
    subject = _text()
    body = _text()
    position = _count()


reply_templates = Table("reply_templates", metadata, ReplyTemplateColumns)


class SignatureColumns(TypedColumns):
    """What stands below a rep's mails."""

    rep = Column(RowId, ForeignKey("reps.id"), primary_key=True, autoincrement=False)
    text = _text()


signatures = Table("signatures", metadata, SignatureColumns)


# -- readers -----------------------------------------------------------------------------------


class PortalRuleColumns(TypedColumns):
    """How the mails of a portal are read: `labels` are the words before each field."""

    id = _id()
    name = _text()
    domain = _code()
    labels = _json()
    active = _flag()


portal_rules = Table("portal_rules", metadata, PortalRuleColumns)


class ColumnMapColumns(TypedColumns):
    """How the columns of a list are read; lists of one header row are read alike."""

    header_key = _code(primary_key=True)
    name = _text()
    columns = _json()


column_maps = Table("column_maps", metadata, ColumnMapColumns)


# -- the desk ----------------------------------------------------------------------------------


class AbsenceColumns(TypedColumns):
    """The days on which reps are away, first and last day included."""

    id = _id()
    rep = _of("reps.id")
    first_day = _day()
    last_day = _day()
    reason = _code()


absences = Table(
    "absences",
    metadata,
    AbsenceColumns,
    CheckConstraint("first_day <= last_day", name="days_in_order"),
)


class CoachingEntryColumns(TypedColumns):
    """The coaching log: one entry a rep and day, ticked by a manager."""

    id = _id()
    rep = _of("reps.id")
    day = _day()
    text = _text()
    at = _moment()
    user = _of_or_none("users.id")
    ticked_by = _of_or_none("users.id")
    ticked_at = _moment_or_none()


coaching_entries = Table(
    "coaching_entries", metadata, CoachingEntryColumns, UniqueConstraint("rep", "day")
)


class LeadCheckColumns(TypedColumns):
    """What a manager found when he or she looked through a closed lead."""

    lead = Column(RowId, ForeignKey("leads.id"), primary_key=True, autoincrement=False)
    by = _of_or_none("users.id")
    at = _moment()
    verdict = _code()
    text = _text()


lead_checks = Table("lead_checks", metadata, LeadCheckColumns)


class LeadMergeColumns(TypedColumns):
    """Leads that were found to be one; `before` is what taking it apart restores."""

    id = _id()
    kept = _of("leads.id")
    merged = _of("leads.id")
    before = _json()
    at = _moment()
    by = _of_or_none("users.id")
    undone_at = _moment_or_none()


lead_merges = Table(
    "lead_merges",
    metadata,
    LeadMergeColumns,
    CheckConstraint("kept <> merged", name="of_two_leads"),
)

STANDING_MERGE = lead_merges.c.undone_at.is_(None)


class LikenessColumns(TypedColumns):
    """Leads that may be one: the lower number first, alike from 0 to 100."""

    lead = Column(RowId, ForeignKey("leads.id"), primary_key=True)
    other = Column(RowId, ForeignKey("leads.id"), primary_key=True)
    score = _count()
    dismissed = _flag()


likenesses = Table(
    "likenesses",
    metadata,
    LikenessColumns,
    CheckConstraint("lead < other", name="lower_number_first"),
    sqlite_with_rowid=False,
)

SUGGESTED = likenesses.c.dismissed == false()


# -- settings and acts -------------------------------------------------------------------------


class PolicyEntryColumns(TypedColumns):
    """The dealer's settings as dated entries; the newest of a key is in force."""

    id = _id()
    key = _code()
    value = Column(Json, nullable=True)
    at = _moment()
    by = _of_or_none("users.id")


policy_entries = Table(
    "policy_entries",
    metadata,
    PolicyEntryColumns,
)


class ActColumns(TypedColumns):
    """Every act that changed something: who, where, when and what came of it. Append-only.

    The act's own id is unique, so an act whose outcome is unknown is looked up, never repeated.
    """

    id = _id()
    act = _code()
    use_case = _code()
    at = _moment()
    recorded = _moment()
    user = _of_or_none("users.id")
    station = _text()
    facts = _json()


acts = Table("acts", metadata, ActColumns, UniqueConstraint("act"))
