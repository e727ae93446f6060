"""Text as somebody typed or pasted it."""

from __future__ import annotations

LONGEST = 200
"""Characters of a name, a number or a note: a pasted page is none."""


def plain(text: str) -> str:
    """A text without control characters: what is pasted from elsewhere may carry them."""
    seen = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(seen.split())
