"""Where a file may be written: not where two machines may write it at once."""

from pathlib import Path

import pytest

from dntracker.domain.act import Actor
from dntracker.services import files
from dntracker.services.safe_folder import UnsafeFolder, file_system, unsafe_folder
from dntracker.services.texts import sentence
from tests.support import Clock, a_file

MOUNTS = r"""/dev/sda1 / ext4 rw 0 0
server:/so /mnt/so nfs4 rw 0 0
//may-chu/chung /mnt/chung\040phong cifs rw 0 0
auto.home /home/lan autofs rw 0 0
server:/lan /home/lan nfs rw 0 0
tmpfs /mnt/so/tam tmpfs rw 0 0
hỏng
"""


@pytest.mark.parametrize(
    ("path", "where"),
    [
        (r"\\may-chu\chung\cds.dntracker", "thư mục mạng"),
        ("//may-chu/chung/cds.dntracker", "thư mục mạng"),
        ("/home/lan/OneDrive - Sở KHCN/cds.dntracker", "thư mục đồng bộ (OneDrive hoặc tương tự)"),
        ("/home/lan/Dropbox/a/cds.dntracker", "thư mục đồng bộ (OneDrive hoặc tương tự)"),
        ("/home/lan/Google Drive/cds.dntracker", "thư mục đồng bộ (OneDrive hoặc tương tự)"),
        ("/home/lan/Documents/cds.dntracker", None),
        ("/home/lan/hộp thư/cds.dntracker", None),
    ],
)
def test_network_and_synchronised_folders_are_known_by_their_names(path: str, where: str | None) -> None:
    assert unsafe_folder(Path(path)) == where


def test_the_folder_that_onedrive_names_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "May cua toi"))
    assert unsafe_folder(tmp_path / "May cua toi" / "cds.dntracker") == "thư mục đồng bộ (OneDrive hoặc tương tự)"
    assert unsafe_folder(tmp_path / "cds.dntracker") is None


def test_a_link_into_a_synchronised_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "lối tắt").symlink_to(tmp_path / "Dropbox")
    assert unsafe_folder(tmp_path / "lối tắt" / "cds.dntracker") == "thư mục đồng bộ (OneDrive hoặc tương tự)"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/minh/cds.dntracker", "ext4"),
        ("/mnt/so/2026/cds.dntracker", "nfs4"),
        ("/mnt/so/tam/cds.dntracker", "tmpfs"),
        ("/mnt/so-khac/cds.dntracker", "ext4"),
        ("/mnt/chung phong/cds.dntracker", "cifs"),
        ("/home/lan/cds.dntracker", "nfs"),
    ],
)
def test_the_table_of_mounts_says_what_a_folder_lies_on(tmp_path: Path, path: str, kind: str) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS, encoding="utf-8")
    assert file_system(Path(path), mounts) == kind


def test_a_machine_without_a_table_of_mounts_has_no_answer(tmp_path: Path) -> None:
    assert file_system(Path("/home"), tmp_path / "mounts") == ""


def test_a_file_in_a_shared_folder_may_be_read_but_not_written_or_made(tmp_path: Path) -> None:
    path = tmp_path / "OneDrive" / "cds.dntracker"
    path.parent.mkdir()
    a_file(path)
    with pytest.raises(UnsafeFolder) as caught:
        files.open_desk(path, Clock(), Actor("Cán bộ L"))
    assert "chép về máy" in sentence(caught.value)
    with pytest.raises(UnsafeFolder):
        files.create(path.with_name("mới.dntracker"), Clock(), seeded=True)
    files.open_desk(path, Clock(), Actor("Cán bộ L"), readonly=True).close()
    assert [one.name for one in path.parent.iterdir()] == ["cds.dntracker"]
