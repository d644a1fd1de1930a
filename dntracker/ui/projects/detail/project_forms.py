"""What the deeds on projects and programmes ask for."""

from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from dntracker.domain.known_date import last_day
from dntracker.domain.programme import Programme
from dntracker.domain.project import Project, ProjectKind
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.project_desk import ProjectDesk
from dntracker.services.projects.ratings import Rating
from dntracker.services.projects.words import KINDS
from dntracker.services.texts import inside, period_name
from dntracker.ui.deed_form import Asked, Form, Typed
from dntracker.ui.named import named
from dntracker.ui.projects.detail.milestone_forms import dates
from dntracker.ui.projects.detail.money_forms import MoneyForms, sources


class ProjectForms:
    """The forms of projects and programmes in one open file."""

    def __init__(self, projects: ProjectDesk) -> None:
        self._projects = projects
        self.added = ""  # the code of what was written last

    def project(self, old: Project | None = None, programme: str = "") -> Form:
        """Everything of a project itself, or a new one."""

        def do(typed: Typed) -> str:
            new = self._projects.deeds.put(_project(typed, old), old, typed.get("reason", ""))
            self.added = new.code
            return _tr("Đã lưu dự án {0}").replace("{0}", new.name)

        start = old or Project("", "", programme=programme, process=self._newest())
        about = {
            "unusable_code": "code", "code_taken": "code", "ends_early": "end", "wrong_stage": "stage",
            "project_unit_ended": "owner", "no_reason": "reason",
        }  # fmt: skip
        title = _tr("Sửa dự án {0}").replace("{0}", old.code) if old else _tr("Dự án mới")
        return Form(title, self._project_fields(start, old), _tr("Lưu dự án"), do, about)

    def programme(self, old: Programme | None = None) -> Form:
        """Everything of a programme, or a new one."""
        deeds = self._projects.deeds

        def do(typed: Typed) -> str:
            given = Programme(
                old.code if old else typed["code"], typed["name"], typed["document"], typed["start"], typed["end"],
                typed["note"], typed["parent"], old.counts if old else (),
            )  # fmt: skip
            new = deeds.put_programme(given, old)
            self.added = new.code
            return _tr("Đã lưu chương trình {0}").replace("{0}", new.name)

        def remove() -> str:
            assert old is not None
            deeds.remove_programme(old.code)
            return _tr("Đã bỏ chương trình {0}. Ctrl+Z lấy lại được.").replace("{0}", old.name)

        fields = self._programme_fields(old)
        about = {"unusable_code": "code", "code_taken": "code", "cyclic_programmes": "parent", "ends_early": "end"}
        title = _tr("Sửa chương trình {0}").replace("{0}", old.code) if old else _tr("Chương trình mới")
        return Form(title, fields, _tr("Lưu chương trình"), do, about, remove=remove if old else None)

    def _programme_fields(self, old: Programme | None) -> list[Asked]:
        parents = {code: name for code, name in self.programmes().items() if old is None or code != old.code}
        now = old or Programme("", "")
        return [
            Asked("code", _tr("Mã"), now.code, fixed=old is not None, half=True),
            Asked("parent", _tr("Thuộc chương trình"), now.parent, parents, half=True),
            Asked("name", _tr("Tên chương trình"), now.name, lines=2),
            Asked("document", _tr("Quyết định"), now.document, sources(self._projects)),
            Asked("start", _tr("Bắt đầu"), date_words(now.start), hint=dates(), half=True),
            Asked("end", _tr("Kết thúc"), date_words(now.end), hint=dates(), half=True),
            Asked("note", _tr("Ghi chú"), now.note, lines=3),
        ]

    def red(self, item: Item, rating: Rating) -> Form:
        """Why a project is red in this quarter."""
        last = self._projects.ratings.last_reason(item.project.code)
        now = rating.reason.text if rating.reason else ""

        def do(typed: Typed) -> str:
            self._projects.ratings.explain(item.project.code, typed["reason"])
            return _tr("Đã ghi lý do đỏ")

        before = ""
        if last is not None and last.period != rating.period:
            said = _tr("{0} đã ghi: {1}").replace("{0}", period_name(last.period))
            before = said.replace("{1}", last.text)
        title = _tr("Vì sao đỏ, {0}").replace("{0}", inside(period_name(rating.period)))
        return Form(title, [Asked("reason", _tr("Lý do"), now, lines=4)], _tr("Ghi lý do"), do, advice=before)

    def programmes(self) -> dict[str, str]:
        """The programmes, for a choice."""
        known = self._projects.portfolio.programmes()
        return {"": _tr("Không thuộc chương trình nào")} | {one.code: one.name for one in known}

    def _project_fields(self, now: Project, old: Project | None) -> list[Asked]:
        processes = {"": _tr("Chưa chọn")} | {one.code: one.name for one in self._projects.portfolio.processes()}
        kinds = {"": _tr("Chưa rõ")} | {one: named(words) for one, words in KINDS.items()}
        return [
            Asked("name", _tr("Tên dự án"), now.name, lines=2),
            Asked("code", _tr("Mã"), now.code, fixed=old is not None, half=True),
            Asked("kind", _tr("Loại"), now.kind or "", kinds, half=True),
            Asked("programme", _tr("Chương trình"), now.programme, self.programmes()),
            Asked("owner", _tr("Đơn vị chủ trì"), now.owner, MoneyForms(self._projects).units()),
            Asked("process", _tr("Quy trình"), now.process, processes),
            Asked("stage", _tr("Giai đoạn"), now.stage, self._path(now.process), half=True,
                  after="process", following=self._path),
            Asked("beside", _tr("Tình trạng khác"), now.beside, self._beside(now.process), half=True,
                  after="process", following=self._beside),
            Asked("start", _tr("Bắt đầu"), date_words(now.start), hint=dates(), half=True),
            Asked("end", _tr("Kết thúc"), date_words(now.end), hint=dates(), half=True),
            Asked("source", _tr("Nguồn"), now.source, sources(self._projects)),
            Asked("within", _tr("Đã tính trong số theo nguồn"), ", ".join(now.within),
                  hint=_tr("mã nguồn, cách nhau bằng dấu phẩy")),
            Asked("note", _tr("Ghi chú"), now.note, lines=3),
            *([Asked("reason", _tr("Lý do, khi đổi quy trình"))] if old and old.process else []),
        ]  # fmt: skip

    def _newest(self) -> str:
        today = self._projects.today()
        begun = (one for one in self._projects.portfolio.processes() if not one.since or last_day(one.since) <= today)
        return next((one.code for one in begun), "")

    def _path(self, process: str) -> Mapping[str, str]:
        found = {one.code: one for one in self._projects.portfolio.processes()}.get(process)
        return {"": _tr("Chưa rõ")} | {one.code: one.name for one in (found.path if found else ())}

    def _beside(self, process: str) -> Mapping[str, str]:
        found = {one.code: one for one in self._projects.portfolio.processes()}.get(process)
        return {"": _tr("Không có")} | {one.code: one.name for one in (found.beside if found else ())}


def _project(typed: Typed, old: Project | None) -> Project:
    within = tuple(one.strip() for one in typed["within"].replace(";", ",").split(",") if one.strip())
    return replace(
        old or Project("", ""),
        code=typed["code"], name=typed["name"], programme=typed["programme"], owner=typed["owner"],
        process=typed["process"], stage=typed["stage"], beside=typed["beside"],
        kind=ProjectKind(typed["kind"]) if typed["kind"] else None, start=typed["start"], end=typed["end"],
        source=typed["source"], note=typed["note"], within=within,
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("ProjectForms", text)
