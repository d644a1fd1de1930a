"""Names of evidence files that every system takes, and what may be done with each kind of file."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dntracker.domain.evidence_file import LONGEST, Handling, fit_name, free_name, handling, taken_by_windows

HOSTILE = {
    "../../x": "x",
    "..\\..\\etc\\x.pdf": "x.pdf",
    "/": "minh-chung",
    "..": "minh-chung",
    "": "minh-chung",
    "   ": "minh-chung",
    "CON.txt": "_CON.txt",
    "con .txt": "_con.txt",
    "LPT9": "_LPT9",
    "com¹.pdf": "_com¹.pdf",
    "console.txt": "console.txt",
    "a\0b.pdf": "ab.pdf",
    "x:y": "x-y",
    'a<b>|?*".pdf': "a-b-----.pdf",
    "báo cáo.pdf. . ": "báo cáo.pdf",
    ".an": "an",
    "a\nb\tc.pdf": "a b c.pdf",
    "hóa đơn\u202efdp.exe": "hóa đơnfdp.exe",
    "a\u200bb\ufeff.pdf": "ab.pdf",
    "a\udcff.pdf": "a.pdf",
    unicodedata.normalize("NFD", "Biên bản số 5.pdf"): "Biên bản số 5.pdf",
    "Công văn 12_SKHCN (bản ký).pdf": "Công văn 12_SKHCN (bản ký).pdf",
}
DEVICES = ("CON", "PRN", "AUX", "NUL", "COM1", "LPT1", "CONIN$")


@pytest.mark.parametrize(("text", "name"), HOSTILE.items())
def test_a_hostile_name_becomes_one_that_every_system_takes(text: str, name: str) -> None:
    assert fit_name(text) == name


@pytest.mark.parametrize("text", ["x" * 300 + ".pdf", "ở" * 300 + ".pdf", "😀" * 300 + ".pdf"])
def test_a_long_name_keeps_its_ending(text: str) -> None:
    name = fit_name(text)
    assert (name[0], name[-4:]) == (text[0], ".pdf")
    assert LONGEST - 4 < len(name.encode()) <= LONGEST


@given(st.text() | st.sampled_from(DEVICES).flatmap(lambda one: st.text(max_size=4).map(lambda rest: one + rest)))
def test_any_text_becomes_a_name_and_a_name_stays(text: str) -> None:
    name = fit_name(text)
    assert name
    assert len(name.encode()) <= LONGEST
    assert not set('<>:"/\\|?*') & set(name)
    assert name.strip(" .") == name == unicodedata.normalize("NFC", name)
    assert not any(unicodedata.category(letter)[0] == "C" for letter in name)
    assert name.split(".")[0].strip().upper() not in DEVICES
    assert fit_name(name) == name


def test_a_taken_name_gets_a_number_whatever_the_case_of_its_letters() -> None:
    assert free_name("a.pdf", []) == "a.pdf"
    assert free_name("a.pdf", ["A.PDF"]) == "a (2).pdf"
    assert free_name("a.pdf", ["A.PDF", "a (2).pdf"]) == "a (3).pdf"
    assert free_name("a", ["a"]) == "a (2)"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("a.pdf", Handling.OPEN),
        ("A.XLSX", Handling.OPEN),
        ("a.xlsm", Handling.WARN),
        ("a.docm", Handling.WARN),
        ("a.zip", Handling.EXPORT),
        ("a.html", Handling.EXPORT),
        ("a", Handling.EXPORT),
        ("a.pdf.exe", Handling.REFUSE),
        ("a.exe . ", Handling.REFUSE),
        ("a.ex\u202ee", Handling.REFUSE),
        *((f"a.{ending}", Handling.REFUSE) for ending in "bat cmd com js vbs ps1 lnk scr msi hta jar reg url".split()),
    ],
)
def test_the_ending_says_what_may_be_done(name: str, found: Handling) -> None:
    assert handling(name) is found


@pytest.mark.parametrize("content", [b"MZ\x90\x00\x03", b"\x7fELF\x02", b"#!/bin/sh\n", b"L\0\0\0\x01\x14\x02\0"])
def test_a_program_is_known_under_any_name(content: bytes) -> None:
    assert handling("a.pdf", content) is Handling.REFUSE


def test_a_text_that_begins_like_a_program_is_a_text() -> None:
    assert handling("a.txt", b"MZ la hai chu") is Handling.OPEN


@given(st.text())
def test_windows_takes_every_fitted_name(text: str) -> None:
    assert taken_by_windows(fit_name(text))


@pytest.mark.parametrize("name", ["CON.png", "nul", "a:b.png", "a?.csv", "a\nb.csv", "tên.", "tên "])
def test_windows_refuses_devices_signs_and_trailing_dots(name: str) -> None:
    assert not taken_by_windows(name)
    assert taken_by_windows("Biểu đồ 2024 (bản  ký).png")
