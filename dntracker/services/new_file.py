"""A file that appears when it is whole."""

from pathlib import Path

from dntracker.office.errors import TargetUnwritable
from dntracker.office.workbook import save


def put_file(data: bytes, target: Path) -> bool:
    """Write a file whole or not at all; whether the disk took it."""
    try:
        save(data, target)
    except TargetUnwritable:
        return False
    return True
