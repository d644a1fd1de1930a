"""What stands around milestones and money: obstacles, indicators, documents, evidence, history."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dntracker.domain.evidence import Evidence
from dntracker.domain.milestone import Milestone
from dntracker.domain.period import InvalidPeriod
from dntracker.domain.rating import Colour
from dntracker.domain.source import Source
from dntracker.services.evidence_texts import shown_name, size_text
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.detail import Detail, ObstacleLine, State
from dntracker.services.projects.history import Happened
from dntracker.services.projects.ratings import Rating
from dntracker.services.projects.words import COLOURS
from dntracker.services.texts import inside
from dntracker.ui.indicators.sections import Cell, Heading
from dntracker.ui.named import named
from dntracker.ui.projects.detail.lines import Lines, Row
from dntracker.ui.projects.detail.milestones import LOOKS
from dntracker.ui.projects.looks import COLOUR_LOOKS
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words, literal

SIGNS = {"bad": "● ", "warn": "▲ "}


class Part(QWidget):
    """A heading, a list under it, and the words that stand there while it is empty."""

    chosen = Signal(int)
    """Enter on this row."""

    mended = Signal(int)
    """F2 on this row."""

    wanted = Signal()
    """Another one is to be added."""

    removed = Signal(int)
    """Del on this row."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        name, link, none = self.words()
        self.head = Heading(style, name, link=link)
        self.rows = Lines(style, *self.columns(), name)
        self.none = Words(style, none, "ink3")
        self.none.setWordWrap(True)
        self._link = bool(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.px(4))
        for widget in (self.head, self.rows, self.none):
            column.addWidget(widget)
        self.head.link.clicked.connect(lambda _checked=False: self.wanted.emit())
        for signal, own in (
            (self.rows.chosen, self.chosen), (self.rows.mended, self.mended), (self.rows.wanted, self.wanted),
            (self.rows.removed, self.removed),
        ):  # fmt: skip
            signal.connect(own)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert and not self.head.link.isHidden():
            self.wanted.emit()  # an empty list has no rows that hear of it
        else:
            super().keyPressEvent(event)

    def words(self) -> tuple[str, str, str]:
        """The heading, what its link says, and what stands there while the list is empty (for subclasses)."""
        raise NotImplementedError

    def columns(self) -> tuple[list[str], list[int]]:
        """The headings of the columns, and how wide each is (for subclasses)."""
        raise NotImplementedError

    def show_lines(self, rows: Sequence[Row], *, readonly: bool) -> None:
        """Show these rows."""
        self.rows.show_lines(rows)
        self.none.setVisible(not rows)
        self.head.link.setVisible(self._link and not readonly)


