"""Codes as words: every sentence about the trade, once, for the command line and the window."""

from showroom_app.words.sentences import Saying

__all__ = ["Saying"]
