"""The milestones of a project in a table, with every move of a plan and its reason under the row."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dntracker.services.projects.dates import date_words
from dntracker.services.projects.detail import Detail, MilestoneLine, State
from dntracker.services.projects.landmarks import is_opening, opened_unaccepted
from dntracker.ui.indicators.sections import Cell, Heading
from dntracker.ui.projects.detail.lines import Lines, Row
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words

NAME, DATE, STATE, DAYS, WEIGHT, FILES = 0, 92, 104, 78, 42, 38
MOVED, FORECAST, SHARE, EVIDENCE = 2, 3, 7, 8
LOOKS: Mapping[State, tuple[str, str]] = {
    State.REACHED: ("check-circle", "good"), State.LATE: ("warning-circle", "bad"),
    State.AHEAD: ("circle", "ink2"), State.UNDATED: ("minus", "ink3"),
}  # fmt: skip


class Milestones(QWidget):
    """Enter says when the current milestone came true, F2 changes it, Ins adds one, Del takes it away."""

    asked = Signal(str)
    """A deed on the current milestone is asked for: its code here."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._codes: list[str] = []
        self.head = Heading(style, self.tr("Mốc tiến độ"), link=self.tr("Thêm mốc"))
        headings = [
            self.tr("Mốc"), self.tr("Kế hoạch"), self.tr("Điều chỉnh"), self.tr("Dự báo"), self.tr("Thực tế"),
            self.tr("Tình trạng"), self.tr("Lệch, ngày"), self.tr("%"), self.tr("Tệp"),
        ]  # fmt: skip
        widths = [NAME, DATE, DATE, DATE, DATE, STATE, DAYS, WEIGHT, FILES]
        self.rows = Lines(style, headings, widths, self.tr("Mốc tiến độ"))
        self.none = Words(style, role="ink3", parent=self)
        self.none.setWordWrap(True)
        self.deeds = QWidget(self)
        self.buttons = {code: self._button(*words) for code, words in self._deeds().items()}
        line = QHBoxLayout(self.deeds)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(style.px(2))
        for button in self.buttons.values():
            line.addWidget(button)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.px(4))
        for widget in (self.head, self.rows, self.none, self.deeds):
            column.addWidget(widget)
        self._connect()

    def show_detail(self, detail: Detail, *, readonly: bool) -> None:
        """Show the milestones of a project; the current one stays so wherever it went, a new one becomes it."""
        wanted = self._wanted(detail)
        self.rows.show_lines([Row(_cells(one), tuple(self._below(detail, one))) for one in detail.milestones])
        self.rows.choose(wanted)
        for column, there in _used(detail.milestones).items():
            self.rows.setColumnHidden(column, not there)
        self.head.aside.setText(self._count(detail.milestones))
        self.head.link.setVisible(not readonly)
        self.deeds.setVisible(not readonly)
        for code, button in self.buttons.items():
            button.setVisible(code in ("model", "add") or bool(detail.milestones))
        self.none.setVisible(not detail.milestones)
        told = self.tr("Dự án chưa có mốc nào.")
        more = self.tr("Lấy các mốc của quy trình (Shift+Ins), hoặc bấm Thêm mốc (Ins).")
        self.none.setText(told if readonly else f"{told} {more}")

    def _wanted(self, detail: Detail) -> int:
        known, current = self._codes, self.rows.current()
        self._codes = [f"{detail.item.project.code} {one.milestone.code}" for one in detail.milestones]
        fresh = [code for code in self._codes if code not in known]
        if len(fresh) == 1 and len(self._codes) == len(known) + 1:
            return self._codes.index(fresh[0])
        code = known[current] if 0 <= current < len(known) else ""
        return self._codes.index(code) if code in self._codes else min(current, len(self._codes) - 1)

    def _connect(self) -> None:
        for code, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, code=code: self.asked.emit(code))
        self.head.link.clicked.connect(lambda: self.asked.emit("add"))
        self.rows.wanted.connect(lambda: self.asked.emit("add"))
        self.rows.chosen.connect(lambda _row: self.asked.emit("reach"))
        self.rows.mended.connect(lambda _row: self.asked.emit("amend"))
        self.rows.removed.connect(lambda _row: self.asked.emit("remove"))
        self.rows.moved.connect(lambda _row, step: self.asked.emit("up" if step < 0 else "down"))

    def _deeds(self) -> dict[str, tuple[str, str]]:
        return {
            "reach": (self.tr("Ghi đạt"), "Enter, Alt+A"), "move": (self.tr("Dời"), "Alt+O"),
            "forecast": (self.tr("Dự báo"), "Alt+B"), "explain": (self.tr("Lý do chậm"), "Alt+L"),
            "amend": (self.tr("Sửa"), "F2"), "weigh": (self.tr("Tỷ trọng"), "Alt+W"),
            "attach": (self.tr("Minh chứng"), "Alt+K"), "model": (self.tr("Mốc theo quy trình"), "Shift+Ins"),
        }  # fmt: skip

    def _button(self, words: str, key: str) -> QPushButton:
        button = QPushButton(words, self.deeds)
        button.setProperty("link", True)
        button.setToolTip(key)
        button.setAccessibleName(f"{self.tr('Mốc tiến độ')}: {words}")
        return button

    def _count(self, lines: Sequence[MilestoneLine]) -> str:
        late = sum(one.state is State.LATE for one in lines)
        lacking = sum(one.lacks and one.state is State.LATE for one in lines)
        told = [self.tr("{0} mốc trễ").replace("{0}", str(late))] if late else []
        told += [self.tr("{0} mốc thiếu lý do").replace("{0}", str(lacking))] if lacking else []
        return ", ".join(told)

    def _below(self, detail: Detail, one: MilestoneLine) -> Iterator[Cell]:
        indent = "     "
        for told in one.moved:
            yield Cell(indent + told, "ink2")
        if one.milestone.reason:
            yield Cell(indent + self.tr("Lý do chậm: {0}").replace("{0}", one.milestone.reason), "ink2")
        elif one.lacks and one.state is State.LATE:
            yield Cell(indent + self.tr("Chưa có lý do chậm; cần ghi."), "bad")
        if is_opening(detail.item, one.milestone) and opened_unaccepted(detail.item):
            yield Cell(indent + self.tr("Khai trương khi chưa nghiệm thu; không thay cho nghiệm thu."), "warn")
        if one.milestone.note:
            yield Cell(indent + one.milestone.note, "ink3")


