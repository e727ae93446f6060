"""The tables: made by the revisions, as the program expects them, up and down, on both engines."""

from __future__ import annotations

import multiprocessing
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, MetaData, insert, inspect, select, text

from showroom_app.domain.mailbox import Mailbox
from showroom_app.domain.topic import Topic
from showroom_app.storage.engine import open_engine, shown
from showroom_app.storage.indexes import metadata
from showroom_app.storage.older_copies import older_copies
from showroom_app.storage.problems import DatabaseProblem, Problem
from showroom_app.storage.program_terms import VERSION_TABLE
from showroom_app.storage.repositories.lead_rows import (
    arrival_columns,
    prospect_columns,
    work_columns,
)
from showroom_app.storage.repositories.rows import added_id
from showroom_app.storage.sqlite_file import WRITES
from showroom_app.storage.store import Store, open_store
from showroom_app.storage.tables.programs import topics
from showroom_app.storage.upgrade import (
    REVISIONS,
    SCRIPTS,
    Known,
    migration_settings,
    revision_of,
    upgrade,
)
from showroom_app.words.sentences import Saying
from tests import builders
from tests.conftest import ENGINES, ROOT
from tests.later_version import ADDS, IN_THE_MIDDLE, SHUTS_OUT, later_version, meanwhile
from tests.servers import as_owner

SEARCH = "person_search"
ON_A_SERVER = pytest.mark.parametrize("empty_database_url", ENGINES[1:], indirect=True)

_LATER = """
import sqlalchemy as sa
from alembic import op
revision = "0099"
down_revision = "{before}"
def upgrade():
    op.create_table("happy_calls", sa.Column("id", sa.Integer(), primary_key=True))
def downgrade():
    op.drop_table("happy_calls")
"""


_POSTGRESQL_SCHEMA = """
SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL
SELECT 'constraint', conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid)
FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL
SELECT 'column', table_name || ' ' || column_name,
    concat_ws(' ', data_type, is_nullable, collation_name, column_default)
FROM information_schema.columns WHERE table_schema = 'public'
"""


@pytest.fixture
def engine(empty_database_url: str) -> Iterator[Engine]:
    """An engine with nothing in its database."""
    opened = open_engine(empty_database_url)
    yield opened
    opened.dispose()


@pytest.fixture
def later_scripts(tmp_path: Path) -> Path:
    """The revisions of a version to come."""
    scripts = tmp_path / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    later = scripts / "versions" / "0099_later.py"
    later.write_text(_LATER.format(before=REVISIONS[-1]), encoding="utf-8")
    return scripts


def writing(engine: Engine) -> Engine:
    """The engine for transactions that change something."""
    return engine.execution_options(**{WRITES: True})


def schema(connection: Connection) -> set[tuple[str, ...]]:
    """Everything that the engine knows about our tables, in its own words.

    Triggers are left out, and the index for searching persons, which each engine has in its own
    way.
    """
    if connection.dialect.name == "sqlite":
        asked = "SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'index')"
    else:
        asked = _POSTGRESQL_SCHEMA
    rows = {(kind, name, _in_order(said)) for kind, name, said in connection.execute(text(asked))}
    return {row for row in rows if VERSION_TABLE not in row[1] and SEARCH not in row[1]}


def _in_order(said: str | None) -> str:
    """The parts of a definition, sorted: columns and constraints may stand in any order."""
    return "\n".join(sorted(_parts(said or "")))


def _parts(said: str) -> Iterator[str]:
    """A definition cut at the commas between its parts.

    A column that was added later brings its foreign key with it; it is told as all others are.
    """
    table, _, body = said.partition("(")
    body, _, options = body.rpartition(")")
    yield f"{table.strip()} {options.strip()}"
    for part in re.split(r",(?![^(]*\))", body):
        words = " ".join(part.split())
        added = re.fullmatch(r"(\w+) (\w+) (CONSTRAINT \w+) (REFERENCES .*)", words)
        if added is None:
            yield words
        else:
            column, kind, name, target = added.groups()
            yield from (f"{column} {kind}", f"{name} FOREIGN KEY({column}) {target}")


