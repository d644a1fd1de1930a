"""Charts from the command line: what was asked for as a spec, the chart in lines, as JSON or drawn into a file."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from dntracker.cli.place import Place, WrongName, answer, make_room, output, table
from dntracker.cli.plain_chart import plain_chart
from dntracker.domain.chart_spec import BENCHMARK, PARTS, ChartSpec, LineSpec, Transform
from dntracker.domain.errors import UserError
from dntracker.domain.period import Frequency, Period
from dntracker.services.desk import Desk
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.copying import heading
from dntracker.services.trends.paper_size import PRINT_DPI, SCREEN, PaperSize, dpi_of, size_of
from dntracker.services.trends.telling import note_text

ENDS = (".png", ".svg", ".pdf", ".xlsx")
FREQUENCIES = {
    "nam": Frequency.YEAR, "năm": Frequency.YEAR, "year": Frequency.YEAR, "quy": Frequency.QUARTER,
    "quý": Frequency.QUARTER, "quarter": Frequency.QUARTER, "thang": Frequency.MONTH, "tháng": Frequency.MONTH,
    "month": Frequency.MONTH,
}  # fmt: skip
ONE_OF = ("growth", "index", "share")


class NoSeries(UserError):
    """A chart with neither a figure nor a target to draw; `sentence` says why."""

    code = "no_series"


class NothingAsked(UserError):
    """A chart of nothing; `text` says what to name."""

    code = "bad_argument"


def chart(place: Place, asked: Namespace) -> None:
    """The chart of one or several lines: drawn into a file by its name's end, kept under a name, or told."""
    out = output(asked.out, asked.file, *ENDS) if asked.out else None
    drawn = _drawn(asked, out)
    saving = asked.save is not None
    with place.writing(asked.file, asked.by) if saving else place.reading(asked.file) as desk:
        kept = desk.chart_deeds.of_name(asked.named) if asked.named is not None else None
        spec = spec_of(desk, asked, kept.spec if kept else None)
        made = desk.charts.chart(spec, kept.code if kept else "")
        keeping = desk.chart_deeds.acts.together(f"giữ biểu đồ: {asked.save}") if saving else nullcontext()
        with keeping:  # what cannot be drawn is not kept either
            if saving:
                desk.chart_deeds.save(asked.save, spec)
            if out:
                paint(made, out, *drawn)
    if asked.as_json:
        answer(plain_chart(made) | {"file": str(out) if out else None}, (), as_json=True)
    else:
        answer(None, [str(out)] if out else lines_of(made), as_json=False)


def draw(desk: Desk, code: str, out: Path) -> None:
    """Paint one indicator's chart into a file."""
    paint(desk.charts.chart(ChartSpec.of(desk.catalogue.indicator(code).code)), out)


def _drawn(asked: Namespace, out: Path | None) -> tuple[PaperSize | None, int | None]:
    if (asked.size or asked.dpi) and out is None:
        raise NothingAsked(text="--size và --dpi đi cùng --out: nêu tệp ảnh cần vẽ ra.")
    size = size_of(asked.size) if asked.size else None
    usual = size or SCREEN
    return size, dpi_of(asked.dpi, usual) if asked.dpi else PRINT_DPI if size else None


def paint(made: Chart, out: Path, size: PaperSize | None = None, dpi: int | None = None) -> None:
    """Paint a chart into a file, as large as on the screen or in a size; raises NoSeries where it has nothing."""
    if not any(line.series.points or line.series.targets for line in made.lines):
        raise NoSeries(sentence=made.sentence.replace("**", ""))
    from dntracker.paint import chart_files  # loads Qt: 0.3 s that other commands do not pay

    make_room(out)
    chart_files.save(made, out, size, dpi or chart_files.DPI)


