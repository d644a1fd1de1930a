"""Sentences: every error of a user has one, in Vietnamese, with all its places filled."""

import importlib
import pkgutil
import re
import string
from datetime import UTC, datetime

import pytest

import dntracker
from dntracker.domain.errors import UserError
from dntracker.domain.number_text import InvalidNumber
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Quantity
from dntracker.services import texts
from tests.domain.rule_data import an_indicator

TRACES = re.compile(r"Traceback|Error|Exception|None|\bat 0x|<class|\{|\}")


def all_errors() -> list[type[UserError]]:
    for module in pkgutil.walk_packages(dntracker.__path__, "dntracker."):
        if not module.name.startswith(("dntracker.ui", "dntracker.app", "dntracker.__main__")):
            importlib.import_module(module.name)
    found, waiting = list[type[UserError]](), [UserError]
    while waiting:
        below = waiting.pop().__subclasses__()
        found += below
        waiting += below
    return [one for one in found if one.__module__.startswith("dntracker.") and one is not InvalidNumber]


def places(code: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(texts.SENTENCES[code]) if name}


def test_every_error_has_a_sentence() -> None:
    found = {one.__name__: one.code for one in all_errors()}
    assert len(found) > 30
    assert {name: code for name, code in found.items() if code not in texts.SENTENCES} == {}


@pytest.mark.parametrize("error", all_errors(), ids=lambda error: str(error.__name__))
def test_the_docstring_or_the_constructor_names_what_the_sentence_needs(error: type[UserError]) -> None:
    known = " ".join(
        [error.__doc__ or "", *error.__init__.__code__.co_varnames, *(one.__doc__ or "" for one in error.__mro__)]
    )
    free = {"path", "near", "detail", "undone"}
    assert {name for name in places(error.code) - free if not re.search(rf"\b{name}\b", known)} == set()


@pytest.mark.parametrize("code", texts.SENTENCES)
def test_a_sentence_is_filled_without_a_gap_or_a_trace(code: str) -> None:
    told = texts.fill(code, {name: f"‹{name}›" for name in places(code)})
    assert "?" not in told.replace("Có phải là", "").removesuffix("?") or told.endswith("?")
    assert not TRACES.search(told)
    assert all(f"‹{name}›" in told for name in places(code) - {"near"})


def test_a_sentence_ends_like_one_and_begins_with_a_capital_or_a_value() -> None:
    for code, sentence in texts.SENTENCES.items():
        if code == "bad_argument":
            continue
        assert sentence[0].isupper() or sentence[0] in "{“", code
        assert sentence.endswith((".", "?", "}")), code


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("at", datetime(2026, 1, 10, 3, tzinfo=UTC), "10/01/2026 10:00"),
        ("at", "2026-01-10T03:00:00.000Z", "10/01/2026 10:00"),
        ("at", "hôm qua", "hôm qua"),
        ("value", Quantity(35.0, 40.0), "35–40"),
        ("readings", (Quantity(1476.0), Quantity(1.476)), "1.476 hay 1,476"),
        ("frequencies", (Frequency.QUARTER, Frequency.YEAR), "quý hay năm"),
        ("why", "cycle", "công thức quay về chính nó"),
    ],
)
def test_values_are_told_as_people_write_them(name: str, value: object, told: str) -> None:
    code = next(code for code in texts.SENTENCES if name in places(code))
    assert told in texts.fill(code, {name: value})


@pytest.mark.parametrize(
    ("code", "name", "short"),
    [
        ("2024", "Năm 2024", "2024"),
        ("2025-Q4", "Quý IV năm 2025", "IV/2025"),
        ("2024-07", "Tháng 7 năm 2024", "7/2024"),
        ("2025-S1", "6 tháng đầu năm 2025", "6Tđ/2025"),
        ("2025-S2", "6 tháng cuối năm 2025", "6Tc/2025"),
        ("2025-9M", "9 tháng năm 2025", "9T/2025"),
    ],
)
def test_periods_have_a_name_and_a_short_name(code: str, name: str, short: str) -> None:
    assert (texts.period_name(Period.parse(code)), texts.period_short(Period.parse(code))) == (name, short)


@pytest.mark.parametrize(
    ("value", "text"), [(0.00001, "0,00001"), (1.5e-7, "0,00000015"), (1e15, "1.000.000.000.000.000")]
)
def test_small_and_large_numbers_print_with_all_their_digits(value: float, text: str) -> None:
    assert texts.value_text(Quantity(value), an_indicator()) == text


def test_only_the_percent_sign_stands_close_to_its_number() -> None:
    assert texts.with_measure("20,69", "% GRDP") == "20,69% GRDP"
    assert texts.with_measure("1.476", "dịch vụ") == "1.476\N{NO-BREAK SPACE}dịch vụ"
    assert texts.with_measure("…", "%") == "…"


def test_a_quotient_is_rounded_as_its_indicator() -> None:
    assert texts.value_text(Quantity(1100 / 1234 * 100), an_indicator(decimals=1)) == "89,1"
    assert texts.value_text(Quantity(20.694), an_indicator(decimals=1)) == "20,694"


@pytest.mark.parametrize(("text", "told"), [("Quý IV", "quý IV"), ("Đã đủ", "đã đủ"), ("DTI năm", "DTI năm"), ("", "")])
def test_a_text_inside_a_sentence_keeps_its_capitals_only_where_they_are_its_name(text: str, told: str) -> None:
    assert texts.inside(text) == told


def test_who_holds_a_file_without_a_name_is_said_to_have_none() -> None:
    held = {"computer": "PC-1", "user": "", "program": "DNTracker", "since": "…", "path": "a.dntracker"}
    assert "(chưa ghi tên, DNTracker, từ …)" in texts.fill("held_by_other", held)
