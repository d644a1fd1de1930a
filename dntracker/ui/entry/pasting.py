"""What a paste will do, worked out before anything is written."""

from collections.abc import Sequence

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.number_text import AmbiguousNumber
from dntracker.domain.quantity import Quantity
from dntracker.services.clipboard import Block
from dntracker.services.entry import Entry, Said
from dntracker.services.texts import sentence
from dntracker.ui.entry.blocks import Blocks
from dntracker.ui.entry.columns import EDITABLE, Col
from dntracker.ui.entry.model import EntryModel
from dntracker.ui.entry.movement import Ground, Place


class PastePlan(Struct):
    """Which cell takes what, and everything worth a look first.

    `numbers` and `notes` go into rows; `ambiguous` texts have two readings, asked about once for the whole block.
    """

    numbers: dict[int, Said | None] = {}
    notes: dict[int, str] = {}
    ambiguous: dict[int, tuple[str, tuple[Quantity, ...]]] = {}
    problems: list[tuple[int, str, str]] = []
    locked: list[int] = []
    passed_columns: int = 0
    beyond: int = 0
    reshaped: bool = False
    past_groups: bool = False

    @property
    def plain(self) -> bool:
        """Whether it can be done without asking."""
        doubts = self.ambiguous or self.problems or self.locked or self.passed_columns or self.beyond
        return not (doubts or self.reshaped or self.past_groups)

    @property
    def count(self) -> int:
        """How many cells take something."""
        return len(self.numbers) + len(self.notes) + len(self.ambiguous)


class Paster:
    """Lays a block over the grid and writes it."""

    def __init__(self, model: EntryModel, entry: Entry, blocks: Blocks) -> None:
        self._model, self._entry, self._blocks = model, entry, blocks

    def plan(self, block: Block, places: Sequence[Place], ground: Ground) -> PastePlan:
        """What pasting the block over the selection would do."""
        plan = PastePlan()
        columns = self._columns(block, places, ground, plan)
        taking = [(across, Col(column)) for across, column in enumerate(columns) if column in EDITABLE]
        rows = self._rows(block, places, ground, plan, [across for across, _ in taking])
        for down, row in enumerate(rows):
            for across, column in taking:
                self._put(plan, row, column, block.at(down, across))
        passed = [across for across, column in enumerate(columns) if column not in EDITABLE]
        plan.passed_columns = sum(_any(block, across) for across in passed)
        return plan

    def do(self, plan: PastePlan, reading: int = 0) -> None:
        """Write what the plan says, as one step; `reading` chooses among the readings of ambiguous texts."""
        numbers = {**plan.numbers, **{row: readings[reading] for row, (_, readings) in plan.ambiguous.items()}}
        step = f"dán {len(numbers.keys() | plan.notes.keys())} ô"
        self._blocks.write(sorted(numbers.items()), step, plan.notes)

    def _rows(
        self, block: Block, places: Sequence[Place], ground: Ground, plan: PastePlan, taking: Sequence[int]
    ) -> list[int]:
        chosen = sorted({row for row, _ in places})
        lines = [row for row in range(chosen[0], ground.rows[-1] + 1) if row in ground.rows or self._is_group(row)]
        inside = [row for row in lines if row <= chosen[-1]]
        if len(chosen) > 1 and len(inside) == block.height:
            return inside
        if len(chosen) > 1 and len(chosen) % block.height == 0:
            return chosen
        plan.reshaped = len(chosen) > 1
        # Copied from a sheet with group rows the block has empty lines there; otherwise its lines are all figures.
        if any(self._is_group(row) and _filled(block, down, taking) for down, row in enumerate(lines[: block.height])):
            lines = [row for row in lines if not self._is_group(row)]
            plan.past_groups = True
        plan.beyond = max(block.height - len(lines), 0)
        return lines[: block.height]

    def _columns(self, block: Block, places: Sequence[Place], ground: Ground, plan: PastePlan) -> list[int]:
        chosen = sorted({column for _, column in places})
        if len(chosen) > 1 and len(chosen) % block.width == 0:
            return chosen
        plan.reshaped = plan.reshaped or len(chosen) > 1
        columns = [column for column in ground.columns if column >= chosen[0]]
        return columns[: block.width]

    def _put(self, plan: PastePlan, row: int, column: Col, value: Quantity | str) -> None:
        item = self._model.rows[row]
        if item.cell is None:
            return
        if not self._model.editable(row, column):
            plan.locked += [row] if value != "" and row not in plan.locked else []
        elif column is Col.NOTE:
            if isinstance(value, str) and value != self._model.edit_text(row, Col.NOTE):
                plan.notes[row] = value
        elif value == "":
            if item.filled:
                plan.numbers[row] = None
        else:
            self._read(plan, row, value)

    def _read(self, plan: PastePlan, row: int, value: Quantity | str) -> None:
        item = self._model.rows[row]
        try:
            if isinstance(value, Quantity):
                plan.numbers[row] = value
            elif item.cell is not None:
                plan.numbers[row] = self._entry.understood(item.cell, value, typed=False)
        except AmbiguousNumber as error:
            plan.ambiguous[row] = str(value), error.readings
        except UserError as error:
            plan.problems.append((row, str(value), sentence(error)))

    def _is_group(self, row: int) -> bool:
        return self._model.rows[row].cell is None


def _any(block: Block, across: int) -> bool:
    return any(block.at(down, across) != "" for down in range(block.height))


def _filled(block: Block, down: int, taking: Sequence[int]) -> bool:
    return any(block.at(down, across) != "" for across in taking)
