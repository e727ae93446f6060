"""Who may import what, beyond what import-linter can say."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from tests.conftest import ROOT
from tests.house_rules.tree import Rule, findings, imported, python_files

QT = ("PySide6", "shiboken6", "qtpy", "qtawesome")
DATABASE = ("sqlalchemy", "alembic", "psycopg", "pysqlite3", "sqlite3")


def none_of(*roots: str) -> Rule:
    """No import of these packages."""

    def rule(text: str) -> Iterator[str]:
        for line, module in imported(text):
            if any(module == root or module.startswith(f"{root}.") for root in roots):
                yield f"{line}: imports {module}"

    return rule


def only_standard(*own: str) -> Rule:
    """Nothing but the standard library and these packages."""

    def rule(text: str) -> Iterator[str]:
        for line, module in imported(text):
            standard = module.partition(".")[0] in sys.stdlib_module_names
            if not standard and not module.startswith(tuple(f"{package}." for package in own)):
                yield f"{line}: imports {module}"

    return rule


def test_an_import_is_found_wherever_it_stands() -> None:
    qt = none_of(*QT)
    assert list(qt("from PySide6.QtCore import Qt")) == ["1: imports PySide6.QtCore.Qt"]
    assert list(qt("def f():\n    import PySide6")) == ["2: imports PySide6"]
    assert list(qt("if TYPE_CHECKING:\n    from qtawesome import icon"))
    assert not list(qt("import PySide6ish\nfrom showroom_app.ui import qtawesome"))
    assert list(none_of("showroom_app.storage")("from showroom_app import storage"))
    pure = only_standard("showroom_app.domain")
    assert list(pure("import numpy")) == ["1: imports numpy"]
    assert list(pure("from showroom_app.services import floor"))
    assert not list(pure("from datetime import date\nfrom showroom_app.domain.line import Line"))


def test_only_the_window_and_its_composition_import_qt() -> None:
    window = {ROOT / "showroom_app" / "ui", ROOT / "showroom_app" / "app"}
    others = [p for p in python_files("showroom_app") if window.isdisjoint(p.parents)]
    assert not findings(none_of(*QT), others)


def test_only_storage_imports_a_database_library() -> None:
    storage = ROOT / "showroom_app" / "storage"
    others = [p for p in python_files("showroom_app") if storage not in p.parents]
    assert not findings(none_of(*DATABASE), others)


def test_the_window_never_imports_the_storage() -> None:
    assert not findings(none_of("showroom_app.storage"), python_files("showroom_app/ui"))


def test_the_domain_imports_the_standard_library_only() -> None:
    pure = only_standard("showroom_app.domain")
    assert not findings(pure, python_files("showroom_app/domain"))


def test_the_domain_has_no_clock_no_random_and_no_input_or_output() -> None:
    forbidden = none_of("io", "os", "pathlib", "random", "secrets", "socket", "subprocess", "time")
    assert not findings(forbidden, python_files("showroom_app/domain"))


def test_the_door_for_developers_needs_nothing_installed() -> None:
    assert not findings(only_standard(), python_files("packaging"))
