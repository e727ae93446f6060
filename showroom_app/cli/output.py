"""Answers on stdout and messages on stderr; nobody listening is no reason to fail."""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Mapping
from typing import Any


def answer(text: str) -> bool:
    """Print one line on stdout; False when nobody reads it any more.

    What was done stays done: a doorbell that closes the pipe must not make an arrival fail.
    """
    try:
        print(text)
    except (OSError, ValueError):
        return False
    return sys.stdout is not None


def answer_json(line: Mapping[str, Any]) -> bool:
    """Print one JSON object as a line on stdout; False when nobody reads it any more."""
    return answer(json.dumps(line, ensure_ascii=False))


def message(text: str) -> None:
    """Print a sentence for people on stderr."""
    with contextlib.suppress(OSError, ValueError):
        print(text, file=sys.stderr)


def finish() -> None:
    """Send off what is still held back, so that the interpreter does not complain at its end."""
    for stream in (sys.stdout, sys.stderr):
        if stream is None:
            continue
        try:
            stream.flush()
        except (OSError, ValueError):
            with contextlib.suppress(OSError, ValueError):
                nowhere = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nowhere, stream.fileno())
                os.close(nowhere)
