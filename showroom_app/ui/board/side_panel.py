"""What opens under the arrival buttons: a head with who it is about, and a way to close."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from showroom_app.domain.people import Role
from showroom_app.ui import icons, theme
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.inline_panel import InlinePanel
from showroom_app.ui.widgets.keycap import HEIGHT as KEYCAP_HEIGHT
from showroom_app.ui.widgets.keycap import keycap_width, paint_keycap
from showroom_app.ui.widgets.text import Label

IDLE_MILLISECONDS = 60_000


class Face(QWidget):
    """The avatar of the rep a panel is about, or an icon where it is about no rep."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fit()
        self._name = ""
        self._role: Role | None = None
        self._icon = ""

    def fit(self) -> None:
        """Take the size of the density in force."""
        self._size = 32 if theme.current().density is Density.COMPACT else 40
        self.setFixedSize(self._size, self._size)

    def show_rep(self, name: str, role: Role) -> None:
        """Show this rep."""
        self._name, self._role, self._icon = name, role, ""
        self.update()

    def show_icon(self, icon: str) -> None:
        """Show an icon on a calm ground."""
        self._name, self._role, self._icon = "", None, icon
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._name:
                paint_avatar(painter, 0, 0, self._size, self._name, self._role)
                return
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.accent.tint)
            painter.drawEllipse(self.rect())
            edge = (self._size - 20) / 2
            icons.paint(painter, edge, edge, 20, self._icon, now.accent.text)


class EscapeButton(QAbstractButton):
    """The key that closes a panel, for the mouse too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Close"))
        self.setToolTip(self.tr("Close"))
        self.setProperty("radius", 4)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(keycap_width("Esc") + 0.5), KEYCAP_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_keycap(painter, 0, 0, "Esc")


class SidePanel(InlinePanel):
    """A panel of the right column; closes with Esc, and by itself after 60 s without a key."""

    closed = Signal()
    """The panel has done its work or was put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = Face()
        self.title = Label("", "card_title", wrap=True)
        self.under = Label("", "small", 2, wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.under)
        words.addStretch(1)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(14, 12, 16, 8)
        self.fit()
        self.head.addWidget(self.face, 0, Qt.AlignmentFlag.AlignTop)
        self.head.addLayout(words, 1)
        self.column.addLayout(self.head)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._idle = QTimer(self)
        self._idle.setObjectName("idle")
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MILLISECONDS)
        self._idle.timeout.connect(self.close_panel)

    def fit(self) -> None:
        """Take the sizes of the density in force."""
        self.face.fit()
        self.head.setSpacing(8 if theme.current().density is Density.COMPACT else 12)

    def say(self, title: str, under: str = "") -> None:
        """Say what the panel is about."""
        self.title.setText(title)
        self.under.setText(under)
        self.under.setVisible(bool(under))
        self.setAccessibleName(title)

    def close_panel(self) -> None:
        """Put the panel away."""
        self._idle.stop()
        self.closed.emit()

    def take_keyboard(self) -> None:
        """Let the keys come here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def stir(self) -> None:
        """Somebody is at work here: wait another minute before closing."""
        self._idle.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.stir()
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        super().keyPressEvent(event)

    def listen_to(self, line: QLineEdit) -> None:
        """Keep open while somebody types; Ctrl Z is the board's when no typing can be undone."""
        line.textEdited.connect(self.stir)
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and isinstance(watched, QLineEdit)
            and not watched.isUndoAvailable()
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
