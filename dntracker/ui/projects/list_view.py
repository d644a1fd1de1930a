"""The list of projects with their timeline."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dntracker.ui.projects.view import Handed
from dntracker.ui.widgets.notice import EmptyState


class ListView(QWidget):
    """What the page Dự án opens with."""

    def __init__(self, handed: Handed, parent: QWidget) -> None:
        super().__init__(parent)
        self._handed, self._chosen = handed, ""
        self.empty, self._stack = EmptyState(handed.style, "chart-bar-horizontal"), QStackedWidget(self)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def enter(self) -> None:
        """Give the focus to the list."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show the projects that the file holds now."""
        self.empty.say(self.tr("Chưa có dự án nào"), self.tr("Dự án thêm vào thì hiện ở đây, cùng các mốc của nó."))

    def show_project(self, code: str, _milestone: str = "") -> None:
        """Choose a project's row."""
        self._chosen = code

    def keys(self) -> list[tuple[str, str]]:
        """The keys of the list."""
        return []