def spec_of(desk: Desk, asked: Namespace, kept: ChartSpec | None = None) -> ChartSpec:
    """What the arguments ask for, on top of what was kept; raises UnknownCode, InvalidPeriod, BadArgument."""
    lines = tuple(_lines(desk, asked))
    if not lines and kept is None:
        raise NothingAsked(text="Nêu ít nhất một mã chỉ tiêu, hoặc --named với tên biểu đồ đã giữ.")
    spec = kept or ChartSpec(lines, benchmarks=len(lines) < 2)
    changes: dict[str, Any] = {"lines": lines} if lines else {}
    if asked.frequency is not None:
        changes["frequency"] = frequency_of(asked.frequency)
    changes |= {name: Period.parse(text) for name in ("first", "last") if (text := getattr(asked, name))}
    given = {
        "as_of": asked.as_of, "cumulative": asked.cumulative, "joined": asked.join_breaks,
        "benchmarks": asked.benchmarks, "forecast": asked.forecast,
    }  # fmt: skip
    changes |= {name: value for name, value in given.items() if value is not None}
    if asked.hide is not None:
        changes["hidden"] = tuple(_listed(asked.hide))
    made = replace(spec, **changes, **_transform(desk, asked))
    _require_sense(made)
    return made


def _require_sense(spec: ChartSpec) -> None:
    first, last = spec.first, spec.last
    if first and last and first.start > last.end:
        raise WrongName(text=f"Khoảng từ {first.code} đến {last.code} đi ngược. Đổi lại hai kỳ.")
    parts = {*PARTS, *(line.key for line in spec.lines)}
    if lost := [one for one in spec.hidden if one not in parts and not one.startswith(BENCHMARK)]:
        known = ", ".join([*(line.key for line in spec.lines), *PARTS])
        raise WrongName(text=f"Biểu đồ không có phần “{lost[0]}” để ẩn. Chọn trong {known}.")


def _lines(desk: Desk, asked: Namespace) -> Iterator[LineSpec]:
    units = [desk.catalogue.unit(code).code for code in _listed(asked.unit)]
    places = [desk.catalogue.territory(code).code for code in _listed(asked.territory)]
    for text in asked.codes:
        line = line_of(desk, text)
        if line.unit or line.territory or not (units or places):
            yield line
            continue
        yield from (replace(line, unit=unit) for unit in units)
        yield from (replace(line, territory=place) for place in places)


def line_of(desk: Desk, text: str) -> LineSpec:
    """The line of `MÃ`, `MÃ@ĐƠN_VỊ` or `MÃ@ĐỊA_BÀN`; a code that both have is the unit, `@@` says the territory."""
    code, _, where = text.partition("@")
    indicator = desk.catalogue.indicator(code).code
    if not where:
        return LineSpec(indicator)
    if not where.startswith("@") and where in {one.code for one in desk.catalogue.units()}:
        return LineSpec(indicator, where)
    return LineSpec(indicator, "", desk.catalogue.territory(where.removeprefix("@")).code)


def _transform(desk: Desk, asked: Namespace) -> dict[str, Any]:
    wanted = [name for name in ONE_OF if getattr(asked, name) not in (None, False)]
    if len(wanted) > 1:
        raise WrongName(text=f"--{wanted[0]} và --{wanted[1]} không đi cùng nhau. Chọn một cách xem.")
    if not wanted:
        return {}
    if wanted == ["index"]:
        base = Period.parse(asked.index) if asked.index else None
        return {"transform": Transform.INDEX, "base": base}
    if wanted == ["share"]:
        return {"transform": Transform.SHARE, "whole": line_of(desk, asked.share) if asked.share else None}
    return {"transform": Transform.GROWTH}


def frequency_of(text: str) -> Frequency:
    """Years, quarters or months by their word; raises BadArgument."""
    if text.lower() not in FREQUENCIES:
        raise WrongName(text=f"Không có kỳ “{text}”. Ghi nam, quy hoặc thang.")
    return FREQUENCIES[text.lower()]


def _listed(text: str) -> list[str]:
    return [one.strip() for one in text.split(",") if one.strip()]


def lines_of(made: Chart) -> Iterator[str]:
    """The chart in words and as a table."""
    yield made.caption
    yield from (f"  {text}" for text in (*made.opening, *made.beside))
    yield from (f"  {text}" for text in made.foretold)
    yield from (f"  {one.label}: {one.text}" for one in made.numbers)
    periods = sorted({period for row in made.rows for period in row.cells})
    if periods:
        rows = [["", *map(heading, periods)]]
        rows += [[row.label, *(row.cells.get(period, "") for period in periods)] for row in made.rows]
        yield ""
        yield from table(rows, right=range(1, len(periods) + 1))
    yield from (f"  {note_text(one)}" for one in made.notes)
    yield from (f"  {mark.label}" for mark in made.lane)
    if made.source_line:
        yield f"  {made.source_line}"
