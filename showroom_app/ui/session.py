"""Who is at this window: nobody, so that the station acts, or a user who signed in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from showroom_app.domain.people import Actor, User, UserKind
from showroom_app.domain.refused import NotFound, Refused
from showroom_app.domain.topic import Topic
from showroom_app.domain.values import dataclass
from showroom_app.services import Services
from showroom_app.ui.background import lives
from showroom_app.ui.change_feed import ChangeFeed
from showroom_app.ui.desk import Desk
from showroom_app.ui.idle import Idle, LockKey

LOCKS_AFTER = timedelta(minutes=10)
"""Of a manager, and of a rep at a desk; reception works on until somebody locks."""

Problem = Refused | NotFound


@dataclass(frozen=True, slots=True)
class Known:
    """Who can sign in here, as far as it has been read."""

    users: tuple[User, ...] = ()
    has_manager: bool = False
    is_read: bool = False


class Session(QObject):
    """The one answer to the question who acts at this window; every page asks it at each act.

    `station` is the name of this PC, asked anew at each use. `user` is for a window that comes up
    with somebody signed in. Secrets are looked at on the database thread.
    """

    changed = Signal()
    """Somebody else acts from now on: what is shown has to be asked anew."""

    locked = Signal(object)
    """This `User` is no longer signed in, and nobody else is; told before `changed`."""

    known_changed = Signal()
    """Who can sign in was read anew."""

    def __init__(
        self,
        desk: Desk,
        services: Services,
        station: Callable[[], str],
        user: User | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._services = services
        self._station = station
        self._user = user
        self.last: User | None = user
        """Who signed in here last: whom the form asks first."""
        self.known = Known()
        self.idle = Idle(LOCKS_AFTER // timedelta(milliseconds=1), self)
        self.idle.over.connect(self.lock)
        LockKey(self).pressed.connect(self.lock)
        # What is read then says that nobody, or somebody else, is here.
        desk.signed_out.connect(self.ask_known)
        if user is not None:
            self._count_idle(user)

    @property
    def user(self) -> User | None:
        """Who is signed in, None while the station acts."""
        return self._user

    def actor(self) -> Actor:
        """Who acts now, and where."""
        return Actor(self._user, self._station())

    def follow(self, feed: ChangeFeed) -> None:
        """Keep knowing who can sign in, and notice when the user here no longer may."""
        feed.changed.connect(self._topic_changed)
        self.ask_known()

    def ask_known(self) -> None:
        """Read who can sign in."""
        self._desk.ask(self._read_known, self._show_known)

    def enter(
        self,
        name: str,
        secret: str,
        entered: Callable[[], object],
        refused: Callable[[Problem], object],
        over: Callable[[], object] | None = None,
    ) -> None:
        """Sign in, then call `entered`, or `refused` with why not; `over` first, however it ends.

        Who was signed in is not any longer; the pages stay as they are for who came instead.
        """
        services, station = self._services, self._station()

        def prove() -> User | Problem:
            try:
                return services.people.sign_in(name, secret, station=station)
            except (Refused, NotFound) as problem:
                return problem

        def know(found: User | Problem) -> None:
            if isinstance(found, User):
                self.begin(found)
                if lives(entered):
                    entered()
            elif lives(refused):
                refused(found)

        self._desk.do(prove, know, refused, over)

    def begin(self, user: User) -> None:
        """This user proved to be it and acts from now on."""
        if self._user is not None and self._user.id != user.id:
            self._note_left(self.actor())
        self._user = self.last = user
        self._count_idle(user)
        self.changed.emit()

    def go_on_as(self, user: User, dealer: str) -> None:
        """Let who was signed in before go on, where it is the same dealership and the same user.

        `dealer` is the key of the dealership in whose database it was.
        """
        services = self._services

        def look() -> User | None:
            if services.reception.noted_for("").dealer != dealer:
                return None
            still = (each for each in services.people.users() if each.ended_at is None)
            same = (user.id, user.name, user.kind, user.rep)
            return next((u for u in still if (u.id, u.name, u.kind, u.rep) == same), None)

        def go_on(found: User | None) -> None:
            if found is not None and self._user is None:
                self.begin(found)

        self._desk.ask(look, go_on)

    def change_secret(
        self,
        old: str,
        new: str,
        done: Callable[[], object],
        refused: Callable[[Refused], object],
        over: Callable[[], object] | None = None,
    ) -> None:
        """Set another PIN or password of who is here, proven by the `old` one."""
        actor, services = self.actor(), self._services

        def finish(_done: object) -> None:
            if lives(done):
                done()

        self._desk.do(
            lambda: services.users.change_own_secret(actor, old, new), finish, refused, over
        )

    def lock(self) -> None:
        """Nobody is signed in any longer: the window is the station's again."""
        user, left = self._user, self.actor()
        if user is not None:
            self._user = None
            self.idle.stop()
            self._note_left(left)
            self.locked.emit(user)
            self.changed.emit()

    def _note_left(self, left: Actor) -> None:
        services = self._services
        # Nobody waits for it: who left has left, whether the database is there or not.
        self._desk.do(lambda: services.people.sign_out(left), refused=lambda _: None)

    def _count_idle(self, user: User) -> None:
        self.idle.stop()
        if user.kind is not UserKind.RECEPTION:
            self.idle.start()

    def _topic_changed(self, topic: Topic) -> None:
        if topic is Topic.PEOPLE:
            self.ask_known()

    def _read_known(self) -> Known:
        people = self._services.people
        users = tuple(user for user in people.users() if user.ended_at is None)
        return Known(users, people.has_manager(), is_read=True)

    def _show_known(self, known: Known) -> None:
        self.known = known
        self.known_changed.emit()
        user = self._user
        if user is None:
            return
        as_now = next((each for each in known.users if each.id == user.id), None)
        if as_now is None:
            self.lock()
        elif (as_now.kind, as_now.rep) != (user.kind, user.rep):
            # Other rights from now on: nothing of what was seen with the old ones stays.
            self.lock()
        elif as_now != user:
            self._user = self.last = as_now
            self.changed.emit()
