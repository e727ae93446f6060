"""Text to read and to copy: a message in the type of a letter, an original letter by letter."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from showroom_app.ui import theme


class Prose(QTextEdit):
    """A message as paragraphs; always plain text, never rendered."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._text = ""

    def show_text(self, text: str) -> None:
        """Show this text, from its beginning; the same text stays where it is."""
        if text == self._text:
            return
        self._text = text
        self.setFont(theme.current().font("reading"))
        self.setPlainText(text)
        spaced = QTextBlockFormat()
        high = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        spaced.setLineHeight(theme.current().line_height("reading"), high)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(spaced)
        self.verticalScrollBar().setValue(0)


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
