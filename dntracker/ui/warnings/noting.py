"""Taking note of a warning, wherever it stands: what is said of it is asked, and kept for this quarter."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from dntracker.services import texts
from dntracker.services.desk import Desk
from dntracker.services.warnings.folded import Line, single
from dntracker.ui.ask import Ask
from dntracker.ui.asking import Question, ask_until
from dntracker.ui.widgets.notice import Notice

translate = QCoreApplication.translate


def take_note(desk: Desk, ask: Ask, notice: Notice, warning: Line) -> bool:
    """Ask what is to be said of a warning, or of several at once, and keep it; False where nothing was written."""
    if why_not := desk.warnings.acts.notes.why_not():
        notice.say("warn", translate("Noting", "Chưa ghi được."), texts.begun(why_not))
        return False
    label = translate("Noting", "{title}: đã rõ thế nào, sẽ làm gì?").format(title=warning.title)
    ones = single(warning)
    before = warning.answer or (ones[0].earlier.text if ones[0].earlier else "")
    question = Question(translate("Noting", "Ghi đã rõ"), label, before, lines=3)
    taken = partial(desk.warnings.acknowledge_all, ones, warning.title)
    return ask_until(ask, notice, question, taken) is not None
