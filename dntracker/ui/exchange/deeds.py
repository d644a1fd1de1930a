"""The two deeds of the menu Tệp that exchange figures with units, on the sheet that is being entered."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog

from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.services.reports.file_names import name_of
from dntracker.ui.sheet_deeds import SheetDeeds
from dntracker.ui.widgets.notice import Deed

if TYPE_CHECKING:
    from dntracker.services.found_cells import Where
    from dntracker.services.incoming import Incoming


class ExchangeDeeds(SheetDeeds):
    """Writes the form that is open for its unit to fill, and takes figures in from a workbook."""

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What each command of the menu does."""
        return {"file.send": self.send, "file.take": self.take}

    def send(self) -> None:
        """Ask for a name and write the form there."""
        where = self._where()
        if where is None:
            return
        desk = self._place.desk
        name = name_of((where.form, where.period.code, where.unit))
        title = self.tr("Xuất tệp để đơn vị điền")
        target = self._place.ask.save_file(title, self._folder / name, self.tr("Sổ tính Excel (*.xlsx)"))
        if target is None:
            return
        self._folder = target.parent
        try:
            write = desk.exchange.writing(where, target)
        except UserError as error:
            self._refuse(error)
            return
        job = self._place.jobs.start(self.tr("Đang xuất {name}").format(name=target.name), lambda _progress: write())
        job.finished.connect(lambda _done: self._tell_written(target))
        job.failed.connect(self._refuse)

    def take(self) -> None:
        """Ask for a workbook, read it, show what it would do, and do that."""
        if self._place.desk.readonly:
            self._notice.say("warn", texts.fill("read_only", {}), deeds=[self._understood()])
            return
        where = self._where()
        if where is None:
            return
        pattern = self.tr("Sổ tính (*.xlsx *.xlsm *.xls *.ods)")
        path = self._place.ask.open_file(self.tr("Nạp từ Excel"), self._folder, pattern)
        if path is None:
            return
        self._folder = path.parent
        from dntracker.services.incoming import receive

        job = self._place.jobs.start(
            self.tr("Đang đọc {name}").format(name=path.name),
            lambda progress: receive(path, lambda: progress.step(0, 0)),
        )
        job.finished.connect(lambda incoming: self._show(incoming, where))
        job.failed.connect(self._refuse)

    def _where(self) -> "Where | None":
        from dntracker.services.found_cells import Where

        sheet = self._sheet()
        return None if sheet is None else Where(sheet.form.code, sheet.unit.code, sheet.period)

    def _show(self, incoming: "Incoming", where: "Where") -> None:
        try:
            columns = self._columns(incoming, where)
            if columns is not None:
                self._preview(incoming, where, columns)
        except UserError as error:
            self._refuse(error)

    def _columns(self, incoming: "Incoming", where: "Where") -> dict[str, str] | None:
        from dntracker.ui.exchange.matching import MatchDialog

        found = self._place.desk.exchange.recipe(incoming, where)
        if found is None or found[1] is not None:
            return {}
        dialog = MatchDialog(self._place.style, incoming.name, found[0], self._window)
        return dialog.columns() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _preview(self, incoming: "Incoming", where: "Where", columns: dict[str, str]) -> None:
        from dntracker.ui.exchange.preview import IntakeDialog

        exchange, catalogue = self._place.desk.exchange, self._place.desk.catalogue
        whose = f"{catalogue.unit(where.unit).name}, {texts.inside(texts.period_name(where.period))}"
        dialog = IntakeDialog(
            self._place.style,
            lambda clear: exchange.preview(incoming, where, columns=columns or None, clear_empty=clear),
            self.tr("{name} vào biểu {form}, {whose}").format(name=incoming.name, form=where.form, whose=whose),
            self._window,
        )
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        self._pages.open_page("entry")
        if agreed:
            outcome = exchange.take_in(dialog.intake, dialog.choices, partial=True)
            self._place.changes.figures_recorded.emit(outcome.changed.cells)
            self._place.changes.saved.emit(self._place.desk.now())
            left = self.tr("Còn {count} ô chưa nạp.").format(count=outcome.left) if outcome.left else ""
            self._notice.say("warn" if left else "good", outcome.told, left, [self._understood()])

    def _tell_written(self, target: Path) -> None:
        deeds = (
            Deed(self.tr("Mở tệp"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target)))),
            Deed(self.tr("Mở thư mục"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.parent)))),
        )
        self._notice.say("good", self.tr("Đã xuất {name}").format(name=target.name), str(target.parent), deeds)
