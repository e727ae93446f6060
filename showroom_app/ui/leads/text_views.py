"""Text to read and to copy: a message in the type of a letter, an original letter by letter."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QFont, QFontDatabase, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from showroom_app.ui import theme
from showroom_app.ui.theme import TypeName


class Prose(QTextEdit):
    """A message as paragraphs, half a line apart; always plain text, never rendered.

    It is never higher than its text, and two lines of it can be read in the narrowest place.
    """

    def __init__(
        self, name: str, kind: TypeName = "reading", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._text = ""
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_text(self, text: str) -> None:
        """Show this text, from its beginning; the same text stays where it is."""
        if text == self._text:
            return
        self._text = text
        self.setFont(theme.current().font(self._kind))
        self.setPlainText(text)
        high = theme.current().line_height(self._kind)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(_lines(high))
        block = self.document().begin()
        while block.isValid():
            if not block.text().strip():
                QTextCursor(block).setBlockFormat(_lines(high / 2))
            block = block.next()
        self.verticalScrollBar().setValue(0)

    def _fit(self, size: QSizeF) -> None:
        high = max(ceil(size.height()), 1)
        self.setMinimumHeight(min(high, 2 * theme.current().line_height(self._kind)))
        self.setMaximumHeight(high)


def _lines(high: float) -> QTextBlockFormat:
    spaced = QTextBlockFormat()
    spaced.setLineHeight(high, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return spaced


class OriginalText(QPlainTextEdit):
    """The bytes of a message as text in a fixed pitch."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        fixed = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        fixed.setPixelSize(theme.current().font("small").pixelSize())
        self.setFont(fixed)

    def show_text(self, text: str) -> None:
        """Show this text, from its beginning."""
        if text != self.toPlainText():
            self.setPlainText(text)
            self.verticalScrollBar().setValue(0)
