"""The dealership after many years: very many leads and their persons, written by SQL alone.

A lead every five minutes, two a person. The newest thousand are alike whatever the number of those
before them: 250 wait for an answer, 250 are being worked on. Of the older ones every nineteenth
was never closed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime

from sqlalchemy import Connection, Table, bindparam, text

from showroom_app.domain.people import Actor, Role
from showroom_app.domain.topic import Topic
from showroom_app.services import open_services
from showroom_app.storage.column_types import Moment
from showroom_app.storage.engine import open_engine
from showroom_app.storage.indexes import metadata
from showroom_app.storage.sqlite_file import WRITES
from showroom_app.storage.store import Store, open_store

REPS = 12
_ACTOR = Actor(None, "bench")
_GROWING = ("lead_contacts", "lead_entries", "leads", "person_keys", "persons")
_SEARCH_INDEX = "ix_person_search_words"
_FIRST = (
    "Jan Sanne Peter Mirjam Tom Fatima Kees Ingrid Youssef Linda Bram Noor Daan Emma Hugo Iris "
    "Joost Karin Lars Maud Niels Olga Pim Rosa Stijn Tess Umut Vera Wim Zoe Ahmed Bart Carla Dirk "
    "Elly Freek Gerda Henk Ilse Jeroen"
).split()
_LAST = (
    "Berg Dijk Boer Visser Meijer Bos Vos Smit Mulder Groot Brouwer Kok Bakker Kuiper Peters "
    "Jacobs Dekker Hoek Maas Prins Post Blom Schaap Wolf Kramer Veen Linden Horst Wal Molen"
).split()
_ENDING = ("", *"ink man sma stra sen aert inga veld beek huis wijk dam ing son laar hof".split())
_CARS = ("Aygo X", "Yaris", "Corolla", "RAV4", "C-HR", "Proace", "Jazz", "Civic", "HR-V", "CR-V")
_SOURCES = ("AutoScout24", "Marktplaats", "website", "phone")
_MESSAGE = (
    "Goedendag, ik heb interesse in deze auto. Is hij nog beschikbaar, en wat kan ik voor mijn "
    "huidige auto terugkrijgen? Graag hoor ik wanneer ik een proefrit kan maken. "
)


def fill(url: str, count: int, now: datetime | None = None) -> None:
    """Make a new database with so many leads, the last one five minutes before now."""
    with closing(open_store(url)) as store:
        _employ(store)
    engine = open_engine(url).execution_options(**{WRITES: True})
    values = {"count": count, "persons": (count + 1) // 2, "now": now or datetime.now(UTC)}
    try:
        with engine.begin() as connection, _without_indexes(connection):
            for statement in _Words(connection.dialect.name).statements():
                asked = {name: value for name, value in values.items() if f":{name}" in statement}
                typed = text(statement)
                if "now" in asked:
                    typed = typed.bindparams(bindparam("now", type_=Moment))
                connection.execute(typed, asked)
        if engine.dialect.name == "postgresql":
            # The server does this by itself, some minutes later.
            tidy = engine.execution_options(isolation_level="AUTOCOMMIT")
            with tidy.connect() as connection:
                connection.execute(text("VACUUM ANALYZE"))
    finally:
        engine.dispose()
    with closing(open_store(url)) as store, store.write(Topic.LEADS):
        # What was written past the program is seen from here on.
        pass


def _employ(store: Store) -> None:
    services = open_services(store)
    for number in range(REPS):
        services.people.add_rep(_ACTOR, f"Rep {number}", Role.INTERNET, "Toyota")
    for entry in services.people.reps():
        services.floor.check_in(_ACTOR, entry.rep.id)


@contextmanager
def _without_indexes(connection: Connection) -> Iterator[None]:
    """Make the indexes at the end: sorted at once, they cost a fraction."""
    tables: Sequence[Table] = [metadata.tables[name] for name in _GROWING]
    found = [index for table in tables for index in table.indexes]
    searched = connection.dialect.name == "postgresql"
    for index in found:
        index.drop(connection)
    if searched:
        connection.execute(text(f"DROP INDEX {_SEARCH_INDEX}"))
    yield
    for index in found:
        index.create(connection)
    if searched:
        made = f"CREATE INDEX {_SEARCH_INDEX} ON person_search USING gin (words)"
        connection.execute(text(made))


class _Words:
    """The statements in an engine's own SQL; values: count, persons, now."""

    def __init__(self, engine: str) -> None:
        self._is_server = engine == "postgresql"

    def statements(self) -> Iterator[str]:
        """Every statement, in an order that the foreign keys allow."""
        yield self._sources()
        yield from self._persons()
        yield self._leads()
        yield from (
            f"""INSERT INTO lead_contacts (lead, kind, key) SELECT leads.id, '{kind}', k.key
            FROM leads JOIN person_keys AS k ON k.person = leads.person AND k.kind = '{kind}'"""
            for kind in ("email", "phone")
        )
        yield """INSERT INTO lead_entries (lead, at, kind, station, code, text)
            SELECT id, arrived, 'received', '', '', '' FROM leads"""
        yield """INSERT INTO lead_entries (lead, at, kind, rep, station, code, text)
            SELECT id, arrived, 'call', owner, '', 'reached', '' FROM leads
            WHERE owner IS NOT NULL"""
        if self._is_server:
            for table in ("leads", "persons"):
                number = f"pg_get_serial_sequence('{table}', 'id')"
                yield f"SELECT setval({number}, (SELECT max(id) FROM {table}))"

    def _sources(self) -> str:
        name, many = _one_of(_SOURCES, "n"), len(_SOURCES)
        return f"""INSERT INTO lead_sources (source_key, name, leads) {_numbers(str(many))}
            SELECT lower({name}), {name},
            :count / {many} + CASE WHEN n % {many} BETWEEN 1 AND :count % {many} THEN 1 ELSE 0 END
            FROM n"""

    def _persons(self) -> Iterator[str]:
        # Any numbers, each once: the factor has no divisor in common with the power of ten.
        number = "CAST(n AS BIGINT) * 7654321 % 100000000"
        digits = f"substr(CAST(100000000 + {number} AS TEXT), 2)"
        last = (
            f"{_one_of(_LAST, f'(n / {len(_FIRST)})')} || "
            f"{_one_of(_ENDING, f'(n / {len(_FIRST) * len(_LAST)})')}"
        )
        who = f"""{_numbers(":persons")}, who AS (
            SELECT n, first, last, lower(first || '.' || last) || n || '@example.com' AS email,
            '+316' || digits AS phone,
            upper(substr(last, 1, 2)) || '-' || substr(digits, 6, 3) || '-K' AS plate
            FROM (SELECT n, {_one_of(_FIRST, "n")} AS first, {last} AS last, {digits} AS digits
                FROM n) AS made)"""
        since = self._before("(:count - 2 * n) * 5")
        yield f"""INSERT INTO persons
            (id, name, name_key, first, last, company, created_at, consent, note) {who}
            SELECT n, first || ' ' || last, lower(first || ' ' || last), first, last, '', {since},
            'unknown', '' FROM who"""
        keys = {"email": "email", "phone": "phone", "plate": "lower(replace(plate, '-', ''))"}
        for kind, key in keys.items():
            yield f"""INSERT INTO person_keys (person, kind, key, shown) {who}
                SELECT n, '{kind}', {key}, {kind} FROM who"""
        words = """lower(first || ' ' || last || ' ' || last || n || ' example com '
            || substr(phone, 2) || ' 0' || substr(phone, 4) || ' '
            || replace(plate, '-', ' ') || ' ' || replace(plate, '-', ''))"""
        person = "person" if self._is_server else "rowid"
        if self._is_server:
            words = f"array_to_tsvector(string_to_array({words}, ' '))"
        yield f"INSERT INTO person_search ({person}, words) {who} SELECT n, {words} FROM who"

    def _leads(self) -> str:
        # `newer`: how many leads came after this one.
        rows = f"""{_numbers(":count")}, here AS (SELECT n, :count - n AS newer,
                {self._before("(:count - n) * 5 + 5")} AS at, :count - n < 250 AS is_fresh,
                (:count - n BETWEEN 250 AND 499) OR (:count - n >= 1000 AND n % 19 = 0) AS is_open
                FROM n),
            rows AS (SELECT here.*, p.id AS p, p.name, p.name_key, p.first, p.last,
                e.shown AS email, t.shown AS phone FROM here
                JOIN persons AS p ON p.id = 1 + (n - 1) % :persons
                JOIN person_keys AS e ON e.person = p.id AND e.kind = 'email'
                JOIN person_keys AS t ON t.person = p.id AND t.kind = 'phone')"""
        columns = self._lead_columns()
        names = ", ".join(f'"{name}"' for name in columns)
        return f"INSERT INTO leads ({names}) {rows} SELECT {', '.join(columns.values())} FROM rows"

    def _lead_columns(self) -> Mapping[str, str]:
        source, due = _one_of(_SOURCES, "n"), self._before("(newer - 300) * 20")
        car = f"""'{{"make": "Toyota", "model": "' || {_one_of(_CARS, "n")} || '"}}'"""
        nothing = ("company", "reply_to_relay", "wish", "provider_id_source", "asked_for_rep")
        return {
            **dict.fromkeys(nothing, "''"),
            **dict.fromkeys(("arrived", "received", "clock_from", "by"), "at"),
            **dict.fromkeys(("placeholder_name", "repaired", "undone", "person_due"), "FALSE"),
            **{name: name for name in ("name", "name_key", "first", "last")},
            "id": "n",
            "source": source,
            "source_key": f"lower({source})",
            "floor": "1",
            "emails": self._json("""'["' || email || '"]'"""),
            "phones": self._json("""'[["' || phone || '", "' || phone || '"]]'"""),
            "vehicle": self._json(car),
            "message": f"'{_MESSAGE}' || first",
            "provider_id": "CAST(n AS TEXT)",
            "stage": "CASE WHEN is_fresh THEN 'new' WHEN is_open THEN 'attempted' "
            "ELSE 'closed' END",
            "owner": f"CASE WHEN NOT is_fresh THEN 1 + n % {REPS} END",
            "owned_since": "CASE WHEN NOT is_fresh THEN at END",
            "because": "CASE WHEN is_fresh THEN 'pool' ELSE 'claimed' END",
            "first_attempt": "CASE WHEN NOT is_fresh THEN at END",
            "attempts": "CASE WHEN is_fresh THEN 0 ELSE 1 END",
            "attempt_days": self._json("'[]'"),
            "next_step": "CASE WHEN is_open THEN 'call' END",
            "next_step_by": f"CASE WHEN is_open THEN {due} END",
            "follow_by": f"CASE WHEN is_open THEN {due} ELSE at END",
            "closed_at": "CASE WHEN NOT is_fresh AND NOT is_open THEN at END",
            "close_reason": "CASE WHEN NOT is_fresh AND NOT is_open THEN 'no-interest' END",
            "needs_reply": "is_open AND n % 7 = 0",
            "person": "p",
        }

    def _before(self, minutes: str) -> str:
        """The moment so many minutes before now, as Moment stores it."""
        if self._is_server:
            return f"(:now - ({minutes}) * INTERVAL '1 minute')"
        return f"(:now - ({minutes}) * 60000000)"

    def _json(self, words: str) -> str:
        return f"CAST({words} AS json)" if self._is_server else words


def _numbers(most: str) -> str:
    return f"WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {most})"


def _one_of(words: Sequence[str], number: str) -> str:
    """One of some words, by a number, from a text in which all are equally long."""
    wide = max(map(len, words))
    row = "".join(word.ljust(wide) for word in words)
    return f"rtrim(substr('{row}', 1 + {wide} * ({number} % {len(words)}), {wide}))"
