"""A window's session for tests: who sits there can be told instead of signing in."""

from __future__ import annotations

from collections.abc import Callable

from showroom_app.domain.people import Actor
from showroom_app.services import Services
from showroom_app.ui.desk import Desk
from showroom_app.ui.session import Session


class Placed(Session):
    """Acts as whoever is told, until somebody signs in."""

    def __init__(self, desk: Desk, services: Services, actor: Callable[[], Actor]) -> None:
        super().__init__(desk, services, lambda: actor().station)
        self._told = actor

    def actor(self) -> Actor:
        return self._told() if self.user is None else super().actor()
