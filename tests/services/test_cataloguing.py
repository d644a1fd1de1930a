"""Changing the catalogue: what an official may change, from when it holds, and what the periods before still show."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.indicator import CityRule, Direction, Indicator, OverUnits
from dntracker.domain.period import Frequency, Period
from dntracker.domain.person import NoRight, Role
from tests.services.catalogue_data import BASICS, CODE, SINCE, a_target, changed, row_of, said
from tests.support import a_desk, put, state_of


def test_words_that_mean_the_same_are_changed_at_once() -> None:
    desk = a_desk()
    desk.cataloguing.amend(CODE, {"name": "Kinh tế số trong GRDP", "legal_basis": "QĐ mới", "low": "0", "high": "100"})
    assert row_of(desk, "2024-Q4").name == "Kinh tế số trong GRDP"
    assert desk.catalogue.formers_of(CODE) == []


@pytest.mark.parametrize(
    "fields", [{"definition": "Khác."}, {"formula_text": "a / b"}, {"measure": "điểm"}, {"formula": "[KTS.02] * 2"}]
)
def test_another_meaning_asks_from_which_period_it_holds(fields: Mapping[str, str]) -> None:
    desk = a_desk()
    before = state_of(desk.store)
    with pytest.raises(UserError, match="needs_period") as error:
        desk.cataloguing.amend(CODE, fields)
    assert "áp dụng từ kỳ nào" in said(error)
    assert state_of(desk.store) == before


def test_a_definition_may_be_put_into_better_words() -> None:
    desk = a_desk()
    desk.cataloguing.amend(CODE, {"definition": "Rõ hơn."}, wording=True)
    assert row_of(desk, "2020-Q4").indicator == desk.catalogue.indicator(CODE)
    with pytest.raises(UserError, match="needs_period"):
        desk.cataloguing.amend(CODE, {"measure": "điểm"}, wording=True)


def test_only_who_may_change_the_catalogue_does() -> None:
    desk = a_desk()
    desk.cataloguing.amend(CODE, {"name": "Kinh tế số"})
    desk.people.add("Cán bộ A", unit="SKHCN", roles=[Role.ADMINISTER])
    desk.work_as("Cán bộ A")
    desk.people.add("Cán bộ L", unit="BHXH", roles=[Role.ENTER])
    desk.work_as("Cán bộ L")
    before, acts = state_of(desk.store), desk.catalogue_acts
    for deed in (lambda: desk.cataloguing.amend(CODE, {"name": "Khác"}), acts.undo, acts.redo, lambda: a_target(desk)):
        with pytest.raises(NoRight) as error:
            deed()
        assert "quản trị" in said(error)
    assert state_of(desk.store) == before
    assert acts.why_not()
    desk.work_as("Cán bộ A")
    desk.cataloguing.amend(CODE, {"name": "Khác"})
    assert desk.catalogue.indicator(CODE).name == "Khác"


@pytest.mark.parametrize(
    ("code", "fields", "words"),
    [
        (CODE, {"name": ""}, "Chưa ghi tên."),
        (CODE, {"measure": " "}, "Chưa ghi đơn vị tính."),
        (CODE, {"low": "100", "high": "0"}, "Cận dưới 100 lớn hơn cận trên 0. Đổi lại hai số."),
        (CODE, {"low": "nhỏ"}, "Không đọc được số “nhỏ”."),
        (CODE, {"low": "35–40"}, "Giới hạn “35–40” không phải một số."),
        (CODE, {"high": "…"}, "Giới hạn “…” không phải một số."),
        (CODE, {"high": "≥ 90"}, "Giới hạn “≥ 90” không phải một số."),
        (CODE, {"owner": "KHONGCO"}, "Không có đơn vị “KHONGCO” trong tệp."),
        (CODE, {"formula": "[KTS.01] + 1"}, "công thức quay về chính nó"),
        (CODE, {"formula": "[KTS.02] / 0"}, "chia cho 0"),
        (CODE, {"formula": "[KTS.02] / ([KTS.02] - [KTS.02])"}, "chia cho 0"),
        (CODE, {"formula": "[KTS.02] +"}, "công thức viết sai"),
        (CODE, {"formula": "[KTS.999] + 1"}, "Không có chỉ tiêu “KTS.999” trong tệp."),
        (CODE, {"numerator": "KTS.01", "denominator": "KTS.02"}, "công thức quay về chính nó"),
        (CODE, {"over_units": "ratio"}, "mã của cả tử số lẫn mẫu số"),
        (CODE, {"over_units": "mean"}, "mã của chỉ tiêu làm quyền số"),
        (CODE, {"over_units": "mean", "weights": "KTS.999"}, "Không có chỉ tiêu “KTS.999” trong tệp."),
        (CODE, {"over_units": "mean", "weights": CODE}, "công thức quay về chính nó"),
        (CODE, {"city_rule": "units", "over_units": "sum"}, "không cộng từ các đơn vị"),
        ("KTS.04", {"formula": "[KTS.05]"}, "công thức quay về chính nó"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(code: str, fields: Mapping[str, str], words: str) -> None:
    desk = a_desk()
    if code == "KTS.04":
        desk.cataloguing.amend("KTS.05", {"formula": "[KTS.04] * 2"}, SINCE)
    before = state_of(desk.store)
    with pytest.raises(UserError) as error:
        desk.cataloguing.amend(code, fields, SINCE)
    assert words in said(error)
    assert state_of(desk.store) == before


def test_a_divisor_that_only_sometimes_is_zero_is_allowed() -> None:
    desk = a_desk()
    desk.cataloguing.amend(CODE, {"formula": "[KTS.02] / ([KTS.02] - 7)"}, SINCE)


def test_every_seeded_indicator_can_be_amended() -> None:
    desk = a_desk()
    for one in desk.catalogue.indicators():
        desk.cataloguing.amend(one.code, {"source_note": f"{one.source_note} ."})


def test_rules_direction_and_owner_are_changed() -> None:
    desk = a_desk()
    new = desk.cataloguing.amend(
        "DL.01", {"direction": "band", "over_units": "sum", "city_rule": "units", "owner": "BHXH", "decimals": "1"}
    )
    assert desk.catalogue.indicator("DL.01") == new
    assert (new.direction, new.over_units, new.city_rule) == (Direction.BAND, OverUnits.SUM, CityRule.UNITS)


def test_a_new_indicator_stands_at_the_end_of_its_group() -> None:
    desk = a_desk()
    desk.cataloguing.add("DL.90", BASICS)
    assert [one.code for one in desk.catalogue.indicators() if one.pillar == "DL"][-1] == "DL.90"
    desk.catalogue_acts.undo()
    assert desk.store.get(Indicator, "DL.90") is None


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("", "Chưa ghi mã."),
        ("KTS.01", "Mã KTS.01 đã dùng cho"),
        ("A [1]", "không dùng được"),
        ("a b", "không dùng được"),
    ],
)
def test_a_new_indicator_needs_a_code_of_its_own(code: str, words: str) -> None:
    with pytest.raises(UserError) as error:
        a_desk().cataloguing.add(code, BASICS)
    assert words in said(error)


@pytest.mark.parametrize("code", ["KTS.02", "CU.02"])
def test_a_former_code_is_one_indicators_alone(code: str) -> None:
    desk = a_desk()
    desk.cataloguing.amend("KTS.02", {"former_codes": "CU.02"})
    deeds: tuple[Callable[[], object], ...] = (
        lambda: desk.cataloguing.amend(CODE, {"former_codes": f"CU.01 {code}"}),
        lambda: desk.cataloguing.add("DL.90", {**BASICS, "former_codes": code}),
    )
    for deed in deeds:
        with pytest.raises(UserError) as error:
            deed()
        assert said(error).startswith(f"Mã {code} đã dùng cho")
    desk.cataloguing.amend(CODE, {"former_codes": "CU.01"})
    assert desk.catalogue.indicator("CU.01").code == CODE


def test_a_code_in_use_goes_before_a_former_one() -> None:
    desk = a_desk()
    put(desk.store, replace(desk.catalogue.indicator(CODE), former_codes=("KTS.02",)))
    desk.catalogue.refresh()
    assert desk.catalogue.indicator("KTS.02").code == "KTS.02"


def test_a_retired_indicator_keeps_its_figures_and_takes_no_new_ones() -> None:
    desk = changed()
    desk.cataloguing.retire(CODE, date(2025, 3, 31))
    assert row_of(desk, "2025-Q1").editable
    assert row_of(desk, "2025-Q4").locked_because == "chỉ tiêu này ngừng dùng sau ngày 31/03/2025."
    assert row_of(desk, "2025-Q4").figure is not None
    desk.cataloguing.bring_back(CODE)
    assert row_of(desk, "2025-Q4").editable


def test_what_weighs_units_is_part_of_the_definition() -> None:
    desk = a_desk()
    mean = {"over_units": "mean", "weights": "KTS.02"}
    with pytest.raises(UserError, match="needs_period"):
        desk.cataloguing.amend(CODE, mean)
    desk.cataloguing.amend(CODE, mean, SINCE)
    desk.cataloguing.amend(CODE, {"weights": "KTS.03"}, SINCE.next())
    weights = [
        desk.catalogue.indicator_at(CODE, Period.parse(one)).weights for one in ("2024-Q4", "2025-Q1", "2025-Q2")
    ]
    assert weights == ["", "KTS.02", "KTS.03"]
    with pytest.raises(UserError, match="still_read"):
        desk.cataloguing.retire("KTS.03", date(2025, 12, 31))


def test_what_others_are_computed_from_is_not_retired() -> None:
    desk = a_desk()
    with pytest.raises(UserError) as error:
        desk.cataloguing.retire("CQS.24", date(2025, 12, 31))
    assert said(error).startswith("Chưa ngừng được: Hồ sơ nộp trực tuyến còn tính từ chỉ tiêu này.")


def test_what_weighs_in_a_mean_is_not_retired() -> None:
    desk = a_desk()
    put(desk.store, replace(desk.catalogue.indicator("XHS.03"), weights="XHS.02"))
    desk.catalogue.refresh()
    with pytest.raises(UserError, match="still_read"):
        desk.cataloguing.retire("XHS.02", date(2025, 12, 31))


@pytest.mark.parametrize("day", [date(2025, 12, 31), "31/12/2025"])
def test_no_other_field_retires_what_others_are_computed_from(day: Any) -> None:
    desk = a_desk()
    before = state_of(desk.store)
    with pytest.raises(UserError, match="still_read"):
        desk.cataloguing.amend("CQS.24", {"valid_to": day})
    assert state_of(desk.store) == before
    desk.cataloguing.amend(CODE, {"valid_to": day})
    desk.cataloguing.amend(CODE, {"valid_to": ""})
    assert desk.catalogue.indicator(CODE).valid_to is None


def test_the_next_period_is_offered() -> None:
    desk = a_desk()  # on 10 January 2026
    assert desk.cataloguing.next_period("CQS.01") == Period(2026, Frequency.QUARTER, 2)
    assert desk.cataloguing.next_period("XH.01") == Period(2027, Frequency.YEAR)
