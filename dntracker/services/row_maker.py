"""Makes the rows of the entry grid out of a form's figures."""

from datetime import date

from msgspec.structs import replace

from dntracker.domain.city_value import CityValue
from dntracker.domain.figure import Cell, Figure
from dntracker.domain.form import FormGroup, FormRow
from dntracker.domain.indicator import Indicator
from dntracker.domain.number_text import write
from dntracker.domain.percent import Answer, Gap
from dntracker.domain.period import Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.report import Percentage
from dntracker.services import row_values, texts, words
from dntracker.services.catalogue import Catalogue
from dntracker.services.cell_lock import CellLock
from dntracker.services.city_values import Difference, difference_told
from dntracker.services.entry_rows import EntryRow, RowKind, Shown
from dntracker.services.row_values import FormFigures, RowValues

GAP_WORDS = {
    Gap.RANGE: "Một vế là khoảng số nên không tính được.",
    Gap.BREAK: "Chuỗi số liệu gãy ở giữa hai kỳ nên không so sánh.",
    Gap.ZERO: "Vế chia bằng 0 nên không tính được.",
    Gap.OPEN: "Số có “hơn”, “gần” nên chưa biết đã đạt hay chưa.",
}


class RowMaker:
    """Makes rows out of a form's figures."""

    def __init__(self, catalogue: Catalogue, figures: FormFigures, beside: list[Figure], lock: CellLock) -> None:
        self._catalogue, self._figures, self._cell_lock = catalogue, figures, lock
        self._beside: dict[Cell, list[Figure]] = {}
        for figure in beside:
            self._beside.setdefault(figure.cell, []).append(figure)

    def rows(self) -> tuple[EntryRow, ...]:
        """All rows of the form, a row for each group before its indicators."""
        made: list[EntryRow] = []
        for group in self._figures.form.groups:
            place = len(made)
            inside = [
                self.row(place + offset, row) if row.indicator else text_row(place + offset, row)
                for offset, row in enumerate(group.rows, 1)
            ]
            made += [group_row(place, group, inside), *inside]
        return tuple(made)

    def row(self, place: int, row: FormRow) -> EntryRow:
        """One indicator's row."""
        figures = self._figures
        indicator = self._catalogue.indicator_at(row.indicator, figures.period)
        cell = Cell(indicator.code, figures.territory(figures.period), figures.unit, figures.period)
        values = figures.values(row, previous=True)
        own = values.current.figure if values.current else None
        figure = own if own is not None and own.cell == cell else None
        lock = self._locked(indicator, figure)
        city, moved = figures.city(indicator, figures.period), figures.difference(indicator) if figure is None else None
        if figure is not None and city is not None:
            city = replace(city, overridden=True) if city.quantity else None
        return EntryRow(
            place, RowKind.INDICATOR, row.number, indicator.name, indicator.measure, indicator, row, cell,
            editable=not lock.why, locked_because=lock.why, locked_word=lock.word, figure=figure,
            plan=self._plan(values),
            last_year=self._shown(values.last_year, figures.last_year, indicator),
            previous=self._shown(values.previous, figures.previous, indicator),
            current=_fault(values) or self._current(values, city, moved, indicator),
            cumulative=_cut() if figures.redefined(indicator) else _computed(values.cumulative),
            percent_plan=percent_shown(values.percent_plan, "%"),
            percent_last_year=percent_shown(values.percent_last_year, "%"),
            others=tuple(self._beside.get(cell, ())), city=city, difference=moved,
        )  # fmt: skip

    def _locked(self, indicator: Indicator, figure: Figure | None) -> CellLock:
        if self._cell_lock.why:
            return self._cell_lock
        if indicator.is_retired(self._figures.period.end):
            last = texts.day(indicator.valid_to or self._figures.period.end)
            return CellLock(words.RETIRED, f"chỉ tiêu này ngừng dùng sau ngày {last}.")
        made = indicator.formula and figure is None
        return CellLock(words.BY_FORMULA, "chỉ tiêu này tự tính từ các chỉ tiêu khác.") if made else CellLock()

    def _plan(self, values: RowValues) -> Shown | None:
        if values.plan is None:
            return None
        source = self._catalogue.source(values.plan.document)
        return Shown(
            write(values.plan.quantity), values.plan.quantity, tooltip=f"{source.number} {source.title}".strip()
        )

    def _current(
        self, values: RowValues, city: CityValue | None, moved: Difference | None, indicator: Indicator
    ) -> Shown | None:
        shown = self._shown(values.current, self._figures.period, indicator)
        if moved is not None:
            told = difference_told(self._catalogue, moved)
            return replace(shown, tooltip=told) if shown else Shown("", computed=True, tooltip=told)
        if shown is None and city is not None and city.lack is not None:
            return Shown("", computed=True, tooltip=words.LACK_WORDS[city.lack])
        if shown is not None and city is not None and city.overridden and city.quantity:
            return replace(shown, tooltip=f"Ghi thay số cộng từ xã, phường là {write(city.quantity)}.")
        return shown

    def _shown(self, shown: row_values.Shown | None, period: Period, indicator: Indicator) -> Shown | None:
        if shown is None:
            return None
        figure = shown.figure
        stands_in = figure is not None and figure.period != period
        as_of = (figure.as_of or self._figures.window(figure.period).last) if figure and stands_in else None
        said = shown.quantity
        text = write(said, indicator.decimals) if shown.computed else texts.value_text(said, indicator)
        stands_for = figure.period if figure else None
        tooltip = " · ".join(filter(None, (self._tooltip(shown, as_of), self._defined(period, indicator))))
        return Shown(text, said, as_of, shown.computed, stands_for, tooltip)

    def _defined(self, period: Period, indicator: Indicator) -> str:
        then = self._catalogue.as_defined(indicator, period)
        if then is indicator or then == indicator:
            return ""
        return f"theo định nghĩa cũ ({then.measure})" if then.measure != indicator.measure else "theo định nghĩa cũ"

    def _tooltip(self, shown: row_values.Shown, as_of: date | None) -> str:
        if shown.city is not None:
            return f"{texts.city_count(shown.city, 'Tổng hợp từ các xã, phường')}. F2 xem từng đơn vị."
        figure = shown.figure
        if figure is None:
            return ""
        words = [f"Số ngày {texts.day(as_of)}"] if as_of else []
        words += [texts.status_word(figure.status)] if figure.status.value != "A" else []
        words += [self._catalogue.source(figure.source).title] if figure.source else []
        return " · ".join(words)


