"""Folding: Vietnamese text without marks, letter for letter."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.fold import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đường 2", "duong 2"),
        ("ĐẶC KHU Hoàng Sa", "dac khu hoang sa"),
        ("ẩn ấn ận ơ ư ỹ ẵ", "an an an o u y a"),
        ("Chuyển đổi số, 01/CĐS", "chuyen doi so, 01/cds"),
        ("", ""),
    ],
)
def test_tone_marks_and_strokes_go(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@given(st.text())
def test_letters_keep_their_places_and_folding_twice_changes_nothing(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(unicodedata.normalize("NFC", text))
    assert fold(folded) == folded
