"""The numbers of a form's rows: I, II for groups; 1, then 1.1, then a) for the levels below, unless typed by hand."""

import re
from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.form import Form, FormGroup, FormRow

DEEPEST, MOST_GROUPS = 3, 100
LETTERS = "abcdđeghiklmnopqrstuvxy"
"""How Vietnamese documents count points: đ is one, f, j, w and z are none."""
_ROMAN = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


class Numbered(Struct, frozen=True):
    """A row at its place: how deep it stands, the number it shows, and what it would show if nobody had typed one."""

    row: FormRow
    depth: int
    number: str
    composed: str
    parent: str


def numbered(form: Form) -> Form:
    """The form with a number on every group and on every row that counts; one typed by hand stays, and counts on."""
    return _with(form, lambda typed, composed: typed or composed)


def loosened(form: Form) -> Form:
    """The form without the numbers that would be composed anyway: what is left was typed by hand."""
    return _with(form, lambda typed, composed: "" if typed == composed else typed)


def places(form: Form) -> tuple[tuple[Numbered, ...], ...]:
    """The rows of each group with their numbers; a text has none unless it was typed.

    1, 2, 3 go on over the groups, as the department's forms do. A row stands at most one level below the numbered row
    before it. Counting goes on from a number typed by hand that reads as one of its level.
    """
    counts = [0] * DEEPEST
    return tuple(tuple(_places(group, counts)) for group in form.groups)


def _places(group: FormGroup, counts: list[int]) -> Iterator[Numbered]:
    numbers, last = [""] * DEEPEST, 0
    for row in group.rows:
        depth = max(1, min(row.level or 1, last + 1, DEEPEST))
        parent = numbers[depth - 2] if depth > 1 else ""
        composed = "" if row.text else _composed(depth, counts[depth - 1] + 1, parent)
        number = row.number or composed
        yield Numbered(row, depth, number, composed, parent)
        if number:
            counts[depth - 1] = _count(depth, number, parent) or counts[depth - 1] + 1
            counts[depth:] = [0] * (DEEPEST - depth)
            numbers[depth - 1], last = number, depth


def roman(number: int) -> str:
    """I, II, III, IV …"""
    text = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        text += letters * times
    return text


def _with(form: Form, choose: Callable[[str, str], str]) -> Form:
    groups, count = [], 0
    for group, rows in zip(form.groups, places(form), strict=True):
        composed = roman(count + 1)
        count = _of_roman(group.number) or count + 1
        chosen = tuple(replace(one.row, number=choose(one.row.number, one.composed)) for one in rows)
        groups.append(FormGroup(choose(group.number, composed), group.name, chosen))
    return replace(form, groups=tuple(groups))


def _composed(depth: int, count: int, parent: str) -> str:
    match depth:
        case 1:
            return str(count)
        case 2:
            return f"{parent.rstrip('.)')}.{count}"
    return f"{_letters(count)})"


def _letters(count: int) -> str:
    text = ""
    while count:
        count, place = divmod(count - 1, len(LETTERS))
        text = LETTERS[place] + text
    return text


def _count(depth: int, number: str, parent: str) -> int:
    if depth == DEEPEST:
        letters = number.rstrip(").")
        if not letters or any(letter not in LETTERS for letter in letters) or len(letters) > 2:
            return 0
        return sum((LETTERS.index(one) + 1) * len(LETTERS) ** place for place, one in enumerate(reversed(letters)))
    digits = (number.removeprefix(f"{parent.rstrip('.)')}.") if depth > 1 else number).rstrip(".)")
    return int(digits) if re.fullmatch(r"[0-9]{1,4}", digits) else 0


def _of_roman(text: str) -> int:
    return next((number for number in range(1, MOST_GROUPS + 1) if roman(number) == text), 0) if text else 0
