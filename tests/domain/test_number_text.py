"""The reader of Vietnamese numbers: a table of texts, what is asked about and what is refused."""

import unicodedata

import pytest

from dntracker.domain.number_text import (
    AmbiguousNumber,
    ConflictingSeparators,
    EmptyNumber,
    FallingRange,
    InvalidNumber,
    OtherMeasure,
    TooLarge,
    TooManyDigits,
    UnreadableNumber,
    read,
)
from dntracker.domain.quantity import Mark, Qualifier, Quantity

WIDE, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"
ABOUT, UNDER, OVER = Qualifier.ABOUT, Qualifier.JUST_UNDER, Qualifier.OVER
LEAST, MOST = Qualifier.AT_LEAST, Qualifier.AT_MOST

PLAIN = [
    ("0", 0),
    ("1476", 1476),
    ("007", 7),
    ("20,69", 20.69),
    ("20.69", 20.69),
    ("0.8002", 0.8002),
    ("0.834", 0.834),
    ("0,834", 0.834),
    ("0,8340", 0.834),
    ("01.476", 1.476),
    ("1234.567", 1234.567),
    ("1234,567", 1234.567),
    ("1.4765", 1.4765),
    (",5", 0.5),
    (".5", 0.5),
    (".476", 0.476),
    ("1.234.567", 1234567),
    ("1.234,56", 1234.56),
    ("1.234,567", 1234.567),
    ("1.234.567,8", 1234567.8),
    ("1 476", 1476),
    ("1 234 567,8", 1234567.8),
    ("1 234.5", 1234.5),
    (f"1{WIDE}476", 1476),
    (f"1{NARROW}476,5", 1476.5),
    (f"{WIDE}96 ", 96),
    ("-5", -5),
    ("−2,5", -2.5),
    ("+11,6", 11.6),
    ("-0", 0),
    ("999999999999999", 999999999999999),
    ("1.000.000.000.000.000", 1e15),
    ("0,000000000000001", 1e-15),
]
MEASURED = [
    ("96%", "", 96),
    ("96 %", "%", 96),
    ("96% dân số", "", 96),
    ("20,69 phần trăm", "%", 20.69),
    ("2,2 điểm", "điểm %", 2.2),
    ("2,2 điểm phần trăm", "điểm %", 2.2),
    ("1.234,5 hồ sơ", "", 1234.5),
    ("1.234,5 hồ sơ", "hồ sơ", 1234.5),
    ("12 dữ liệu", "bộ dữ liệu", 12),
    ("50.5 lượt", "lượt/tháng", 50.5),
    ("214,4 tỷ đồng", "tỷ đồng", 214.4),
    ("214,4 tỷ", "tỷ đồng", 214.4),
    ("214,4tỷ", "tỷ đồng", 214.4),
    ("214,4 TỈ VNĐ", "tỷ đồng", 214.4),
    ("165 triệu usd", "triệu USD", 165),
    ("2,3 DN/1.000 dân", "DN/1.000 dân", 2.3),
    ("2,3 DN", "DN/1.000 dân", 2.3),
    ("5 1.000 người", "1.000 người", 5),
]
QUALIFIED = [
    ("~24", 24, ABOUT),
    ("~ 24", 24, ABOUT),
    ("khoảng 36.571,5", 36571.5, ABOUT),
    ("ước 24%", 24, ABOUT),
    ("<50", 50, UNDER),
    ("gần 50", 50, UNDER),
    (">14,5", 14.5, OVER),
    ("hơn 884", 884, OVER),
    ("TRÊN 50%", 50, OVER),
    ("≥ 20", 20, LEAST),
    (">=20", 20, LEAST),
    ("tối thiểu 20%", 20, LEAST),
    ("từ 35", 35, LEAST),
    ("từ -5", -5, LEAST),
    ("≤ 360", 360, MOST),
    ("<= 360", 360, MOST),
    ("tối đa 300", 300, MOST),
    ("không quá 0.834", 0.834, MOST),
]
RANGES = [
    ("35–40", 35, 40),
    ("35-40", 35, 40),
    ("35 - 40", 35, 40),
    ("35 – 40%", 35, 40),
    ("35% - 40%", 35, 40),
    ("từ 35 đến 40", 35, 40),
    ("từ 35 đến 40%", 35, 40),
    ("35 đến 40", 35, 40),
    ("2,2–3,2", 2.2, 3.2),
    ("−5–−3", -5, -3),
    ("-5--3", -5, -3),
    ("-5-3", -5, 3),
]
MARKS = [
    ("-", Mark.NIL),
    (" – ", Mark.NIL),
    ("−", Mark.NIL),
    ("...", Mark.MISSING),
    ("…", Mark.MISSING),
    ("x", Mark.NOT_APPLICABLE),
    ("X", Mark.NOT_APPLICABLE),
]
CLEAR = (
    [(text, "", Quantity(float(value))) for text, value in PLAIN]
    + [(text, measure, Quantity(float(value))) for text, measure, value in MEASURED]
    + [(text, "", Quantity(float(value), qualifier=qualifier)) for text, value, qualifier in QUALIFIED]
    + [(text, "", Quantity(float(low), high=float(high))) for text, low, high in RANGES]
    + [(text, "", Quantity(mark=mark)) for text, mark in MARKS]
)


