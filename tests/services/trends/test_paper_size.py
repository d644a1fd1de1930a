"""Sizes of charts: millimetres as they are typed, names, dots an inch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.errors import UserError
from dntracker.services.texts import sentence
from dntracker.services.trends.paper_size import LEAST, MOST, PRESETS, PaperSize, dpi_of, size_of


@pytest.mark.parametrize("text", ["160x90", " 160 x 90 ", "160×90", "160 mm x 90 mm", "160,0X90.0"])
def test_a_size_is_read_as_people_write_it(text: str) -> None:
    assert size_of(text) == PaperSize(160, 90)


@given(st.integers(int(LEAST), int(MOST)), st.integers(int(LEAST), int(MOST)))
def test_every_size_within_bounds_comes_back(width: int, height: int) -> None:
    assert size_of(f"{width}x{height}") == PaperSize(width, height)


def test_names_are_sizes() -> None:
    assert size_of("Slide") is PRESETS["slide"]


@pytest.mark.parametrize("text", ["", "160", "160x", "39x90", "160x1201", "x90", "1e3x90", "-160x90"])
def test_what_is_no_size_is_one_sentence(text: str) -> None:
    with pytest.raises(UserError) as wrong:
        size_of(text)
    assert sentence(wrong.value).startswith(f"Không có cỡ “{text}”.")


@pytest.mark.parametrize("text", ["71", "1201", "abc", "", "300,5"])
def test_what_is_no_fineness_is_one_sentence(text: str) -> None:
    with pytest.raises(UserError) as wrong:
        dpi_of(text)
    assert sentence(wrong.value).startswith(f"Độ mịn “{text}”")


def test_a_picture_too_large_to_open_is_refused_before_it_is_drawn() -> None:
    with pytest.raises(UserError) as wrong:
        dpi_of("1200", PaperSize(1000, 900))
    assert "quá lớn" in sentence(wrong.value)
