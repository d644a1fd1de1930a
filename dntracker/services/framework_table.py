"""A framework as a table: how the rows of a foreign workbook become criteria, and criteria become rows."""

from collections.abc import Collection, Mapping

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.fold import fold
from dntracker.domain.framework import Criterion, Scoring, circular
from dntracker.domain.number_text import read, write
from dntracker.domain.quantity import Quantity
from dntracker.domain.scoring import steps_of
from dntracker.domain.workbook import Book
from dntracker.office.table import Column
from dntracker.services.headed_table import NUMBERING, RowState, headed

COLUMNS = (
    Column("Mã", 7), Column("Tên", 44), Column("Nhóm", 7), Column("Đơn vị tính", 11, centred=True),
    Column("Điểm tối đa", 8), Column("Cách chấm", 15), Column("Quy tắc chấm", 28), Column("Mục tiêu", 12),
    Column("Mã chỉ tiêu", 10), Column("Mã chỉ tiêu mẫu số", 10), Column("Minh chứng", 20),
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
    "denominator": ("ma chi tieu mau so", "chi tieu mau so", "mau so"),
    "evidence": ("minh chung", "tai lieu minh chung"),
}


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
    table = headed(book.sheets[0] if book.sheets else None, _WORDS, {"code": "Mã", "name": "Tên"}, file)
    seen: set[str] = set()
    rows = []
    for place, line in enumerate(table, 1):
        known = line.fault or _read(place, line.given, framework, old, seen, indicators)
        rows.append(_unread(place, known) if isinstance(known, str) else known)
        seen.add(line.given["code"])
    return _without_lost(rows, old)


def row_of(criterion: Criterion) -> tuple[str | float | None, ...]:
    """A criterion under `COLUMNS`."""
    return (
        criterion.code, criterion.name, criterion.parent, criterion.measure, criterion.points,
        _EXPORTED[criterion.scoring], criterion.rule, criterion.target, criterion.indicator, criterion.denominator,
        criterion.evidence,
    )  # fmt: skip


def _unread(place: int, why: str) -> ImportRow:
    return ImportRow(place, RowState.REFUSED, "", "", sentence=why)


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
    for code in filter(None, (given.get("indicator"), given.get("denominator"))):
        if code not in indicators:
            raise _Refused(f"Không có chỉ tiêu {code} trong tệp.")


def _fields(given: Mapping[str, str]) -> dict[str, object]:
    found: dict[str, object] = dict(given)
    if "points" in given:
        found["points"] = _points(given["points"])
    if "scoring" in given:
        found["scoring"] = _scoring(given["scoring"])
    return found


def _checked(criterion: Criterion) -> Criterion:
    if criterion.scoring is not Scoring.STEPS:
        return criterion
    steps = steps_of(criterion.rule)
    if not steps:
        raise _Refused("Bậc thang phải ghi quy tắc như “4: 20; 3: 15”.")
    if criterion.points is not None and any(one.points > criterion.points for one in steps):
        raise _Refused(f"Một bậc nhiều hơn điểm tối đa {write(Quantity(criterion.points))}.")
    return criterion


def _points(text: str) -> float | None:
    if not text:
        return None
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


def _changes(before: Criterion, after: Criterion) -> str:
    words = {
        "name": "tên", "parent": "nhóm", "measure": "đơn vị tính", "points": "điểm tối đa", "scoring": "cách chấm",
        "rule": "quy tắc chấm", "target": "mục tiêu", "indicator": "mã chỉ tiêu",
        "denominator": "mã chỉ tiêu mẫu số", "evidence": "minh chứng",
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
