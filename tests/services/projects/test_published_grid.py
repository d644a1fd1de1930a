"""What sources publish stands beside the file stage by stage, and is never added to it."""

from dntracker.services.projects.published_grid import LEFT, PublishedGrid, grid_of
from tests.support import a_desk


def _grid() -> PublishedGrid:
    (published,) = a_desk().projects.published.all()
    return grid_of(published)


def _column(grid: PublishedGrid, name: str) -> dict[str, str]:
    place = [one for _, one in grid.columns].index(name)
    found: dict[str, str] = {}
    for row in grid.rows:
        found.setdefault(row.label, row.cells[place].text)
    return found


def test_both_published_portfolios_of_2024_stand_beside_the_file_with_what_is_left_of_each() -> None:
    grid = _grid()
    place = [name for _, name in grid.columns].index("Đã duyệt chủ trương")
    assert [row.cells[place].text for row in grid.rows] == ["2 · 662", "8 · >884", "6 · >222", "6 · >866", "4 · >204"]
    assert [row.label for row in grid.rows][2::2] == [LEFT, LEFT]


def test_each_source_sums_up_its_own_stages_only() -> None:
    summed = _column(_grid(), "Cộng")
    assert next(iter(summed.values())) == "2 · 662"
    assert summed["theo Báo Mới (2024)"] == "61 · >1.396"


def test_where_two_sources_differ_both_say_so() -> None:
    grid = _grid()
    differing = {
        name for row in grid.rows for (_, name), cell in zip(grid.columns, row.cells, strict=True) if cell.differs
    }
    assert differing == {"Đã duyệt chủ trương"}
    told = next(cell.said for row in grid.rows for cell in row.cells if cell.differs)
    assert "Hai nguồn khác nhau về đã duyệt chủ trương" in told


def test_a_stage_that_a_source_says_nothing_of_stays_empty() -> None:
    assert _column(_grid(), "Đề nghị chuyển chủ trì")["theo Báo Mới (2024)"] == "8"
    first = next(label for label in _column(_grid(), "Cộng") if label.startswith("theo “") or "cơ bản" in label)
    assert _column(_grid(), "Đang trình chủ trương")[first] == ""
