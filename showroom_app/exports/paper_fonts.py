"""The faces of a document: Inter, cut to the weights and the letters that the document needs."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from unicodedata import normalize

from showroom_app.domain.values import dataclass

_ALWAYS = "".join(map(chr, range(0x20, 0x7F))) + "–…·×−%?\u00a0"
_TABLES = ("GPOS", "GSUB", "GDEF")
"""What lays out letters finely; the writer of PDF cannot make use of it."""


@dataclass(frozen=True, slots=True)
class Faces:
    """The names under which the writer of PDF knows the faces, and the letters they have."""

    text: str
    strong: str
    title: str
    letters: frozenset[str]

    def shown(self, text: str) -> str:
        """A text in letters that there are; a question mark stands for any other."""
        whole = normalize("NFC", text)
        return "".join(each if each in self.letters else "?" for each in whole)


def faces(texts: Iterable[str]) -> Faces:
    """Cut the faces for these texts and make them known to the writer of PDF."""
    wanted = frozenset(_ALWAYS).union(*(normalize("NFC", text) for text in texts))
    return _faces("".join(sorted(wanted)))


@lru_cache(maxsize=8)
def _faces(wanted: str) -> Faces:
    # Half a second to load: only who writes a document needs it.
    from fontTools.ttLib import TTFont
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont as Embedded

    with TTFont(_file(), lazy=True) as whole:
        there = whole.getBestCmap()
    letters = frozenset(each for each in wanted if ord(each) in there)
    mark = sha256("".join(sorted(letters)).encode()).hexdigest()[:12]
    names = {}
    for name, weight, size in (("text", 420, 14), ("strong", 620, 14), ("title", 700, 28)):
        names[name] = f"Inter-{name}-{mark}"
        pdfmetrics.registerFont(Embedded(names[name], BytesIO(_cut(letters, name, weight, size))))
    return Faces(names["text"], names["strong"], names["title"], letters)


def _file() -> Path:
    import fontpkg_inter

    found: Path = next((fontpkg_inter.ROOT / "files").glob("Inter[[]*wght*.ttf"))
    return found


def _cut(letters: frozenset[str], name: str, weight: int, size: int) -> bytes:
    """The font in one weight (100 to 900) and for one size (14 to 32 pt), with these letters.

    Each has a name of its own: the writer of PDF takes faces of one name for one face.
    """
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    options = subset.Options()
    options.drop_tables += list(_TABLES)
    options.notdef_outline = True
    options.hinting = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(each) for each in letters])
    place = {"wght": weight, "opsz": size}
    raw = BytesIO()
    with TTFont(_file(), lazy=True) as whole:
        font: Any = whole
        _level_digits(font)
        cutter.subset(font)
        instancer.instantiateVariableFont(font, place, inplace=True)
        for record in font["name"].names:
            if record.nameID in (1, 4, 6):
                record.string = f"Inter{name.capitalize()}"
        font.save(raw)
    return raw.getvalue()


def _level_digits(font: Any) -> None:
    """Let digits be the ones that are all as wide, so that numbers stand below each other."""
    table = font["GSUB"].table
    same: dict[str, str] = {}
    for feature in table.FeatureList.FeatureRecord:
        if feature.FeatureTag == "tnum":
            for number in feature.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[number].SubTable:
                    same.update(getattr(getattr(part, "ExtSubTable", part), "mapping", {}))
    for each in font["cmap"].tables:
        if each.isUnicode():
            digits = {code: same[name] for code, name in each.cmap.items() if name in same}
            each.cmap.update({code: name for code, name in digits.items() if 48 <= code < 58})
