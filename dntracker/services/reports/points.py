"""The points of a framework in one year: groups, criteria with their figures, three levels of points, totals."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain import fields
from dntracker.domain.errors import UserError
from dntracker.domain.exact import as_float, digits, exact
from dntracker.domain.framework import LEVELS, Criterion, Framework, scored, total_of
from dntracker.domain.indicator import Indicator
from dntracker.domain.number_text import write
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.domain.report import Band, Number, Order, Percentage, Report, Row, RowKind, Value
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.frameworks import LEVEL_WORDS, SCORING_WORDS, Frameworks, Line
from dntracker.services.reports.agencies import unit_name
from dntracker.services.reports.cells import of_point
from dntracker.services.reports.heading import Heading, consolidator_of
from dntracker.services.reports.notes import Footnotes, state_note
from dntracker.services.reports.orders import period_of
from dntracker.services.trends.series import Point
from dntracker.services.trends.texts import as_of_text
from dntracker.services.trends.trends import Trends

BAND, TITLE, TOTAL, TOTAL_KEY = "TIEU_CHI", "Bảng chấm điểm", "Tổng cộng", "TONG"
EVIDENCE, EVIDENCE_AND_NOTE = "MINH_CHUNG", "MINH_CHUNG_GHI_CHU"
MAXIMUM, FIGURE, DIFFERENCE = "DIEM_TOI_DA", "SO_LIEU", "CHENH_LECH"
FIELDS = dict(zip(("TU_CHAM", "THAM_DINH", "CONG_NHAN"), LEVELS, strict=True))
DECIMALS = 2  # of points as they are shown; they are kept as they were given
STATES = ("Đã công nhận", "Đã thẩm định", "Đã tự chấm")
EMPTY = Percentage()  # the place of a number, which can be asked about
NONE_YET, UNSCORED = "Chưa chấm", "Không chấm"
SELF, VERIFIED = 0, 1


class NotAYear(UserError):
    """Points of a `period` that is no year."""

    code = "not_a_year"


class Scored(Struct, frozen=True):
    """A framework in a year with what its points are of: its lines by code, and a line that stands for all of them.

    `known` are, for each level and under each code, the criteria whose points are known; `whole` all that earn points.
    """

    framework: Framework
    period: Period
    territory: str
    lines: dict[str, Line]
    total: Line
    known: tuple[dict[str, frozenset[str]], ...]
    whole: dict[str, frozenset[str]]

    def line(self, key: str) -> Line | None:
        """The line that a row of the sheet is about."""
        return self.total if key == TOTAL_KEY else self.lines.get(key)

    def difference(self, key: str) -> float | None:
        """Verified less self-assessed points; of a sum only where both add up the same criteria."""
        line = self.line(key)
        if line is None or self.known[SELF][key] != self.known[VERIFIED][key]:
            return None
        own, verified = line.points[SELF], line.points[VERIFIED]
        return None if own is None or verified is None else as_float(exact(verified) - exact(own))

    def partial(self, key: str, level: int) -> str:
        """Which part of its criteria the points of a line are the sum of; empty where it is all of them."""
        known, whole = self.known[level][key], self.whole[key]
        line = self.line(key)
        if line is None or LEVELS[level] not in line.summed or not known or known == whole:
            return ""
        word = LEVEL_WORDS[LEVELS[level]].lower()
        return f"Mới có điểm {word} của {len(known)}/{len(whole)} tiêu chí."


class Points:
    """Makes the sheet of a framework's points."""

    def __init__(self, catalogue: Catalogue, frameworks: Frameworks, trends: Trends) -> None:
        self._catalogue, self._frameworks, self._trends = catalogue, frameworks, trends

    def read(self, order: Order) -> Scored:
        """The points that an order is about; raises UnknownCode, NotAYear."""
        period, framework = period_of(order), self._frameworks.framework(order.subject)
        if period.frequency is not Frequency.YEAR:
            raise NotAYear(period=texts.inside(texts.period_name(period)))
        territory = self._frameworks.territory_of(order.unit)
        about = territory or self._catalogue.city(period)
        lines = self._frameworks.lines(framework.code, period.year, territory)
        criteria = [line.criterion for line in lines]
        given = [_given(lines, level) for level in range(len(LEVELS))]
        known = tuple(_with_all(scored(criteria, one), lines) for one in given)
        whole = _with_all(scored(criteria, dict.fromkeys(given[SELF], 0.0)), lines)
        return Scored(framework, period, about, {one.criterion.code: one for one in lines}, _all(lines), known, whole)

    def make(self, order: Order) -> Report:
        """The report; raises UnknownCode, NotAYear."""
        sheet = self.read(order)
        heading = Heading(self._catalogue, order.unit or consolidator_of(self._catalogue.forms()), sheet.period.end)
        place = self._catalogue.territory(sheet.territory).name
        footnotes = Footnotes()
        rows = tuple(self._rows(sheet, order.unit, footnotes))
        return Report(
            title=f"{TITLE} {sheet.framework.name}" + (f", {place}" if order.unit else ""),
            subject=f"{texts.period_name(sheet.period)}, {place}",
            author=heading.author,
            fields=heading.fields | self._fields(sheet, place),
            bands={BAND: Band(rows), fields.FOOTNOTES: footnotes.band()},
        )

    def point(self, criterion: Criterion, period: Period, unit: str) -> Point | None:
        """The figure of a year by which a criterion is measured."""
        if criterion.indicator not in (one.code for one in self._catalogue.indicators()):
            return None
        territory = self._frameworks.territory_of(unit) or None
        points = self._trends.series(criterion.indicator, territory=territory).points
        return next((one for one in points if one.period == period), None)

    def _fields(self, sheet: Scored, place: str) -> dict[str, Value]:
        framework, whole = sheet.framework, len(sheet.whole[TOTAL_KEY])
        counts = (f"{LEVEL_WORDS[level].lower()} {len(known[TOTAL_KEY])}/{whole}"
                  for level, known in zip(LEVELS, sheet.known, strict=True))  # fmt: skip
        return {
            "TEN_BIEU": f"{TITLE} {framework.name}".upper(),
            "KY": texts.period_name(sheet.period),
            "BO_CHI_TIEU": framework.name,
            "MA_BO": framework.code,
            "VAN_BAN": self._frameworks.document_of(framework),
            "DIA_BAN": place,
            "NGAY_CHOT": f"Tính đến ngày {texts.day(self._catalogue.today)}",
            "SO_DIEM": f"Đã {', '.join(counts)} tiêu chí",
        }

    def _rows(self, sheet: Scored, unit: str, footnotes: Footnotes) -> Iterator[Row]:
        number, said = 0, dict[str, Value]()
        for code, line in sheet.lines.items():
            number += not line.is_group
            said = {fields.NUMBERING: "" if line.is_group else str(number)} | self._about(sheet, line)
            said |= self._measured(sheet, line, unit) | _points(sheet, code, footnotes)
            yield _noted(Row(RowKind.GROUP if line.is_group else RowKind.ROW, code, said))
        said = dict.fromkeys(said, "") | {fields.NAME: TOTAL} | _points(sheet, TOTAL_KEY, footnotes)
        yield _noted(Row(RowKind.TOTAL, TOTAL_KEY, said))

    def _about(self, sheet: Scored, line: Line) -> dict[str, Value]:
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

    def _measured(self, sheet: Scored, line: Line, unit: str) -> dict[str, Value]:
        one = line.criterion
        indicator = next((each for each in self._catalogue.indicators() if each.code == one.indicator), None)
        point = self.point(one, sheet.period, unit)
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


