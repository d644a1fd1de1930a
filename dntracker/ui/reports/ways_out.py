"""The buttons at the right of the page Báo cáo, and their keys: every way in which its report goes out."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from dntracker.domain.report import Order
from dntracker.paint.page import Pages
from dntracker.services.desk import Desk
from dntracker.services.reports.kinds import FORM_SHEET
from dntracker.ui.changes import Changes
from dntracker.ui.reports.handing_out import ChoosePrinter, HandingOut, choose_printer
from dntracker.ui.widgets.context_bar import ContextBar


class OnDesk(Protocol):
    """The page that shows a report."""

    def order(self) -> Order | None: ...
    def pages(self) -> Pages | None: ...
    def window(self) -> QWidget: ...


class WaysOut(QObject):
    """Templates, workbook, PDF, Word, issuing, printing; a test hands in another `choose_printer`."""

    def __init__(
        self, context: ContextBar, page: OnDesk, desk: Desk, changes: Changes, handing_out: HandingOut
    ) -> None:
        super().__init__(context)
        self._context, self._page, self._desk, self._handing_out = context, page, desk, handing_out
        self.choose_printer: ChoosePrinter = choose_printer
        self.templates = context.add_button(self.tr("Mẫu"), "table")
        self.templates.setToolTip(self.tr("Các mẫu biểu: kiểm tra, gắn, dùng từ một kỳ"))
        self.templates.clicked.connect(changes.templates_asked)
        self.excel = self._add("Excel", "export", "Ctrl+E", self.tr("Xuất tờ ra Excel"), self.export_workbook)
        self.pdf = self._add("PDF", "file-arrow-down", "Ctrl+Shift+E", self.tr("Xuất tờ ra PDF"), self.export_pdf)
        self.word = self._add("Word", "file-text", "Ctrl+Shift+W", self.tr("Xuất báo cáo Word"), self.export_document)
        self.issue = context.add_button(self.tr("Phát hành"), "circle-wavy-check")
        self.issue.setToolTip(f"{self.tr('Phát hành tờ: giữ nguyên các tệp dưới một mã')} (Ctrl+Shift+P)")
        self.issue.clicked.connect(changes.issue_asked)
        self.print = self._add(self.tr("In"), "printer", "Ctrl+P", self.tr("In tờ"), self.print_sheet, primary=True)

    def offer(self) -> None:
        """Offer what can be done with the report that the page shows now."""
        order = self._page.order()
        for button in (self.excel, self.pdf, self.issue, self.print):
            button.setEnabled(order is not None)
        self.word.setEnabled(order is not None and order.kind == FORM_SHEET)

    def export_workbook(self) -> None:
        """Ask for a name and write the workbook."""
        if order := self._page.order():
            self._handing_out.workbook(order)

    def export_pdf(self) -> None:
        """Ask for a name and write the PDF."""
        order, pages = self._page.order(), self._page.pages()
        if order is not None and pages is not None:
            self._handing_out.pdf(pages, order)

    def export_document(self) -> None:
        """Ask for a name and write the report in words."""
        order = self._page.order()
        if order is not None and order.kind == FORM_SHEET:
            self._handing_out.document(self._desk.narrating, order)

    def print_sheet(self) -> None:
        """Ask for a printer and print."""
        order, pages = self._page.order(), self._page.pages()
        if order is not None and pages is not None:
            self._handing_out.printed(pages, order, self.choose_printer, self._page.window())

    def _add(
        self, text: str, icon: str, key: str, tip: str, deed: Callable[[], None], *, primary: bool = False
    ) -> QPushButton:
        button = self._context.add_button(text, icon, primary=primary)
        button.setToolTip(f"{tip} ({key})")
        button.clicked.connect(deed)
        QShortcut(QKeySequence(key), self._context).activated.connect(deed)
        return button
