"""The command that writes the sheets of all units of a form, or the profiles of all projects, from Báo cáo."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from dntracker.domain.report import Order
from dntracker.ui.issuing_deeds import OffersOrder
from dntracker.ui.jobs import Progress
from dntracker.ui.sheet_deeds import SheetDeeds
from dntracker.ui.widgets.notice import Deed

if TYPE_CHECKING:
    from dntracker.services.reports.reports import Batch


class BatchDeeds(SheetDeeds):
    """Writes on another thread, with a desk of its own over the file; what is cancelled leaves nothing behind."""

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What each command of the menu does."""
        return {"file.batch": self.export}

    def export(self) -> None:
        """Ask where the sheets shall go, and write them."""
        from dntracker.services.reports.kinds import FORM_SHEET, PROFILE

        order = cast(OffersOrder, self._pages.open_page("reports")).order()
        if order is None or order.kind not in (FORM_SHEET, PROFILE):
            told = self.tr("Chọn một tờ biểu hay hồ sơ dự án ở Báo cáo rồi xuất tờ của mọi đơn vị, mọi dự án.")
            self._notice.say("warn", told, deeds=[self._understood()])
            return
        count = len(self._place.desk.reports.of_all_units(order))
        question = self.tr("Xuất {count} tờ của biểu {form}?").format(count=count, form=order.form)
        if order.kind == PROFILE:
            question = self.tr("Xuất hồ sơ của {count} dự án?").format(count=count)
        ways = [self.tr("Vào thư mục mới…"), self.tr("Vào một sổ tính…")]
        details = self.tr("Mỗi đơn vị, mỗi dự án một tệp trong một thư mục mới, hoặc một trang trong một sổ tính.")
        chosen = self._place.ask.choice(question, ways, details)
        if chosen is not None:
            self._choose_target(order, book=chosen == 1)

    def _choose_target(self, order: Order, *, book: bool) -> None:
        from dntracker.services.new_folder import free_folder

        name, ask = self._place.desk.reports.batch_name(order), self._place.ask
        if book:
            suggested = self._folder / f"{name}.xlsx"
            target = ask.save_file(self.tr("Xuất mọi tờ vào sổ tính"), suggested, self.tr("Sổ tính Excel (*.xlsx)"))
        else:
            folder = ask.folder(self.tr("Xuất mọi tờ vào một thư mục mới trong"), self._folder)
            target = folder and free_folder(folder / name)
        if target is not None:
            self._folder = target.parent
            self._start(order, target, book=book)

    def _start(self, order: Order, target: Path, *, book: bool) -> None:
        from dntracker.services.files import desk_apart

        desk = self._place.desk

        def write(progress: Progress) -> "Batch":
            with desk_apart(desk) as own:
                export = own.reports.export_book if book else own.reports.export_all
                orders = own.reports.of_all_units(order)
                return export(orders, target, lambda done, count, _name: progress.step(done, count))

        job = self._place.jobs.start(self.tr("Đang xuất tờ của mọi đơn vị"), write)
        job.finished.connect(self._tell_written)
        job.failed.connect(self._refuse)
        job.cancelled.connect(self._tell_cancelled)

    def _tell_written(self, done: "Batch") -> None:
        told = self.tr("Đã xuất {count} tờ.").format(count=done.count)
        empty = self.tr("{count} tờ chưa có số nào.").format(count=done.empty) if done.empty else ""
        folder = done.path if done.path.is_dir() else done.path.parent
        show = Deed(self.tr("Mở thư mục"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        self._notice.say("good", told, f"{empty} {done.path}".strip(), [show, self._understood()])

    def _tell_cancelled(self) -> None:
        self._notice.say("warn", self.tr("Đã hủy, chưa tờ nào được ghi."), deeds=[self._understood()])
