"""What is done with one project from its page: each deed asks in a form, or is done at once and said."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from dntracker.domain.errors import UserError
from dntracker.domain.evidence import Evidence
from dntracker.domain.milestone import Milestone
from dntracker.domain.project import AmountKind, ProjectAmount
from dntracker.services.evidence_texts import shown_name
from dntracker.services.projects.detail import Detail
from dntracker.services.projects.milestone_evidence import MilestoneFiles
from dntracker.services.projects.ratings import Rating
from dntracker.services.texts import sentence
from dntracker.ui.deed_form import Form
from dntracker.ui.evidence.handing import Handing
from dntracker.ui.projects.detail.milestone_forms import MilestoneForms
from dntracker.ui.projects.detail.money_forms import MoneyForms
from dntracker.ui.projects.detail.project_forms import ProjectForms
from dntracker.ui.projects.view import Handed


class Deeds(QObject):
    """Opens forms with `ask`, says with `say` what cannot be done here."""

    def __init__(self, handed: Handed, ask: Callable[[Form], object], say: Callable[[str], None]) -> None:
        super().__init__()
        self._handed, self._ask, self._say = handed, ask, say
        self._projects = handed.desk.projects
        self._detail: Detail | None = None
        self._milestones, self._money = MilestoneForms(self._projects), MoneyForms(self._projects)
        self._own, self._handing = ProjectForms(self._projects), Handing(handed.desk, handed.ask)
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def show_detail(self, detail: Detail) -> None:
        """Work on this project."""
        self._detail = detail

    def added(self) -> str:
        """The code of a project that was just added, once."""
        code, self._own.added = self._own.added, ""
        return code

    def rating(self, code: str) -> Rating:
        """How a project is rated today, and why."""
        return self._projects.ratings.of(code)

    def explain_red(self) -> None:
        """Say why the project is red in this quarter."""
        if self._detail is not None and self._may():
            self._ask(self._own.red(self._detail.item, self.rating(self._detail.item.project.code)))

    def project_form(self, detail: Detail | None, programme: str = "") -> Form:
        """The form of a project."""
        return self._own.project(detail.item.project if detail else None, programme)

    def amend(self) -> None:
        """Change the project itself."""
        if self._may() and self._detail is not None:
            self._ask(self.project_form(self._detail))

    def milestone(self, code: str, row: int) -> None:
        """A deed on the milestone in a row, or on the first open one where none is current."""
        if self._detail is None or not self._may():
            return
        item, one = self._detail.item, self._current(row)
        if code == "add":
            self._ask(self._milestones.add(item, one.code if one and row >= 0 else ""))
        elif code == "model":
            self._now(self._take_model)
        elif one is None:
            self._say(self.tr("Dự án chưa có mốc nào. Ins để thêm một mốc, Shift+Ins để lấy các mốc của quy trình."))
        elif code in ("up", "down"):
            self._now(lambda: self._move(one, -1 if code == "up" else 1))
        elif code == "attach":
            self._attach(one)
        elif code == "remove" and not (one.plan or one.actual or one.evidence):
            self._now(lambda: self._remove(one))
        else:
            self._ask(self._form(code, one))

    def amount(self, kind: AmountKind, old: ProjectAmount | None) -> None:
        """Change or add an amount."""
        if self._detail is not None and self._may():
            self._ask(self._money.amount(self._detail.item, kind, old))

    def remove_amount(self, old: ProjectAmount) -> None:
        """Take an amount away."""
        form = self._detail and self._money.amount(self._detail.item, old.kind, old)
        if form and form.remove and self._may():
            self._now(form.remove)

    def add_obstacle(self) -> None:
        """Add a risk or obstacle."""
        if self._detail is not None and self._may():
            self._ask(self._money.obstacle(self._detail.item))

    def obstacle(self, place: int) -> None:
        """Change an obstacle."""
        if self._detail is not None and self._may():
            self._ask(self._money.obstacle(self._detail.item, self._detail.obstacles[place].obstacle))

    def resolve(self, place: int) -> None:
        """Say how an obstacle was cleared."""
        if self._detail is not None and self._may():
            self._ask(self._money.resolve(self._detail.item, self._detail.obstacles[place].obstacle))

    def remove_obstacle(self, place: int) -> None:
        """Take an obstacle away."""
        if self._detail is None or not self._may():
            return
        form = self._money.obstacle(self._detail.item, self._detail.obstacles[place].obstacle)
        if form.remove:
            self._now(form.remove)

    def link(self) -> None:
        """Add an indicator that the project should move."""
        if self._detail is not None and self._may():
            self._ask(self._money.link(self._detail.item))

    def unlink(self, place: int) -> None:
        """Take an indicator off the project."""
        if self._detail is not None and self._may():
            project, code = self._detail.item.project, self._detail.indicators[place][0]
            self._now(lambda: self._money.without_indicator(project, code))

    def show_indicator(self, place: int) -> None:
        """Show an indicator over the years."""
        if self._detail is not None:
            self._handed.changes.indicator_chosen.emit(self._detail.indicators[place][0])

    def cite(self) -> None:
        """Add a document."""
        if self._detail is not None and self._may():
            self._ask(self._money.cite(self._detail.item))

    def open_document(self, place: int) -> None:
        """Open where a document can be read; without an address say what is known of it."""
        if self._detail is None:
            return
        source = self._detail.documents[place]
        known = ", ".join(filter(None, (source.number, source.title, source.outlet or source.issuer, source.url)))
        if source.url and QDesktopServices.openUrl(QUrl(source.url)):
            self._say(self.tr("Đã mở {0}").format(source.url))
        else:
            self._say(known)

    def forget_document(self, place: int) -> None:
        """Take a document off those that the project itself names; what money or milestones cite stays."""
        if self._detail is None or not self._may():
            return
        project, source = self._detail.item.project, self._detail.documents[place]
        if source.code not in project.documents:
            self._say(self.tr("Văn bản này được số tiền hoặc mốc dẫn nguồn; bỏ ở dòng ấy."))
        else:
            self._now(lambda: self._money.without_document(project, source))

    def open_file(self, found: tuple[Milestone, Evidence]) -> None:
        """Open a copy of an evidence file."""
        self._say(self._handing.open(found[1])[0])

    def take_off(self, found: tuple[Milestone, Evidence]) -> None:
        """Take a file off its milestone."""
        if self._detail is not None and self._may():
            code, (milestone, file) = self._detail.item.project.code, found

            def do() -> str:
                self._projects.milestone_evidence.take_off(code, milestone.code, file.hash)
                return self.tr("Đã bỏ {0}. Ctrl+Z lấy lại được.").format(shown_name(file))

            self._now(do)

    def _form(self, code: str, one: Milestone) -> Form:
        assert self._detail is not None
        item = self._detail.item
        if code == "weigh":
            return self._milestones.weigh(item)
        forms = {
            "reach": self._milestones.reach, "move": self._milestones.move, "forecast": self._milestones.forecast,
            "explain": self._milestones.explain, "amend": self._milestones.amend, "remove": self._milestones.remove,
        }  # fmt: skip
        return forms[code](item, one)

    def _current(self, row: int) -> Milestone | None:
        lines = self._detail.milestones if self._detail else ()
        if 0 <= row < len(lines):
            return lines[row].milestone
        return next((one.milestone for one in lines if not one.milestone.actual), None)

    def _take_model(self) -> str:
        assert self._detail is not None
        added = self._projects.milestone_deeds.from_model(self._detail.item.project.code)
        return self.tr("Đã lấy các mốc: {0}").format(", ".join(one.name for one in added))

    def _move(self, one: Milestone, step: int) -> str:
        assert self._detail is not None
        codes = [line.milestone.code for line in self._detail.milestones]
        place = codes.index(one.code) + step
        if not 0 <= place < len(codes):
            return ""
        after = codes[place] if step > 0 else codes[place - 1] if place > 0 else ""
        self._projects.milestone_deeds.move(self._detail.item.project.code, one.code, after)
        return self.tr("Đã xếp lại mốc {0}").format(one.name)

    def _remove(self, one: Milestone) -> str:
        assert self._detail is not None
        self._projects.milestone_deeds.remove(self._detail.item.project.code, one.code)
        return self.tr("Đã bỏ mốc {0}. Ctrl+Z lấy lại được.").format(one.name)

    def _attach(self, one: Milestone) -> None:
        assert self._detail is not None
        code = self._detail.item.project.code
        title = self.tr("Đính kèm minh chứng cho mốc {0}").format(one.name)
        path = self._handed.ask.open_file(title, self._folder, self.tr("Mọi tệp (*)"))
        if path is not None:
            self._folder = path.parent
            self._now(lambda: self._told(self._projects.milestone_evidence.attach(code, one.code, [path])))

    def _told(self, done: MilestoneFiles) -> str:
        return " ".join((done.told, *done.refused))

    def _now(self, deed: Callable[[], str]) -> None:
        try:
            done = deed()
        except UserError as error:
            self._handed.notice.say("bad", sentence(error))
            return
        if done:
            self._handed.notice.clear()
            self._handed.around.done(done)

    def _may(self) -> bool:
        why = self._projects.acts.why_not()
        if why:
            self._say(self.tr("Chỉ xem: {why}").format(why=why))
        return not why
