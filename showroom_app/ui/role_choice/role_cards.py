"""The three roles side by side: what each gives and asks; one is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from showroom_app.domain.people import Role
from showroom_app.domain.values import dataclass
from showroom_app.services.roles import Choosing
from showroom_app.ui import icons, theme
from showroom_app.ui.kiosk.touch import GAP, RADIUS, px
from showroom_app.ui.role_choice import role_words as say
from showroom_app.ui.theme import TypeName
from showroom_app.ui.widgets.text import paint_text
from showroom_app.ui.words import told
from showroom_app.words.roles import ASKS, GIVES, ROLE_TEXTS

ORDER = (Role.INTERNET, Role.SHOWROOM, Role.HYBRID)


@dataclass(frozen=True, slots=True)
class Scale:
    """How large a card is painted, in pixels."""

    pad: int
    tile: int
    radio: int
    sign: int
    gap: int
    between: int
    radius: int
    foot_below: bool
    """What the role is now stands below the card, not under its name."""
    title: TypeName
    sentence: TypeName
    heading: TypeName
    item: TypeName


def at_a_desk() -> Scale:
    """As the dialog shows it."""
    return Scale(
        pad=14,
        tile=36,
        radio=20,
        sign=13,
        gap=8,
        between=12,
        radius=10,
        foot_below=True,
        title="title",
        sentence="body_medium",
        heading="caption_strong",
        item="small",
    )


def to_touch() -> Scale:
    """As the kiosk shows it."""
    return Scale(
        pad=px(16),
        tile=px(52),
        radio=px(30),
        sign=px(18),
        gap=px(8),
        between=px(GAP),
        radius=RADIUS,
        foot_below=False,
        title="kiosk_button",
        sentence="kiosk_body",
        heading="kiosk_small_strong",
        item="kiosk_small",
    )


def _wrapped(text: str, kind: TypeName, wide: float) -> list[str]:
    """The lines of a text in this width."""
    layout = QTextLayout(text, theme.current().font(kind))
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(wide)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return lines


class RoleCard(QAbstractButton):
    """One role; a checked one is chosen."""

    def __init__(self, role: Role, scale: Callable[[], Scale]) -> None:
        super().__init__()
        self.role = role
        self.foot = ""
        self._scale = scale
        self._place = 3
        self._sentence_lines = 1
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setProperty("radius", scale().radius)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setText(say.role(role))

    def tell(self, desk_from: int, foot: str) -> None:
        """Say from which place hybrids go to the lead desk, and what the card ends with."""
        self._place, self.foot = desk_from, foot
        known = ROLE_TEXTS[self.role]
        gives, asks = (
            ", ".join(map(self._said, known.gives)),
            ", ".join(map(self._said, known.asks)),
        )
        self.setAccessibleName(say.role(self.role))
        self.setAccessibleDescription(
            f"{told(known.sentence)} {told(GIVES)}: {gives}. {told(ASKS)}: {asks}. {foot}".strip()
        )
        self.updateGeometry()
        self.update()

    def lines_of_sentence(self, wide: float) -> int:
        """How many lines the first sentence takes in a card of this width."""
        scale = self._scale()
        return len(_wrapped(told(ROLE_TEXTS[self.role].sentence), scale.sentence, self._room(wide)))

    def fit(self, wide: float, sentence_lines: int) -> int:
        """Be so wide, with so many lines for the sentence; returns the height this needs."""
        self._sentence_lines = sentence_lines
        return round(self._paint(None, wide) + 0.5)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Arrows, Enter and digits belong to the whole question, not to one card.
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now, scale = theme.current(), self._scale()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = 2.0 if self.isChecked() else 1.0
            line = now.accent.fill if self.isChecked() else now.line[2]
            fill = now.surface[3] if self.isDown() or self.underMouse() else now.surface[1]
            painter.setBrush(now.surface[1] if self.isChecked() else fill)
            style = Qt.PenStyle.SolidLine if self.isEnabled() else Qt.PenStyle.DashLine
            painter.setPen(QPen(line, width, style))
            edge = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(edge, scale.radius - width / 2, scale.radius - width / 2)
            self._paint(painter, self.width())

    def _room(self, wide: float) -> float:
        return wide - 2 * self._scale().pad

    def _said(self, text: str) -> str:
        return told(text).format(n=self._place)

    def _paint(self, painter: QPainter | None, wide: float) -> float:
        """Paint the card, or only measure it; returns the height it needs."""
        now, scale = theme.current(), self._scale()
        known = ROLE_TEXTS[self.role]
        left, room = float(scale.pad), self._room(wide)
        y = float(scale.pad)
        if painter is not None:
            self._paint_head(painter, y, wide)
        y += scale.tile + scale.gap
        high = now.line_height(scale.sentence)
        lines = _wrapped(told(known.sentence), scale.sentence, room)
        for number, text in enumerate(lines):
            where = QRectF(left, y + number * high, room, high)
            if painter is not None:
                paint_text(painter, where, text, scale.sentence, now.text[1])
        y += self._sentence_lines * high
        for heading, items, sign in (
            (GIVES, known.gives, "add"),
            (ASKS, known.asks, "remove"),
        ):
            y += scale.gap
            high = now.line_height(scale.heading)
            if painter is not None:
                where = QRectF(left, y, room, high)
                paint_text(painter, where, told(heading), scale.heading, now.text[2])
            y += high + scale.gap // 3
            for item in items:
                y = self._paint_item(painter, self._said(item), sign, y, room)
        y += scale.gap
        if not scale.foot_below:
            return y
        foot = now.line_height(scale.item) + 2 * scale.gap
        if painter is not None and self.foot:
            top = self.height() - foot
            painter.fillRect(QRectF(1, top, wide - 2, 1), now.line[1])
            where = QRectF(left, top + 1, room, foot - 1)
            paint_text(painter, where, self.foot, scale.item, now.text[2], tabular=True)
        return y + foot

    def _paint_head(self, painter: QPainter, y: float, wide: float) -> None:
        now, scale = theme.current(), self._scale()
        tint = now.role[self.role]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint.tint)
        painter.drawRoundedRect(QRectF(scale.pad, y, scale.tile, scale.tile), 6, 6)
        size = round(scale.tile * 0.55)
        away = (scale.tile - size) / 2
        icons.paint(painter, scale.pad + away, y + away, size, f"role_{self.role}", tint.text)
        middle = QPointF(wide - scale.pad - scale.radio / 2, y + scale.tile / 2)
        painter.setBrush(now.surface[1])
        painter.setPen(QPen(now.accent.fill if self.isChecked() else now.line[2], 2))
        painter.drawEllipse(middle, scale.radio / 2 - 1, scale.radio / 2 - 1)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(now.accent.fill)
            painter.drawEllipse(middle, scale.radio * 0.28, scale.radio * 0.28)
        x = scale.pad + scale.tile + scale.gap
        where = QRectF(x, y, middle.x() - scale.radio / 2 - scale.gap / 2 - x, scale.tile)
        ink = now.text[1] if self.isEnabled() else now.disabled
        if self.foot and not scale.foot_below:
            half = where.height() / 2
            below = QRectF(where.left(), where.top() + half + 3, where.width(), half)
            paint_text(painter, below, self.foot, scale.item, now.text[2], tabular=True)
            where.setHeight(half + 3)
        paint_text(painter, where, say.role(self.role), scale.title, ink)

    def _paint_item(
        self, painter: QPainter | None, text: str, sign: str, y: float, room: float
    ) -> float:
        now, scale = theme.current(), self._scale()
        high = now.line_height(scale.item)
        after = scale.sign + scale.gap * 0.75
        lines = _wrapped(text, scale.item, room - after)
        if painter is not None:
            ink = now.accent.text if sign == "add" else now.text[3]
            top = y + (high - scale.sign) / 2
            icons.paint(painter, scale.pad, top, scale.sign, sign, ink)
            for number, line in enumerate(lines):
                where = QRectF(scale.pad + after, y + number * high, room - after, high)
                ink = now.text[1] if sign == "add" else now.text[2]
                paint_text(painter, where, line, scale.item, ink)
        return y + len(lines) * high + scale.gap / 2


class RoleCards(QWidget):
    """The three cards, equally wide and high; arrow keys of the question go along them."""

    chosen = Signal(object)
    """Another role is chosen (`Role`)."""

    def __init__(self, scale: Callable[[], Scale], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self._high = 0
        self.cards = {role: RoleCard(role, scale) for role in ORDER}
        for card in self.cards.values():
            card.setParent(self)
            card.toggled.connect(lambda on, one=card: self.chosen.emit(one.role) if on else None)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.look().changed.connect(self._fit_again)

    @property
    def current(self) -> Role | None:
        """The role that is chosen."""
        return next((role for role, card in self.cards.items() if card.isChecked()), None)

    def ask(self, asked: Choosing) -> None:
        """Ask for this month, with the role in force then chosen at first."""
        for role, card in self.cards.items():
            card.tell(asked.desk_from, say.foot(role, asked))
        self.choose(asked.choice.role if asked.choice else Role.SHOWROOM)
        self.fit(self.width())

    def choose(self, role: Role) -> None:
        """Choose this one."""
        self.cards[role].setChecked(True)

    def step(self, by: int) -> None:
        """Choose the next one, or with -1 the one before, and give it the keyboard."""
        current = self.current or ORDER[0]
        role = ORDER[min(max(ORDER.index(current) + by, 0), len(ORDER) - 1)]
        self.choose(role)
        self.cards[role].setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(672, self._high)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self._high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(self.width())

    def fit(self, width: int) -> None:
        """Be as high as three cards in this width need to be."""
        cards = tuple(self.cards.values())
        wide = (width - 2 * self._scale().between) / len(cards)
        if wide <= 0:
            return
        lines = max(card.lines_of_sentence(wide) for card in cards)
        self._high = max(card.fit(wide, lines) for card in cards)
        for number, card in enumerate(cards):
            left = round(number * (wide + self._scale().between))
            card.setGeometry(left, 0, round(wide), self._high)
        if self.height() != self._high or self.minimumHeight() != self._high:
            self.setFixedHeight(self._high)

    def _fit_again(self) -> None:
        self.fit(self.width())
