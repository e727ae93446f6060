"""Text in the types of the design: a painter for delegates and a label that elides."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from showroom_app.ui import theme
from showroom_app.ui.theme import Density, TypeName

_LEFT = Qt.AlignmentFlag.AlignLeft


def text_width(text: str, kind: TypeName, *, tabular: bool = False) -> float:
    """How wide a text of that type is, in pixels."""
    return _width(text, kind, tabular, theme.current().density)


@lru_cache(maxsize=4096)
def _width(text: str, kind: TypeName, tabular: bool, _density: Density) -> float:
    # One painting of the board asks for hundreds of widths, and nearly all are those of the last.
    return theme.current().metrics(kind, tabular=tabular).horizontalAdvance(text)


def paint_text(
    painter: QPainter,
    where: QRectF,
    text: str,
    kind: TypeName,
    colour: QColor,
    *,
    align: Qt.AlignmentFlag = _LEFT,
    tabular: bool = False,
) -> float:
    """Paint one line in the middle of a rectangle's height, elided to its width.

    Returns the width that was used.
    """
    now = theme.current()
    width = text_width(text, kind, tabular=tabular)
    if width > where.width() + 0.5:
        measures = now.metrics(kind, tabular=tabular)
        text = measures.elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        width = text_width(text, kind, tabular=tabular)
    painter.setFont(now.font(kind, tabular=tabular))
    painter.setPen(colour)
    painter.drawText(
        where, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text
    )
    return width


class Label(QLabel):
    """One line of text that elides instead of pushing, or with `wrap` several.

    `tone` is 1 body, 2 secondary, 3 meta; or a name: "accent", "on", "on2", "ok", "late".
    """

    def __init__(
        self,
        text: str = "",
        kind: TypeName = "body",
        tone: int | str = 1,
        *,
        tabular: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._tone = tone
        self._tabular = tabular
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setFont(theme.current().font(kind, tabular=tabular))
        if not wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def set_tone(self, tone: int | str) -> None:
        """Show it in another tone."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        if self.wordWrap():
            return super().sizeHint()
        width = text_width(self.text(), self._kind, tabular=self._tabular)
        return self._with_margins(int(width) + 2)

    def minimumSizeHint(self) -> QSize:
        if self.wordWrap():
            return super().minimumSizeHint()
        return self._with_margins(0)

    def _with_margins(self, width: int) -> QSize:
        around = self.contentsMargins()
        height = theme.current().line_height(self._kind)
        return QSize(
            width + around.left() + around.right(), height + around.top() + around.bottom()
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(theme.current().font(self._kind, tabular=self._tabular))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = tone_colour(self._tone) if self.isEnabled() else theme.current().disabled
        with QPainter(self) as painter:
            if self.wordWrap():
                painter.setFont(self.font())
                painter.setPen(colour)
                painter.drawText(
                    QRectF(self.contentsRect()),
                    self.alignment() | Qt.TextFlag.TextWordWrap,
                    self.text(),
                )
            else:
                paint_text(
                    painter,
                    QRectF(self.contentsRect()),
                    self.text(),
                    self._kind,
                    colour,
                    align=self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask,
                    tabular=self._tabular,
                )


class Paragraph(Label):
    """Several lines in the middle of their place, as far apart as the design sets its type."""

    def __init__(
        self, text: str, kind: TypeName = "reading_short", tone: int | str = 2, wide: int = 520
    ) -> None:
        super().__init__(text, kind, tone, wrap=True)
        self._wide = wide
        self._cut: tuple[str, theme.Theme, list[str]] | None = None
        # Its width is its own, so its height does not hang on the room beside it.
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def heightForWidth(self, _width: int) -> int:
        return len(self._lines()) * theme.current().line_height(self._kind)

    def sizeHint(self) -> QSize:
        return QSize(self._wide, self.heightForWidth(self._wide))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        high = theme.current().line_height(self._kind)
        centred = Qt.AlignmentFlag.AlignHCenter
        with QPainter(self) as painter:
            for n, line in enumerate(self._lines()):
                where = QRectF(0, n * high, self.width(), high)
                paint_text(painter, where, line, self._kind, tone_colour(self._tone), align=centred)

    def _lines(self) -> list[str]:
        # Layouts ask for the height tens of times when anything beside it comes or goes.
        text, now = self.text(), theme.current()
        if self._cut is None or self._cut[0] != text or self._cut[1] is not now:
            self._cut = text, now, self._cut_into_lines()
        return self._cut[2]

    def _cut_into_lines(self) -> list[str]:
        lines = []
        for part in self.text().splitlines():
            layout = QTextLayout(part, theme.current().font(self._kind))
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(self._wide)
                start = line.textStart()
                lines.append(part[start : start + line.textLength()].strip())
            layout.endLayout()
        return lines


def tone_colour(tone: int | str) -> QColor:
    """The colour of a tone (see `Label`); an unknown one raises KeyError."""
    now = theme.current()
    if isinstance(tone, int):
        return now.text[tone]
    named = {
        "accent": now.accent.text,
        "on": now.accent.on,
        "on2": now.accent.on2,
        "ok": now.state[theme.State.OK].text,
        "late": now.state[theme.State.LATE].text,
        "disabled": now.disabled,
    }
    return named[tone]
