"""Folders where two machines may write one file at a time: network shares, mapped drives, synchronised folders."""

import os
import re
import sys
from pathlib import Path

from dntracker.domain.errors import UserError

_SYNCHRONISED = ("onedrive", "google drive", "googledrive", "dropbox", "icloud", "nextcloud", "box sync")
_NETWORK_FILE_SYSTEMS = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "davfs", "fuse.rclone"})
_ESCAPED = re.compile(r"\\([0-7]{3})")  # a space in the table of mounts is \040
_REMOTE_DRIVE = 4  # GetDriveTypeW: DRIVE_REMOTE


class UnsafeFolder(UserError):
    """A file at `path` lies `where` two machines may write it at once."""

    code = "unsafe_folder"


def unsafe_folder(path: Path) -> str | None:
    """What kind of shared folder `path` lies in, in Vietnamese; None where writing is safe."""
    real = path.resolve()
    return _shared(path) or (_shared(real) if real != path else None)


def _shared(path: Path) -> str | None:
    text = str(path)
    if text.startswith(("\\\\", "//")):
        return "thư mục mạng"
    parts = [part.lower() for part in path.absolute().parts]
    if any(part.startswith(_SYNCHRONISED) for part in parts) or _in_onedrive(path):
        return "thư mục đồng bộ (OneDrive hoặc tương tự)"
    return "ổ đĩa mạng" if _on_network_drive(path) else None


def refuse_unsafe(path: Path) -> None:
    """Raises UnsafeFolder unless the file may be written where it lies."""
    where = unsafe_folder(path)
    if where:
        raise UnsafeFolder(path=str(path), where=where)


def _in_onedrive(path: Path) -> bool:
    roots = [os.environ.get(name) for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")]
    return any(root and path.absolute().is_relative_to(root) for root in roots)


def _on_network_drive(path: Path) -> bool:
    if sys.platform == "win32":
        import ctypes

        drive = path.absolute().drive
        return bool(drive) and ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == _REMOTE_DRIVE
    return file_system(path, Path("/proc/mounts")) in _NETWORK_FILE_SYSTEMS


def file_system(path: Path, mounts: Path) -> str:
    """The kind of file system that a path lies on, as the table of mounts says; empty where it cannot be read."""
    try:
        lines = mounts.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    table = [line.split()[1:3] for line in lines if len(line.split()) > 2]
    points = [(_ESCAPED.sub(lambda code: chr(int(code[1], 8)), point), kind) for point, kind in table]
    above = {str(one) for one in (path.absolute(), *path.absolute().parents)}
    around = [(len(point), place, kind) for place, (point, kind) in enumerate(points) if point in above]
    return max(around)[2] if around else ""
