"""Nothing in the project tells about the machine or the tools it was written with."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT
from tests.house_rules.tree import findings, text_files

# The folders this checkout lies in, and those that only some machines have at the root of a disk.
_OWN = {str(ROOT), str(Path.home())} - {"/"}
_MACHINE = re.compile(
    r"(?<![\w.~$}/-])(?:/(?:root|work)/\w|" + "|".join(rf"{re.escape(own)}\b" for own in _OWN) + ")"
)
# Where packages come from is a matter of each machine, never of the project.
_REGISTRY = re.compile(r"--(?:extra-)?index[-]url|--find[-]links|--trusted[-]host")
# Kept as digests, or this file would be the first to be found.
_WORDS = frozenset(
    {
        "053ea4804ef1bb33",
        "3ea125d0bff386e6",
        "487b91042c7cf27a",
        "57de4cf40144bdf7",
        "60965168ce762e94",
        "7d3194f79e645c42",
        "94a168d2da574b00",
        "ba20768a02ee5327",
        "c70eca6b0f88f44d",
        "c857d09db23e6822",
        "d298391b07433318",
        "de2187af3fb01170",
    }
)


def digest(word: str) -> str:
    """How a word is kept in the list."""
    return hashlib.sha256(word.encode()).hexdigest()[:16]


def private(text: str) -> Iterator[str]:
    """Paths of one machine, package indexes, and the words of the list, each at its line."""
    for number, line in enumerate(text.splitlines(), start=1):
        for pattern in (_MACHINE, _REGISTRY):
            if found := pattern.search(line):
                yield f"{number}: {found[0]}"
    for word in set(re.findall(r"[a-z]+", text.lower())):
        if digest(word) in _WORDS:
            number = text.lower().count("\n", 0, text.lower().index(word)) + 1
            yield f"{number}: {word}"


def test_a_path_of_one_machine_is_found() -> None:
    owned = [f"cd {own}" for own in _OWN]
    for bad in (*owned, "see /ro" + "ot/x", '"/wo' + 'rk/main"'):
        assert list(private(bad)), bad
    for good in ("https://example.org/work/x", "tests/work/x", "~/root", "/usr/lib/postgresql"):
        assert not list(private(good)), good
    assert list(private("pip install --find" + "-links x"))
    assert list(private("first line\nSub" + "Agents")) == ["2: sub" + "agents"]


def test_the_project_tells_nothing_about_where_it_was_written() -> None:
    assert not findings(private, text_files())
