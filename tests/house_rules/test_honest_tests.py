"""Tests wait for what happens, on the real thing."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house_rules.tree import called_name, findings, imported, parsed, python_files

_SLEEPS = {"sleep", "qWait", "qSleep", "msleep", "usleep"}


def sleeps(text: str) -> Iterator[str]:
    """Waiting for a time instead of for something."""
    for node in ast.walk(parsed(text)):
        if isinstance(node, ast.Call):
            name = called_name(node)
            match node.func:
                case ast.Attribute(value=ast.Name(id="qtbot"), attr="wait"):
                    yield f"{node.lineno}: qtbot.wait"
                case _ if name in _SLEEPS:
                    yield f"{node.lineno}: {name}"


def pumps(text: str) -> Iterator[str]:
    """Events handled in the middle of something else."""
    for node in ast.walk(parsed(text)):
        if isinstance(node, ast.Call) and called_name(node) in ("processEvents", "qWait"):
            yield f"{node.lineno}: {called_name(node)}"


def mocks(text: str) -> Iterator[str]:
    """Imports of a mocking library."""
    for line, module in imported(text):
        if "mock" in module.split("."):
            yield f"{line}: imports {module}"


def test_a_sleep_and_a_mock_are_found() -> None:
    assert list(sleeps("time.sleep(1)")) == ["1: sleep"]
    assert list(sleeps("qtbot.wait(100)")) == ["1: qtbot.wait"]
    assert not list(sleeps("qtbot.waitSignal(desk.done)\nwatch.wait(1)"))
    assert list(pumps("QApplication.processEvents()")) == ["1: processEvents"]
    assert list(mocks("from unittest.mock import Mock"))
    assert not list(mocks("from unittest import TestCase"))


def test_no_test_sleeps() -> None:
    assert not findings(sleeps, python_files("tests"))


def test_no_test_replaces_our_own_code() -> None:
    assert not findings(mocks, python_files("tests"))


def test_the_window_neither_sleeps_nor_handles_events_in_between() -> None:
    assert not findings(sleeps, python_files("showroom_app/ui"))
    assert not findings(pumps, python_files("showroom_app"))
