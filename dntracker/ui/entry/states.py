"""What the state of a cell looks like: a mark and a colour, always both, and the word in *tình trạng*."""

from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QT_TRANSLATE_NOOP


class State(StrEnum):
    """What there is to say about a cell of *kỳ này*, one thing at a time."""

    EMPTY = "empty"
    SAVED = "saved"
    TO_FIX = "to_fix"
    WARNING = "warning"
    NOTICE = "notice"
    REFUSED = "refused"
    WAITING = "waiting"
    NOTED = "noted"
    REQUIRED = "required"
    DEMANDED = "demanded"
    LOCKED = "locked"
    NOT_APPLICABLE = "not_applicable"
    MISSING = "missing"
    COMPUTED = "computed"
    FOLLOW_UP = "follow_up"
    COPIED = "copied"
    EDITED = "edited"


class Look(Struct, frozen=True):
    """How the delegate draws a state: colours are roles of the design, `glyph` and `icon` names of the icon font.

    `glyph` stands in the slot at the left of the cell; `icon` and `word` in *tình trạng*, in the colour `role`.
    """

    word: str = ""
    icon: str = ""
    role: str = "ink2"
    ink: str = "ink"
    fill: str = ""
    edge: str = ""
    glyph: str = ""
    glyph_role: str = ""
    hatched: bool = False
    italic: bool = False
    dotted: bool = False


def _word(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("EntryStates", text))


LOOKS: dict[State, Look] = {
    State.EMPTY: Look(),
    State.SAVED: Look(_word("Đã lưu"), "check", "ink2"),
    State.WARNING: Look(
        _word("Xem lại"), "warning", "warn", fill="warn_bg", edge="warn_edge", glyph="!", glyph_role="warn"
    ),
    # A rule that stops sending: the amber of what is saved and odd, but "!" and word in red, and a hand that says stop.
    State.TO_FIX: Look(
        _word("Phải sửa"), "hand-palm", "bad", fill="warn_bg", edge="warn_edge", glyph="!", glyph_role="bad"
    ),
    State.NOTICE: Look(_word("Lưu ý"), "info"),  # only in the list of problems: it does not colour a cell
    State.REFUSED: Look(_word("Chưa lưu"), "x-circle", "bad", "bad", "bad_bg", "bad", "x", "bad"),
    State.WAITING: Look(_word("Chờ ghi"), "warning-octagon", "bad", edge="bad"),
    State.NOTED: Look(_word("Có ghi chú"), "note", "accent"),
    State.REQUIRED: Look(_word("Bắt buộc"), "asterisk", glyph="*", glyph_role="ink2"),
    State.DEMANDED: Look(_word("Bắt buộc"), "asterisk", "bad", glyph="*", glyph_role="bad"),
    State.LOCKED: Look(
        _word("Đã khóa"), "lock-simple", ink="ink2", fill="lock", glyph="lock-simple", glyph_role="ink2"
    ),
    State.NOT_APPLICABLE: Look(_word("Không áp dụng"), "prohibit", hatched=True),
    State.MISSING: Look(_word("Chưa có số"), "dots-three"),
    State.COMPUTED: Look(_word("Tự tính"), "equals", fill="paper", italic=True),
    State.FOLLOW_UP: Look(_word("Theo dõi"), "flag", "accent", glyph="flag-fill", glyph_role="accent"),
    State.COPIED: Look(_word("Chép, xem lại"), "copy", ink="ink2", dotted=True),
    State.EDITED: Look("", "pencil-simple", "accent"),
}

SIGNS = frozenset("!*")
"""Glyphs that are letters of the text font, in bold; the others are icons."""
