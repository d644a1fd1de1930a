"""What the deeds on milestones ask for."""

from PySide6.QtCore import QCoreApplication

from dntracker.domain.milestone import Milestone
from dntracker.domain.milestone_order import room
from dntracker.domain.number_text import write
from dntracker.domain.quantity import Quantity
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.landmarks import accepting, is_opening
from dntracker.services.projects.milestone_deeds import MilestoneText
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.project_desk import ProjectDesk
from dntracker.ui.deed_form import Asked, Form, Typed

FIRST, END = "", " "  # what no code is: before all others, behind them


class MilestoneForms:
    """The forms of milestones in one open file."""

    def __init__(self, projects: ProjectDesk) -> None:
        self._projects, self._deeds = projects, projects.milestone_deeds

    def add(self, item: Item, after: str = "") -> Form:
        """A milestone more, one of the process that is not there yet or one of its own."""
        code, have = item.project.code, {one.model for one in item.milestones}
        models = [one for one in item.process.milestones if one.code not in have] if item.process else []
        names = {one.code: one for one in models}
        named = {one.code: _tr("Sau {0}").replace("{0}", one.name) for one in item.milestones}
        places = ({FIRST: _tr("Đầu tiên")} if named else {}) | named | {END: _tr("Cuối cùng")}

        def do(typed: Typed) -> str:
            model = names.get(typed["model"])
            name = typed["name"] or (model.name if model else "")
            weight = typed["weight"] or _weight(model.weight if model else None)
            new = self._deeds.add(code, MilestoneText(
                name, planned=typed["planned"], weight=weight, after=None if typed["after"] == END else typed["after"],
                stage=typed["stage"] or (model.stage if model else ""), model=typed["model"], note=typed["note"],
            ))  # fmt: skip
            return self._noted(_tr("Đã thêm mốc {0}").replace("{0}", new.name), code, new.code)

        offered = {"": _tr("Mốc riêng của dự án")} | {one.code: one.name for one in models}
        fields = [
            Asked("model", _tr("Theo mốc mẫu"), options=offered),
            Asked("name", _tr("Tên mốc"), hint=_tr("để trống: như mốc mẫu")),
            Asked("planned", _tr("Kế hoạch"), hint=dates(), half=True),
            Asked("weight", _tr("Tỷ trọng (%)"), hint=_tr("để trống: như mốc mẫu"), half=True),
            Asked("after", _tr("Thứ tự"), after or END, places, after="model", following=lambda _model: places,
                  choosing=lambda model: _place(item, model, after)),
            Asked("stage", _tr("Đạt thì sang giai đoạn"), options=stages(item)),
            Asked("note", _tr("Ghi chú"), lines=2),
        ]  # fmt: skip
        return Form(_tr("Thêm mốc"), fields, _tr("Thêm mốc"), do, {"wrong_order": "planned", "code_taken": "name"})

    def amend(self, item: Item, one: Milestone) -> Form:
        """Everything of a milestone but its dates; a first plan where there is none."""
        code = item.project.code
        first = [] if one.planned else [Asked("planned", _tr("Kế hoạch đầu tiên"), hint=dates(), half=True)]

        def do(typed: Typed) -> str:
            if typed.get("planned"):
                self._deeds.plan(code, one.code, typed["planned"])
            text = MilestoneText(
                typed["name"], weight=typed["weight"], stage=typed["stage"], model=one.model, source=one.source,
                note=typed["note"],
            )  # fmt: skip
            if any(typed[name] != text for name, text in before.items()):
                self._deeds.amend(code, one.code, text)
            told = _tr("Đã sửa mốc {0}").replace("{0}", typed["name"])
            return self._noted(told, code, one.code) if typed.get("planned") else told

        before = {"name": one.name, "weight": _weight(one.weight), "stage": one.stage, "note": one.note}
        fields = [
            Asked("name", _tr("Tên mốc"), one.name),
            *first,
            Asked("weight", _tr("Tỷ trọng (%)"), before["weight"], half=True),
            Asked("stage", _tr("Đạt thì sang giai đoạn"), one.stage, stages(item)),
            Asked("note", _tr("Ghi chú"), one.note, lines=2),
        ]
        advice = _tr("Ngày kế hoạch đã có thì dời bằng Alt+O, kèm lý do.") if one.planned else ""
        return Form(
            _tr("Sửa mốc: {0}").replace("{0}", one.name), fields, _tr("Lưu mốc"), do,
            {"wrong_order": "planned"}, advice,
        )  # fmt: skip

    def reach(self, item: Item, one: Milestone) -> Form:
        """When a milestone came true."""

        def do(typed: Typed) -> str:
            new = self._deeds.reach(item.project.code, one.code, typed["date"], typed["note"])
            if not new.actual:
                return _tr("Đã bỏ ngày đạt của mốc {0}").replace("{0}", one.name)
            return _tr("Đã ghi mốc {0}: {1}").replace("{0}", one.name).replace("{1}", date_words(new.actual))

        fields = [
            Asked("date", _tr("Ngày đạt"), date_words(one.actual), hint=dates()),
            Asked("note", _tr("Ghi chú"), one.note, lines=2),
        ]
        advice = _tr("Để trống ngày nếu mốc chưa đạt.") if one.actual else ""
        accepted = accepting(item)
        if is_opening(item, one):
            advice = _tr("Khai trương không phải là nghiệm thu: dự án giữ nguyên giai đoạn.")
            if accepted is not None and not accepted.actual:
                advice += " " + _tr("Mốc “{0}” vẫn để mở.").replace("{0}", accepted.name)
        title = _tr("Ghi mốc đạt: {0}").replace("{0}", one.name)
        about = {"future_date": "date", "wrong_order": "date", "settled_period": "date"}
        return Form(title, fields, _tr("Ghi mốc"), do, about, advice)

    def move(self, item: Item, one: Milestone) -> Form:
        """A plan that is moved, with its reason; the first plan where there is none."""
        code = item.project.code
        if not one.plan:
            return self._plan(item, one)

        def do(typed: Typed) -> str:
            new = self._deeds.revise(code, one.code, typed["date"], typed["reason"], typed["document"])
            told = _tr("Đã dời mốc {0} sang {1}").replace("{0}", one.name).replace("{1}", date_words(new.plan))
            return self._noted(told, code, one.code)

        fields = [
            Asked("now", _tr("Đang là"), date_words(one.plan), fixed=True, half=True),
            Asked("date", _tr("Kế hoạch mới"), hint=dates(), half=True),
            Asked("reason", _tr("Lý do"), lines=2),
            Asked("document", _tr("Văn bản"), hint=_tr("mã, số hoặc tên văn bản; có thể để trống")),
        ]
        about = {"no_reason": "reason", "same_plan": "date", "wrong_order": "date"}
        advice = _tr("Kế hoạch cũ được giữ lại, kèm lý do.")
        return Form(_tr("Dời mốc: {0}").replace("{0}", one.name), fields, _tr("Dời mốc"), do, about, advice)

    def forecast(self, item: Item, one: Milestone) -> Form:
        """When a milestone is expected now."""

        def do(typed: Typed) -> str:
            new = self._deeds.forecast(item.project.code, one.code, typed["date"], typed["reason"])
            told = _tr("Đã ghi dự báo của mốc {0}: {1}") if new.forecast else _tr("Đã bỏ dự báo của mốc {0}")
            return told.replace("{0}", one.name).replace("{1}", date_words(new.forecast))

        fields = [
            Asked("date", _tr("Dự báo đạt"), date_words(one.forecast), hint=dates()),
            Asked("reason", _tr("Lý do, nếu chậm"), one.reason, lines=2),
        ]
        about = {"already_reached": "date", "wrong_order": "date", "settled_period": "date"}
        return Form(_tr("Dự báo mốc: {0}").replace("{0}", one.name), fields, _tr("Ghi dự báo"), do, about)

    def explain(self, item: Item, one: Milestone) -> Form:
        """Why a milestone is late."""

        def do(typed: Typed) -> str:
            self._deeds.explain(item.project.code, one.code, typed["reason"])
            return _tr("Đã ghi lý do chậm của mốc {0}").replace("{0}", one.name)

        fields = [Asked("reason", _tr("Vì sao chậm"), one.reason, lines=3)]
        return Form(_tr("Lý do chậm: {0}").replace("{0}", one.name), fields, _tr("Ghi lý do"), do)

    def weigh(self, item: Item) -> Form:
        """The weights of all milestones side by side."""

        def do(typed: Typed) -> str:
            note = self._deeds.weigh(item.project.code, typed)
            return note or _tr("Đã đặt tỷ trọng các mốc")

        fields = [Asked(one.code, one.name, _weight(one.weight), half=True) for one in item.milestones]
        advice = _tr("Phần trăm của mỗi mốc trong cả dự án; đủ 100%. Để trống nếu mốc không tính.")
        return Form(_tr("Tỷ trọng các mốc"), fields, _tr("Ghi tỷ trọng"), do, advice=advice)

    def remove(self, item: Item, one: Milestone) -> Form:
        """Why a milestone that says something is taken away."""

        def do(typed: Typed) -> str:
            self._deeds.remove(item.project.code, one.code, typed["reason"])
            return _tr("Đã bỏ mốc {0}. Ctrl+Z lấy lại được.").replace("{0}", one.name)

        fields = [Asked("reason", _tr("Lý do bỏ"), lines=2)]
        about = {"no_reason": "reason"}
        return Form(_tr("Bỏ mốc: {0}").replace("{0}", one.name), fields, _tr("Bỏ mốc"), do, about)

    def _noted(self, told: str, project: str, code: str) -> str:
        note = self._deeds.plan_note(project, code)
        return f"{told}. {note}" if note else told

    def _plan(self, item: Item, one: Milestone) -> Form:
        def do(typed: Typed) -> str:
            new = self._deeds.plan(item.project.code, one.code, typed["date"])
            told = _tr("Đã đặt kế hoạch mốc {0}: {1}").replace("{0}", one.name)
            return self._noted(told.replace("{1}", date_words(new.planned)), item.project.code, one.code)

        fields = [Asked("date", _tr("Kế hoạch đầu tiên"), hint=dates())]
        title, advice = _tr("Kế hoạch của mốc: {0}").replace("{0}", one.name), _tr("Sau này chỉ dời được, kèm lý do.")
        return Form(title, fields, _tr("Đặt kế hoạch"), do, {"wrong_order": "date", "plan_set": "date"}, advice)


def _place(item: Item, model: str, after: str) -> str:
    """Behind which milestone a model belongs: the one asked for if the process allows it, else before the next one."""
    have = [one.code for one in item.milestones]
    if not model or item.process is None:
        return after or END
    first, last = room(item.process, item.milestones, model)
    wanted = have.index(after) + 1 if after else last
    place = wanted if first <= wanted <= last else last
    if place == len(have):
        return END
    return have[place - 1] if place else FIRST


def stages(item: Item) -> dict[str, str]:
    """The stages on the path of a project, for a choice."""
    path = item.process.path if item.process else ()
    return {"": _tr("Giữ nguyên giai đoạn")} | {one.code: one.name for one in path}


def dates() -> str:
    """How dates may be typed."""
    return _tr("30/10/2024, 10/2024")


def _weight(weight: float | None) -> str:
    return "" if weight is None else write(Quantity(weight))


def _tr(text: str) -> str:
    return QCoreApplication.translate("MilestoneForms", text)
