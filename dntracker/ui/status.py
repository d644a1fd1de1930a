"""The status bar: whether everything is saved, what the page says, the last backup, where the keys are."""

from datetime import datetime
from functools import cached_property

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from dntracker.ui.jobs import Job
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

HEIGHT = 26


class StatusBar(QFrame):
    """26 pixels at the foot of the window; what failed stays until it succeeds."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._state = style, ("check", "good")
        self._saved_at: datetime | None = None
        self._icon, self._saved = QLabel(self), Words(style, role="good")
        self._hint, self._selection = Words(style, role="ink2"), Words(style, role="ink2")
        self._backup = Words(style, role="ink2")
        self.keys_button = _flat(self.tr("F1 Phím tắt"), self)
        self._layout = QHBoxLayout(self)
        self._fill()
        self.show_state(self.tr("Đã lưu"))
        style.changed.connect(self._dress)

    @cached_property
    def work(self) -> "WorkLine":
        """The long work that goes on; built when there first is some."""
        line = WorkLine(self._style, self.tr("Hủy"), self)
        self._layout.insertWidget(self._layout.indexOf(self._selection), line)
        return line

    def show_state(self, words: str, icon: str = "check", role: str = "good") -> None:
        """Say at the left how the file is."""
        if (words, icon, role) == (self._saved.text(), *self._state):
            return  # every Enter in the grid says it again
        self._state = (icon, role)
        self._saved.setText(words)
        self._saved.set_role(role)
        self._dress()

    def show_saved(self, at: datetime) -> None:
        """Everything is in the file as of this local time."""
        self._saved_at = at
        self.show_state(self.tr("Đã lưu {time}").format(time=f"{at:%H:%M}"))

    def show_failed(self, sentence: str) -> None:
        """Something could not be written; stays until something is saved."""
        last = self.tr("Chưa lưu, lần lưu cuối {time}")
        words = last.format(time=f"{self._saved_at:%H:%M}") if self._saved_at else self.tr("Chưa lưu")
        self.show_state(words, "warning-circle", "bad")
        self._saved.setToolTip(sentence)

    def show_hint(self, hint: str) -> None:
        """What the page says about the mode and its keys; may hold bold parts."""
        self._hint.setText(hint)

    def show_selection(self, words: str) -> None:
        """What is selected."""
        self._selection.setText(words)

    def show_backup(self, words: str, failed: bool = False) -> None:
        """When the last backup was made, or that it failed and why."""
        self._backup.setText(words)
        self._backup.setToolTip(words)
        self._backup.set_role("bad" if failed else "ink2")

    def follow(self, job: Job) -> None:
        """Show a piece of long work until it ends; Hủy stops it."""
        self.show_work(job.title, None)
        job.progressed.connect(lambda part: self.show_work(job.title, part))
        self.work.cancel_button.clicked.connect(job.progress.stop)
        for end in (job.finished, job.failed, job.cancelled):
            end.connect(self.end_work)

    def show_work(self, title: str, part: float | None) -> None:
        """Long work goes on; `part` of it is done, None: nobody knows."""
        self.work.tell(title, part)
        self.work.show()

    def end_work(self) -> None:
        """No long work goes on."""
        self.work.hide()

    def saved_text(self) -> str:
        """What stands at the left."""
        return self._saved.text()

    def backup_text(self) -> str:
        """What stands about the last backup."""
        return self._backup.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._style.fill(painter, self.rect(), "window")
        self._style.fill(painter, QRect(0, 0, self.width(), 1), "line")

    def _fill(self) -> None:
        left: list[QWidget] = [self._icon, self._saved, _Hairline(self._style), self._hint]
        right: list[QWidget] = [self._selection, _Hairline(self._style), self._backup]
        right += [_Hairline(self._style), self.keys_button]
        for widget in left:
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        for widget in right:
            self._layout.addWidget(widget)

    def _dress(self) -> None:
        style = self._style
        self.setFixedHeight(style.px(HEIGHT))
        self._layout.setContentsMargins(style.px(16), 1, style.px(8), 0)
        self._layout.setSpacing(style.px(6))
        icon, role = self._state
        self._icon.setPixmap(style.pixmap(icon, role, 14))


class WorkLine(QWidget):
    """A piece of long work: what it is, how much of it is done, and the button that stops it."""

    def __init__(self, style: Style, cancel: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = style
        self._title, self._progress = Words(style, role="ink2"), QProgressBar()
        self._progress.setTextVisible(False)
        self.cancel_button = _flat(cancel, self)
        self._layout = QHBoxLayout(self)
        for widget in (self._title, self._progress, self.cancel_button):
            self._layout.addWidget(widget)
        self._dress()
        style.changed.connect(self._dress)

    def tell(self, title: str, part: float | None) -> None:
        """Show the title and how much is done; None: nobody knows."""
        self._title.setText(title)
        self._progress.setRange(0, 100 if part is not None else 0)
        self._progress.setValue(round(100 * (part or 0)))

    def _dress(self) -> None:
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(self._style.px(6))
        self._progress.setFixedSize(QSize(self._style.px(120), self._style.px(6)))


class _Hairline(QWidget):
    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.setFixedWidth(style.px(17))

    def paintEvent(self, _event: QPaintEvent) -> None:
        height = self._style.px(14)
        top = (self.height() - height) // 2
        self._style.fill(QPainter(self), QRect(self.width() // 2, top, 1, height), "rule")


def _flat(text: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setProperty("quiet", True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(text)
    return button
