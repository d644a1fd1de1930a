"""Sixty generated projects on paper: pages follow each other without a row lost, heads and legend on each."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QImage, QPainter

from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.paint.page import Pages
from dntracker.services.desk import Desk
from tests.services.projects import generated
from tests.support import LAN, Clock, a_desk

TODAY = datetime(2026, 1, 9, 2, tzinfo=UTC)
Q4 = Period.parse("2025-Q4")
SEEDED = 4
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    desk = a_desk(LAN, Clock(TODAY))
    made = generated.portfolio()
    generated.put_portfolio(desk, made)
    generated.put_reports(desk, made)
    yield desk
    desk.close()


def keys_on(pages: Pages, column: str) -> list[str]:
    """The rows whose fact in a column is on a page, page by page."""
    found = (one.ref for number in range(pages.count) for one in pages.regions(number))
    return [key for key, field in found if field == column and not key.startswith("NGUON|")]


@pytest.mark.parametrize("kind", ["tien-do-du-an", "giai-ngan"])
def test_each_project_stands_on_one_page_of_a_list(desk: Desk, kind: str) -> None:
    order = Order(kind, period=Q4)
    report = desk.reports.make(order)
    wanted = [row.key for row in report.bands["DU_AN"].rows if row.key and row.values.get("TONG_MUC")]
    assert len([key for key in wanted if "|" not in key]) == 60 + SEEDED  # all but one have a total, and the sum
    assert keys_on(Pages(*desk.reports.layouts(order)), "TONG_MUC") == wanted


def test_a_timeline_shows_every_project_once_for_each_page_of_time(desk: Desk) -> None:
    order = Order("dong-thoi-gian", paging="a3-nam-gon")
    report = desk.reports.make(order)
    rows = [row.key for row in report.bands["DU_AN"].rows if row.key]
    assert len(rows) == 60 + SEEDED
    (layout,) = desk.reports.layouts(order)
    across = len(layout.page.column_breaks) + 1
    shown = keys_on(Pages(layout), "DEN_DAU")
    assert shown == [key for _ in range(across) for key in rows]


def test_every_page_of_a_timeline_has_the_legend_and_the_months(desk: Desk) -> None:
    order = Order("dong-thoi-gian", "", period=Period.parse("2025"), paging="a4-quy")
    (layout,) = desk.reports.layouts(order)
    assert layout.page.repeat == (5, 11)  # three rows of the legend, three of heads
    assert layout.page.repeat_columns == (0, 5)
    pages = Pages(layout)
    legend = _strip(pages, 1)
    assert pages.count > 4
    assert all(_strip(pages, number) == legend for number in range(1, pages.count // 2))


def _strip(pages: Pages, number: int) -> QImage:
    # where the legend stands on all pages but the first of each column of pages
    size = pages.size_of(number).toSize()
    image = QImage(size, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    pages.paint(painter, number)
    painter.end()
    return image.copy(0, 50, size.width() // 2, 80)
