"""Commands that put units side by side."""

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from dntracker.cli.drawing import NoSeries, frequency_of
from dntracker.cli.place import Place, WrongName, answer, make_room, output, table
from dntracker.cli.plain import plain_quantity
from dntracker.cli.projects import looking
from dntracker.domain.exact import as_float, half_up
from dntracker.domain.period import Period
from dntracker.services.comparisons.multiples import series_of
from dntracker.services.texts import period_short
from dntracker.services.trends.texts import climbed_text, seen_from, signed

if TYPE_CHECKING:
    from decimal import Decimal

    from dntracker.services.comparisons.contributions import Added
    from dntracker.services.comparisons.ranking import Standing
    from dntracker.services.desk import Desk


def rank(place: Place, asked: Namespace) -> None:
    """The units by place, the first one on top."""
    period = Period.parse(asked.period)
    with looking(place, asked) as desk:
        against = Period.parse(asked.against) if asked.against else None
        if against:
            _require_order(*sorted((against, period)))
        found = desk.comparisons.rankings.of(asked.code, period, against)
        told = _told(desk, found.told)
    plain = {
        "indicator": found.indicator.code, "period": found.period.code, "against": found.against.code,
        "told": told, "units": [_standing(one) for one in found.standings],
    }  # fmt: skip
    rows = [[str(one.place or ""), one.name, one.text, _moved(one)] for one in found.standings]
    answer(plain, [found.indicator.name, told, "", *table(rows, right=[0, 2])], as_json=asked.as_json)


def contributions(place: Place, asked: Namespace) -> None:
    """What each unit adds to the change between two periods, the largest part first."""
    since, period = Period.parse(asked.since), Period.parse(asked.period)
    _require_order(since, period)
    with looking(place, asked) as desk:
        found = desk.comparisons.adding.of(asked.code, since, period)
        told = _told(desk, found.told)
    decimals = max(found.indicator.decimals, 2)
    plain = {
        "indicator": found.indicator.code, "since": found.earlier.code, "period": found.later.code,
        "told": told, "change": _plain(found.change), "units": [_added(one) for one in found.rows],
    }  # fmt: skip
    head = ["Đơn vị", period_short(since), period_short(period), "Góp vào mức đổi"]
    head += ["do tỷ lệ", "do quy mô"] if found.of_ratio else []
    rows = [[one.name, one.before, one.after, *_parts(one, decimals)] for one in found.rows]
    lines = [found.indicator.name, told, "", *table([head, *rows], right=[1, 2, 3, 4, 5])]
    answer(plain, lines if rows else lines[:2], as_json=asked.as_json)


def _told(desk: "Desk", words: str) -> str:
    return " ".join(filter(None, (seen_from(desk.as_of_day), words)))


def _require_order(earlier: Period, later: Period) -> None:
    if earlier.frequency is not later.frequency:
        raise WrongName(
            text=f"Kỳ {earlier.code} và kỳ {later.code} không cùng loại. So hai năm, hai quý hoặc hai tháng."
        )
    if earlier >= later:
        raise WrongName(text=f"Kỳ {earlier.code} phải trước kỳ {later.code}. Đổi lại hai kỳ.")


def _standing(one: "Standing") -> dict[str, Any]:
    said = plain_quantity(one.quantity) if one.quantity else None
    return {"unit": one.unit, "name": one.name, "value": said, "place": one.place, "before": one.before}


def _moved(one: "Standing") -> str:
    return "" if one.climbed is None else climbed_text(one.climbed)


def _added(one: "Added") -> dict[str, Any]:
    return {
        "unit": one.unit, "name": one.name, "before": one.before, "after": one.after,
        "change": _plain(one.found.change), "by_rate": _plain(one.found.by_rate),
        "by_weight": _plain(one.found.by_weight),
    }  # fmt: skip


def _parts(one: "Added", decimals: int) -> list[str]:
    found = one.found
    shown = (found.change,) if found.by_rate is None else (found.change, found.by_rate, found.by_weight)
    return [signed(half_up(part, decimals)) for part in shown if part is not None]


def _plain(number: "Decimal | None") -> float | None:
    return None if number is None else as_float(number)


def multiples(place: Place, asked: Namespace) -> None:
    """Many indicators as small charts on pages of one PDF."""
    out, frequency = output(asked.out, asked.file, ".pdf"), frequency_of(asked.frequency)
    with looking(place, asked) as desk:
        pillar = desk.catalogue.pillar(asked.pillar) if asked.pillar else None
        every = series_of(desk.catalogue, desk.trends, pillar.code if pillar else "", frequency)
        seen = seen_from(desk.as_of_day)
    if not every:
        raise NoSeries(sentence="Chưa có chỉ tiêu nào có số.")
    from dntracker.paint.export import put  # loads Qt: 0.3 s that other commands do not pay
    from dntracker.paint.multiples import shared_bounds
    from dntracker.paint.multiples_pages import multiples_pdf

    shared = shared_bounds(every) if asked.shared else {}
    made = multiples_pdf(every, pillar.name if pillar else "Mọi trụ cột", seen, shared)
    make_room(out)
    put(made, out)
    plain = {"file": str(out), "indicators": [one.indicator.code for one in every]}
    answer(plain, [str(out), f"{len(every)} biểu đồ."], as_json=asked.as_json)