@pytest.mark.parametrize("typed", [True, False])
@pytest.mark.parametrize(("text", "measure", "quantity"), CLEAR)
def test_a_clear_text_is_read_the_same_whether_typed_or_pasted(
    text: str, measure: str, quantity: Quantity, typed: bool
) -> None:
    assert read(text, typed=typed, measure=measure) == quantity
    assert (
        read(unicodedata.normalize("NFD", text), typed=typed, measure=unicodedata.normalize("NFD", measure)) == quantity
    )


@pytest.mark.parametrize(
    ("text", "measure", "vietnamese", "other"),
    [
        ("1.476", "", Quantity(1476.0), Quantity(1.476)),
        ("1,476", "", Quantity(1.476), Quantity(1476.0)),
        ("999.000", "", Quantity(999000.0), Quantity(999.0)),
        ("-1.476", "", Quantity(-1476.0), Quantity(-1.476)),
        ("34.293 tỷ đồng", "tỷ đồng", Quantity(34293.0), Quantity(34.293)),
        (">1.400", "", Quantity(1400.0, qualifier=OVER), Quantity(1.4, qualifier=OVER)),
        ("1.476–1.500", "", Quantity(1476.0, high=1500.0), Quantity(1.476, high=1.5)),
        ("12-1.500", "", Quantity(12.0, high=1500.0), None),
    ],
)
def test_three_digits_behind_one_separator_are_asked_about_unless_typed(
    text: str, measure: str, vietnamese: Quantity, other: Quantity | None
) -> None:
    assert read(text, measure=measure) == vietnamese
    if other is None:
        assert read(text, typed=False, measure=measure) == vietnamese
        return
    with pytest.raises(AmbiguousNumber) as asked:
        read(text, typed=False, measure=measure)
    assert asked.value.readings == (vietnamese, other)
    assert asked.value.details["text"] == text


@pytest.mark.parametrize("typed", [True, False])
@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("1.2345,6", ("12.345,6", "1,23456")),
        ("1,234.5", ("1.234,5", "1,2345")),
        ("-1,234.5", ("−1.234,5", "−1,2345")),
        ("1,234,567", ("1.234.567",)),
        ("1,234.567", ("1.234.567", "1.234,567")),
        ("1.2.3", ("12,3", "1,23")),
        ("20,69,5", ("2.069,5", "20,695")),
        ("0.834,5", ("834,5", "0,8345")),
        ("1..5", ("1,5",)),
        ("1 476.500", ("1.476.500", "1.476,500")),
    ],
)
def test_separators_that_contradict_are_refused_with_what_may_be_meant(
    text: str, readings: tuple[str, ...], typed: bool
) -> None:
    with pytest.raises(ConflictingSeparators) as refused:
        read(text, typed=typed)
    assert refused.value.readings == readings


