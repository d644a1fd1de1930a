"""What the score would be if some criteria reached other figures or points; nothing is written."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.bounds import breach
from dntracker.domain.errors import UserError
from dntracker.domain.exact import as_float, exact
from dntracker.domain.framework import Criterion, Scoring
from dntracker.domain.indicator import Indicator, Kind
from dntracker.domain.number_text import read, write
from dntracker.domain.quantity import Quantity
from dntracker.domain.scoring import PERCENT, Lack, Measured, earned, share_of
from dntracker.services import texts
from dntracker.services.catalogue import unknown_code
from dntracker.services.frameworks import Line, points_read
from dntracker.services.scores.phrases import LACKS, points_text, signed, value_text
from dntracker.services.scores.sheet import TOTAL_KEY, Sheet, known_in, points_in


class Unassumable(UserError):
    """Something that cannot be assumed of the criterion `name`; `why` as the rest of a sentence."""

    code = "unassumable"


class Assumed(Struct, frozen=True):
    """One assumption: a line, the figure or points in words, its points then and how many more than now.

    `more` is None where the line has no points now.
    """

    line: Line
    said: str
    points: float
    more: float | None


class WhatIf(Struct, frozen=True):
    """The sheet as it would be in one column, beside the sheet as it is."""

    now: Sheet
    then: Sheet
    column: str
    assumed: tuple[Assumed, ...]

    @property
    def more(self) -> float | None:
        """How many points the assumptions add up to; None where nothing is known before or after."""
        before, after = (one.points[self.column][TOTAL_KEY] for one in (self.now, self.then))
        return None if after is None else as_float(exact(after) - exact(before or 0.0))

    @property
    def value(self) -> Decimal | None:
        """The score that would be; None while points of other criteria are not known."""
        return self.then.value(self.column)

    @property
    def sentence(self) -> str:
        """*Nếu Hoạt động xã hội số đạt 0,7 thì tổng điểm là 827,22/1.000 (+27,045), giá trị 0,8272.*"""
        if not self.assumed:
            return ""
        said = " và ".join(f"{texts.inside(one.line.criterion.name)} đạt {one.said}" for one in self.assumed)
        points, most = self.then.points[self.column][TOTAL_KEY], self.then.most(self.column)
        total = points_text(points) + (f"/{points_text(most)}" if most is not None else "")
        known, whole = (len(one[TOTAL_KEY]) for one in (self.then.known[self.column], self.then.whole))
        of = "" if self.then.is_whole(self.column) else f" của {known}/{whole} tiêu chí đã có điểm"
        value = f", giá trị {value_text(self.value)}" if self.value is not None else ""
        return f"Nếu {said} thì tổng điểm{of} là {total} ({signed(self.more or 0.0)}){value}."


def what_if(sheet: Sheet, figures: Mapping[str, str], points: Mapping[str, str], column: str = "") -> WhatIf:
    """The score in a column if criteria reached these figures, or were given these points, by criterion or indicator.

    An empty text of a figure means its goal. Raises UnknownCode, Unassumable, NoPoints.
    """
    column = column or sheet.column
    told = {_line(sheet, code).criterion.code: _by_figure(sheet, _line(sheet, code), text)
            for code, text in figures.items()}  # fmt: skip
    told |= {_line(sheet, code).criterion.code: _by_points(_line(sheet, code), text) for code, text in points.items()}
    given = sheet.given[column] | {code: worth for code, (_, worth) in told.items()}
    for code in told:
        _free(sheet, code, given)
    then = replace(
        sheet,
        given=sheet.given | {column: given},
        points=sheet.points | {column: points_in(sheet.criteria, given)},
        known=sheet.known | {column: known_in(sheet.criteria, given)},
    )
    before = sheet.points[column]
    assumed = (
        Assumed(sheet.lines[code], said, worth, _more(before[code], worth)) for code, (said, worth) in told.items()
    )
    return WhatIf(sheet, then, column, tuple(assumed))


def is_measured(sheet: Sheet, code: str) -> bool:
    """Whether a line earns its points by a figure that one can assume."""
    answer, line = sheet.answers[code], sheet.lines[code].criterion
    lacks = (Lack.UNSCORED, Lack.MAXIMUM, Lack.INDICATOR, Lack.WHOLE, Lack.DIRECTION, Lack.STEPS)
    return line.scoring is not Scoring.UNSCORED and answer.earned.lack not in lacks


def _line(sheet: Sheet, code: str) -> Line:
    if code in sheet.lines:
        return sheet.lines[code]
    found = [one for one in sheet.lines.values() if code in (one.criterion.indicator, one.criterion.name)]
    if len(found) != 1:
        raise unknown_code("criterion", code, [*sheet.lines, *(one.indicator for one in sheet.criteria)])
    return found[0]


def _by_figure(sheet: Sheet, line: Line, text: str) -> tuple[str, float]:
    one, answer = line.criterion, sheet.answers[line.criterion.code]
    indicator = answer.indicator
    if line.is_group and not one.indicator:
        raise Unassumable(name=one.name, why="đó là một nhóm, hãy giả định điểm, hoặc số liệu của từng tiêu chí")
    if indicator is None or not is_measured(sheet, one.code):
        raise Unassumable(name=one.name, why=LACKS[answer.earned.lack or Lack.INDICATOR])
    if one.denominator:  # of a/b the share is assumed
        indicator = replace(indicator, kind=Kind.RATIO, measure="%", low=0.0, high=PERCENT)
    text = text.strip() or answer.goal
    if not text:
        raise Unassumable(name=one.name, why="không có mức yêu cầu hay mục tiêu của năm, hãy ghi số")
    quantity = _figure(one, text)
    if breach(indicator, quantity):
        raise Unassumable(name=one.name, why=_bounds(indicator))
    found = earned(one, Measured(indicator, quantity))
    if found.points is None:
        raise Unassumable(name=one.name, why=LACKS[found.lack or Lack.FIGURE])
    told = texts.value_text(quantity, indicator)
    return texts.with_measure(told, "%" if indicator.in_points else ""), found.points


def _figure(one: Criterion, text: str) -> Quantity:
    share = share_of(one, text)
    try:
        return read(text.removesuffix("%").strip()) if share is None else Quantity(share)
    except UserError as error:
        raise Unassumable(name=one.name, why=f"không đọc được số “{text}”") from error


def _bounds(indicator: Indicator) -> str:
    low, high = ("…" if end is None else write(Quantity(end)) for end in (indicator.low, indicator.high))
    return f"số phải hợp với chỉ tiêu, từ {low} đến {high}"


def _by_points(line: Line, text: str) -> tuple[str, float]:
    points = points_read(line.criterion, text)
    if points is None:
        raise Unassumable(name=line.criterion.name, why="chưa ghi số điểm")
    return f"{points_text(points)} điểm", points


def _free(sheet: Sheet, code: str, given: Mapping[str, float | None]) -> None:
    """Refuse what would not count: a line in a group whose points were given for the whole group."""
    above = sheet.lines[code].criterion.parent
    while above in sheet.lines:
        if given.get(above) is not None:
            group = sheet.lines[above].criterion.name
            why = f"“{group}” đã có điểm của cả nhóm, hãy giả định cho nhóm ấy"
            raise Unassumable(name=sheet.lines[code].criterion.name, why=why)
        above = sheet.lines[above].criterion.parent


def _more(before: float | None, after: float) -> float | None:
    return None if before is None else as_float(exact(after) - exact(before))
