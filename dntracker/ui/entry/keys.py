"""The keys of the entry grid as data: what each does, for the grid, for the list under F1 and for the tests."""

from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QT_TRANSLATE_NOOP, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class Deed(StrEnum):
    """What a key asks the grid or the page to do."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    EDGE_UP = "edge_up"
    EDGE_DOWN = "edge_down"
    EDGE_LEFT = "edge_left"
    EDGE_RIGHT = "edge_right"
    ROW_START = "row_start"
    ROW_END = "row_end"
    FIRST = "first"
    LAST = "last"
    PAGE_UP = "page_up"
    PAGE_DOWN = "page_down"
    ALL = "all"
    ENTER = "enter"
    ENTER_UP = "enter_up"
    NEXT = "next"
    BACK = "back"
    EDIT = "edit"
    GIVE_BACK = "give_back"
    CLEAR = "clear"
    COPY = "copy"
    CUT = "cut"
    PASTE = "paste"
    FILL = "fill"
    FILL_DOWN = "fill_down"
    FILL_PREVIOUS = "fill_previous"
    UNDO = "undo"
    REDO = "redo"
    NOTE = "note"
    TARGET = "target"
    EVIDENCE = "evidence"
    PANEL = "panel"
    PROBLEM = "problem"
    FILTER = "filter"
    SAVE = "save"
    SHEET = "sheet"
    ONE_LINE = "one_line"
    PROBLEM_BACK = "problem_back"
    REASON = "reason"
    FOLD = "fold"
    FOLLOW_UP = "follow_up"
    ROWS = "rows"
    ROWS_BACK = "rows_back"
    COLUMNS = "columns"
    FORWARD = "forward"
    ASIDE = "aside"
    PARTS = "parts"
    UNITS = "units"
    PERIODS = "periods"
    COMPARE = "compare"


class Key(Struct, frozen=True):
    """One line of the list of keys: its name, the combinations that mean it, and what it does."""

    name: str
    does: str
    deeds: tuple[tuple[str, Deed], ...] = ()


def _text(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("EntryKeys", text))


KEYS = (
    Key(_text("Chữ, số"), _text("Thay nội dung ô (chế độ Nhập); mũi tên nhận và sang ô khác")),
    Key(_text("F2, nháy đúp"), _text("Sửa nội dung ô (chế độ Sửa); mũi tên đi trong ô"), (("F2", Deed.EDIT),)),
    Key(
        _text("Enter, Shift+Enter"),
        _text("Nhận, xuống hoặc lên một dòng; sau một loạt Tab thì về cột bắt đầu"),
        (
            ("Return", Deed.ENTER),
            ("Enter", Deed.ENTER),
            ("Shift+Return", Deed.ENTER_UP),
            ("Shift+Enter", Deed.ENTER_UP),
        ),
    ),
    Key(
        _text("Tab, Shift+Tab"),
        _text("Nhận, sang ô sửa được kế tiếp hoặc liền trước"),
        (("Tab", Deed.NEXT), ("Shift+Tab", Deed.BACK), ("Shift+Backtab", Deed.BACK), ("Backtab", Deed.BACK)),
    ),
    Key(
        _text("↑ ↓ ← →"),
        _text("Sang ô bên cạnh; thêm Shift để chọn vùng"),
        (("Up", Deed.UP), ("Down", Deed.DOWN), ("Left", Deed.LEFT), ("Right", Deed.RIGHT)),
    ),
    Key(
        _text("Ctrl+mũi tên"),
        _text("Đến mép khối số"),
        (
            ("Ctrl+Up", Deed.EDGE_UP),
            ("Ctrl+Down", Deed.EDGE_DOWN),
            ("Ctrl+Left", Deed.EDGE_LEFT),
            ("Ctrl+Right", Deed.EDGE_RIGHT),
        ),
    ),
    Key(_text("Home, End"), _text("Đầu dòng, cuối dòng"), (("Home", Deed.ROW_START), ("End", Deed.ROW_END))),
    Key(
        _text("Ctrl+Home, Ctrl+End"),
        _text("Dòng đầu, dòng cuối của biểu, cùng cột"),
        (("Ctrl+Home", Deed.FIRST), ("Ctrl+End", Deed.LAST)),
    ),
    Key(_text("PgUp, PgDn"), _text("Lên, xuống một trang"), (("PgUp", Deed.PAGE_UP), ("PgDown", Deed.PAGE_DOWN))),
    Key(_text("Ctrl+A"), _text("Chọn cả biểu"), (("Ctrl+A", Deed.ALL),)),
    Key(_text("Esc"), _text("Trả lại giá trị cũ; đang lọc thì hiện lại mọi dòng"), (("Esc", Deed.GIVE_BACK),)),
    Key(_text("Del"), _text("Xóa nội dung các ô đã chọn"), (("Del", Deed.CLEAR),)),
    Key(
        _text("Ctrl+Z, Ctrl+Y"),
        _text("Hoàn tác, làm lại từng bước, cả sau khi mở lại chương trình"),
        (("Ctrl+Z", Deed.UNDO), ("Ctrl+Y", Deed.REDO), ("Ctrl+Shift+Z", Deed.REDO)),
    ),
    Key(
        _text("Ctrl+C, Ctrl+X, Ctrl+V"),
        _text("Chép, cắt, dán cả khối, với Excel và LibreOffice"),
        (("Ctrl+C", Deed.COPY), ("Ctrl+X", Deed.CUT), ("Ctrl+V", Deed.PASTE)),
    ),
    Key(
        _text("Ctrl+Enter"),
        _text("Điền nội dung ô vào cả vùng chọn"),
        (("Ctrl+Return", Deed.FILL), ("Ctrl+Enter", Deed.FILL)),
    ),
    Key(_text("Ctrl+D"), _text("Chép số của dòng trên"), (("Ctrl+D", Deed.FILL_DOWN),)),
    Key(_text("Ctrl+R"), _text("Chép số kỳ trước, chờ xem lại"), (("Ctrl+R", Deed.FILL_PREVIOUS),)),
    Key(_text("Shift+F2"), _text("Sửa ghi chú; Enter thì xuống dòng ở cột Kỳ này"), (("Shift+F2", Deed.NOTE),)),
    Key(_text("F3"), _text("Minh chứng của số; Ins đính kèm, Enter mở, Del bỏ, Esc về"), (("F3", Deed.EVIDENCE),)),
    Key(_text("F4"), _text("Sửa kế hoạch năm"), (("F4", Deed.TARGET),)),
    Key(_text("F6"), _text("Sang bảng bên phải và trở lại"), (("F6", Deed.PANEL),)),
    Key(
        _text("F8, Shift+F8"),
        _text("Đến vấn đề kế tiếp, liền trước trong danh sách dưới bảng"),
        (("F8", Deed.PROBLEM), ("Shift+F8", Deed.PROBLEM_BACK)),
    ),
    Key(_text("Ctrl+F8"), _text("Số đúng: ghi lý do cho vấn đề của dòng"), (("Ctrl+F8", Deed.REASON),)),
    Key(_text("Ctrl+Shift+F8"), _text("Gập, mở danh sách vấn đề"), (("Ctrl+Shift+F8", Deed.FOLD),)),
    Key(_text("Ctrl+Shift+F"), _text("Theo dõi các ô đã chọn, hoặc thôi"), (("Ctrl+Shift+F", Deed.FOLLOW_UP),)),
    Key(_text("F9"), _text("Gửi biểu; người duyệt thì duyệt, khóa sổ"), (("F9", Deed.FORWARD),)),
    Key(
        _text("Shift+F9"),
        _text("Trả lại biểu, mở khóa (cả lời xin mở khóa) hoặc xin mở khóa"),
        (("Shift+F9", Deed.ASIDE),),
    ),
    Key(_text("F2 ở ô tổng hợp"), _text("Xem từng đơn vị; Enter sang biểu của đơn vị, S sắp xếp, Esc về")),
    Key(
        _text("Ctrl+Shift+U"),
        _text("Mọi đơn vị của biểu cạnh nhau, có cộng toàn thành phố"),
        (("Ctrl+Shift+U", Deed.UNITS),),
    ),
    Key(
        _text("Ctrl+Shift+D"),
        _text("So với một ngày, với lần gửi gần nhất: số cũ trên số mới; Esc thôi so"),
        (("Ctrl+Shift+D", Deed.COMPARE),),
    ),
    Key(_text("Ctrl+T"), _text("Chỉ tiêu này qua các kỳ"), (("Ctrl+T", Deed.PERIODS),)),
    Key(_text("Alt+1, Alt+2, Alt+3"), _text("Chọn biểu, đơn vị, kỳ; Esc về bảng")),
    Key(_text("Alt+PgUp, Alt+PgDn"), _text("Sang kỳ trước, kỳ sau")),
    Key(_text("Ctrl+F"), _text("Lọc dòng theo tên"), (("Ctrl+F", Deed.FILTER),)),
    Key(
        _text("F7, Shift+F7"),
        _text("Chỉ hiện dòng còn trống, có vấn đề, đã thay đổi, theo dõi; rồi lại mọi dòng"),
        (("F7", Deed.ROWS), ("Shift+F7", Deed.ROWS_BACK)),
    ),
    Key(_text("Ctrl+Shift+H"), _text("Ẩn, hiện cột"), (("Ctrl+Shift+H", Deed.COLUMNS),)),
    Key(_text("Ctrl+S"), _text("Cho biết đã lưu lúc nào"), (("Ctrl+S", Deed.SAVE),)),
    Key(_text("Ctrl+P"), _text("Xem biểu để in"), (("Ctrl+P", Deed.SHEET),)),
    Key(_text("Ctrl+Shift+L"), _text("Tên chỉ tiêu một dòng hoặc hai dòng"), (("Ctrl+Shift+L", Deed.ONE_LINE),)),
)

MOVES = frozenset(
    {
        *(Deed.UP, Deed.DOWN, Deed.LEFT, Deed.RIGHT, Deed.EDGE_UP, Deed.EDGE_DOWN, Deed.EDGE_LEFT, Deed.EDGE_RIGHT),
        *(Deed.ROW_START, Deed.ROW_END, Deed.FIRST, Deed.LAST, Deed.PAGE_UP, Deed.PAGE_DOWN),
    }
)
"""Deeds that move; with Shift they select."""

WHILE_TYPING = frozenset({Deed.UP, Deed.DOWN, Deed.LEFT, Deed.RIGHT, Deed.PAGE_UP, Deed.PAGE_DOWN})
"""Moves that take what is typed in mode Nhập; in mode Sửa they belong to the text."""

LEAVING = frozenset(
    {
        *(Deed.ENTER, Deed.ENTER_UP, Deed.NEXT, Deed.BACK, Deed.FILL, Deed.GIVE_BACK, Deed.SAVE, Deed.SHEET),
        *(
            Deed.FORWARD,
            Deed.ASIDE,
            Deed.PROBLEM,
            Deed.PROBLEM_BACK,
            Deed.REASON,
            Deed.FOLD,
            Deed.FOLLOW_UP,
            Deed.ROWS,
            Deed.ROWS_BACK,
            Deed.COLUMNS,
            Deed.PANEL,
            Deed.FILTER,
            Deed.ONE_LINE,
            Deed.NOTE,
            Deed.TARGET,
            Deed.EVIDENCE,
            Deed.UNITS,
            Deed.PERIODS,
            Deed.COMPARE,
        ),
    }
)
"""Deeds that end an edit, whatever its mode; all other keys belong to the editor's text."""


def _combined(text: str) -> int:
    return int(QKeySequence(text)[0].toCombined())  # type: ignore[index]


_DEEDS = {_combined(text): deed for key in KEYS for text, deed in key.deeds}
_REAL = ~Qt.KeyboardModifier.KeypadModifier & ~Qt.KeyboardModifier.GroupSwitchModifier


def deed_of(event: QKeyEvent) -> tuple[Deed | None, bool]:
    """This is what a key means in the grid, and whether it extends the selection."""
    key, modifiers = Qt.Key(event.key()), event.modifiers() & _REAL
    deed = _DEEDS.get(QKeyCombination(modifiers, key).toCombined())
    if deed is not None:
        return deed, False
    move = _DEEDS.get(QKeyCombination(modifiers & ~Qt.KeyboardModifier.ShiftModifier, key).toCombined())
    return (move, True) if move in MOVES else (None, False)
