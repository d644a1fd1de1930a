"""The money of a project: versions of its total with their documents, and every other amount by source."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dntracker.domain.project import AmountKind, Fund, ProjectAmount
from dntracker.services.projects.detail import AmountLine, Detail, VersionLine
from dntracker.services.texts import begun
from dntracker.ui.indicators.sections import Cell, Heading
from dntracker.ui.named import named
from dntracker.ui.projects.detail.lines import Lines, Row
from dntracker.ui.style import Style
from dntracker.ui.widgets.words import Words


class Money(QWidget):
    """Two lists; Enter or F2 changes an amount, Ins adds one, Del takes it away."""

    asked = Signal(object, object)
    """An amount is to be changed or added: its `AmountKind`, and the amount or None."""

    removed = Signal(object)
    """This `ProjectAmount` is to be taken away."""

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail: Detail | None = None
        unit, link = self.tr("tỷ đồng"), self.tr("Thêm lần duyệt")
        self.versions_head = Heading(style, self.tr("Các lần duyệt tổng mức"), unit, link)
        headings = [self.tr("Lần"), self.tr("Ngày"), self.tr("Tổng mức"), self.tr("Thêm"), self.tr("Văn bản")]
        self.versions = Lines(style, headings, [34, 96, 78, 66, 0], self.tr("Các lần duyệt tổng mức"))
        self.apart, self.no_versions = Words(style, role="ink3", parent=self), Words(style, role="ink3", parent=self)
        self.amounts_head = Heading(style, self.tr("Vốn theo nguồn và năm"), unit, self.tr("Thêm số tiền"))
        headings = [self.tr("Khoản"), self.tr("Nguồn vốn"), self.tr("Ngày"), self.tr("Số tiền")]
        self.amounts = Lines(style, headings, [0, 118, 76, 78], self.tr("Vốn theo nguồn và năm"))
        self.no_amounts = Words(style, role="ink3", parent=self)
        for words in (self.apart, self.no_versions, self.no_amounts):
            words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.px(4))
        for widget in (
            self.versions_head, self.versions, self.no_versions, self.apart, self.amounts_head, self.amounts,
            self.no_amounts,
        ):  # fmt: skip
            column.addWidget(widget)
        self._connect()

    def show_detail(self, detail: Detail, *, readonly: bool) -> None:
        """Show the money of a project."""
        self._detail = detail
        last = len(detail.versions) - 1
        self.versions.show_lines([
            Row(_version(place, one, place == last)) for place, one in enumerate(detail.versions)
        ])  # fmt: skip
        self.amounts.show_lines([Row(_amount(one)) for one in detail.amounts])
        self.apart.setText(detail.apart)
        self.apart.setVisible(bool(detail.apart))
        self.no_versions.setText(self.tr("Chưa có tổng mức đầu tư nào được ghi."))
        self.no_versions.setVisible(not detail.versions)
        self.no_amounts.setText(self.tr("Chưa có kế hoạch vốn, khối lượng hay giải ngân nào được ghi."))
        self.no_amounts.setVisible(not detail.amounts)
        for head in (self.versions_head, self.amounts_head):
            head.link.setVisible(not readonly)

    def _connect(self) -> None:
        for rows, kind, head in (
            (self.versions, AmountKind.TOTAL, self.versions_head),
            (self.amounts, AmountKind.PLAN_YEAR, self.amounts_head),
        ):
            head.link.clicked.connect(lambda _checked=False, kind=kind: self.asked.emit(kind, None))
            rows.wanted.connect(lambda kind=kind: self.asked.emit(kind, None))
            for signal in (rows.chosen, rows.mended):
                signal.connect(lambda place, rows=rows, kind=kind: self.asked.emit(kind, self._at(rows, place)))
            rows.removed.connect(lambda place, rows=rows: self.removed.emit(self._at(rows, place)))

    def _at(self, rows: Lines, place: int) -> ProjectAmount:
        assert self._detail is not None
        lines = self._detail.versions if rows is self.versions else self._detail.amounts
        return lines[place].amount


def _version(place: int, one: VersionLine, last: bool) -> tuple[Cell, ...]:
    paper = "ink" if one.amount.document else "ink3"
    return (
        Cell(str(place + 1), bold=last), Cell(one.when or "…", right=True, bold=last),
        Cell(one.value, right=True, bold=last), Cell(one.added or "–", "ink2", right=True),
        Cell(one.document, paper),
    )  # fmt: skip


def _amount(one: AmountLine) -> tuple[Cell, ...]:
    whole = one.amount.fund is Fund.WHOLE
    fund = "" if whole else named(begun(one.fund))
    when = Cell(one.when or "…", "ink2", right=True)
    return Cell(named(one.what)), Cell(fund, "ink2"), when, Cell(one.value, right=True)
