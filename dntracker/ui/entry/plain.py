"""What tables bring along and the sheet does not show."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView, QWidget

from dntracker.ui.entry.header import EntryHeader
from dntracker.ui.style import Style


def plain(view: QTableView, style: Style) -> None:
    """Take it away, and give the table the header of the sheet."""
    # A viewport that Qt made itself would load every class of widget when Python first sees it: 10 ms.
    viewport = QWidget(view)
    viewport.setAutoFillBackground(True)
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    view.setViewport(viewport)
    view.setHorizontalHeader(EntryHeader(style, view))
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setMinimumSectionSize(1)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setCornerButtonEnabled(False)
    view.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    view.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectItems)
    view.setEditTriggers(QTableView.EditTrigger.AnyKeyPressed)
