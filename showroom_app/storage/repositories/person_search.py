"""The words by which a person is found, and the index over them, which each engine has its way.

Both index whole words that are made here, so that both find the same: SQLite by FTS5, PostgreSQL
by a text-search vector.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, text

from showroom_app.domain.duplicates import name_key
from showroom_app.domain.person import KeyKind, PersonRecord
from showroom_app.storage.column_types import storable

_MOST_WORDS = 500
_LONGEST = 60
_MOST_TYPED = 12
_APART = re.compile(r"[\W_]+")
# Countries whose code has one or two digits (E.164); all other codes have three.
_CODE = re.compile(r"[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3}")

_PUT = {
    "sqlite": text("INSERT OR REPLACE INTO person_search (rowid, words) VALUES (:person, :words)"),
    "postgresql": text(
        "INSERT INTO person_search (person, words) "
        "VALUES (:person, array_to_tsvector(string_to_array(:words, ' '))) "
        "ON CONFLICT (person) DO UPDATE SET words = excluded.words"
    ),
}
_REMOVE = {
    "sqlite": text("DELETE FROM person_search WHERE rowid = :person"),
    "postgresql": text("DELETE FROM person_search WHERE person = :person"),
}
_FIND = {
    "sqlite": text(
        "SELECT rowid FROM person_search WHERE person_search MATCH :typed "
        "AND rowid < :after ORDER BY rowid DESC LIMIT :most"
    ),
    "postgresql": text(
        "SELECT person FROM person_search WHERE words @@ CAST(:typed AS tsquery) "
        "AND person < :after ORDER BY person DESC LIMIT :most"
    ),
}
_FIND_BACK = {
    "sqlite": text(
        "SELECT rowid FROM person_search WHERE person_search MATCH :typed "
        "AND rowid > :after ORDER BY rowid LIMIT :most"
    ),
    "postgresql": text(
        "SELECT person FROM person_search WHERE words @@ CAST(:typed AS tsquery) "
        "AND person > :after ORDER BY person LIMIT :most"
    ),
}


def words_of(said: str) -> tuple[str, ...]:
    """A text as the words that are indexed and looked for.

    Without case, accents and signs; digits that only signs or blanks keep apart are one word, as a
    telephone number is.
    """
    words: list[str] = []
    digits = False
    for word in _APART.split(name_key(storable(said))):
        if not word:
            continue
        if digits and word.isdecimal():
            words[-1] += word
        else:
            words.append(word)
        digits = word.isdecimal()
    return tuple(word[:_LONGEST] for word in words)


def _words_of_phone(key: str, shown: str) -> Iterable[str]:
    """A number in every way in which people begin it: with the country, and as dialled inside."""
    yield from words_of(key)
    yield from words_of(shown)
    digits = key.removeprefix("+")
    code = _CODE.match(digits)
    if digits != key and digits.isdecimal() and code is not None:
        yield "0" + digits[code.end() :][:_LONGEST]


def _words_of_record(person: PersonRecord) -> tuple[str, ...]:
    words = [word for name in (person.name, *person.other_names) for word in words_of(name)]
    words += [*words_of(f"{person.first} {person.last}")]
    words += words_of(person.company)
    for key in person.keys:
        match key.kind:
            case KeyKind.PHONE:
                words += _words_of_phone(key.key, key.shown)
            case KeyKind.PLATE:
                words += (*words_of(key.shown), *words_of(key.key))
            case KeyKind.EMAIL:
                words += words_of(key.key)
    return tuple(dict.fromkeys(word for word in words if word))[:_MOST_WORDS]


def index(connection: Connection, persons: Iterable[PersonRecord]) -> None:
    """Let persons be found by what their records say now."""
    rows = [{"person": each.id, "words": " ".join(_words_of_record(each))} for each in persons]
    if rows:
        connection.execute(_PUT[connection.dialect.name], rows)


def leave_out(connection: Connection, person: int) -> None:
    """Let a person no longer be found."""
    connection.execute(_REMOVE[connection.dialect.name], {"person": person})


def find(
    connection: Connection, typed: str, after: int, limit: int, *, backward: bool = False
) -> list[int]:
    """Persons with a word that begins as each typed word does, newest first, below `after`.

    `backward`: those above it, the nearest first.
    """
    words = [_dialled(word) for word in words_of(typed)[:_MOST_TYPED]]
    if connection.dialect.name == "sqlite":
        asked = " ".join(f'"{word}"*' for word in words)
    else:
        asked = " & ".join(f"'{word}':*" for word in words)
    values: Mapping[str, object] = {"typed": asked, "after": after, "most": limit}
    found = _FIND_BACK if backward else _FIND
    return list(connection.scalars(found[connection.dialect.name], values))


def _dialled(word: str) -> str:
    """A number that begins with 00 as it stands in the index: with the country's code."""
    return word.removeprefix("00") or word if word.isdecimal() else word
