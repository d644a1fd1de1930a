"""The command score: the DTI by decision and by year, what if, what is left, and what is refused."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.command import run
from tests.support import a_file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return a_file(tmp_path / "cds.dntracker")


def test_dti_2022_by_its_year_and_by_its_decision(file: Path) -> None:
    by_year = run("score", file, "--framework", "DTI-2022", "--json").plain
    assert by_year == run("score", file, "--framework", "DTI-922", "--year", "2022", "--json").plain
    assert (by_year["points"]["computed"], by_year["value"], by_year["text"]) == (800.175, 0.800175, "0,8002")
    assert (by_year["published"]["value"], by_year["published"]["source"]) == (0.8002, "DTI-2022")
    assert by_year["points"]["official"] is None
    lines = {one["code"]: one for one in by_year["lines"]}
    assert (lines["3"]["figure"]["value"], lines["3"]["computed"], lines["3"]["maximum"]) == (0.8253, 82.53, 100)
    assert [one["code"] for one in by_year["gaps"]] == ["9", "8", "7", "5", "3", "4", "2"]


def test_the_new_city_is_the_mean_of_the_old_provinces(file: Path) -> None:
    plain = run("score", file, "--framework", "DTI-405", "--year", "2024", "--territory", "DN", "--json").plain
    assert (plain["value"], plain["published"]["value"]) == (None, 0.7069)
    (said,) = plain["statements"]
    assert (said["ours"], said["verdict"], said["computation"]) == (0.7069, "khớp", "(0,8335 + 0,5803) / 2 → 0,7069")
    assert {one["maximum"] for one in plain["lines"]} == {None}


def test_what_is_said_in_lines(file: Path) -> None:
    said = run("score", file, "--framework", "DTI-2022", "--if", "XH.10=0,7", "8=0,8", "--if-points", "2=100")
    assert said.lines[0] == "DTI cấp tỉnh theo QĐ 922, Thành phố Đà Nẵng (đến 30/6/2025), 2022"
    assert "0,8002 = 800,175/1.000 điểm, tính từ số liệu; công bố 0,8002 (dti.gov.vn): khớp." in said.lines
    assert said.lines[-1] == (
        "Nếu hoạt động xã hội số đạt 0,7000 và hoạt động kinh tế số đạt 0,8000 và thể chế số đạt 100 điểm "
        "thì tổng điểm là 839,68/1.000 (+39,505), giá trị 0,8397."
    )


def test_what_is_not_known_prints_as_dots(file: Path) -> None:
    said = run("score", file, "--framework", "DTI-1726")
    assert "Tổng cộng" in said.out
    assert "Chưa có điểm tối đa của các tiêu chí nên chưa tính điểm; công bố 0,4874" in said.out
    assert " 0 " not in said.out


def test_before_the_file_began_there_is_nothing_to_score(file: Path) -> None:
    said = run("score", file, "--framework", "DTI-2022", "--as-of", "01/01/2020")
    assert (said.code, said.out) == (2, "")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--framework", "DTI-922", "--year", "2024"], "Năm 2024 theo bộ DTI-405."),
        (["--framework", "DTI-2022", "--year", "2023"], "Ghi một năm thôi."),
        (["--framework", "XYZ"], "Không có bộ chỉ tiêu “XYZ” trong tệp."),
        (["--framework", "DTI-2022", "--territory", "XYZ"], "Không có địa bàn “XYZ” trong tệp."),
        (["--framework", "DTI-2022", "--if", "9"], "“9” phải viết là MÃ=SỐ."),
        (["--framework", "DTI-2022", "--if", "9=2"], "số phải hợp với chỉ tiêu, từ 0 đến 1."),
        (["--framework", "DTI-2022", "--if-points", "9=151"], "Gõ một số từ 0 đến 150."),
        (["--framework", "DTI-2022", "--year", "nay"], "nay"),
    ],
)
def test_what_cannot_be_scored_is_one_sentence(file: Path, arguments: list[str], sentence: str) -> None:
    said = run("score", file, *arguments)
    assert (said.code != 0, said.out) == (True, "")
    assert sentence in said.err
    assert "Traceback" not in said.err


def test_the_sheet_is_printed_for_a_year_of_the_dti(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "dti.xlsx"
    said = run("report", file, "--kind", "bang-diem", "--framework", "DTI-2022", "--out", out)
    assert (said.code, said.err) == (0, "")
    sheet = load_workbook(out).worksheets[0]
    assert (sheet["A5"].value, sheet["A6"].value) == ("BẢNG CHẤM ĐIỂM DTI CẤP TỈNH THEO QĐ 922", "Năm 2022")
    assert sheet["A9"].value == "0,8002 = 800,175/1.000 điểm, tính từ số liệu; công bố 0,8002 (dti.gov.vn): khớp."
    assert [sheet.cell(23, column).value for column in (2, 6, 7, 8)] == ["Tổng cộng", 1000, 800.175, None]
    wrong = run("report", file, "--kind", "bang-diem", "--framework", "DTI-2022", "--period", "2023", "--out", out)
    assert "DTI-2022 là năm 2022, không phải năm 2023." in wrong.err