def _given(lines: Sequence[Line], level: int) -> dict[str, float | None]:
    return {one.criterion.code: None if LEVELS[level] in one.summed else one.points[level] for one in lines}


def _with_all(found: dict[str, frozenset[str]], lines: Sequence[Line]) -> dict[str, frozenset[str]]:
    return found | {TOTAL_KEY: frozenset[str]().union(*(found[one.criterion.code] for one in lines if not one.depth))}


def _all(lines: Sequence[Line]) -> Line:
    top = [one for one in lines if not one.depth]
    most = total_of(one.criterion.points for one in top) or 0.0
    points = tuple(total_of(one.points[level] for one in top) for level in range(len(LEVELS)))
    return Line(Criterion("", TOTAL_KEY, TOTAL, points=most), 0, True, points, frozenset(LEVELS))


def _points(sheet: Scored, key: str, footnotes: Footnotes) -> dict[str, Value]:
    line = sheet.line(key)
    assert line is not None
    wrong = [] if line.parts is None else [mismatch(line)]
    said: dict[str, Value] = {MAXIMUM: _maximum(line, footnotes.number(wrong))}
    for level, field in enumerate(FIELDS):
        told = sheet.partial(key, level)
        said[field] = _number(line.points[level], footnotes.number([told] if told else []))
    return said | {DIFFERENCE: _number(sheet.difference(key))}


def mismatch(line: Line) -> str:
    """That the parts of a group do not add up to what the document states."""
    stated, parts = (write(Quantity(one)) for one in (line.criterion.points, line.parts))
    return f"Văn bản ghi {stated} điểm, các phần cộng lại được {parts}."


def _maximum(line: Line, footnote: int | None) -> Number:
    most = line.criterion.points
    return Number(Quantity(most), min(len(digits(most)[1]), DECIMALS), footnote)


def _number(points: float | None, footnote: int | None = None) -> Value:
    return EMPTY if points is None else Number(Quantity(points), DECIMALS, footnote)


def _state(line: Line) -> str:
    known = [one is not None for one in reversed(line.points)]
    if any(known):
        return STATES[known.index(True)]
    return NONE_YET if line.criterion.points else UNSCORED


def _owner(indicator: Indicator | None) -> str:
    return indicator.owner if indicator else ""


def _remarks(point: Point | None) -> list[str]:
    if point is None:
        return []
    as_of = f"số {as_of_text(point.figure)}" if point.as_of else ""
    return [one for one in (state_note(point.figure), texts.begun(as_of)) if one]
