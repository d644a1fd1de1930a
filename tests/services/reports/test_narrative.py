"""The narrative: sentences typed by hand from the figures of form 01/CĐS."""

import pytest

from dntracker.domain.figure import Status, Target
from dntracker.domain.narrative import Basis, Narrative, from_kept, kept_form
from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from tests.services.reports.published import COMMUNES, FORM, QUARTER, SHARE, YEAR, enter
from tests.support import figure, put

NBSP = "\N{NO-BREAK SPACE}"
NEWS = "“99% hộ dân Đà Nẵng đã có điện thoại thông minh”"
MEETING = "“Bí thư Thành ủy làm việc với Sở TT&TT”"

OF_2024 = {
    "CQS.01": "Tỷ lệ thủ tục hành chính được cung cấp dịch vụ công trực tuyến toàn trình đạt 95%, "
              f"cao hơn 40{NBSP}điểm so với bình quân cả nước (55%).",
    "CQS.01/PB.021": f"Theo {MEETING}, 10/2024: cao nhất cả nước.",
    "CQS.02": "Tính đến tháng 7/2024, tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến đạt 90%, "
              f"giảm 4{NBSP}điểm so với năm 2023.",
    "CQS.03": "Tỷ lệ hồ sơ thủ tục hành chính xử lý trực tuyến toàn trình đạt 65%.",
    "CQS.03/PB.004": f"Theo {NEWS}, 7/2024: tăng 46% so với cuối năm 2023. "
                     "Nguồn không rõ là điểm hay phần trăm.",
    "CQS.03/PB.005": f"Theo {NEWS}, 7/2024: gần gấp 4 lần trung bình các địa phương.",
    "CQS.05": f"Tỷ lệ hồ sơ thủ tục hành chính xử lý trễ hạn ở mức 0,27%, giảm 2,36{NBSP}điểm so với năm 2023.",
    "CQS.08": f"Tính đến 24/04/2024, tổng số thủ tục hành chính ở mức 1.900{NBSP}TTHC.",
    "KTS.01": "Tỷ trọng kinh tế số trong GRDP đạt 20,69% (sơ bộ), bằng năm 2023.",
    "KTS.04": f"Tổng doanh thu toàn ngành thông tin và truyền thông đạt 39.888{NBSP}tỷ đồng, "
              "tăng khoảng 9,07% so với năm 2023.",
    "KTS.09": f"Tính đến tháng 10/2024, số doanh nghiệp công nghệ số trên 1.000 dân đạt 2,3{NBSP}DN/1.000 dân.",
    "KTS.09/PB.006": f"Theo {NEWS}, 7/2024: cao hơn 3 lần bình quân toàn quốc.",
    "XHS.01": "Tính đến tháng 7/2024, tỷ lệ người dân trưởng thành có tài khoản công dân số đạt gần 50%, "
              "chưa đạt kế hoạch 70%, xấp xỉ năm 2023.",
    "XHS.02": f"Tính đến tháng 8/2024, số người dân có tài khoản công dân số đạt hơn 320.000{NBSP}người, "
              "tăng hơn 33,33% so với năm 2023.",
    "XHS.03": f"Tính đến tháng 7/2024, tỷ lệ hộ dân có điện thoại thông minh đạt 99%, còn thiếu 1{NBSP}điểm "
              "so với kế hoạch 100%.",
    "DL.01": f"Tính đến tháng 10/2024, số bộ dữ liệu mở được cung cấp đạt gần 1.200{NBSP}bộ dữ liệu, "
             "tăng gần 20% so với năm 2023.",
    "NL.02": "Tính đến tháng 7/2024, tỷ lệ nhân lực công nghệ số trong lực lượng lao động đạt 8,5%, "
    "gấp khoảng 2,3 lần bình quân cả nước (khoảng 3,7%).",
    "XH.01": f"Chỉ số chuyển đổi số cấp tỉnh (DTI), Đà Nẵng (đến 30/6/2025), đạt 0,8335{NBSP}điểm, "
             "không so với năm 2023 vì gãy chuỗi (đổi bộ chỉ số từ "
             "QĐ 922 (98 chỉ số thành phần) sang QĐ 405 (47 chỉ số thành phần)), "
             f"cao hơn 0,1374{NBSP}điểm so với bình quân cả nước (0,6961{NBSP}điểm). "
             f"Đà Nẵng (từ 01/7/2025) đạt 0,7069{NBSP}điểm.",
    "XH.02": "Xếp hạng chỉ số chuyển đổi số cấp tỉnh (DTI), Đà Nẵng (đến 30/6/2025): xếp thứ 2. "
             "Đà Nẵng (từ 01/7/2025) xếp thứ 17.",
}  # fmt: skip


