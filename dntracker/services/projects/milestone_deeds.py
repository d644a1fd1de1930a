"""Milestones of a project: taken from its process, added, renamed, put in order, weighed, taken away."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.fold import fold
from dntracker.domain.known_date import read_date
from dntracker.domain.milestone import Milestone
from dntracker.domain.milestone_order import planned, room
from dntracker.domain.number_text import read
from dntracker.services.projects import guards
from dntracker.services.projects.milestone_dates import MilestoneDates
from dntracker.services.projects.portfolio import Item


class NoProcess(UserError):
    """A `project` of no process, from which no milestones can be taken."""

    code = "no_process"


class ModelComplete(UserError):
    """A `project` that has all milestones of its `process`."""

    code = "model_complete"


class WrongWeight(UserError):
    """A `text` that is no weight in percent."""

    code = "wrong_weight"


class MilestoneText(Struct, frozen=True):
    """A milestone as it is typed; no code: one is made of the name.

    `after`: behind which one, before all of them if it is empty, at the end if it is None.
    """

    name: str
    code: str = ""
    planned: str = ""
    weight: str = ""
    after: str | None = None
    stage: str = ""
    model: str = ""
    source: str = ""
    note: str = ""


class MilestoneDeeds(MilestoneDates):
    """The deeds on milestones; each is one act and one step of undo."""

    def from_model(self, project: str) -> list[Milestone]:
        """Give a project the milestones of its process that it has not yet, in their places; says which.

        Raises NoProcess, ModelComplete.
        """
        item = self._portfolio.item(project)
        if item.process is None:
            raise NoProcess(project=item.project.name)
        have = {one.model for one in item.milestones if one.model}
        missing = [one for one in item.process.milestones if one.code not in have]
        if not missing:
            raise ModelComplete(project=item.project.name, process=item.process.name)
        ordered, added = list(item.milestones), list[Milestone]()
        for model in missing:
            code = _free(model.code, [one.code for one in ordered])
            made = Milestone(project, code, model.name, model=model.code, stage=model.stage, weight=model.weight)
            ordered.insert(room(item.process, ordered, model.code)[0], made)
            added.append(made)
        self._write(f"lấy {len(added)} mốc của quy trình cho {project}", item, ordered)
        fresh = {one.code for one in added}
        return [one for one in self._portfolio.item(project).milestones if one.code in fresh]

    def add(self, project: str, typed: MilestoneText) -> Milestone:
        """Add a milestone; raises MissingField, CodeTaken, UnusableCode, UnknownDate, WrongWeight, WrongOrder …"""
        item = self._portfolio.item(project)
        taken = {one.code: one.name for one in item.milestones}
        name = guards.required(typed.name, "tên mốc")
        code = guards.new_code(typed.code, taken) if typed.code.strip() else _free(_slug(name), taken)
        if typed.source:
            self._catalogue.source(typed.source)
        new = self._shaped(item, Milestone(project, code, name, planned=read_date(typed.planned)), typed)
        self._ordered(item, new, planned)
        place = len(item.milestones)
        if typed.after is not None:
            place = item.milestones.index(item.milestone(typed.after)) + 1 if typed.after else 0
        self._write(f"thêm mốc {name} cho {project}", item, [*item.milestones[:place], new, *item.milestones[place:]])
        return self._portfolio.item(project).milestone(code)

    def amend(self, project: str, code: str, typed: MilestoneText) -> Milestone:
        """Change name, note, weight, stage, source and model of a milestone; its dates have deeds of their own."""
        item, old = self._found(project, code)
        new = self._shaped(item, replace(old, name=guards.required(typed.name, "tên mốc")), typed)
        return self._put(f"sửa mốc {new.name} của {project}", new)

    def move(self, project: str, code: str, after: str = "") -> Milestone:
        """Put a milestone behind another one, before all without one."""
        item, moved = self._found(project, code)
        rest = [one for one in item.milestones if one.code != code]
        place = rest.index(item.milestone(after)) + 1 if after else 0
        self._write(f"xếp lại mốc {moved.name} của {project}", item, [*rest[:place], moved, *rest[place:]])
        return self._portfolio.item(project).milestone(code)

    def weigh(self, project: str, weights: Mapping[str, str]) -> str:
        """Set weights by code, in percent as typed, nothing for none; says so where all together are not a hundred.

        That is said and not refused, since weights are typed one by one; a curve leaves such a project out (ADR 23).
        Raises WrongWeight, UnknownCode.
        """
        item = self._portfolio.item(project)
        new = [replace(item.milestone(code), weight=_weight(text)) for code, text in weights.items()]
        with self._acts.act(f"đặt tỷ trọng các mốc của {project}") as writing:
            for one in new:
                writing.put(one)
        return guards.weights_note(self._portfolio.item(project).milestones)

    def remove(self, project: str, code: str, reason: str = "") -> None:
        """Take a milestone away; one with a date or evidence needs a reason. Raises NoReason, SettledPeriod."""
        item, old = self._found(project, code)
        if old.plan or old.actual or old.evidence:
            guards.reason_given(reason, f"bỏ mốc {old.name}")
            guards.not_settled(self._store, self._catalogue, item, old.actual)
        with self._acts.act(f"bỏ mốc {old.name} của {project}", reason.strip()) as writing:
            writing.remove(old)

    def _shaped(self, item: Item, new: Milestone, typed: MilestoneText) -> Milestone:
        if typed.stage and item.process is not None:
            guards.on_its_path(replace(item.project, stage=typed.stage, beside=""), item.process)
        return replace(
            new, weight=_weight(typed.weight), stage=typed.stage, model=typed.model, source=typed.source,
            note=typed.note.strip(),
        )  # fmt: skip

    def _write(self, step: str, item: Item, ordered: Sequence[Milestone]) -> None:
        before = set(item.milestones)
        with self._acts.act(step) as writing:
            for position, one in enumerate(ordered, 1):
                placed = replace(one, position=position)
                if placed not in before:
                    writing.put(placed)


def _weight(text: str) -> float | None:
    if not text.strip():
        return None
    found = read(text, measure="%")
    if found.value is None or found.high is not None or found.qualifier or not 0 <= found.value <= 100:
        raise WrongWeight(text=text.strip())
    return found.value


def _slug(name: str) -> str:
    letters = "".join(letter if letter.isalnum() else " " for letter in fold(name))
    return "-".join(letters.split()) or "moc"


def _free(code: str, taken: Sequence[str] | Mapping[str, str]) -> str:
    number = 2
    free = code
    while free in taken:
        free, number = f"{code}-{number}", number + 1
    return free
