"""Projects as three tables of one workbook, *Dự án*, *Vốn* and *Mốc*, and the rows of such a workbook."""

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from dntracker.domain.fold import fold
from dntracker.domain.known_date import is_day
from dntracker.domain.milestone import Milestone
from dntracker.domain.money import write_money
from dntracker.domain.project import ProjectAmount
from dntracker.domain.workbook import Book, BookSheet
from dntracker.office.table import Column, Table, Value
from dntracker.services.headed_table import NoHeading, NoRows, has_headings, headed, unread_headings
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.exchange.given import About, Given
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.words import AMOUNTS, FUNDS, KINDS

_LISTED = "; "
_IN_THE_MIDDLE = ("version", "date", "money", "first", "plan", "forecast", "actual", "weight", "start", "end")
"""Columns of numbers and days that may be texts as well (*>1.400*, *quý II/2027*): those stand one below the other."""


class _Shape(Struct, frozen=True):
    """A table: its tab, its columns by field, other headings of a field, and the fields without which it is none."""

    about: About
    sheet: str
    columns: Mapping[str, Column]
    other: Mapping[str, tuple[str, ...]]
    needed: tuple[str, ...]

    def words(self) -> dict[str, tuple[str, ...]]:
        return {field: (fold(one.name), *self.other.get(field, ())) for field, one in self.columns.items()}

    def called(self) -> dict[str, str]:
        return {field: self.columns[field].name for field in self.needed}


_MILESTONES = _Shape(
    About.MILESTONE, "Mốc",
    {
        "project": Column("Mã dự án", 12), "code": Column("Mã mốc", 14), "name": Column("Tên mốc", 32),
        "first": Column("Kế hoạch đầu", 12), "plan": Column("Kế hoạch", 12), "why": Column("Lý do dời", 24),
        "document": Column("Văn bản dời", 16), "forecast": Column("Dự báo", 12), "actual": Column("Thực tế", 12),
        "weight": Column("Tỷ trọng (%)", 9), "reason": Column("Lý do chậm", 24), "note": Column("Ghi chú", 24),
    },
    {
        "project": ("du an", "thuoc du an"), "name": ("moc", "noi dung moc"), "plan": ("ke hoach dieu chinh", "han"),
        "first": ("ke hoach ban dau",), "why": ("ly do dieu chinh",), "weight": ("ty trong", "trong so"),
        "actual": ("ngay dat", "hoan thanh"),
    },
    ("project", "name"),
)  # fmt: skip
_AMOUNTS = _Shape(
    About.AMOUNT, "Vốn",
    {
        "project": Column("Mã dự án", 12), "kind": Column("Loại tiền", 22), "version": Column("Lần", 6),
        "date": Column("Ngày", 12), "fund": Column("Nguồn vốn", 18), "money": Column("Số tiền (tỷ đồng)", 14),
        "document": Column("Văn bản", 24), "note": Column("Ghi chú", 24),
    },
    {
        "project": ("du an",), "kind": ("loai", "loai von"), "fund": ("nguon",), "date": ("ngay duyet", "nam"),
        "money": ("so tien", "gia tri", "tong muc dau tu"),
    },
    ("project", "money"),
)  # fmt: skip
_PROJECTS = _Shape(
    About.PROJECT, "Dự án",
    {
        "code": Column("Mã dự án", 12), "name": Column("Tên dự án", 44), "programme": Column("Chương trình", 14),
        "owner": Column("Đơn vị chủ trì", 18), "kind": Column("Loại", 16), "process": Column("Quy trình", 12),
        "stage": Column("Giai đoạn", 20), "beside": Column("Trạng thái khác", 16), "start": Column("Bắt đầu", 12),
        "end": Column("Kết thúc", 12), "indicators": Column("Chỉ tiêu", 14), "note": Column("Ghi chú", 28),
    },
    {
        "code": ("ma", "ma so"), "name": ("du an", "ten"), "owner": ("chu trinh", "chu tri", "don vi", "chu dau tu"),
        "kind": ("loai du an",), "programme": ("de an", "thuoc chuong trinh"), "beside": ("trang thai",),
    },
    ("code", "name"),
)  # fmt: skip
_SHAPES = (_MILESTONES, _AMOUNTS, _PROJECTS)  # a table of milestones has codes and names, too: it is asked first
_ORDER = (About.PROJECT, About.AMOUNT, About.MILESTONE)


