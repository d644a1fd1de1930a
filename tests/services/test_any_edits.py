"""Any edits in any order: the journal always rebuilds the tables, and undo always finds the way back."""

import random
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell, Figure, Status, Target
from dntracker.domain.source import Source
from dntracker.services.desk import Desk
from dntracker.services.entry import Entry
from dntracker.store.check import check, current, rebuilt
from dntracker.store.undo import NothingToRedo, NothingToUndo
from tests.support import LAN, MINH, a_desk, cell, desk_at, state_of

CELLS = [
    cell(code, period, territory=territory)
    for period, territory in (("2023", "DN-CU"), ("2024", "DN-CU"), ("2025-Q4", "DN"))
    for code in ("KTS.01", "KTS.06", "CQS.02", "XHS.08", "XH.02")
]
TEXTS = ["1", "20,69", "~24", "35–40", "≥ 5", "…", "-", "x", "0", "", "-7", "1.234", "100,5", "năm"]
cells, texts = st.sampled_from(CELLS), st.sampled_from(TEXTS)


class Edits(RuleBasedStateMachine):
    """One official edits; every refusal leaves everything as it was."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = a_desk(LAN)
        self.start = state_of(self.desk.store)
        self.known, self.refused = self.desk.store.journal.head(), False
        self.files = TemporaryDirectory()
        self.folder = Path(self.files.name)
        for name, content in (("a.pdf", b"%PDF bien ban"), ("b.txt", b"cong van"), ("trong.pdf", b""), ("c.exe", b"x")):
            (self.folder / name).write_bytes(content)

    @rule(where=cells, text=texts, note=st.sampled_from(["", "số ước"]), reason=st.sampled_from(["", "theo biên bản"]))
    def record(self, where: Cell, text: str, note: str, reason: str) -> None:
        self.tried(lambda entry: entry.record(where, text, note=note, reason=reason))

    @rule(where=st.lists(cells, min_size=1, max_size=4))
    def clear(self, where: list[Cell]) -> None:
        self.tried(lambda entry: entry.clear(where))

    @rule(items=st.lists(st.tuples(cells, texts), min_size=1, max_size=6))
    def paste(self, items: list[tuple[Cell, str]]) -> None:
        self.tried(lambda entry: entry.record_block(items, "dán"))

    @rule(where=cells, status=st.sampled_from(Status), note=st.text(max_size=3))
    def amend(self, where: Cell, status: Status, note: str) -> None:
        self.tried(lambda entry: entry.amend(where, status=status, note=note))

    @rule(where=cells, source=st.sampled_from(["", "BDN-2024-05", "BAI-2024-10-08", "VNV-2025"]))
    def choose(self, where: Cell, source: str) -> None:
        self.tried(lambda entry: entry.choose_official(where, source))

    @rule(where=cells, text=texts, number=st.sampled_from(["", "56/KH-UBND", "NQ05"]))
    def plan(self, where: Cell, text: str, number: str) -> None:
        self.tried(lambda entry: entry.set_plan(where, text, "Kế hoạch năm", number, "2025-01-02"))

    @rule(
        where=cells, picked=st.lists(st.sampled_from(["a.pdf", "b.txt", "trong.pdf", "c.exe"]), min_size=1, max_size=3)
    )
    def attach(self, where: Cell, picked: list[str]) -> None:
        self.tried(lambda _: self.desk.evidence.attach(where, [self.folder / name for name in picked]))

    @rule(where=cells, place=st.integers(0, 2))
    def take_off(self, where: Cell, place: int) -> None:
        kept = [(one.source, file.hash) for one in self.desk.figures(where.indicator) for file in one.evidence]
        source, known = kept[place % len(kept)] if kept else ("", "")
        self.tried(lambda _: self.desk.evidence.take_off(where, source, known))

    @rule()
    def undo(self) -> None:
        self.tried(lambda entry: entry.undo())

    @rule()
    def redo(self) -> None:
        self.tried(lambda entry: entry.redo())

    @invariant()
    def the_journal_rebuilds_the_tables(self) -> None:
        for one in (Figure, Target, Source):
            kind = self.desk.store.kinds.by_type[one]
            assert rebuilt(self.desk.store, kind) == current(self.desk.store, kind)

    @invariant()
    def each_cell_has_one_official_figure(self) -> None:
        odd = "SELECT 1 FROM figure GROUP BY indicator, territory, unit, period HAVING sum(official) <> 1"
        assert self.desk.store.connection.execute(odd).fetchall() == []

    @precondition(lambda self: self.refused)
    @invariant()
    def what_was_refused_changed_nothing(self) -> None:
        assert self.desk.store.journal.head() == self.known

    @invariant()
    def every_evidence_can_be_read(self) -> None:
        rows = self.desk.store.select(Figure, "WHERE evidence <> '[]'")
        assert all(self.desk.evidence.content(file) for one in rows for file in one.evidence)

    def teardown(self) -> None:
        assert check(self.desk.store) == []
        self.files.cleanup()

    def tried(self, deed: Callable[[Entry], object]) -> None:
        self.known = self.desk.store.journal.head()
        try:
            deed(self.desk.entry)
            self.refused = False
        except UserError:
            self.refused = True


class EditsOfOne(Edits):
    """One official alone always finds the way back to the start."""

    def teardown(self) -> None:
        undo_all(self.desk)
        assert state_of(self.desk.store) == self.start
        super().teardown()


class EditsOfTwo(Edits):
    """Two officials by turns; undo may be refused, but never breaks anything."""

    @rule()
    def other(self) -> None:
        self.desk.actor = MINH if self.desk.actor == LAN else LAN


def undo_all(desk: Desk) -> int:
    """Take everything back; how many steps it took."""
    steps = 0
    while desk.entry.undo_name() is not None:
        desk.entry.undo()
        steps += 1
    with pytest.raises(NothingToUndo):
        desk.entry.undo()
    return steps


@pytest.mark.parametrize("edits", [EditsOfOne, EditsOfTwo])
def test_any_edits_keep_tables_and_journal_together(edits: type[Edits]) -> None:
    assert settings.default
    examples = max(settings.default.max_examples // 5, 1)  # a fifth: each is 25 deeds and a whole check
    run_state_machine_as_test(edits, settings=settings(max_examples=examples, stateful_step_count=25))


def test_a_hundred_random_edits_and_then_undo_all(tmp_path: Path) -> None:
    dice, path = random.Random(2), tmp_path / "a.dntracker"
    desk = desk_at(path)
    start, acts = state_of(desk.store), desk.summary().acts
    made = 0
    while made < 100:
        where, before = dice.choice(CELLS), desk.summary().acts
        try:
            desk.entry.record(where, dice.choice(TEXTS), note=dice.choice(["", f"lần {made}"]), reason="theo biên bản")
        except UserError:
            continue
        made += desk.summary().acts - before
    desk.close()
    desk = desk_at(path)
    assert undo_all(desk) == 100
    assert state_of(desk.store) == start
    assert check(desk.store) == []
    lines = desk.history.acts(200)
    assert desk.summary().acts == acts + 200
    assert [one.undo for one in lines] == [True] * 100 + [False] * 100
    assert [one.step for one in lines[:100]] == [one.step for one in reversed(lines[100:])]
    assert all(one.sentences and one.person == "Cán bộ L" for one in lines)
    assert all(one.reason == "theo biên bản" for one in lines[100:] if one.step.startswith("nhập"))
    for _ in range(100):
        desk.entry.redo()
    with pytest.raises(NothingToRedo):
        desk.entry.redo()
    desk.close()
