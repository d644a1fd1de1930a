"""The story of points on a sheet: who gave them and when, which parts a sum is of, what the document says."""

from datetime import datetime

from dntracker.domain.framework import Score
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.domain.report import Order, Ref
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.frameworks import LEVEL_WORDS, Line
from dntracker.services.history import History
from dntracker.services.reports.points import DECIMALS, DIFFERENCE, FIELDS, MAXIMUM, Points, Scored, mismatch
from dntracker.services.reports.story import CellStory, SourceLine

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
        one, level = line.criterion, list(FIELDS).index(field) if field in FIELDS else -1
        value, column, sentence = _said(sheet, key, field, line)
        return CellStory(
            one.name,
            f"{column} · {texts.inside(texts.period_name(sheet.period))}",
            value,
            MEASURE if value else "",
            "",
            sentence,
            one.indicator,
            None,
            self._sources(sheet) if field == MAXIMUM else (),
            notes=tuple(filter(None, [texts.begun(one.rule), line.note])),
            history=self._told(sheet, key, level),
            empty="Không tính" if field == DIFFERENCE else "Chưa chấm",
            framework=sheet.framework.code,
        )

    def _sources(self, sheet: Scored) -> tuple[SourceLine, ...]:
        found = next((one for one in self._catalogue.sources() if one.code == sheet.framework.document), None)
        return (SourceLine(found.title, found.number, found.url),) if found else ()

    def _told(self, sheet: Scored, key: str, level: int) -> tuple[tuple[datetime, str], ...]:
        if level < 0:
            return ()
        name, told = list(FIELDS.values())[level], []
        for act, before, after in self._history.states(Score(sheet.framework.code, key, sheet.territory, sheet.period)):
            old, new = (one.of(name) if one is not None else None for one in (before, after))
            if old != new:
                told.append((act.at.astimezone(texts.LOCAL), f"{_change(old, new)} ({texts.by(act.person)})"))
        return tuple(told)


def _said(sheet: Scored, key: str, field: str, line: Line) -> tuple[str, str, str]:
    """The value, its column and its sentence."""
    if field == MAXIMUM:
        stated = mismatch(line) if line.parts is not None else ""
        return write(Quantity(line.criterion.points)), MOST, stated
    if field == DIFFERENCE:
        return _difference(sheet, key, line)
    level = list(FIELDS).index(field)
    points, name = line.points[level], FIELDS[field]
    summed = f"Cộng điểm của {len(sheet.whole[key])} tiêu chí." if name in line.summed and points is not None else ""
    return _points(points), LEVEL_WORDS[name], sheet.partial(key, level) or summed


def _difference(sheet: Scored, key: str, line: Line) -> tuple[str, str, str]:
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
