"""The first window: choose what to begin with, where it will lie, and who is working; nothing is made before."""

import getpass
from itertools import chain, count
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dntracker import __version__
from dntracker.domain.indicator import Indicator
from dntracker.domain.unit import Unit
from dntracker.paths import seeds as seed_folder
from dntracker.services import files
from dntracker.services.preview import headlines
from dntracker.services.seeds import Seeds
from dntracker.services.settings import Settings
from dntracker.ui.ask import Ask
from dntracker.ui.files.deeds import file_pattern
from dntracker.ui.style import Style
from dntracker.ui.welcome.choices import Choices, Way
from dntracker.ui.welcome.contents import Contents
from dntracker.ui.welcome.foot import Foot
from dntracker.ui.who import COMMUNES, WhoFields
from dntracker.ui.widgets.rule import Rule
from dntracker.ui.widgets.words import Words
from dntracker.ui.window_size import fit, keep_geometry

WIDTH, LEFT, RIGHT = 1040, 576, 400


class Beginning(Struct, frozen=True):
    """What was decided: the way (`seeded`, `empty`, `open`, `restore`) and the file that is meant."""

    way: str
    path: Path


class Welcome(QWidget):
    """What DNTracker shows while no file is open."""

    decided = Signal(object)
    """A `Beginning`: go on with it."""

    closed = Signal(object)
    """This window is gone."""

    def __init__(self, style: Style, settings: Settings, ask: Ask) -> None:
        super().__init__()
        self._style, self._settings, self._ask = style, settings, ask
        self._target = free(files.default_path())
        self.choices, self.contents = Choices(style, self._ways()), Contents(style)
        self.who = WhoFields(style, settings.person or login_name(), settings.unit)
        self.button, self.change = QPushButton(), QPushButton(self.tr("Đổi"))
        self._place, self._body = Words(style, role="ink2"), QWidget(self)
        self.setWindowTitle("DNTracker")
        fit(self, settings)
        self._lay_out()
        for key, deed in (("Ctrl+Q", self.close), ("F1", self._show_keys)):
            QShortcut(QKeySequence(key), self, deed)
        self.choices.chosen.connect(self._show_way)
        self.choices.activated.connect(self.go_on)
        self.button.clicked.connect(self.go_on)
        self.change.clicked.connect(self._change_place)
        self._show_way(self.choices.way())
        self.choices.enter()
        QTimer.singleShot(0, self, self._read_seeds)

    def go_on(self) -> None:
        """Keep who is working, ask for the file that the way needs, and announce the decision."""
        self._settings.person, self._settings.unit = self.who.person(), self.who.unit()
        self._settings.save()
        way, folder = self.choices.way().code, self._target.parent
        path: Path | None = self._target
        if way == "open":
            path = self._ask.open_file(self.tr("Mở tệp đang dùng"), folder, file_pattern())
        elif way == "restore":
            path = self._ask.open_file(self.tr("Chọn bản sao lưu"), folder, file_pattern())
        if path is not None:
            self.decided.emit(Beginning(way, path))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._style.color("paper"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._style.px(WIDTH)
        self.contents.setVisible(wide)
        self._body.setFixedWidth(self._style.px(WIDTH if wide else LEFT))

    def closeEvent(self, event: QCloseEvent) -> None:
        keep_geometry(self, self._settings)
        event.accept()
        self.closed.emit(self)

    def _ways(self) -> list[Way]:
        create = self.tr("Tạo tệp mới")
        return [
            Way("seeded", "plus", self.tr("Tạo tệp mới, có sẵn dữ liệu của thành phố"), "", create),
            Way(
                "empty",
                "file",
                self.tr("Tạo tệp mới, chưa có số liệu"),
                self.tr("Có sẵn chỉ tiêu, đơn vị và biểu; số liệu và mục tiêu thì chưa."),
                create,
            ),
            Way(
                "open",
                "folder-open",
                self.tr("Mở tệp đang dùng"),
                self.tr("Tệp .dntracker trên máy này."),
                self.tr("Chọn tệp…"),
            ),
            Way(
                "restore",
                "clock-counter-clockwise",
                self.tr("Khôi phục từ bản sao lưu"),
                self.tr("Chọn bản sao; chương trình kiểm tra và mở xem trước."),
                self.tr("Chọn bản sao…"),
            ),
        ]

    def _lay_out(self) -> None:
        style = self._style
        columns = QHBoxLayout()
        columns.addWidget(self._left(), 0, Qt.AlignmentFlag.AlignTop)
        columns.addStretch(1)
        self.contents.setFixedWidth(style.px(RIGHT))
        columns.addWidget(self.contents, 0, Qt.AlignmentFlag.AlignTop)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(style.px(6))
        inside.addWidget(Words(style, "DNTracker", size=20))
        purpose = self.tr(
            "Theo dõi chỉ tiêu chuyển đổi số thành phố Đà Nẵng. Mọi thứ nằm trong một tệp trên máy này, không cần mạng."
        )
        told = Words(style, purpose, role="ink2")
        told.setWordWrap(True)
        inside.addWidget(told)
        inside.addSpacing(style.px(20))
        inside.addLayout(columns)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addStretch(2)
        whole.addWidget(self._body, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)
        whole.addWidget(Foot(style, self.tr("Chưa mở tệp nào; F1 xem phím"), self.tr("Bản {v}").format(v=__version__)))

    def _left(self) -> QWidget:
        style, left = self._style, QWidget()
        left.setFixedWidth(style.px(LEFT))
        layout = QVBoxLayout(left)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Words(style, self.tr("Bắt đầu"), bold=True))
        layout.addSpacing(style.px(8))
        layout.addWidget(Rule(style, "rule"))
        layout.addWidget(self.choices)
        layout.addSpacing(style.px(16))
        layout.addWidget(self.who, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(style.px(16))
        go = QHBoxLayout()
        go.setSpacing(style.px(12))
        self.button.setProperty("primary", True)
        self.change.setProperty("link", True)
        self.change.setAccessibleName(self.tr("Đổi nơi lưu"))
        self.button.setIconSize(QSize(0, 0))
        for widget in (self.button, self._place, self.change):
            go.addWidget(widget)
        go.addStretch(1)
        layout.addLayout(go)
        return left

    def _show_way(self, way: Way) -> None:
        self.button.setText(way.button)
        makes = way.code != "open"
        self._place.setVisible(makes)
        self.change.setVisible(makes)
        self._place.setText(self.tr("Nơi lưu: {path}").format(path=short(self._target)))
        self._place.setToolTip(str(self._target))

    def _show_keys(self) -> None:
        from dntracker.ui.shortcuts import KeysDialog  # only F1 needs it

        keys = [
            ("↑ ↓", self.tr("Chọn cách bắt đầu")),
            ("Enter", self.tr("Bắt đầu theo cách đã chọn")),
            ("Tab", self.tr("Sang họ tên, đơn vị, nơi lưu")),
            ("Ctrl+Q", self.tr("Thoát")),
        ]
        KeysDialog(self._style, self.tr("Bắt đầu"), keys, [], self).exec()

    def _change_place(self) -> None:
        chosen = self._ask.save_file(self.tr("Nơi lưu tệp"), self._target, file_pattern())
        if chosen is not None:
            self._target = chosen
            self._show_way(self.choices.way())

    @property
    def target(self) -> Path:
        """Where a new or restored file will lie."""
        return self._target

    def _read_seeds(self) -> None:
        seeds = Seeds(seed_folder())
        units = [unit for unit in seeds.things("units", Unit) if unit.valid_to is None]
        self.who.offer(units)
        words = self.tr("{communes} xã, phường, đặc khu; {indicators} chỉ tiêu; {rows} dòng số đã công bố, đủ nguồn.")
        line = words.format(
            communes=sum(unit.level in COMMUNES for unit in units),
            indicators=sum(1 for _ in seeds.things("indicators", Indicator)),
            rows=sum(1 for _ in seeds.rows("published")),
        )
        self.choices.tell("seeded", line)
        self.contents.show_series(headlines())


def free(path: Path) -> Path:
    """This path, or the next one with a number behind its name that no file has."""
    names = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return next(one for one in chain([path], names) if not one.exists())


def login_name() -> str:
    """The name under which the person is logged in, where the system tells it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def short(path: Path) -> str:
    """A path from the home folder on, where it lies below it."""
    home = Path.home()
    return str(path.relative_to(home)) if path.is_relative_to(home) else str(path)
