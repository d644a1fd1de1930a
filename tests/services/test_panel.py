"""The panel beside a row says whose each figure is: of the row's own unit, of the whole city, of the country."""

from datetime import date

from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntryRow
from dntracker.services.panel_content import PanelContent
from tests.support import a_desk, cell

COMMUNE, Q4 = "20195", Period.parse("2025-Q4")


def panel(desk: Desk, form: str, unit: str, code: str, period: Period = Q4) -> PanelContent:
    rows: tuple[EntryRow, ...] = desk.entry.sheet(form, unit, period).rows
    return desk.entry.panel(next(row for row in rows if row.indicator and row.indicator.code == code))


def test_beside_a_communes_row_what_is_the_citys_is_called_so() -> None:
    desk = a_desk()
    desk.entry.record(cell("CQS.02", unit=COMMUNE, territory=COMMUNE), "80")
    found, name = panel(desk, "02/CĐS-X", COMMUNE, "CQS.02"), desk.catalogue.territory(COMMUNE).short_name
    assert found.whose == name
    assert found.story.startswith(f"{name}: quý IV/2025 đạt")
    assert [point.quantity.value for point in found.last] == [80]
    assert {title.split(" · ")[1] for title, _, _ in found.plans} == {"toàn thành phố", "cả nước"}
    assert [one.whose for one in found.conflicts] == ["Toàn thành phố"]


def test_beside_the_citys_row_only_what_is_another_territorys_is_told_apart() -> None:
    found = panel(a_desk(), "01/CĐS", "SKHCN", "CQS.02")
    assert (found.whose, {one.whose for one in found.conflicts}) == ("", {""})
    assert [title.split(" · ")[1] for title, _, _ in found.plans if "toàn thành phố" in title] == []
    assert "2023 · cả nước · " in " ".join(title for title, _, _ in found.plans)


def test_the_panel_names_the_code_by_which_the_journal_calls_it() -> None:
    desk = a_desk()
    desk.entry.record(cell(), "21")
    found = panel(desk, "01/CĐS", "SKHCN", "KTS.01")
    assert found.code == "KTS.01"
    assert desk.history.acts(1)[0].sentences[0].startswith("KTS.01 Kinh tế số/GRDP, ")


def test_the_panel_says_which_definition_is_old_and_why_nothing_is_compared() -> None:
    desk = a_desk()
    now = desk.catalogue.indicator("CQS.02")
    desk.cataloguing.amend("CQS.02", {"definition": "Theo cách tính khác."}, Period.parse("2025-Q1"), "Thông tư mới")
    for period, text in (("2024-Q1", "90"), ("2025-Q1", "92")):
        desk.entry.record(cell("CQS.02", period=period, territory="DN-CU"), text)
    found = panel(desk, "01/CĐS", "SKHCN", "CQS.02", Period.parse("2025-Q1"))
    assert (found.definition, found.defined_until) == ("Theo cách tính khác.", None)
    assert found.uncompared == ("Chuỗi số liệu gãy ở giữa hai kỳ nên không so sánh.",)
    before = panel(desk, "01/CĐS", "SKHCN", "CQS.02", Period.parse("2024-Q4"))
    assert (before.definition, before.defined_until) == (now.definition, date(2024, 12, 31))


def test_the_last_values_are_rounded_as_the_grid_rounds_them() -> None:
    desk = a_desk()
    for code, text in (("CQS.23", "1900"), ("CQS.24", "2700")):
        desk.entry.record(cell(code, unit=COMMUNE, territory=COMMUNE), text)
    assert panel(desk, "01/CĐS", "SKHCN", "CQS.02").last[-1].text == "70,4"
