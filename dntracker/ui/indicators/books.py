"""The frameworks of the page, loaded when one is first looked at, and how they come and go as workbooks."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from dntracker.domain.errors import UserError
from dntracker.services.settings import Settings
from dntracker.services.texts import sentence
from dntracker.ui.ask import Ask
from dntracker.ui.asking import refuse
from dntracker.ui.looking_back import DayField, LookingBack
from dntracker.ui.open_data import OpenData, patterns
from dntracker.ui.style import Style
from dntracker.ui.widgets.context_bar import ContextBar

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

    def __init__(
        self, looking: LookingBack, style: Style, ask: Ask, settings: Settings, middle: QStackedWidget, bar: ContextBar
    ) -> None:
        super().__init__(middle)
        self._looking, self._style, self._ask, self._settings = looking, style, ask, settings
        self._middle, self._bar = middle, bar

    @cached_property
    def framework(self) -> "FrameworkView":
        """A framework with its points."""
        from dntracker.ui.indicators.framework_view import FrameworkView

        view = FrameworkView(self._style, self._looking, self._middle)
        view.recorded.connect(self.recorded)
        view.indicator_asked.connect(self.indicator_asked)
        view.order_asked.connect(self.order_asked)
        view.export_button.setToolTip(self.tr("Excel, hoặc dữ liệu mở: CSV, JSON"))
        view.export_button.clicked.connect(self.export)
        self._middle.addWidget(view)
        self._middle.currentChanged.connect(self._offer_day)
        self._looking.changed.connect(self._looked_back)
        return view

    @cached_property
    def day(self) -> DayField:
        """As of which day a framework is shown, in the page's bar."""
        return self._looking.add_field(self._bar, self.framework.notice)

    @cached_property
    def importing(self) -> "ImportView":
        """What a workbook would do."""
        from dntracker.ui.indicators.import_view import ImportView

        view = ImportView(self._style, self._looking.desk.frameworks, self._middle)
        view.taken.connect(self.taken)
        view.left.connect(self.left)
        self._middle.addWidget(view)
        return view

    def show(self, code: str, criterion: str) -> bool:
        """Show a framework, standing on a line; whether the file has it."""
        desk, told = self._looking.desk, self._looking.told
        try:
            found = desk.frameworks.framework(code)
        except UserError as error:
            self._looking.take(None)
            if there := bool(told) and self.show(code, criterion):  # it came after that day
                refuse(self.framework.notice, f"{told} {sentence(error)}")
            return there
        self.framework.show_framework(found, criterion, readonly=bool(desk.catalogue_acts.why_not()))
        self._middle.setCurrentWidget(self.framework)
        self._offer_day()
        return True

    def look_back(self) -> None:
        """Offer another day, where a framework is shown."""
        if self._middle.currentWidget() is self.framework:
            self.day.open()

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
            self.saved.emit(OpenData(self._looking.desk, self._settings, self._ask).write(code, path))
            return
        try:
            self._looking.desk.frameworks.export(code, path)
        except UserError as error:
            self._ask.tell(sentence(error))
        else:
            self.saved.emit(self.tr("Đã lưu {0}").format(path.name))

    def _offer_day(self) -> None:
        self.day.field.setVisible(self._middle.currentWidget() is self.framework)
        self._bar.fit()

    def _looked_back(self) -> None:
        if self._middle.currentWidget() is self.framework:
            self.show(self.framework.code, "")
