"""Backups in the window: the last one in the status bar, a failed one until one succeeds, one more at closing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.services.backups import Failures
from dntracker.ui.status import StatusBar
from dntracker.ui.widgets.notice import Deed, Notice
from dntracker.ui.workplace import Workplace


class Backing(QObject):
    """Shows how the backups stand; the day's first is made beside the entry that asks for it, the last one here."""

    def __init__(self, place: Workplace, status: StatusBar, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._place, self._status, self._notice = place, status, notice
        self._shown = self._told = ""
        self._then: Callable[[Failures], None] | None = None
        place.desk.backups.beside = self._beside
        place.changes.saved.connect(self._saved)

    def show(self) -> None:
        """Say in the status bar when the last backup was made, or that it failed."""
        backups = self._place.desk.backups
        self._shown = backups.failed or "…"
        if backups.failed:
            self._status.show_backup(self.tr("Sao lưu hỏng: {why}").format(why=backups.failed), failed=True)
        elif last := backups.last():
            self._status.show_backup(self.tr("Sao lưu {time}").format(time=texts.moment(last)))
        else:
            self._status.show_backup(self.tr("Chưa sao lưu lần nào"))

    def now(self) -> None:
        """Make a verified backup because somebody asked for it."""
        backups = self._place.desk.backups
        try:
            path = backups.now()
        except UserError as error:
            self._place.ask.tell(texts.sentence(error))
        else:
            self._tell(path, backups.failed)
        self.show()

    def may_close(self) -> bool:
        """Make the closing backup; if that fails, whether the person closes all the same."""
        backups = self._place.desk.backups
        backups.at_close()
        return not backups.failed or self._place.ask.confirm(
            self.tr("Chưa sao lưu được khi đóng. Mọi số đã nhập vẫn nằm trong tệp."), backups.failed, self.tr("Cứ đóng")
        )

    def _beside(self, work: Callable[[], Failures], then: Callable[[Failures], None]) -> None:
        self._then = then
        job = self._place.jobs.start(self.tr("Sao lưu"), lambda _progress: work(), shown=False)
        job.finished.connect(self._made)
        job.failed.connect(self._place.jobs.blame)

    def _made(self, failures: Failures) -> None:
        if self._then is not None:
            self._then(failures)
        self.show()

    def _tell(self, path: Path, failed: str) -> None:
        head = self.tr("Đã sao lưu vào {path}.").format(path=path)
        close = Deed(self.tr("Đã hiểu"), self._notice.clear)
        self._notice.say("warn" if failed else "good", head, failed, [close], lasting=True)
        self._told = self._notice.text()

    def _saved(self, _at: object) -> None:
        if self._told and self._notice.text() == self._told:
            self._notice.clear()  # work goes on
        if (self._place.desk.backups.failed or "…") != self._shown or not self._seen_today():
            QTimer.singleShot(0, self, self.show)

    def _seen_today(self) -> bool:
        return f"{self._place.desk.today:%d/%m/%Y}" in self._status.backup_text()
