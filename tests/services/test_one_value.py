"""One value, one sentence: cards, charts, warnings, lists, commands and the report say the same of every indicator."""

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from dntracker.domain.chart_spec import ChartSpec, Transform
from dntracker.domain.number_text import read
from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from dntracker.services.texts import inside
from dntracker.services.trends import phrases, rules
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.series import Point, Series
from dntracker.services.warnings.around import About
from tests.cli.command import run
from tests.support import a_desk, a_file

NBSP = "\N{NO-BREAK SPACE}"
CHANGE = re.compile(r"\b(tăng|giảm|kém) (?:khoảng |~|năm \d{4} \([^)]*\) )?([\d.]+(?:,\d+)?) ?(%|điểm)?", re.IGNORECASE)
LEVEL = re.compile(r"^Năm (\d{4}) (?:đạt|ở mức|xếp thứ) (.+?)(?=, |; |\.(?:$| )| \((?:ước|sơ bộ))")


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    """The published figures; not to be written to."""
    desk = a_desk()
    yield desk
    desk.close()


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace("**", "")


def charts(desk: Desk) -> dict[str, Chart]:
    return {one.code: desk.charts.chart(ChartSpec.of(one.code)) for one in desk.catalogue.indicators()}


def series_of(chart: Chart) -> Series:
    return chart.lines[0].series


def at(series: Series, year: str) -> Point:
    point = series.point(Period.parse(year))
    assert point is not None, (series.indicator.code, year)
    return point


def at_latest(chart: Chart) -> Point:
    latest = series_of(chart).latest
    assert latest is not None
    return latest


def moved(text: str) -> tuple[str, str] | None:
    """Which way and by how much a text says that something moved."""
    found = CHANGE.search(plain(text))
    return (found[1].lower().replace("kém", "giảm"), found[2]) if found else None


def test_the_card_says_what_the_chart_says(desk: Desk) -> None:
    told = 0
    for code, chart in charts(desk).items():
        card, series, sentence = desk.headlines.card(code), series_of(chart), plain(chart.sentence)
        latest = series.latest
        if latest is None:
            assert card.value == ""
            continue
        value = plain(phrases.value(series.indicator, latest.quantity))
        assert value in f"{sentence} {plain(chart.subsentence)}", code
        assert phrases.in_words(card.value.removeprefix("hạng ")) in value, code
        when = re.split("[,;]", card.period)[0]
        assert when in f"{sentence} {plain(chart.subsentence)}", code
        assert desk.trends.latest(code) == latest.label
        sheet = desk.indicator_sheets.of(code)
        assert (sheet.latest, re.split("[,;]", sheet.latest_when)[0]) == (latest.label, inside(when)), code
        told += 1
    assert told > 80


def test_a_status_on_a_card_is_the_one_of_the_sentence(desk: Desk) -> None:
    words = {"Vượt": "vượt mục tiêu", "Đạt": "đạt mục tiêu", "Chưa": "chưa đạt mục tiêu"}
    told = 0
    for code, chart in charts(desk).items():
        card, said = desk.headlines.card(code), plain(f"{chart.sentence} {chart.subsentence}")
        first = card.status.split(" ")[0] if card.value else ""
        if first in words:
            assert words[first] in said, (code, card.status, said)
        elif first in ("Thiếu", "Còn"):
            short = re.search(r"[\d.]+(?:,\d+)?", card.status)
            assert short is not None
            assert re.search(rf"(?:còn thiếu|phải giảm|phải lên) (?:khoảng )?{short[0]} ", said), code
        elif first in ("Tăng", "Giảm"):
            assert moved(card.status) == moved(chart.subsentence), code
        elif card.status.startswith("Gãy"):
            assert "vì gãy chuỗi" in said, code
        else:
            assert not first or first in ("Bằng", "Xấp") or card.status == at_latest(chart).borders, (code, card.status)
        assert ("(gãy)" in card.status) == ("hai bên mốc gãy" in said), code
        told += bool(first)
    assert told > 10


