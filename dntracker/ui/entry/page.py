"""Nhập liệu: a form of one unit for one period, entered by keyboard."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dntracker.domain.figure import Cell, Figure
from dntracker.services.desk import Desk
from dntracker.services.entry import Changed
from dntracker.services.settings import Settings
from dntracker.services.texts import LOCAL
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.context import EntryContext
from dntracker.ui.entry.deeds import GridDeeds
from dntracker.ui.entry.drafts import Draft, Drafts
from dntracker.ui.entry.figure_form import FigureForm
from dntracker.ui.entry.fresh import Fresh
from dntracker.ui.entry.grid import EntryGrid
from dntracker.ui.entry.keys import KEYS, Deed
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.entry.panel import Panel
from dntracker.ui.entry.paste_form import PasteForm
from dntracker.ui.entry.problem_line import ProblemLine
from dntracker.ui.entry.target_form import TargetForm
from dntracker.ui.style import Style
from dntracker.ui.widgets.notice import EmptyState, Notice


class EntryPage(QWidget):
    """Context bar, grid, the line of problems below it, the panel beside it."""
