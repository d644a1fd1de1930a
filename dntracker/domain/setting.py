"""Settings that belong to the file and travel with it (settings of the workstation live elsewhere)."""

from msgspec import Struct


class Setting(Struct, frozen=True):
    """One setting of the department: its key and its value as text."""

    key: str
    value: str