def told(desk: Desk, period: Period = QUARTER) -> Narrative:
    return desk.narrating.narrative(FORM, period)


def said(desk: Desk, about: str, period: Period = QUARTER) -> str:
    return told(desk, period).sentences()[about].text


@pytest.mark.parametrize("about", OF_2024)
def test_the_published_year_is_told_in_the_departments_idiom(published: Desk, about: str) -> None:
    assert said(published, about, YEAR) == OF_2024[about]


def test_pillars_follow_each_other_and_each_ends_with_what_is_missing(published: Desk) -> None:
    parts = told(published, YEAR).parts
    assert [part.title for part in parts] == [
        "Chính quyền số", "Kinh tế số", "Xã hội số", "Hạ tầng số", "Dữ liệu số", "An toàn thông tin", "Nhân lực số",
        "Xếp hạng và giải thưởng",
    ]  # fmt: skip
    assert parts[2].paragraphs[-1][0].text == (
        "Chưa có số liệu 3 chỉ tiêu: tỷ lệ hộ gia đình có địa chỉ số; số tổ công nghệ số cộng đồng; "
        "số thành viên tổ công nghệ số cộng đồng."
    )
    abouts = [said[0].about for said in parts[0].paragraphs]
    assert abouts[:5] == ["CQS.01", "CQS.02", "CQS.03", "CQS.05", "CQS.08"]


def test_the_opening_counts_what_is_reached_and_what_is_missing(published: Desk) -> None:
    [counts] = told(published, YEAR).opening
    assert counts.text == (
        "Biểu 01/CĐS có 42 chỉ tiêu: 28 chỉ tiêu có số liệu, 14 chỉ tiêu chưa có số. So với kế hoạch năm, trong số "
        "đã có số liệu: 0 chỉ tiêu đạt, 2 chỉ tiêu chưa đạt, 26 chỉ tiêu chưa có kế hoạch năm."
    )


def test_every_sentence_knows_the_shown_values_it_rests_on_and_whose_they_are(published: Desk) -> None:
    sentence = told(published, YEAR).sentences()["KTS.04"]
    assert sentence.rests_on == (
        Basis(("KTS.04", "CUNG_KY"), f"khoảng 36.571{NBSP}tỷ đồng"),
        Basis(("KTS.04", "KY_NAY"), f"39.888{NBSP}tỷ đồng"),
    )
    assert sentence.sources == ("VnEconomy, 01/2025",)


def test_a_quarter_is_held_against_the_years_plan(desk: Desk) -> None:
    enter(desk, "CQS.01", "2025-Q4", "96")
    cell = enter(desk, SHARE, "2025-Q4", "~24")
    desk.entry.amend(cell, status=Status.ESTIMATED)
    enter(desk, "XH.02", "2025-Q4", "2")
    assert said(desk, "CQS.01").endswith(
        f"toàn trình đạt 96%, còn thiếu 4{NBSP}điểm so với kế hoạch 100%, không so với tháng 10/2024 vì gãy chuỗi "
        "(sáp nhập Đà Nẵng và Quảng Nam; bỏ cấp quận huyện)."
    )
    assert said(desk, SHARE) == (
        f"Tỷ trọng kinh tế số trong GRDP đạt khoảng 24% (ước), vượt kế hoạch 20% (khoảng 4{NBSP}điểm)."
    )
    assert said(desk, "XH.02").endswith("(DTI): xếp thứ 2, đạt kế hoạch hạng 3.")
    [counts] = told(desk).opening
    assert counts.text.endswith("2 chỉ tiêu đạt, 1 chỉ tiêu chưa đạt.")


