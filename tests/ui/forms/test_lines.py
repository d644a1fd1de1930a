"""Whatever the keys do to the lines of a form, no row is lost and the first line is a group's."""

from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.form import FormGroup, FormRow
from dntracker.ui.forms.lines import Line, groups_of, inserted, leveled, moved, without

START: list[Line] = [
    FormGroup("", "A", ()), FormRow("A.01"), FormRow(text="Trong đó:"), FormRow("A.02"),
    FormGroup("", "B", ()), FormRow("B.01"), FormGroup("", "C", ()),
]  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(["up", "down", "in", "out"]), st.integers(0, 6)), max_size=30))
def test_moving_and_leveling_keep_every_line(keys: list[tuple[str, int]]) -> None:
    lines = list(START)
    for key, place in keys:
        if key in ("up", "down"):
            lines, there = moved(lines, place, -1 if key == "up" else 1)
            assert 0 <= there < len(lines)
        else:
            lines = leveled(lines, place, 1 if key == "in" else -1)
    assert isinstance(lines[0], FormGroup)
    assert sorted(map(_name, lines)) == sorted(map(_name, START))
    assert sum(1 + len(group.rows) for group in groups_of(lines)) == len(START)
    assert all(line.level in (None, 2, 3) for line in lines if isinstance(line, FormRow))


def test_a_new_row_takes_the_level_of_the_one_before_and_rows_of_a_lost_group_go_to_the_one_before() -> None:
    lines, place = inserted(leveled(START, 3, 1), 3, FormRow("A.03"))
    assert (place, lines[place]) == (4, FormRow("A.03", level=2))
    groups = groups_of(without(START, 4))
    assert [group.name for group in groups] == ["A", "C"]
    assert [row.indicator for row in groups[0].rows] == ["A.01", "", "A.02", "B.01"]


def _name(line: Line) -> str:
    return line.name if isinstance(line, FormGroup) else line.indicator or line.text
