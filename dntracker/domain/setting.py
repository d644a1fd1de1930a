"""Settings that belong to the file and travel with it (settings of the workstation live elsewhere)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of the department: its key and its value as text."""

    key: str
    value: str
