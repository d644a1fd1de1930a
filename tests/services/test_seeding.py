"""Loading the starter files: what becomes of them, and what is said about a bad line."""

import shutil
from pathlib import Path

import pytest

from dntracker import paths
from dntracker.domain.figure import Figure, Target
from dntracker.domain.form import Form
from dntracker.domain.indicator import Indicator
from dntracker.domain.project import AmountKind, ProjectAmount
from dntracker.domain.source import Source
from dntracker.services.seeding import seed, seed_frame
from dntracker.services.seeds import BadSeed, Seeds
from dntracker.services.texts import sentence
from dntracker.store.check import check
from dntracker.store.files import create
from dntracker.store.store import Store
from tests.support import Clock, a_store, state_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the seeds, to spoil."""
    return Path(shutil.copytree(paths.seeds(), tmp_path / "seeds"))


def change(path: Path, old: str, new: str) -> int:
    """Replace a text that stands once in a file; the number of its line."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def refusal(folder: Path) -> BadSeed:
    store = create(None, Clock())
    with pytest.raises(BadSeed) as caught:
        seed(store, Seeds(folder))
    assert check(store) == []
    assert sentence(caught.value).startswith(f"Dữ liệu gốc sai ở {caught.value.details['file']}")
    return caught.value


def test_the_file_says_by_one_act_each_what_was_loaded() -> None:
    store = a_store()
    steps = [act.step for act in store.journal.acts()]
    figures = [step for step in steps if step.startswith("nạp số liệu ") and step != "nạp số liệu của văn bản"]
    assert len(figures) == len({one.indicator for one in store.all(Figure)})
    assert len(steps) == len(set(steps))
    assert all(act.person == "Dữ liệu công bố" for act in store.journal.acts())
    by_step = {act.step: act for act in store.journal.acts()}
    keys = {entry.key[0] for entry in store.journal.entries(by_step["nạp số liệu KTS.01"].id)}
    assert keys == {"KTS.01"}


def test_every_published_figure_is_there_with_who_says_so() -> None:
    store = a_store()
    found = {(one.value, one.source, one.official) for one in store.all(Figure) if one.indicator == "KTS.01" and
             (one.territory, str(one.period)) == ("DN-CU", "2023")}  # fmt: skip
    assert found == {(20.69, "BAI-2024-07-10", True), (20.69, "BAI-2024-10-08", False), (19.76, "BDN-2024-05", False)}


def test_a_target_told_by_several_articles_is_loaded_once_from_the_official_row() -> None:
    store = a_store()
    [share] = [
        one
        for one in store.all(Target)
        if (one.indicator, one.document, str(one.horizon)) == ("KTS.01", "NQ05", "2025")
    ]
    assert (share.value, share.qualifier, share.source) == (20.0, "≥", "THVN-NQ05")
    [replaced] = [one for one in store.all(Target) if one.replaced_by]
    assert (replaced.indicator, replaced.document, replaced.value, replaced.replaced_by) == (
        "KTS.01",
        "KH411",
        30.0,
        "KH21",
    )


def test_no_target_comes_twice() -> None:
    keys = [(one.indicator, one.territory, one.document, one.horizon) for one in Seeds(paths.seeds()).targets()]
    assert len(keys) == len(set(keys))


def test_amounts_are_whole_dong() -> None:
    amounts = {(one.project, one.version, one.kind): one.dong for one in a_store().all(ProjectAmount)}
    assert amounts["CVPM2", 1, AmountKind.TOTAL] == 799_000_000_000
    assert all(isinstance(dong, int) for dong in amounts.values())


def test_an_empty_file_has_the_catalogue_and_forms_but_no_figures() -> None:
    store: Store = create(None, Clock())
    seed_frame(store, Seeds(paths.seeds()))
    counts = [store.count(kind) for kind in (Figure, Target, Source)]
    assert counts == [0, 0, 0]
    assert (store.count(Indicator), store.count(Form)) == (a_store().count(Indicator), 3)
    assert check(store) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("indicators.csv", ",Hồ sơ trực tuyến toàn trình,CQS,ratio,", ",Hồ sơ trực tuyến toàn trình,CQS,ratioo,"),
        ("published.csv", ",2022,,96,,,A,1,,BAI-2023-01-13,", ",2022,,9O,,,A,1,,BAI-2023-01-13,"),
        ("published.csv", ",2022,,96,,,A,1,,BAI-2023-01-13,", ",2022-13,,96,,,A,1,,BAI-2023-01-13,"),
        ("published.csv", ",CQS.04,DN-CU,,2022,,85,,,,1,KH-2022,", ",CQS.04,DN-CU,,2022,,85,80,,,1,KH-2022,"),
        ("holidays.csv", "2024-04-29,", "29/4/2024,"),
        ("pillars.csv", "Kinh tế số,2", "Kinh tế số"),
        ("pillars.csv", "Kinh tế số,2", "Kinh tế, số,2"),
        ("pillars.csv", "Kinh tế số,2", "Kinh tế số,hai"),
        ("indicators.csv", ",Hồ sơ trực tuyến toàn trình,CQS,ratio,", ",Hồ sơ trực tuyến toàn trình,CQSX,ratio,"),
        ("published.csv", ",CQS.04,DN-CU,SKHCN,2022,,96,", ",CQS.99,DN-CU,SKHCN,2022,,96,"),
        ("statements.csv", "PB.001,CQS.04,2022,DN-CU,times,2,", "PB.001,CQS.04,2022,DN-CU,times,hai,"),
    ],
)  # fmt: skip
def test_a_bad_line_is_named(folder: Path, file: str, old: str, new: str) -> None:
    line = change(folder / file, old, new)
    details = refusal(folder).details
    assert (details["file"], details["line"]) == (file, line)


@pytest.mark.parametrize("file", ["published.csv", "target_replacements.csv", "statements.csv", "indicators.csv"])
def test_a_column_that_is_missing_is_named_with_the_file(folder: Path, file: str) -> None:
    column = {"published.csv": "becomes", "target_replacements.csv": "horizon"}.get(file, "code")
    path = folder / file
    head, rest = path.read_text(encoding="utf-8").split("\n", 1)
    path.write_text("\n".join([head.replace(column, "cột", 1), rest]), encoding="utf-8")
    details = refusal(folder).details
    assert details["file"] == file
    assert column in str(details["why"])


def test_letters_that_are_not_utf8_are_named_with_their_line(folder: Path) -> None:
    path = folder / "units.csv"
    lines = path.read_bytes().count(b"\n")
    path.write_bytes(path.read_bytes() + b"\xd0\xff,a\n")
    details = refusal(folder).details
    assert (details["file"], details["line"]) == ("units.csv", lines + 1)


def test_a_mark_of_byte_order_as_excel_writes_it_is_taken(folder: Path) -> None:
    for path in (*folder.glob("*.csv"), *folder.glob("*.toml")):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    store = create(None, Clock())
    seed(store, Seeds(folder))
    assert state_of(store) == state_of(a_store())


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("forms.toml", 'short_name = "Chuyển đổi số thành phố"', 'short_name = "Chuyển đổi số thành phố'),
        ("forms.toml", 'short_name = "Chuyển đổi số thành phố"', ""),
        ("calendars.toml", "[[calendar]]", "[[calendar"),
    ],
)
def test_a_bad_toml_file_is_named(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert refusal(folder).details["file"] == file
