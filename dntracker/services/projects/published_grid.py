"""What sources publish of a programme as a small grid: stages across; the file, every source, what is left of it."""

from msgspec import Struct

from dntracker.domain.known_date import last_day
from dntracker.domain.process import Phase
from dntracker.domain.quantity import Qualifier
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.list_texts import billions
from dntracker.services.projects.published import Beside, Published, StageRow, Stated
from dntracker.services.projects.published_texts import differing, gap_text, source_name, stage_name, stated_text
from dntracker.services.projects.totals import total

IN_FILE, LEFT, SUM = "trong tệp", "còn chưa có tên trong tệp", "Cộng"
BETWEEN = " · "
_Key = tuple[str, str, str]


class GridCell(Struct, frozen=True):
    """*8 · >884*: projects and tỷ đồng; `said` tells it in full, `differs` where sources say different things."""

    text: str = ""
    said: str = ""
    differs: bool = False


class GridRow(Struct, frozen=True):
    """The file (no source), a source, or (`left`) what is left of the source before; `said` names it in full."""

    label: str
    cells: tuple[GridCell, ...]
    said: str = ""
    left: bool = False


class PublishedGrid(Struct, frozen=True):
    """One programme: stages by code and name, the last column (no code) being the sum, and the rows."""

    programme: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[GridRow, ...]


def grid_of(published: Published) -> PublishedGrid:
    """The grid of one programme."""
    stages = published.rows
    found = {_key(one.stated) for row in stages for one in row.said}
    keys = sorted(found, key=lambda key: (last_day(key[0]), key))
    rows = [_file_row(published)]
    for key in keys:
        rows += [_source_row(published, key), _left_row(published, key)]
    columns = [(row.stage.code if row.stage else "", stage_name(row)) for row in stages]
    return PublishedGrid(published.programme.name, (*columns, ("", SUM)), tuple(rows))


def _file_row(published: Published) -> GridRow:
    path = [row for row in published.rows if row.stage and row.stage.phase is not Phase.BESIDE]
    whole = total(item.total for row in path for item in row.items)
    cells = [_cell(len(row.items), row.total.dong, row.total.qualifier) for row in published.rows]
    return GridRow(IN_FILE, (*cells, _cell(whole.of, whole.dong, whole.qualifier)))


def _source_row(published: Published, key: _Key) -> GridRow:
    cells, stated = [], _stated(published, key)
    for row in published.rows:
        one = _said(row, key)
        if one is None:
            cells.append(GridCell())
            continue
        differs = " ".join(differing(row))
        said = f"{stated_text(one.stated)}, theo {source_name(one.stated)}. {differs}".strip()
        cells.append(_cell(one.stated.count, one.stated.dong, one.stated.qualifier, said, differs=bool(differs)))
    summed = next((one.stated for one in published.sums if _key(one.stated) == key), None)
    last = _cell(summed.count, summed.dong, summed.qualifier, stated_text(summed)) if summed else GridCell()
    return GridRow(f"theo {_short(stated)}", (*cells, last), source_name(stated))


def _left_row(published: Published, key: _Key) -> GridRow:
    cells = []
    for row in published.rows:
        one = _said(row, key)
        said = gap_text(one) if one else ""
        cells.append(_cell(one.count_gap, one.dong_gap, one.gap_qualifier, said) if one else GridCell())
    return GridRow(LEFT, (*cells, GridCell()), left=True)


def _cell(
    count: int | None, dong: int | None, qualifier: Qualifier | None = None, said: str = "", *, differs: bool = False
) -> GridCell:
    parts = [str(count)] if count is not None else []
    parts += [billions(dong, qualifier)] if dong is not None else []
    return GridCell(BETWEEN.join(parts), said, differs)


def _said(row: StageRow, key: _Key) -> Beside | None:
    return next((one for one in row.said if _key(one.stated) == key), None)


def _stated(published: Published, key: _Key) -> Stated:
    return next(one.stated for row in published.rows for one in row.said if _key(one.stated) == key)


def _key(stated: Stated) -> _Key:
    return stated.date, stated.source.code if stated.source else "", stated.unit


def _short(stated: Stated) -> str:
    name = stated.unit if stated.source is None else stated.source.outlet or stated.source.number or stated.source.title
    return f"{name} ({date_words(stated.date)})"
