"""Colours come from the tokens through the theme, never from a widget."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.conftest import ROOT
from tests.house_rules.tree import called_name, findings, parsed, python_files

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b")
_WORDS = re.compile(r"\b(?:rgba?|hsla?)\(\s*\d")


def colour_literals(text: str) -> Iterator[str]:
    """Colours written into code: "#1f2937", rgb(...), QColor(31, 41, 55), Qt.GlobalColor.red."""
    tree = parsed(text)
    said = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(value)) if id(node) not in said:
                if _HEX.search(value) or _WORDS.search(value):
                    yield f"{node.lineno}: the colour {value!r}"
            case ast.Call(args=[ast.Constant(value=str() | int() as value), *_]):
                if called_name(node) in ("QColor", "QRgba64", "fromRgb", "fromHsv", "fromHsl"):
                    yield f"{node.lineno}: the colour {value!r}"
            case ast.Attribute(value=ast.Attribute(attr="GlobalColor"), attr=name):
                # Transparent is no colour: the theme has nothing to say about it.
                if name != "transparent":
                    yield f"{node.lineno}: the colour {name}"


def colour_literals_of_a_style_sheet(text: str) -> Iterator[str]:
    """Colours written into a style sheet, at their lines; a selector such as #board is none."""
    for number, line in enumerate(text.splitlines(), start=1):
        for _, value in re.findall(r"([\w-]+)\s*:\s*([^;{]+);", line):
            if _HEX.search(value) or _WORDS.search(value):
                yield f"{number}: the colour {value.strip()}"


def test_a_colour_in_the_code_is_found() -> None:
    for bad in (
        'x = "#fff"',
        'set_style("color: #1f2937;")',
        "c = QColor(31, 41, 55)",
        'c = QtGui.QColor("red")',
        "c = Qt.GlobalColor.red",
        'f"{a} background: rgba(0, 0, 0, 20)"',
    ):
        assert list(colour_literals(bad)), bad
    for good in ('"""Like #fff."""', "QColor(token)", "Qt.GlobalColor.transparent", 'x = "#12"'):
        assert not list(colour_literals(good)), good
    assert list(colour_literals_of_a_style_sheet("QLabel { color: #fff; }"))
    assert not list(colour_literals_of_a_style_sheet("#add { color: $text; }"))


def test_no_widget_names_a_colour() -> None:
    files = [p for p in python_files("showroom_app/ui") if p.name != "theme.py"]
    assert not findings(colour_literals, files)


def test_no_style_sheet_names_a_colour() -> None:
    for sheet in sorted((ROOT / "resources").rglob("*.qss")):
        assert not findings(colour_literals_of_a_style_sheet, [sheet])
