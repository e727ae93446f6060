"""Who it is: a rep's badge at the kiosk's size, and the tile with a name to press."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from showroom_app.domain.people import Role
from showroom_app.ui import icons, theme
from showroom_app.ui.kiosk import kiosk_words as say
from showroom_app.ui.kiosk.name_rows import NameRow
from showroom_app.ui.kiosk.touch import RADIUS, px
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.state_shape import paint_state
from showroom_app.ui.widgets.text import paint_text, text_width


class Face(QWidget):
    """The initials of a rep on the tint of the role; `size` in the design's pixels."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._name = ""
        self._role: Role | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_person(self, name: str, role: Role | None) -> None:
        """Show this rep."""
        self._name, self._role = name, role
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_avatar(painter, 0, 0, self.width(), self._name, self._role)


class RoleSign(QWidget):
    """A role's badge, large enough to be read from where a finger is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = Role.SHOWROOM
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_role(self, role: Role) -> None:
        """Show this role."""
        self._role = role
        self.setAccessibleName(say.role(role))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = px(12) * 2 + px(22) + px(6) + text_width(say.role(self._role), "kiosk_badge")
        return QSize(round(wide + 0.5), px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tint = theme.current().role[self._role]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint.tint)
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            size = px(22)
            top = (self.height() - size) / 2
            icons.paint(painter, px(12), top, size, f"role_{self._role.value}", tint.text)
            left = px(12) + size + px(6)
            where = QRectF(left, 0, self.width() - left, self.height())
            paint_text(painter, where, say.role(self._role), "kiosk_badge", tint.text)


class NameTile(QAbstractButton):
    """A rep's name to press; who is up now stands out as on the board."""

    def __init__(self, row: NameRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("radius", RADIUS)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_row(row)

    def show_row(self, row: NameRow) -> None:
        """Show this rep as he or she stands now."""
        self.row = row
        self.setText(row.name)
        self.setAccessibleName(f"{row.name}, {say.role(row.role)}, {row.where}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(132))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, row = theme.current(), self.row
        fill, line = now.surface[1], now.line[2]
        ink, quiet, sign = now.text[1], now.text[2], now.role[row.role].text
        if row.is_up:
            fill = line = now.accent.pressed if self.isDown() else now.accent.fill
            ink, quiet, sign = now.accent.on, now.accent.on2, now.accent.on
        elif self.isDown():
            fill = now.surface[3]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(fill)
            painter.setPen(QPen(line, 1))
            edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(edge, RADIUS - 0.5, RADIUS - 0.5)
            face, mark = px(64), px(26)
            middle = self.height() / 2
            paint_avatar(
                painter, px(20), middle - face / 2, face, row.name, row.role, on_accent=row.is_up
            )
            icons.paint(
                painter, self.width() - px(20) - mark, px(20), mark, f"role_{row.role.value}", sign
            )
            left = px(20) + face + px(20)
            high, low = now.line_height("kiosk_button"), now.line_height("kiosk_small")
            top = middle - (high + low) / 2
            # The role stands above: a name may use the room below it, but not run into it.
            under_mark = top > px(20) + mark
            right = px(20) if under_mark else px(28) + mark
            where = QRectF(left, top, self.width() - left - right, high)
            fits = text_width(row.name, "kiosk_button") <= where.width()
            paint_text(
                painter, where, row.name, "kiosk_button" if fits else "kiosk_body_strong", ink
            )
            where = QRectF(left, top + high, self.width() - left - px(20), low)
            if row.shape is not None:
                size = px(22)
                paint_state(
                    painter, left, where.center().y() - size / 2, size, row.shape, on_solid=False
                )
                where.setLeft(left + size + px(8))
            paint_text(painter, where, row.where, "kiosk_small", quiet, tabular=True)
