"""A place that cannot be written to: each export says so in one sentence, and what lay there stays whole."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from dntracker.domain.errors import UserError
from dntracker.domain.issue import Role
from dntracker.domain.period import Period
from dntracker.domain.report import Order
from dntracker.paint import pdf
from dntracker.services.desk import Desk
from dntracker.services.found_cells import Where
from dntracker.services.reports.issuing import Painters
from dntracker.services.texts import sentence
from tests.faults.outputs import TROUBLES, Trouble
from tests.support import a_desk, cell

Q4 = Period.parse("2025-Q4")
SHEET = Order("bieu", "01/CĐS", "SKHCN", Q4)
Export = Callable[[Desk, Path], object]


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """The one application of the test run paints the pages."""
    return qapp


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    found = a_desk()
    found.entry.record(cell(), "20,69")
    proof = tmp_path_factory.mktemp("minh chứng") / "a.txt"
    proof.write_text("a", encoding="utf-8")
    found.evidence.attach(cell(), [proof])
    found.issuing.issue(SHEET, date(2026, 1, 10), Painters())
    yield found
    found.close()


def all_units(desk: Desk) -> list[Order]:
    return desk.reports.of_all_units(Order("bieu", form="02/CĐS-X", period=Q4))[:3]


def reprint(desk: Desk, target: Path) -> object:
    shelf = desk.proving.shelf
    return shelf.reprint(shelf.listed()[0].issued, Role.WORKBOOK, target)


FILES: dict[str, Export] = {
    "report": lambda desk, target: desk.reports.export(SHEET, target),
    "book": lambda desk, target: desk.reports.export_book(all_units(desk), target, lambda *_: None),
    "missing": lambda desk, target: desk.reports.export_missing((), target),
    "word": lambda desk, target: desk.narrating.export(SHEET, target),
    "unit form": lambda desk, target: desk.exchange.write_form(Where("01/CĐS", "SKHCN", Q4), target),
    "framework": lambda desk, target: desk.frameworks.export("DTI-922", target),
    "reprint": reprint,
    "template": lambda desk, target: desk.templates.copy_to("01-cds", None, target),
}
FOLDERS: dict[str, Export] = {
    "all units": lambda desk, target: desk.reports.export_all(all_units(desk), target, lambda *_: None),
    "evidence": lambda desk, target: desk.evidence_list.export("01/CĐS", "SKHCN", Q4, target),
}


def require_refused(export: Export, desk: Desk, target: Path) -> None:
    """One sentence that names the target."""
    with pytest.raises(UserError) as raised:
        export(desk, target)
    assert sentence(raised.value) == f"Không ghi được {target}. Đóng tệp ấy nếu đang mở, hoặc chọn chỗ khác."


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_written_stays_as_it_was(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, trouble: Trouble
) -> None:
    target = tmp_path / "tờ.xlsx"
    target.write_bytes(b"old")
    with monkeypatch.context() as patch:
        trouble(patch)
        require_refused(FILES[name], desk, target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("name", FOLDERS)
def test_a_folder_that_cannot_be_written_does_not_appear(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, trouble: Trouble
) -> None:
    with monkeypatch.context() as patch:
        trouble(patch)
        require_refused(FOLDERS[name], desk, tmp_path / "mọi tờ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_pdf_that_cannot_be_written_leaves_the_old_one(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: Trouble
) -> None:
    target, layouts = tmp_path / "tờ.pdf", desk.reports.layouts(SHEET)
    target.write_bytes(b"old")
    with monkeypatch.context() as patch:
        trouble(patch)
        assert not pdf.save(layouts, target, "", "")
    assert (target.read_bytes(), list(tmp_path.iterdir())) == (b"old", [target])


@pytest.mark.parametrize("name", FILES)
def test_a_folder_of_the_same_name_stays_with_what_is_in_it(desk: Desk, tmp_path: Path, name: str) -> None:
    target = tmp_path / "tờ.xlsx"
    target.mkdir()
    (target / "giữ").write_bytes(b"old")
    require_refused(FILES[name], desk, target)
    assert sorted(one.name for one in tmp_path.rglob("*")) == ["giữ", "tờ.xlsx"]


def test_a_folder_that_is_let_go_of_meanwhile_appears_after_all(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, tries = Path.replace, list[Path]()

    def held_once(path: Path, target: Path) -> Path:
        if target.name == "mọi tờ":
            tries.append(target)
            if len(tries) == 1:
                raise PermissionError
        return real(path, target)

    monkeypatch.setattr(Path, "replace", held_once)
    folder = desk.reports.export_all(all_units(desk), tmp_path / "mọi tờ", lambda *_: None).path
    assert (len(list(folder.iterdir())), len(tries)) == (3, 2)


@pytest.mark.parametrize("name", ["book", "all units"])
def test_a_batch_that_is_stopped_in_the_middle_leaves_nothing(desk: Desk, tmp_path: Path, name: str) -> None:
    def stop(done: int, _count: int, _name: str) -> None:
        if done == 1:
            raise KeyboardInterrupt

    target = tmp_path / "mọi tờ.xlsx"
    export = desk.reports.export_book if name == "book" else desk.reports.export_all
    with pytest.raises(KeyboardInterrupt):
        export(all_units(desk), target, stop)
    assert list(tmp_path.iterdir()) == []
