"""URLs of servers: what they are opened with, and that no password is kept in one."""

from __future__ import annotations

import pytest
from sqlalchemy import make_url

from showroom_app.storage.engine import open_engine
from showroom_app.storage.problems import DatabaseProblem
from showroom_app.storage.server_address import (
    Encryption,
    ServerAddress,
    account_of,
    is_here,
    read_url,
    with_password,
    without_password,
)


@pytest.mark.parametrize(
    ("url", "mode"),
    [
        ("postgresql://showroom@db.dealer.example/showroom", "require"),
        ("postgresql://showroom@192.168.1.20/showroom", "require"),
        ("postgresql://showroom@db/showroom?sslrootcert=ca.pem", "verify-full"),
        ("postgresql://showroom@db/showroom?sslmode=disable", "disable"),
        ("postgresql://showroom@localhost/showroom", None),
        ("postgresql://showroom@127.0.0.7/showroom", None),
        ("postgresql://showroom@[::1]/showroom", None),
        ("postgresql:///showroom?host=/var/run/postgresql", None),
        ("postgresql:///showroom?host=localhost&host=db", "require"),
        ("postgresql://showroom@127.0.0.1/showroom?hostaddr=10.0.0.5", "require"),
        ("postgresql://showroom@localhost/showroom?hostaddr=127.0.0.1", None),
        ("postgresql://showroom@127.0.0.1/showroom?service=elsewhere", "require"),
        ("postgresql:///showroom?service=elsewhere&sslmode=verify-full", "verify-full"),
    ],
)
def test_a_server_that_is_reached_by_a_network_is_reached_encrypted(
    url: str, mode: str | None
) -> None:
    engine = open_engine(url)
    assert engine.url.query.get("sslmode") == mode
    engine.dispose()


def test_an_address_says_in_its_url_what_protects_the_road() -> None:
    far = ServerAddress("db.dealer.example")
    assert make_url(far.url()).query["sslmode"] == "require"
    checked = ServerAddress("db.dealer.example", certificate="/etc/ca.pem")
    assert make_url(checked.url()).query == {
        "sslmode": "verify-full",
        "sslrootcert": "/etc/ca.pem",
    }
    assert "sslmode" not in ServerAddress("localhost").url()
    plain = ServerAddress("db", encryption=Encryption.NONE)
    assert make_url(plain.url()).query["sslmode"] == "disable"


@pytest.mark.parametrize(
    "address",
    [
        ServerAddress("db.dealer.example", 5433, "dealer", "anna", Encryption.REQUIRED),
        ServerAddress("db", certificate="/a b/ca.pem", encryption=Encryption.CHECKED),
        ServerAddress("/var/run/postgresql"),
        ServerAddress("fd00::2", encryption=Encryption.NONE),
    ],
)
def test_an_address_comes_back_from_its_url(address: ServerAddress) -> None:
    assert read_url(address.url()) == (address, "")
    assert read_url(address.url("p@ss/w:rd")) == (address, "p@ss/w:rd")


@pytest.mark.parametrize("typed", ["", "postgres", "sqlite:///x", "postgresql://h:port/db",
                                   "postgresql://host"])  # fmt: skip
def test_what_is_no_url_of_a_server_is_refused_without_being_repeated(typed: str) -> None:
    with pytest.raises(DatabaseProblem) as refused:
        read_url(typed)
    assert not typed or typed not in str(refused.value)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://anna:s3cret@db:5432/showroom?sslmode=require",
        "postgresql://anna@db:5432/showroom?sslmode=require&password=s3cret",
    ],
)
def test_a_password_leaves_a_url_and_comes_back_only_to_open_it(url: str) -> None:
    bare, password = without_password(url)
    assert password == "s3cret"
    assert bare == "postgresql://anna@db:5432/showroom?sslmode=require"
    assert make_url(with_password(bare, password)).password == "s3cret"
    assert without_password(bare) == (bare, "")


def test_a_password_is_kept_for_a_user_at_a_server_whatever_the_database() -> None:
    assert account_of("postgresql://anna@db/one") == account_of("postgresql://anna@db:5432/two")
    assert account_of("postgresql://anna@db/one") != account_of("postgresql://bram@db/one")
    assert account_of("sqlite:///showroom.db") is None


def test_only_names_of_this_pc_are_here() -> None:
    assert all(map(is_here, ("", "localhost", "127.1.2.3", "::1", "/tmp", "a.localhost")))
    assert not any(map(is_here, ("localhost.dealer.example", "192.168.0.1", "backoffice")))
