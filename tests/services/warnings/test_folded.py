"""Many findings of one rule as one line: only what is to be watched or is good news, and never a few."""

import pytest
from msgspec.structs import replace

from dntracker.domain.early_warning import Gravity
from dntracker.services.warnings.around import About
from dntracker.services.warnings.folded import Several, folded, single
from dntracker.services.warnings.warnings import EarlyWarning


def some(count: int, gravity: Gravity = Gravity.WATCH) -> list[EarlyWarning]:
    one = EarlyWarning("B05", "Số cũ", gravity, About.INDICATOR, "T", "Tỷ lệ", "Mục tiêu …")
    return [replace(one, code=f"T.{place}", title=f"Tỷ lệ {place}") for place in range(count)]


@pytest.mark.parametrize(("gravity", "lines"), [("grave", 9), ("heed", 9), ("watch", 1), ("good", 1)])
def test_what_somebody_must_act_upon_always_stands_by_itself(gravity: str, lines: int) -> None:
    assert len(folded(some(9, Gravity(gravity)))) == lines


def test_three_stand_by_themselves_and_four_are_one_line_with_the_first_names() -> None:
    assert folded(some(3)) == some(3)
    [several] = folded(some(5))
    assert isinstance(several, Several)
    assert several.title == "5 chỉ tiêu"
    assert several.sentence == "Số cũ: Tỷ lệ 0; Tỷ lệ 1; Tỷ lệ 2 và 2 chỉ tiêu khác."
    assert single(several) == tuple(some(5))


def test_what_was_answered_is_not_folded_with_what_was_not() -> None:
    answered = [replace(one, answer="đã rõ") for one in some(4)]
    waiting, done = folded([*some(4), *answered])
    assert (waiting.answer, done.answer) == ("", "đã rõ")
    assert waiting.subject != done.subject
