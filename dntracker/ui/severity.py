"""How a severity looks wherever it stands: its icon and the role of its colour."""

from collections.abc import Mapping

from dntracker.domain.check import Severity

SEVERITY_LOOKS: Mapping[Severity, tuple[str, str]] = {
    Severity.BLOCK: ("hand-palm", "bad"), Severity.WARN: ("warning", "warn"), Severity.NOTE: ("info", "ink2"),
}  # fmt: skip
