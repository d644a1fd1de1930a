"""The evidence of a whole form: listed, written into a folder with its index, and copied out to be opened."""

import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from dntracker.domain.evidence import Evidence
from dntracker.domain.period import Period
from dntracker.office.errors import TargetUnwritable
from dntracker.services.desk import Desk
from dntracker.services.evidence_copies import LOCK, Copies, export_copy
from dntracker.services.evidence_list import INDEX, NoEvidence, folder_name
from dntracker.services.new_folder import FolderInUse
from dntracker.services.texts import sentence
from tests.support import a_desk, cell, put

FORM, UNIT, Q4 = "01/CĐS", "SKHCN", Period.parse("2025-Q4")
SHEET = (FORM, UNIT, Q4)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A form with three files behind two figures; the names of two would be one file on Windows."""
    desk = a_desk()
    for code, files in (("KTS.01", {"a.pdf": b"mot"}), ("KTS.06", {"b.pdf": b"hai", "B.PDF": b"ba"})):
        desk.entry.record(cell(code), "5")
        for place, (name, content) in enumerate(files.items()):
            path = tmp_path / str(place) / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
            desk.evidence.attach(cell(code), [path])
    return desk


def renamed(desk: Desk, name: str) -> None:
    """Give the first file a name that no program of ours gives, as another program might."""
    [figure] = [one for one in desk.figures("KTS.01") if one.evidence]
    put(desk.store, replace(figure, evidence=(replace(figure.evidence[0], name=name),)))


def test_the_list_has_every_file_in_the_order_of_the_form(desk: Desk) -> None:
    found = desk.evidence_list.of(*SHEET)
    assert [(one.figure.indicator, one.evidence.name) for one in found] == [
        ("KTS.01", "a.pdf"), ("KTS.06", "b.pdf"), ("KTS.06", "B (2).PDF"),
    ]  # fmt: skip
    assert desk.evidence_list.of(FORM, UNIT, Period.parse("2025-Q3")) == []


def test_all_files_are_written_with_an_index(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "ra" / folder_name(*SHEET[:2], Q4)
    assert folder.name == "minh-chung_01-CĐS_2025-Q4_SKHCN"
    done = desk.evidence_list.export(*SHEET, folder)
    assert (done.folder, done.count, done.lost) == (folder, 3, ())
    written = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != INDEX}
    assert written == {"KTS.01_a.pdf": b"mot", "KTS.06_b.pdf": b"hai", "KTS.06_B (2).PDF": b"ba"}
    sheet = load_workbook(folder / INDEX).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    assert [row[4] for row in rows] == ["KTS.01_a.pdf", "KTS.06_b.pdf", "KTS.06_B (2).PDF"]
    assert rows[0][1:4] == ["KTS.01", desk.catalogue.indicator("KTS.01").name, "5% GRDP"]
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_an_empty_folder_is_used_and_one_in_use_is_left_alone(desk: Desk, tmp_path: Path) -> None:
    empty, used = tmp_path / "trong", tmp_path / "0"
    empty.mkdir()
    assert desk.evidence_list.export(*SHEET, empty).count == 3
    for target in (used, empty, used / "a.pdf"):
        before = sorted(tmp_path.rglob("*"))
        with pytest.raises(FolderInUse) as raised:
            desk.evidence_list.export(*SHEET, target)
        assert "đã có tệp bên trong hoặc không phải thư mục" in sentence(raised.value)
        assert sorted(tmp_path.rglob("*")) == before


def test_a_form_without_evidence_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NoEvidence) as raised:
        desk.evidence_list.export(FORM, UNIT, Period.parse("2025-Q3"), tmp_path / "ra")
    assert "quý III năm 2025, Sở KH&CN chưa có minh chứng nào" in sentence(raised.value)
    assert not (tmp_path / "ra").exists()


def test_a_folder_that_cannot_be_written_is_said_and_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(TargetUnwritable):
        desk.evidence_list.export(*SHEET, tmp_path / "0" / "a.pdf" / "ra")


@pytest.mark.parametrize("name", ["../../x.pdf", "/etc/passwd", "..\\x.pdf", "CON.pdf", "a\u202efdp.x", "x\ny.pdf"])
def test_a_hostile_name_in_the_file_stays_inside_of_the_folder(desk: Desk, tmp_path: Path, name: str) -> None:
    renamed(desk, name)
    desk.evidence_list.export(*SHEET, tmp_path / "ra")
    assert len(list((tmp_path / "ra").iterdir())) == 4
    assert {path.parent for path in tmp_path.rglob("KTS.*")} == {tmp_path / "ra"}
    assert len(list((tmp_path / "ra").glob("KTS.*"))) == 3
    copy = Copies(tmp_path / "tam").put(replace(desk.evidence_list.of(*SHEET)[0].evidence), b"mot")
    assert copy.resolve().is_relative_to((tmp_path / "tam").resolve())
    assert copy.name.isprintable()


def test_a_lost_content_is_named_and_the_others_are_written(desk: Desk, tmp_path: Path) -> None:
    [figure] = [one for one in desk.figures("KTS.01") if one.evidence]
    put(desk.store, replace(figure, evidence=(Evidence("mat.pdf", "0" * 64, 3),)))
    done = desk.evidence_list.export(*SHEET, tmp_path / "ra")
    assert (done.count, done.lost) == (2, ("mat.pdf",))
    sheet = load_workbook(tmp_path / "ra" / INDEX).worksheets[0]
    assert sheet["E5"].value == "nội dung không còn nguyên vẹn"


def test_a_copy_to_open_is_private_and_to_read_only(desk: Desk, tmp_path: Path) -> None:
    copies, [first, *_] = Copies(tmp_path / "tam"), desk.evidence_list.of(*SHEET)
    path = copies.put(first.evidence, b"mot")
    assert (path.name, path.read_bytes()) == ("a.pdf", b"mot")
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IREAD
    if sys.platform != "win32":
        assert all(stat.S_IMODE(folder.stat().st_mode) == 0o700 for folder in path.parents if "tam" in str(folder))
    path.chmod(0o600)
    path.write_bytes(b"sua")
    assert copies.put(first.evidence, b"mot").read_bytes() == b"mot"
    copies.clean()
    assert list((tmp_path / "tam").iterdir()) == []
    assert copies.put(first.evidence, b"mot").exists()


def test_copies_of_a_program_that_died_are_removed_and_those_of_a_living_one_stay(tmp_path: Path) -> None:
    base, file = tmp_path / "tam", Evidence("a.pdf", "a" * 64, 3)
    code = (
        "import os, sys; from pathlib import Path; from dntracker.domain.evidence import Evidence;"
        "from dntracker.services.evidence_copies import Copies;"
        f"copies = Copies(Path({str(base)!r})); copies.put(Evidence('a.pdf', 'a' * 64, 3), b'mot');"
        "sys.stdout.write('.'); sys.stdout.flush(); sys.stdin.read(1); os._exit(1)"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.read(1) == b"."
        mine = Copies(base)
        mine.put(file, b"mot")
        mine.clean()
        [living] = base.iterdir()
        assert sorted(path.name for path in living.iterdir()) == [LOCK, "a" * 16]
        other.communicate(b"x", timeout=20)
    Copies(base).clean()
    assert list(base.iterdir()) == []


def test_cleaning_follows_no_link_out_of_the_folder(tmp_path: Path) -> None:
    base, kept = tmp_path / "tam", tmp_path / "giu"
    kept.mkdir()
    (kept / "a.pdf").write_bytes(b"mot")
    copies = Copies(base)
    path = copies.put(Evidence("a.pdf", "a" * 64, 3), b"mot")
    (base / "noi").symlink_to(kept)
    (path.parent / "noi").symlink_to(kept)
    copies.clean()
    assert (kept / "a.pdf").read_bytes() == b"mot"
    assert [one.name for one in base.iterdir()] == ["noi"]


def test_an_exported_file_replaces_the_old_one_whole_or_not_at_all(tmp_path: Path) -> None:
    export_copy(tmp_path / "a.pdf", b"mot")
    export_copy(tmp_path / "a.pdf", b"hai")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.pdf", b"hai")]
    with pytest.raises(TargetUnwritable):
        export_copy(tmp_path / "khong-co" / "a.pdf", b"mot")


def test_a_folder_that_is_cleaned_up_before_it_is_locked_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    base, make, made = tmp_path / "tam", tempfile.mkdtemp, list[str]()

    def make_and_clean(**given: Path) -> str:
        made.append(make(dir=given["dir"]))
        if len(made) == 1:
            Copies(base).clean()
        return made[-1]

    monkeypatch.setattr(tempfile, "mkdtemp", make_and_clean)
    copies = Copies(base)
    copy = copies.put(Evidence("a.pdf", "a" * 64, 3), b"mot")
    Copies(base).clean()
    assert copy.read_bytes() == b"mot"
    copies.clean()
    assert list(base.iterdir()) == []
