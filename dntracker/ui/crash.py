"""What happens to a mistake in the program: a report in the settings folder and a sentence, never silence."""

import sys
import threading
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from dntracker import __version__
from dntracker.services import texts


class CrashReporter(QObject):
    """Takes every exception that nobody caught, on any thread."""

    _happened = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._open = folder, False
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Be the one who hears of them from now on."""
        sys.excepthook = self._caught
        threading.excepthook = self._caught_on_thread

    def write(self, error: BaseException) -> Path:
        """Write a report and return where it lies."""
        now = datetime.now(texts.LOCAL)
        path = self._folder / f"loi-{now:%Y%m%d-%H%M%S}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        head = f"DNTracker {__version__}, Python {sys.version.split()[0]}, {sys.platform}, {now.isoformat()}\n\n"
        path.write_text(head + "".join(traceback.format_exception(error)), encoding="utf-8")
        return path

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.exit(130)
            return
        sys.__excepthook__(kind, error, trace)
        try:
            where = str(self.write(error))
        except OSError as failed:
            where = str(failed)
        self._happened.emit(where)

    def _caught_on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._caught(args.exc_type, args.exc_value, args.exc_traceback)

    def _tell(self, where: str) -> None:
        if self._open:  # one dialog is enough for a row of them; each has its report
            return
        self._open = True
        from PySide6.QtWidgets import QMessageBox  # 1 ms, and hardly ever needed

        box = QMessageBox(QApplication.activeWindow())
        box.setWindowTitle("DNTracker")
        box.setText(self.tr("Chương trình gặp lỗi ở bước vừa rồi. Những số đã báo “Đã lưu” vẫn nằm trong tệp."))
        box.setInformativeText(self.tr("Xin gửi tệp này cho người phụ trách chương trình:\n{path}").format(path=where))
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        go_on = box.addButton(self.tr("Làm tiếp"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(self.tr("Đóng chương trình"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.exec()
        self._open = False
        if box.clickedButton() is leave:
            QApplication.closeAllWindows()
        if not any(window.isVisible() for window in QApplication.topLevelWidgets()):
            QApplication.exit(1)
