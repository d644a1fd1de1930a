"""The whole check of a file whose last holder was killed, beside the work; what is wrong is told over the page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from dntracker.services import file_check
from dntracker.ui.widgets.notice import Deed, Notice
from dntracker.ui.workplace import Workplace

TOLD = 3


class Checking(QObject):
    """Checks once after a crash, and again at the next opening until nothing is found."""

    def __init__(self, place: Workplace, notice: Notice, restore: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._place, self._notice, self._restore = place, notice, restore

    def begin(self) -> None:
        """Check now."""
        path, clock = self._place.path, self._place.desk.store.clock
        job = self._place.jobs.start(
            self.tr("Kiểm tra tệp"), lambda progress: file_check.sentences(path, clock, progress.go_on)
        )
        job.finished.connect(self._tell)
        job.failed.connect(self._place.jobs.blame)

    def _tell(self, found: Sequence[str]) -> None:
        self._place.desk.sound = not found
        if not found:
            return
        told = list(found[:TOLD])
        if len(found) > TOLD:
            told.append(self.tr("Còn {count} chỗ khác.").format(count=len(found) - TOLD))
        self._notice.say(
            "bad",
            self.tr("Lần trước chương trình tắt đột ngột, và tệp có chỗ sai."),
            " ".join(told),
            [
                Deed(self.tr("Chọn bản sao lưu…"), self._restore, primary=True),
                Deed(self.tr("Để sau"), self._notice.clear),
            ],
        )
