"""The window's composition root: what is made in which order, and how it goes down again."""

from showroom_app.app.program import Program, open_window

__all__ = ["Program", "open_window"]
