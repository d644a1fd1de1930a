"""Charts from the command line: what was asked for is what is drawn, told and kept."""

import re
import struct
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import refused, run
from tests.support import Clock, a_file

CLOCK = Clock(datetime(2026, 3, 2, 3, tzinfo=UTC))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return a_file(tmp_path / "cds.dntracker")


def chart(file: Path, *arguments: str) -> Any:
    """The chart as JSON."""
    said = run("chart", file, *arguments, "--json", clock=CLOCK)
    assert said.code == 0, said.err
    return said.plain


def labels(plain: Any, place: int = 0) -> dict[str, str]:
    return {point["period"]: point["label"] for point in plain["lines"][place]["points"]}


def test_one_code_is_the_series_with_its_targets_and_the_nation(file: Path) -> None:
    plain = chart(file, "KTS.01")
    (line,) = plain["lines"]
    assert labels(plain) == {"2021": "12,7", "2022": "17", "2023": "20,69", "2024": "20,69"}
    assert [(one["last"], one["text"]) for one in line["targets"] if one["level"] == "city"][-1] == (2045, "60")
    assert line["benchmarks"][0]["name"] == "Cả nước, Bộ TT&TT"
    assert plain["sentence"] == "Năm 2024 đạt 20,69% (sơ bộ), vượt mục tiêu 2025 là 20% (0,69\N{NO-BREAK SPACE}điểm)."


def test_several_codes_have_two_axes_and_the_third_measure_says_what_to_do(file: Path) -> None:
    plain = chart(file, "KTS.01", "KTS.04", "XH.01")
    assert [(one["side"], one["measure"]) for one in plain["axes"]] == [("left", "% GRDP"), ("right", "tỷ đồng")]
    assert [one["key"] for one in plain["left_out"]] == ["XH.01"]
    assert "xem theo chỉ số" in plain["left_out"][0]["why"]


def test_an_index_growth_and_shares_are_what_a_calculator_says(file: Path) -> None:
    index = chart(file, "KTS.01", "KTS.04", "--index", "2022")
    assert (labels(index)["2023"], labels(index, 1)["2024"]) == ("121,7", "116,3")  # 20,69/17; 39.888/34.293
    growth = chart(file, "KTS.01", "--growth")
    assert labels(growth) == {"2022": "+4,3", "2023": "+3,69", "2024": "0"}
    assert growth["lines"][0]["points"][1]["figure"]["text"] == "20,69"
    share = chart(file, "KTS.03", "--share", "KTS.04")
    assert labels(share) == {"2024": "25,72"}  # 10.261/39.888


def test_dti_is_not_compared_across_its_breaks_unless_they_are_joined(file: Path) -> None:
    assert set(labels(chart(file, "XH.01", "--growth"))) == {"2022", "2023"}
    joined = chart(file, "XH.01", "--growth", "--join-breaks")
    assert set(labels(joined)) == {"2021", "2022", "2023", "2024"}
    assert joined["remarks"] == [
        "Đang nối qua các mốc gãy 01/01/2021, 01/01/2024: số trước và sau mốc không cùng cơ sở."
    ]


def test_lines_are_asked_for_by_unit_territory_and_at_sign(file: Path) -> None:
    by_option = chart(file, "XH.01", "--territory", "VN,DN-CU")
    by_sign = chart(file, "XH.01@VN", "XH.01@@DN-CU")
    assert [one["key"] for one in by_option["lines"]] == ["XH.01@@VN", "XH.01@@DN-CU"]
    assert by_option["lines"] == by_sign["lines"]
    of_unit = chart(file, "KTS.01", "--unit", "SKHCN")
    assert of_unit["spec"]["lines"][0]["unit"] == "SKHCN"


def test_span_frequency_and_hidden_parts_are_taken_along(file: Path) -> None:
    plain = chart(file, "KTS.01", "--from", "2022", "--to", "2023", "--hide", "others,soft", "--no-benchmarks")
    assert list(labels(plain)) == ["2022", "2023"]
    assert plain["spec"]["hidden"] == ["others", "soft"]
    assert plain["lines"][0]["benchmarks"] == []
    assert chart(file, "CQS.03", "--frequency", "quy")["spec"]["frequency"] == "Q"
    assert chart(file, "CQS.03", "--frequency", "tháng")["spec"]["frequency"] == "M"


