"""The kinds of reports: the guide lists their fields, and an order says what its kind needs."""

import runpy

import pytest

from dntracker import paths
from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.services import texts
from dntracker.services.catalogue import UnknownCode
from dntracker.services.reports.kinds import KINDS
from dntracker.services.reports.orders import MissingChoice, checked

DOCS = paths.resources().parent / "docs"


def test_the_guide_lists_every_field_as_the_table_has_it() -> None:
    made = runpy.run_path(str(DOCS / "fields.py"))
    guide = (DOCS / "guide" / "mau-bieu.md").read_text("utf-8")
    assert guide.partition(made["BEGIN"])[2].strip() == made["lists"]().strip()


def test_no_kind_offers_a_field_twice() -> None:
    for kind in KINDS.values():
        for offers in (kind.fields, *((*band.fields, *band.per_column) for band in kind.bands)):
            codes = [one.code for one in offers]
            assert len(codes) == len(set(codes)), kind.code


def test_an_order_without_its_period_is_told_what_to_choose() -> None:
    with pytest.raises(MissingChoice) as raised:
        checked(Order("theo-don-vi", form="02/CĐS-X"))
    assert texts.sentence(raised.value) == "Chọn kỳ rồi mới lập được “Bảng theo đơn vị”."


def test_an_order_of_no_known_kind_is_refused_with_the_kinds_there_are() -> None:
    with pytest.raises(UnknownCode) as raised:
        checked(Order("bieu-do", period=Period.parse("2025")))
    assert texts.sentence(raised.value) == (
        "Không có loại báo cáo “bieu-do” trong tệp. Có phải bieu hay theo-don-vi hay qua-cac-nam "
        "hay con-thieu hay thay-doi hay du-an hay bang-diem?"
    )


def test_an_order_with_all_that_its_kind_needs_is_taken() -> None:
    order = Order("qua-cac-nam", subject="KTS.01")
    assert checked(order) is order
