"""What users who were locked out had open; whoever comes back finds it again."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from showroom_app.domain.values import dataclass

_MOST = 3
"""For so many users what they began is kept."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What a user who was locked out had open."""

    page: str
    pages: dict[str, QWidget]
    dialogs: tuple[QDialog, ...]


class Asides:
    """Keeps it for the few who were here last, by the id of the user."""

    def __init__(self) -> None:
        self._kept: dict[int, Aside] = {}

    def keep(self, user: int, aside: Aside) -> None:
        """Keep this in the place of what was kept for the same user before."""
        self._drop(user)
        self._kept[user] = aside
        for oldest in tuple(self._kept)[:-_MOST]:
            self._drop(oldest)

    def take(self, user: int) -> Aside | None:
        """Give back what was kept, once."""
        return self._kept.pop(user, None)

    def clear(self) -> None:
        """Keep nothing of anybody."""
        for user in tuple(self._kept):
            self._drop(user)

    def _drop(self, user: int) -> None:
        if (aside := self._kept.pop(user, None)) is not None:
            for widget in (*aside.pages.values(), *aside.dialogs):
                widget.deleteLater()
