"""Where the parts that are not code lie: in a checkout, in an installed wheel or in a frozen build."""

import sys
from pathlib import Path


def root() -> Path:
    """The folder that holds `db`, `seeds` and `resources`."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen)
    beside = Path(__file__).resolve().parent
    return beside if (beside / "db").is_dir() else beside.parent


def migrations() -> Path:
    """The SQL files that define the schema, in the order of their numbers."""
    return root() / "db" / "migrations"


def seeds() -> Path:
    """The starter data."""
    return root() / "seeds"


def resources() -> Path:
    """Icons, styles, templates and translations."""
    return root() / "resources"
