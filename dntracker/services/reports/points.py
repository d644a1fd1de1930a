"""The points of a framework in one year: groups, criteria with their figures, three levels of points, totals."""

from collections.abc import Iterator

from msgspec.structs import replace

from dntracker.domain import fields
from dntracker.domain.errors import UserError
from dntracker.domain.exact import digits
from dntracker.domain.framework import LEVELS
from dntracker.domain.indicator import Indicator
from dntracker.domain.period import Frequency
from dntracker.domain.quantity import Mark, Quantity
from dntracker.domain.report import Band, Number, Order, Percentage, Report, Row, RowKind, Value
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.frameworks import SCORING_WORDS, Frameworks, Line
from dntracker.services.reports.agencies import unit_name
from dntracker.services.reports.cells import of_point
from dntracker.services.reports.heading import Heading, consolidator_of
from dntracker.services.reports.notes import Footnotes, state_note
from dntracker.services.reports.orders import period_of
from dntracker.services.scores.phrases import points_text, score_line
from dntracker.services.scores.scores import Scores
from dntracker.services.scores.sheet import COMPUTED, TOTAL, TOTAL_KEY, Sheet, column_word
from dntracker.services.trends.series import Point
from dntracker.services.trends.texts import as_of_text

BAND, TITLE = "TIEU_CHI", "Bảng chấm điểm"
EVIDENCE, EVIDENCE_AND_NOTE = "MINH_CHUNG", "MINH_CHUNG_GHI_CHU"
MAXIMUM, FIGURE, DIFFERENCE = "DIEM_TOI_DA", "SO_LIEU", "CHENH_LECH"
FIELDS = dict(zip(("TINH_DUOC", "TU_CHAM", "THAM_DINH", "CONG_NHAN"), (COMPUTED, *LEVELS), strict=True))
DECIMALS = 2  # of points as they are shown; they are kept as they were given
STATES = ("Đã công nhận", "Đã thẩm định", "Đã tự chấm")
EMPTY = Percentage()  # the place of a number, which can be asked about
NONE_YET, UNSCORED, NO_MAXIMUM = "Chưa chấm", "Không chấm", "Chưa có điểm tối đa"


class NotAYear(UserError):
    """Points of a `period` that is no year."""

    code = "not_a_year"


