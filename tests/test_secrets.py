"""Secrets of a PC: in a keyring, in a file of one's own, in the environment; never shown."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, PasswordDeleteError

from showroom_app.secrets import Place, Secrets, SecretsProblem, variable_of

ACCOUNT = "leads@dealer.example at imap.dealer.example"


class Ring(KeyringBackend):
    """A keyring that holds 1,280 characters an entry, as that of Windows does."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's own
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringError("locked")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked or len(password) > 1280:
            raise KeyringError("no")
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("not there")
        del self.kept[service, username]


@pytest.fixture
def ring() -> Iterator[Ring]:
    """A PC with a keyring."""
    before = keyring.get_keyring()
    made = Ring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.mark.parametrize("length", [1, 999, 1000, 1001, 2000, 5000])
def test_a_secret_of_any_length_comes_back_from_the_keyring(
    ring: Ring, tmp_path: Path, length: int
) -> None:
    secrets = Secrets(tmp_path)
    secret = "".join(chr(97 + n % 26) for n in range(length))
    assert secrets.place() is Place.KEYRING
    assert secrets.keep(ACCOUNT, "x" * 4321) is Place.KEYRING
    assert secrets.keep(ACCOUNT, secret) is Place.KEYRING
    found = secrets.find(ACCOUNT)
    assert found is not None
    assert (found.secret, found.place) == (secret, Place.KEYRING)
    assert secret not in repr(found) or length == 1
    assert not secrets.file.exists()
    secrets.forget(ACCOUNT)
    assert ring.kept == {}
    assert secrets.find(ACCOUNT) is None


def test_a_pc_without_a_keyring_keeps_a_file_that_only_its_owner_may_read(tmp_path: Path) -> None:
    secrets = Secrets(tmp_path / "new")
    assert secrets.place() is Place.FILE
    assert secrets.keep(ACCOUNT, "geheim ü") is Place.FILE
    assert secrets.keep("another", "2") is Place.FILE
    found = Secrets(tmp_path / "new").find(ACCOUNT)
    assert found is not None
    assert (found.secret, found.place) == ("geheim ü", Place.FILE)
    if os.name != "nt":
        assert stat.S_IMODE(secrets.file.stat().st_mode) == 0o600
    secrets.forget(ACCOUNT)
    assert secrets.find(ACCOUNT) is None
    assert secrets.find("another") is not None
    assert [each.name for each in (tmp_path / "new").iterdir()] == [secrets.file.name]


def test_a_keyring_that_is_locked_makes_way_for_the_file(ring: Ring, tmp_path: Path) -> None:
    ring.locked = True
    secrets = Secrets(tmp_path)
    assert secrets.keep(ACCOUNT, "geheim") is Place.FILE
    found = secrets.find(ACCOUNT)
    assert found is not None
    assert found.secret == "geheim"
    ring.locked = False
    assert secrets.keep(ACCOUNT, "nieuw") is Place.KEYRING
    assert "geheim" not in secrets.file.read_text()


def test_the_environment_counts_before_all_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secrets = Secrets(tmp_path)
    secrets.keep(ACCOUNT, "geheim")
    monkeypatch.setenv(variable_of("Leads – Site"), "anders")
    found = secrets.find(ACCOUNT, ("NOT_SET", "SHOWROOM_MAIL_PASSWORD_LEADS_SITE"))
    assert found is not None
    assert (found.secret, found.place) == ("anders", Place.ENVIRONMENT)


@pytest.mark.parametrize("content", ["", "{", "[]", '"x"'])
def test_a_damaged_file_is_told_and_not_written_over(tmp_path: Path, content: str) -> None:
    secrets = Secrets(tmp_path)
    secrets.keep(ACCOUNT, "geheim")
    secrets.file.write_text(content)
    with pytest.raises(SecretsProblem, match="unreadable"):
        secrets.find(ACCOUNT)
    with pytest.raises(SecretsProblem, match="unreadable"):
        secrets.keep(ACCOUNT, "nieuw")
    assert secrets.file.read_text() == content
