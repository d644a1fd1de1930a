"""Small charts: what stands above each, on paper and on one scale."""

import re
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QBuffer, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from dntracker.domain.indicator import Kind
from dntracker.paint.chart_frame import ChartLook
from dntracker.paint.export import paper_font
from dntracker.paint.multiples import bounds_of, paint_tile, shared_bounds
from dntracker.paint.multiples_pages import multiples_pdf
from dntracker.paint.tokens import PAPER
from dntracker.services.trends.series import Series
from tests.services.trends.trend_data import RANK, SHARE, a_store, trends_of
from tests.support import a_desk

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(("code", "head"), [(RANK, ["Xếp hạng DTI", "hạng 2", "năm 2024"]), (SHARE, ["20,69%"])])
def test_a_tile_says_its_newest_figure_as_people_do(code: str, head: list[str]) -> None:
    series, drawn = trends_of(a_store()).series(code), QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(drawn)
    with QPainter(generator) as painter:
        paint_tile(painter, QRectF(0, 0, 300, 160), series, ChartLook(PAPER, paper_font(13)), bounds_of(series, {}))
    found = ElementTree.fromstring(drawn.data().data()).iter("{http://www.w3.org/2000/svg}text")
    assert set(head) <= {(one.text or "").strip() for one in found}


@pytest.fixture(scope="module")
def every() -> list[Series]:
    """All indicators of the seeds that have a figure."""
    desk = a_desk()
    made = (desk.trends.series(one.code) for one in desk.catalogue.indicators())
    return [one for one in made if one.latest is not None]


@pytest.mark.parametrize(
    ("count", "width", "pages"), [(1, 842, 1), (20, 842, 1), (21, 1191, 1), (56, 1191, 1), (57, 1191, 2)]
)
def test_fifty_charts_are_one_page_and_few_take_a_smaller_paper(
    every: list[Series], count: int, width: int, pages: int
) -> None:
    data = multiples_pdf(every[:count], "Mọi trụ cột", "", {})
    boxes = re.findall(rb"/MediaBox *\[ *0 0 (\d+)", data)
    assert [int(one) for one in boxes] == [width] * pages


def test_ranks_on_a_shared_scale_begin_at_the_first_place(every: list[Series]) -> None:
    shared = shared_bounds(every)
    ranks = [one for one in every if one.indicator.kind is Kind.RANK]
    assert {bounds_of(one, shared)[0] for one in ranks} == {1.0}
    assert len({bounds_of(one, shared) for one in every if one.measure == "%"}) == 1
