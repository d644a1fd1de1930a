"""Settings: kept between starts, and never a reason not to start."""

import json
from pathlib import Path

import pytest

from dntracker.services.settings import MOST_RECENT, Settings


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    settings = Settings.load(tmp_path / "DNTracker")
    settings.person, settings.unit, settings.one_line_names = "Cán bộ L", "SKHCN", True
    settings.splitters["entry"], settings.last_form["01/CĐS"] = "AAAA", "SKHCN 2025-Q4"
    settings.save()
    assert Settings.load(tmp_path / "DNTracker") == settings
    assert [one.name for one in (tmp_path / "DNTracker").iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '"x"', "\ufeff{}", "[" * 100_000, '{"person": 5, "theme": null, "xyz": 1}']
)
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_text(text, encoding="utf-8")
    assert Settings.load(tmp_path) == Settings(tmp_path)


def test_bytes_that_are_no_text_are_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(b"\xff\xfe{}")
    assert Settings.load(tmp_path) == Settings(tmp_path)


def test_what_fits_is_kept_and_what_does_not_is_left_out(tmp_path: Path) -> None:
    plain = {
        "person": "Cán bộ L",
        "recent_files": ["a", 5],
        "splitters": {"entry": []},
        "zoom": "lớn",
        "one_line_names": 1,
        "theme": "dark",
    }
    (tmp_path / "settings.json").write_text(json.dumps(plain), encoding="utf-8")
    assert Settings.load(tmp_path) == Settings(tmp_path, person="Cán bộ L", theme="dark")


@pytest.mark.parametrize(
    ("text", "zoom"),
    [("1.2", 1.2), ("0.01", 0.7), ("1e9", 2.0), ("1e999", 1.0), ("NaN", 1.0), ('"abc"', 1.0), ("null", 1.0)],
)
def test_the_zoom_stays_within_what_can_be_read(tmp_path: Path, text: str, zoom: float) -> None:
    (tmp_path / "settings.json").write_text(f'{{"zoom": {text}}}', encoding="utf-8")
    assert Settings.load(tmp_path).zoom == zoom


def test_recent_files_and_indicators_stand_newest_first_each_once(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    for number in [*range(MOST_RECENT + 2), 5]:
        settings.opened(Path(f"{number}.dntracker"))
        settings.looked_at(f"KTS.{number:02}")
    again = Settings.load(tmp_path)
    assert again.recent_files[:3] == ["5.dntracker", "9.dntracker", "8.dntracker"]
    assert again.recent_indicators[:3] == ["KTS.05", "KTS.09", "KTS.08"]
    assert len(again.recent_files) == len(set(again.recent_files)) == MOST_RECENT