def group_row(place: int, group: FormGroup, inside: list[EntryRow]) -> EntryRow:
    """The row of a group, with how many of its rows have a figure."""
    entered, total = sum(row.figure is not None for row in inside), sum(row.indicator is not None for row in inside)
    return EntryRow(place, RowKind.GROUP, group.number, group.name, count=(entered, total))


def text_row(place: int, row: FormRow) -> EntryRow:
    """A row that only says something."""
    return EntryRow(place, RowKind.TEXT, row.number, row.text)


def percent_shown(answer: Answer, sign: str) -> Shown | None:
    """A percentage as a column shows it, with the reason where it stays empty."""
    if isinstance(answer, Percentage):
        if answer.value is None:
            return Shown(answer.text or "", computed=True, tooltip=answer.text or "")
        quantity = Quantity(answer.value)
        text = write(quantity, 1)
        return Shown(f"{answer.qualifier}{text}", quantity, computed=True, tooltip=f"{text}{sign}")
    return Shown("", computed=True, tooltip=GAP_WORDS[answer]) if answer else None


def _fault(values: RowValues) -> Shown | None:
    return Shown("", computed=True, tooltip=texts.sentence(values.fault)) if values.fault else None


def _cut() -> Shown:
    return Shown("", computed=True, tooltip="Định nghĩa đổi trong năm nên không cộng dồn.")


def _computed(quantity: Quantity | None) -> Shown | None:
    return Shown(write(quantity), quantity, computed=True) if quantity else None
