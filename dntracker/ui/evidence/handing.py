"""The ways an evidence file leaves the file: a copy opened by the system's program, or one kept under a chosen name."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from dntracker.domain.errors import UserError
from dntracker.domain.evidence import Evidence
from dntracker.domain.evidence_file import Handling, handling
from dntracker.services.desk import Desk
from dntracker.services.evidence_texts import shown_name
from dntracker.services.texts import fill, sentence
from dntracker.ui.ask import Ask

Said = tuple[str, str]
"""A sentence and the role of its colour; empty where there is nothing to say."""


class Handing:
    """Opens and exports the evidence of one open file, and says what came of it."""

    def __init__(self, desk: Desk, ask: Ask) -> None:
        self._desk, self._ask = desk, ask
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def open(self, evidence: Evidence) -> Said:
        """Have a copy opened, where that is safe; a file that may hold macros only once somebody agreed."""
        try:
            return self._open(evidence, self._desk.evidence.content(evidence))
        except UserError as error:
            return sentence(error), "bad"

    def export(self, evidence: Evidence) -> Said:
        """Ask for a name and write the file there."""
        from dntracker.services.evidence_copies import export_copy  # the panel does not wait for it

        suggested, every = self._folder / shown_name(evidence), _tr("Mọi tệp (*)")
        target = self._ask.save_file(_tr("Xuất minh chứng"), suggested, every)
        if target is None:
            return "", ""
        try:
            export_copy(target, self._desk.evidence.content(evidence))
        except UserError as error:
            return sentence(error), "bad"
        self._folder = target.parent
        return _tr("Đã xuất {0}.").replace("{0}", str(target)), "good"

    def _open(self, evidence: Evidence, content: bytes) -> Said:
        name, how = shown_name(evidence), handling(evidence.name, content)
        if how in (Handling.EXPORT, Handling.REFUSE):
            return fill("evidence_not_opened", {"name": name}), "warn"
        if how is Handling.WARN and not self._agreed(name):
            return "", ""
        path = self._desk.evidence_copies.put(evidence, content)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            return fill("evidence_no_program", {"name": name}), "warn"
        return _tr("Đã mở một bản sao chỉ để xem của {0}.").replace("{0}", name), "ink2"

    def _agreed(self, name: str) -> bool:
        question = _tr("{0} có thể chứa macro. Vẫn mở?").replace("{0}", name)
        details = _tr("Chỉ mở khi biết chắc ai đã gửi tệp này, và đừng bật macro.")
        return self._ask.confirm(question, details, _tr("Mở"), danger=True)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Handing", text)