class Points:
    """Makes the sheet of a framework's points."""

    def __init__(self, catalogue: Catalogue, frameworks: Frameworks, scores: Scores) -> None:
        self._catalogue, self._frameworks, self._scores = catalogue, frameworks, scores

    def read(self, order: Order) -> Sheet:
        """The points that an order is about; raises UnknownCode, NotAYear, OtherYear."""
        period, framework = period_of(order), self._frameworks.framework(order.subject)
        if period.frequency is not Frequency.YEAR:
            raise NotAYear(period=texts.inside(texts.period_name(period)))
        framework, year = self._frameworks.answering(framework.code, period.year)
        return self._scores.read(framework.code, year, self._frameworks.territory_of(order.unit))

    def make(self, order: Order) -> Report:
        """The report; raises UnknownCode, NotAYear, OtherYear."""
        sheet = self.read(order)
        heading = Heading(self._catalogue, order.unit or consolidator_of(self._catalogue.forms()), sheet.period.end)
        place = self._catalogue.territory(sheet.territory).name
        footnotes = Footnotes()
        rows = tuple(self._rows(sheet, footnotes))
        return Report(
            title=f"{TITLE} {sheet.framework.name}" + (f", {place}" if order.unit else ""),
            subject=f"{texts.period_name(sheet.period)}, {place}",
            author=heading.author,
            fields=heading.fields | self._fields(sheet, place),
            bands={BAND: Band(rows), fields.FOOTNOTES: footnotes.band()},
        )

    def _fields(self, sheet: Sheet, place: str) -> dict[str, Value]:
        framework, whole = sheet.framework, len(sheet.whole[TOTAL_KEY])
        counts = (f"{column_word(one)} {len(sheet.known[one][TOTAL_KEY])}/{whole}" for one in LEVELS)
        return {
            "TEN_BIEU": f"{TITLE} {framework.name}".upper(),
            "KY": texts.period_name(sheet.period),
            "BO_CHI_TIEU": framework.name,
            "MA_BO": framework.code,
            "VAN_BAN": self._frameworks.document_of(framework),
            "DIA_BAN": place,
            "NGAY_CHOT": f"Tính đến ngày {texts.day(self._catalogue.today)}",
            "SO_DIEM": f"Đã {', '.join(counts)} tiêu chí" if whole else "Chưa chấm tiêu chí nào",
            "GIA_TRI": score_line(sheet),
        }

    def _rows(self, sheet: Sheet, footnotes: Footnotes) -> Iterator[Row]:
        number, said = 0, dict[str, Value]()
        for code, line in sheet.lines.items():
            number += not line.is_group
            said = {fields.NUMBERING: "" if line.is_group else str(number)} | self._about(sheet, line)
            said |= self._measured(sheet, line) | _points(sheet, code, footnotes)
            yield _noted(Row(RowKind.GROUP if line.is_group else RowKind.ROW, code, said))
        said = dict.fromkeys(said, "") | {fields.NAME: TOTAL} | _points(sheet, TOTAL_KEY, footnotes)
        yield _noted(Row(RowKind.TOTAL, TOTAL_KEY, said))

    def _about(self, sheet: Sheet, line: Line) -> dict[str, Value]:
        one = line.criterion
        above = sheet.lines.get(one.parent)
        return {
            fields.CODE: one.code,
            fields.NAME: one.name,
            "NHOM": above.criterion.name if above else "",
            "MUC_TIEU": one.target,
            "KIEU_CHAM": "" if line.is_group else SCORING_WORDS[one.scoring],
            "CACH_CHAM": one.rule,
            "TAI_LIEU": one.evidence,
            "TINH_TRANG": "" if line.is_group else _state(line),
        }

    def _measured(self, sheet: Sheet, line: Line) -> dict[str, Value]:
        one, answer = line.criterion, sheet.answers[line.criterion.code]
        indicator, point = answer.indicator, answer.point
        return {
            fields.MEASURE: one.measure or (indicator.measure if indicator else ""),
            "MA_CHI_TIEU": one.indicator,
            FIGURE: (of_point(point, indicator) or EMPTY) if indicator else "",
            "NGUON": point.source_title if point else "",
            "CHU_TRI": unit_name(self._catalogue, _owner(indicator)),
            EVIDENCE: "\n".join(file.name for file in point.figure.evidence) if point else "",
            fields.NOTE: "; ".join(filter(None, [*_remarks(point), line.note])),
        }


def _noted(row: Row) -> Row:
    evidence, note = row.values.get(EVIDENCE, ""), f"{row.values.get(fields.NOTE, '')} {row.marks}".strip()
    both = "\n".join(filter(None, (str(evidence), note)))
    return replace(row, values=row.values | {EVIDENCE_AND_NOTE: both})


def _points(sheet: Sheet, key: str, footnotes: Footnotes) -> dict[str, Value]:
    line = sheet.line(key)
    assert line is not None
    wrong = [] if line.parts is None else [mismatch(line)]
    said: dict[str, Value] = {MAXIMUM: _maximum(line, footnotes.number(wrong))}
    for field, column in FIELDS.items():
        told = sheet.partial(key, column)
        said[field] = _number(sheet.points[column][key], footnotes.number([told] if told else []))
    return said | {DIFFERENCE: _number(sheet.difference(key))}


def mismatch(line: Line) -> str:
    """That the parts of a group do not add up to what the document states."""
    stated, parts = (points_text(one) for one in (line.criterion.points, line.parts))
    return f"Văn bản ghi {stated} điểm, các phần cộng lại được {parts}."


def _maximum(line: Line, footnote: int | None) -> Number:
    most = line.criterion.points
    if most is None:
        return Number(Quantity(mark=Mark.MISSING), 0, footnote)
    return Number(Quantity(most), min(len(digits(most)[1]), DECIMALS), footnote)


def _number(points: float | None, footnote: int | None = None) -> Value:
    return EMPTY if points is None else Number(Quantity(points), DECIMALS, footnote)


def _state(line: Line) -> str:
    known = [one is not None for one in reversed(line.points)]
    if any(known):
        return STATES[known.index(True)]
    if line.criterion.points is None:
        return NO_MAXIMUM
    return NONE_YET if line.criterion.points else UNSCORED


def _owner(indicator: Indicator | None) -> str:
    return indicator.owner if indicator else ""


def _remarks(point: Point | None) -> list[str]:
    if point is None:
        return []
    as_of = f"số {as_of_text(point.figure)}" if point.as_of else ""
    return [one for one in (state_note(point.figure), texts.begun(as_of)) if one]
