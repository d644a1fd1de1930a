"""What is no evidence, or bears a hostile name: refused or mended in one sentence."""

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from dntracker.domain.errors import UserError
from dntracker.domain.evidence import LIMIT
from dntracker.services.desk import Desk
from dntracker.services.texts import sentence
from dntracker.store.contents import sizes
from tests.services.evidence.conftest import WHERE, a_pdf, contents, figure, names, sentences
from tests.support import state_of

ROOT = os.geteuid() == 0 if hasattr(os, "geteuid") else False


def too_large(folder: Path) -> Path:
    path = folder / "video.pdf"
    with path.open("wb") as file:
        file.truncate(2 << 30)
    return path


def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "ong")
    return folder / "ong"


def a_link(folder: Path, target: str) -> Path:
    (folder / "noi.pdf").symlink_to(target)
    return folder / "noi.pdf"


def unreadable(folder: Path) -> Path:
    path = a_pdf(folder)
    path.chmod(0)
    return path


REFUSED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "2 GB": (too_large, "video.pdf lớn 2\N{NO-BREAK SPACE}GB, quá 10\N{NO-BREAK SPACE}MB nên chưa đính kèm."),
    "one byte too many": (lambda folder: a_pdf(folder, content=bytes(LIMIT + 1)), "quá 10\N{NO-BREAK SPACE}MB"),
    "empty": (lambda folder: a_pdf(folder, content=b""), "bien-ban.pdf không có nội dung nên chưa đính kèm."),
    "a folder": (lambda folder: folder, "không phải một tệp nên chưa đính kèm."),
    "a pipe": (a_pipe, "ong không phải một tệp nên chưa đính kèm."),
    "a device": (lambda _: Path("/dev/zero"), "zero không phải một tệp nên chưa đính kèm."),
    "a link to a device": (lambda folder: a_link(folder, "/dev/zero"), "noi.pdf không phải một tệp"),
    "a broken link": (lambda folder: a_link(folder, "khong-co"), "Không thấy noi.pdf nên chưa đính kèm."),
    "a link to itself": (lambda folder: a_link(folder, "noi.pdf"), "Không đọc được noi.pdf"),
    "nothing": (lambda folder: folder / "mat.pdf", "Không thấy mat.pdf nên chưa đính kèm."),
    "a null": (lambda folder: folder / "a\0b.pdf", "Không đọc được ab.pdf"),
    "a program": (lambda folder: a_pdf(folder, "cai-dat.exe"), "cai-dat.exe là chương trình hoặc tệp lệnh"),
    "a program under another name": (lambda folder: a_pdf(folder, content=b"MZ\x90\0\x03"), "bien-ban.pdf là chương"),
    "a long name": (lambda folder: folder / ("a" * 300), "Không đọc được aaa"),
}


@pytest.mark.parametrize("which", REFUSED)
def test_what_is_no_evidence_is_refused_in_one_sentence_and_changes_nothing(
    desk: Desk, tmp_path: Path, which: str
) -> None:
    make, words = REFUSED[which]
    before, path = state_of(desk.store), make(tmp_path)
    with pytest.raises(UserError) as raised:
        desk.evidence.attach(WHERE, [path])
    said = sentence(raised.value)
    assert words in said
    assert "{" not in said
    assert "\0" not in said
    assert (state_of(desk.store), contents(desk)) == (before, 0)


def test_a_file_that_grows_while_it_is_read_is_refused(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, grown = a_pdf(tmp_path), a_pdf(tmp_path, "lon-dan.pdf", bytes(LIMIT + 5))
    found = small.stat()
    monkeypatch.setattr(os, "fstat", lambda _: found)
    with pytest.raises(UserError) as raised:
        desk.evidence.attach(WHERE, [grown])
    assert "lon-dan.pdf lớn 10\N{NO-BREAK SPACE}MB, quá 10" in sentence(raised.value)


def test_the_limit_itself_is_kept(desk: Desk, tmp_path: Path) -> None:
    desk.evidence.attach(WHERE, [a_pdf(tmp_path, content=bytes(LIMIT))])
    assert figure(desk).evidence[0].size == LIMIT == sizes(desk.store.connection).original


def test_a_file_that_may_not_be_read_is_refused(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = unreadable(tmp_path)
    if ROOT:  # who may read everything is told by the system that they may not
        monkeypatch.setattr(os, "open", _forbidden)
    with pytest.raises(UserError) as raised:
        desk.evidence.attach(WHERE, [path])
    assert "Không đọc được bien-ban.pdf (không có quyền đọc)" in sentence(raised.value)


def _forbidden(path: Path, _flags: int) -> int:
    raise PermissionError(13, "Permission denied", str(path))


HOSTILE = ["CON.txt", "x:y", "dau cham. . ", "a\u202efdp.txt", "hai\ndong.txt", "a" * 240 + ".txt"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_mended_and_that_is_said(desk: Desk, tmp_path: Path, name: str) -> None:
    done = desk.evidence.attach(WHERE, [a_pdf(tmp_path, name)])
    assert "Tên đã sửa thành" in done.told
    assert all(letter.isprintable() for letter in done.told.replace("\N{NO-BREAK SPACE}", " "))
    assert all(letter.isprintable() for letter in "".join(sentences(desk)))


def test_a_name_in_another_form_of_unicode_is_the_same_name(desk: Desk, tmp_path: Path) -> None:
    done = desk.evidence.attach(WHERE, [a_pdf(tmp_path, unicodedata.normalize("NFD", "Biên bản.pdf"))])
    assert (names(desk), done.told) == (["Biên bản.pdf"], "Đã đính kèm Biên bản.pdf.")
