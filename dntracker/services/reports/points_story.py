"""The story of points on a sheet: who gave them and when, which parts a sum is of, what the document says."""

from datetime import datetime

from dntracker.domain.framework import LEVELS, Score
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.domain.report import Order, Ref
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.frameworks import Line
from dntracker.services.history import History
from dntracker.services.reports.points import DECIMALS, DIFFERENCE, FIELDS, MAXIMUM, Points, mismatch
from dntracker.services.reports.story import CellStory, SourceLine
from dntracker.services.scores.phrases import derivation, points_text
from dntracker.services.scores.sheet import COLUMN_WORDS, COMPUTED, Sheet

MEASURE = "điểm"
MOST, APART = "Điểm tối đa", "Thẩm định so với tự chấm"


class PointsStory:
    """Tells about the points of a framework."""

    def __init__(self, catalogue: Catalogue, points: Points, history: History) -> None:
        self._catalogue, self._points, self._history = catalogue, points, history

    def tell(self, order: Order, ref: Ref) -> CellStory | None:
        """The story of points in a line and a column; None where the sheet has no such."""
        key, field = ref
        sheet = self._points.read(order)
        line = sheet.line(key)
        if line is None:
            return None
        one, column = line.criterion, FIELDS.get(field, "")
        value, heading, sentence = _said(sheet, key, field, line)
        return CellStory(
            one.name,
            f"{heading} · {texts.inside(texts.period_name(sheet.period))}",
            value,
            MEASURE if value else "",
            "",
            sentence,
            one.indicator,
            None,
            self._sources(sheet) if field == MAXIMUM else (),
            notes=tuple(filter(None, [texts.begun(one.rule), line.note])),
            history=self._told(sheet, key, column),
            empty="Không tính" if field == DIFFERENCE else "Chưa tính được" if column == COMPUTED else "Chưa chấm",
            framework=sheet.framework.code,
        )

    def _sources(self, sheet: Sheet) -> tuple[SourceLine, ...]:
        found = next((one for one in self._catalogue.sources() if one.code == sheet.framework.document), None)
        return (SourceLine(found.title, found.number, found.url),) if found else ()

    def _told(self, sheet: Sheet, key: str, level: str) -> tuple[tuple[datetime, str], ...]:
        told: list[tuple[datetime, str]] = []
        if level not in LEVELS:
            return ()
        for act, before, after in self._history.states(Score(sheet.framework.code, key, sheet.territory, sheet.period)):
            old, new = (one.of(level) if one is not None else None for one in (before, after))
            if old != new:
                told.append((act.at.astimezone(texts.LOCAL), f"{_change(old, new)} ({texts.by(act.person)})"))
        return tuple(told)


def _said(sheet: Sheet, key: str, field: str, line: Line) -> tuple[str, str, str]:
    """The value, its column and its sentence."""
    if field == MAXIMUM:
        stated = mismatch(line) if line.parts is not None else ""
        return points_text(line.criterion.points), MOST, stated
    if field == DIFFERENCE:
        return _difference(sheet, key, line)
    column = FIELDS[field]
    points = sheet.points[column][key]
    is_sum = sheet.given[column].get(key) is None and line.is_group
    summed = f"Cộng điểm của {len(sheet.whole[key])} tiêu chí." if is_sum and points is not None else ""
    return _points(points), COLUMN_WORDS[column], sheet.partial(key, column) or summed or _computed(sheet, key, column)


def _computed(sheet: Sheet, key: str, column: str) -> str:
    return (
        derivation(sheet.answers[key], sheet.lines[key].criterion)
        if column == COMPUTED and key in sheet.answers
        else ""
    )


def _difference(sheet: Sheet, key: str, line: Line) -> tuple[str, str, str]:
    apart, (own, verified, _) = sheet.difference(key), line.points
    if apart is None:
        return "", APART, "Cần cả điểm tự chấm và điểm thẩm định của cùng các tiêu chí."
    told = (_plain(one) for one in (verified, own, apart))
    return _points(apart), APART, "{} − {} = {}.".format(*told)


def _points(points: float | None) -> str:
    return "" if points is None else write(Quantity(points), DECIMALS)


def _plain(points: float | None) -> str:
    return "" if points is None else write(Quantity(points))


def _change(old: float | None, new: float | None) -> str:
    if new is None:
        return f"bỏ {_plain(old)}"
    return _plain(new) if old is None else f"{_plain(new)} thay {_plain(old)}"
