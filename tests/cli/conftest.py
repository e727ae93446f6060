"""The command line in this process: what is typed, and what comes back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from showroom_app.__main__ import main

NOW = "2026-10-22T10:00"


@dataclass(frozen=True)
class Answer:
    """The exit status, what stands on stdout and what on stderr."""

    status: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """Every line of stdout as an object."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def object(self) -> dict[str, Any]:
        """The only object on stdout of a command that was done."""
        assert self.status == 0, self.err
        (only,) = self.objects
        return only


Showroom = Callable[..., Answer]


@pytest.fixture
def raw(capsys: pytest.CaptureFixture[str]) -> Showroom:
    """The program as it is, with these words."""

    def run(*words: str | int | Path) -> Answer:
        capsys.readouterr()
        status = main([str(word) for word in words])
        said = capsys.readouterr()
        return Answer(status, said.out, said.err)

    return run


@pytest.fixture
def showroom(raw: Showroom, database_url: str) -> Showroom:
    """The program on a fresh database, --json, Thursday 22 October 2026 at 10:00 or `at`."""

    def run(*words: str | int | Path, at: str = NOW) -> Answer:
        return raw("--json", "--database", database_url, "--at", at, *words)

    return run


@pytest.fixture
def small(raw: Showroom, sqlite_url: str) -> Showroom:
    """The same on SQLite only, for what no engine can make a difference to."""

    def run(*words: str | int | Path, at: str = NOW) -> Answer:
        return raw("--json", "--database", sqlite_url, "--at", at, *words)

    return run


def hire(showroom: Showroom, *names: str, role: str = "hybrid", floor: str = "Toyota") -> None:
    """Reps of a floor."""
    for name in names:
        assert showroom("rep", "add", name, "--role", role, "--floor", floor).status == 0


def team(showroom: Showroom, *names: str, role: str = "hybrid", floor: str = "Toyota") -> None:
    """Reps of a floor, checked in, in this order."""
    hire(showroom, *names, role=role, floor=floor)
    for name in names:
        assert showroom("floor", "check-in", name).status == 0
