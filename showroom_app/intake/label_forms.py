"""The forms in which a line, or several cells of one, hold a label and what stands behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from showroom_app.intake.labels import FIELDS, INNER, Field, key
from showroom_app.intake.trade_lines import is_about_trade

LONGEST_HEADING = 40
MARK = re.compile(r"^(?:[\s|•·▪◦‣*#>–-]+(?=\S))?(?:\d{1,2}[.)]\s+(?=[^\W\d]))?")
"""What stands before a label: bullets, a number."""
_BRACKETED = re.compile(r"^\[([^\[\]]{2,40})\]\s*:?\s*(\S.*)$")
_FAR_APART = re.compile(r"^(\S[^\t]{0,38}?\S)\s{3,}(\S.*)$")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_OF_WHOM = frozenset(
    """uw je jouw your ihr ihre votre vos van de het der des du of the klant koper aanvrager
    interessent interessenten bezoeker visitor besucher visiteur gast guest aan ons an uns to us
    nous n° nr no num numero customer client clients contactpersoon contact prospect lead kunde
    kunden buyer bieder persoon person""".split()
)
_PERSONS = frozenset(
    (
        *(Field.NAME, Field.FIRST, Field.LAST, Field.EMAIL, Field.PHONE, Field.MESSAGE),
        *(Field.COMPANY, Field.VEHICLE),
    )
)
_OF_CAR = frozenset(
    (
        *(Field.VEHICLE, Field.YEAR, Field.MAKE, Field.MODEL, Field.TYPE, Field.TRIM, Field.VIN),
        *(Field.PLATE, Field.ODOMETER, Field.PRICE, Field.STOCK, Field.TRADE),
    )
)
_WROTE = re.compile(
    r"^(?:[^\W\d_][\w.'’-]* ){1,4}(?:schreef|schrijft|wrote|writes|schrieb|schreibt|a écrit|écrit)"
    r"\s?:$"
)
"""What a form puts above the customer's words."""
_SIGNS = ((":", 60), ("：", 60), ("?", 90), (" - ", 40), (" – ", 40), (" = ", 40), (" | ", 40))
"""What may stand between a label and its value, and how long the label before it may be."""


def label_of(line: str, fields: Mapping[str, Field] = FIELDS) -> tuple[Field, str, str] | None:
    """Return (field, label, value) of a line "Label: value", None when the label is not known.

    Also read: "Label<tab>value" of a table's row, "Label? value", "Label - value", "Label = value"
    and "| Label | value |"; "your-message" is "your message".
    """
    line = MARK.sub("", line).strip()
    if _WROTE.match(line):
        return Field.MESSAGE, line, ""
    cell, tab, value = line.partition("\t")
    if tab and key(cell) in fields:
        return fields[key(cell)], cell, value.replace("\t", " ").strip(" :")
    for name, value in _cuts(line.replace("\t", " ")):
        field_ = _field_named(name, fields)
        if field_ is not None:
            return field_, name, value.strip(" *|")
    return None


def _field_named(name: str, fields: Mapping[str, Field]) -> Field | None:
    """Return the field of a label, whoever it says that the answer is of ("e-mail of customer")."""
    found = fields.get(key(name)) or fields.get(key(name.replace("-", " ")))
    if found is not None or len(name.split()) == 1:
        return found
    bare_name = key(_IN_BRACKETS.sub(" ", name))
    left = [word for word in bare_name.split() if word not in _OF_WHOM]
    bare = fields.get(" ".join(left)) if left else None
    return bare if bare in _PERSONS else None


def _cuts(line: str) -> Iterator[tuple[str, str]]:
    """Give the ways in which a line may fall into a label and its value."""
    bracketed = _BRACKETED.match(line)
    if bracketed:
        yield bracketed.group(1), bracketed.group(2)
    apart = _FAR_APART.match(line)
    if apart:
        yield apart.group(1), apart.group(2)
    for sign, longest in _SIGNS:
        name, found, value = line[: longest + 3].partition(sign)
        if found and name.strip():
            value = line[len(name) + len(found) :]
            if not value.startswith("//"):
                yield name, value


def looks_labelled(line: str) -> bool:
    """Whether a line has the form "Some words: value" or "A question? short answer"."""
    line = line.strip()
    if not line[:1].isupper():
        return False
    name, colon, value = line[:63].partition(":")
    if colon and len(name.split()) <= 6 and "," not in name and not value.startswith("//"):
        return True
    name, mark, _ = line[:93].partition("?")
    answer = line[len(name) + 1 :].strip()
    return bool(mark and answer) and len(answer.split()) <= 6 and answer[-1] not in "?.!"


def split_lines(text: str, fields: Mapping[str, Field]) -> Iterator[str]:
    """Give the lines, one that holds several known labels cut before each of them."""
    for line in text.split("\n"):
        if line.count(":") < 2 or len(line) > 5000:
            yield line
            continue
        cuts = [match.start(1) for match in INNER.finditer(line) if key(match.group(1)) in fields]
        first = label_of(line, fields)
        if not cuts or first is None or first[0] is Field.MESSAGE:
            yield line
            continue
        bounds = [0, *(cut for cut in cuts if cut), len(line)]
        yield from (line[start:end].strip(" ,;|\t") for start, end in pairwise(bounds))


def upright(lines: list[str], fields: Mapping[str, Field]) -> Iterator[str]:
    """Give the lines, a table whose labels stand side by side turned into a line for each label.

    Cells are cut by tabs or upright strokes. A row of nothing but labels of a car holds no value,
    so that it is left out also where no row stands below it.
    """
    waiting: list[str] = []
    header: list[str] = []
    above: list[str] = []
    for line in lines:
        cells = _cells(line)
        if header and not any(cell.strip("-:+= ") for cell in cells):
            waiting.append(line)
            continue
        if above and not any(cells):
            yield line
            continue
        titles = header or above
        if titles and titles[0] and len(cells) == len(titles) + 1 and _is_of_car(titles, fields):
            titles = ["", *titles]  # the empty cell at the corner is lost on the way
        if titles and len(cells) == len(titles):
            if not titles[0] and cells[0]:
                # The first cell says of which car the row is.
                yield f"{cells[0]}:" if is_about_trade(cells[0]) else cells[0]
                yield from _row(titles[1:], cells[1:])
                above = titles if _is_of_car(titles[1:], fields) else []
                header, waiting = [], []
                continue
            if key(cells[0]) not in fields:
                yield from _row(titles, cells)
                header, waiting, above = [], [], []
                continue
        yield from waiting
        header, waiting, above = [], [], []
        of_car = _is_of_car(cells, fields)
        known = sum(key(cell) in fields for cell in cells if cell)
        if of_car and known > 2:
            header = cells
        elif (known > 2 and known * 2 >= len(cells) and max(map(len, cells)) < LONGEST_HEADING) or (
            of_car and known > 1
        ):
            header, waiting = cells, [line]
        else:
            yield line
    yield from waiting


def _is_of_car(cells: list[str], fields: Mapping[str, Field]) -> bool:
    return all(fields.get(key(cell)) in _OF_CAR for cell in cells if cell)


def _row(titles: list[str], cells: list[str]) -> Iterator[str]:
    return (f"{title}: {cell}" for title, cell in zip(titles, cells, strict=True))


def _cells(line: str) -> list[str]:
    """Cut a row of a table into its cells."""
    if "\t" not in line and "|" in line:
        line = line.strip().strip("|").replace("|", "\t")
    return [cell.strip() for cell in line.split("\t")]