def tables_of(items: Iterable[Item], title: str, told: str) -> list[Table]:
    """The three tables; `told` stands under their title. A plan is moved in them by its new date and *Lý do dời*."""
    found = list(items)
    rows: Mapping[About, list[Mapping[str, Value]]] = {
        About.PROJECT: [_project(one) for one in found],
        About.AMOUNT: [_amount(amount) for one in found for amount in one.amounts],
        About.MILESTONE: [_milestone(milestone) for one in found for milestone in one.milestones],
    }
    shapes = {shape.about: shape for shape in _SHAPES}
    return [_table(shapes[about], f"{title}: {shapes[about].sheet.lower()}", told, rows[about]) for about in _ORDER]


def given_of(book: Book, file: str) -> list[Given]:
    """The rows of all tables that a workbook has, projects first; a sheet without such headings is passed over.

    Raises NoHeading where no sheet has them, NoRows, TooManyRows.
    """
    found = [(shape, sheet) for sheet in book.sheets if (shape := _shape_of(sheet))]
    if not found:
        raise NoHeading(name=file, needed="Mã dự án, với Tên dự án, Tên mốc hoặc Số tiền")
    rows = [row for shape, sheet in found for row in _rows(shape, sheet, file)]
    if not rows:
        raise NoRows(name=file)
    return sorted(rows, key=lambda row: _ORDER.index(row.about))


def passed_over(book: Book) -> str:
    """A sentence that names the sheets and columns whose headings say nothing that is taken in; `""`: none."""
    found = []
    for sheet in book.sheets:
        shape = _shape_of(sheet)
        if shape is not None:
            unread = unread_headings(sheet, shape.words(), shape.called())
            found += [f"cột “{one}” của bảng “{sheet.name}”" for one in unread]
        elif sheet.cells:
            found.append(f"bảng “{sheet.name}”")
    if not found:
        return ""
    return f"Không đọc {', '.join(found)} vì tiêu đề không khớp. Còn cần thì sửa tiêu đề rồi nạp lại."


def _shape_of(sheet: BookSheet) -> _Shape | None:
    return next((shape for shape in _SHAPES if has_headings(sheet, shape.words(), shape.called())), None)


def _rows(shape: _Shape, sheet: BookSheet, file: str) -> list[Given]:
    try:
        lines = headed(sheet, shape.words(), shape.called(), file)
    except NoRows:  # a file may have projects and no milestones yet
        return []
    return [
        Given(shape.about, f"{sheet.name}, dòng {line.row}", line.given, line.fault)
        for line in lines
        if line.fault or any(line.given.values())
    ]


def _table(shape: _Shape, title: str, told: str, rows: Iterable[Mapping[str, Value]]) -> Table:
    filled = [tuple(row.get(field) for field in shape.columns) for row in rows]
    columns = [Column(one.name, one.width, field in _IN_THE_MIDDLE) for field, one in shape.columns.items()]
    return Table(title, told, columns, filled, wide=True, sheet=shape.sheet)


def _project(item: Item) -> Mapping[str, Value]:
    project, stage, beside = item.project, item.stage, item.beside
    return {
        "code": project.code, "name": project.name, "programme": project.programme, "owner": project.owner,
        "kind": KINDS[project.kind] if project.kind else "", "process": project.process,
        "stage": stage.name if stage else project.stage, "beside": beside.name if beside else project.beside,
        "start": _date(project.start), "end": _date(project.end), "indicators": _LISTED.join(project.indicators),
        "note": project.note,
    }  # fmt: skip


def _amount(amount: ProjectAmount) -> Mapping[str, Value]:
    return {
        "project": amount.project, "kind": AMOUNTS[amount.kind], "version": amount.version,
        "date": _date(amount.date), "fund": FUNDS[amount.fund],
        "money": write_money(amount.dong, amount.qualifier) if amount.qualifier else amount.dong / 1_000_000_000,
        "document": amount.document or amount.source, "note": amount.note,
    }  # fmt: skip


def _milestone(milestone: Milestone) -> Mapping[str, Value]:
    return {
        "project": milestone.project, "code": milestone.code, "name": milestone.name,
        "first": _date(milestone.planned), "plan": _date(milestone.plan), "forecast": _date(milestone.forecast),
        "actual": _date(milestone.actual), "weight": milestone.weight, "reason": milestone.reason,
        "note": milestone.note,
    }  # fmt: skip


def _date(known: str) -> Value:
    return date.fromisoformat(known) if known and is_day(known) else date_words(known)
