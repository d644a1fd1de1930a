"""Quarterly progress on the command line: read, entered, brought on its way and checked as every form is."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.command import refused, run
from tests.support import Clock, a_file

WHERE = ("--form", "03/CĐS", "--unit", "SKHCN", "--period", "2025-Q4")
ANSWERS = (
    "CVPM2.stage=chờ", "CVPM2.percent=85,5", "CVPM2.paid=12,5", "CVPM2.promise=nghiệm thu nhà số 1",
    "CVPM2.milestone.nghiem-thu=quý II/2026", "CVPM2.stage.note=theo báo cáo của ban quản lý",
)  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return a_file(tmp_path / "cds.dntracker")


def test_answers_and_notes_are_entered_as_one_act(file: Path) -> None:
    said = run("enter", file, *WHERE, *ANSWERS)
    assert (said.code, said.err) == (0, "")
    assert said.lines[0] == "CVPM2.stage: Chờ nghiệm thu"
    assert "CVPM2.milestone.nghiem-thu: quý II/2026" in said.lines
    [act] = run("journal", file, "--limit", "1", "--json").plain
    assert len(act["sentences"]) == 1
    assert run("check", file).code == 0


@pytest.mark.parametrize("period", ["2025-Q4", "IV/2025", "quý IV/2025"])
def test_a_quarter_is_read_however_it_is_written(file: Path, period: str) -> None:
    run("enter", file, *WHERE, *ANSWERS)
    [told, *_] = [one for one in run("progress", file, "--period", period, "--json").plain if one["project"] == "CVPM2"]
    by_place = {one["place"]: one for one in told["answers"]}
    assert (told["unit"], told["period"], told["state"]) == ("SKHCN", "2025-Q4", "draft")
    assert by_place["CVPM2.percent"]["value"] == 85.5
    assert by_place["CVPM2.paid"] | {"name": ""} == {
        "place": "CVPM2.paid", "name": "", "value": 12_500_000_000, "text": "12,5", "measure": "tỷ đồng", "note": "",
        "previous": None, "plan": None, "cumulative": "12,5", "percent_of_plan": None,
    }  # fmt: skip
    assert by_place["CVPM2.stage"]["note"] == "theo báo cáo của ban quản lý"


def test_the_next_quarter_shows_what_was_promised(file: Path) -> None:
    run("enter", file, *WHERE, *ANSWERS)
    lines = run("progress", file, "--period", "I/2026", "--unit", "SKHCN").lines
    assert lines[0].split()[:2] == ["Dự", "án"]
    assert any("nghiệm thu nhà số 1" in line for line in lines)


def test_a_quarter_is_told_as_it_was_reported_by_a_day_before(file: Path) -> None:
    later = Clock(datetime(2026, 1, 12, 3, tzinfo=UTC))
    run("enter", file, *WHERE, *ANSWERS, clock=later)
    then = run("progress", file, "--period", "2025-Q4", "--as-of", "11/1/2026", "--json", clock=later).plain
    now = run("progress", file, "--period", "2025-Q4", "--as-of", "12/1/2026", "--json", clock=later).plain
    percents = [
        [one["value"] for project in told for one in project["answers"] if one["place"] == "CVPM2.percent"]
        for told in (then, now)
    ]
    assert percents == [[None], [85.5]]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("CVPM2.percent=120", "từ 0 đến 100%"),
        ("CVPM2.stage=sắp xong", "“sắp xong” chưa chỉ rõ một lựa chọn nào"),
        ("CVPM2.milestone.nghiem-thu=tuần sau", "Không đọc được thời điểm “tuần sau”"),
        ("CVPM2.milestone.nghiem-thu=xong 30/6/2027", "chưa đến"),
        ("CVPM2.paid=khoảng 5", "không phải một số"),
        ("CVPM2.color=đỏ", "không có dòng CVPM2.color"),
        ("CVPM2.percent.note=ước", "không có ghi chú riêng"),
    ],
)
def test_a_wrong_answer_is_one_sentence_and_writes_nothing(file: Path, answer: str, words: str) -> None:
    said = refused(file, ("enter", file, *WHERE, "CVPM2.done=đã làm", answer))
    assert words in said
    told = run("progress", file, "--period", "2025-Q4", "--json").plain
    assert all(one["value"] is None for project in told for one in project["answers"])


def test_problems_and_moves_work_as_for_any_form(file: Path) -> None:
    run("enter", file, *WHERE, *ANSWERS)
    found = run("problems", file, "--form", "03/CĐS", "--period", "2025-Q4", "--json").plain
    assert {"C02", "T05", "T07"} <= {one["rule"] for one in found}
    assert "Chưa gửi được" in refused(file, ("submit", file, *WHERE))
    others = [f"{code}.{answer}" for code in ("TTCH", "DTXTM", "NTS-HCCD") for answer in ("stage=3", "percent=10")]
    run("enter", file, *WHERE, *others)
    for deed in ("submit", "approve", "lock"):
        assert run(deed, file, *WHERE).code == 0
    assert "khóa sổ" in refused(file, ("enter", file, *WHERE, "CVPM2.percent=90"))
