"""The words of a chart of any kind: title, what it measures, the sentence above it, the remarks beside it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dntracker.domain.chart_spec import ChartNote, ChartSpec, Transform
from dntracker.domain.indicator import SeriesBreak
from dntracker.domain.period import Frequency, Period
from dntracker.services.texts import begun, inside, period_short
from dntracker.services.trends import phrases, texts
from dntracker.services.trends.asking import Asked
from dntracker.services.trends.chart import Line
from dntracker.services.trends.series import Point, Series
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
    """The sentence above a chart that is not one plain line: what each line says last."""
    said = [text for line in lines if (text := _said(spec, line))]
    if not said:
        whys = [one.why for one in asked if one.why]
        return _nothing(spec, asked) if len(whys) < len(asked) or not whys else whys[0]
    more = len(said) - SAID
    return begun("; ".join(said[:SAID])) + (f"; và {more} đường khác." if more > 0 else ".")


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


def _nothing(spec: ChartSpec, asked: Sequence[Asked]) -> str:
    names = ", ".join(dict.fromkeys(one.plain.name for one in asked[:SAID]))
    if not names:
        return "Chưa chọn chỉ tiêu nào để vẽ."
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


def remarks(spec: ChartSpec, asked: Sequence[Asked], today: date) -> tuple[str, ...]:
    """What must be said beside the chart and in print, each once."""
    found = [f"Xem như cuối ngày {texts.day_text(spec.as_of)}."] if spec.as_of and spec.as_of <= today else []
    for one in asked:
        found += _summing(spec, one.plain)
        if one.drawn is not None:
            found += [*_breaks(spec, one.figures, one.drawn)]
    return tuple(dict.fromkeys(found))


def _summing(spec: ChartSpec, series: Series) -> list[str]:
    if not spec.cumulative or spec.frequency is Frequency.YEAR or series.cumulative:
        return []
    return [f"{begun(series.name)} không cộng dồn được theo thời gian nên vẽ số từng kỳ."]


def _breaks(spec: ChartSpec, figures: Series, drawn: Series) -> Iterator[str]:
    days = _days(spec, figures, drawn)
    for one in figures.breaks:
        if not days or not min(days) < one.date <= max([*days, *_horizons(drawn)]):
            continue
        if spec.joined:
            day = texts.day_text(one.date)
            yield f"Đang nối qua mốc gãy {day}: số trước và sau mốc không cùng cơ sở ({inside(one.reason)})."
        elif text := _stopped(spec, drawn, one):
            yield text.format(f"{texts.day_text(one.date)} ({inside(one.reason)})")


def _days(spec: ChartSpec, figures: Series, drawn: Series) -> list[date]:
    # What is drawn speaks of these days: growth also of the year before, an index of its base.
    if not spec.joined or spec.transform is Transform.INDEX:
        return [point.day for point in figures.points if point.quantity.value is not None]
    shown = [point for point in drawn.points if point.quantity.value is not None]
    grown = shown if spec.transform is Transform.GROWTH else []
    return [*(point.day for point in shown), *(point.period.same_last_year().end for point in grown)]


def _stopped(spec: ChartSpec, drawn: Series, one: SeriesBreak) -> str:
    if spec.transform is Transform.INDEX:
        return "Chỉ số không qua mốc gãy {0}: số bên kia mốc không so được với kỳ gốc."
    if spec.transform is Transform.GROWTH:
        return "Không tính mức tăng qua mốc gãy {0}."
    within = Period.containing(one.date, Frequency.YEAR).start < one.date
    return "Không cộng lũy kế qua mốc gãy {0}." if drawn.cumulative and within else ""


def _horizons(series: Series) -> Iterable[date]:
    return [step.target.horizon.end for step in series.city_steps if step.in_force and step.target.horizon]


def note_text(note: ChartNote) -> str:
    """A note with its day or days."""
    last = f"–{texts.day_text(note.end)}" if note.end else ""
    return f"{texts.day_text(note.start)}{last} {note.text}"
