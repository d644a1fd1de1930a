"""What every test gets: folders of its own, and no warning that goes by unseen."""

import logging
import os
from collections.abc import Iterator

import hypothesis
import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # the tests' own widgets; tests/desktop starts the program on a screen

hypothesis.settings.register_profile("gate", max_examples=25, derandomize=True, deadline=None, database=None)
hypothesis.settings.register_profile("campaign", max_examples=5000, deadline=None)
hypothesis.settings.load_profile("gate")  # `--hypothesis-profile=campaign` searches for longer

FOLDERS = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")


@pytest.fixture(autouse=True, scope="session")
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings and files of the person who runs the tests are neither read nor written."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in FOLDERS:
            patch.setenv(name, str(home / name.lower()))
            (home / name.lower()).mkdir()
        yield


@pytest.fixture(autouse=True)
def logfail(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test; a test that means to cause one looks at it and calls `caplog.clear()`."""
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    stray = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    assert not stray, f"stray log records: {stray}"
