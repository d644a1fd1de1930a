"""How scores are said: points, the score beside the published value, why a criterion has no points from figures."""

from collections.abc import Mapping
from decimal import Decimal

from dntracker.domain.exact import as_float, exact, half_up
from dntracker.domain.framework import Criterion, Scoring
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.domain.scoring import PERCENT, Lack, whole_of
from dntracker.services import texts
from dntracker.services.frameworks import SCORING_WORDS, Line
from dntracker.services.scores.sheet import COMPUTED, TOTAL_KEY, VALUE_DECIMALS, Answer, Sheet, column_word

MISSING_WORDS: Mapping[str, str] = {"scoring": "Chưa có số liệu"}
DECIMALS = 4  # of points on the screen; they are kept whole
LACKS: Mapping[Lack, str] = {
    Lack.UNSCORED: "không chấm",
    Lack.MAXIMUM: "chưa có điểm tối đa",
    Lack.INDICATOR: "chưa gắn chỉ tiêu đo, gõ điểm",
    Lack.FIGURE: "chưa có số liệu",
    Lack.DENOMINATOR: "chưa có mẫu số",
    Lack.WHOLE: "không rõ số liệu là phần của bao nhiêu, gõ điểm",
    Lack.DIRECTION: "chỉ tiêu không phải càng cao càng tốt, quy tắc chưa nói cách tính, gõ điểm hoặc dùng bậc thang",
    Lack.STEPS: "không đọc được bậc thang, ghi như “4: 20; 3: 15”",
    Lack.ANSWER: "cần số 1 (có), 0,5 (một nửa) hoặc 0 (không)",
    Lack.UNSURE: "số liệu chỉ là khoảng, chưa đủ để biết điểm",
}


def points_text(points: float | None) -> str:
    """Points as a screen shows them: to four decimals, without closing zeros; empty where there are none."""
    return "" if points is None else write(Quantity(as_float(half_up(exact(points), DECIMALS))))


def sum_text(sheet: Sheet, key: str, column: str) -> str:
    """The points of a line; in brackets where they are the sum of a part of its criteria."""
    points = points_text(sheet.points[column][key])
    return f"({points})" if points and sheet.partial(key, column) else points


def signed(points: float) -> str:
    """A difference of points: *+27,045*, *-3*."""
    return f"{'+' if points > 0 else ''}{points_text(points)}"


def value_text(value: Decimal) -> str:
    """A score from 0 to 1 with four decimals."""
    return write(Quantity(as_float(half_up(value, VALUE_DECIMALS))), VALUE_DECIMALS)


def score_line(sheet: Sheet, column: str = "") -> str:
    """The score in one sentence, or how far it is known, with the published value beside it."""
    column = column or sheet.column
    own, published = _own(sheet, column), _published(sheet, column)
    return f"{own}{'; ' if published else ''}{published}."


def _own(sheet: Sheet, column: str) -> str:
    points, most = sheet.points[column][TOTAL_KEY], sheet.most(column)
    if points is None:
        return (
            "Chưa có điểm nào" if sheet.whole[TOTAL_KEY] else "Chưa có điểm tối đa của các tiêu chí nên chưa tính điểm"
        )
    word, out_of = column_word(column), f"/{points_text(most)}" if most is not None else ""
    value = sheet.value(column)
    if value is not None:
        return f"{_about(sheet, column)}{value_text(value)} = {points_text(points)}{out_of} điểm, {word}"
    known, whole = (len(one[TOTAL_KEY]) for one in (sheet.known[column], sheet.whole))
    return f"Mới có điểm {word} của {known}/{whole} tiêu chí: {points_text(points)}{out_of} điểm, chưa thành giá trị"


def _about(sheet: Sheet, column: str) -> str:
    used = [one for one in sheet.answers.values() if column == COMPUTED and one.earned.points is not None]
    if any(one.point and not one.point.firm for one in used):
        return "Tạm tính "
    return "Khoảng " if any(one.earned.about for one in used) else ""


def _published(sheet: Sheet, column: str) -> str:
    found = sheet.published
    if found is None:
        return ""
    said = f"công bố {found.text} ({found.by})"
    value, number = sheet.value(column), found.point.figure.quantity.number
    if value is None or number is None:
        return said
    apart = half_up(value, VALUE_DECIMALS) - half_up(exact(number), VALUE_DECIMALS)
    return f"{said}: {f'lệch {signed(as_float(apart))}' if apart else 'khớp'}"


def scoring_word(line: Line) -> str:
    """How a line earns points; of a line whose maximum nobody knows, that it is not known either."""
    one = line.criterion
    if line.is_group:
        return ""
    return (
        MISSING_WORDS["scoring"]
        if one.points is None and one.scoring is Scoring.UNSCORED
        else SCORING_WORDS[one.scoring]
    )


def lack_text(lack: Lack | None) -> str:
    """Why figures give no points, as a sentence."""
    return "" if lack is None else f"{texts.begun(LACKS[lack])}."


def derivation(answer: Answer, criterion: Criterion) -> str:
    """How figures give a criterion its points: *0,8253 × 100 = 82,53*; why they give none."""
    found, point, indicator = answer.earned, answer.point, answer.indicator
    if found.points is None or point is None or indicator is None:
        return lack_text(found.lack)
    figure = texts.with_measure(answer.figure, indicator.measure if indicator.in_points else "")
    points = points_text(found.points)
    if criterion.scoring is not Scoring.RATIO:
        return f"{figure}: {points}/{points_text(criterion.points)} điểm."
    number, whole = point.figure.quantity.number, 1.0 if indicator.in_points else whole_of(indicator) or 1.0
    below = answer.below_point
    if below is not None or whole != 1:
        figure = f"{figure} / {below.label if below else write(Quantity(whole))}"
    whole = (below.figure.quantity.number if below else PERCENT if indicator.in_points else whole) or 1.0
    beyond = number is not None and not 0 <= exact(number) <= exact(whole)  # it earns no more than all, no less than 0
    return f"{figure} × {points_text(criterion.points)}{', tính' if beyond else ' ='} {points} điểm."