def test_without_json_or_a_file_the_chart_is_told_in_lines(file: Path) -> None:
    said = run("chart", file, "KTS.01", "KTS.04", clock=CLOCK)
    assert said.lines[0] == "Kinh tế số/GRDP và Doanh thu ngành TT&TT (% GRDP và tỷ đồng)"
    assert any(line.split()[-2:] == ["~36.571", "39.888"] for line in said.lines)
    assert said.lines[-1].startswith("  Nguồn: ")


@pytest.mark.parametrize("end", [".png", ".svg", ".pdf", ".xlsx"])
def test_a_chart_of_two_lines_is_drawn_into_each_kind_of_file(file: Path, tmp_path: Path, end: str) -> None:
    out = tmp_path / f"hai{end}"
    assert run("chart", file, "KTS.01", "KTS.04", "--index", "--out", out, clock=CLOCK).lines == [str(out)]
    assert out.read_bytes()[:4] in (b"\x89PNG", b"<?xm", b"%PDF", b"PK\x03\x04")


def test_a_picture_has_the_size_and_fineness_that_were_asked(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.png"
    run("chart", file, "KTS.01", "--out", out, "--size", "160x90", "--dpi", "150", clock=CLOCK)
    width, height = struct.unpack(">II", out.read_bytes()[16:24])
    assert (width, height) == (945, 531)
    pdf = tmp_path / "a.pdf"
    run("chart", file, "KTS.01", "--out", pdf, "--size", "a4", clock=CLOCK)
    assert re.search(rb"/MediaBox \[0 0 729\.0+ 482\.0+\]", pdf.read_bytes())


def test_a_span_without_figures_says_so_and_not_that_there_are_none(file: Path) -> None:
    plain = chart(file, "KTS.01", "--from", "2030")
    assert plain["sentence"] == "Chưa có số liệu năm nào của chỉ tiêu Kinh tế số/GRDP trong khoảng đang xem."
    assert plain["subsentence"] == ""


def test_a_chart_that_cannot_be_drawn_is_not_kept(file: Path, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    out = tmp_path / "a" / "b.png"
    said = run("chart", file, "KTS.01", "--save", "KTS", "--out", out, clock=CLOCK)
    assert (said.code, said.err.startswith(f"Không ghi được {out}.")) == (2, True)
    assert run("charts", file, "--json", clock=CLOCK).plain["charts"] == []
    drawn = tmp_path / "b.png"
    said = run("chart", file, "KTS.01", "--save", "KTS", "--out", drawn, "--json", clock=CLOCK)
    assert (said.plain["file"], drawn.exists()) == (str(drawn), True)
    assert [one["name"] for one in run("charts", file, "--json", clock=CLOCK).plain["charts"]] == ["KTS"]


def test_a_kept_chart_is_opened_by_its_name_and_may_be_asked_for_differently(file: Path) -> None:
    run("chart", file, "XH.01", "XH.01@VN", "--growth", "--join-breaks", "--save", "DTI so cả nước", clock=CLOCK)
    again = chart(file, "--named", "dti so ca nuoc")
    assert (again["spec"]["transform"], len(again["lines"])) == ("growth", 2)
    assert chart(file, "--named", "DTI so cả nước", "--from", "2023")["spec"]["first"] == "2023"
    (kept,) = run("charts", file, "--json", clock=CLOCK).plain["charts"]
    assert (kept["name"], kept["spec"]["joined"]) == ("DTI so cả nước", True)
    renamed = run("charts", file, "--rename", "DTI so cả nước", "DTI", "--json", clock=CLOCK).plain["charts"]
    assert [(one["name"], one["code"]) for one in renamed] == [("DTI", kept["code"])]
    assert run("charts", file, "--remove", "DTI", clock=CLOCK).lines[0].startswith("Chưa giữ biểu đồ nào")


def test_notes_are_put_on_changed_and_taken_off(file: Path) -> None:
    band = ("--on", "31/07/2021", "--until", "05/09/2021", "--indicator", "*")
    note = run("chart-note", file, "Giãn cách", *band, "--json", clock=CLOCK).plain
    assert [one["text"] for one in chart(file, "KTS.01")["notes"]] == ["Giãn cách"]
    changed = run("chart-note", file, "--change", note["code"], "--until", "2021-09-30", clock=CLOCK)
    assert changed.lines == ["31/07/2021–30/09/2021 Giãn cách"]
    assert "Giãn cách  mọi chỉ tiêu" in run("charts", file, clock=CLOCK).out
    run("chart-note", file, "--remove", note["code"], clock=CLOCK)
    assert chart(file, "KTS.01")["notes"] == []


def test_a_past_day_is_shown_as_it_was(file: Path) -> None:
    run("enter", file, "--form", "01/CĐS", "--unit", "SKHCN", "--period", "2025-Q4", "KTS.04=41000", clock=CLOCK)
    later = chart(file, "KTS.04", "--frequency", "quy")
    then = chart(file, "KTS.04", "--frequency", "quy", "--as-of", "2026-02-01")
    assert (labels(later), labels(then)) == ({"2025-Q4": "41.000"}, {})
    assert then["remarks"] == ["Xem như cuối ngày 01/02/2026."]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ([], "Nêu ít nhất một mã chỉ tiêu"),
        (["KTS.99"], "Không có chỉ tiêu “KTS.99”"),
        (["KTS.01@NOPE"], "Không có địa bàn “NOPE”"),
        (["KTS.01", "--unit", "NOPE"], "Không có đơn vị “NOPE”"),
        (["KTS.01", "--frequency", "tuần"], "Không có kỳ “tuần”. Ghi nam, quy hoặc thang."),
        (["KTS.01", "--from", "hôm qua"], "Không có kỳ “hôm qua”"),
        (["KTS.01", "--index", "2021-Q9"], "Không có kỳ “2021-Q9”"),
        (["KTS.01", "--growth", "--share"], "--growth và --share không đi cùng nhau"),
        (["--named", "chưa có"], "Không có biểu đồ “chưa có”"),
        (["KTS.01", "--as-of", "2019-01-01"], "Đến hết ngày 01/01/2019 tệp chưa có gì"),
        (["KTS.01", "--from", "2024", "--to", "2020"], "Khoảng từ 2024 đến 2020 đi ngược. Đổi lại hai kỳ."),
        (["KTS.01", "--hide", "soft,xyz"], "không có phần “xyz” để ẩn. Chọn trong KTS.01, others, soft"),
        (["KTS.01", "--save", ""], "Đặt tên cho biểu đồ"),
        (["--named", ""], "Không có biểu đồ “”"),
        (["KTS.01", "--out", "CON.png"], "Windows không nhận tên CON.png. Đặt tên khác, ví dụ _CON.png."),
        (["KTS.01", "--out", "a:b.png"], "Windows không nhận tên a:b.png. Đặt tên khác, ví dụ a-b.png."),
        (["KTS.01", "--out", "tranh.gif"], "phải có đuôi .png, .svg, .pdf hoặc .xlsx"),
        (["KTS.01", "--size", "160x90"], "đi cùng --out"),
        (["KTS.01", "--out", "a.png", "--size", "to"], "Không có cỡ “to”"),
        (["XH.02", "--growth", "--out", "tranh.png"], "là thứ hạng nên không có mức tăng"),
    ],
)
def test_what_cannot_be_drawn_is_one_sentence(file: Path, arguments: list[str], why: str) -> None:
    assert why in refused(file, ["chart", file, *arguments])


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["Sáp nhập", "--indicator", "*"], "Nêu ngày của sự kiện"),
        (["Sáp nhập", "--on", "2025-07-01"], "Nêu ghi trên biểu đồ nào"),
        (["--on", "2025-07-01", "--indicator", "*"], "Ghi vài chữ"),
        (["x", "--on", "2025-07-02", "--until", "2025-07-01", "--indicator", "*"], "kết thúc (01/07/2025)"),
        (["--remove", "NOPE"], "Không có ghi chú trên biểu đồ “NOPE”"),
    ],
)
def test_a_note_that_says_too_little_is_refused(file: Path, arguments: list[str], why: str) -> None:
    said = run("chart-note", file, *arguments, clock=CLOCK)
    assert (said.code, why in said.err) == (2, True)
