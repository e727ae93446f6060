"""The pinned libraries: one exact version of each, with hashes, for every Python we promise."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import ROOT

LOCK = ROOT / "packaging" / "requirements-dev.txt"
# Debian 12 ships 3.11.2, and some libraries stopped at just that.
PYTHONS = ("3.11.2", "3.11.9", "3.12.3", "3.13.0", "3.14.0")
SYSTEMS = (
    {"sys_platform": "linux", "platform_machine": "x86_64"},
    {"sys_platform": "win32", "platform_machine": "AMD64"},
    {"sys_platform": "darwin", "platform_machine": "arm64"},
)


def pins(text: str) -> Iterator[Requirement]:
    """The requirements of a lock file; ValueError for one without an exact version or a hash."""
    for entry in re.split(r"(?<!\\)\n", re.sub(r"(?m)^\s*#.*\n?", "", text)):
        if not entry.strip():
            continue
        said, *hashes = entry.replace("\\\n", " ").split("--hash=sha256:")
        pin = Requirement(said.strip())
        exact = [clause.operator for clause in pin.specifier] == ["=="]
        if not exact or not hashes:
            raise ValueError(f"{said.strip()} is not pinned")
        yield pin


def _environments() -> Iterator[dict[str, str]]:
    for python in PYTHONS:
        for system in SYSTEMS:
            yield {
                **system,
                "python_full_version": python,
                "python_version": ".".join(python.split(".")[:2]),
                "implementation_name": "cpython",
                "platform_python_implementation": "CPython",
                "extra": "",
            }


ENVIRONMENTS = tuple(_environments())


def test_a_library_without_version_or_hash_is_found() -> None:
    assert [pin.name for pin in pins("# why\na==1 \\\n    --hash=sha256:00\n    # via b\n")] == [
        "a"
    ]
    for bad in ("a==1\n", "a>=1 --hash=sha256:00\n"):
        with pytest.raises(ValueError, match="not pinned"):
            list(pins(bad))


@pytest.mark.parametrize(
    "environment", ENVIRONMENTS, ids=lambda e: f"{e['python_full_version']} {e['sys_platform']}"
)
def test_each_library_has_one_pin_that_fits_its_range(environment: dict[str, str]) -> None:
    def applies(requirement: Requirement) -> bool:
        return requirement.marker is None or requirement.marker.evaluate(environment)

    pinned: dict[str, str] = {}
    for pin in filter(applies, pins(LOCK.read_text(encoding="utf-8"))):
        name = canonicalize_name(pin.name)
        assert name not in pinned, f"{name} is pinned twice"
        pinned[name] = next(iter(pin.specifier)).version
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    for wanted in map(Requirement, (*project["dependencies"], *extras["test"], *extras["dev"])):
        if wanted.name != project["name"] and applies(wanted):
            assert pinned[canonicalize_name(wanted.name)] in wanted.specifier, wanted


def test_qt_6_12_stays_away_from_pythons_that_it_kills() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for environment in ENVIRONMENTS:
        asked = [
            r
            for r in map(Requirement, project["dependencies"])
            if r.name == "PySide6-Essentials" and r.marker and r.marker.evaluate(environment)
        ]
        assert ["6.12.0" in r.specifier for r in asked] == [environment["python_version"] != "3.11"]
