"""The numbered footnotes of an official sheet: what a reader must know about one number, said once."""

from datetime import date

from msgspec.structs import replace

from dntracker.domain import fields
from dntracker.domain.figure import Figure, Status
from dntracker.domain.indicator import Indicator, SeriesBreak
from dntracker.domain.number_text import write
from dntracker.domain.percent import Gap
from dntracker.domain.period import Period
from dntracker.domain.report import Band, Row, RowKind
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.row_values import FormFigures, Shown

_GAPS = {
    Gap.RANGE: "Không tính tỷ lệ vì có số ghi theo khoảng.",
    Gap.BREAK: "Không so với cùng kỳ vì gãy chuỗi số liệu.",
    Gap.ZERO: "Không tính tỷ lệ vì số đem so bằng 0.",
    Gap.OPEN: "Số ghi “hơn”, “tối thiểu” hoặc “tối đa” nên chưa kết luận được đạt hay chưa đạt.",
}

UNCONFIRMED = "chép kỳ trước, chưa xác nhận"


class Footnotes:
    """Sentences in the order of their numbers; the same sentence keeps its number."""

    def __init__(self) -> None:
        self._sentences: list[str] = []

    def number(self, sentences: list[str]) -> int | None:
        """The number of these sentences said together; none where there is nothing to say."""
        said = " ".join(sentences)
        if not said:
            return None
        if said not in self._sentences:
            self._sentences.append(said)
        return self._sentences.index(said) + 1

    def band(self) -> Band:
        """The sentences behind their numbers, a row each."""
        said = (f"({number}) {text}" for number, text in enumerate(self._sentences, 1))
        return Band(tuple(Row(RowKind.ROW, "", {fields.FOOTNOTES: one}) for one in said), fields=(fields.FOOTNOTES,))


class FigureNotes:
    """What there is to say about a shown figure in the column of a period."""

    def __init__(self, catalogue: Catalogue, figures: FormFigures, beside: list[Figure]) -> None:
        self._catalogue, self._figures, self._beside = catalogue, figures, beside

    def printed(self, shown: Shown, period: Period, indicator: Indicator) -> list[str]:
        """What the sheet says: a note that stands with a source is a remark of who gathered it and stays away."""
        figure = shown.figure
        bare = replace(shown, figure=replace(figure, note="")) if figure is not None and figure.source else shown
        return self.of(bare, period, indicator)

    def of(self, shown: Shown, period: Period, indicator: Indicator) -> list[str]:
        """Its day where that is not the period's end, its sources where they disagree, units missing, its own note."""
        said = []
        if shown.city is not None and shown.city.provisional:
            said.append(f"{texts.city_count(shown.city)}.")
        figure = shown.figure
        if figure is not None:
            said += [self._day(figure, period), self.conflict(figure, indicator), _sentence(figure.note)]
        return [sentence for sentence in said if sentence]

    def _day(self, figure: Figure, period: Period) -> str:
        if figure.as_of is not None:
            usual = (self._figures.window(period).last, period.end)
            return "" if figure.as_of in usual else f"Số liệu tại ngày {texts.day(figure.as_of)}."
        return f"Số liệu {texts.inside(texts.period_name(figure.period))}." if figure.period != period else ""

    def conflict(self, figure: Figure, indicator: Indicator) -> str:
        """What other sources say of a figure's cell, where they say otherwise and its own note does not tell."""
        others = [one for one in self._beside if one.cell == figure.cell and one.quantity != figure.quantity]
        if all(write(one.quantity) in figure.note for one in others):  # none, or the note tells it better
            return ""
        said = [f"{self._value(one, indicator)} theo {self.source(one)}" for one in others]
        return f"Số {self._value(figure, indicator)} theo {self.source(figure)}; nguồn khác ghi {'; '.join(said)}."

    def source(self, figure: Figure) -> str:
        """Whose word a figure is: the outlet and date of its source, or the unit itself."""
        code = figure.source or next(iter(figure.sources), "")
        if not code:
            return self._catalogue.unit(figure.unit).short_name
        source = self._catalogue.source(code)
        return ", ".join(filter(None, [source.outlet or source.number or f"“{source.title}”", _when(source.date)]))

    def _value(self, figure: Figure, indicator: Indicator) -> str:
        return texts.with_measure(texts.value_text(figure.quantity, indicator), indicator.measure)


def gap_note(gap: Gap, broken: SeriesBreak | None) -> str:
    """Why a percentage stays empty."""
    if gap is Gap.BREAK and broken is not None:
        return f"Không so với cùng kỳ: từ ngày {texts.day(broken.date)}, {texts.inside(_sentence(broken.reason))}"
    return _GAPS[gap]


def status_note(figure: Figure | None) -> str:
    """*ước* or *sơ bộ*, as the sheet marks a number that is not final."""
    return texts.status_word(figure.status) if figure is not None and figure.status is not Status.OFFICIAL else ""


def state_note(figure: Figure | None) -> str:
    """All that keeps a number of this period from being final, as the note column says it."""
    copied = UNCONFIRMED if figure is not None and figure.unconfirmed else ""
    return ", ".join(filter(None, [status_note(figure), copied])).capitalize()


def shown_note(shown: Shown | None) -> str:
    """The same of what a column shows; a value made of units is *sơ bộ* until all of them are approved."""
    if shown is not None and shown.city is not None and shown.city.provisional:
        return texts.status_word(Status.PROVISIONAL).capitalize()
    return state_note(shown.figure) if shown is not None else ""


def written_day(day: date) -> str:
    """*ngày 05 tháng 02 năm 2026*: days below 10 and months 1 and 2 take a zero (Nghị định 30/2020)."""
    month = f"{day.month:02}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def _when(iso: str) -> str:
    return "/".join(reversed(iso.split("-")))


def _sentence(text: str) -> str:
    text = text.strip()
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!', '…')) else '.'}" if text else ""
