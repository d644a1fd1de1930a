"""A framework as a table: how the rows of a foreign workbook become criteria, and criteria become rows."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.exact import as_float, exact
from dntracker.domain.fold import fold
from dntracker.domain.framework import Criterion, Scoring, circular
from dntracker.domain.number_text import read, write_plain
from dntracker.domain.workbook import Book, BookCell, CellKind, address
from dntracker.office.table import Column

COLUMNS = (
    Column("Mã", 7), Column("Tên", 44), Column("Nhóm", 7), Column("Đơn vị tính", 11, centred=True),
    Column("Điểm tối đa", 8), Column("Cách chấm", 15), Column("Quy tắc chấm", 28), Column("Mục tiêu", 12),
    Column("Mã chỉ tiêu", 10), Column("Minh chứng", 20),
)  # fmt: skip
SCORINGS = {
    Scoring.RATIO: ("ty le", "ty le a/b", "a/b", "ratio"),
    Scoring.STEPS: ("bac", "bac thang", "thang diem", "steps"),
    Scoring.YES_HALF_NO: ("co/khong", "co, mot nua, khong", "co/mot nua/khong", "co, khong", "yes_half_no"),
    Scoring.UNSCORED: ("", "khong cham", "khong tinh diem", "thong tin", "unscored"),
}
_EXPORTED = {
    Scoring.RATIO: "Tỷ lệ a/b", Scoring.STEPS: "Bậc thang", Scoring.YES_HALF_NO: "Có, một nửa, không",
    Scoring.UNSCORED: "Không chấm",
}  # fmt: skip
NUMBERING = "stt"
_WORDS: Mapping[str, tuple[str, ...]] = {
    "code": ("ma", "ma so", "ma tieu chi", NUMBERING),
    "name": ("ten", "ten chi tieu", "chi tieu", "tieu chi", "ten tieu chi", "noi dung", "chi so"),
    "parent": ("nhom", "ma nhom", "thuoc nhom"),
    "measure": ("don vi tinh", "don vi", "dvt"),
    "points": ("diem toi da", "diem", "so diem"),
    "scoring": ("cach cham", "loai diem", "kieu cham"),
    "rule": ("quy tac cham", "quy tac", "cach tinh diem", "huong dan cham"),
    "target": ("muc tieu", "chi tieu giao"),
    "indicator": ("ma chi tieu", "chi tieu do"),
    "evidence": ("minh chung", "tai lieu minh chung"),
}
_HEAD_WITHIN = 20
MOST_ROWS = 5000
_BROKEN = frozenset({CellKind.ERROR, CellKind.UNCOMPUTED})
_Cells = Mapping[int, BookCell]


class NoHeading(UserError):
    """A workbook (`name`) without a row of headings that has a code and a name."""

    code = "no_heading"


class NoRows(UserError):
    """A workbook (`name`) with headings and nothing under them."""

    code = "no_rows"


class TooManyRows(UserError):
    """A workbook (`name`) whose first sheet has more than `most` rows."""

    code = "too_many_rows"


class RowState(StrEnum):
    """What taking a row would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"

    @property
    def taken(self) -> bool:
        """Whether the row stands in the framework afterwards."""
        return self is not RowState.REFUSED


class ImportRow(Struct, frozen=True):
    """A row of the workbook: what it becomes, and in one sentence what changes or why it is refused."""

    place: int
    state: RowState
    code: str
    name: str
    criterion: Criterion | None = None
    sentence: str = ""


class _Refused(Exception):
    pass


def preview_of(
    book: Book, file: str, framework: str, old: Mapping[str, Criterion], indicators: Collection[str]
) -> list[ImportRow]:
    """Each row of the first sheet's table with what taking it would do. Columns that it lacks change nothing.

    Raises NoHeading, NoRows, TooManyRows.
    """
    table = _rows(book)
    if len(table) > MOST_ROWS:
        raise TooManyRows(name=file, most=MOST_ROWS)
    head, columns = _heading(table, file)
    if len(table) <= head + 1:
        raise NoRows(name=file)
    seen: set[str] = set()
    rows = []
    for place, cells in enumerate(table[head + 1 :], 1):
        given = {field: _text(cells.get(at)) for field, at in columns.items()}
        broken = next((cells[at] for at in columns.values() if at in cells and cells[at].kind in _BROKEN), None)
        rows.append(_read(place, given, framework, old, seen, indicators) if broken is None else _unread(place, broken))
        seen.add(given["code"])
    return _without_lost(rows, old)


def row_of(criterion: Criterion) -> tuple[str | float | None, ...]:
    """A criterion under `COLUMNS`."""
    return (
        criterion.code, criterion.name, criterion.parent, criterion.measure, criterion.points or None,
        _EXPORTED[criterion.scoring], criterion.rule, criterion.target, criterion.indicator, criterion.evidence,
    )  # fmt: skip


def _rows(book: Book) -> list[_Cells]:
    rows: dict[int, dict[int, BookCell]] = {}
    for cell in book.sheets[0].cells if book.sheets else ():
        rows.setdefault(cell.row, {})[cell.column] = cell
    return [rows[row] for row in sorted(rows)]


