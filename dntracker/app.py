"""The program with a window: puts style, settings, file, services and pages together, and nothing else does."""

import gc
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from dntracker.domain.act import Actor
from dntracker.domain.errors import UserError
from dntracker.services import files, texts
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings, config_folder
from dntracker.ui.ask import Ask, LateAsk
from dntracker.ui.changes import Changes
from dntracker.ui.crash import CrashReporter
from dntracker.ui.files.opening import Opening
from dntracker.ui.jobs import Jobs
from dntracker.ui.language import take_language
from dntracker.ui.page_specs import page_specs
from dntracker.ui.pressing import EnterPresses
from dntracker.ui.style import Style, make_application
from dntracker.ui.widgets.notice import Deed
from dntracker.ui.window import Window
from dntracker.ui.window_size import keep_geometry
from dntracker.ui.workplace import Workplace

translate = QCoreApplication.translate
TIMING = "DNTRACKER_TIMING"
STARTED = 1000  # ms; by then the window stands


def clock() -> datetime:
    """The time now; everything below is handed it."""
    return datetime.now(UTC)


def run(path: Path | None = None, settings: Settings | None = None) -> int:
    """Open the window on `path`, else on the file that was open last, else the welcome; returns the exit code.

    With DNTRACKER_TIMING set, prints `first-paint` and the monotonic time at which the first page stands with its
    figures; DNTRACKER_TIMING=quit then ends the program. The benchmark of the start reads this.
    """
    settings = settings or Settings.load(config_folder())
    app = make_application()
    app.setApplicationName("DNTracker")
    app.setQuitOnLastWindowClosed(False)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    crash = CrashReporter(settings.folder)
    crash.install()
    take_language(app, settings.language)
    style = Style(settings.theme, settings.zoom)
    style.apply(app)
    program = Program(app, style, settings, LateAsk(lambda: _ask(style)))
    QTimer.singleShot(STARTED, gc.enable)  # off since the first import
    QTimer.singleShot(0, lambda: program.start(path))  # inside the loop: a mistake on the way is told, too
    return app.exec()


