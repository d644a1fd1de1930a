"""Settings of this workstation and person, in one small JSON file in the settings folder."""

import json
import math
import os
import sys
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

MOST_RECENT = 8
LEAST_ZOOM, MOST_ZOOM = 0.7, 2.0


class Settings(Struct):
    """What the program remembers between starts; it never holds figures."""

    folder: Path
    person: str = ""
    unit: str = ""
    recent_files: list[str] = []
    theme: str = "system"
    language: str = "vi"
    one_line_names: bool = False
    second_backup_folder: str = ""
    geometry: str = ""
    zoom: float = 1.0
    splitters: dict[str, str] = {}
    recent_indicators: list[str] = []
    last_form: dict[str, str] = {}
    last_people: dict[str, str] = {}
    problems_folded: bool = False
    issues_folded: bool = False
    licence: str = ""
    chart_file: dict[str, str] = {}
    """How a chart was saved last: what stood in the fields of the form."""
    hidden_columns: dict[str, str] = {}
    """Of each form by its code: the columns that are hidden, separated by commas."""

    @classmethod
    def load(cls, folder: Path) -> "Settings":
        """The settings in a folder; a file that cannot be read is as good as none."""
        try:
            plain: Any = json.loads((folder / "settings.json").read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return cls(folder)
        fresh = cls(folder)
        names = set(cls.__struct_fields__) - {"folder"}
        given = plain.items() if isinstance(plain, dict) else ()
        settings = cls(folder, **{n: v for n, v in given if n in names and _fits(v, getattr(fresh, n))})
        settings.zoom = min(max(settings.zoom, LEAST_ZOOM), MOST_ZOOM) if math.isfinite(settings.zoom) else fresh.zoom
        return settings

    def save(self) -> None:
        """Write the settings, whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        partial = self.folder / "settings.json.partial"
        plain = {name: value for name, value in asdict(self).items() if name != "folder"}
        partial.write_text(json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")
        os.replace(partial, self.folder / "settings.json")

    def opened(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        name = str(path)
        if self.recent_files[:1] != [name]:
            self.recent_files = [name, *(one for one in self.recent_files if one != name)][:MOST_RECENT]
            self.save()

    def works_in(self, path: Path, person: str, unit: str) -> None:
        """Remember who works, and who worked last in this file."""
        self.person, self.unit = person, unit
        self.last_people = {**self.last_people, str(path): person}
        self.save()

    def publishes_under(self, licence: str) -> None:
        """Remember the licence of open data."""
        self.licence = licence
        self.save()

    def saved_chart(self, fields: dict[str, str]) -> None:
        """Remember how a chart was saved."""
        self.chart_file = fields
        self.save()

    def looked_at(self, indicator: str) -> None:
        """Put an indicator at the head of the recent ones."""
        self.recent_indicators = [indicator, *(one for one in self.recent_indicators if one != indicator)][:MOST_RECENT]
        self.save()


def _fits(value: object, default: object) -> bool:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return type(value) is type(default) and all(isinstance(one, str) for one in inside)


def config_folder() -> Path:
    """Where settings lie on this machine; as platformdirs finds it, whose import costs 10 ms before the window."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming") / "DNTracker"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "DNTracker"
    return Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "DNTracker"
