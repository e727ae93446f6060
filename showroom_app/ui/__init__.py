"""The window."""

import showroom_app.ui.plain_imports  # noqa: F401  before the first module of Qt