class Program(QObject):
    """The windows of one process: the one that works, those that look at copies, or the welcome."""

    def __init__(self, app: QApplication, style: Style, settings: Settings, ask: Ask) -> None:
        super().__init__(app)
        self._app, self._style, self._settings = app, style, settings
        self.windows: list[QWidget] = []
        self._ask, self._stays = ask, False
        EnterPresses(app, self)
        self._opening = Opening(settings, self._ask, clock)
        self._opening.restore_asked.connect(self._choose_copy)

    def start(self, path: Path | None) -> None:
        """Open what was asked for, or what was open last, or begin."""
        path = path or self._last()
        if path is None or not self.open(path):
            self.welcome()

    def open(self, path: Path, readonly: bool = False) -> bool:
        """Open a file in a window of its own; the one that works until now is closed."""
        path, old = path.absolute(), list(self.windows)
        if window := self._window_of(path):
            window.activateWindow()
            return True
        desk = self._opening.open(path, readonly)
        if desk is None:
            return False
        window = self._window(desk)
        for one in old:
            if not one.close():
                window.close()
                return False
        return True

    def welcome(self) -> None:
        """Offer the ways to begin."""
        from dntracker.ui.welcome.window import Welcome  # only the first start pays for it

        if opened := next((one for one in self.windows if isinstance(one, Welcome)), None):
            opened.activateWindow()
            return
        welcome = Welcome(self._style, self._settings, self._ask)
        welcome.decided.connect(self._begin)
        self._keep(welcome)

    def look_at(self, copy: Path, target: Path) -> None:
        """Open a backup read-only, with the way to put it in the place of `target`."""
        desk = self._opening.open(copy, readonly=True)
        if desk is None:
            return
        window = self._window(desk)
        restore = Deed(self.tr("Khôi phục bản này"), lambda: self.restore(copy, target), primary=True)
        leave = Deed(self.tr("Đóng bản sao"), window.close)
        words = self.tr("Chỉ xem, không ghi được vào đây. Khôi phục thì tệp đang dùng được cất sang bên.")
        window.notice.stand("warn", self.tr("Đây là bản sao lưu."), words, [restore, leave])

    def look_back(self, window: Window, day: date) -> None:
        """Open a window of its own on the file as it was at the end of a day."""
        try:
            self._window(window.place.desk.as_of(day)).tell_past(day)
        except UserError as error:
            self._ask.tell(texts.sentence(error))

    def restore(self, copy: Path, target: Path) -> None:
        """Put a backup in the place of `target` and open it; the present file is put aside."""
        import shutil  # 5 ms, and only restoring needs them
        import tempfile

        question = self.tr("Khôi phục {copy} vào {target}?").format(copy=copy.name, target=target.name)
        details = self.tr("Tệp hiện có ở đó được đổi tên và giữ nguyên bên cạnh.")
        if not self._ask.confirm(question, details, self.tr("Khôi phục"), danger=True):
            return
        with self._staying(), tempfile.TemporaryDirectory() as folder:
            # Of its own: closing the windows makes a backup more and may remove the chosen one.
            own = Path(folder) / copy.name
            try:
                files.open_desk(copy, clock, Actor(""), readonly=True).close()
                shutil.copyfile(copy, own)
            except (UserError, OSError) as error:
                self._ask.tell(_why(error, copy))
                return
            if all(window.close() for window in list(self.windows)):
                self._put_in_place(own, target)

    def _put_in_place(self, copy: Path, target: Path) -> None:
        aside, failure = None, ""
        try:
            aside = files.restore(copy, target, clock)
        except UserError as error:
            failure = texts.sentence(error)
        if failure:
            self._ask.tell(failure)
        if not self.open(target):
            self.welcome()
        elif not failure and (window := self._window_of(target)):
            window.tell_restored(copy.name, aside)

    @contextmanager
    def _staying(self) -> Iterator[None]:
        self._stays = True
        try:
            yield
        finally:
            self._stays = False
            QTimer.singleShot(0, self, self._quit_if_empty)

    def _open_to_edit(self, viewer: Window, path: Path) -> None:
        desk = self._opening.open(path)
        if desk is not None:
            self._window(desk)
            viewer.close()

    def _window(self, desk: Desk) -> Window:
        if not desk.readonly and desk.path:
            self._settings.opened(desk.path)
        if self.windows:
            keep_geometry(self.windows[-1], self._settings)
        place = Workplace(desk, self._style, Changes(), self._ask, self._settings, Jobs(self))
        window = Window(place, page_specs(place))
        window.file_asked.connect(self.open)
        window.edit_asked.connect(lambda path: self._open_to_edit(window, path))
        window.new_asked.connect(self.welcome)
        window.restore_asked.connect(lambda: self._choose_copy(place.path))
        place.changes.day_asked.connect(lambda day: self.look_back(window, day))
        window.painted.connect(self._painted)
        window.painted.connect(window.settle)
        window.complete.connect(gc.freeze)  # looking for garbage among all that stands took 48 ms while one types
        window.open_page("entry")
        self._keep(window)
        return window

    def _keep(self, window: QWidget) -> None:
        window.closed.connect(self._closed)  # type: ignore[attr-defined]
        self.windows.append(window)
        self._style.flatten()
        window.show()

    def _closed(self, window: QWidget) -> None:
        self.windows.remove(window)
        gc.unfreeze()
        window.deleteLater()
        QTimer.singleShot(0, self, self._quit_if_empty)

    def _quit_if_empty(self) -> None:
        if not self.windows and not self._stays:
            self._app.quit()

    def _begin(self, beginning: object) -> None:
        from dntracker.ui.welcome.window import Beginning, Welcome

        assert isinstance(beginning, Beginning)
        welcome = self.sender()
        assert isinstance(welcome, Welcome)
        if beginning.way == "restore":
            self.look_at(beginning.path, welcome.target)
            return
        try:
            if beginning.way != "open":
                files.create(beginning.path, clock, seeded=beginning.way == "seeded")
        except UserError as error:
            self._ask.tell(texts.sentence(error))
        else:
            self.open(beginning.path)

    def _choose_copy(self, target: Path) -> None:
        from dntracker.ui.files.restore import RestoreDialog, Wish, ask_copy

        window = self._window_of(target)
        copies = window.place.desk.backups.list() if window else files.copies_beside(target)
        dialog = RestoreDialog(self._style, copies, window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if dialog.wish is Wish.ELSEWHERE:
            copy = ask_copy(self._ask, target)
        else:
            copy = dialog.copy.path if dialog.copy else None
        if copy is not None:
            (self.restore if dialog.wish is Wish.RESTORE else self.look_at)(copy, target)

    def _window_of(self, path: Path) -> Window | None:
        windows = (window for window in self.windows if isinstance(window, Window))
        working = (window for window in windows if window.place.desk.as_of_day is None)
        return next((window for window in working if window.place.path == path), None)

    def _last(self) -> Path | None:
        known = [Path(name) for name in self._settings.recent_files] or [files.default_path()]
        return next((path for path in known if path.is_file()), None)

    def _painted(self) -> None:
        if os.environ.get(TIMING):
            sys.stdout.write(f"first-paint {time.monotonic():.6f}\n")
            sys.stdout.flush()
        if os.environ.get(TIMING) == "quit":
            self._app.closeAllWindows()


def _ask(style: Style) -> Ask:
    from dntracker.ui.dialogs import QtAsk  # 5 ms, and most starts ask nothing

    return QtAsk(style)


def _why(error: Exception, path: Path) -> str:
    if isinstance(error, UserError):
        return texts.sentence(error)
    return texts.fill("unopened_file", {"path": path, "detail": getattr(error, "strerror", None) or error})
