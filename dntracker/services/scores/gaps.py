"""Where points can still be won: the criteria by how many, and what the next step of each would bring."""

from decimal import Decimal

from msgspec import Struct

from dntracker.domain.exact import as_float, exact
from dntracker.domain.framework import Criterion, Scoring
from dntracker.domain.indicator import Indicator, Kind
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.domain.scoring import HALF, PERCENT, steps_of, whole_of
from dntracker.services.frameworks import Line
from dntracker.services.scores.phrases import LACKS, points_text
from dntracker.services.scores.sheet import COMPUTED, Answer, Sheet

HUNDREDTH = Decimal("0.01")


class Gap(Struct, frozen=True):
    """A line that has not earned all it can: what it has, what is left, and how some of it is won.

    `left` is None where the points are not known: it is not known how many are missing.
    """

    line: Line
    points: float | None
    left: float | None
    how: str = ""


def gaps(sheet: Sheet, column: str = "") -> list[Gap]:
    """The lines with points to win, most first; then those whose points are not known, by their maximum."""
    column = column or sheet.column
    found = [_gap(sheet, line, column) for line in _answering(sheet, column)]
    open_ = [one for one in found if one.left != 0]
    return sorted(open_, key=lambda one: (one.left is None, -(one.left or one.line.criterion.points or 0.0)))


def _answering(sheet: Sheet, column: str) -> list[Line]:
    """The lines whose own points make the sum: a group that has points as a whole, else its criteria."""
    found, answered = [], set[str]()
    for code, line in sheet.lines.items():  # a group stands before its parts
        if line.criterion.parent in answered:
            answered.add(code)
        elif sheet.given[column].get(code) is not None or not line.is_group:
            answered.add(code)
            if line.criterion.earns:
                found.append(line)
    return found


def _gap(sheet: Sheet, line: Line, column: str) -> Gap:
    one, points = line.criterion, sheet.points[column][line.criterion.code]
    if points is None or one.points is None:
        lack = sheet.answers[one.code].earned.lack if column == COMPUTED else None
        return Gap(line, points, None, LACKS[lack] if lack else "chưa có điểm")
    left = as_float(exact(one.points) - exact(points))
    return Gap(line, points, left, _how(one, sheet.answers[one.code], points) if left else "")


def _how(one: Criterion, answer: Answer, points: float) -> str:
    if one.points is not None and one.scoring is Scoring.YES_HALF_NO:
        return _by_answer(exact(one.points), answer, points)
    if one.points is None or answer.indicator is None:
        return ""
    match one.scoring:
        case Scoring.RATIO:
            return _by_share(exact(one.points), answer.indicator, divided=bool(one.denominator))
        case Scoring.STEPS:
            return _next_step(one, answer)
    return ""


def _by_answer(most: Decimal, answer: Answer, points: float) -> str:
    half = as_float(most * HALF)
    reachable = answer.indicator is None or answer.indicator.kind is not Kind.YES_NO  # its figures are yes or no
    started = f"một nửa: {points_text(half)} điểm; " if reachable and points < half else ""
    return f"{started}có: đủ {points_text(as_float(most))} điểm"


def _by_share(most: Decimal, indicator: Indicator, *, divided: bool) -> str:
    whole = PERCENT if divided else whole_of(indicator)
    if whole is None:
        return ""
    each = points_text(as_float(most * HUNDREDTH))
    if whole == PERCENT:
        return f"mỗi điểm phần trăm thêm {each} điểm"
    return f"mỗi {write(Quantity(as_float(exact(whole) * HUNDREDTH)))} thêm {each} điểm"


def _next_step(one: Criterion, answer: Answer) -> str:
    now = answer.earned.points
    better = [step for step in steps_of(one.rule) if now is None or step.points > now]
    if not better:
        return ""
    nearest = min(better, key=lambda step: step.points)
    sign = f"{nearest.sign.value} " if nearest.sign else ""
    return f"đạt {sign}{write(Quantity(nearest.at))}: {points_text(nearest.points)} điểm"
