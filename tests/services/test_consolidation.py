"""From the units to the city: the consolidated form, what it is made of, and what changes after it was sent."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from dntracker.domain.indicator import OverUnits
from dntracker.domain.number_text import write
from dntracker.domain.period import Frequency, Period
from dntracker.domain.submission import State, Submission
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.figure_writer import NeedsReason
from dntracker.services.parts import NotFromUnits, UnitParts
from dntracker.services.unit_tables import Sort
from tests.services.commune_data import (
    COMMUNES,
    FILES,
    FORM,
    ONLINE,
    Q4,
    SHARE,
    TEAMS,
    UNIT,
    approve,
    communes,
    printed,
    report,
    row_of,
    shown,
    volunteer,
)
from tests.services.reports.printed import footnotes
from tests.support import a_desk, cell, put


def parts_of(desk: Desk) -> UnitParts:
    return UnitParts(desk.store, desk.catalogue, desk.submissions, desk.consolidation)


def test_twenty_communes_make_the_city_as_an_independent_computation_does() -> None:
    desk = a_desk()
    teams = [f"{place * 7 + 3}" for place in range(20)]
    online = [f"{place * 13 + 40}" for place in range(20)]
    files = [f"{place * 17 + 90}" for place in range(20)]
    for code, figures in ((TEAMS, teams), (ONLINE, online), (FILES, files)):
        report(desk, figures, code)
    added = sum(map(Decimal, teams))
    share = sum(map(Decimal, online)) * 100 / sum(map(Decimal, files))
    assert printed(desk) == (f"{added:,}".replace(",", "."), "Sơ bộ")
    current = row_of(desk, SHARE).current
    assert current is not None
    assert current.quantity is not None
    assert current.quantity.value == pytest.approx(float(share), rel=1e-14)
    assert shown(desk)[1] == "Mới có 20/94 xã, phường. F2 xem từng đơn vị."
    assert any("Mới có 20/94 xã, phường." in note for note in footnotes(desk.reporting.sheet(FORM, Q4)))


@pytest.mark.parametrize(
    ("reported", "approved", "told"),
    [
        (93, 94, "Mới có 93/94 xã, phường"),
        (94, 93, "Có 94/94 xã, phường, còn 1 nơi chưa duyệt"),
        (94, 94, "Tổng hợp từ các xã, phường"),
    ],
)
def test_it_is_provisional_until_all_are_approved(reported: int, approved: int, told: str) -> None:
    desk = a_desk()
    report(desk, ["1"] * reported)
    approve(desk, approved)
    final = (reported, approved) == (94, 94)
    assert shown(desk) == (str(reported), f"{told}. F2 xem từng đơn vị.")
    assert printed(desk) == (str(reported), "" if final else "Sơ bộ")
    statuses = [one.figure.status.value for one in desk.trends.series(TEAMS, frequency=Q4.frequency).points[-1:]]
    assert statuses == ["A" if final else "P"]


def test_a_form_that_nobody_opened_is_not_approved() -> None:
    desk = a_desk()
    report(desk, ["1"] * 94)
    put(desk.store, replace(desk.catalogue.form(COMMUNES), code="03/CĐS-X"))
    desk.catalogue.refresh()
    approve(desk, 94)
    assert shown(desk) == ("94", "Có 94/94 xã, phường, còn 94 nơi chưa duyệt. F2 xem từng đơn vị.")
    put(desk.store, *(Submission("03/CĐS-X", unit, Q4, State.APPROVED) for unit in communes(desk)[1:]))
    desk.submissions.refresh()
    assert shown(desk) == ("94", "Có 94/94 xã, phường, còn 1 nơi chưa duyệt. F2 xem từng đơn vị.")


def test_units_that_need_not_report_this_time_drop_out() -> None:
    desk = a_desk()
    asked = communes(desk)[:3]
    report(desk, ["1", "2", "3", "100"])
    desk.submissions.open_period(COMMUNES, Q4, asked)
    assert shown(desk)[0] == "6"
    assert parts_of(desk).of(TEAMS, Q4).city.count == "3/3"


def test_an_approved_report_of_a_unit_that_need_not_report_counts_and_is_told_apart() -> None:
    desk = a_desk()
    extra = volunteer(desk, ["1", "2", "3", "100", "1000"], 3)  # the fifth is asked for nothing and not approved
    assert shown(desk) == ("106", "Tổng hợp từ các xã, phường; thêm 1 đơn vị không bắt buộc. F2 xem từng đơn vị.")
    assert printed(desk) == ("106", "")  # all who must report are approved: it is final
    found = parts_of(desk).of(TEAMS, Q4)
    assert (found.city.count, found.city.extra, found.city.provisional) == ("3/3", 1, False)
    table, _ = desk.units.parts(TEAMS, Q4)
    assert table.told == "Đủ 3/3 xã, phường, đã duyệt; thêm 1 đơn vị không bắt buộc."
    assert table.total[:2] == ("Toàn thành phố (3/3 + 1)", "106")
    assert [line.texts[3] for line in table.lines if line.texts[0] == desk.catalogue.unit(extra).name] == [
        "Đã duyệt, không bắt buộc"
    ]
    assert [line.texts[1:4:2] for line in table.lines][-1] == ("1.000", "Nháp, không bắt buộc, không cộng")
    told = desk.units.units(desk.catalogue.form(COMMUNES), Q4).total
    assert "106 (3/3 + 1)" in told
    (point,) = desk.trends.series(TEAMS, frequency=Q4.frequency).points[-1:]
    assert (point.figure.value, point.figure.status.value) == (106, "A")


@pytest.mark.parametrize(
    "change", [{"levels": ()}, {"territory": "city"}, {"frequencies": (Frequency.YEAR,)}, {"groups": ()}]
)
def test_a_new_version_leaves_the_periods_before_as_they_were(change: dict[str, Any]) -> None:
    desk = a_desk()
    report(desk, ["1"] * 94)
    approve(desk, 94)
    newer = replace(desk.catalogue.form(COMMUNES), version=2, valid_from=date(2027, 1, 1), **change)
    put(desk.store, newer)
    desk.catalogue.refresh()
    desk.submissions.refresh()
    assert desk.catalogue.form(COMMUNES).version == 2
    assert shown(desk) == ("94", "Tổng hợp từ các xã, phường. F2 xem từng đơn vị.")


def test_units_report_only_in_the_periods_that_their_forms_have() -> None:
    desk = a_desk()
    assert len(desk.catalogue.reporters(Q4)) == 94
    assert desk.catalogue.reporters(Period.parse("2025-12")) == {}


def test_a_ratio_without_numerator_says_why_in_one_sentence() -> None:
    desk = a_desk()
    lacking = replace(desk.catalogue.indicator(SHARE), numerator="", denominator="")
    put(desk.store, lacking)
    desk.catalogue.refresh()
    assert shown(desk, SHARE) == (
        "", "Không tổng hợp được: tỷ lệ cần chỉ tiêu tử số và mẫu số, chưa khai ở chỉ tiêu này.",
    )  # fmt: skip


def test_a_mean_is_weighed_by_the_named_indicator() -> None:
    desk = a_desk()
    score = replace(desk.catalogue.indicator(SHARE), over_units=OverUnits.MEAN, weights=FILES)
    put(desk.store, score)
    desk.catalogue.refresh()
    report(desk, ["80", "50"], SHARE)
    report(desk, ["3", "1"], FILES)
    assert shown(desk, SHARE)[0] == "72,5"


def test_another_number_needs_a_reason_and_clearing_it_brings_the_sum_back() -> None:
    desk = a_desk()
    report(desk, ["5", "2"])
    with pytest.raises(NeedsReason) as raised:
        desk.entry.record(cell(TEAMS), "9")
    assert texts.sentence(raised.value) == "Số cộng từ 2/94 xã, phường là 7. Muốn ghi số khác thì nêu lý do."
    desk.entry.record(cell(TEAMS), "9", reason="hai tổ mới lập")
    assert shown(desk) == ("9", "Ghi thay số cộng từ xã, phường là 7.")
    override = parts_of(desk).of(TEAMS, Q4, FORM).override
    assert override is not None
    assert (write(override.quantity), override.reason, override.by) == ("9", "hai tổ mới lập", "Cán bộ L")
    desk.entry.clear([cell(TEAMS)])
    assert shown(desk)[0] == "7"


def test_the_parts_say_who_brings_what_and_who_is_missing() -> None:
    desk = a_desk()
    report(desk, ["", "30", "35–40", "10"])
    found = parts_of(desk).of(TEAMS, Q4)
    told = {part.unit.code: (part.quantity and write(part.quantity), part.share, part.counted) for part in found.parts}
    first, second, third, fourth = communes(desk)[:4]
    assert (found.missing, len(found.parts), found.parts[3].unit.code) == (91, 94, first)
    assert (told[second], told[third], told[fourth]) == (
        ("30", 75.0, True), ("35–40", None, False), ("10", 25.0, True),
    )  # fmt: skip
    assert [part.unit.code for part in found.parts][:3] == [second, third, fourth]


def test_the_parts_of_a_ratio_are_numerators_and_denominators() -> None:
    desk = a_desk()
    report(desk, ["30", "20"], ONLINE)
    report(desk, ["40", "160"], FILES)
    table, _ = desk.units.parts(SHARE, Q4)
    unit, share = Sort(0), [line.texts[1:5] for line in table.lines if not line.missing]
    assert share == [("75,0", "30", "40", "20,0"), ("12,5", "20", "160", "80,0")]
    assert table.total == ("Toàn thành phố (2/94)", "25,0", "50", "200", "100", "", "")
    assert [line.texts[0] for line in desk.units.parts(SHARE, Q4, sort=unit)[0].lines] == sorted(
        line.texts[0] for line in table.lines
    )


def test_an_owners_indicator_has_no_parts() -> None:
    with pytest.raises(NotFromUnits) as raised:
        parts_of(a_desk()).of("KTS.01", Q4)
    assert "không tổng hợp từ xã, phường" in texts.sentence(raised.value)


def test_all_units_of_a_form_stand_side_by_side_with_their_total() -> None:
    desk = a_desk()
    report(desk, ["5", "", "2"])
    form = desk.catalogue.form(COMMUNES)
    table = desk.units.units(form, Q4, Sort(16, down=True))
    place = [row.indicator for row in form.rows].index(TEAMS) + 2
    assert (len(table.lines), table.columns[place].text) == (94, desk.catalogue.indicator(TEAMS).short_name)
    assert (table.lines[0].texts[place], table.total[place], table.told) == ("5", "7 (2/94)", "2/94 đơn vị đã có số.")


def test_one_indicator_over_its_periods() -> None:
    desk = a_desk()
    report(desk, ["5"])
    figures = desk.entry.figures(FORM, UNIT, Q4)
    table = desk.units.periods(figures, TEAMS)
    assert table.lines[0].texts[0] == "IV/2025"
    assert table.lines[0].texts[2] == "5"
    assert table.lines[0].texts[6] == "Mới có 1/94 xã, phường"
    assert desk.units.periods(figures, "HT.06").heading.startswith(desk.catalogue.indicator("HT.06").short_name)
