"""A page of several: which is shown, when each is made, and whose keys work."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from showroom_app.ui.commands import command, with_keys
from showroom_app.ui.tabbed_page import Tab, TabbedPage


class _Page(QWidget):
    """A page that notes what its one key does."""

    def __init__(self, name: str, done: list[str]) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        command(self, f"Do {name}", "E", lambda: done.append(name))


class _Headed(_Page):
    def put_tabs(self, tabs: QWidget) -> None:
        """Show these in its head."""
        QHBoxLayout(self).addWidget(tabs)


def _opened(qtbot: QtBot, done: list[str], open_at: str = "") -> TabbedPage:
    page = TabbedPage(
        [
            Tab("first", lambda: "First", lambda: _Headed("first", done)),
            Tab("second", lambda: "Second", lambda: _Page("second", done)),
        ],
        open_at,
    )
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page, timeout=20_000)
    return page


def test_a_tab_is_made_when_it_is_first_shown(qtbot: QtBot) -> None:
    page = _opened(qtbot, [])
    assert len(page.findChildren(_Page)) == 1
    with qtbot.waitSignal(page.shown) as shown:
        page.choice("first").chosen.emit("second")
    assert shown.args == ["second"]
    assert len(page.findChildren(_Page)) == 2
    assert page.page("second").isVisible()
    assert not page.page("first").isVisible()
    assert page.choice("first").current == "first", "it stands right when it is seen again"
    assert page.choice("second").current == "second"


def test_a_key_works_for_the_tab_on_the_screen_and_stands_in_the_list_of_keys(
    qtbot: QtBot,
) -> None:
    done: list[str] = []
    page = _opened(qtbot, done)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: done == ["first"], timeout=20_000)
    QTest.keyClick(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.current == "second", timeout=20_000)
    QTest.keyClick(page, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: done == ["first", "second"], timeout=20_000)
    keys = [action.text() for action in with_keys(page)]
    assert keys == ["First", "Second", "Next tab", "Tab before", "Do second"]
    assert page.page("second").hasFocus(), "the keyboard goes along"


def test_the_keyboard_stays_in_the_choice_when_it_chose_there(qtbot: QtBot) -> None:
    page = _opened(qtbot, [])
    page.choice("first").segment("second").setFocus()
    QTest.keyClick(page.choice("first").segment("second"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.current == "second", timeout=20_000)
    assert page.choice("second").segment("second").hasFocus()


class _WindowsShown(QObject):
    """Notes every window that comes up."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.shown: list[QWidget] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            self.shown += [watched] if watched.isWindow() else []
        return False


def test_no_part_of_a_tab_comes_up_as_a_window_of_its_own(qapp: QApplication, qtbot: QtBot) -> None:
    windows = _WindowsShown(qapp)
    page = _opened(qtbot, [])
    page.show_tab("second")
    assert windows.shown == [page], "another one would take the keyboard from the program"
    qapp.removeEventFilter(windows)


def test_a_page_made_anew_opens_where_it_was(qtbot: QtBot) -> None:
    page = _opened(qtbot, [], "second")
    assert page.current == "second"
    assert len(page.findChildren(_Page)) == 1
    assert page.choice("second").isVisible(), "a page without room for it has a row above it"