def write_as_before(connection: Connection, known: MetaData) -> int:
    """A lead of Jan Jansen with the columns that the known tables have; its id."""
    made = builders.lead(source="web", name="Jan Jansen", emails=("jan@example.nl",))
    values = {**arrival_columns(made), **prospect_columns(made), **work_columns(made)}
    columns = set(known.tables["leads"].columns.keys())
    kept = {name: value for name, value in values.items() if name in columns}
    sources = metadata.tables["lead_sources"]
    if connection.execute(select(sources)).first() is None:
        connection.execute(insert(sources), {"source_key": "web", "name": "web", "leads": 1})
    return added_id(connection.execute(insert(metadata.tables["leads"]), kept))


def test_the_revisions_make_the_tables_that_the_program_works_with(engine: Engine) -> None:
    with writing(engine).begin() as connection:
        metadata.create_all(connection)
        expected = schema(connection)
        metadata.drop_all(connection)
    assert expected
    upgrade(engine)
    with engine.connect() as connection:
        assert schema(connection) == expected


def test_alembic_finds_nothing_left_to_do(engine: Engine) -> None:
    upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "version_table": VERSION_TABLE,
                "compare_type": True,
                "include_name": lambda name, *_: SEARCH not in (name or ""),
            },
        )
        assert compare_metadata(context, metadata) == []


def test_the_known_revisions_are_those_of_the_scripts_in_their_order(engine: Engine) -> None:
    with engine.connect() as connection:
        scripts = ScriptDirectory.from_config(migration_settings(connection))
    found = [each.revision for each in scripts.walk_revisions()]
    assert tuple(reversed(found)) == REVISIONS
    assert list(REVISIONS) == sorted(REVISIONS)


def test_every_revision_can_be_taken_back_and_done_again(engine: Engine) -> None:
    for _ in range(2):
        for revision in REVISIONS:
            with writing(engine).begin() as connection:
                command.upgrade(migration_settings(connection), revision)
        for _revision in REVISIONS:
            with writing(engine).begin() as connection:
                command.downgrade(migration_settings(connection), "-1")
        with engine.connect() as connection:
            assert schema(connection) == set()
            assert revision_of(connection) is None


def test_a_program_of_the_version_before_goes_on_with_the_tables_of_this_one(
    engine: Engine,
) -> None:
    before, last = REVISIONS[-2:]
    with writing(engine).begin() as connection:
        command.upgrade(migration_settings(connection), before)
        known = MetaData()
        known.reflect(connection)
        command.upgrade(migration_settings(connection), last)
        later = inspect(connection)
        for table in known.tables.values():
            columns = {column["name"]: column for column in later.get_columns(table.name)}
            assert columns.keys() >= set(table.columns.keys()), table.name
            for name in columns.keys() - set(table.columns.keys()):
                told = columns[name]
                assert told["nullable"] or told["default"] is not None, f"{table.name}.{name}"


def test_what_the_version_before_wrote_stays_when_tables_come_and_go(engine: Engine) -> None:
    with writing(engine).begin() as connection:
        command.upgrade(migration_settings(connection), "0002")
        known = MetaData()
        known.reflect(connection)
        first = write_as_before(connection, known)
        command.upgrade(migration_settings(connection), REVISIONS[-1])
        write_as_before(connection, known)
    store = Store(engine)
    with store.write(Topic.LEADS) as work:
        assert work.persons.settle() == 2
        assert [each.name for each in work.persons.search("jan")] == ["Jan Jansen"]
        person = work.persons.of_lead(first)
        work.leads.add(builders.lead())
        work.mailboxes.add(Mailbox(0, "Verkoop", "imap.example.nl", "verkoop"))
    assert person is not None
    with writing(engine).begin() as connection:
        command.downgrade(migration_settings(connection), "0002")
        names = connection.execute(text("SELECT name FROM leads ORDER BY id")).scalars().all()
        assert names[:2] == ["Jan Jansen"] * 2
        rows = connection.execute(text("SELECT topic FROM topics ORDER BY position"))
        assert list(rows.scalars()) == ["people", "board", "leads", "sales", "policy"]
        write_as_before(connection, known)
        command.upgrade(migration_settings(connection), REVISIONS[-1])
    with store.read() as work:
        assert work.persons.has_due()
        assert len(work.leads.all()) == 4