class Rated(QWidget):
    """Why the project is not green, and the reason that a red one needs; hidden where no rule speaks."""

    wanted = Signal()
    """A reason is to be given."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style
        self.head = Heading(style, "", link=self.tr("Ghi lý do đỏ"))
        self.text = Words(style)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.px(4))
        column.addWidget(self.head)
        column.addWidget(self.text)
        self.head.link.setToolTip("Alt+E")
        self.head.link.clicked.connect(lambda _checked=False: self.wanted.emit())

    def show_rating(self, rating: Rating, *, readonly: bool) -> None:
        """Show the sentences of the rules, and the reason that was given."""
        self.head.text.setText(self.tr("Vì sao {0}").format(inside(named(COLOURS[rating.colour]))))
        told = [self._line(COLOUR_LOOKS[one.rule.colour][1], one.sentence) for one in rating.causes]
        if rating.reason is not None:
            told.append(self._line("ink", self.tr("Lý do: {0}").format(rating.reason.text)))
        elif rating.needs_reason:
            told.append(self._line("bad", rating.sentences[-1]))
        self.text.setText("".join(told))
        self.setVisible(bool(told))
        self.head.link.setVisible(not readonly and rating.colour is Colour.RED)

    def _line(self, role: str, sentence: str) -> str:
        return f'<div style="color:{self._style.color(role).name()}">{SIGNS.get(role, "")}{literal(sentence)}</div>'


class Obstacles(Part):
    """What stands in the way: Enter says how it was cleared, F2 changes it."""

    def words(self) -> tuple[str, str, str]:
        return (self.tr("Vướng mắc, rủi ro"), self.tr("Thêm vướng mắc"), self.tr("Không có vướng mắc nào được ghi."))

    def columns(self) -> tuple[list[str], list[int]]:
        return [self.tr("Nội dung"), self.tr("Loại"), self.tr("Ai gỡ"), self.tr("Hạn"), self.tr("Tình trạng")], [
            0,
            84,
            150,
            92,
            140,
        ]

    def show_detail(self, detail: Detail, *, readonly: bool) -> None:
        """Show the obstacles of a project."""
        self.show_lines([_obstacle(one) for one in detail.obstacles], readonly=readonly)


class Indicators(Part):
    """The indicators that the project should move: Enter shows one over the years."""

    def words(self) -> tuple[str, str, str]:
        return (
            self.tr("Chỉ tiêu liên quan"),
            self.tr("Gắn chỉ tiêu"),
            self.tr("Chưa gắn chỉ tiêu nào mà dự án phải làm đổi."),
        )

    def columns(self) -> tuple[list[str], list[int]]:
        return ["", ""], [78, 0]

    def show_detail(self, detail: Detail, *, readonly: bool) -> None:
        """Show the indicators of a project."""
        self.show_lines([Row((Cell(code, "ink3"), Cell(name))) for code, name in detail.indicators], readonly=readonly)


class Documents(Part):
    """Every document and article that something of the project rests on."""

    def words(self) -> tuple[str, str, str]:
        return (self.tr("Văn bản, nguồn"), self.tr("Thêm văn bản"), self.tr("Chưa có văn bản nào."))

    def columns(self) -> tuple[list[str], list[int]]:
        return ["", ""], [0, 96]

    def show_detail(self, detail: Detail, *, readonly: bool) -> None:
        """Show the documents of a project."""
        self.show_lines([Row((Cell(_title(one), icon="link"), Cell(_date(one), "ink2", right=True)))
                         for one in detail.documents], readonly=readonly)  # fmt: skip


class Files(Part):
    """The evidence behind milestones: Enter opens a file, Ins attaches one to the current milestone."""

    def __init__(self, style: Style) -> None:
        super().__init__(style)
        self.found: list[tuple[Milestone, Evidence]] = []

    def words(self) -> tuple[str, str, str]:
        return (
            self.tr("Minh chứng"),
            self.tr("Đính kèm…"),
            self.tr("Chưa có minh chứng. Chọn một mốc rồi bấm Đính kèm."),
        )

    def columns(self) -> tuple[list[str], list[int]]:
        return ["", "", ""], [0, 130, 64]

    def show_detail(self, detail: Detail, *, readonly: bool) -> None:
        """Show the evidence of a project."""
        self.found = [(one.milestone, file) for one in detail.milestones for file in one.files]
        rows = [Row((Cell(shown_name(file), icon="paperclip"), Cell(milestone.name, "ink2"),
                     Cell(size_text(file.size), "ink3", right=True))) for milestone, file in self.found]  # fmt: skip
        self.show_lines(rows, readonly=readonly)
        self.head.link.setVisible(not readonly and bool(detail.milestones))


class Past(Part):
    """What happened, newest first."""

    MOST = 14

    def words(self) -> tuple[str, str, str]:
        return (self.tr("Nhật ký của dự án"), "", self.tr("Chưa có thay đổi nào."))

    def columns(self) -> tuple[list[str], list[int]]:
        return ["", "", ""], [132, 0, 150]

    def show_detail(self, detail: Detail, *, readonly: bool) -> None:
        """Show the newest that happened."""
        self.show_lines([_happened(one) for one in detail.history[: self.MOST]], readonly=readonly)


def _obstacle(one: ObstacleLine) -> Row:
    icon, role = LOOKS[one.state]
    gone = one.state is State.REACHED
    told = (Cell(f"     {one.obstacle.resolution}", "ink3"),) if gone and one.obstacle.resolution else ()
    text = Cell(one.obstacle.text, "ink3" if gone else "ink")
    rest = (Cell(one.owner or "…", "ink2"), Cell(one.due, right=True), Cell(one.told, role, icon))
    return Row((text, Cell(named(one.kind), "ink2"), *rest), told)


def _happened(one: Happened) -> Row:
    return Row((Cell(f"{one.at:%d/%m/%Y %H:%M}", "ink3"), Cell(one.text), Cell(one.by, "ink3")))


def _title(one: Source) -> str:
    return " ".join(filter(None, (one.number, one.title)))


def _date(one: Source) -> str:
    try:
        return date_words(one.date)
    except InvalidPeriod:
        return one.date
