"""What the deeds on money, obstacles and documents of a project ask for."""

from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from dntracker.domain.money import write_money
from dntracker.domain.project import AmountKind, Fund, Obstacle, ObstacleKind, Project, ProjectAmount
from dntracker.domain.source import Source
from dntracker.services.projects.amounts import amount_name
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.deeds import AmountText
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.project_desk import ProjectDesk
from dntracker.services.projects.words import AMOUNTS, FUNDS, OBSTACLES
from dntracker.services.texts import begun
from dntracker.ui.deed_form import Asked, Form, Typed
from dntracker.ui.named import named
from dntracker.ui.projects.detail.milestone_forms import dates


class MoneyForms:
    """The forms of amounts, obstacles, documents and indicators in one open file."""

    def __init__(self, projects: ProjectDesk) -> None:
        self._projects = projects

    def amount(self, item: Item, kind: AmountKind, old: ProjectAmount | None = None) -> Form:
        """An amount: a version of the total, a part from one source, a year's plan, work done, paid."""
        deeds = self._projects.deeds

        def do(typed: Typed) -> str:
            text = AmountText(
                item.project.code, AmountKind(typed["kind"]), typed["money"], typed["date"],
                Fund(typed["fund"].strip()), typed["title"] or typed["known"], typed["number"], typed["issued"],
                typed["note"], old.version if old else None,
            )  # fmt: skip
            new = deeds.put_amount(text, old)
            return _tr("Đã ghi {0}").replace("{0}", amount_name(new))

        def remove() -> str:
            assert old is not None
            deeds.remove_amount(old)
            return _tr("Đã bỏ {0}. Ctrl+Z lấy lại được.").replace("{0}", amount_name(old))

        kind = old.kind if old else kind
        title = _tr("Sửa số tiền") if old else _tr("Thêm lần duyệt") if _is_total(kind) else _tr("Thêm số tiền")
        about = {"no_amount_document": "known", "amount_exists": "date", "overpaid": "money", "overpaid_maybe": "money"}
        about |= dict.fromkeys(("money_range", "no_money", "money_not_whole", "money_negative"), "money")
        fields = self._amount_fields(kind, old)
        advice = _tr("Gõ hơn, khoảng, tối đa, gần trước số chưa chính xác; dấu ấy được giữ ở mọi nơi.")
        return Form(title, fields, _tr("Ghi số tiền"), do, about, advice, remove if old else None)

    def obstacle(self, item: Item, old: Obstacle | None = None) -> Form:
        """A risk or obstacle, who clears it and by when."""
        deeds = self._projects.obstacle_deeds

        def do(typed: Typed) -> str:
            given = Obstacle(
                item.project.code, 0, ObstacleKind(typed["kind"]), typed["text"], typed["other"] or typed["owner"],
                typed["raised"], typed["due"], old.resolved if old else "", old.resolution if old else "",
                old.source if old else "",
            )  # fmt: skip
            deeds.put(given, old)
            return _tr("Đã ghi {0}").replace("{0}", OBSTACLES[given.kind].lower())

        def remove() -> str:
            assert old is not None
            deeds.remove(item.project.code, old.number)
            return _tr("Đã bỏ. Ctrl+Z lấy lại được.")

        title = _tr("Sửa vướng mắc, rủi ro") if old else _tr("Thêm vướng mắc, rủi ro")
        fields = _obstacle_fields(old, self.units())
        about = {"project_unit_ended": "owner", "future_date": "raised", "ends_early": "due"}
        return Form(title, fields, _tr("Ghi vướng mắc"), do, about, remove=remove if old else None)

    def resolve(self, item: Item, one: Obstacle) -> Form:
        """How an obstacle was cleared."""

        def do(typed: Typed) -> str:
            self._projects.obstacle_deeds.resolve(item.project.code, one.number, typed["how"], typed["on"])
            return _tr("Đã ghi cách gỡ")

        fields = [
            Asked("how", _tr("Cách đã gỡ"), one.resolution, lines=3),
            Asked("on", _tr("Ngày gỡ"), date_words(one.resolved), hint=_tr("để trống: hôm nay")),
        ]
        about = {"future_date": "on", "ends_early": "on", "missing_field": "how"}
        return Form(_tr("Đã gỡ: {0}").replace("{0}", one.text), fields, _tr("Ghi đã gỡ"), do, about)

    def cite(self, item: Item) -> Form:
        """A document that the project rests on."""

        def do(typed: Typed) -> str:
            title = typed["title"] or typed["known"]
            found = self._projects.deeds.cite(item.project.code, title, typed["number"], typed["issued"])
            return _tr("Đã thêm văn bản {0}").replace("{0}", found.number or found.title)

        fields = [
            Asked("known", _tr("Văn bản đã có"), options=self._documents()),
            Asked("title", _tr("hoặc văn bản mới: tên")),
            Asked("number", _tr("Số, ký hiệu"), half=True),
            Asked("issued", _tr("Ngày văn bản"), hint=dates(), half=True),
        ]
        return Form(_tr("Thêm văn bản"), fields, _tr("Thêm văn bản"), do, {"no_document": "known"})

    def link(self, item: Item) -> Form:
        """An indicator that the project should move."""
        project = item.project
        free = [one for one in self._projects.catalogue.indicators() if one.code not in project.indicators]

        def do(typed: Typed) -> str:
            new = replace(project, indicators=(*project.indicators, *filter(None, [typed["indicator"]])))
            self._projects.deeds.put(new, project)
            return _tr("Đã gắn chỉ tiêu {0}").replace("{0}", typed["indicator"])

        offered = {one.code: f"{one.code} {one.short_name}" for one in free}
        fields = [Asked("indicator", _tr("Chỉ tiêu"), options=offered)]
        advice = _tr("Gõ vài chữ không dấu để tìm.")
        return Form(_tr("Chỉ tiêu mà dự án phải làm đổi"), fields, _tr("Gắn chỉ tiêu"), do, advice=advice)

    def without_indicator(self, project: Project, code: str) -> str:
        """Take an indicator off a project."""
        left = tuple(one for one in project.indicators if one != code)
        self._projects.deeds.put(replace(project, indicators=left), project)
        return _tr("Đã bỏ chỉ tiêu {0}. Ctrl+Z lấy lại được.").replace("{0}", code)

    def without_document(self, project: Project, source: Source) -> str:
        """Take a document off those that a project itself names."""
        left = tuple(one for one in project.documents if one != source.code)
        self._projects.deeds.put(replace(project, documents=left), project)
        return _tr("Đã bỏ văn bản {0}. Ctrl+Z lấy lại được.").replace("{0}", source.number or source.title)

    def units(self) -> dict[str, str]:
        """The units that exist, for a choice."""
        catalogue = self._projects.catalogue
        there = [one for one in catalogue.units() if one.valid_to is None or one.valid_to >= catalogue.today]
        return {"": _tr("Chưa có")} | {one.code: one.short_name for one in there}

    def _amount_fields(self, kind: AmountKind, old: ProjectAmount | None) -> list[Asked]:
        known = (old.document or old.source) if old else ""
        return [
            Asked("kind", _tr("Khoản"), kind, {one: named(AMOUNTS[one]) for one in AmountKind}, fixed=_is_total(kind)),
            Asked("money", _tr("Số tiền, tỷ đồng"), write_money(old.dong, old.qualifier) if old else "",
                  hint=_tr("hơn 1.400; 82,5; 300 triệu"), half=True),
            Asked("date", _tr("Ngày; năm của kế hoạch vốn"), date_words(old.date) if old else "", hint=dates(),
                  half=True),
            Asked("fund", _tr("Nguồn vốn"), old.fund or " " if old else " ", _funds()),
            Asked("known", _tr("Văn bản đã có"), known, self._documents()),
            Asked("title", _tr("hoặc văn bản mới: tên"), half=True),
            Asked("number", _tr("Số, ký hiệu"), half=True),
            Asked("issued", _tr("Ngày văn bản"), hint=dates()),
            Asked("note", _tr("Ghi chú"), old.note if old else "", lines=2),
        ]  # fmt: skip

    def _documents(self) -> dict[str, str]:
        return sources(self._projects)


