"""A program killed at any moment: what was acknowledged is there, what was half written is not."""

import subprocess
import sys
from pathlib import Path

import pytest

from dntracker.domain.figure import Figure
from dntracker.services.backups import restore
from dntracker.services.files import create
from dntracker.store.check import check
from dntracker.store.files import open_store
from dntracker.store.store import Store
from tests.support import Clock, a_file, a_store, figure, state_of

WRITER = """
import sys
from pathlib import Path
from dntracker.domain.act import Deed
from dntracker.store.files import open_store
from tests.support import LAN, Clock, figure, put
store = open_store(Path(sys.argv[1]), Clock())
put(store, figure(value=1.0))
store.connection.execute("PRAGMA cache_size=2")  # what is half written goes to the file at once
with store.act(Deed(LAN, "nhập nhiều")) as writing:
    for year in range(1950, 2150):
        writing.put(figure("KTS.04", 5.0, str(year), note="x" * 200))
    print("half way", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """A file whose writer was killed in the middle of its second act."""
    path = a_file(tmp_path / "a.dntracker")
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "half way\n"
    writer.kill()
    writer.communicate()
    assert path.with_name("a.dntracker-journal").stat().st_size > 0
    return path


def holds_the_first_act_only(store: Store) -> None:
    assert store.get(Figure, "KTS.01", "DN", "SKHCN", "2025-Q4", "") == figure(value=1.0)
    assert store.get(Figure, "KTS.04", "DN", "SKHCN", "1950", "") is None
    assert check(store) == []


@pytest.mark.parametrize("readonly", [True, False])
def test_the_next_start_finds_the_acknowledged_act_and_nothing_of_the_other(killed: Path, readonly: bool) -> None:
    store = open_store(killed, Clock(), readonly=readonly)
    holds_the_first_act_only(store)
    store.close()


def test_a_file_restored_over_the_half_written_one_is_the_copy(killed: Path, tmp_path: Path) -> None:
    copy = a_file(tmp_path / "copy.dntracker")
    aside = restore(copy, killed, Clock())
    store = open_store(killed, Clock())
    assert state_of(store) == state_of(a_store())
    store.close()
    assert aside is not None
    store = open_store(aside, Clock())
    holds_the_first_act_only(store)
    store.close()


@pytest.mark.parametrize("restoring", [True, False])
def test_what_was_left_of_a_deleted_file_does_not_reach_the_next_of_its_name(
    killed: Path, tmp_path: Path, restoring: bool
) -> None:
    killed.unlink()
    if restoring:
        assert restore(a_file(tmp_path / "copy.dntracker"), killed, Clock()) is None
    else:
        create(killed, Clock(), seeded=True)
    store = open_store(killed, Clock())
    assert state_of(store) == state_of(a_store())
    assert check(store) == []
    store.close()
