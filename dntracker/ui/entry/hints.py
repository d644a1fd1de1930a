"""What the status bar's middle says on this page: the mode and its keys, the selection, when it was saved."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal

from dntracker.services.desk import Desk
from dntracker.ui.entry.grid import EntryGrid
from dntracker.ui.entry.model import EntryModel


class Hints(QObject):
    """Listens to the grid and its model, and says one line at a time."""

    said = Signal(str)
    """Another line is to be shown; empty for none."""

    def __init__(self, grid: EntryGrid, model: EntryModel, desk: Desk) -> None:
        super().__init__(grid)
        self._grid, self._model, self._desk = grid, model, desk
        self.saved_at: datetime | None = None
        grid.mode_changed.connect(self._tell_mode)
        grid.selectionModel().selectionChanged.connect(self._tell_selection)
        model.recorded.connect(self._note_saved)

    def tell_saved(self) -> None:
        """Say when the last figure was saved, and what is not."""
        unsaved = self.tr("còn {count} ô chưa lưu").format(count=len(self._model.drafts))
        if self.saved_at is None:
            told = unsaved.capitalize() if self._model.drafts else self.tr("Chưa có gì phải lưu")
        else:
            told = self.tr("Đã lưu lúc {time}").format(time=f"{self.saved_at:%H:%M}")
            told += f"; {unsaved}" if self._model.drafts else ""
        self.said.emit(self.tr("{told}. Mỗi ô được ghi ngay khi rời ô.").format(told=told))

    def _tell_mode(self, mode: str) -> None:
        words = {
            "typing": self.tr("<b>Nhập</b> mũi tên nhận và sang ô khác · Enter nhận · Esc trả lại"),
            "editing": self.tr("<b>Sửa</b> mũi tên đi trong ô · Enter nhận · Esc trả lại"),
        }
        self.said.emit(words.get(mode, ""))

    def _tell_selection(self) -> None:
        several = not self._grid.figures.attention.alone
        words = self.tr("Vùng chọn: {count} ô").format(count=len(self._grid.selected())) if several else ""
        self.said.emit(words)

    def _note_saved(self, _changed: object) -> None:
        self.saved_at = self._desk.now()
