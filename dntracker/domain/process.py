"""The way of a project from chủ trương to quyết toán: stages, states beside it, milestones, as a decree has them."""

from enum import StrEnum

from msgspec import Struct


class Phase(StrEnum):
    """The phases of an investment; BESIDE holds the states off the path (điều chỉnh, tạm dừng …)."""

    PREPARE = "prepare"
    EXECUTE = "execute"
    CLOSE = "close"
    BESIDE = "beside"


class Stage(Struct, frozen=True):
    """One stage; `done`: the project counts as finished from here on."""

    code: str
    name: str
    phase: Phase
    done: bool = False


class ModelMilestone(Struct, frozen=True):
    """A milestone that a project of this process gets: what reaches it leads into `stage`; `weight` in percent.

    `anytime`: it stands in no order with the others, and stands for none of them (*khai trương* is not *nghiệm thu*).
    """

    code: str
    name: str
    stage: str = ""
    weight: float | None = None
    anytime: bool = False


class Process(Struct, frozen=True):
    """One version of a process: a new decree is a new process, and projects that began before keep theirs.

    `since` is the first day as it is known, `replaces` the code of the version before.
    """

    code: str
    name: str
    document: str = ""
    since: str = ""
    replaces: str = ""
    stages: tuple[Stage, ...] = ()
    milestones: tuple[ModelMilestone, ...] = ()
    note: str = ""

    def stage(self, code: str) -> Stage | None:
        """The stage or state of this code."""
        return next((one for one in self.stages if one.code == code), None)

    @property
    def path(self) -> tuple[Stage, ...]:
        """The stages on the path, in their order."""
        return tuple(one for one in self.stages if one.phase is not Phase.BESIDE)

    @property
    def beside(self) -> tuple[Stage, ...]:
        """The states off the path."""
        return tuple(one for one in self.stages if one.phase is Phase.BESIDE)
