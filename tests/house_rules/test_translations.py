"""Every word for people can be translated, and the Dutch catalogue is complete."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QTranslator

from tests.conftest import ROOT
from tests.house_rules.tree import called_name, findings, parsed, python_files

CATALOGUE = ROOT / "resources" / "translations" / "showroom_nl.ts"

_TRANSLATE = {"tr", "translate", "QT_TR_NOOP", "QT_TRANSLATE_NOOP"}
# Calls whose text names a thing of the program, or is read by its makers only.
_NOT_FOR_PEOPLE = {
    *("addApplicationFont", "create", "format", "getLogger", "glob", "property", "resource"),
    *("setObjectName", "setProperty", "strftime", "toString", "TypeVar"),
    *("debug", "info", "warning", "error", "exception", "critical"),
}
# What is called the same in every language: the program, a style of Qt, languages in the choice.
_PROPER_NAMES = {"Showroom", "Fusion", "English", "Nederlands"}
_NOT_FOR_PEOPLE_MARK = re.compile(r"#.*not for people")
_LOOKS_LIKE_WORDS = re.compile(r"[^\W\d_]{2,}[,.:;]? +[^\W\d_]{2,}|^[A-Z][a-z]{2,}")
_KEYS = re.compile(r"^(?:(?:Ctrl|Alt|Shift|Meta)\+.*|Ctrl|Alt|Shift|Esc|Enter|Del|Tab)$")
_PLACEHOLDER = re.compile(r"%L?\d+|%L?n|\{\w*(?:![rsa])?(?::[^}]*)?\}")


def built_texts(text: str) -> Iterator[str]:
    """Calls of tr() with a text that is put together: it can be in no catalogue."""
    for node in ast.walk(parsed(text)):
        if isinstance(node, ast.Call) and called_name(node) in _TRANSLATE:
            for argument in node.args:
                match argument:
                    case ast.JoinedStr() | ast.BinOp() if _has_text(argument):
                        yield f"{node.lineno}: {called_name(node)}({ast.unparse(argument)})"
                    case ast.Call(func=ast.Attribute(value=ast.Constant(), attr="format" | "join")):
                        yield f"{node.lineno}: {called_name(node)}({ast.unparse(argument)})"
                    case _:
                        pass


def _has_text(node: ast.AST) -> bool:
    return any(isinstance(n, ast.Constant) and isinstance(n.value, str) for n in ast.walk(node))


def untranslated(text: str) -> Iterator[str]:
    """Literals that look like words for people and pass by the catalogue.

    A line that ends with a comment `not for people` and the reason is believed.
    """
    lines = ["", *text.splitlines()]
    yield from _untranslated_below(parsed(text), lines)


def _untranslated_below(node: ast.AST, lines: list[str]) -> Iterator[str]:
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Raise() | ast.Assert():
            return
        case ast.Call() if called_name(node) in _TRANSLATE | _NOT_FOR_PEOPLE:
            return
        case ast.Subscript(value=ast.Name(id="Literal")):
            return
        case ast.Constant(value=str(value)) if _LOOKS_LIKE_WORDS.search(value):
            same_everywhere = value in _PROPER_NAMES or _KEYS.match(value)
            if not same_everywhere and not _NOT_FOR_PEOPLE_MARK.search(lines[node.lineno]):
                yield f"{node.lineno}: {value!r} is not translated"
        case _:
            for child in ast.iter_child_nodes(node):
                yield from _untranslated_below(child, lines)


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a catalogue; several translations where a number decides."""

    context: str
    source: str
    comment: str
    kind: str
    translations: tuple[str, ...]
    counts: bool


def messages(text: str) -> tuple[Message, ...]:
    """The entries of a .ts file that are still in use."""
    found = []
    for context in ET.fromstring(text).iter("context"):
        for entry in context.iter("message"):
            translation = entry.find("translation")
            kind = "missing" if translation is None else translation.get("type", "")
            forms: list[ET.Element] = (
                [] if translation is None else translation.findall("numerusform")
            )
            if translation is not None and not forms:
                forms = [translation]
            message = Message(
                context.findtext("name", ""),
                entry.findtext("source", ""),
                entry.findtext("comment", ""),
                kind,
                tuple(form.text or "" for form in forms),
                entry.get("numerus") == "yes",
            )
            if kind not in ("vanished", "obsolete"):
                found.append(message)
    return tuple(found)


def incomplete(text: str) -> Iterator[str]:
    """Entries without a translation, and those whose placeholders differ from the source's."""
    for message in messages(text):
        wanted = sorted(_PLACEHOLDER.findall(message.source))
        if message.kind or not all(map(str.strip, message.translations)):
            yield f" {message.source!r} has no translation"
            continue
        for said in message.translations:
            # "one lead" may leave out the number that "%n leads" needs.
            without_number = [p for p in wanted if p not in ("%n", "%Ln")]
            has = sorted(_PLACEHOLDER.findall(said))
            if has != wanted and not (message.counts and has == without_number):
                yield f" {message.source!r} and {said!r} have other placeholders"


