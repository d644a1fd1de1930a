"""Commands on the states of forms: the way of a form, by whom, and what the people of a file may do."""

import io
import re
import sys
from pathlib import Path

import pytest

from dntracker.domain.act import Actor
from dntracker.domain.person import Role
from tests.cli.command import refused, run
from tests.support import a_file, desk_at, fill

Q4 = ("--form", "01/CĐS", "--unit", "SKHCN", "--period", "2025-Q4")
A, B = ("--by", "Cán bộ A"), ("--by", "Cán bộ B")
PIN = "2580"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = a_file(tmp_path / "cds.dntracker")
    desk = desk_at(path)
    fill(desk)
    desk.close()
    return path


def with_people(file: Path, pin: str = "") -> Path:
    """The file of an administrator A, and of B, who enters for a commune."""
    desk = desk_at(file, Actor("Cán bộ A"))
    desk.people.add("Cán bộ A", pin, position="Chuyên viên", unit="SKHCN", roles=list(Role))
    desk.people.add("Cán bộ B", unit="20195", roles=[Role.ENTER])
    desk.close()
    return file


def test_forms_say_how_often_and_by_how_many(file: Path) -> None:
    said = run("forms", file)
    assert said.lines[0].split("  ")[0] == "01/CĐS"
    plain = {one["code"]: one for one in run("forms", file, "--json").plain}
    assert (plain["02/CĐS-X"]["units"], plain["02/CĐS-X"]["frequencies"]) == (94, ["Q", "A"])
    assert plain["01/CĐS"]["opened"] == []


def test_a_period_is_opened_and_stands_in_the_status(file: Path) -> None:
    said = run("open-period", file, "--form", "02/CĐS-X", "--period", "2025-Q4", "--units", "20195, 20197", *A)
    assert said.lines == ["Đã mở kỳ IV/2025 biểu 02/CĐS-X: 94 đơn vị; 2 đơn vị phải báo cáo."]
    status = run("status", file, "--form", "02/CĐS-X", "--json").plain
    assert (len(status), {one["period"] for one in status}) == (94, {"2025-Q4"})
    [one] = run("status", file, "--unit", "20195", "--json").plain
    assert (one["state"], one["required"], one["due"], one["lock"]) == ("draft", True, "2025-12-08", "closed")
    assert one["lock_reason"].startswith("biểu đã đóng từ sau ngày")
    assert one["days_late"] == 33
    [line] = run("status", file, "--unit", "20200").lines
    assert "không bắt buộc" in line


def test_the_whole_way_of_a_form(file: Path) -> None:
    states = []
    for command, *more in (
        ["submit"], ["return", "--note", "xem lại KTS.01"], ["submit"], ["approve"], ["lock"],
        ["unlock", "--reason", "sai số", "--until", "20/01/2026"],
    ):  # fmt: skip
        said = run(command, file, *Q4, *A, *more, "--json")
        assert (said.code, said.err) == (0, "")
        states.append(said.plain["state"])
    assert states == ["submitted", "returned", "submitted", "approved", "locked", "draft"]
    [one] = run("status", file, *Q4, "--json").plain
    assert (one["note"], one["open_until"], one["by"], one["lock"]) == ("sai số", "2026-01-20", "Cán bộ A", None)
    assert run("check", file).code == 0


def test_unlocking_is_asked_for_with_a_day(file: Path) -> None:
    run("submit", file, *Q4, *A)
    said = run("ask-unlock", file, *Q4, *A, "--reason", "thiếu số", "--until", "2026-01-31")
    assert said.lines == [
        "01/CĐS kỳ IV/2025, Sở KH&CN: đã gửi.",
        "Cán bộ A xin mở khóa đến hết ngày 31/01/2026: thiếu số",
    ]
    assert run("unlock", file, *Q4, *A, "--reason", "đồng ý").lines == [
        "01/CĐS kỳ IV/2025, Sở KH&CN: nháp.",
        "Nhận số đến hết ngày 31/01/2026.",
    ]


def test_people_are_listed_without_their_pins(file: Path) -> None:
    assert run("people", file).lines == ["Tệp chưa có danh sách người làm việc; ai cũng làm được mọi việc."]
    with_people(file, PIN)
    said, plain = run("people", file), run("people", file, "--json")
    assert "nhập, duyệt, quản trị" in said.lines[0]
    assert "có mã PIN" in said.lines[0]
    assert [(one["name"], one["pin"]) for one in plain.plain] == [("Cán bộ A", True), ("Cán bộ B", False)]
    for told in (said, plain, run("journal", file), run("journal", file, "--json")):
        assert "argon2" not in told.out
        assert PIN not in re.sub("[0-9a-f]{12,}", "", told.out)  # a hash may hold any four digits


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["approve", *Q4, *B], "Cán bộ B không có quyền duyệt"),
        (["submit", *Q4, *B], "Cán bộ B không làm việc cho Sở KH&CN"),
        (["submit", *Q4, "--by", "Cán bộ X"], "Cán bộ X chưa có trong danh sách người làm việc"),
        (["open-period", "--form", "01/CĐS", "--period", "2025-Q4", *B], "Cán bộ B không có quyền duyệt"),
        (["unlock", *Q4, "--reason", "x", *B], "Cán bộ B không có quyền duyệt"),
    ],
)
def test_who_may_not_is_told_why_and_nothing_changes(file: Path, command: list[str], words: str) -> None:
    name, *more = command
    assert words in refused(with_people(file), [name, file, *more])


def test_who_has_a_pin_gives_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_people(file, PIN)
    for typed in ("", "1379\n"):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        assert refused(file, ["submit", file, *Q4, *A]).startswith("Mã PIN của Cán bộ A chưa đúng")
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PIN}\n"))
    assert run("submit", file, *Q4, *A).lines == ["01/CĐS kỳ IV/2025, Sở KH&CN: đã gửi."]
    [act] = run("journal", file, "--limit", "1", "--json").plain
    assert (act["person"], act["unit"]) == ("Cán bộ A", "SKHCN")


@pytest.mark.parametrize(("unit", "roles"), [("SKHCN", [Role.APPROVE]), ("20195", [Role.ENTER])])
def test_who_may_not_enter_there_enters_nothing(file: Path, unit: str, roles: list[Role]) -> None:
    with_people(file)
    desk = desk_at(file, Actor("Cán bộ A"))
    desk.people.add("Cán bộ C", unit=unit, roles=roles)
    desk.close()
    assert "Cán bộ C" in refused(file, ["enter", file, *Q4, "--by", "Cán bộ C", "KTS.01=21"])
