"""Which target is a row's yearly plan."""

from dntracker.domain.figure import Target
from dntracker.domain.plan import plan_in_force
from tests.domain.rule_data import a_target

CITY = ("DN", "DN-CU")


def chosen(targets: list[Target], document: str = "", **issued: str) -> str | None:
    target = plan_in_force(targets, document, 2025, CITY, issued)
    return target.document if target else None


def test_the_document_that_the_row_names_is_its_plan() -> None:
    assert chosen([a_target("A", "2025", 20), a_target("B", "2025", 30)], "A") == "A"


def test_without_one_the_citys_latest_document_in_force_is_the_plan() -> None:
    targets = [a_target("B", "2025", 30), a_target("A", "2025", 20)]
    assert chosen(targets, A="2021-06-17", B="2024-05-02") == "B"
    assert chosen(targets) == "A"


def test_a_replaced_target_is_no_longer_in_force() -> None:
    targets = [a_target("A", "2025", 20), a_target("B", "2025", 30, replaced_by="A")]
    assert chosen(targets, B="2025-01-01") == "A"


def test_a_named_document_hands_over_to_the_one_that_replaced_it() -> None:
    targets = [a_target("A", "2025", 20, replaced_by="B"), a_target("B", "2025", 25), a_target("C", "2025", 30)]
    assert chosen(targets, "A") == "B"


def test_documents_that_replace_each_other_still_give_an_answer() -> None:
    targets = [a_target("A", "2025", 20, replaced_by="B"), a_target("B", "2025", 25, replaced_by="A")]
    assert chosen(targets, "A") == "B"


def test_a_named_document_silent_about_the_year_leaves_it_to_the_citys_latest() -> None:
    assert chosen([a_target("A", "2030", 35), a_target("B", "2025", 20)], "A") == "B"


def test_a_national_target_is_never_a_plan() -> None:
    assert chosen([a_target("QG", "2025", 20, territory="VN")]) is None
    assert chosen([a_target("QG", "2025", 20, territory="VN")], "QG") is None


def test_another_horizon_is_no_plan_for_the_year() -> None:
    targets = [a_target("A", "2030", 35), a_target("B", "2025-Q4", 20), a_target("C", "2024", 18)]
    undated = Target("I", "DN", "D", None, 60)
    assert chosen([*targets, undated]) is None
