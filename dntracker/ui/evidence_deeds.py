"""The command that shows all evidence of the form that is open, and writes it into a folder."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.ui.sheet_deeds import SheetDeeds
from dntracker.ui.widgets.notice import Deed

if TYPE_CHECKING:
    from dntracker.services.entry_rows import EntrySheet
    from dntracker.services.evidence_list import Exported


class EvidenceDeeds(SheetDeeds):
    """Lists the evidence of the sheet that is being entered; dialogs are loaded when they are asked for."""

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What each command of the menu does."""
        return {"file.evidence": self.show}

    def show(self) -> None:
        """Show the list."""
        sheet = self._sheet()
        if sheet is not None:
            self._show(sheet)

    def clean_up(self) -> None:
        """Remove copies that programs which are gone have left behind, in an idle moment."""
        from dntracker.services.evidence_copies import Copies, base_folder

        job = self._place.jobs.start("", lambda _progress: Copies(base_folder()).clean(), shown=False)
        job.failed.connect(self._place.jobs.blame)

    def _show(self, sheet: "EntrySheet") -> None:
        from dntracker.ui.evidence.dialog import EvidenceDialog
        from dntracker.ui.evidence.handing import Handing

        desk = self._place.desk
        found = desk.evidence_list.of(sheet.form.code, sheet.unit.code, sheet.period)
        whose = f"{sheet.unit.name}, {texts.inside(texts.period_name(sheet.period))}"
        what = self.tr("Biểu {form}, {whose}: {count} tệp minh chứng").format(
            form=sheet.form.code, whose=whose, count=len(found)
        )
        dialog = EvidenceDialog(self._place.style, found, what, Handing(desk, self._place.ask), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.everything.connect(lambda: self._write(sheet, dialog.accept))
        dialog.row_asked.connect(self._place.changes.cell_chosen)
        dialog.open()

    def _write(self, sheet: "EntrySheet", agreed: Callable[[], None]) -> None:
        from dntracker.services.evidence_list import folder_name
        from dntracker.services.new_folder import free_folder

        chosen = self._place.ask.folder(self.tr("Xuất tất cả minh chứng vào thư mục"), self._folder)
        if chosen is None:
            return
        self._folder = chosen
        agreed()
        where = sheet.form.code, sheet.unit.code, sheet.period
        target = free_folder(chosen / folder_name(*where[:2], where[2]))
        try:
            write = self._place.desk.evidence_list.exporting(*where, target)
        except UserError as error:
            self._refuse(error)
            return
        job = self._place.jobs.start(self.tr("Đang xuất minh chứng"), lambda progress: write(progress.step))
        job.finished.connect(self._tell_written)
        job.failed.connect(self._refuse)

    def _tell_written(self, done: "Exported") -> None:
        told = self.tr("Đã xuất {count} tệp minh chứng, có danh mục.").format(count=done.count)
        lost = self.tr("Không còn nguyên vẹn: {names}.").format(names=", ".join(done.lost)) if done.lost else ""
        show = Deed(self.tr("Mở thư mục"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(done.folder))))
        role = "warn" if done.lost else "good"
        self._notice.say(role, told, f"{done.folder} {lost}".strip(), [show, self._understood()])
