"""The portfolio of the seeded file, and sums that keep their honesty."""

from datetime import date

import pytest

from dntracker.domain.project import AmountKind, Fund, ProjectAmount
from dntracker.domain.quantity import Qualifier
from dntracker.services.catalogue import UnknownCode
from dntracker.services.desk import Desk
from dntracker.services.projects.totals import Total, total
from tests.services.projects import generated
from tests.support import a_desk

BILLION = 1_000_000_000


@pytest.fixture(scope="module")
def desk() -> Desk:
    return a_desk()


def test_a_project_comes_with_its_versions_of_the_total(desk: Desk) -> None:
    item = desk.projects.portfolio.item("CVPM2")
    assert [(one.dong // BILLION, one.qualifier) for one in item.totals] == [
        (799, Qualifier.OVER), (986, Qualifier.OVER), (1400, Qualifier.OVER),
    ]  # fmt: skip
    assert item.total == item.totals[-1]
    assert [one.date for one in item.of_kind(AmountKind.PLAN_YEAR)] == ["2024"]
    assert item.stage is not None
    assert item.stage.name == "Thi công, triển khai"
    assert item.beside is None


def test_a_project_is_as_late_as_its_latest_open_milestone(desk: Desk) -> None:
    portfolio, today = desk.projects.portfolio, date(2025, 12, 4)
    assert portfolio.item("CVPM2").slip(today) == (today - date(2023, 12, 31)).days
    assert portfolio.item("DTXTM").slip(today) is None


def test_projects_stand_by_programme_and_those_of_none_last(desk: Desk) -> None:
    assert [one.project.code for one in desk.projects.portfolio.items()] == ["DTXTM", "TTCH", "CVPM2", "NTS-HCCD"]


def test_an_unknown_project_is_refused(desk: Desk) -> None:
    with pytest.raises(UnknownCode):
        desk.projects.portfolio.item("CVPM3")


def test_one_qualified_part_qualifies_the_sum_and_unknown_parts_are_counted_apart() -> None:
    def amount(dong: int, qualifier: Qualifier | None = None) -> ProjectAmount:
        return ProjectAmount("P", AmountKind.TOTAL, 1, "", Fund.WHOLE, dong, "S", qualifier)

    assert total([amount(5), None, amount(7, Qualifier.OVER)]) == Total(12, Qualifier.OVER, 2, 3)
    assert total([amount(5, Qualifier.OVER), amount(7, Qualifier.AT_MOST)]).qualifier is Qualifier.ABOUT
    assert total([None]) == Total(None, None, 0, 1)


def test_a_project_read_alone_is_the_one_among_all() -> None:
    desk = a_desk()
    made = generated.portfolio(6)
    generated.put_portfolio(desk, made)
    generated.put_reports(desk, made)
    alone = {code: desk.projects.portfolio.find(code) for code in ("SINH001", "SINH006", "CVPM2", "NTS-HCCD")}
    every = {one.project.code: one for one in desk.projects.portfolio.items()}
    assert alone == {code: every[code] for code in alone}
    assert desk.projects.portfolio.find("KHONG-CO") is None
    desk.projects.refresh()
    assert desk.projects.portfolio.find("KHONG-CO") is None
