"""The forecast of one indicator: what is expected, how far to trust it, what is needed and what is."""

from argparse import Namespace
from collections.abc import Iterator

from msgspec import to_builtins
from msgspec.structs import replace

from dntracker.cli.drawing import frequency_of, line_of
from dntracker.cli.place import Place, WrongName, answer, table
from dntracker.cli.plain_chart import plain_forecast
from dntracker.domain.chart_spec import ChartSpec
from dntracker.domain.errors import UserError
from dntracker.domain.number_text import read
from dntracker.domain.period import Period
from dntracker.services.texts import begun
from dntracker.services.trends.chart import Chart, caption
from dntracker.services.trends.copying import heading
from dntracker.services.trends.forecast_texts import METHODS, past
from dntracker.services.trends.series import Series
from dntracker.services.trends.what_if import WhatIf, what_if


def forecast(place: Place, asked: Namespace) -> None:
    """The forecast with its band, the past error of every method, the numbers beside it, and a supposed end."""
    with place.reading(asked.file) as desk:
        spec = ChartSpec((line_of(desk, asked.code),), frequency_of(asked.frequency), joined=asked.join_breaks)
        made = desk.charts.chart(replace(spec, forecast=asked.method))
    series = made.lines[0].series
    aim = _aim(series, asked.aim) if asked.aim else None
    plain = {
        "indicator": series.indicator.code, "name": series.indicator.name, "measure": series.measure,
        "joined": series.joined, "sentence": made.sentence.replace("**", ""), "told": list(made.foretold),
        "remarks": list(made.remarks), "forecast": plain_forecast(series), "why_none": series.unforeseen,
        "numbers": [to_builtins(one) for one in made.numbers],
        "what_if": aim and {"period": aim.period.code, "value": aim.value, "pace": aim.pace, "told": aim.text},
    }  # fmt: skip
    answer(plain, [*_lines(made, series), *([aim.text] if aim else [])], as_json=asked.as_json)


def _lines(made: Chart, series: Series) -> Iterator[str]:
    yield caption(series.indicator.name, series.measure)
    for text in (made.sentence.replace("**", ""), *made.foretold, *made.remarks):
        yield f"  {text}"
    found = series.forecast
    if found:
        yield ""
        yield from table([["", *(heading(one.period) for one in found.points)],
                          ["Dự báo", *(one.label for one in found.points)],
                          ["Dải 80%", *(one.span for one in found.points)]],
                         right=range(1, len(found.points) + 1))  # fmt: skip
        yield ""
        rows = [[begun(METHODS[one.method]), "đang dùng" if one.method is found.method else "", past(series, one)]
                for one in found.trials]  # fmt: skip
        yield from table([["Cách dự báo", "", "Sai số trong quá khứ"], *rows])
        yield ""
    yield from (f"{one.label}: {one.text}" for one in made.numbers)


def _number(text: str) -> float:
    try:
        value = read(text).value
    except UserError:
        value = None
    if value is None:
        raise WrongName(text=f"“{text}” không phải một số. Ghi số muốn đạt, ví dụ 35 hoặc 20,5.")
    return value


def _aim(series: Series, asked: list[str]) -> WhatIf:
    period, value = Period.parse(asked[0]), _number(asked[1])
    found = what_if(series, period, value)
    if found is None:
        raise WrongName(text=f"Không tính được tốc độ đến {asked[1]} ở kỳ {asked[0]}: kỳ ấy phải sau số mới nhất, "
                        "không qua mốc gãy (--join-breaks để nối qua).")  # fmt: skip
    return found
