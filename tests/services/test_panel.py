"""The panel beside a row says whose each figure is: of the row's own unit, of the whole city, of the country."""

from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from dntracker.services.entry_rows import EntryRow
from dntracker.services.panel import PanelContent
from tests.support import a_desk, cell

COMMUNE, Q4 = "20195", Period.parse("2025-Q4")


def panel(desk: Desk, form: str, unit: str, code: str) -> PanelContent:
    rows: tuple[EntryRow, ...] = desk.entry.sheet(form, unit, Q4).rows
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
