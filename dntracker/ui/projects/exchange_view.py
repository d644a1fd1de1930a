"""Projects out as files for Excel and Microsoft Project, and in from such files, every difference shown first."""

from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.services.headed_table import RowState
from dntracker.services.projects.exchange.exchange import SCHEDULE, WORKBOOK, Arrival, arrive
from dntracker.services.projects.exchange.taking import Comparison, Difference
from dntracker.services.reports.file_names import name_of
from dntracker.services.texts import sentence
from dntracker.ui.indicators.fields import Fields, two_columns
from dntracker.ui.indicators.sections import Cell, Paper, RowList
from dntracker.ui.projects.view import Handed
from dntracker.ui.widgets.own_keys import own_keys
from dntracker.ui.widgets.waiting import waiting
from dntracker.ui.widgets.words import Words

LOOKS = {
    RowState.NEW: ("plus", "good"),
    RowState.CHANGED: ("pencil-simple", "accent"),
    RowState.REFUSED: ("x-circle", "bad"),
}
BOOK_KEY, SCHEDULE_KEY, OPEN_KEY = "Alt+E", "Alt+M", "Alt+P"
_TOLD = 4  # the column of the sentence


class ExchangeView(Paper):
    """The files of projects; Esc leaves a file that was opened as it is."""

    def __init__(self, handed: Handed, parent: QWidget) -> None:
        style = handed.style
        super().__init__(style, parent)
        self._handed, self._exchange = handed, handed.desk.projects.exchange
        self._folder = Path(QDir.homePath())
        self._arrival: Arrival | None = None
        self._comparison: Comparison | None = None
        self.told, self.refusal = Words(style, role="ink2"), Words(style, role="ink2")
        self.book_button = QPushButton(self.tr("Xuất sổ tính…"), self)
        self.schedule_button = QPushButton(self.tr("Xuất sang Microsoft Project…"), self)
        self.open_button = QPushButton(self.tr("Nạp tệp…"), self)
        self.title, self.counts = Words(style, size=20), Words(style)
        self.warning, self.message = Words(style, role="warn"), Words(style, role="bad")
        for words in (self.told, self.refusal, self.title, self.counts, self.warning, self.message):
            words.setWordWrap(True)
        self._into = Paper(style)
        self.fields = Fields(style, lambda *_: None, self._into)
        grid = two_columns(style)
        self.into = self.fields.choice(grid, "into", self.tr("Mốc không rõ dự án thì nạp vào"), {}, 0, -1)
        self._into.setLayout(grid)
        headings = [self.tr("Sẽ làm gì"), self.tr("Ở đâu"), self.tr("Dự án"), self.tr("Tên"), self.tr("Thay đổi")]
        self.list = RowList(style, headings, [104, 150, 92, 210, 0], self.tr("Những chỗ khác nhau"))
        self.whole = Words(style, role="ink2")
        self.whole.setWordWrap(True)
        self.take_button, self.leave_button = QPushButton(self), QPushButton(self.tr("Không nạp"), self)
        self.take_button.setProperty("primary", True)
        self._found = Paper(style)
        self._lay_out()
        self._connect()

    def enter(self) -> None:
        """Give the focus to what comes next."""
        (self.take_button if self.take_button.isVisible() else self.book_button).setFocus()

    def refresh(self) -> None:
        """Say what would go out, and hold a file that was opened against the projects again."""
        self.show_programme(self._handed.around.programme())
        why = self._handed.desk.projects.acts.why_not()
        self.open_button.setVisible(not why)
        self.open_button.setEnabled(not why)
        self.refusal.setVisible(bool(why))
        self.refusal.setText(self.tr("Không nạp được: {why}").format(why=why))
        if self._arrival is not None:
            self._compare()

    def show_programme(self, code: str) -> None:
        """Say which projects go out."""
        portfolio = self._handed.desk.projects.portfolio
        which = portfolio.programme(code).name if code else self.tr("mọi chương trình")
        self.told.setText(
            self.tr(
                "Xuất các dự án của {which}: sổ tính để sửa bằng Excel rồi nạp lại, hoặc tệp XML mà Microsoft Project "
                "và ProjectLibre mở được. Khi nạp, từng chỗ khác hiện ra trước, chưa ghi gì."
            ).format(which=which)
        )

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this view."""
        return [
            (f"{BOOK_KEY}, {SCHEDULE_KEY}", self.tr("xuất sổ tính, xuất sang Microsoft Project")),
            (OPEN_KEY, self.tr("nạp dự án, vốn và mốc từ tệp")),
            ("Esc", self.tr("bỏ tệp đang xem trước, không nạp")),
        ]

    def open(self, path: Path) -> None:
        """Show what taking a file would do."""
        self.leave()
        self._found.show()
        self.title.setText(self.tr("Nạp {name}").format(name=path.name))
        items = self._handed.desk.projects.portfolio.items()
        self.into.blockSignals(True)
        self.into.offer({"": self.tr("(chưa chọn)")} | {one.project.code: one.project.name for one in items})
        self.into.blockSignals(False)
        self._into.setVisible(path.suffix.lower() == SCHEDULE)
        if self._read(path):
            self._compare()
        self.enter()

    def take(self) -> None:
        """Do what is shown, without what is refused."""
        if self._comparison is None:
            return
        try:
            with waiting():
                count = self._exchange.take(self._comparison)
        except UserError as error:
            self._say(sentence(error))
            return
        self.leave()
        self._handed.around.done(self.tr("Đã nạp {count} thay đổi").format(count=count))
        self.enter()

    def leave(self) -> None:
        """Put a file that was opened away."""
        self._arrival = self._comparison = None
        self._found.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._found.isVisible():
            self._put_away()
        elif event.key() == Qt.Key.Key_Escape:
            self._handed.around.back()
        else:
            super().keyPressEvent(event)

    def _put_away(self) -> None:
        self.leave()
        self.enter()

    def _ask_file(self) -> None:
        pattern = self.tr("Sổ tính, Microsoft Project (*.xlsx *.xlsm *.xml)")
        path = self._handed.ask.open_file(self.tr("Nạp dự án"), self._folder, pattern)
        if path is not None:
            self._folder = path.parent
            self.open(path)

    def _export(self, ending: str, pattern: str) -> None:
        programme = self._handed.around.programme()
        name = name_of((programme or "du-an",), ending)
        path = self._handed.ask.save_file(self.tr("Xuất dự án"), self._folder / name, pattern)
        if path is None:
            return
        self._folder = path.parent
        try:
            self._exchange.write(path, programme)
        except UserError as error:
            self._handed.notice.say("warn", sentence(error))
        else:
            self._handed.around.tell(self.tr("Đã lưu {0}").format(path.name))

    def _read(self, path: Path) -> bool:
        try:
            with waiting():
                self._arrival = arrive(path)
        except UserError as error:
            self._show_nothing(sentence(error))
        return self._arrival is not None

    def _compare(self) -> None:
        if self._arrival is None:
            return
        try:
            with waiting():
                comparison = self._exchange.compare(self._arrival, self.fields.text("into"))
        except UserError as error:
            self._show_nothing(sentence(error))
        else:
            self._show(comparison)

    def _show(self, comparison: Comparison) -> None:
        self._comparison = comparison
        shown = [one for one in comparison.differences if one.state is not RowState.SAME]
        counts = [
            self.tr("{0} chỗ thêm mới").format(comparison.count(RowState.NEW)),
            self.tr("{0} chỗ thay đổi").format(comparison.count(RowState.CHANGED)),
            self.tr("{0} chỗ không nạp được").format(comparison.count(RowState.REFUSED)),
            self.tr("{0} dòng như cũ").format(comparison.count(RowState.SAME)),
        ]
        self.counts.setText(" · ".join(counts))
        self._say("")
        left = self.tr("{0} công việc trong tệp không phải là mốc nên không nạp.").format(comparison.left_out)
        self.warning.setText(left if comparison.left_out else comparison.passed_over)
        self.warning.setVisible(bool(self.warning.text()))
        self.list.show_rows([self._row(one) for one in shown])
        self.list.setVisible(bool(shown))
        self.take_button.setText(self.tr("Nạp {0} thay đổi").format(comparison.changes))
        self.take_button.setVisible(bool(comparison.changes))

    def _show_nothing(self, why: str) -> None:
        self._comparison = None
        self._say(why)
        self.counts.setText("")
        self.warning.hide()
        self.list.hide()
        self.take_button.hide()

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))

    def _row(self, one: Difference) -> list[Cell]:
        words = {
            RowState.NEW: self.tr("Thêm"), RowState.CHANGED: self.tr("Sửa"), RowState.REFUSED: self.tr("Không nạp"),
        }  # fmt: skip
        icon, role = LOOKS[one.state]
        return [
            Cell(words[one.state], role, icon), Cell(one.place), Cell(one.project), Cell(one.name),
            Cell(one.sentence, role if one.state is RowState.REFUSED else "ink2"),
        ]  # fmt: skip

    def _connect(self) -> None:
        self.book_button.clicked.connect(lambda: self._export(WORKBOOK, self.tr("Sổ tính Excel (*.xlsx)")))
        self.schedule_button.clicked.connect(lambda: self._export(SCHEDULE, self.tr("Microsoft Project (*.xml)")))
        self.open_button.clicked.connect(self._ask_file)
        self.list.currentItemChanged.connect(lambda item: self.whole.setText(item.text(_TOLD) if item else ""))
        self.into.currentIndexChanged.connect(self._compare)
        self.take_button.clicked.connect(self.take)
        self.leave_button.clicked.connect(self._put_away)
        for key, button in (
            (BOOK_KEY, self.book_button), (SCHEDULE_KEY, self.schedule_button), (OPEN_KEY, self.open_button),
        ):  # fmt: skip
            button.setToolTip(key)
            own_keys(self, [(key, button.click)])

    def _lay_out(self) -> None:
        px = self._style.px
        found = QVBoxLayout(self._found)
        found.setContentsMargins(0, px(16), 0, 0)
        found.setSpacing(px(8))
        for part in (self.title, self._into, self.counts, self.warning, self.message):
            found.addWidget(part)
        found.addWidget(self._rows(), 1)
        found.addWidget(self.whole)
        found.addLayout(_side_by_side(self.take_button, self.leave_button))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(12))
        column.setSpacing(px(12))
        column.addWidget(self.told)
        column.addLayout(_side_by_side(self.book_button, self.schedule_button, self.open_button))
        column.addWidget(self.refusal)
        column.addWidget(self._found, 1)
        column.addStretch(0)
        self._found.hide()

    def _rows(self) -> QScrollArea:
        area = QScrollArea(self._found)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        body = Paper(self._style)
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.list)
        inside.addStretch(1)
        area.setWidget(body)
        return area


def _side_by_side(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
