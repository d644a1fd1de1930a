"""The words of a chart of any kind: title, what it measures, the sentence above it."""

from collections.abc import Sequence

from dntracker.domain.chart_spec import ChartNote, ChartSpec, Transform
from dntracker.domain.indicator import Kind
from dntracker.domain.period import Period
from dntracker.services.texts import begun, inside, period_short
from dntracker.services.trends import phrases, texts
from dntracker.services.trends.asking import Asked
from dntracker.services.trends.chart import Line
from dntracker.services.trends.series import Point, Series
from dntracker.services.trends.stretch import number_of
from dntracker.services.words import STATUS_WORDS

NAMED, SAID = 2, 4


def title(asked: Sequence[Asked]) -> str:
    """What is drawn: the indicator's name, or the first of several."""
    names = list(dict.fromkeys(one.plain.indicator.name for one in asked))
    if len(names) == 1:
        return names[0]
    names = list(dict.fromkeys(one.plain.indicator.short_name or one.plain.indicator.name for one in asked))
    more = len(names) - NAMED
    return ", ".join(names[:NAMED]) + f" và {more} chỉ tiêu khác" if more > 0 else " và ".join(names)


def measure(spec: ChartSpec, lines: Sequence[Line], asked: Sequence[Asked], base: Period | None) -> str:
    """What stands behind the title: the measure, and what was made of the figures."""
    kind = _KINDS[spec.transform]
    if wholes := list(dict.fromkeys(one.whole for one in asked if one.whole)):
        kind += f" trong {' và '.join(wholes)}"
    if spec.transform is Transform.INDEX:
        kind = f"chỉ số, {inside(texts.period_title(base))} = 100" if base else kind
    else:
        units = list(dict.fromkeys(line.series.measure for line in lines if line.series.measure))
        kind = ", ".join([kind] * bool(kind) + [" và ".join(units)] * bool(units))
    summed = "lũy kế từ đầu năm" if any(line.series.cumulative for line in lines) else ""
    return ", ".join(filter(None, (summed, kind)))


_KINDS = {
    Transform.PLAIN: "", Transform.GROWTH: "so với cùng kỳ năm trước", Transform.INDEX: "chỉ số",
    Transform.SHARE: "tỷ trọng",
}  # fmt: skip


def sentence(spec: ChartSpec, lines: Sequence[Line], asked: Sequence[Asked]) -> str:
    """The sentence above a chart that is not one plain line: what each line says last, of many the two ends."""
    said = [text for line in lines if (text := _said(spec, line))]
    if not said:
        whys = [one.why for one in asked if one.why]
        return _nothing(spec, asked) if len(whys) < len(asked) or not whys else whys[0]
    if len(said) > SAID:
        return _ends(spec, lines) or begun("; ".join(said[:SAID])) + f"; và {len(said) - SAID} đường khác."
    return begun("; ".join(said)) + "."


def _ends(spec: ChartSpec, lines: Sequence[Line]) -> str:
    # Many places are told by the highest and the lowest of the newest period; different things are not ranked.
    newest = max((point.period for line in lines if (point := line.series.latest)), default=None)
    if newest is None or len(spec.indicators) > 1 or lines[0].series.indicator.kind in (Kind.RANK, Kind.YES_NO):
        return ""
    there = [(value, line, point) for line in lines if (point := line.series.point(newest))
             and (value := number_of(point)) is not None]  # fmt: skip
    if len(there) < len(lines) or len({value for value, _, _ in there}) == 1:
        return ""
    low, high = (pick(there, key=lambda one: one[0]) for pick in (min, max))
    if any(value == end[0] and line is not end[1] for end in (low, high) for value, line, _ in there):
        return ""
    told = [f"{line.name} {_value(spec, line.series, point)}" for _, line, point in (high, low)]
    return f"{texts.period_title(newest)}, trong {len(lines)} đường: cao nhất {told[0]}, thấp nhất {told[1]}."


def _said(spec: ChartSpec, line: Line) -> str:
    point = line.series.latest
    if point is None:
        return ""
    when = period_short(point.period)
    if spec.transform is Transform.GROWTH:
        when += f" so với {period_short(point.period.same_last_year())}"
    remark = "" if point.firm else f", {STATUS_WORDS[point.status]}"
    return f"{line.name} {_value(spec, line.series, point)} ({when}{remark})"


def _value(spec: ChartSpec, series: Series, point: Point) -> str:
    if spec.transform is Transform.PLAIN:
        return f"**{phrases.value(series.indicator, point.quantity)}**"
    if spec.transform is Transform.INDEX:
        return f"bằng **{point.label}** so với gốc 100"
    if spec.transform is Transform.SHARE:
        return f"chiếm **{texts.with_measure(phrases.in_words(point.label), '%')}**"
    moved = point.quantity.value or 0.0
    if not moved:
        return "**không đổi**"
    about = phrases.in_words("~") if point.quantity.qualifier else ""
    amount = texts.with_measure(texts.number_text(abs(moved)), series.measure)
    return f"{'tăng' if moved > 0 else 'giảm'} **{about}{amount}**"


def _alone(asked: Asked) -> str:
    place = f" ({asked.plain.territory_name})" if asked.spec.unit or asked.spec.territory else ""
    return asked.plain.indicator.short_name + place


def _nothing(spec: ChartSpec, asked: Sequence[Asked]) -> str:
    if not asked:
        return "Chưa chọn chỉ tiêu nào để vẽ."
    several = ", ".join(dict.fromkeys(one.plain.name for one in asked[:SAID]))
    names = several if len(asked) > 1 else f"chỉ tiêu {_alone(asked[0])}"
    per = texts.FREQUENCY_WORDS[spec.frequency]
    if not any(one.plain.latest for one in asked):
        return f"Chưa có số liệu {per} nào của {names}."
    return _TOO_FEW[spec.transform].format(names=names, per=per)


_TOO_FEW = {
    Transform.PLAIN: "Chưa có số liệu {per} nào của {names} trong khoảng đang xem.",
    Transform.GROWTH: "Chưa tính được mức tăng của {names}: cần số của cùng kỳ năm trước, không qua mốc gãy.",
    Transform.INDEX: "Chưa tính được chỉ số của {names} trong khoảng đang xem.",
    Transform.SHARE: "Chưa tính được tỷ trọng của {names}: cần số cùng kỳ của tổng.",
}


def note_text(note: ChartNote) -> str:
    """A note with its day or days."""
    last = f"–{texts.day_text(note.end)}" if note.end else ""
    return f"{texts.day_text(note.start)}{last} {note.text}"
