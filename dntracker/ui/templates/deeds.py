"""The command *Mẫu biểu*: the list of templates, and the workbooks that it asks for."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QWidget

from dntracker.domain.errors import UserError
from dntracker.services import texts
from dntracker.ui.workplace import Workplace

if TYPE_CHECKING:
    from dntracker.domain.template import Template
    from dntracker.services.templates.templates import Drawn, Sample
    from dntracker.ui.templates.dialog import TemplatesDialog

MOST_PERIODS = 4  # to choose from: a template is for what comes


class TemplateDeeds(QObject):
    """Shows the templates; a workbook is read in a process of its own while the window goes on."""

    def __init__(self, place: Workplace, window: QWidget) -> None:
        super().__init__(window)
        self._place, self._window = place, window
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What each command of the menu does."""
        return {"file.templates": self.show}

    def show(self) -> None:
        """Show the list."""
        from dntracker.ui.templates.dialog import TemplatesDialog

        dialog = TemplatesDialog(self._place, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.check_asked.connect(lambda: self._guarded(dialog, self._check))
        dialog.bind_asked.connect(lambda: self._guarded(dialog, self._bind))
        dialog.copy_asked.connect(lambda: self._guarded(dialog, self._copy))
        dialog.open()

    def _guarded(self, dialog: "TemplatesDialog", deed: "Callable[[TemplatesDialog], None]") -> None:
        try:
            deed(dialog)
        except UserError as error:
            dialog.say(texts.sentence(error), "bad")

    def _check(self, dialog: "TemplatesDialog") -> None:
        from dntracker.services.templates.templates import content_at

        path = self._asked(self.tr("Kiểm tra sổ tính"))
        if path is not None:
            data = content_at(path)
            dialog.show_faults(path.name, self._place.desk.templates.diagnose(data, self._sample(dialog)))

    def _bind(self, dialog: "TemplatesDialog") -> None:
        from dntracker.services.templates.templates import content_at

        path = self._asked(self.tr("Gắn sổ tính"))
        if path is None:
            return
        sample, templates = self._sample(dialog), self._place.desk.templates
        if self._place.desk.templates.is_bound(content_at(path), sample):
            self._take(dialog, path, sample)
            return
        dialog.say(self.tr("Đang đọc {name}…").format(name=path.name))
        job = self._place.jobs.start(
            self.tr("Đang đọc {name}").format(name=path.name),
            lambda progress: templates.propose(path, sample, lambda: progress.step(0, 0)),
        )
        heard = (
            job.finished.connect(lambda drawn: self._confirm(dialog, drawn, sample)),
            job.failed.connect(lambda error: self._refuse(dialog, error)),
        )
        dialog.finished.connect(lambda: [QObject.disconnect(one) for one in heard])  # who closed it wants no answer

    def _confirm(self, dialog: "TemplatesDialog", drawn: "Drawn", sample: "Sample") -> None:
        from dntracker.ui.templates.binding import BindingDialog

        dialog.say("")
        binding = BindingDialog(self._place, drawn, dialog.asked_for(), sample, self._window)
        if binding.exec() == QDialog.DialogCode.Accepted and binding.taken is not None:
            self._tell_taken(dialog, binding.taken)

    def _take(self, dialog: "TemplatesDialog", path: Path, sample: "Sample") -> None:
        from dntracker.services.templates.templates import Taking, content_at

        meant = dialog.asked_for()
        periods = meant.periods(self._place.desk.catalogue)[:MOST_PERIODS]
        question = self.tr("{name} đã gắn sẵn. Dùng làm mẫu của {purpose} từ kỳ nào?")
        names = [texts.period_name(one) for one in periods]
        chosen = self._place.ask.choice(question.format(name=path.name, purpose=meant.name), names)
        if chosen is not None:
            taking = Taking(meant.template, periods[chosen], meant.kind, path.name, path.stem)
            self._tell_taken(dialog, self._place.desk.templates.take(content_at(path), taking, sample))

    def _tell_taken(self, dialog: "TemplatesDialog", taken: "Template") -> None:
        dialog.refresh()
        since = texts.inside(texts.period_name(taken.since))
        dialog.say(self.tr("Mẫu dùng từ {since}; kỳ trước vẫn in theo mẫu cũ.").format(since=since), "good")
        self._place.changes.forms_changed.emit()
        self._place.changes.saved.emit(self._place.desk.now())

    def _copy(self, dialog: "TemplatesDialog") -> None:
        code, version = dialog.chosen()
        since = version.since if version else None
        suggested = self._folder / self._place.desk.templates.file_name(code, since)
        pattern = self.tr("Sổ tính Excel (*{ending})").format(ending=suggested.suffix)
        target = self._place.ask.save_file(self.tr("Chép mẫu ra để sửa"), suggested, pattern)
        if target is not None:
            self._place.desk.templates.copy_to(code, since, target)
            dialog.say(self.tr("Đã chép ra {name}. Sửa trong Excel rồi Gắn lại.").format(name=target.name), "good")

    def _asked(self, title: str) -> Path | None:
        path = self._place.ask.open_file(title, self._folder, self.tr("Sổ tính (*.xlsx *.xlsm *.xls)"))
        self._folder = path.parent if path else self._folder
        return path

    def _sample(self, dialog: "TemplatesDialog") -> "Sample":
        from dntracker.services.reports.samples import sample_of, sample_of_kind

        desk, meant = self._place.desk, dialog.asked_for()
        if meant.form:
            return sample_of(meant.form, desk.catalogue, desk.reporting)
        return sample_of_kind(meant.kind, desk.reports)

    def _refuse(self, dialog: "TemplatesDialog", error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        dialog.say(texts.sentence(error), "bad")
