"""The commands about checks: findings with their sentences, rules with their thresholds, nothing changed."""

from pathlib import Path

import pytest

from dntracker.domain.check import CheckRule, Severity
from tests.cli.command import refused, run
from tests.support import a_file, cell, desk_at


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeded file with a misread dot, its reason, and a rule."""
    path = tmp_path_factory.mktemp("file") / "cds.dntracker"
    desk = desk_at(a_file(path))
    where = cell("XHS.09", "2024-Q4", "BHXH", "DN-CU")
    desk.entry.record(where, "0,099")
    found = desk.problems.of(desk.entry.figures("01/CĐS", "BHXH", where.period))
    desk.problems.explain(next(one for one in found if one.rule == "C05"), "chờ cấp trên")
    desk.rule_deeds.put_rule(CheckRule("D01", "condition", Severity.NOTE, "Tổ", (), "[XHS.06] <= [XHS.07]"))
    desk.close()
    return path


def test_problems_of_one_unit_are_lines_and_json(file: Path) -> None:
    wanted = ("problems", file, "--form", "01/CĐS", "--period", "2024-Q4", "--unit", "BHXH")
    said = run(*wanted)
    assert said.code == 0
    assert said.lines[0].split()[:4] == ["chặn", "C02", "BHXH", "XHS.08"]
    assert said.lines[1].split()[:5] == ["cảnh", "báo", "C05", "BHXH", "XHS.09"]
    odd = run(*wanted, "--json").plain[1]
    assert (odd["severity"], odd["rule"], odd["unit"], odd["period"]) == ("warn", "C05", "BHXH", "2024-Q4")
    assert odd["data"] == {"what": "less", "value": "0,099", "base": "99", "period": "2024-Q3"}
    assert odd["sentence"].startswith("0,099 chỉ bằng khoảng một phần nghìn của 99 (III/2024). ")
    assert (odd["answer"], odd["earlier"]) == ("chờ cấp trên", None)


def test_without_a_unit_every_unit_of_the_form_is_looked_at(file: Path) -> None:
    plain = run("problems", file, "--form", "01/CĐS", "--period", "2024-Q4", "--json").plain
    assert {one["unit"] for one in plain} == {"SKHCN", "BHXH"}


def test_a_unit_without_problems_says_so(tmp_path: Path) -> None:
    file = a_file(tmp_path / "cds.dntracker")
    desk = desk_at(file)
    desk.entry.record_block(
        [(cell("XHS.08", "2024-Q3", "BHXH", "DN-CU"), "1.090.000"), (cell("XHS.09", "2024-Q3", "BHXH", "DN-CU"), "99")],
        "nhập",
    )
    desk.close()
    said = run("problems", file, "--form", "01/CĐS", "--period", "2024-Q3", "--unit", "BHXH")
    assert (said.code, said.lines) == (0, ["Không có vấn đề nào."])


def test_rules_are_listed_with_their_thresholds(file: Path) -> None:
    lines = run("rules", file).lines
    assert lines[0].split() == ["C01", "chặn", "Ngoài", "giới", "hạn", "của", "chỉ", "tiêu"]
    assert lines[6].endswith("5 lần độ lệch, ít nhất 5 kỳ, không hẹp hơn 15%")
    assert lines[-1].split() == ["D01", "lưu", "ý", "Tổ", "[XHS.06]", "<=", "[XHS.07]"]
    plain = run("rules", file, "--json").plain
    assert [one["code"] for one in plain] == [line.split()[0] for line in lines]
    assert plain[4] == {
        "code": "C05", "kind": "thousandfold", "severity": "warn", "name": "Gấp hoặc bằng một phần nghìn",
        "indicators": [], "condition": "", "limits": {"within": 3}, "active": True,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--form", "09", "--period", "2024-Q4"), "Không có biểu “09”"),
        (("--form", "01/CĐS", "--period", "2024-07"), "không báo cáo theo kỳ 2024-07"),
        (("--form", "01/CĐS", "--period", "quý 4"), "Không có kỳ “quý 4”"),
        (("--form", "01/CĐS", "--period", "2024-Q4", "--unit", "XX"), "Không có đơn vị “XX”"),
        (("--form", "02/CĐS-X", "--period", "2026-Q4", "--unit", "BHXH"), "không báo cáo biểu"),
    ],
)
def test_what_is_not_there_is_one_sentence(file: Path, arguments: tuple[str, ...], told: str) -> None:
    assert told in refused(file, ["problems", file, *arguments])
