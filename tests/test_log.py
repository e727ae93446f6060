from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from showroom_app import log


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    hooks = sys.excepthook, threading.excepthook
    yield
    sys.excepthook, threading.excepthook = hooks
    log.stop()


def test_the_log_keeps_no_password(tmp_path: Path) -> None:
    file = log.start(tmp_path / "logs")
    assert file is not None
    log.log.info("opened postgresql://showroom:geheim@server/showroom?password=geheim&x=1")
    log.log.error("sign-in with pin=1234 failed")
    log.stop()
    text = file.read_text(encoding="utf-8")
    assert "geheim" not in text
    assert "1234" not in text
    assert "postgresql://showroom:***@server/showroom?password=***&x=1" in text


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file, no folder", encoding="utf-8")
    assert log.start(tmp_path / "logs") is None
    log.log.info("goes nowhere")


def test_what_no_one_caught_is_logged_and_told(tmp_path: Path) -> None:
    file = log.start(tmp_path)
    assert file is not None
    told: list[BaseException] = []
    log.catch_the_rest(told.append)
    problem = ValueError("unexpected in the window")
    sys.excepthook(ValueError, problem, None)

    def fail() -> None:
        raise OSError("unexpected on a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    log.stop()
    assert [type(one) for one in told] == [ValueError, OSError]
    text = file.read_text(encoding="utf-8")
    assert "unexpected in the window" in text
    assert "unexpected on a thread" in text


def test_an_old_log_makes_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "_BYTES", 2_000)
    log.start(tmp_path)
    for number in range(200):
        log.log.info("line %d of a long day on the floor", number)
    log.stop()
    files = sorted(tmp_path.iterdir())
    assert 1 < len(files) <= 5
    assert sum(file.stat().st_size for file in files) < 5 * 2_100
