"""The frameworks of the page, loaded when one is first looked at, and how they come and go as workbooks."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from dntracker.domain.errors import UserError
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.services.texts import sentence
from dntracker.ui.ask import Ask
from dntracker.ui.open_data import OpenData, patterns
from dntracker.ui.style import Style

if TYPE_CHECKING:
    from dntracker.ui.indicators.framework_view import FrameworkView
    from dntracker.ui.indicators.import_view import ImportView

_WORKBOOK = "Excel (*.xlsx)"


class Books(QObject):
    """Shows in the page's middle a framework, or what a workbook would do to one."""

    recorded = Signal(str)
    """Points were written: what was done."""

    taken = Signal(str, str)
    """A workbook was taken: the framework's code, and what was done."""

    saved = Signal(str)
    """A framework was written as a workbook: its file's name."""

    indicator_asked = Signal(str)
    """Somebody wants the indicator of a line."""

    order_asked = Signal(object)
    """Somebody wants to see the sheet of this `Order`."""

    left = Signal()
    """The person leaves without taking anything."""

    def __init__(self, desk: Desk, style: Style, ask: Ask, settings: Settings, middle: QStackedWidget) -> None:
        super().__init__(middle)
        self._desk, self._style, self._ask, self._middle = desk, style, ask, middle
        self._open_data = OpenData(desk, settings, ask)

    @cached_property
    def framework(self) -> "FrameworkView":
        """A framework with its points."""
        from dntracker.ui.indicators.framework_view import FrameworkView

        view = FrameworkView(self._style, self._desk, self._middle)
        view.recorded.connect(self.recorded)
        view.indicator_asked.connect(self.indicator_asked)
        view.order_asked.connect(self.order_asked)
        view.export_button.setToolTip(self.tr("Excel, hoặc dữ liệu mở: CSV, JSON"))
        view.export_button.clicked.connect(self.export)
        self._middle.addWidget(view)
        return view

    @cached_property
    def importing(self) -> "ImportView":
        """What a workbook would do."""
        from dntracker.ui.indicators.import_view import ImportView

        view = ImportView(self._style, self._desk.frameworks, self._middle)
        view.taken.connect(self.taken)
        view.left.connect(self.left)
        self._middle.addWidget(view)
        return view

    def show(self, code: str, criterion: str) -> bool:
        """Show a framework, standing on a line; whether the file has it."""
        found = next((one for one in self._desk.frameworks.all() if one.code == code), None)
        if found is not None:
            self.framework.show_framework(found, criterion, readonly=bool(self._desk.catalogue_acts.why_not()))
            self._middle.setCurrentWidget(self.framework)
        return found is not None

    def choose(self) -> Path | None:
        """Ask for a workbook."""
        return self._ask.open_file(self.tr("Nạp bộ chỉ tiêu"), Path.home(), _WORKBOOK)

    def open(self, path: Path, framework: str) -> None:
        """Show what a workbook would do."""
        self.importing.open(path, framework)
        self._middle.setCurrentWidget(self.importing)

    def export(self) -> None:
        """Write the framework that is shown where the person says: a workbook to fill, or its points as open data."""
        code = self.framework.code
        kinds = f"{_WORKBOOK};;{patterns()}"
        path = self._ask.save_file(self.tr("Xuất bộ chỉ tiêu"), Path.home() / f"{code}.xlsx", kinds)
        if path is None:
            return
        if path.suffix.lower() in (".csv", ".json"):
            self.saved.emit(self._open_data.write(code, path))
            return
        try:
            self._desk.frameworks.export(code, path)
        except UserError as error:
            self._ask.tell(sentence(error))
        else:
            self.saved.emit(self.tr("Đã lưu {0}").format(path.name))
