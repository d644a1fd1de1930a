"""A file with damaged bytes: whatever is read out of it, what is wrong comes as a sentence."""

import random
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from dntracker.domain.errors import UserError
from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from dntracker.services.file_check import check
from dntracker.services.files import open_desk
from dntracker.services.texts import sentence
from dntracker.store.sqlite import DamagedFile
from tests.support import LAN, Clock, a_file

READINGS: tuple[Callable[[Desk], object], ...] = (
    lambda desk: desk.entry.sheet("01/CĐS", "SKHCN", Period.parse("2025-Q4")),
    lambda desk: list(desk.store.journal.acts()),
    lambda desk: [desk.store.journal.entries(number) for number in range(1, 30)],
    lambda desk: [desk.store.all(kind.type) for kind in desk.store.kinds],
    lambda desk: desk.summary(),
)


def told(deed: Callable[[], object]) -> bool:
    """Whether what went wrong, if anything did, has a sentence."""
    try:
        deed()
    except UserError as error:
        return bool(sentence(error))
    return True


def damage(content: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(content)
    for _ in range(chance.choice([1, 5, 40])):
        place, length = chance.randrange(100, len(damaged) - 2000), chance.choice([1, 8, 64, 2000])
        damaged[place : place + length] = chance.randbytes(length)
    return bytes(damaged)


def test_damaged_bytes_are_told_by_the_check_and_by_every_reading(tmp_path: Path) -> None:
    sound, damaged = a_file(tmp_path / "sound.dntracker"), tmp_path / "damaged.dntracker"
    content = sound.read_bytes()
    for seed in range(15):
        damaged.write_bytes(damage(content, random.Random(seed)))
        assert told(partial(check, damaged, Clock()))
        assert told(partial(check, sound, Clock(), against=damaged))
        with suppress(UserError):
            desk = open_desk(damaged, Clock(), LAN, readonly=True)
            assert all(told(partial(reading, desk)) for reading in READINGS)
            desk.close()


def test_a_text_that_is_no_text_is_damage(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.dntracker")
    content = path.read_bytes()
    assert "Kinh tế số/GRDP".encode() in content
    path.write_bytes(content.replace("Kinh tế số/GRDP".encode(), b"\xff" * len("Kinh tế số/GRDP".encode())))
    with pytest.raises(DamagedFile):
        open_desk(path, Clock(), LAN, readonly=True).catalogue.indicators()
    assert "damaged_database" in {one.code for one in check(path, Clock())}


def test_after_a_crash_a_damaged_file_is_not_written(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.dntracker")
    content = bytearray(path.read_bytes())
    place = content.rindex('"short_name":"Kinh tế số/GRDP"'.encode()) // 4096 * 4096
    content[place : place + 64] = b"\xa5" * 64
    path.write_bytes(content)
    path.with_name(f".{path.name}.holder").write_text("{}", encoding="utf-8")  # its holder never let go
    for _ in range(2):
        with pytest.raises(DamagedFile):
            open_desk(path, Clock(), LAN)
    open_desk(path, Clock(), LAN, readonly=True).close()