@pytest.mark.parametrize("typed", [True, False])
@pytest.mark.parametrize(
    "text",
    [
        *"hai khoảng hơn884 ~~5 5, 5. 1O0 1e5 0x10 inf nan 1_000 15/6/2024 12/2023 1-2-2024 35−40 (5) =1+1".split(),
        *".. -- — xx １４７６ ٣ 5٣ १२ ² 5万".split(),
        *("khoảng hai", "dưới 5", "hơn khoảng 5", "khoảng 35–40", "- 5", "5 (ước)", "12 34", "1  476"),
        *("1\n476", "1\t476", "1\N{ZERO WIDTH SPACE}476"),
    ],
)
def test_what_is_no_number_is_refused_with_its_text(text: str, typed: bool) -> None:
    with pytest.raises(UnreadableNumber) as refused:
        read(text, typed=typed)
    assert refused.value.details == {"text": text}


@pytest.mark.parametrize(
    ("text", "measure", "found"),
    [
        ("34.293 tỷ đồng", "", "tỷ đồng"),
        ("34.293 tỷ đồng", "triệu đồng", "tỷ đồng"),
        ("5 triệu", "tỷ đồng", "triệu"),
        ("500 đồng", "tỷ đồng", "đồng"),
        ("180k tài khoản", "tài khoản", "k tài khoản"),
        ("12 nghìn hồ sơ", "hồ sơ", "nghìn hồ sơ"),
        ("5 lượt", "triệu lượt", "lượt"),
        ("5 người", "1.000 người", "người"),
        ("165 triệu đồng", "triệu USD", "triệu đồng"),
        ("96%", "hồ sơ", "%"),
        ("96 hồ sơ", "%", "hồ sơ"),
        ("5‰", "", "‰"),
        ("2 triệu rưỡi", "", "triệu rưỡi"),
        ("10O", "", "o"),
        ("35 triệu – 40 tỷ", "tỷ", "triệu"),
    ],
)
def test_another_measure_behind_the_number_is_never_dropped(text: str, measure: str, found: str) -> None:
    with pytest.raises(OtherMeasure) as refused:
        read(text, measure=measure)
    assert refused.value.details == {"text": text, "found": found, "measure": measure}


@pytest.mark.parametrize("text", ["40–35", "35–35", "từ 40 đến 35", "1.476-1,5"])
def test_a_range_that_does_not_rise_is_refused(text: str) -> None:
    with pytest.raises(FallingRange):
        read(text)


@pytest.mark.parametrize("text", ["", "  ", WIDE, "\n"])
def test_a_blank_text_is_no_number(text: str) -> None:
    with pytest.raises(EmptyNumber):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        *"1234567890123456 1,234567890123456 0,1234567890123456 1.2345678901234567,8".split(),
        *("9" * 5000, "0," + "0" * 400 + "1"),
    ],
)
def test_more_digits_than_a_figure_keeps_are_refused(text: str) -> None:
    with pytest.raises(TooManyDigits) as refused:
        read(text)
    assert refused.value.details == {"text": text, "limit": 15}


@pytest.mark.parametrize("text", ["1.100.000.000.000.000", "-1" + "0" * 16, "~1" + "0" * 400, "1–1" + "0" * 5000])
def test_a_number_beyond_the_largest_is_refused(text: str) -> None:
    with pytest.raises(TooLarge) as refused:
        read(text)
    assert refused.value.details == {"text": text}


def test_every_refusal_is_an_invalid_number_with_a_code_of_its_own() -> None:
    kinds = InvalidNumber.__subclasses__()
    assert len({kind.code for kind in kinds}) == len(kinds) == 8
