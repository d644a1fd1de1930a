"""Small multiples: what stands above each small chart."""

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QBuffer, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator

from dntracker.paint.chart_frame import ChartLook
from dntracker.paint.export import paper_font
from dntracker.paint.multiples import bounds_of, paint_tile
from dntracker.paint.tokens import PAPER
from tests.services.trends.trend_data import RANK, SHARE, a_store, trends_of

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
