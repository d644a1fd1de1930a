"""The ways a sheet leaves the screen: a workbook, a PDF, a printer; each tells beside the work what happened."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QPagedPaintDevice
from PySide6.QtWidgets import QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.report import Order
from dntracker.paint.page import Pages, print_pages, set_paper, write_pdf
from dntracker.services import texts
from dntracker.services.reports.narrating import SUFFIX, Narrating
from dntracker.services.reports.reports import Reports
from dntracker.ui.ask import Ask
from dntracker.ui.widgets.notice import Deed, Notice

Chosen = tuple[QPagedPaintDevice, Sequence[int], str]
"""What to print on, which pages (from 0), and the file that the printer writes (empty: it is paper)."""

ChoosePrinter = Callable[[Pages, str, QWidget], Chosen | None]


class HandingOut:
    """Writes and prints sheets, and says so in `notice`."""

    def __init__(self, reports: Reports, ask: Ask, notice: Notice) -> None:
        self._reports, self._ask, self._notice = reports, ask, notice
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def workbook(self, order: Order) -> None:
        """Ask for a name and write the workbook there."""
        name = self._reports.file_name(order)
        pattern = _tr("Sổ tính Excel (*{ending})").format(ending=Path(name).suffix)
        target = self._ask.save_file(_tr("Xuất tờ ra Excel"), self._folder / name, pattern)
        if target is not None:
            self._written(target, partial(self._reports.export, order, target))

    def document(self, narrating: Narrating, order: Order) -> None:
        """Ask for a name and write the report in words there."""
        suggested = (self._folder / self._reports.file_name(order)).with_suffix(SUFFIX)
        target = self._ask.save_file(_tr("Xuất báo cáo Word"), suggested, _tr("Văn bản Word (*.docx)"))
        if target is not None:
            self._written(target, partial(narrating.export, order, target))

    def pdf(self, pages: Pages, order: Order) -> None:
        """Ask for a name and write the pages into a PDF there."""
        suggested = (self._folder / self._reports.file_name(order)).with_suffix(".pdf")
        target = self._ask.save_file(_tr("Xuất tờ ra PDF"), suggested, _tr("Tệp PDF (*.pdf)"))
        if target is None:
            return
        report = self._reports.make(order)
        if write_pdf(pages, target, report.title, report.author):
            self._done(target)
        else:
            said = texts.fill("target_unwritable", {"path": str(target)})
            self._notice.say("bad", _tr("Chưa xuất được."), said)

    def printed(self, pages: Pages, order: Order, choose: ChoosePrinter, window: QWidget) -> None:
        """Ask for a printer and print."""
        title = self._reports.make(order).title
        chosen = choose(pages, title, window)
        if chosen is not None:
            device, numbers, file = chosen
            print_pages(pages, device, numbers)
            if file:
                self._done(Path(file), _tr("Đã in ra tệp {0}"))
            else:
                self._notice.say("good", _tr("Đã gửi tới máy in."), title)

    def _written(self, target: Path, write: Callable[[], object]) -> None:
        try:
            write()
        except UserError as error:
            self._notice.say("bad", _tr("Chưa xuất được."), texts.sentence(error))
        else:
            self._done(target)

    def _done(self, target: Path, said: str = "") -> None:
        self._folder = target.parent
        self._notice.say(
            "good",
            (said or _tr("Đã xuất {0}")).replace("{0}", target.name),
            str(target.parent),
            (Deed(_tr("Mở tệp"), _opener(target)), Deed(_tr("Mở thư mục"), _opener(target.parent))),
        )


def choose_printer(pages: Pages, title: str, window: QWidget) -> Chosen | None:
    """Ask with the system's print dialog; None when it is left."""
    # 15 ms and 3 MB that only a print needs
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title.replace("/", "-"))  # the dialog makes a file name of it
    printer.setFromTo(1, pages.count)
    set_paper(pages.layout, printer)
    dialog = QPrintDialog(printer, window)
    dialog.setMinMax(1, pages.count)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    some = printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage() > 0
    first, last = (printer.fromPage(), printer.toPage()) if some else (1, pages.count)
    return printer, range(first - 1, min(last, pages.count)), printer.outputFileName()


def _opener(path: Path) -> Callable[[], object]:
    return lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("HandingOut", text)
