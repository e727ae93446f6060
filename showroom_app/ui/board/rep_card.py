"""The two cards on top of the line: who is up now, and who is on deck."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from showroom_app.ui import icons, theme
from showroom_app.ui.board import board_words as say
from showroom_app.ui.board.board_rows import RepLine
from showroom_app.ui.theme import Density
from showroom_app.ui.widgets.avatar import paint_avatar
from showroom_app.ui.widgets.badge import HEIGHT as BADGE_HEIGHT
from showroom_app.ui.widgets.badge import badge_width, paint_badge
from showroom_app.ui.widgets.button import Button, Kind
from showroom_app.ui.widgets.card import paint_card
from showroom_app.ui.widgets.pill import HEIGHT as PILL_HEIGHT
from showroom_app.ui.widgets.pill import paint_pill, pill_width
from showroom_app.ui.widgets.text import paint_text, text_width

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_STEPS = (1.0, 0.85, 0.7)
_NARROW_UP = 380
"""In less room than this the card leaves its avatar out: the badge says the role too."""
_DECK_AVATARS = (48, 36, 0)
"""The avatar gives way before a word of the badge or a time does."""
_DECK_SIDE = 14
_LEAST_WORDS = 48
"""In less room than this the icon alone says where somebody is."""


class RepCard(QWidget):
    """What both cards share: one rep (or nobody), a footer, and the rep's menu."""

    menu_asked = Signal(int, QPoint)
    """The rep and where on the screen the menu is to open."""

    def __init__(self, menu_kind: Kind, menu_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: RepLine | None = None
        self.menu_button = Button("", "menu", kind=menu_kind, parent=self)
        self.menu_button.setAccessibleName(menu_name)
        self.menu_button.setToolTip(menu_name)
        self.menu_button.clicked.connect(self._ask_at_button)
        self.menu_button.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(320, theme.current().sizes.card_upnow)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.line is not None:
            self.menu_asked.emit(self.line.rep, event.globalPos())

    @property
    def number(self) -> str:
        """The numeral on the card: the place that rep has in the line."""
        return str(self.line.place) if self.line is not None else self._empty_number()

    def _empty_number(self) -> str:
        raise NotImplementedError

    def _show_rep(self, line: RepLine | None) -> None:
        self.line = line
        self.setToolTip(line.note if line is not None else "")
        self.menu_button.setVisible(line is not None)
        self.update()

    def _footer_top(self) -> float:
        return self.height() - 1.0 - theme.current().sizes.card_footer

    def _ask_at_button(self) -> None:
        if self.line is not None:
            below = QPoint(0, self.menu_button.height() + 4)
            self.menu_asked.emit(self.line.rep, self.menu_button.mapToGlobal(below))

    def _place_menu(self) -> None:
        self.menu_button.setGeometry(self.width() - 36 - 6, 6, 36, 36)


class UpNowCard(RepCard):
    """Who takes the next customer; the one big filled area of the board."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Kind.ON_ACCENT, "", parent)
        name = self.tr("What to do with who is up now")
        self.menu_button.setAccessibleName(name)
        self.menu_button.setToolTip(name)
        self.skip = Button(self.tr("Skip…"), "skip", "F6", Kind.ON_ACCENT, parent=self)
        self._sentence = ("", "")
        self._is_place_free = True

    def show_rep(
        self, line: RepLine | None, sentence: str, name: str, *, is_place_free: bool = True
    ) -> None:
        """Show who is up now (None: nobody); the footer is `sentence`, its {name} in bold.

        `is_place_free`: nobody keeps place 1, so that an empty card may bear its number.
        """
        self._sentence = (sentence, name)
        self._is_place_free = is_place_free
        self._show_rep(line)
        self.skip.setVisible(line is not None)
        self.setAccessibleName(line.words if line else sentence)

    @property
    def eyebrow(self) -> str:
        """Up now, and why it is so when this is not place 1: a recalled rep keeps the place."""
        if self.line is not None and self.line.place > 1:
            return self.tr("Up now, who is ahead is called back")
        return self.tr("Up now")

    def _empty_number(self) -> str:
        # Two cards with a 1 would contradict each other.
        return "1" if self._is_place_free else "–"

    def show_skip_key(self, shown: bool) -> None:
        """Show F6 on the button, or not while the key means an arrival."""
        self.skip.set_keys("F6" if shown else "")
        self.resizeEvent(None)

    def resizeEvent(self, _event: object) -> None:
        self._place_menu()
        footer = theme.current().sizes.card_footer
        size = self.skip.sizeHint()
        top = round(self._footer_top() + (footer - size.height()) / 2 + 1)
        self.skip.setGeometry(self.width() - 8 - size.width(), top, size.width(), size.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.line is None:
                self._paint_nobody(painter)
            else:
                self._paint_rep(painter, self.line)

    def _paint_rep(self, painter: QPainter, line: RepLine) -> None:
        now = theme.current()
        accent = now.accent
        paint_card(painter, QRectF(self.rect()), fill=accent.fill, line=accent.fill)
        footer = self._footer_top()
        numeral = 112 if now.density is Density.LARGE else 80
        where = QRectF(1 + 8, 1, numeral - 8, footer - 1)
        paint_text(painter, where, self.number, "numeral", accent.on, align=_MIDDLE, tabular=True)
        middle = (1 + footer) / 2
        left = 1.0 + numeral
        if self.width() >= _NARROW_UP:
            paint_avatar(painter, left, middle - 32, 64, line.name, line.role, on_accent=True)
            left += 64 + 16
        room = self.width() - left - 20 - 22
        name_line = now.line_height("upnow_name")
        top = middle - (16 + name_line + 4 + BADGE_HEIGHT) / 2
        eyebrow = self.eyebrow
        if text_width(eyebrow, "eyebrow") > room:
            eyebrow = self.tr("Up now")
        if line.note:
            eyebrow = f"{eyebrow}. {line.note}"
        paint_text(painter, QRectF(left, top, room, 16), eyebrow, "eyebrow", accent.on2)
        top += 16
        self._paint_name(painter, QRectF(left, top, room, name_line), line.name)
        top += name_line + 4
        since = self.tr("waiting since {time}, {length}")
        since = since.format(time=line.since, length=line.waited)
        room += 22
        word = say.role(line.role)
        if badge_width(word) + 10 + text_width(since, "body", tabular=True) > room:
            since = f"{line.since}, {line.waited}"
        if badge_width(word) + 10 + text_width(since, "body", tabular=True) > room:
            word = ""
        wide = paint_badge(painter, left, top, line.role, word, on_accent=True)
        where = QRectF(left + wide + 10, top, room - wide - 10, BADGE_HEIGHT)
        paint_text(painter, where, since, "body", accent.on2, tabular=True)
        painter.fillRect(QRectF(1, footer, self.width() - 2, 1), accent.online)
        self._paint_sentence(painter, footer)

    def _paint_name(self, painter: QPainter, where: QRectF, name: str) -> None:
        """Paint the name, in smaller steps until it fits, and elided only then."""
        font = QFont(theme.current().font("upnow_name"))
        whole, spacing = font.pixelSize(), font.letterSpacing()
        for step in _STEPS:
            font.setPixelSize(round(whole * step))
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing * step)
            if QFontMetricsF(font).horizontalAdvance(name) <= where.width():
                break
        painter.setFont(font)
        painter.setPen(theme.current().accent.on)
        elide = Qt.TextElideMode.ElideRight
        shown = QFontMetricsF(font).elidedText(name, elide, where.width())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_sentence(self, painter: QPainter, footer: float) -> None:
        accent = theme.current().accent
        height = theme.current().sizes.card_footer
        icons.paint(painter, 21, footer + (height - 18) / 2 + 1, 18, "walk_in", accent.on)
        x = 49.0
        end = self.skip.geometry().left() - 8.0
        before, found, after = self._sentence[0].partition("{name}")
        whole = text_width(before + after, "body") + text_width(self._sentence[1], "body_strong")
        if found and x + whole > end:
            # The icon says that it is about the next walk-in; the name may not be what gives way.
            before = after = ""
        for text, strong in (
            (before, False),
            (self._sentence[1] if found else "", True),
            (after, False),
        ):
            where = QRectF(x, footer + 1, max(end - x, 0), height)
            x += paint_text(painter, where, text, "body_strong" if strong else "body", accent.on)

    def _paint_nobody(self, painter: QPainter) -> None:
        now = theme.current()
        painter.setPen(QPen(now.line[2], 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        numeral = 112 if now.density is Density.LARGE else 80
        middle = self.height() / 2
        ink = now.text[3]
        where = QRectF(9, 0, numeral - 8, self.height())
        paint_text(painter, where, self.number, "numeral", ink, align=_MIDDLE, tabular=True)
        left = numeral + 17.0
        room = self.width() - left - 20
        paint_text(painter, QRectF(left, middle - 42, room, 16), self.tr("Up now"), "eyebrow", ink)
        nobody = self.tr("Nobody is free")
        fits = text_width(nobody, "ghost_name") <= room
        where = QRectF(left, middle - 24, room, 36)
        paint_text(painter, where, nobody, "ghost_name" if fits else "title", ink)
        paint_text(painter, QRectF(left, middle + 18, room, 20), self._sentence[0], "body", ink)


class OnDeckCard(RepCard):
    """Who is second in line, and where."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Kind.QUIET, "", parent)
        name = self.tr("What to do with who is on deck")
        self.menu_button.setAccessibleName(name)
        self.menu_button.setToolTip(name)

    def show_rep(self, line: RepLine | None) -> None:
        """Show who is on deck, None for nobody."""
        self._show_rep(line)
        self.setAccessibleName(line.words if line else self.tr("Nobody is on deck"))

    @property
    def eyebrow(self) -> str:
        """On deck, or that somebody who is called back keeps the first place."""
        if self.line is not None and self.line.place == 1:
            return self.tr("Keeps place 1")
        return self.tr("On deck")

    def _empty_number(self) -> str:
        return "2"

    def resizeEvent(self, _event: object) -> None:
        self._place_menu()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.line is None:
                self._paint_nobody(painter)
            else:
                self._paint_rep(painter, self.line)

    def _paint_rep(self, painter: QPainter, line: RepLine) -> None:
        now = theme.current()
        paint_card(painter, QRectF(self.rect()), line=now.accent.fill, width=2)
        footer = self._footer_top()
        where = QRectF(2 + 8, 2, 56, footer - 2)
        paint_text(
            painter,
            where,
            self.number,
            "ondeck_numeral",
            now.accent.text,
            align=_MIDDLE,
            tabular=True,
        )
        middle = (2 + footer) / 2
        left = 66.0
        since = f"{line.since}, {line.waited}"
        word = say.role(line.role)
        wanted = badge_width(word) + 8 + text_width(since, "small", tabular=True)
        room = self.width() - left - _DECK_SIDE
        avatar = next((size for size in _DECK_AVATARS if size and size + 12 + wanted <= room), 0)
        if avatar:
            paint_avatar(painter, left, middle - avatar / 2, avatar, line.name, line.role)
            left += avatar + 12
            room -= avatar + 12
        name_line = now.line_height("ondeck_name")
        top = middle - (16 + name_line + 6 + BADGE_HEIGHT) / 2
        eyebrow = self.eyebrow
        if line.note:
            eyebrow = f"{eyebrow}. {line.note}"
        # The menu stands at the right end.
        where = QRectF(left, top, room - 22, 16)
        paint_text(painter, where, eyebrow, "eyebrow", now.accent.text)
        top += 16
        where = QRectF(left, top, room, name_line)
        paint_text(painter, where, line.name, "ondeck_name", now.text[1])
        top += name_line + 6
        if wanted > room:
            since = line.waited
        if badge_width(word) + 8 + text_width(since, "small", tabular=True) > room:
            word = ""
        wide = paint_badge(painter, left, top, line.role, word)
        where = QRectF(left + wide + 8, top, room - wide - 8, BADGE_HEIGHT)
        paint_text(painter, where, since, "small", now.text[2], tabular=True)
        painter.fillRect(QRectF(2, footer, self.width() - 4, 1), now.line[1])
        self._paint_footer(painter, line, footer)

    def _paint_footer(self, painter: QPainter, line: RepLine, footer: float) -> None:
        now = theme.current()
        height = now.sizes.card_footer
        icons.paint(painter, 18, footer + (height - 18) / 2 + 0.5, 18, line.icon, now.text[2])
        end = self.width() - 14.0
        if line.mark is not None:
            wide = pill_width(line.mark.words, line.mark.state)
            end -= wide
            paint_pill(
                painter,
                end,
                footer + (height - PILL_HEIGHT) / 2 + 0.5,
                line.mark.state,
                line.mark.words,
                share=line.mark.share,
            )
            end -= 8
        words = line.where
        room = end - 44
        if text_width(words, "small", tabular=True) > room:
            words = line.where_short
        if text_width(words, "small", tabular=True) <= room or room > 2 * _LEAST_WORDS:
            where = QRectF(44, footer + 1, room, height)
            paint_text(painter, where, words, "small", now.text[2], tabular=True)

    def _paint_nobody(self, painter: QPainter) -> None:
        now = theme.current()
        painter.setPen(QPen(now.line[2], 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        ink = now.text[3]
        middle = self.height() / 2
        where = QRectF(10, 0, 56, self.height())
        paint_text(painter, where, self.number, "ondeck_numeral", ink, align=_MIDDLE, tabular=True)
        room = self.width() - 80.0
        paint_text(painter, QRectF(66, middle - 22, room, 16), self.tr("On deck"), "eyebrow", ink)
        paint_text(painter, QRectF(66, middle - 4, room, 24), self.tr("Nobody yet"), "title", ink)
