"""The commands that issue the sheet of the page Báo cáo, ask about sheets, and list those that were issued."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.issue_code import written
from dntracker.domain.report import Order
from dntracker.services import texts
from dntracker.ui.going import Pages
from dntracker.ui.widgets.notice import Deed, Notice
from dntracker.ui.workplace import Workplace

if TYPE_CHECKING:
    from dntracker.domain.issue import Issued, Role
    from dntracker.services.reports.issue_words import NumberChange
    from dntracker.ui.reports.issuing.issue_dialog import IssueDialog
    from dntracker.ui.reports.issuing.issued_dialog import IssuedDialog
    from dntracker.ui.reports.issuing.prove_dialog import ProveDialog


class OffersOrder(Protocol):
    """The page that shows a sheet."""

    def order(self) -> Order | None: ...


class IssuingDeeds(QObject):
    """Issues and proves; dialogs are loaded when they are asked for."""

    def __init__(self, place: Workplace, pages: Pages, notice: Notice, window: QWidget) -> None:
        super().__init__(window)
        self._place, self._pages, self._notice, self._window = place, pages, notice, window
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        place.changes.issue_asked.connect(self.issue)
        place.changes.reprint_asked.connect(self._reprint)
        place.changes.proof_asked.connect(lambda issued: self._prove(issued.code))

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What each command of the menu does."""
        return {"file.issue": self.issue, "file.prove": self.prove, "file.issued": self.show_issued}

    def issue(self) -> None:
        """Show what issuing the sheet on the page would make, and do it."""
        from dntracker.ui.reports.issuing.issue_dialog import IssueDialog

        desk = self._place.desk
        order = cast(OffersOrder, self._pages.open_page("reports")).order()
        if order is None:
            told = self.tr("Chọn một tờ có số liệu ở Báo cáo rồi phát hành.")
            self._notice.say("warn", told, deeds=self._understood())
            return
        try:
            desk.issuing.allow(order)
            found = desk.issuing.look(order)
        except UserError as error:
            self._refuse(error)
            return
        dialog = IssueDialog(self._place.style, found, desk.today, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._issue(order, dialog)

    def prove(self) -> None:
        """Ask for a code or a workbook."""
        self._prove("")

    def show_issued(self) -> None:
        """Show every issued sheet."""
        from dntracker.ui.reports.issuing.issued_dialog import IssuedDialog

        dialog = IssuedDialog(self._place.style, self._place.desk.proving.shelf.listed, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.reprint_asked.connect(lambda issued, role: self._reprint(issued, role, dialog))
        dialog.prove_asked.connect(lambda issued: self._prove(issued.code))
        dialog.open()

    def _issue(self, order: Order, dialog: "IssueDialog") -> None:
        from dntracker.paint.pdf import painted
        from dntracker.services.reports.issue_words import issue_words
        from dntracker.services.reports.issuing import Painters

        try:
            painters = Painters(painted, self._place.desk.narrating.kept)
            issued, found = self._place.desk.issuing.issue(order, dialog.day, painters)
        except UserError as error:
            self._refuse(error)
            return
        self._place.changes.saved.emit(self._place.desk.now())
        self._place.changes.sheet_issued.emit(issued)
        head = self.tr("Tờ này đã phát hành từ trước.") if found.again else self.tr("Đã phát hành.")
        self._notice.say("good", head, f"{issue_words(issued)}.", self._saving(issued))

    def _saving(self, issued: "Issued") -> list[Deed]:
        from dntracker.services.reports.issue_words import FORMATS

        save = self.tr("Lưu {format}…")
        offered = [(role, name) for role, name in FORMATS.items() if issued.file(role)]
        return [Deed(save.format(format=name), partial(self._reprint, issued, role)) for role, name in offered]

    def _prove(self, code: str) -> None:
        from dntracker.ui.reports.issuing.prove_dialog import ProveDialog

        dialog = ProveDialog(self._place.style, self._place.desk.proving, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.book_asked.connect(lambda: self._choose_book(dialog))
        dialog.cell_asked.connect(lambda change, issued: self._go(change, issued, dialog))
        dialog.open()
        if code:
            dialog.field.setText(written(code))
            dialog.ask()

    def _choose_book(self, dialog: "ProveDialog") -> None:
        from dntracker.services.incoming import receive

        pattern = self.tr("Sổ tính Excel (*.xlsx *.xlsm)")
        path = self._place.ask.open_file(self.tr("Tệp của tờ đã phát hành"), self._folder, pattern)
        if path is None:
            return
        self._folder = path.parent
        dialog.say(self.tr("Đang đọc {name}…").format(name=path.name), "ink2")
        job = self._place.jobs.start(
            self.tr("Đang đọc {name}").format(name=path.name),
            lambda progress: receive(path, lambda: progress.step(0, 0)),
        )
        job.finished.connect(dialog.ask_book)  # Qt lets go of both when the dialog is closed
        job.failed.connect(dialog.fail)

    def _go(self, change: "NumberChange", issued: "Issued", dialog: "ProveDialog") -> None:
        cell = self._place.desk.proving.cell(issued, change.ref)
        if cell is None:
            dialog.say(self.tr("Số này không có ô riêng ở Nhập liệu."), "ink2")
            return
        for one in self._window.findChildren(QDialog):
            one.close()
        self._place.changes.cell_chosen.emit(cell)

    def _reprint(self, issued: "Issued", role: "Role", dialog: "IssuedDialog | None" = None) -> None:
        from dntracker.services.reports.issue_words import FORMATS

        file = issued.file(role)
        if file is None:
            return
        pattern = f"{FORMATS[role]} (*{Path(file.name).suffix})"
        target = self._place.ask.save_file(self.tr("In lại đúng như đã gửi"), self._folder / file.name, pattern)
        if target is None:
            return
        self._folder = target.parent
        try:
            self._place.desk.proving.shelf.reprint(issued, role, target)
        except UserError as error:
            dialog.say(texts.sentence(error), "bad") if dialog else self._refuse(error)
            return
        told = self.tr("Đã ghi {name} đúng như đã gửi.").format(name=target.name)
        if dialog:
            dialog.say(told, "good")
        else:
            self._notice.say(
                "good", told, str(target.parent), [_opener(self.tr("Mở tệp"), target), *self._understood()]
            )

    def _refuse(self, error: UserError) -> None:
        self._notice.say("bad", texts.sentence(error), deeds=self._understood())

    def _understood(self) -> list[Deed]:
        return [Deed(self.tr("Đã hiểu"), self._notice.clear)]


def _opener(words: str, path: Path) -> Deed:
    return Deed(words, lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