def _unread(place: int, cell: BookCell) -> ImportRow:
    where = address(cell.row, cell.column)
    why = f"Ô {where} báo lỗi hoặc là công thức chưa có giá trị: sửa trong bảng tính, lưu rồi nạp lại."
    return ImportRow(place, RowState.REFUSED, "", "", sentence=why)


def _heading(table: Sequence[_Cells], file: str) -> tuple[int, dict[str, int]]:
    for place, cells in enumerate(table[:_HEAD_WITHIN]):
        words = {at: fold(_text(cell)).rstrip("* ") for at, cell in cells.items()}
        found: dict[str, int] = {}
        for at in sorted(words, key=lambda at: words[at] == NUMBERING):  # a code of its own goes before the numbering
            field = next((name for name, known in _WORDS.items() if words[at] in known), None)
            if field:
                found.setdefault(field, at)
        if "code" in found and "name" in found:
            return place, found
    raise NoHeading(name=file)


def _read(
    place: int,
    given: Mapping[str, str],
    framework: str,
    old: Mapping[str, Criterion],
    seen: Collection[str],
    indicators: Collection[str],
) -> ImportRow:
    code, name = given["code"], given["name"]
    try:
        _refuse(given, seen, indicators)
        before = old.get(code)
        start = before or Criterion(framework, code, name, position=place)
        criterion = _checked(replace(start, **_fields(given)))
    except _Refused as refused:
        return ImportRow(place, RowState.REFUSED, code, name, sentence=str(refused))
    if before is None:
        return ImportRow(place, RowState.NEW, code, name, criterion, "Dòng mới.")
    if criterion == before:
        return ImportRow(place, RowState.SAME, code, name, criterion, "Không đổi.")
    return ImportRow(place, RowState.CHANGED, code, name, criterion, _changes(before, criterion))


def _refuse(given: Mapping[str, str], seen: Collection[str], indicators: Collection[str]) -> None:
    if not given["code"]:
        raise _Refused("Thiếu mã.")
    if not given["name"]:
        raise _Refused("Thiếu tên.")
    if given["code"] in seen:
        raise _Refused(f"Mã {given['code']} đã có ở dòng trên.")
    if given.get("indicator") and given["indicator"] not in indicators:
        raise _Refused(f"Không có chỉ tiêu {given['indicator']} trong tệp.")


def _fields(given: Mapping[str, str]) -> dict[str, object]:
    found: dict[str, object] = dict(given)
    if "points" in given:
        found["points"] = _points(given["points"])
    if "scoring" in given:
        found["scoring"] = _scoring(given["scoring"])
    return found


def _checked(criterion: Criterion) -> Criterion:
    if criterion.scoring is Scoring.STEPS and not _are_steps(criterion.rule):
        raise _Refused("Bậc thang phải ghi quy tắc như “4: 20; 3: 15”.")
    return criterion


def _points(text: str) -> float:
    if not text:
        return 0.0
    try:
        points = read(text).number
    except UserError as error:
        raise _Refused(f"Không đọc được số điểm “{text}”.") from error
    if points is None or points < 0:
        raise _Refused(f"Số điểm “{text}” phải là một số từ 0 trở lên.")
    return points


def _scoring(text: str) -> Scoring:
    word = fold(text).strip()
    found = next((kind for kind, words in SCORINGS.items() if word in words), None)
    if found is None:
        raise _Refused(f"Không có cách chấm “{text}”: ghi tỷ lệ, bậc thang, có/không hoặc không chấm.")
    return found


def _are_steps(rule: str) -> bool:
    steps = [step.split(":") for step in rule.split(";") if step.strip()]
    return bool(steps) and all(len(step) == 2 and step[0].strip() and step[1].strip() for step in steps)


def _changes(before: Criterion, after: Criterion) -> str:
    words = {
        "name": "tên", "parent": "nhóm", "measure": "đơn vị tính", "points": "điểm tối đa", "scoring": "cách chấm",
        "rule": "quy tắc chấm", "target": "mục tiêu", "indicator": "mã chỉ tiêu", "evidence": "minh chứng",
    }  # fmt: skip
    changed = [word for field, word in words.items() if getattr(before, field) != getattr(after, field)]
    return f"Đổi {', '.join(changed)}."


def _without_lost(rows: list[ImportRow], old: Mapping[str, Criterion]) -> list[ImportRow]:
    after = dict(old) | {row.criterion.code: row.criterion for row in rows if row.criterion}
    lost = circular(after.values())
    return [
        replace(row, state=RowState.REFUSED, criterion=None, sentence=_lost(row.criterion, after))
        if row.criterion and row.code in lost
        else row
        for row in rows
    ]


def _lost(criterion: Criterion, known: Mapping[str, Criterion]) -> str:
    if criterion.parent and criterion.parent not in known:
        return f"Không có nhóm {criterion.parent}."
    return "Nhóm của dòng này không dẫn lên được đầu bảng."


def _text(cell: BookCell | None) -> str:
    if cell is None:
        return ""
    if cell.kind is CellKind.NUMBER:
        return _number(exact(float(cell.text)))
    if cell.kind is CellKind.PERCENT:
        return f"{_number(exact(float(cell.text)) * 100)}%"
    return " ".join(cell.text.split())


def _number(found: Decimal) -> str:
    return write_plain(as_float(found)).replace(".", ",")  # whole: a target of billions is no 2,5e+10
