"""Charts on small paper: words give way before the plot does, and advice on the window stays in the window."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from dntracker.paint.export import picture_of, save_svg, sized
from dntracker.services.trends.chart import Chart
from dntracker.services.trends.paper_size import size_of
from dntracker.store.store import Store
from tests.paint.test_chart import chart_of
from tests.services.trends.trend_data import EMPTY, EXPORTS, SHARE, a_store

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def store() -> Store:
    return a_store()


def texts(chart: Chart, folder: Path, size: str) -> list[str]:
    path = folder / "a.svg"
    save_svg(sized(picture_of(chart), size_of(size)), path)
    found = ElementTree.parse(path).iter("{http://www.w3.org/2000/svg}text")
    return [(one.text or "").strip() for one in found]


def test_long_words_give_way_but_the_opening_stays_whole(store: Store, tmp_path: Path) -> None:
    chart = chart_of(store, SHARE)
    wordy = replace(chart, subsentence="dài " * 99, foretold=("xa " * 99,), remarks=("nối " * 99,))
    small, large = (texts(wordy, tmp_path, size) for size in ("third", "a4"))
    for word in ("dài", "xa", "nối"):
        assert [one[-1] for one in small if one.startswith(f"{word} {word}")] == ["…"]
        assert len([one for one in large if one.startswith(f"{word} {word}")]) > 1
    assert wordy.sentence.replace("**", "") in small


def test_a_long_title_goes_on_in_a_second_line(store: Store, tmp_path: Path) -> None:
    chart = replace(
        chart_of(store, SHARE), title="Tỷ trọng kinh tế số trong ngành du lịch, tài chính, thương mại điện tử"
    )
    first, second, *_ = texts(chart, tmp_path, "third")
    assert f"{first} {second}" == f"{chart.title} (%)"


def test_an_axis_has_two_numbers_at_least_and_its_whole_name(store: Store, tmp_path: Path) -> None:
    chart = chart_of(store, SHARE, EXPORTS, transform="index")
    found = texts(replace(chart, subsentence="dài " * 99, remarks=("nối " * 99,)), tmp_path, "third")
    assert chart.axes[0].name in found
    assert len([one for one in found if one.isdecimal() and 50 <= int(one) <= 200]) > 1


def test_a_chart_without_figures_gives_no_advice_on_the_window(store: Store, tmp_path: Path) -> None:
    chart = chart_of(store, EMPTY)
    assert chart.subsentence.startswith("Nhập số đầu tiên")
    assert not [one for one in texts(chart, tmp_path, "doc") if "Nhập liệu" in one]
