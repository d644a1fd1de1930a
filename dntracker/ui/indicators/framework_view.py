"""A framework in the middle of the page: its score in one year, line by line, what if, and what is left to win."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.framework import Framework
from dntracker.domain.report import Order
from dntracker.services.desk import Desk
from dntracker.services.frameworks import LEVEL_WORDS
from dntracker.services.scores.assuming import WhatIf, is_measured, what_if
from dntracker.services.scores.gaps import Gap, gaps
from dntracker.services.scores.phrases import points_text, score_line
from dntracker.services.scores.sheet import COMPUTED, Sheet
from dntracker.services.texts import day, sentence
from dntracker.ui.indicators.gap_table import GapTable
from dntracker.ui.indicators.score_bar import ScoreBar
from dntracker.ui.indicators.score_table import ASSUMED, FIRST_LEVEL, ScoreTable
from dntracker.ui.indicators.sections import Heading, Paper
from dntracker.ui.looking_back import LookingBack
from dntracker.ui.named import named
from dntracker.ui.style import Style
from dntracker.ui.widgets.notice import Notice
from dntracker.ui.widgets.words import Words

POINTS_SHEET = "bang-diem"
LINES, GAPS, LEAST = 420, 170, 150
WITH_DOCUMENT, WITH_GAPS = 560, 460  # heights from which there is room for them


class FrameworkView(Paper):
    """The score in a sentence; a tree table of lines, in which points and assumptions are typed; the gaps under it."""

    recorded = Signal(str)
    """Points were written: what was done."""

    indicator_asked = Signal(str)
    """Somebody wants the indicator of a line."""

    order_asked = Signal(object)
    """Somebody wants to see the sheet of this `Order`."""

    def __init__(self, style: Style, looking: LookingBack, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._looking, self.notice = looking, Notice(style, self)
        self._framework: Framework | None = None
        self._sheet: Sheet | None = None
        self._assumed: dict[str, str] = {}
        self._has_gaps = False
        self.title, self.document = Words(style, size=20), Words(style, role="ink2")
        self.warning, self.message = Words(style, role="warn"), Words(style, role="bad")
        self.score, self.quoted, self.then = Words(style, bold=True), Words(style, role="ink2"), Words(style)
        for words in (self.title, self.document, self.warning, self.message, self.score, self.quoted, self.then):
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
        self.sheet_button = QPushButton(self.tr("In bảng điểm"), self)  # the order in which Tab goes
        self.sheet_button.setToolTip(
            self.tr("Của thành phố trong năm ấy; tại một ngày: mở tệp tại ngày ấy ở Nhật ký (Ctrl+G)")
        )
        self.export_button, self.bar = QPushButton(self.tr("Xuất ra tệp"), self), ScoreBar(style, self)
        self.drop_button, self.take_button = QPushButton(self.tr("Bỏ giả định"), self), QPushButton(self)
        self.take_button.setToolTip(self.tr("Chỉ ghi vào ô còn trống của cột ấy"))
        self.under, self.gap_heading = QWidget(self), Heading(style, self.tr("Điểm còn có thể thêm"), parent=self)
        self.table = ScoreTable(style, self)
        self.gaps = GapTable(style, self)
        self._lay_out()
        self._connect()

    @property
    def _desk(self) -> Desk:
        return self._looking.desk

    @property
    def code(self) -> str:
        """The framework that is shown."""
        return self._framework.code if self._framework else ""

    def show_framework(self, framework: Framework, criterion: str = "", *, readonly: bool) -> None:
        """Show a framework, standing on one of its lines."""
        if self._framework is None or self._framework.code != framework.code:
            self._framework = framework
            years = self._desk.frameworks.years_of(framework)
            self._assumed.clear()
            self.bar.offer(self.bar.year, {str(year): str(year) for year in years}, "")
            self._offer_places()
        self._framework, self.table.readonly = framework, readonly
        self.refresh()
        self.table.stand_on(criterion)

    def refresh(self) -> None:
        """Show what the file holds now; what is assumed stays."""
        if self._framework is None:
            return
        self.title.setText(self._framework.name)
        self.document.setText(self._about(self._framework))
        self._sheet = self._desk.scores.read(self.code, self._year(), str(self.bar.place.currentData()))
        self._say_mismatches(self._sheet)
        of_city = self._sheet.territory == self._desk.catalogue.city(self._sheet.period)
        self.sheet_button.setEnabled(of_city and not self._looking.day)
        self.bar.show_column(self._sheet.column)
        self.message.hide()
        self._show()

    def rows(self) -> list[list[str]]:
        """What the table shows, as texts."""
        return self.table.rows()

    def set_points(self, row: int, level: int, text: str) -> None:
        """Type points into a row and a level."""
        self.table.items()[row].setText(FIRST_LEVEL + level, text)

    def assume(self, code: str, text: str | None) -> None:
        """Assume that a line reaches a figure, or the points of one that no figure measures; None: not any more."""
        before = dict(self._assumed)
        self._assumed.pop(code, None)
        if text is not None:
            self._assumed[code] = text
        self.message.hide()
        try:
            self._show()
        except UserError as error:
            self._assumed = before
            self._show()
            self._refuse(error)

    def drop(self) -> None:
        """Assume nothing any more."""
        self._assumed.clear()
        self._show()

    def take(self) -> None:
        """Write what figures give as the points of a level."""
        if self._sheet is None:
            return
        try:
            count = self._desk.score_deeds.take(self._sheet, self._level())
        except UserError as error:
            self._refuse(error)
            return
        self.refresh()
        self.recorded.emit(self.tr("Đã ghi điểm tính được của {count} tiêu chí").format(count=count))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        px = self._style.px
        self.document.setVisible(self.height() >= px(WITH_DOCUMENT))
        self.title.setToolTip(self.document.text())
        self.under.setVisible(self._has_gaps and self.height() >= px(WITH_GAPS))

    def _show(self) -> None:
        if self._sheet is None:
            return
        sheet, column = self._sheet, self._column()
        found = self._what_if(sheet, column)
        self.score.setText(" ".join(filter(None, (self._looking.told, score_line(sheet, column)))))
        self.quoted.setText("\n".join(one.sentence for one in sheet.quoted))
        self.quoted.setVisible(bool(sheet.quoted))
        self.then.setText(found.sentence or self.tr("Gõ vào cột Giả định để xem tổng điểm nếu đạt số ấy."))
        self.then.set_role("ink" if found.assumed else "ink3")
        self.drop_button.setEnabled(bool(found.assumed))
        self.table.show_sheet(sheet, found, self._said(found))
        self._show_gaps(gaps(sheet, column))
        level = named(LEVEL_WORDS[self._level()])
        self.take_button.setText(self.tr("Ghi điểm tính được vào {level}").format(level=level))
        computed = any(one is not None for one in sheet.given[COMPUTED].values())
        self.take_button.setEnabled(computed and not self.table.readonly)

    def _what_if(self, sheet: Sheet, column: str) -> WhatIf:
        known = {code: text for code, text in self._assumed.items() if code in sheet.lines}
        figures = {code: text for code, text in known.items() if is_measured(sheet, code)}
        return what_if(sheet, figures, {code: text for code, text in known.items() if code not in figures}, column)

    def _said(self, found: WhatIf) -> dict[str, str]:
        """What was understood, of points the number alone."""
        codes = {one.line.criterion.code: one.said for one in found.assumed}
        return {code: said if is_measured(found.now, code) else self._assumed[code] for code, said in codes.items()}

    def _level(self) -> str:
        column = self._column()
        return column if column in LEVEL_WORDS else next(iter(LEVEL_WORDS))

    def _show_gaps(self, found: list[Gap]) -> None:
        self._has_gaps = bool(found)
        self._make_room()
        self.gaps.show_gaps(found)
        known = [one.left for one in found if one.left is not None]
        self.gap_heading.aside.setText(self.tr("{count} tiêu chí").format(count=len(known)) if known else "")

    def _say_mismatches(self, sheet: Sheet) -> None:
        said = self.tr("{name} ghi {stated} điểm, các phần cộng lại được {parts}.")
        wrong = [(one.criterion, one.parts) for one in sheet.lines.values() if one.parts is not None]
        told = [said.format(name=one.name, stated=points_text(one.points), parts=points_text(parts))
                for one, parts in wrong]  # fmt: skip
        self.warning.setText("\n".join(told))
        self.warning.setVisible(bool(told))

    def _record(self, code: str, level: str, text: str) -> None:
        if self._sheet is None:
            return
        criterion, territory = self._sheet.lines[code].criterion, self._sheet.territory
        try:
            self._desk.frameworks.record(criterion, self._sheet.period.year, level, text, territory)
        except UserError as error:
            self._show()
            self._refuse(error)
        else:
            self.refresh()
            self.recorded.emit(self.tr("Đã ghi điểm: {name}").format(name=criterion.name))

    def _refuse(self, error: UserError) -> None:
        self.message.setText(sentence(error))
        self.message.show()

    def _go_assume(self, code: object) -> None:
        self.table.stand_on(str(code), ASSUMED)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_sheet(self) -> None:
        if self._sheet is not None:
            self.order_asked.emit(Order(POINTS_SHEET, subject=self.code, period=self._sheet.period))

    def _about(self, framework: Framework) -> str:
        days = (framework.valid_from, framework.valid_to)
        held = " – ".join(day(one) if one else "…" for one in days) if any(days) else ""
        document = self._desk.frameworks.document_of(framework)
        return " · ".join(filter(None, [framework.code, document, held, framework.note]))

    def _offer_places(self) -> None:
        places = self._desk.scores.territories(self.code, self._year())
        names = {code: self._desk.catalogue.territory(code).short_name for code in places}
        self.bar.offer(self.bar.place, names, str(self.bar.place.currentData() or ""))

    def _year(self) -> int:
        return int(self.bar.year.currentData())

    def _column(self) -> str:
        return str(self.bar.column.currentData())

    def _year_chosen(self) -> None:
        self._offer_places()
        self._place_chosen()

    def _place_chosen(self) -> None:
        self._assumed.clear()
        self.refresh()

    def _column_chosen(self) -> None:
        self.assume("", None)

    def _connect(self) -> None:
        self.bar.year_chosen.connect(self._year_chosen)
        self.bar.place_chosen.connect(self._place_chosen)
        self.bar.column_chosen.connect(self._column_chosen)
        self.take_button.clicked.connect(self.take)
        self.sheet_button.clicked.connect(self._ask_sheet)
        self.drop_button.clicked.connect(self.drop)
        self.table.points_typed.connect(self._record)
        self.table.assumed.connect(self.assume)
        self.table.indicator_asked.connect(self.indicator_asked)
        self.gaps.opened.connect(self._go_assume)

    def _lay_out(self) -> None:
        px = self._style.px
        below = QVBoxLayout(self.under)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(px(2))
        below.addWidget(self.gap_heading)
        below.addWidget(self.gaps, 1)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.table)
        splitter.addWidget(self.under)
        splitter.setSizes([px(LINES), px(GAPS)])
        splitter.setStretchFactor(0, 1)
        splitter.setChildrenCollapsible(False)
        self.table.setMinimumHeight(px(LEAST))
        head, said = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.sheet_button)
        head.addWidget(self.export_button)
        said.addWidget(self.then, 1)
        for button in (self.drop_button, self.take_button):
            said.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(12), px(24), px(12))
        column.setSpacing(px(8))
        column.addLayout(head)
        for part in (self.notice, self.document, self.warning, self.bar, self.score, self.quoted):
            column.addWidget(part)
        column.addLayout(said)
        column.addWidget(self.message)
        column.addWidget(splitter, 1)
