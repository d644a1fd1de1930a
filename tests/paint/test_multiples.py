"""Small charts on paper and on one scale."""

import re

import pytest
from msgspec.structs import replace

from dntracker.domain.indicator import Kind
from dntracker.domain.quantity import Mark
from dntracker.paint.multiples import bounds_of, shared_bounds
from dntracker.paint.multiples_pages import multiples_pdf
from dntracker.services.trends.series import Series
from tests.support import a_desk, figure, put


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
    qapp: object, every: list[Series], count: int, width: int, pages: int
) -> None:
    data = multiples_pdf(every[:count], "Mọi trụ cột", "Mỗi biểu đồ một thang riêng.", {})
    boxes = re.findall(rb"/MediaBox *\[ *0 0 (\d+)", data)
    assert [int(one) for one in boxes] == [width] * pages


def test_ranks_on_a_shared_scale_begin_at_the_first_place(every: list[Series]) -> None:
    shared = shared_bounds(every)
    ranks = [one for one in every if one.indicator.kind is Kind.RANK]
    assert {bounds_of(one, shared)[0] for one in ranks} == {1.0}
    assert len({bounds_of(one, shared) for one in every if one.measure == "%"}) == 1


@pytest.mark.parametrize("mark", [Mark.NIL, Mark.MISSING])
def test_a_chart_of_marks_alone_is_painted_with_a_word(qapp: object, mark: Mark) -> None:
    desk = a_desk()
    put(desk.store, replace(desk.catalogue.indicator("KTS.01"), code="MOI"), figure("MOI", None, "2024", mark=mark))
    desk.catalogue.refresh()
    assert multiples_pdf([desk.trends.series("MOI")], "Một", "", {}).startswith(b"%PDF")
