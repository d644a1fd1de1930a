"""The views of the page Dự án, in the order of their tabs; a new one is a row here."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dntracker.ui.projects.view import LIST, Handed, View, ViewSpec

translate = QCoreApplication.translate


def view_specs() -> tuple[ViewSpec, ...]:
    """The views that exist; each is loaded when it is first opened."""
    return (ViewSpec(LIST, translate("ProjectViews", "Danh sách"), "Alt+1", _list),)


def _list(handed: Handed, parent: QWidget) -> View:
    from dntracker.ui.projects.list_view import ListView

    return ListView(handed, parent)