def _used(lines: Sequence[MilestoneLine]) -> dict[int, bool]:
    """Which of the columns that many projects leave empty say something."""
    return {
        MOVED: any(one.moved for one in lines), FORECAST: any(one.milestone.forecast for one in lines),
        SHARE: any(one.weight for one in lines), EVIDENCE: any(one.files for one in lines),
    }  # fmt: skip


def _cells(one: MilestoneLine) -> tuple[Cell, ...]:
    milestone, (icon, role) = one.milestone, LOOKS[one.state]
    moved = date_words(milestone.plan) if milestone.revisions else ""
    late = one.days.startswith("+")
    return (
        Cell(milestone.name),
        Cell(date_words(milestone.planned) or "…", "ink2", right=True),
        Cell(moved, right=True),
        Cell(date_words(milestone.forecast), "forecast", right=True),
        Cell(date_words(milestone.actual) or "…", right=True),
        Cell(state_words(one.state), role, icon),
        Cell(one.days, "bad" if late else "ink2", right=True),
        Cell(one.weight, "ink2", right=True),
        Cell(str(len(one.files)) if one.files else "", "ink2", right=True),
    )


def state_words(state: State) -> str:
    """What a state is called in the table."""
    translate = QCoreApplication.translate
    words = {
        State.REACHED: translate("Milestones", "Đã đạt"), State.LATE: translate("Milestones", "Trễ"),
        State.AHEAD: translate("Milestones", "Chưa đến"), State.UNDATED: translate("Milestones", "Chưa định"),
    }  # fmt: skip
    return words[state]
