"""What is said of forecasts: their methods, how they did in the past, why there is none."""

from collections.abc import Sequence
from decimal import Decimal

from dntracker.domain.fitting import LEAST
from dntracker.domain.forecasting import Method, Track, Trial
from dntracker.domain.indicator import Kind
from dntracker.domain.period import Period
from dntracker.services.texts import begun, inside, period_short
from dntracker.services.trends import texts
from dntracker.services.trends.series import Forecast, ForecastPoint, Point, Series

METHODS = {
    Method.LINEAR: "đường thẳng",
    Method.RECENT: "đường thẳng nặng về các kỳ gần đây",
    Method.DAMPED: "xu hướng chậm dần",
    Method.SATURATING: "đường cong tiến dần tới giới hạn",
}

ONLY_FIGURES = "Dự báo chỉ vẽ trên số liệu, không vẽ trên mức tăng, chỉ số hay tỷ trọng."


def refused(series: Series, points: tuple[Point, ...], columns: Sequence[Period]) -> str:
    """Why a series has no forecast; empty where it can have one."""
    name = series.indicator.short_name or series.name
    if series.indicator.kind in (Kind.RANK, Kind.YES_NO):
        return f"Không dự báo {name}: thứ hạng và câu có, không thì không kéo dài được bằng phép tính."
    if series.cumulative:
        return f"Không dự báo {name} lũy kế: mỗi năm cộng lại từ đầu. Xem theo từng năm."
    if series.indicator.kind is Kind.FLOW and series.frequency.per_year > 1:
        per = texts.FREQUENCY_WORDS[series.frequency]
        return f"Không dự báo {name} theo {per}: số phát sinh lên xuống theo mùa. Xem theo từng năm."
    if points and not columns and len(points) >= LEAST:
        return f"Chưa dự báo {name}: {_after(series, points[-1])}."
    if len(points) < LEAST:
        return f"Chưa dự báo {name}: cần ít nhất {LEAST} điểm so được với nhau, mới có {len(points)}{_cut(series)}."
    return ""


def no_curve(series: Series, track: Track) -> str:
    """Why the curve between two bounds cannot be drawn."""
    name = series.indicator.short_name or series.name
    if track.low is None or track.high is None:
        return f"Không dự báo {name} theo {METHODS[Method.SATURATING]}: chỉ tiêu không có giới hạn trên và dưới."
    low, high = (texts.number_text(one) for one in (track.low, track.high))
    return (
        f"Không dự báo {name} theo {METHODS[Method.SATURATING]}: đã có số bằng giới hạn {low} hoặc {high}. "
        "Chọn cách khác."
    )


def label(points: Sequence[ForecastPoint], found: Forecast) -> str:
    """What stands at the end of a forecast's line: *Dự báo tới 37,4 (33,6–41,2), từ 5 điểm*."""
    end = points[-1]
    joined = ", nối qua mốc gãy" if found.crossing else ""
    return f"Dự báo tới {end.label} ({end.span}), từ {found.used} điểm{joined}"


def told(series: Series, *, named: bool = False) -> str:
    """How a forecast was made and how far it is to be trusted, or why there is none; empty where none was asked for.

    `named`: it is one of several lines, and says which.
    """
    found = series.forecast
    if found is None:
        return series.unforeseen
    begin = f"{begun(series.name)}: dự báo" if named else "Dự báo"
    parts = [f"{begin} theo {METHODS[found.method]} từ {found.used} điểm ({_reach(found)})"]
    own = next((one for one in found.trials if one.method is found.method), None)
    parts.append(past(series, own) if own else "")
    if own and own.error is not None and found.unchanged is not None and own.error > found.unchanged:
        parts.append(f"chưa hơn lấy nguyên số kỳ trước (lệch {_amount(series, found.unchanged)})")
    parts += [_beyond(found), _stopped(series, found)]
    return "; ".join(filter(None, parts)) + "."


def past(series: Series, trial: Trial) -> str:
    """How a method did on this series: *thử lại 2 lần lệch bình quân 2,4 điểm, 1/2 lần trong dải 80%*."""
    if trial.error is None:
        return "chưa đủ điểm để thử lại trên số đã có"
    missed = _amount(series, trial.error)
    return f"thử lại {trial.tried} lần lệch bình quân {missed}, {trial.inside}/{trial.tried} lần trong dải 80%"


def joined(series: Series, said: Sequence[str]) -> str:
    """That a forecast goes across breaks which the reader joined, but for those that other remarks name."""
    crossing = series.forecast.crossing if series.forecast else ()
    days = [texts.day_text(one.date) for one in crossing]
    days = [day for day in days if not any(day in text for text in said)]
    if not days:
        return ""
    marks = f"mốc gãy {days[0]}" if len(days) == 1 else f"các mốc gãy {', '.join(days)}"
    return f"Dự báo nối qua {marks} do người xem chọn: số hai bên mốc không cùng cơ sở."


def method_offer(series: Series | None, method: Method) -> str:
    """A method to choose, with what it missed in the past on a series."""
    found = series.forecast if series else None
    own = next((one for one in found.trials if one.method is method), None) if found else None
    missed = f" (lệch {_amount(series, own.error)})" if series and own and own.error is not None else ""
    return begun(METHODS[method]) + missed


def _reach(found: Forecast) -> str:
    return f"{inside(texts.period_title(found.first))}–{period_short(found.last.period)}"


def _amount(series: Series, error: float) -> str:
    exact = Decimal(repr(error))
    decimals = max(0, min(4, 1 - exact.adjusted())) if exact else 0
    return texts.with_measure(texts.number_text(error, decimals), texts.gap_measure(series.indicator))


def _after(series: Series, last: Point) -> str:
    broken = next((one for one in series.breaks if one.date > last.day), None)
    if broken is None:
        return "không còn kỳ nào phía trước"
    day, title = texts.day_text(broken.date), inside(texts.period_title(last.period))
    return (
        f"sau {title} có mốc gãy {day} ({inside(broken.reason)}). "
        "Muốn xem thì chọn Nối qua mốc gãy, người xem chịu trách nhiệm"
    )


def _cut(series: Series) -> str:
    latest = series.latest
    before = [one for one in series.breaks if latest and one.date <= latest.day] if not series.joined else []
    return f" từ mốc gãy {texts.day_text(before[-1].date)}" if before else ""


def _beyond(found: Forecast) -> str:
    reach = found.last.period.year - found.first.year + 1
    end = found.points[-1].period.year
    if end - found.last.period.year <= reach:
        return ""
    return f"sau năm {found.last.period.year + reach} là xa hơn quãng đã có số"


def _stopped(series: Series, found: Forecast) -> str:
    end = found.points[-1].period
    ahead = [one for one in series.breaks if one.date > end.end and not series.joined]
    return f"dừng trước mốc gãy {texts.day_text(ahead[0].date)}" if ahead and ahead[0].date <= end.next().end else ""