def test_a_new_database_has_a_counter_for_every_topic_in_its_order(engine: Engine) -> None:
    upgrade(engine)
    with engine.connect() as connection:
        rows = connection.execute(topics.select().order_by(topics.c.position)).all()
    assert [tuple(row) for row in rows] == [
        (topic.value, position, 0) for position, topic in enumerate(Topic)
    ]


def test_upgrading_twice_changes_nothing(engine: Engine) -> None:
    upgrade(engine)
    with engine.connect() as connection:
        before = schema(connection)
    upgrade(engine)
    with engine.connect() as connection:
        assert schema(connection) == before


def test_the_database_of_a_newer_version_is_refused_and_left_alone(
    engine: Engine, empty_database_url: str, later_scripts: Path
) -> None:
    upgrade(engine, Known((*REVISIONS, "0099"), later_scripts))
    with engine.connect() as connection:
        before = schema(connection)
    for with_upgrade in (True, False):
        with pytest.raises(DatabaseProblem) as caught:
            open_store(empty_database_url, upgrade=with_upgrade)
        assert caught.value.code is Problem.NEWER_DATABASE
        assert caught.value.facts["found"] == "0099"
        assert caught.value.facts["known"] == REVISIONS[-1]
    with engine.connect() as connection:
        assert schema(connection) == before


def test_the_database_of_another_program_is_refused_and_left_alone(
    engine: Engine, empty_database_url: str
) -> None:
    with writing(engine).begin() as connection:
        connection.execute(text("CREATE TABLE customers (name VARCHAR)"))
        connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR)"))
        before = schema(connection)
    with pytest.raises(DatabaseProblem) as caught:
        open_store(empty_database_url)
    assert caught.value.code is Problem.FOREIGN_DATABASE
    with engine.connect() as connection:
        assert schema(connection) == before


def test_an_upgrade_keeps_what_is_there(engine: Engine, later_scripts: Path) -> None:
    upgrade(engine)
    with writing(engine).begin() as connection:
        connection.execute(insert(metadata.tables["floors"]), {"name": "Zoë", "name_key": "zoe"})
    upgrade(engine, Known((*REVISIONS, "0099"), later_scripts))
    with engine.connect() as connection:
        assert connection.execute(text("SELECT name FROM floors")).scalar_one() == "Zoë"
        assert connection.execute(text("SELECT count(*) FROM happy_calls")).scalar_one() == 0


def test_an_upgrade_that_fails_leaves_the_database_as_it_was(
    engine: Engine, tmp_path: Path
) -> None:
    upgrade(engine)
    with engine.connect() as connection:
        before = schema(connection)
    with pytest.raises(DatabaseProblem) as caught:
        upgrade(engine, later_version(tmp_path, more='raise RuntimeError("half way")'))
    assert caught.value.code is Problem.UPGRADE_FAILED
    said = Saying().problem(caught.value)
    assert said.startswith(
        f"{shown(engine.url)} could not be brought to this version (RuntimeError: half way). "
        "It is as it was: go on with the version before"
    )
    with engine.connect() as connection:
        assert schema(connection) == before
        assert revision_of(connection) == REVISIONS[-1]
    assert older_copies(engine) == ()
    upgrade(engine, later_version(tmp_path / "mended"))
    assert len(older_copies(engine)) == 1


