"""A file that was closed when it was copied to a server is to be opened again, and is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from showroom_app.storage.moved import reopen
from showroom_app.storage.problems import Because, DatabaseProblem, Problem


def test_a_file_that_is_not_there_and_a_folder_are_refused_by_name(tmp_path: Path) -> None:
    for file, because in ((tmp_path / "none.db", Because.NO_FILE), (tmp_path, Because.DIRECTORY)):
        with pytest.raises(DatabaseProblem) as refused:
            reopen(file)
        assert refused.value.code is Problem.CANNOT_OPEN
        assert refused.value.facts == {"database": str(file), "because": because}
    assert not (tmp_path / "none.db").exists()


def test_a_text_is_no_database_to_reopen(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear customer,\n" * 200, encoding="utf-8")
    with pytest.raises(DatabaseProblem) as refused:
        reopen(file)
    assert refused.value.code is Problem.NOT_A_DATABASE
    assert file.read_text(encoding="utf-8").startswith("Dear customer")