def test_a_warning_names_the_value_that_the_chart_shows(desk: Desk) -> None:
    """In the borders of its day: the DTI of 2024 is known in two, and of an earlier day the new city was not."""
    told, known = 0, charts(desk)
    days = (None, *map(Period.parse, ("2021", "2022", "2023", "2024")))
    for one in {each.sentence: each for day in days for each in desk.warnings.all(day)}.values():
        found = LEVEL.match(plain(one.sentence)) if one.about is About.INDICATOR else None
        if found:
            series = series_of(known[one.code])
            point = at(series, found[1])
            if point.borders and point.borders not in one.sentence:
                point = next(other for other in series.others if other.period == point.period)
            assert found[2] == plain(phrases.value(series.indicator, point.quantity)), one
            told += 1
            if "kém năm" in one.sentence:
                base = at(series, str(point.period.year - 1))
                change = rules.change(series.indicator, base.quantity, point.quantity)
                assert change is not None
                far = re.findall(r"[\d.]+(?:,\d+)?", plain(one.sentence).rstrip("."))[-1]
                assert Decimal(repr(read(far).value)) == abs(change.value), one
    assert told > 5


def test_the_report_of_the_year_says_the_same_of_each_row(desk: Desk) -> None:
    known, year, told = charts(desk), Period.parse("2024"), 0
    for part in desk.narrating.narrative("01/CĐS", year).parts:
        for sentence in (one for each in part.paragraphs for one in each):
            series = series_of(known[sentence.about]) if sentence.about in known else None
            point = series.point(year) if series else None
            if series is None or point is None or "chưa có số liệu" in sentence.text:
                continue
            assert plain(phrases.value(series.indicator, point.quantity)) in plain(sentence.text), sentence
            assert point.borders in sentence.text
            told += 1
            change = moved(plain(known[sentence.about].subsentence))
            if change and series.latest == point:
                assert moved(sentence.text.partition("đạt")[2] or sentence.text) == change, sentence
    assert told > 20


def test_the_table_and_the_drawn_growth_are_the_change_of_the_sentence(desk: Desk) -> None:
    told = 0
    for code, chart in charts(desk).items():
        series, change = series_of(chart), moved(chart.subsentence)
        if not change or series.latest is None or "so với năm" not in chart.subsentence:
            continue
        cells = next(row.cells for row in chart.rows if row.label.startswith(("Tăng so", "Thứ hạng so")))
        cell = cells[series.latest.period].lstrip("~").strip("()")
        assert (("tăng" if cell[0] == "+" else "giảm"), cell[1:]) == change, code
        grown = desk.charts.chart(ChartSpec(ChartSpec.of(code).lines, transform=Transform.GROWTH)).lines
        assert grown[0].series.points[-1].label.lstrip("~") == cell, code
        told += 1
    assert told > 3


def test_the_commands_say_what_the_window_says(desk: Desk, tmp_path: Path) -> None:
    file = a_file(tmp_path / "cds.dntracker")
    for code in ("KTS.01", "XH.01", "CQS.03", "CQS.05", "KTS.04", "XH.02"):
        chart = desk.charts.chart(ChartSpec.of(code))
        said = run("chart", file, code, "--json").plain
        assert said["sentence"] == chart.sentence.replace("**", "")
        foreseen = run("forecast", file, code, "--json").plain
        assert foreseen["sentence"] == chart.sentence.replace("**", "")
        assert [one["text"] for one in foreseen["numbers"]] == [one.text for one in chart.numbers]
    told = {(one["rule"], one["code"]): one["sentence"] for one in run("warnings", file, "--json").plain}
    assert told == {(one.rule, one.code): one.sentence for one in desk.warnings.all()}


def test_what_a_slide_asks_for_is_what_the_sentence_holds_against(desk: Desk) -> None:
    from dntracker.services.meeting_slides import goals

    for code, chart in charts(desk).items():
        series, latest = series_of(chart), series_of(chart).latest
        step = rules.next_step(series, latest) if latest else None
        if latest and step:
            goal = f"{step.last} là {phrases.goal(series.indicator, step.target)}"
            assert goal in goals(series, latest.period.year), code
            if rules.comparable(series, latest, step):
                assert plain(goal) in plain(f"{chart.sentence} {chart.subsentence}"), code
