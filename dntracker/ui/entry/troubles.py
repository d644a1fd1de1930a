"""What goes wrong while entering, said beside the work: refused texts, a failing file, undo conflicts."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from dntracker.domain.errors import UserError
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.services.texts import sentence
from dntracker.ui.ask import Ask
from dntracker.ui.entry.columns import EDITABLE
from dntracker.ui.entry.deeds import GridDeeds
from dntracker.ui.entry.drafts import NOT_WRITTEN, Draft, first_sentence
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.entry.problem_list import ProblemList
from dntracker.ui.entry.states import State
from dntracker.ui.widgets.notice import Deed, Notice


class Troubles(QObject):
    """Says it over the list of problems, or, when the file itself fails, in the bar over it."""

    def __init__(
        self, desk: Desk, model: EntryModel, deeds: GridDeeds, notice: Notice, line: ProblemList, ask: Ask
    ) -> None:
        super().__init__(line)
        self._desk, self._model, self._deeds = desk, model, deeds
        self._notice, self._line, self._ask = notice, line, ask

    def refuse(self, draft: Draft) -> None:
        """A text was not saved."""
        if draft.waiting:
            self._say_failed(draft.sentence)

    def settle(self) -> None:
        """Something was written: the file takes writes again."""
        if self._notice.text() and self._model.drafts.waiting():
            self._say_failed(self._model.drafts.waiting()[0].sentence)
        elif not self._model.drafts.waiting():
            self._notice.clear()

    def tell(self, code: str, told: str) -> None:
        """A deed failed."""
        if code == NOT_WRITTEN:
            self._say_failed(told)
        else:
            self._line.tell(told, State.WARNING)

    def tell_barred(self, row: int, column: int) -> None:
        """Somebody typed where nothing can be typed."""
        if column not in EDITABLE:
            self._line.tell(self.tr("Cột này không nhập được. Số gõ vào cột Kỳ này, lời vào cột Ghi chú."))
        else:
            self._line.tell(self._model.why_locked(row))

    def tell_conflict(self, error: UserError) -> None:
        """Undo met a later change: say which, and offer the old figure as a new edit with a reason."""
        act = error.details.get("act")
        back = Deed(self.tr("Trả về số cũ…"), lambda: self._put_back(act), primary=True)
        close = Deed(self.tr("Để nguyên"), self._notice.clear)
        self._notice.say("warn", sentence(error), deeds=[back, close] if isinstance(act, int) else [close])

    def tried(self, do: Callable[[], None]) -> None:
        """Do something that may fail, and say so if it does."""
        try:
            do()
        except UserError as error:
            self.tell(error.code, sentence(error))

    def _say_failed(self, told: str) -> None:
        count = len(self._model.drafts.waiting())
        safe = self.tr("{count} ô chưa lưu vẫn ở trên màn hình. Cứ nhập tiếp; đừng đóng trước khi lưu được.")
        again = Deed(self.tr("Thử lại"), self.retry, primary=True)
        elsewhere = Deed(self.tr("Lưu bản sao nơi khác…"), self.save_elsewhere)
        self._notice.say("bad", first_sentence(told), safe.format(count=count), deeds=[again, elsewhere])

    def retry(self) -> None:
        """Write again what waits for the file."""
        if self._deeds.retry():
            self._notice.clear()

    def save_elsewhere(self) -> None:
        """Save a copy of the file where there is room."""
        path = self._desk.path or Path("cds-danang.dntracker")
        target = self._ask.save_file(self.tr("Lưu bản sao"), path, self.tr("Tệp DNTracker (*.dntracker)"))
        if target is not None:
            self.tried(lambda: files.save_copy(self._desk, target))

    def _put_back(self, act: object) -> None:
        reason = self._ask.text(self.tr("Trả về số cũ"), self.tr("Vì sao trả về số cũ?"), lines=2)
        if not reason or not reason.strip() or not isinstance(act, int):
            return
        self._notice.clear()
        self.tried(lambda: self._model.took(self._desk.entry.put_back(act, reason.strip())))
