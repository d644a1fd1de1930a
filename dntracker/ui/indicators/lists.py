"""The lists of the form: targets, series breaks, checks, sources."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dntracker.domain.unit import Territory
from dntracker.services.finding_texts import SEVERITY_WORDS
from dntracker.services.indicator_sheet import BreakLine, IndicatorSheet, RuleLine, TargetLine
from dntracker.services.target_deeds import TargetDeeds
from dntracker.ui.indicators.editors import BreakEditor, TargetEditor
from dntracker.ui.indicators.sections import Cell, Heading, RowList
from dntracker.ui.named import named
from dntracker.ui.severity import SEVERITY_LOOKS
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words


class Lists(QWidget):
    """Targets, breaks, checks and sources; a row is opened with Enter: a check on its page, others under their list."""

    written = Signal(str)
    """A target or break was written: its name."""

    rule_asked = Signal(str)
    """A check is to be seen on its page, or with no code a new one to be begun."""

    opened = Signal(QWidget)
    """This editor was opened and is to be seen."""

    def __init__(self, style: Style, deeds: TargetDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: IndicatorSheet | None = None
        self._readonly = False
        self._territories: Sequence[Territory] = ()
        self.targets_head = Heading(
            style, self.tr("Kế hoạch và mục tiêu"), self.tr("mục tiêu cũ được giữ lại"), self.tr("Thêm mục tiêu")
        )
        headings = [self.tr("Mức"), self.tr("Năm"), self.tr("Văn bản"), self.tr("Cấp"), self.tr("Tình trạng")]
        self.targets = RowList(style, headings, [76, 68, 0, 90, 112], self.tr("Mục tiêu"))
        self.target = TargetEditor(style, deeds, self)
        self.breaks_head = Heading(style, self.tr("Mốc gãy"), self.tr("không so sánh qua mốc"), self.tr("Thêm mốc gãy"))
        self.breaks = RowList(style, ["", "", "", ""], [96, 96, 0, 176], self.tr("Mốc gãy"))
        self.marked = BreakEditor(style, deeds, self)
        aside = self.tr("ngoài các quy tắc chung")
        self.rules_head = Heading(style, self.tr("Kiểm tra"), aside, self.tr("Thêm quy tắc"))
        self.rules = RowList(style, ["", "", "", ""], [72, 0, 120, 112], self.tr("Các quy tắc kiểm tra"))
        self.no_rules = Words(style, role="ink3", parent=self)
        self.sources_head, self.sources = Heading(style, self.tr("Nguồn")), Words(style, role="ink2", parent=self)
        self.sources.setWordWrap(True)
        self.no_targets = Words(
            style, self.tr("Chưa có mục tiêu. Bấm Thêm mục tiêu để ghi mức, năm và văn bản."), "ink3"
        )
        self.no_breaks = Words(style, self.tr("Chuỗi số liệu chưa có mốc gãy."), "ink3")
        self._lay_out(style.px(8))
        self._connect()

    def show_sheet(self, sheet: IndicatorSheet, territories: Sequence[Territory], *, readonly: bool) -> None:
        """Show the lists of an indicator."""
        other = self._sheet is None or self._sheet.indicator.code != sheet.indicator.code
        self._sheet, self._territories, self._readonly = sheet, territories, readonly
        if other:
            self.target.hide()
            self.marked.hide()
        self.targets_head.link.setVisible(not readonly)
        self.breaks_head.link.setVisible(not readonly)
        self.targets.show_rows([_target(one) for one in sheet.targets])
        self.breaks.show_rows([self._break(one) for one in sheet.breaks])
        self.rules_head.link.setVisible(not readonly)
        self.rules.show_rows([self._rule(one) for one in sheet.rules])
        self.no_rules.setVisible(not sheet.rules)
        none = self.tr("Chỉ {count} quy tắc chung xem chỉ tiêu này, chưa có quy tắc riêng.")
        self.no_rules.setText(none.format(count=sheet.general))
        self.no_targets.setVisible(not sheet.targets)
        self.no_breaks.setVisible(not sheet.breaks)
        self.sources.setText("\n".join(sheet.sources) or self.tr("Chưa có số liệu nào dẫn nguồn."))

    def open_target(self, row: int = -1) -> None:
        """Edit the target of a row, or a new one."""
        if self._sheet is not None and not self._readonly:
            line: TargetLine | None = self._sheet.targets[row] if row >= 0 else None
            self.target.open(self._sheet.indicator.code, line, self._territories)
            self.opened.emit(self.target)

    def open_break(self, row: int = -1) -> None:
        """Edit the break of a row, or a new one; those of every indicator are only shown."""
        if self._sheet is None or self._readonly:
            return
        line: BreakLine | None = self._sheet.breaks[row] if row >= 0 else None
        if line is None or not line.shared:
            self.marked.open(self._sheet.indicator.code, line)
            self.opened.emit(self.marked)

    def _lay_out(self, gap: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        for widget in (
            self.targets_head, self.targets, self.no_targets, self.target, self.breaks_head, self.breaks,
            self.no_breaks, self.marked, self.rules_head, self.rules, self.no_rules, self.sources_head, self.sources,
        ):  # fmt: skip
            column.addWidget(widget)

    def _connect(self) -> None:
        self.targets_head.link.clicked.connect(self._new_target)
        self.breaks_head.link.clicked.connect(self._new_break)
        self.targets.opened.connect(self.open_target)
        self.breaks.opened.connect(self.open_break)
        self.rules_head.link.clicked.connect(lambda: self.rule_asked.emit(""))
        self.rules.opened.connect(self._open_rule)
        for editor, rows in ((self.target, self.targets), (self.marked, self.breaks)):
            editor.closed.connect(editor.hide)
            editor.closed.connect(rows.setFocus)
            editor.written.connect(self.written)

    def _new_target(self) -> None:
        self.open_target()

    def _new_break(self) -> None:
        self.open_break()

    def _open_rule(self, row: int) -> None:
        if self._sheet is not None:
            self.rule_asked.emit(self._sheet.rules[row].code)

    def _rule(self, one: RuleLine) -> list[Cell]:
        use = Cell(self.tr("Đang dùng"), "good", "check") if one.active else Cell(self.tr("Đã tắt"), "ink3")
        icon, role = SEVERITY_LOOKS[one.severity]
        return [Cell(one.code), Cell(one.name), Cell(named(SEVERITY_WORDS[one.severity]), role, icon), use]

    def _break(self, one: BreakLine) -> list[Cell]:
        whose = self.tr("mọi chỉ tiêu thành phố") if one.shared else ""
        return [Cell(one.day), Cell(named(one.kind).capitalize()), Cell(one.reason), Cell(whose, "ink3")]


def texts_in(rows: RowList) -> list[list[str]]:
    """What a list shows, as texts."""
    items = [rows.topLevelItem(row) for row in range(rows.topLevelItemCount())]
    return [[item.text(column) for column in range(rows.columnCount())] for item in items if item]


def _target(one: TargetLine) -> list[Cell]:
    if not one.in_force:
        old = [Cell(text, "ink3", struck=True) for text in (one.document, named(one.level))]
        value, year = Cell(one.value, "ink3", struck=True, right=True), Cell(one.year, "ink3", struck=True, right=True)
        return [value, year, *old, Cell(named(one.state), "ink3", "arrow-right")]
    rest = [Cell(one.document), Cell(named(one.level), "ink2"), Cell(named(one.state), "accent", "check")]
    return [Cell(one.value, bold=True, right=True), Cell(one.year, right=True), *rest]
