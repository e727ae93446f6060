"""The window."""

import builtins

# PySide6 puts a hook into every later import, which reads the source of each module in search of a
# feature that nobody here uses; that costs more than the imports themselves.
_plain_import = builtins.__import__
__import__("PySide6.QtCore")
builtins.__import__ = _plain_import
