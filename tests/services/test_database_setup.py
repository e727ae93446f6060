"""Join files and passwords of database servers: what is written where, and what is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import trustme
from hypothesis import given
from hypothesis import strategies as st

from showroom_app import settings
from showroom_app.secrets import DATABASE_VARIABLE, Place, Secrets
from showroom_app.services.database_password import url_to_open
from showroom_app.services.database_setup import (
    DatabaseSetup,
    Encryption,
    JoinFileProblem,
    ServerAddress,
    as_seen_by_others,
)
from showroom_app.services.join_file import read_join_file
from showroom_app.storage.problems import Because, DatabaseProblem, Problem

ADDRESS = ServerAddress("backoffice", 5433, "showroom", "anna")
URL = "postgresql://anna@backoffice:5433/showroom?sslmode=require"


def _setup(home: Path) -> DatabaseSetup:
    return DatabaseSetup(Secrets(home), home)


@pytest.mark.parametrize("encryption", [None, *Encryption])
def test_a_join_file_tells_another_pc_the_server_and_the_dealership(
    encryption: Encryption | None, tmp_path: Path
) -> None:
    address = replace(ADDRESS, encryption=encryption)
    file = tmp_path / "join.toml"
    _setup(tmp_path).write_join_file(file, address, "Autohaus “Ö”\nZoon")
    said = _setup(tmp_path / "pc2").read_join_file(file)
    assert (said.address, said.dealer) == (address, "Autohaus “Ö”\nZoon")


def test_a_root_certificate_travels_in_the_join_file(tmp_path: Path) -> None:
    root = tmp_path / "root.pem"
    trustme.CA().cert_pem.write_to_path(str(root))
    file = tmp_path / "join.toml"
    _setup(tmp_path).write_join_file(file, replace(ADDRESS, certificate=str(root)), "Dealer")
    said = _setup(tmp_path / "pc2").read_join_file(file)
    kept = Path(said.address.certificate)
    assert kept.parent == tmp_path / "pc2"
    assert kept.read_text() == root.read_text()
    assert said.address.protected is Encryption.CHECKED


def test_a_private_key_is_never_put_into_a_join_file(tmp_path: Path) -> None:
    both = tmp_path / "both.pem"
    issued = trustme.CA().issue_cert("backoffice")
    issued.private_key_and_cert_chain_pem.write_to_path(str(both))
    file = tmp_path / "join.toml"
    with pytest.raises(JoinFileProblem) as refused:
        _setup(tmp_path).write_join_file(file, replace(ADDRESS, certificate=str(both)), "")
    assert refused.value.code == "certificate"
    assert not file.exists()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not-a-join-file"),
        ("not toml =", "not-a-join-file"),
        ("\xff", "not-a-join-file"),
        ("showroom-join = 'x'", "not-a-join-file"),
        ("showroom-join = 1", "not-a-join-file"),
        ("showroom-join = 1\nserver = 3", "not-a-join-file"),
        ("showroom-join = 1\n[server]\nhost = 7\ndatabase = 'x'", "not-a-join-file"),
        ("showroom-join = 1\n[server]\nhost = ''\ndatabase = 'x'", "not-a-join-file"),
        ("showroom-join = 2", "newer"),
        (
            "showroom-join = 1\n[server]\nhost = 'x'\ndatabase = 'x'\nencryption = 'y'",
            "newer",
        ),
        (
            "showroom-join = 1\n[server]\nhost = 'x'\ndatabase = 'x'\ncertificate = 'y'",
            "certificate",
        ),
        ("#" * 300_000, "not-a-join-file"),
        ("a=" + "[" * 50_000, "not-a-join-file"),
        ("showroom-join = 1\n[server]\nhost = 'x'\ndatabase = \"a\\u0000\"", "not-a-join-file"),
    ],
)
def test_what_is_no_join_file_is_refused(text: str, code: str, tmp_path: Path) -> None:
    file = tmp_path / "join.toml"
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(JoinFileProblem) as refused:
        read_join_file(file)
    assert refused.value.code == code


ELSEWHERE = (
    *("evil?sslmode=disable#", "a\0b", "a\nb", "a b", "x@evil", "server/evil", "a,b", "[::1]"),
    *("/run\0", "fe80::1%eth0?x", "-", "a..b", "a" * 300),
)


@pytest.mark.parametrize(("host", "port"), [*((each, 5432) for each in ELSEWHERE), ("db", -1),
                                            ("db", 0), ("db", 99_999_999)])  # fmt: skip
def test_what_no_server_is_called_comes_into_no_url(host: str, port: int, tmp_path: Path) -> None:
    file, setup = tmp_path / "join.toml", _setup(tmp_path)
    address = replace(ADDRESS, host=host, port=port)
    setup.write_join_file(file, address, "Dealer")
    with pytest.raises(JoinFileProblem) as no_join_file:
        setup.read_join_file(file)
    assert no_join_file.value.code == "not-a-join-file"
    assert setup.look(address, "s3cret").state == "bad-address"
    for use in (setup.create, setup.join):
        with pytest.raises(DatabaseProblem) as refused:
            use(address, "s3cret")
        assert refused.value.code is Problem.BAD_URL


@pytest.mark.parametrize("host", ["db", "back_office", "db.dealer.example.", "ärger", "10.0.0.5",
                                  "fd00::2", "fe80::1%eth0", "/var/run/postgresql"])  # fmt: skip
def test_names_addresses_and_folders_of_sockets_are_what_servers_are_called(
    host: str, tmp_path: Path
) -> None:
    file, setup = tmp_path / "join.toml", _setup(tmp_path)
    setup.write_join_file(file, replace(ADDRESS, host=host), "")
    assert setup.read_join_file(file).address.host == host


def test_a_join_file_that_is_not_there_or_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(JoinFileProblem) as refused:
        read_join_file(tmp_path / "none.toml")
    assert refused.value.code == "unreadable"
    with pytest.raises(JoinFileProblem) as refused:
        _setup(tmp_path).write_join_file(tmp_path / "none" / "join.toml", ADDRESS, "")
    assert refused.value.code == "unwritable"


@given(st.binary(max_size=300))
def test_no_bytes_make_reading_a_join_file_fail_otherwise(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "any-join.toml"
    file.write_bytes(content)
    with pytest.raises(JoinFileProblem):
        read_join_file(file)


def test_other_pcs_are_never_told_to_look_for_the_server_at_themselves() -> None:
    for here in ("localhost", "127.0.0.1", "/var/run/postgresql", ""):
        seen = as_seen_by_others(replace(ADDRESS, host=here))
        assert seen.host not in (here, "")
        assert as_seen_by_others(replace(ADDRESS, host=here), "192.168.1.4").host == "192.168.1.4"
    assert as_seen_by_others(ADDRESS) == ADDRESS


def test_joining_keeps_the_password_apart_from_the_url(tmp_path: Path) -> None:
    joined = _setup(tmp_path).join(ADDRESS, "s3cret/@")
    assert joined.url == URL
    assert joined.place is Place.FILE
    assert url_to_open(joined.url, Secrets(tmp_path)) == URL.replace("anna@", "anna:s3cret%2F%40@")
    assert _setup(tmp_path / "other").join(ADDRESS).place is None
    assert url_to_open(URL, Secrets(tmp_path / "other")) == URL


def test_the_variable_counts_before_what_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _setup(tmp_path).join(ADDRESS, "kept")
    monkeypatch.setenv(DATABASE_VARIABLE, "given")
    assert ":given@" in url_to_open(URL, Secrets(tmp_path))
    assert url_to_open("sqlite:///showroom.db", Secrets(tmp_path)) == "sqlite:///showroom.db"


def test_a_password_typed_into_the_settings_moves_to_where_passwords_are_kept(
    tmp_path: Path,
) -> None:
    typed, file = URL.replace("anna@", "anna:s3cret@"), tmp_path / "settings.toml"
    file.write_text(f'database = "{typed}"\nhand = "written"\n')
    assert url_to_open(typed, Secrets(tmp_path), file) == typed
    assert settings.load(file).settings.database == URL
    assert "s3cret" not in file.read_text()
    assert "written" in file.read_text()
    assert ":s3cret@" in url_to_open(URL, Secrets(tmp_path), file)


def test_a_password_that_is_typed_with_a_command_is_kept_nowhere(tmp_path: Path) -> None:
    typed = URL.replace("anna@", "anna:s3cret@")
    assert url_to_open(typed, Secrets(tmp_path)) == typed
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_passwords_that_cannot_be_used_is_told_as_such(tmp_path: Path) -> None:
    Secrets(tmp_path).file.write_text("{")
    Secrets(tmp_path).file.chmod(0o600)
    with pytest.raises(DatabaseProblem) as refused:
        url_to_open(URL, Secrets(tmp_path))
    assert refused.value.facts["because"] is Because.PASSWORD_FILE
