"""Any report in any drawing of its bands: what is read back is what the report said."""

from datetime import date, datetime
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName

from dntracker.domain.number_text import write
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.domain.report import (
    Band,
    Column,
    Number,
    Percentage,
    Report,
    Row,
    RowKind,
    Value,
    in_column,
)
from dntracker.office.package import carried
from dntracker.office.workbook import filled
from tests.office.samples import STAMP

FIELDS = ("TEN", "SO", "TY_LE", "NGAY", "LOI")
HOSTILE = (
    *("=1+1", "@SUM(A1)", "-", "+84", "\t=x", "\x00=1", "_x0041_", "<f>1</f>", "]]>", "&amp;", "'"),
    *("a\nb\r\nc\rd", "…", " x ", "\x00\x0b\ud800"),
)
texts = st.sampled_from(HOSTILE) | st.text(max_size=20)
numbers = st.floats(-1e12, 1e12).map(lambda value: float(f"{value:.12g}"))
quantities = (
    st.builds(Quantity, numbers, qualifier=st.none() | st.sampled_from(Qualifier))
    | st.builds(lambda low, width: Quantity(low, low + width), st.integers(-99, 99), st.integers(1, 50))
    | st.builds(Quantity, mark=st.sampled_from(Mark))
)
values: st.SearchStrategy[Value] = (
    texts
    | st.builds(Number, quantities, st.integers(0, 4))
    | st.builds(Percentage, st.none() | numbers, st.none() | texts)
    | st.dates(date(1900, 3, 1), date(2199, 12, 31))
)


class Drawn(Struct, frozen=True):
    """A band as somebody drew and filled it; `gap` rows stand above it; `repeated` of its first columns repeat."""

    sheet: int
    gap: int
    fields: tuple[str, ...]
    kinds: tuple[RowKind, ...]
    band: Band
    repeated: int


@st.composite
def drawn(draw: st.DrawFn) -> Drawn:
    """Any band: with its own choice of columns and model rows."""
    fields = tuple(draw(st.lists(st.sampled_from(FIELDS), min_size=1, max_size=5, unique=True)))
    repeated = draw(st.integers(0, len(fields)))
    keys = draw(st.lists(st.sampled_from(("2023", "KTS.01", "Xã A")), max_size=3, unique=True)) if repeated else []
    said = [*fields[repeated:], *(in_column(field, key) for field in fields[:repeated] for key in keys)]
    cells = st.fixed_dictionaries({}, optional=dict.fromkeys(said, values))
    row = st.builds(Row, st.sampled_from(RowKind), st.sampled_from(("", "A", "B")), cells)
    columns = tuple(Column(key, {}) for key in keys)
    band = Band(tuple(draw(st.lists(row, max_size=6))), columns)
    kinds = tuple(draw(st.lists(st.sampled_from((RowKind.GROUP, RowKind.TOTAL)), max_size=2, unique=True)))
    return Drawn(draw(st.integers(0, 1)), draw(st.integers(0, 3)), fields, kinds, band, repeated)


def template(bands: list[Drawn]) -> bytes:
    """A workbook with two sheets and these bands under each other."""
    book = Workbook()
    pages = [book.worksheets[0], book.create_sheet("O'Brien & Xã")]
    tops = [1, 1]
    for order, one in enumerate(bands):
        page, top = pages[one.sheet], tops[one.sheet] + one.gap
        for column, field in enumerate(one.fields, 2):
            page.cell(top, column, field)
        page.row_dimensions[top].hidden = True
        last = top + 1 + len(one.kinds)
        for row in range(top + 1, last + 1):
            page.cell(row, 1, f"=ROW(B{row})+$A$1")
        end = get_column_letter(len(one.fields) + 1)
        names = {f"BANG_B{order}": f"$A${top}:${end}${last}"}
        names |= {f"BANG_B{order}_{kind}": f"$A${row}" for row, kind in enumerate(one.kinds, top + 1)}
        if one.repeated:
            names[f"COT_B{order}"] = f"$B${top}:${get_column_letter(one.repeated + 1)}${last}"
        for name, cells in names.items():
            sheet = page.title.replace("'", "''")
            book.defined_names[name] = DefinedName(name, attr_text=f"'{sheet}'!{cells}")
        page.cell(last + 1, 1, f"dưới {order}")
        tops[one.sheet] = last + 2
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def places(bands: list[Drawn]) -> list[int]:
    """The row of codes of each band once they are filled."""
    tops, found = [1, 1], []
    for one in bands:
        found.append(tops[one.sheet] + one.gap)
        tops[one.sheet] = found[-1] + 1 + max(1, len(one.band.rows)) + 1
    return found


def expected(value: Value | None) -> object:
    """What a program that reads the cell gets."""
    match value:
        case str() as text:
            return as_read(text)
        case Number(quantity, decimals):
            return write(quantity, decimals) if quantity.high is not None or quantity.mark else quantity.value
        case Percentage(_, str() as text):
            return as_read(text)
        case Percentage(number):
            return number
    return value


def as_read(text: str) -> str | None:
    """A text without what XML cannot carry, its lines ended in one way."""
    return carried(text).replace("\r\n", "\n").replace("\r", "\n").replace("_x0041_", "_x005F_x0041_") or None


@st.composite
def books(draw: st.DrawFn) -> list[Drawn]:
    """Some bands; one with repeated columns has its sheet for itself, as it moves what stands beside it."""
    found: list[Drawn] = []
    for one in draw(st.lists(drawn(), min_size=1, max_size=4)):
        others = [other for other in found if other.sheet == one.sheet]
        if not others or not (one.repeated or others[0].repeated):
            found.append(one)
    return found


@settings(max_examples=60, deadline=None)
@given(books())
def test_what_is_read_back_is_what_the_report_said(bands: list[Drawn]) -> None:
    report = Report("Tờ", "", "Sở", {}, {f"B{order}": one.band for order, one in enumerate(bands)})
    found = filled(template(bands), report, "", STAMP)
    pages = load_workbook(BytesIO(found.data)).worksheets
    for order, (one, top) in enumerate(zip(bands, places(bands), strict=True)):
        page = pages[one.sheet]
        keys = [column.key for column in one.band.columns]
        fields = [in_column(field, key) for key in keys for field in one.fields[: one.repeated]]
        fields = [*(fields or one.fields[: one.repeated]), *one.fields[one.repeated :]]
        assert [page.cell(top, column).value for column in range(2, 2 + len(fields))] == fields
        assert page.row_dimensions[top].hidden
        for row, said in enumerate(one.band.rows, top + 1):
            assert page.cell(row, 1).value == f"=ROW(B{row})+$A$1"
            for column, field in enumerate(fields, 2):
                cell = page.cell(row, column)
                value = cell.value.date() if isinstance(cell.value, datetime) else cell.value
                assert value == expected(said.values.get(field))
                assert cell.data_type != "f"
        below = top + 1 + max(1, len(one.band.rows))
        assert page.cell(below, 1).value == f"dưới {order}"


@settings(max_examples=20, deadline=None)
@given(books())
def test_numbers_stand_where_filled_says_and_equal_input_gives_equal_bytes(bands: list[Drawn]) -> None:
    report = Report("Tờ", "", "Sở", {}, {f"B{order}": one.band for order, one in enumerate(bands)})
    found = filled(template(bands), report, "", STAMP)
    said = [(ref, value) for ref, value in report.numbers() if ref[1].partition("@")[0] in FIELDS]
    assert sorted(one.ref for one in found.numbers) == sorted(ref for ref, _ in said)
    assert found == filled(template(bands), report, "", STAMP)
