"""Paths as SQLite reads them, on every system."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from dntracker.store.sqlite import connect, file_uri


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/home/lan/a.dntracker"), "file:///home/lan/a.dntracker"),
        (PurePosixPath("/số liệu/50% #1?.dntracker"), "file:///s%E1%BB%91%20li%E1%BB%87u/50%25%20%231%3F.dntracker"),
        (PureWindowsPath(r"C:\Users\Lan\a b.dntracker"), "file:///C:/Users/Lan/a%20b.dntracker"),
        (PureWindowsPath(r"\\server\share\a.dntracker"), "file:////server/share/a.dntracker"),
    ],
)
def test_a_path_becomes_a_uri_without_a_host(path: PurePath, uri: str) -> None:
    assert file_uri(path) == uri


def test_a_file_opens_whatever_signs_its_name_has(tmp_path: Path) -> None:
    path = tmp_path / "50% #1?&mode=ro số liệu.dntracker"
    file = connect(path)
    file.execute("CREATE TABLE song (title TEXT)")
    file.close()
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
