"""What goes wrong around reports, as a command says it: one sentence, nothing half-written."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from dntracker.domain.person import Role
from dntracker.services.reports.reports import Reports
from tests.cli.command import refused, run
from tests.faults.outputs import TROUBLES, Trouble
from tests.office.bad_templates import BAD_TEMPLATES
from tests.office.packages import SHEET_PART, changed
from tests.support import LAN, MINH, a_file, cell, desk_at

SHEET = ("--form", "01/CĐS", "--period", "2025-Q4")
COMMUNES = ("--form", "02/CĐS-X", "--period", "2025-Q4")
WHERE = (*SHEET, "--unit", "SKHCN")
UNKNOWN = "4F7K-2M9X-QH3P"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    desk = desk_at(tmp_path / "cds.dntracker")
    desk.entry.record(cell(), "20,69")
    proof = tmp_path / "a.txt"
    proof.write_text("a", encoding="utf-8")
    desk.evidence.attach(cell(), [proof])
    desk.close()
    proof.unlink()
    return tmp_path / "cds.dntracker"


def beside(file: Path) -> set[str]:
    """What lies beside the file and its backups."""
    return {one.name for one in file.parent.iterdir()} - {file.name, f"{file.stem} - sao lưu"}


@pytest.mark.parametrize("name", BAD_TEMPLATES)
def test_a_template_that_cannot_be_used_is_not_taken(file: Path, tmp_path: Path, name: str) -> None:
    data, words = BAD_TEMPLATES[name]
    template = tmp_path / "mẫu.xlsx"
    template.write_bytes(data)
    said = refused(file, ["template", "take", file, template, "--form", "01/CĐS", "--from", "2025"])
    assert said.startswith("Chưa dùng được mẫu.xlsx làm mẫu")
    assert words in said
    doctor = run("template", "doctor", file, template, "--form", "01/CĐS")
    assert (doctor.code, doctor.err) == (1, "")
    assert any(line.startswith("chặn") and words in line for line in doctor.lines)


def test_a_protected_template_is_taken_with_a_word_and_filled(file: Path, tmp_path: Path) -> None:
    template, out = tmp_path / "mẫu.xlsx", tmp_path / "tờ.xlsx"
    template.write_bytes(
        changed(SHEET_PART, "</sheetData>", '</sheetData><sheetProtection password="CC1A" sheet="1"/>')
    )
    doctor = run("template", "doctor", file, template, "--form", "01/CĐS")
    assert (doctor.code, "đang khóa. Vẫn điền được" in doctor.out) == (0, True)
    assert run("template", "take", file, template, "--form", "01/CĐS", "--from", "2025").code == 0
    assert run("report", file, *SHEET, "--out", out).code == 0
    page = load_workbook(out).worksheets[0]
    assert page.protection.sheet
    assert any(one.value == 20.69 for row in page.iter_rows() for one in row)


FILES: dict[str, tuple[str | Path, ...]] = {
    "report.xlsx": SHEET, "report.pdf": SHEET, "report.docx": SHEET, "export-form.xlsx": WHERE,
}  # fmt: skip


def commands(file: Path, target: Path, name: str) -> Sequence[str | Path]:
    command, _, _ = name.partition(".")
    return [command, file, *FILES[name], "--out", target]


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_written_stays_as_it_was(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, trouble: Trouble
) -> None:
    target = tmp_path / f"tờ.{name.rpartition('.')[2]}"
    target.write_bytes(b"old")
    with monkeypatch.context() as patch:
        trouble(patch)
        said = refused(file, commands(file, target, name))
    assert said == f"Không ghi được {target}. Đóng tệp ấy nếu đang mở, hoặc chọn chỗ khác."
    assert target.read_bytes() == b"old"
    assert beside(file) == {target.name}


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("command", [("report", *COMMUNES, "--all-units"), ("evidence", *WHERE)])
def test_a_folder_that_cannot_be_written_does_not_appear(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], trouble: Trouble
) -> None:
    target = tmp_path / "mọi tờ"
    with monkeypatch.context() as patch:
        trouble(patch)
        said = run(command[0], file, *command[1:], "--out", target)
    assert (said.code, said.out) == (2, "")
    assert said.err.splitlines()[-1] == (f"Không ghi được {target}. Đóng tệp ấy nếu đang mở, hoặc chọn chỗ khác.")
    assert beside(file) == set()


@pytest.mark.parametrize("name", [*FILES, "all units", "issue", "reprint", "template copy"])
def test_a_name_of_a_folder_is_refused(file: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / f"tờ.{name.rpartition('.')[2] if name in FILES else 'xlsx'}"
    target.mkdir()
    others: dict[str, Sequence[str | Path]] = {
        "all units": ["report", file, *COMMUNES, "--all-units", "--out", target],
        "issue": ["issue", file, *SHEET, "--out", target],
        "reprint": ["reprint", file, UNKNOWN, "--out", target],
        "template copy": ["template", "copy", file, "01-cds", "--out", target],
    }
    said = refused(file, others.get(name) or commands(file, target, name))
    assert said == f"{target} là thư mục. Đặt tên khác cho tệp ghi ra."
    assert list(target.iterdir()) == []


def test_a_sheet_that_was_issued_and_not_written_is_told_with_its_code(file: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a")
    said = run("issue", file, *SHEET, "--out", tmp_path / "a.txt" / "tờ.xlsx")
    [kept] = run("issued", file, "--json").plain
    assert said.code == 2
    assert f"mã {kept['code']}" in said.lines[0]
    assert said.err.startswith("Không ghi được ")
    assert run("reprint", file, kept["code"], "--out", tmp_path / "tờ.xlsx").code == 0


@pytest.mark.parametrize("out", ["tất cả", "tất cả.xlsx"])
def test_a_batch_that_is_stopped_in_the_middle_leaves_nothing(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, out: str
) -> None:
    real, made = Reports.make, list[object]()

    def make(reports: Reports, order: object) -> object:
        made.append(order)
        if len(made) == 3:
            raise KeyboardInterrupt
        return real(reports, order)  # type: ignore[arg-type]

    monkeypatch.setattr(Reports, "make", make)
    said = run("report", file, *COMMUNES, "--all-units", "--out", tmp_path / out)
    assert (said.code, said.err.splitlines()[-1]) == (130, "Đã dừng theo yêu cầu; tệp đang ghi dở đã bỏ.")
    assert beside(file) == set()


def test_a_workbook_that_proves_nothing_says_why(file: Path, tmp_path: Path) -> None:
    ours, foreign = tmp_path / "tờ.xlsx", tmp_path / "lạ.xlsx"
    run("issue", file, *SHEET, "--out", ours)
    Workbook().save(foreign)
    other = a_file(tmp_path / "khác.dntracker")
    assert refused(file, ["prove", file, foreign]) == (
        "Không thấy mã của tờ đã phát hành trong lạ.xlsx. Gõ mã in trên tờ giấy."
    )
    assert "Tệp này không có tờ nào mang mã" in refused(other, ["prove", other, ours])
    ours.write_bytes(ours.read_bytes()[:-900])
    assert refused(file, ["prove", file, ours]).startswith("Không nạp được tờ.xlsx: ")
    ours.write_bytes(b"")
    assert refused(file, ["prove", file, ours]).startswith("Không nạp được tờ.xlsx: ")
    foreign.unlink()
    foreign.mkdir()
    assert refused(file, ["prove", file, foreign]).startswith("Không nạp được lạ.xlsx: ")


def test_codes_that_are_mistyped_or_unknown_and_rights_that_are_missing_are_told(file: Path, tmp_path: Path) -> None:
    out = tmp_path / "tờ.xlsx"
    assert "gõ sai hoặc thiếu chữ" in refused(file, ["reprint", file, "4F7K-2M9X-QH3Q", "--out", out])
    assert "gõ sai hoặc thiếu chữ" in refused(file, ["prove", file, "4F7K-2M9X"])
    assert f"không có tờ nào mang mã {UNKNOWN}" in refused(file, ["reprint", file, UNKNOWN, "--out", out])
    desk = desk_at(file)
    desk.people.add(LAN.person, unit="SKHCN", roles=[Role.ADMINISTER])
    desk.people.add(MINH.person, unit="BHXH", roles=[Role.ENTER])
    desk.close()
    said = run("issue", file, *SHEET, "--out", out, "--by", MINH.person)
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)
    assert "phát hành tờ" in said.err
    assert run("issued", file, "--json").plain == []
    assert not out.exists()


def test_half_a_letter_in_an_argument_is_told_and_changes_nothing(file: Path) -> None:
    said = run("issue", file, *SHEET, "--by", "Cán bộ \udcff")
    assert (said.code, said.out) == (2, "")
    assert said.err == "Lệnh chưa đúng: có ký tự hỏng, hãy gõ lại bằng bàn phím. Xem cách dùng bằng --help.\n"
    assert run("issued", file, "--json").plain == []
