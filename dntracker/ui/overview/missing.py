"""Who is missing: a message to paste, and a workbook."""

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton

from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.services.catalogue import UnknownCode
from dntracker.services.desk import Desk
from dntracker.services.overview import Matrix
from dntracker.services.overview_texts import reminder
from dntracker.services.standings import Standing
from dntracker.ui.ask import Ask
from dntracker.ui.widgets.notice import Deed, Notice

COPY_KEY, EXPORT_KEY = "Ctrl+Shift+C", "Ctrl+E"


class Missing(QObject):
    """The menu of the button *Ai còn thiếu*, and its deeds by key."""

    def __init__(self, desk: Desk, ask: Ask, notice: Notice, button: QPushButton) -> None:
        super().__init__(button)
        self._desk, self._ask, self._notice = desk, ask, notice
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.matrix = Matrix((), ())
        self.menu = QMenu(button)
        self.copy_late = self.menu.addAction("", lambda: self.copy(late=True))
        self.copy_all = self.menu.addAction("", self.copy)
        self.save = self.menu.addAction(self.tr("Xuất danh sách ra Excel…") + f"\t{EXPORT_KEY}", self.export)
        self.menu.aboutToShow.connect(self._name)
        button.setMenu(self.menu)

    def show_matrix(self, matrix: Matrix) -> None:
        """Speak about this matrix."""
        self.matrix = matrix

    def copy(self, late: bool = False) -> None:
        """Put the message to those who are missing, or late, on the clipboard."""
        found = self._late() if late else self.matrix.missing
        if not found:
            self._nobody()
            return
        QGuiApplication.clipboard().setText(reminder(found, self._sender(), self._desk.today))
        head = self.tr("Đã chép lời nhắc {count} nơi.").format(count=_units(found))
        self._notice.say("good", head, self.tr("Dán vào tin nhắn hoặc thư."))

    def export(self) -> None:
        """Ask for a name and write the list there."""
        if not self.matrix.missing:
            self._nobody()
            return
        suggested = self._folder / f"con-thieu_{self._desk.today.isoformat()}.xlsx"
        target = self._ask.save_file(self.tr("Xuất danh sách còn thiếu"), suggested, self.tr("Sổ tính Excel (*.xlsx)"))
        if target is None:
            return
        try:
            self._desk.reports.export_missing(self.matrix.missing, target)
        except UserError as error:
            self._notice.say("bad", self.tr("Chưa xuất được."), texts.sentence(error))
            return
        self._folder = target.parent
        see = Deed(self.tr("Mở tệp"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))))
        self._notice.say("good", self.tr("Đã xuất {name}").format(name=target.name), str(target.parent), (see,))

    def _name(self) -> None:
        late, missing = self._late(), self.matrix.missing
        self.copy_late.setVisible(bool(late))
        self.copy_late.setText(self.tr("Chép lời nhắc {count} nơi trễ").format(count=_units(late)))
        words = self.tr("Chép lời nhắc {count} nơi chưa gửi").format(count=_units(missing))
        self.copy_all.setText(f"{words}\t{COPY_KEY}")

    def _late(self) -> list[Standing]:
        return [one for one in self.matrix.missing if one.days_late]

    def _nobody(self) -> None:
        self._notice.say("good", self.tr("Không nơi nào còn thiếu."))

    def _sender(self) -> str:
        try:
            return self._desk.catalogue.unit(self._desk.actor.unit).name
        except UnknownCode:
            return self._desk.actor.unit


def _units(found: list[Standing]) -> int:
    return len({one.unit.code for one in found})
