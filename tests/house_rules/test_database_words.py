"""Whatever is found at a server is said without a gap, and the help names what is on the screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from showroom_app.paths import resource
from showroom_app.secrets import Place
from showroom_app.services import pcs_user
from showroom_app.services.join_file import JoinFileProblem
from showroom_app.services.pcs_user import NoPcsUser
from showroom_app.storage import copy_sources, copying
from showroom_app.storage.copy_refused import CopyRefused
from showroom_app.storage.server_check import ServerFound, ServerState
from showroom_app.ui.help.help_window import SEVERAL_PCS, help_text
from showroom_app.words import Saying
from showroom_app.words.databases import (
    FOUND,
    JOIN_FILE,
    NO_PCS_USER,
    NOT_COPIED,
    PASSWORD_AT,
    found_words,
    join_file_words,
    no_pcs_user_words,
    not_copied_words,
    password_words,
    road_words,
)

_FACTS = {"host": "db", "port": 5432, "database": "showroom", "user": "anna", "file": "ca.pem"}
_MORE = {"version": "12.4", "oldest": 13, "said": "FATAL: no", "owner": "landlord"}


def test_everything_that_is_found_at_a_server_has_a_sentence() -> None:
    assert {each.value for each in ServerState} | {"no-database-yet", "new-of-another"} == set(
        FOUND
    )
    for state in ServerState:
        for may in (True, False):
            found = ServerFound(state, may_create=may, owns_tables=may, facts={**_FACTS, **_MORE})
            said = found_words(found, Saying())
            assert "{" not in said
            assert said[-1] in ".;)" or "FATAL" in said, said


def test_every_reason_not_to_copy_has_a_sentence() -> None:
    files = (copying.__file__, copy_sources.__file__)
    source = "".join(Path(str(each)).read_text(encoding="utf-8") for each in files)
    assert set(re.findall(r'CopyRefused\("([a-z-]+)"', source)) == set(NOT_COPIED)
    facts: dict[str, object] = {"database": "db", "table": "leads", "sent": 2, "arrived": 1}
    facts["owner"] = "landlord"
    for code in NOT_COPIED:
        assert "{" not in not_copied_words(CopyRefused(code, **facts), Saying())


def test_every_reason_why_the_pcs_have_no_user_has_a_sentence() -> None:
    source = Path(pcs_user.__file__).read_text(encoding="utf-8")
    assert set(re.findall(r'NoPcsUser\(\s*"([a-z-]+)"', source)) == set(NO_PCS_USER)
    facts = {**_FACTS, **_MORE, "owner": "landlord", "least": 12, "variable": "NAME"}
    found = ServerFound(ServerState.NOT_LET_IN, facts=_FACTS)
    for code in NO_PCS_USER:
        assert "{" not in no_pcs_user_words(NoPcsUser(code, found, **facts), Saying())


def test_join_files_roads_and_places_are_said_without_a_gap() -> None:
    for code in JOIN_FILE:
        assert "{" not in join_file_words(JoinFileProblem(code, Path("join.toml")), Saying())
    assert {each.value for each in Place} == set(PASSWORD_AT)
    for place in Place:
        assert "{" not in password_words(place, "passwords.json", Saying())
    roads = [(True, True, False), (True, False, False), (False, False, False), (False, False, True)]
    said = {road_words(e, c, here=here, saying=Saying()) for e, c, here in roads}
    assert len(said) == 4
    assert not road_words(None, None, here=False, saying=Saying())


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_help_page_names_only_what_stands_on_the_screen(language: str) -> None:
    text = help_text(SEVERAL_PCS, language)
    steps = text.split("\n## ")[4:8]
    assert [step[0] for step in steps] == ["4", "5", "6", "7"]
    named = set(re.findall(r"\*\*([^*]+)\*\*", " ".join(" ".join(steps).split())))
    known = _texts(language)
    of_speech = {"name", "what it is there for", "naam", "waar hij voor is"}
    for name in named - of_speech:
        parts = name.split(" > ")
        assert all(part in known for part in parts), name
    assert len(named) > 8


def _texts(language: str) -> set[str]:
    """Every text that our windows show in a language."""
    root = etree.parse(str(resource("translations", "showroom_nl.ts"))).getroot()
    which = "source" if language == "en" else "translation"
    return {message.findtext(which) or "" for message in root.iter("message")}


def test_a_help_page_that_is_not_translated_is_shown_in_english() -> None:
    assert help_text(SEVERAL_PCS, "fr") == help_text(SEVERAL_PCS, "en")
    assert help_text("no-such-page", "en") == ""
