"""What a process asks for: its head, a stage, a milestone of it; they change a draft, which is written as a whole."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from dntracker.domain.errors import UserError
from dntracker.domain.known_date import read_date
from dntracker.domain.number_text import read, write
from dntracker.domain.process import ModelMilestone, Phase, Process, Stage
from dntracker.domain.quantity import Quantity
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.milestone_deeds import WrongWeight
from dntracker.services.projects.project_desk import ProjectDesk
from dntracker.services.projects.words import PHASES
from dntracker.ui.deed_form import Asked, Form, Typed
from dntracker.ui.named import named
from dntracker.ui.projects.detail.milestone_forms import dates
from dntracker.ui.projects.detail.money_forms import sources

YES = "yes"
Thing = TypeVar("Thing")


class ProcessForms:
    """The forms of a draft; `take` receives the draft as it is changed."""

    def __init__(self, projects: ProjectDesk, take: Callable[[Process], None]) -> None:
        self._projects, self._take = projects, take

    def head(self, draft: Process, *, new: bool) -> Form:
        """Code, name, document, first day and the version before."""

        def do(typed: Typed) -> str:
            new = replace(
                draft, code=typed["code"], name=typed["name"], document=typed["document"],
                since=read_date(typed["since"]), replaces=typed["replaces"], note=typed["note"],
            )  # fmt: skip
            self._take(new)
            return ""

        earlier = {one.code: one.name for one in self._projects.portfolio.processes() if one.code != draft.code}
        fields = [
            Asked("code", _tr("Mã"), draft.code, fixed=not new, half=True),
            Asked("since", _tr("Áp dụng từ"), date_words(draft.since), hint=dates(), half=True),
            Asked("name", _tr("Tên quy trình"), draft.name, lines=2),
            Asked("document", _tr("Văn bản"), draft.document, sources(self._projects)),
            Asked("replaces", _tr("Thay cho"), draft.replaces, {"": _tr("Không thay bản nào")} | earlier),
            Asked("note", _tr("Ghi chú"), draft.note, lines=3),
        ]
        return Form(_tr("Phần đầu của quy trình"), fields, _tr("Đặt vào bản đang sửa"), do)

    def stage(self, draft: Process, place: int = -1) -> Form:
        """A stage of the path or a state off it."""
        old = draft.stages[place] if place >= 0 else Stage("", "", Phase.EXECUTE)

        def do(typed: Typed) -> str:
            new = Stage(typed["code"], typed["name"], Phase(typed["phase"]), typed["done"] == YES)
            milestones = tuple(
                replace(one, stage=new.code) if old.code and one.stage == old.code else one for one in draft.milestones
            )
            self._take(replace(draft, stages=_with(draft.stages, place, new), milestones=milestones))
            return ""

        phases = {one.value: named(words) for one, words in PHASES.items()}
        fields = [
            Asked("name", _tr("Tên giai đoạn"), old.name),
            Asked("code", _tr("Mã"), old.code, half=True),
            Asked("phase", _tr("Phần"), old.phase, phases, half=True),
            Asked("done", _tr("Từ đây dự án được tính là hoàn thành"), YES if old.done else "", _yes()),
        ]
        advice = _tr("Tình trạng như điều chỉnh, tạm dừng, đưa ra khỏi đề án, chuyển chủ trì là ngoài đường đi.")
        return Form(_tr("Giai đoạn, tình trạng"), fields, _tr("Đặt vào bản đang sửa"), do, advice=advice)

    def milestone(self, draft: Process, place: int = -1) -> Form:
        """A milestone that projects of this process get."""
        old = draft.milestones[place] if place >= 0 else ModelMilestone("", "")

        def do(typed: Typed) -> str:
            new = ModelMilestone(
                typed["code"], typed["name"], typed["stage"], _weight(typed["weight"]), typed["anytime"] == YES
            )
            self._take(replace(draft, milestones=_with(draft.milestones, place, new)))
            return ""

        weight = "" if old.weight is None else write(Quantity(old.weight))
        path = {"": _tr("Không đổi giai đoạn")} | {one.code: one.name for one in draft.path}
        fields = [
            Asked("name", _tr("Tên mốc"), old.name),
            Asked("code", _tr("Mã"), old.code, half=True),
            Asked("weight", _tr("Tỷ trọng (%)"), weight, half=True),
            Asked("stage", _tr("Đạt thì sang giai đoạn"), old.stage, path),
            Asked("anytime", _tr("Không theo thứ tự, như khai trương"), YES if old.anytime else "", _yes()),
        ]
        return Form(_tr("Mốc của quy trình"), fields, _tr("Đặt vào bản đang sửa"), do, {"wrong_weight": "weight"})


def _with(things: Sequence[Thing], place: int, new: Thing) -> tuple[Thing, ...]:
    return (*things, new) if place < 0 else (*things[:place], new, *things[place + 1 :])


def _weight(text: str) -> float | None:
    if not text:
        return None
    try:
        said = read(text, measure="%")
    except UserError:
        raise WrongWeight(text=text) from None
    if said.value is None or said.high is not None or said.qualifier or not 0 <= said.value <= 100:
        raise WrongWeight(text=text)
    return said.value


def _yes() -> dict[str, str]:
    return {"": _tr("Không"), YES: _tr("Có")}


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProcessForms", text)
