"""A message as it came in: its bytes as plain text, and its layout where it has one."""

from __future__ import annotations

from unicodedata import category

from showroom_app.domain.values import dataclass
from showroom_app.intake.safe_html import html_of
from showroom_app.intake.text import decoded

LARGEST_SHOWN = 200_000
"""Characters; nobody reads further, and the bytes stay whole in the database."""
_HIDDEN = {"Cf", "Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
_KEPT = "\n\t"
_STANDS_FOR_HIDDEN = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Original:
    """A message as text; `cut`: it went on; `html`: how it was laid out, made harmless."""

    text: str
    size: int
    cut: bool = False
    html: str = ""


def readable(content: bytes) -> Original:
    """The bytes of a message as text without anything that hides or turns text around."""
    # Some bytes make no character, so a margin is read and cut afterwards.
    text, _ = decoded(content[: 4 * LARGEST_SHOWN])
    shown = "".join(_visible(sign) for sign in text[: LARGEST_SHOWN + 1])
    cut = len(shown) > LARGEST_SHOWN or len(content) > 4 * LARGEST_SHOWN
    return Original(shown[:LARGEST_SHOWN], len(content), cut, html_of(content))


def _visible(sign: str) -> str:
    if sign in _KEPT or category(sign) not in _HIDDEN:
        return sign
    return _STANDS_FOR_HIDDEN
