"""What a form is apart from its rows, as fields: names, calendar, who fills it, when it is due, how it prints."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QWidget,
)

from dntracker.domain.calendar import Calendar, Due
from dntracker.domain.form import Form, FormColumn
from dntracker.domain.period import Frequency
from dntracker.domain.unit import Unit
from dntracker.services import words
from dntracker.ui.forms.dues import DueTable
from dntracker.ui.named import named
from dntracker.ui.style import Style
from dntracker.ui.who import in_order
from dntracker.ui.widgets.choice import Choice
from dntracker.ui.widgets.words import Words

Chosen = TypeVar("Chosen")
CODE = Qt.ItemDataRole.UserRole
UNITS = 118


class Properties(QScrollArea):
    """The fields of one form; `form` gives it back as they say."""

    edited = Signal()
    """Something was typed or chosen."""

    def __init__(
        self,
        style: Style,
        units: Sequence[Unit],
        calendars: Sequence[Calendar],
        templates: Callable[[], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._style, self._showing, self._level_of = style, False, {unit.code: unit.level for unit in units}
        self.code, self.name, self.short_name = QLineEdit(), QLineEdit(), QLineEdit()
        self.issued_with, self.receiver = QLineEdit(), QLineEdit()
        self.calendar, self.territory, self.consolidator, self.template = (Choice() for _ in range(4))
        self.closing_days = QLineEdit()
        self.frequencies = {one: QCheckBox(named(words.FREQUENCY_WORDS[one])) for one in Frequency}
        self.levels = {level: QCheckBox(level_name(level)) for level in sorted({unit.level for unit in units})}
        self.columns = {one: QCheckBox(column_name(one)) for one in FormColumn}
        self.units, self.dues, self._inside = QListWidget(), DueTable(style, level_name), QWidget()
        self._templates = templates
        self._offer(units, calendars)
        self._lay_out()
        self._listen()

    def show_form(self, form: Form, new: bool, locked: bool) -> None:
        """Show a form; the code of one that is in the file stays, and one to look at only takes no typing."""
        self._showing = True
        for field, text in zip(self._lines(), self._texts(form), strict=True):
            field.setText(text)
            field.setCursorPosition(0)
        self.template.offer({one: one for one in self._templates()})  # one may have been taken meanwhile
        for box, code in (
            (self.calendar, form.calendar), (self.territory, form.territory),
            (self.consolidator, form.consolidator), (self.template, form.template),
        ):  # fmt: skip
            box.setCurrentIndex(max(box.findData(code), 0))
        self.closing_days.setText(str(form.closing_days))
        for frequency, check in self.frequencies.items():
            check.setChecked(frequency in form.frequencies)
        for level, check in self.levels.items():
            check.setChecked(level in form.levels)
        for column, check in self.columns.items():
            check.setChecked(form.shows(column))
        for item in self._unit_items():
            named = item.data(CODE) in form.units
            item.setCheckState(Qt.CheckState.Checked if named else Qt.CheckState.Unchecked)
        self.dues.show_rules(form.due)
        self._showing = False
        self._inside.setEnabled(not locked)
        self.code.setEnabled(new)
        self._offer_dues()

    def form(self, base: Form) -> Form:
        """The form as the fields say; what no field shows comes from `base`. Raises ValueError for a day like *x*."""
        columns = tuple(one for one, box in self.columns.items() if box.isChecked())
        code, name, short_name, issued_with, receiver = (field.text().strip() for field in self._lines())
        return replace(
            base, code=code, name=name, short_name=short_name, issued_with=issued_with, receiver=receiver,
            calendar=self.calendar.currentData(), territory=self.territory.currentData(),
            consolidator=self.consolidator.currentData(), template="" if base.subject else self.template.currentData(),
            closing_days=int(self.closing_days.text()), due=self.dues.rules(), units=self._named(base),
            frequencies=_in_order(base.frequencies, _checked(self.frequencies)),
            levels=_in_order(base.levels, _checked(self.levels)),
            columns=() if len(columns) == len(self.columns) else columns,
        )  # fmt: skip

    def show_next(self, dates: Iterable[tuple[Frequency, str, Due]]) -> None:
        """Show the due dates that come next."""
        self.dues.show_next(dates)

    def _lines(self) -> tuple[QLineEdit, ...]:
        return self.code, self.name, self.short_name, self.issued_with, self.receiver

    def _texts(self, form: Form) -> tuple[str, ...]:
        return form.code, form.name, form.short_name, form.issued_with, form.receiver

    def _named(self, base: Form) -> tuple[str, ...]:
        named = [str(item.data(CODE)) for item in self._unit_items() if item.checkState() is Qt.CheckState.Checked]
        listed = {str(item.data(CODE)) for item in self._unit_items()}
        return _in_order(base.units, [*(one for one in base.units if one not in listed), *named])

    def _unit_items(self) -> list[QListWidgetItem]:
        return [self.units.item(row) for row in range(self.units.count())]

    def _offer(self, units: Sequence[Unit], calendars: Sequence[Calendar]) -> None:
        for calendar in calendars:
            self.calendar.addItem(calendar.name, calendar.code)
        self.territory.addItem(self.tr("cả thành phố"), "city")
        self.territory.addItem(self.tr("địa bàn của từng đơn vị"), "unit")
        self.consolidator.addItem(self.tr("không có"), "")
        for unit in in_order(units):
            self.consolidator.addItem(unit.name, unit.code)
            item = QListWidgetItem(unit.name)
            item.setData(CODE, unit.code)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.units.addItem(item)

    def _lay_out(self) -> None:
        style = self._style
        self._form = QFormLayout(self._inside)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._form.setContentsMargins(style.px(16), style.px(12), style.px(16), style.px(16))
        self._form.setVerticalSpacing(style.px(5))
        self.units.setFixedHeight(style.px(UNITS))
        self.units.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for label, field in (
            (self.tr("Ký hiệu"), self.code), (self.tr("Tên biểu"), self.name), (self.tr("Tên ngắn"), self.short_name),
            (self.tr("Ban hành kèm theo"), self.issued_with), (self.tr("Nơi nhận"), self.receiver),
            (self.tr("Chế độ kỳ"), self.calendar), (self.tr("Kỳ báo cáo"), self._grid(self.frequencies.values(), 3)),
            (self.tr("Số liệu về"), self.territory), (self.tr("Cấp đơn vị nộp"), self._grid(self.levels.values(), 3)),
            (self.tr("Đơn vị nộp khác"), self.units), (self.tr("Đơn vị tổng hợp"), self.consolidator),
            (self.tr("Hạn nộp"), self.dues), (self.tr("Khóa sổ sau hạn nộp (ngày)"), self.closing_days),
            (self.tr("Mẫu in"), self.template), (self.tr("Các cột"), self._grid(self.columns.values(), 2)),
        ):  # fmt: skip
            words = Words(style, label, role="ink3")
            words.setBuddy(field)
            if not field.accessibleName():
                field.setAccessibleName(label)
            self._form.addRow(words, field)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _grid(self, boxes: Iterable[QCheckBox], across: int) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(self._style.px(3))
        for place, box in enumerate(boxes):
            grid.addWidget(box, place // across, place % across)
        return holder

    def _listen(self) -> None:
        for field in (*self._lines(), self.closing_days):
            field.textEdited.connect(self._edited)
        for box in (self.calendar, self.territory, self.consolidator, self.template):
            box.currentIndexChanged.connect(self._edited)
        for check in (*self.frequencies.values(), *self.levels.values()):
            check.toggled.connect(self._offer_dues)
        for check in (*self.frequencies.values(), *self.levels.values(), *self.columns.values()):
            check.toggled.connect(self._edited)
        self.units.itemChanged.connect(self._offer_dues)
        self.units.itemChanged.connect(self._edited)
        self.dues.edited.connect(self._edited)

    def _offer_dues(self) -> None:
        if self._showing:
            return
        named = [item.data(CODE) for item in self._unit_items() if item.checkState() is Qt.CheckState.Checked]
        levels = [*_checked(self.levels), *(self._level_of[code] for code in named), *self.dues.levels()]
        self.dues.offer(_checked(self.frequencies), dict.fromkeys(levels))

    def _edited(self) -> None:
        if not self._showing:
            self.edited.emit()


def _in_order(before: Sequence[Chosen], now: Sequence[Chosen]) -> tuple[Chosen, ...]:
    # What was chosen before keeps its place: an order that nobody touched is no change.
    return tuple([one for one in before if one in now] + [one for one in now if one not in before])


def _checked(boxes: Mapping[Chosen, QCheckBox]) -> list[Chosen]:
    return [one for one, box in boxes.items() if box.isChecked()]


def level_name(level: str) -> str:
    """A level of units in words."""
    return QCoreApplication.translate("Properties", LEVELS.get(level, level))


def column_name(column: FormColumn) -> str:
    """A column beside that of the period, in words."""
    return QCoreApplication.translate("Properties", COLUMNS[column])


def _word(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Properties", text))


LEVELS = {
    "bo": _word("bộ, ngành"), "so": _word("sở"), "khac": _word("đơn vị khác"), "phuong": _word("phường"),
    "xa": _word("xã"), "dac-khu": _word("đặc khu"), "quan": _word("quận"), "huyen": _word("huyện"),
}  # fmt: skip
COLUMNS = {
    FormColumn.PLAN: _word("kế hoạch năm"), FormColumn.LAST_YEAR: _word("cùng kỳ năm trước"),
    FormColumn.PREVIOUS: _word("kỳ trước"), FormColumn.CUMULATIVE: _word("lũy kế"),
    FormColumn.PERCENT_PLAN: _word("% kế hoạch"), FormColumn.PERCENT_LAST_YEAR: _word("% cùng kỳ"),
    FormColumn.NOTE: _word("ghi chú"),
}  # fmt: skip
