"""Lập và sửa biểu: the forms with their versions, the rows of one as an outline, and everything else about it."""

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dntracker.domain.errors import UserError
from dntracker.domain.form import Form
from dntracker.domain.period import Period
from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.settings import Settings
from dntracker.ui.ask import Ask
from dntracker.ui.changes import Changes
from dntracker.ui.forms.adding import Adding
from dntracker.ui.forms.bar import FormsBar
from dntracker.ui.forms.bench import Bench
from dntracker.ui.forms.keys import keys
from dntracker.ui.forms.listing import FormList
from dntracker.ui.forms.outline import Outline
from dntracker.ui.forms.properties import Properties
from dntracker.ui.forms.question import Question
from dntracker.ui.style import Style
from dntracker.ui.widgets.notice import Deed, Notice


class FormsPage(QWidget):
    """One form is being worked on at a time; nothing is written before *Lưu thay đổi*."""

    hint = Signal(str)
    """What the status bar's middle shows."""

    def __init__(
        self, desk: Desk, style: Style, changes: Changes, ask: Ask, _settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = self.tr("Lập và sửa biểu")
        self._desk, self._style, self._changes, self._ask = desk, style, changes, ask
        self._form: Form | None = None
        self._new = False
        self._build()
        self._listen()
        changes.who_changed.connect(self._again)

    def enter(self) -> None:
        """Give the focus to the rows."""
        if self._form is None:
            self.refresh()
        self.outline.setFocus()
        self.hint.emit(self.tr("Alt+↑ ↓ ← → dời dòng · Ins thêm chỉ tiêu · F2 sửa chữ · Ctrl+Enter lưu"))

    def refresh(self) -> None:
        """Show what the file holds now; what is being typed stays."""
        catalogue = self._desk.catalogue
        self.list.show_forms(catalogue.forms(), catalogue.versions)
        if self._form is None and catalogue.forms():
            self._open(catalogue.forms()[0])
        elif self._form is None:
            self._begin()
        elif not self.is_changed():
            self._again()
        else:
            self.list.mark(self._form.code, self._form.version)

    def show_form(self, code: str) -> None:
        """Open the newest version of a form."""
        self._choose(code, self._desk.catalogue.form(code).version)

    def is_changed(self) -> bool:
        """Whether something was typed that is not written."""
        try:
            return self._form is not None and self._typed() != self._form
        except ValueError:
            return True

    def settle(self) -> int:
        """How many forms are typed and not written."""
        return int(self.is_changed() and not self._desk.composing.acts.why_not())

    def undo(self) -> str:
        """Take back the last step on this page."""
        return self._take_back(self._desk.composing.acts.undo)

    def redo(self) -> str:
        """Do again what was taken back."""
        return self._take_back(self._desk.composing.acts.redo)

    def undo_name(self) -> str | None:
        """The name of the step that undo would take back."""
        return self._desk.composing.acts.undo_name()

    def redo_name(self) -> str | None:
        """The name of the step that redo would do again."""
        return self._desk.composing.acts.redo_name()

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return keys()

    def save(self) -> None:
        """Write what was typed; where figures stand in the way, ask from which period on it holds."""
        self._do(self._written)

    def give_back(self) -> None:
        """Show the form as the file has it, once that was agreed to."""
        if self._may_leave():
            self.notice.clear()
            self.question.hide()
            self._form, self._new = (None, False) if self._new else (self._form, False)
            self.refresh() if self._form is None else self._again()
            self.hint.emit(self.tr("Biểu như trong tệp"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_changed():
            self.give_back()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        style, desk = self._style, self._desk
        self.context = FormsBar(style, self)
        self.notice, self.question = Notice(style, self), Question(style, self)
        calendars = desk.catalogue.calendars()
        units = [unit for unit in desk.catalogue.units() if not unit.valid_to or unit.valid_to >= desk.today]
        self.list, self.outline = FormList(style), Outline(style, desk.catalogue)
        self.adding = Adding(style, desk.search.indicators)
        self.properties = Properties(style, units, calendars, desk.composing.templates)
        bench = Bench(style, self.list, self.outline, self.adding, self.properties)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for bar in (self.context, self.notice, self.question):
            whole.addWidget(bar)
        whole.addWidget(bench, 1)

    def _listen(self) -> None:
        self.list.version_chosen.connect(self._choose)
        self.outline.edited.connect(self._edited)
        self.outline.refused.connect(self.hint)
        self.outline.adding_asked.connect(self._add_indicators)
        self.adding.chosen.connect(self.outline.add_indicator)
        self.adding.closed.connect(self.outline.setFocus)
        self.properties.edited.connect(self._edited)
        self.question.answered.connect(self._add_version)
        self.question.withdrawn.connect(self.outline.setFocus)
        self.context.add.clicked.connect(self._begin)
        self.context.copy.clicked.connect(self._begin_copy)
        self.context.retire.clicked.connect(self._retire)
        self.context.write.clicked.connect(self.save)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self, self.save)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _choose(self, code: str, version: int) -> None:
        if self._form and (self._form.code, self._form.version) == (code, version) and not self._new:
            return
        if not self._may_leave():
            self.list.mark(self._form.code if self._form else "", self._form.version if self._form else 0)
            return
        self.notice.clear()
        self.question.hide()
        self._open(next(one for one in self._desk.catalogue.versions(code) if one.version == version))

    def _open(self, form: Form, new: bool = False) -> None:
        why = self._desk.composing.acts.why_not()
        self._form, self._new = self._desk.composing.draft(form), new
        self.outline.show_form(self._form, bool(why or form.subject))
        self.properties.show_form(self._form, new, bool(why))
        self.list.mark(form.code, 0 if new else form.version)
        self.context.offer(form, new, bool(why))
        if why:
            self.notice.stand("warn", self.tr("Chỉ xem biểu:"), why)
        elif form.subject:
            told = self.tr("biểu báo cáo theo dự án, mỗi dự án của đơn vị là một nhóm dòng do chương trình đặt.")
            self.notice.stand("warn", self.tr("Chỉ xem các dòng:"), told)
        else:
            self.notice.withdraw()
        self._edited()

    def _again(self) -> None:
        if self._form is None or self._new:
            return
        versions = {one.code: one for one in self._desk.catalogue.forms()}
        if self._form.code not in versions:
            self._form = None
            self.refresh()
            return
        kept = [one for one in self._desk.catalogue.versions(self._form.code) if one.version == self._form.version]
        self._open(kept[0] if kept else versions[self._form.code])

    def _begin(self) -> None:
        if self._may_leave():
            self._open(self._desk.composing.blank(), new=True)
            self.properties.code.setFocus()

    def _begin_copy(self) -> None:
        if self._form is not None and self._may_leave():
            self._open(self._desk.composing.copy(self._form.code), new=True)
            self.properties.code.setFocus()

    def _retire(self) -> None:
        if self._form is None:
            return
        form, composing = self._desk.catalogue.form(self._form.code), self._desk.composing
        if form.valid_to:
            self._do(lambda: composing.resume(form.code))
            return
        periods = [one for one in composing.periods(form) if one.frequency is form.frequencies[0]]
        names = [texts.period_name(one) for one in periods]
        place = self._ask.choice(self.tr("Kỳ cuối cùng của biểu {code}?").format(code=form.code), names)
        if place is not None:
            self._do(lambda: composing.retire(form.code, periods[place]))

    def _typed(self) -> Form:
        assert self._form is not None
        return replace(self.properties.form(self._form), groups=self.outline.groups())

    def _written(self) -> Form | None:
        composing, typed = self._desk.composing, self._typed()
        if self._new:
            return composing.add(typed)
        if not composing.needs_version(typed):
            return composing.change(typed)
        if typed.version == self._desk.catalogue.form(typed.code).version:
            self._ask_period(typed)
        else:
            self._tell(self.tr("Bản cũ đã có số liệu: chỉ sửa được tên, số thứ tự, dòng chữ và thứ tự các dòng."))
        return None

    def _ask_period(self, typed: Form) -> None:
        since = self._desk.catalogue.form(typed.code).valid_from
        periods = [one for one in self._desk.catalogue.periods_of(typed) if not since or one.start > since]
        self.question.ask(typed.code, periods, self._desk.catalogue.default_period(typed))

    def _add_version(self, period: Period) -> None:
        self._do(lambda: self._desk.composing.add_version(self._typed(), period))

    def _do(self, deed: Callable[[], Form | None]) -> None:
        try:
            if (form := deed()) is not None:
                self._saved(form)
        except UserError as error:
            self._tell(texts.sentence(error))
        except ValueError:
            self._tell(self.tr("Hạn nộp và khóa sổ ghi bằng số: ngày 6 và tháng 0, hoặc ngày 25 và tháng -1."))

    def _saved(self, form: Form) -> None:
        self.question.hide()
        self.notice.clear()
        self._new = False
        self.list.show_forms(self._desk.catalogue.forms(), self._desk.catalogue.versions)
        self._open(form)
        self._changes.forms_changed.emit()
        self._changes.saved.emit(self._desk.now())
        self.hint.emit(self.tr("Đã lưu biểu {code}, bản {number}").format(code=form.code, number=form.version))
        self.outline.setFocus()

    def _take_back(self, deed: Callable[[], str]) -> str:
        if not self._may_leave():
            return ""
        name = deed()
        self._form = self._form if not self._new else None
        self._new = False
        self.list.show_forms(self._desk.catalogue.forms(), self._desk.catalogue.versions)
        self._again() if self._form else self.refresh()
        self._changes.forms_changed.emit()
        return name

    def _may_leave(self) -> bool:
        if not self.is_changed():
            return True
        code = self._form.code if self._form and self._form.code else self.tr("mới")
        question = self.tr("Bỏ những thay đổi chưa lưu của biểu {code}?").format(code=code)
        return self._ask.confirm(question, self.tr("Biểu trong tệp vẫn như trước."), self.tr("Bỏ"), danger=True)

    def _add_indicators(self) -> None:
        present = [row.indicator for group in self.outline.groups() for row in group.rows if row.indicator]
        self.adding.open(present)

    def _edited(self) -> None:
        try:
            form = self._typed()
            dates = self._desk.composing.due_dates(form)
        except (ValueError, UserError):
            self.context.show_no_preview()
            return
        self.properties.show_next((period.frequency, unit.level, due) for period, unit, due in dates)
        self.context.show_form(form, self._new, self.is_changed())
        period = self._desk.catalogue.default_period(form) if form.frequencies else None
        units = len(self._desk.catalogue.units_of(form, period)) if period else 0
        self.context.show_preview(len(form.rows), units, [due for _, _, due in dates])

    def _tell(self, sentence: str) -> None:
        self.notice.say("bad", sentence, deeds=[Deed(self.tr("Đã hiểu"), self.notice.clear)])