def test_the_same_quarter_before_the_new_borders_is_not_compared_with(desk: Desk) -> None:
    put(desk.store, figure(SHARE, 20.0, "2024-Q4", territory="DN-CU"), figure(SHARE, 24.0))
    assert "không so với quý IV năm 2024 vì gãy chuỗi" in said(desk, SHARE)
    assert "tăng" not in said(desk, SHARE)


def test_a_flow_is_held_against_its_plan_by_what_came_since_the_years_start(desk: Desk) -> None:
    put(desk.store, Target("KTS.04", "DN", "NQ05", Period.parse("2025"), 50000.0))
    desk.catalogue.refresh()
    for quarter in ("Q1", "Q2", "Q3", "Q4"):
        enter(desk, "KTS.04", f"2025-{quarter}", "10.000")
    assert said(desk, "KTS.04") == (
        f"Tổng doanh thu toàn ngành thông tin và truyền thông đạt 10.000{NBSP}tỷ đồng, lũy kế từ đầu năm đạt "
        f"40.000{NBSP}tỷ đồng, bằng 80,0% kế hoạch 50.000{NBSP}tỷ đồng."
    )


def test_marks_are_told_and_no_figure_is_missing(desk: Desk) -> None:
    enter(desk, "KTS.06", "2025-Q4", "-")
    enter(desk, "KTS.10", "2025-Q4", "x")
    enter(desk, "KTS.02", "2025-Q4", "…")
    assert said(desk, "KTS.06") == "Kim ngạch xuất khẩu phần mềm: không phát sinh trong kỳ."
    assert said(desk, "KTS.10").endswith("đang khai thác: không áp dụng.")
    assert "tỷ trọng ngành thông tin và truyền thông trong GRDP" in said(desk, "KTS/chưa có số")


def test_a_national_value_is_never_made_of_a_statement(published: Desk) -> None:
    sentence = told(published, YEAR).sentences()["KTS.09"]  # the press says three times, nobody says of what
    assert "cả nước" not in sentence.text
    assert [basis.ref for basis in sentence.rests_on] == [("KTS.09", "KY_NAY")]


def test_what_is_published_about_the_nation_is_not_quoted_as_the_citys(published: Desk) -> None:
    abouts = told(published, Period.parse("2023")).sentences()
    assert "XH.01/PB.011" in abouts
    assert "XH.01/PB.012" not in abouts  # the mean of the provinces grew by 17,2%


def test_a_figure_that_may_lie_on_either_side_of_its_plan_is_counted_apart(desk: Desk) -> None:
    enter(desk, SHARE, "2025-Q4", ">18")
    assert said(desk, SHARE) == "Tỷ trọng kinh tế số trong GRDP đạt hơn 18%."
    assert told(desk).opening[0].text.endswith("0 chỉ tiêu đạt, 0 chỉ tiêu chưa đạt, 1 chỉ tiêu chưa kết luận được.")


def test_sources_that_disagree_stand_beside_each_other(published: Desk) -> None:
    assert said(published, SHARE, Period.parse("2023")) == (
        f"Tỷ trọng kinh tế số trong GRDP đạt 20,69%, tăng 3,69{NBSP}điểm so với năm 2022. "
        f"Số 20,69% GRDP theo {NEWS}, 10/07/2024; nguồn khác ghi 19,76% GRDP theo Báo Đà Nẵng, 05/2024."
    )


def test_what_units_have_not_all_reported_is_provisional(desk: Desk) -> None:
    put(desk.store, figure("XHS.06", 5.0, "2025-Q4", unit="20195", territory="20195"))
    assert "(sơ bộ, mới có 1/94 xã, phường)" in said(desk, "XHS.06")


def test_a_commune_tells_its_own_figures_without_the_nation(desk: Desk) -> None:
    put(desk.store, figure("XHS.06", 5.0, "2025-Q4", unit="20195", territory="20195"))
    narrative = desk.narrating.narrative(COMMUNES, QUARTER, "20195")
    assert narrative.unit == "20195"
    assert narrative.sentences()["XHS.06"].text.startswith("Số tổ công nghệ số cộng đồng đạt 5")
    assert not any("/PB." in about for about in narrative.sentences())


def test_the_kept_form_gives_the_narrative_back(published: Desk) -> None:
    narrative = told(published, YEAR)
    assert from_kept(kept_form(narrative)) == narrative
