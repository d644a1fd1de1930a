"""Formulas: arithmetic over other indicators, each fault named, nothing else run."""

import time

import pytest
from msgspec.structs import replace

from dntracker.domain.indicator import CityRule, Direction, Indicator, Kind, OverTime, OverUnits
from dntracker.domain.quantity import Mark, Qualifier, Quantity
from dntracker.services.formulas import FormulaError, evaluate, references
from dntracker.services.texts import sentence
from tests.support import a_desk, cell, put

NUMBERS = {
    "A.01": Quantity(3.0), "A.02": Quantity(0.0), "A.03": Quantity(mark=Mark.NIL), "A.04": Quantity(1.0, 2.0),
    "A.05": Quantity(mark=Mark.MISSING), "A.06": None, "A.07": Quantity(0.1, qualifier=Qualifier.ABOUT),
    "A.08": Quantity(1e308),
}  # fmt: skip


def computed(formula: str) -> Indicator:
    return Indicator(
        "T.01", "Tỷ lệ tính", "Tỷ lệ tính", "CQS", Kind.RATIO, Direction.UP, "%", 1, "Q", OverTime.NONE, OverUnits.NONE,
        CityRule.OWNER, "SKHCN", formula=formula,
    )  # fmt: skip


def value(formula: str) -> Quantity | None:
    return evaluate(computed(formula), NUMBERS.__getitem__, [])


@pytest.mark.parametrize(
    ("formula", "wanted"),
    [
        ("[A.01] / 4 * 100", 75.0),
        ("-([A.01] - 5)", 2.0),
        ("round([A.01] / 7, 2)", 0.43),
        ("round([A.01], -999999999)", 0.0),
        ("max([A.01], 10) - min([A.01], 1)", 9.0),
        ("[A.03] + 1", 1.0),
        ("[A.01] * 0.1", 0.3),
    ],
)
def test_a_formula_is_worked_out(formula: str, wanted: float) -> None:
    assert value(formula) == Quantity(wanted)


def test_what_is_made_of_something_inexact_is_no_more_exact() -> None:
    assert value("[A.01] + [A.01] + [A.07]") == Quantity(6.1, qualifier=Qualifier.ABOUT)


@pytest.mark.parametrize("formula", ["[A.01] / [A.05]", "[A.06] + 1", "[A.06] / [A.02]"])
def test_there_is_no_number_while_one_is_missing(formula: str) -> None:
    assert value(formula) is None


@pytest.mark.parametrize(
    ("formula", "why"),
    [
        ("[A.01] / [A.02]", "zero"),
        ("[A.01] / ([A.03] * 2)", "zero"),
        ("[A.04] * 2", "range"),
        ("[A.01] +", "syntax"),
        ("", "syntax"),
        ("[A.01] [A.01]", "syntax"),
        ("[A.01] > 2", "syntax"),
        ("[A.08] * 10", "syntax"),
        ("1e999", "syntax"),
        ("'a' * 1000000000", "syntax"),
        ("9**9**9", "syntax"),
        ("3999999**3999999", "syntax"),
        ("1 << 10000", "syntax"),
        ("not [A.01]", "syntax"),
        ("[A.01] % 2", "syntax"),
        ("round(5, 1e400)", "syntax"),
        ("__import__('os').system('true')", "syntax"),
        ("().__class__", "syntax"),
        ("open('/etc/hostname')", "syntax"),
        ("max()", "syntax"),
        ("(lambda: 1)()", "syntax"),
        ("-" * 20_000 + "1", "syntax"),
        ("(" * 5_000, "syntax"),
        ("[A.01] + \0", "syntax"),
    ],
)
def test_what_gives_no_number_is_named_at_once(formula: str, why: str) -> None:
    started = time.monotonic()
    with pytest.raises(FormulaError) as caught:
        value(formula)
    assert caught.value.details["why"] == why
    assert "Chỉ tiêu T.01 không tính được" in sentence(caught.value)
    assert time.monotonic() - started < 1


def test_a_formula_that_comes_back_to_itself_is_named() -> None:
    one, path = computed("[T.02] + 1"), list[str]()
    other = replace(computed("[T.01] * 2"), code="T.02")

    def number_of(code: str) -> Quantity | None:
        return evaluate({"T.01": one, "T.02": other}[code], number_of, path)

    with pytest.raises(FormulaError) as caught:
        number_of("T.01")
    assert caught.value.details["why"] == "cycle"
    assert path == []


def test_references_are_the_codes_in_their_order_each_once() -> None:
    assert references("[B.02] / ([A.01] + [B.02]) * 100") == ("B.02", "A.01")


def test_a_faulty_formula_empties_its_own_row_and_says_why() -> None:
    desk = a_desk()
    for code, formula in (("KTS.02", "[KTS.06] / [KTS.10]"), ("CQS.01", "[CQS.01]"), ("CQS.02", "[XYZ.99] + 1")):
        put(desk.store, replace(desk.catalogue.indicator(code), formula=formula))
    desk.catalogue.refresh()
    desk.entry.record(cell("KTS.06"), "5")
    desk.entry.record(cell("KTS.10"), "0")
    sheet = desk.entry.sheet("01/CĐS", "SKHCN", cell().period)
    rows = {row.indicator.code: row for row in sheet.rows if row.indicator}
    told = {code: row.current.tooltip for code, row in rows.items() if row.current and not row.current.text}
    assert set(told) == {"KTS.02", "CQS.01", "CQS.02"}
    assert "chia cho 0" in told["KTS.02"]
    assert "quay về chính nó" in told["CQS.01"]
    assert "“XYZ.99”" in told["CQS.02"]
    assert rows["KTS.02"].locked_because == "chỉ tiêu này tự tính từ các chỉ tiêu khác."
    assert rows["KTS.06"].current is not None
    assert rows["KTS.06"].current.text == "5"