def sources(projects: ProjectDesk) -> dict[str, str]:
    """The documents and articles of the file, for a choice."""
    known = projects.catalogue.sources()
    return {"": _tr("Chưa chọn")} | {one.code: " ".join(filter(None, (one.number, one.title))) for one in known}


def _obstacle_fields(old: Obstacle | None, units: Mapping[str, str]) -> list[Asked]:
    whose = old.owner if old else ""
    kinds = {one.value: named(OBSTACLES[one]) for one in reversed(ObstacleKind)}
    return [
        Asked("text", _tr("Nội dung vướng mắc"), old.text if old else "", lines=3),
        Asked("kind", _tr("Loại"), old.kind if old else ObstacleKind.OBSTACLE, kinds),
        Asked("owner", _tr("Đơn vị gỡ"), whose if whose in units else "", units),
        Asked("other", _tr("hoặc người khác"), "" if whose in units else whose),
        Asked("due", _tr("Hạn gỡ"), date_words(old.due) if old else "", hint=dates(), half=True),
        Asked("raised", _tr("Ngày nêu"), date_words(old.raised) if old else "", hint=_tr("để trống: hôm nay"),
              half=True),
    ]  # fmt: skip


def _is_total(kind: AmountKind) -> bool:
    return kind is AmountKind.TOTAL  # asked for by its own list: the first thing to type is the money


def _funds() -> dict[str, str]:
    return {one or " ": named(begun(FUNDS[one])) for one in Fund}


def _tr(text: str) -> str:
    return QCoreApplication.translate("MoneyForms", text)
