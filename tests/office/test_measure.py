"""The room that text takes."""

import pytest

from dntracker.office.measure import height, lines, width


def test_the_width_is_that_of_times_new_roman() -> None:
    assert width("0123456789", 10) == pytest.approx(50)
    assert width("Tỷ trọng", 10) == pytest.approx(width("Ty trong", 10))
    assert width("Đà Nẵng", 11, True) > width("Đà Nẵng", 11)


def test_letters_with_a_horn_are_wider() -> None:
    assert [width(letter, 1000) for letter in "oờuựƯỢ"] == [500, 529, 500, 542, 776, 722]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("một", 1),
        ("một\nhai", 2),
        ("0000000000 0000000000", 2),
        ("0000000000 000 00000 00", 2),
        ("0" * 25, 3),
    ],
)
def test_text_wraps_between_words_and_breaks_a_word_that_is_too_long(text: str, count: int) -> None:
    assert lines(text, 60, 10) == count


def test_each_line_adds_to_the_height() -> None:
    assert height("một", 100, 11) < height("một\nhai", 100, 11) < height("một\nhai\nba", 100, 11)
