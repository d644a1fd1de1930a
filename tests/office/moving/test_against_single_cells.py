"""Moving references agrees with moving single cells one by one in a plain list."""

from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from dntracker.office.references import Copy, Growth, Moves, shift

LAST = 24


@st.composite
def growths(draw: st.DrawFn) -> tuple[Growth, ...]:
    """Up to two bands among the first lines."""
    ends = sorted(draw(st.sets(st.integers(2, LAST - 4), min_size=0, max_size=2).map(list)))
    found = []
    for start, before in zip(ends, [*ends, LAST][1:], strict=False):
        end = draw(st.integers(start, min(start + 2, before - 1)))
        models = draw(st.lists(st.integers(start, end), min_size=1, max_size=7))
        found.append(Growth(start, end, tuple(models)))
    return tuple(found)


def places(bands: tuple[Growth, ...]) -> dict[int, list[int]]:
    """Where each line is now, found by laying all lines down one after the other; a band's lines are one thing."""
    laid: list[tuple[int, ...]] = []
    for line in range(1, LAST + 1):
        band = next((one for one in bands if one.start <= line <= one.end), None)
        if band is None:
            laid.append((line,))
        elif line == band.start:
            laid += [tuple(range(band.start, band.end + 1))] * len(band.models)
    return {line: [at for at, olds in enumerate(laid, 1) if line in olds] for line in range(1, LAST + 1)}


References = st.tuples(
    st.sampled_from(["", "x!", "'x'!", "y!", "'x y'!", "x:z!"]),
    st.tuples(st.integers(1, LAST), st.integers(1, LAST)).map(sorted),
    st.tuples(st.integers(1, LAST), st.integers(1, LAST)).map(sorted),
    st.sampled_from(["cell", "area", "rows", "columns"]),
    st.tuples(*[st.sampled_from(["", "$"])] * 4),
)
Reference = tuple[str, list[int], list[int], str, tuple[str, str, str, str]]


def written(reference: Reference) -> str:
    """The reference as a formula has it."""
    sheet, (top, bottom), (left, right), kind, (a, b, c, d) = reference
    first, last = get_column_letter(left), get_column_letter(right)
    return (
        sheet
        + {
            "cell": f"{a}{first}{b}{top}",
            "area": f"{a}{first}{b}{top}:{c}{last}{d}{bottom}",
            "rows": f"{b}{top}:{d}{bottom}",
            "columns": f"{a}{first}:{c}{last}",
        }[kind]
    )


def moved(reference: Reference, rows: dict[int, list[int]], columns: dict[int, list[int]]) -> Reference:
    """The reference to what all the cells it meant have become."""
    sheet, (top, bottom), (left, right), kind, fixed = reference
    if sheet not in ("", "x!", "'x'!"):
        return reference
    downs = [at for line in range(top, bottom + 1) for at in rows[line]]
    acrosses = [at for line in range(left, right + 1) for at in columns[line]]
    return sheet, [min(downs), max(downs)], [min(acrosses), max(acrosses)], kind, fixed


@given(growths(), growths(), st.lists(References, min_size=1, max_size=4))
def test_a_formula_means_all_that_the_cells_it_meant_have_become(
    down: tuple[Growth, ...], right: tuple[Growth, ...], references: list[Reference]
) -> None:
    rows, columns = places(down), places(right)
    formula = '+"B5"&'.join(map(written, references))
    now = '+"B5"&'.join(written(moved(one, rows, columns)) for one in references)
    assert shift(formula, Moves.of(down, right), "x", at_home=True) == now


@given(growths().filter(len), st.integers(1, LAST), st.integers(1, LAST), st.data())
def test_in_a_copy_each_cell_of_the_model_row_is_the_one_of_the_copy(
    down: tuple[Growth, ...], column: int, other: int, data: st.DataObject
) -> None:
    moves, rows = Moves.of(down), places(down)
    band = data.draw(st.sampled_from(down))
    at = data.draw(st.integers(0, len(band.models) - 1))
    model, place = band.models[at], rows[band.start][at]
    letter = get_column_letter(column)
    target = place if other == model else rows[other][0]
    formula = shift(f"{letter}{model}*{letter}{other}", moves, "x", at_home=True, copy=Copy({model: place}))
    assert formula == f"{letter}{place}*{letter}{target}"
