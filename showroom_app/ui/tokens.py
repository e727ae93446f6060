"""The design tokens as shipped, read once."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from showroom_app.paths import resource


@cache
def tokens() -> Any:
    """The whole of `resources/tokens.json`, as JSON has it."""
    return json.loads(resource("tokens.json").read_text(encoding="utf-8"))
