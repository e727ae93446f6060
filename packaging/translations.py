#!/usr/bin/env python3
"""Brings the Dutch catalogue up to date with the sources and compiles it.

    .venv/bin/python packaging/translations.py          after texts have changed
    .venv/bin/python packaging/translations.py --list   only names what is not translated yet

lupdate reads every text in `tr("...")`, `translate("Context", "...")` and
`QT_TRANSLATE_NOOP("context", "...")`; a text that is not written out there is never translated.
New texts are added without a translation; write it into the .ts file (by hand, or in Qt Linguist)
and run this again. Both files are committed, so that nobody needs the tools to start the program.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "translations" / "showroom_nl.ts"


def main() -> int:
    """Collect, compile, and name what is left to translate."""
    if "--list" not in sys.argv[1:]:
        collect(CATALOGUE)
        compile_to(CATALOGUE, CATALOGUE.with_suffix(".qm"))
    left = untranslated(CATALOGUE)
    for context, text in left:
        print(f"{context or 'outside of a class'}: {text}")
    if any(not context for context, _ in left):
        print('Outside of a class write translate("Context", "text"); tr has no context there.')
    print(f"{len(left)} texts without a translation")
    return 1 if left else 0


def collect(catalogue: Path) -> None:
    """Put every text of the sources into a catalogue; texts that are gone are dropped."""
    sources = sorted(str(path) for path in (ROOT / "showroom_app").rglob("*.py"))
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    _run(
        "lupdate",
        *sources,
        "-locations",
        "none",
        "-no-obsolete",
        "-disable-heuristic",
        "similartext",
        "-source-language",
        "en_GB",
        "-target-language",
        "nl_NL",
        "-ts",
        str(catalogue),
    )


def compile_to(catalogue: Path, compiled: Path) -> None:
    """Compile a catalogue for the program."""
    # Put in place whole: a program that runs reads the old file on, and dies where it is cut short.
    unfinished = compiled.with_name(f"{compiled.name}.new")
    _run("lrelease", str(catalogue), "-qm", str(unfinished))
    unfinished.replace(compiled)


def untranslated(catalogue: Path) -> list[tuple[str, str]]:
    """Context and text of everything that has no finished translation."""
    left: list[tuple[str, str]] = []
    tree = ET.parse(catalogue)  # noqa: S314  it is our own file
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and translation.get("type") is None
            if not done or not (translation is not None and translation.text):
                left.append((name, message.findtext("source", "")))
    return left


def _run(tool: str, *arguments: str) -> None:
    name = f"pyside6-{tool}"
    program = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if program is None:
        sys.exit(f"{name} was not found; it comes with PySide6-Essentials.")
    outcome = subprocess.run(
        [program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if outcome.returncode:
        sys.exit(f"{name} failed:\n{outcome.stdout}{outcome.stderr}")


if __name__ == "__main__":
    sys.exit(main())
