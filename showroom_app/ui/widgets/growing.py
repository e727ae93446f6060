"""A window that is always as high as what stands in it: a sentence that wraps squashes no field."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_FRAME = 40
"""Left of the screen for the frame that the system draws around a window."""


def grow(window: QWidget) -> None:
    """Make a window of a fixed width as high as its layout needs, as far as the screen goes.

    Qt itself counts each line that wraps as one line. To be called when the layout has changed.
    """
    layout = window.layout()
    if layout is None or not layout.hasHeightForWidth():
        return
    free = window.screen().availableSize().height() - _FRAME
    needed = min(layout.totalHeightForWidth(window.width()), free)
    if needed > window.height():
        window.resize(window.width(), needed)