def test_an_upgrade_that_is_killed_in_the_middle_leaves_the_database_as_it_was(
    engine: Engine, empty_database_url: str, tmp_path: Path
) -> None:
    upgrade(engine)
    with engine.connect() as connection:
        before = schema(connection)
    asked = (
        "import sys; from pathlib import Path; from tests.later_version import *\n"
        "from showroom_app.storage.upgrade import upgrade\n"
        "upgrade(sys.argv[1], later_version(Path(sys.argv[2]), more=STAND_STILL))"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", asked, empty_database_url, str(tmp_path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "half way\n"
    program.kill()
    program.communicate()
    with engine.connect() as connection:
        assert schema(connection) == before
        assert revision_of(connection) == REVISIONS[-1]
    upgrade(engine, later_version(tmp_path / "again"))
    with engine.connect() as connection:
        assert revision_of(connection, (*REVISIONS, ADDS)) == ADDS
    # What it had begun to copy is gone.
    (copy,) = older_copies(engine)
    assert ".part" not in copy


@ON_A_SERVER
def test_whoever_writes_during_an_upgrade_waits_and_meets_its_terms(
    empty_database_url: str, tmp_path: Path
) -> None:
    upgrade(empty_database_url)
    store = open_store(empty_database_url)
    looking = open_store(empty_database_url)
    refused: list[DatabaseProblem] = []

    def write() -> None:
        try:
            with store.write(Topic.PEOPLE) as work:
                work.people.add_floor("Toyota")
        except DatabaseProblem as problem:
            refused.append(problem)

    writer = threading.Thread(target=write)

    def begin_and_wait() -> None:
        writer.start()
        waits = "SELECT count(*) FROM pg_locks WHERE NOT granted"
        with looking._engine.connect() as connection:
            while not connection.scalar(text(waits)):
                connection.rollback()

    meanwhile.append(begin_and_wait)
    upgrade(empty_database_url, later_version(tmp_path, until=SHUTS_OUT, more=IN_THE_MIDDLE))
    writer.join(30)
    assert [problem.code for problem in refused] == [Problem.NEWER_DATABASE]
    looking.close()
    store.close()


def test_a_disk_that_is_full_in_the_middle_changes_nothing(
    engine: Engine, empty_database_url: str, tmp_path: Path
) -> None:
    upgrade(engine)
    with engine.connect() as connection:
        before = schema(connection)
    if engine.dialect.name == "sqlite":
        # Smaller than the copy, larger than what an upgrade adds.
        code = _upgraded_with_files_of_at_most(40_000, empty_database_url, tmp_path)
    else:
        full = "DO $$ BEGIN RAISE EXCEPTION 'no space left' USING ERRCODE = '53100'; END $$"
        with pytest.raises(DatabaseProblem) as caught:
            upgrade(engine, later_version(tmp_path, more=f'op.execute("{full}")'))
        code = caught.value.code
    assert code in (Problem.DISK_FULL, Problem.CANNOT_OPEN)
    with engine.connect() as connection:
        assert schema(connection) == before
        assert revision_of(connection) == REVISIONS[-1]
    assert older_copies(engine) == ()


def _upgraded_with_files_of_at_most(size: int, url: str, folder: Path) -> Problem:
    """What an upgrade raises in a program whose files the system keeps small."""
    resource = pytest.importorskip("resource", reason="Windows keeps no file small")
    del resource
    asked = (
        "import resource, sys; from pathlib import Path; from tests.later_version import *\n"
        "from showroom_app.storage.upgrade import upgrade\n"
        "from showroom_app.storage.problems import DatabaseProblem\n"
        "known = later_version(Path(sys.argv[2])); size = int(sys.argv[3])\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))\n"
        "try: upgrade(sys.argv[1], known)\n"
        "except DatabaseProblem as problem: print(problem.code.value)"
    )
    told = subprocess.run(
        [sys.executable, "-c", asked, url, str(folder), str(size)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return Problem(told.stdout.strip())


def test_a_role_that_may_make_no_tables_is_told_who_can(postgres_url: str, tmp_path: Path) -> None:
    later = later_version(tmp_path)
    with pytest.raises(DatabaseProblem) as caught:
        upgrade(postgres_url, later)
    assert caught.value.code is Problem.NEEDS_OWNER
    assert "showroom database upgrade" in Saying().problem(caught.value)
    open_store(postgres_url).close()
    upgrade(as_owner(postgres_url), later)
    open_store(postgres_url).close()


def test_the_newest_program_is_named_to_who_is_too_old(engine: Engine, tmp_path: Path) -> None:
    upgrade(engine)
    with writing(engine).begin() as connection:
        for name, version in (("Balie", "0.0.1"), ("Backoffice", "99.10.0"), ("Kiosk", "99.9.1")):
            connection.execute(
                insert(metadata.tables["stations"]),
                {
                    "key": name,
                    "name": name,
                    "name_key": name,
                    "kind": "desk",
                    "program": version,
                    "first_at": builders.NOW,
                    "last_at": builders.NOW,
                },
            )
    upgrade(engine, later_version(tmp_path, until=SHUTS_OUT))
    with pytest.raises(DatabaseProblem) as caught:
        upgrade(engine)
    assert Saying().problem(caught.value) == (
        f"{shown(engine.url)} was brought to a newer version. Install Showroom 99.10.0 on this PC "
        "too, as on Backoffice; nothing is lost."
    )


def test_what_each_version_before_wrote_comes_up_with_the_rest(engine: Engine) -> None:
    leads = []
    for revision in REVISIONS[:-1]:
        with writing(engine).begin() as connection:
            command.upgrade(migration_settings(connection), revision)
            known = MetaData()
            known.reflect(connection)
            leads.append(write_as_before(connection, known))
    upgrade(engine)
    store = Store(engine)
    with store.write(Topic.LEADS) as work:
        found = [work.leads.lead(lead) for lead in leads]
        assert [lead.name for lead in found if lead] == ["Jan Jansen"] * len(leads)
        assert work.persons.settle() == len(leads)
        assert set(work.counters()) == set(Topic)
    (copy,) = older_copies(engine)
    assert f"before{'-' if engine.dialect.name == 'sqlite' else '_'}{REVISIONS[-2]}" in copy


def test_a_file_is_copied_beside_itself_before_it_is_upgraded(
    sqlite_url: str, tmp_path: Path, later_scripts: Path
) -> None:
    store = open_store(sqlite_url)
    with store.write(Topic.PEOPLE) as work:
        work.people.add_floor("Toyota")
    store.close()
    upgrade(sqlite_url, Known((*REVISIONS, "0099"), later_scripts))
    (copy,) = tmp_path.glob(f"showroom.before-{REVISIONS[-1]}.*.db")
    kept = open_store(f"sqlite:///{copy.as_posix()}")
    with kept.read() as work:
        assert [floor.name for floor in work.people.floors()] == ["Toyota"]
    kept.close()


@ON_A_SERVER
def test_the_tables_of_a_server_are_copied_into_a_schema_and_the_last_copy_is_kept(
    empty_database_url: str, tmp_path: Path
) -> None:
    store = open_store(empty_database_url)
    with store.write(Topic.PEOPLE) as work:
        work.people.add_floor("Toyota")
    for until in (ADDS, SHUTS_OUT):
        upgrade(empty_database_url, later_version(tmp_path, until=until))
    (copy,) = store.older_copies()
    place, _, schema_name = copy.rpartition(", schema ")
    assert place == store.url
    assert schema_name.startswith(f"before_{ADDS}_")
    with store._engine.connect() as connection:
        names = connection.scalars(text(f"SELECT name FROM {schema_name}.floors")).all()
        copied = connection.scalar(text(f"SELECT count(*) FROM {schema_name}.happy_calls_{ADDS}"))
    assert (names, copied) == (["Toyota"], 0)
    store.close()


def test_a_new_file_is_not_copied(tmp_path: Path) -> None:
    open_store(f"sqlite:///{(tmp_path / 'new.db').as_posix()}").close()
    assert [each.name for each in tmp_path.iterdir()] == ["new.db"]


def _open(url: str) -> int:
    store = open_store(url)
    with store.write(Topic.BOARD) as work:
        counter = work.counters()[Topic.BOARD]
    store.close()
    return counter


def test_four_programs_that_start_at_once_make_the_tables_once(empty_database_url: str) -> None:
    with multiprocessing.get_context("spawn").Pool(4) as programs:
        counters = programs.map(_open, [empty_database_url] * 4, chunksize=1)
    assert sorted(counters) == [1, 2, 3, 4]


def test_a_start_loads_neither_alembic_nor_the_driver_of_a_server(sqlite_url: str) -> None:
    asked = (
        "import sys; from showroom_app.storage.store import open_store\n"
        f"open_store({sqlite_url!r}).close()\n"
        "print([name for name in ('alembic', 'mako', 'psycopg') if name in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[]", told.stderr