def marked(text: str) -> set[tuple[str | None, str]]:
    """The texts of a source file that belong in the catalogue: context (None: its class), text."""
    found: set[tuple[str | None, str]] = set()
    for node in ast.walk(parsed(text)):
        if not isinstance(node, ast.Call) or called_name(node) not in _TRANSLATE:
            continue
        match called_name(node), node.args:
            case (("tr" | "QT_TR_NOOP"), [ast.Constant(value=str(said)), *_]):
                found.add((None, said))
            case _, [ast.Constant(value=str(context)), ast.Constant(value=str(said)), *_]:
                found.add((context, said))
            case _:
                pass
    return found


def test_a_text_that_is_put_together_is_found() -> None:
    for bad in ('tr(f"{n} leads")', 'self.tr("a " + b)', 'tr("%s" % n)', 'tr("{}".format(n))'):
        assert list(built_texts(bad)), bad
    for good in (
        'self.tr("%n leads", "", n)',
        'tr("{n} leads").format(n=n)',
        "painter.translate(x / 2, y)",
    ):
        assert not list(built_texts(good)), good


def test_words_that_pass_by_the_catalogue_are_found() -> None:
    for bad in (
        'label.setText("Up now")',
        'QLabel("Leads")',
        'f"{count} leads waiting"',
        'TITLE = "Board"',
        'button(text="Claim this lead")',
    ):
        assert list(untranslated(bad)), bad
    for good in (
        '"""A docstring of words."""',
        'self.tr("Up now")',
        'raise ValueError("two rows with one key")',
        'w.setObjectName("Board")',
        'x = "on-floor"',
        'bind("Ctrl+Tab", "Esc")',
        'x = "Board Page"  # not for people: a name in the log',
        'State = Literal["Up now"]',
    ):
        assert not list(untranslated(good)), good


def test_a_hole_in_a_catalogue_is_found() -> None:
    def catalogue(source: str, translation: str) -> str:
        entry = f"<message><source>{source}</source>{translation}</message>"
        return f"<TS><context><name>Board</name>{entry}</context></TS>"

    for bad in (
        '<translation type="unfinished">Bord</translation>',
        "<translation></translation>",
        "<translation>Plaats</translation>",
        "<translation>Plaats %2</translation>",
        "",
    ):
        assert list(incomplete(catalogue("Place %1", bad))), bad
    assert list(incomplete(catalogue("{rep} is up", "<translation>{wie} staat</translation>")))
    assert not list(incomplete(catalogue("Place %1", "<translation>Plaats %1</translation>")))
    assert not list(incomplete(catalogue("Old", '<translation type="vanished">Oud</translation>')))


def test_a_marked_text_is_found_with_its_context() -> None:
    assert marked('self.tr("Up now")') == {(None, "Up now")}
    assert marked('QT_TRANSLATE_NOOP("words", "Off")') == {("words", "Off")}
    assert marked('translate("Board", "One " "text")') == {("Board", "One text")}
    assert marked("translate(context, text)") == set()


def test_no_translated_text_is_put_together() -> None:
    assert not findings(built_texts, python_files("showroom_app"))


def test_every_word_in_the_window_can_be_translated() -> None:
    assert not findings(untranslated, python_files("showroom_app/ui"))


def test_the_dutch_catalogue_is_complete() -> None:
    assert not findings(incomplete, [CATALOGUE])


def test_every_marked_text_is_in_the_dutch_catalogue() -> None:
    known = {(m.context, m.source) for m in messages(CATALOGUE.read_text(encoding="utf-8"))}
    sources = {source for _, source in known}
    files = python_files("showroom_app")
    wanted = {entry for path in files for entry in marked(path.read_text(encoding="utf-8"))}
    assert not [
        (context, said)
        for context, said in sorted(wanted, key=str)
        if ((context, said) not in known if context else said not in sources)
    ]


@pytest.mark.parametrize("number", [1, 2])
def test_the_window_says_what_the_dutch_catalogue_says(number: int) -> None:
    translator = QTranslator()
    assert translator.load(str(CATALOGUE.with_suffix(".qm"))), "build it with pyside6-lrelease"
    entries = messages(CATALOGUE.read_text(encoding="utf-8"))
    assert entries
    for m in entries:
        form = m.translations[min(number, len(m.translations)) - 1]
        shown = translator.translate(m.context, m.source, m.comment, number if m.counts else -1)
        assert shown == form.replace("%n", str(number)) or shown == form
