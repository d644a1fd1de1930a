"""Saying when a milestone is expected: asked in a line, with a reason, written as one step that Ctrl+Z takes back."""

from PySide6.QtCore import QCoreApplication

from dntracker.domain.errors import UserError
from dntracker.domain.milestone import Milestone
from dntracker.services import texts
from dntracker.services.projects.dates import date_words
from dntracker.ui.projects.view import Handed
from dntracker.ui.widgets.notice import Deed

translate = QCoreApplication.translate


def ask_forecast(handed: Handed, project: str, milestone: Milestone) -> bool:
    """Ask for the date and the reason; whether it was written."""
    title = translate("Forecasting", "Dự báo")
    words = translate("Forecasting", "“{name}” nay dự kiến xong khi nào? Gõ như 30/06/2026, 6/2026, quý II/2026, 2026.")
    text = handed.ask.text(title, words.format(name=milestone.name), date_words(milestone.forecast))
    if text is None:
        return False
    return move_forecast(handed, project, milestone, text)


def move_forecast(handed: Handed, project: str, milestone: Milestone, text: str) -> bool:
    """Ask why a forecast moves to a date (as typed or known), and write it; whether it was written."""
    before = date_words(milestone.forecast)
    reason = _reason(handed, milestone, text, before)
    if reason is None:
        return False
    if before and not reason.strip():
        _say(handed, translate("Forecasting", "Chưa dời dự báo “{name}”: cần ghi lý do.").format(name=milestone.name))
        return False
    try:
        written = handed.desk.projects.milestone_deeds.forecast(project, milestone.code, text, reason)
    except UserError as error:
        _say(handed, texts.sentence(error))
        return False
    handed.notice.clear()
    told = translate("Forecasting", "Đã ghi dự báo “{name}”: {date}. Ctrl+Z hoàn tác.")
    nothing = translate("Forecasting", "bỏ trống")
    handed.around.done(told.format(name=milestone.name, date=date_words(written.forecast) or nothing))
    return True


def _reason(handed: Handed, milestone: Milestone, text: str, before: str) -> str | None:
    title = translate("Forecasting", "Dời dự báo") if before else translate("Forecasting", "Ghi dự báo")
    if before:
        words = translate("Forecasting", "“{name}”: dự báo {before} nay là {after}. Vì sao?")
    else:
        words = translate("Forecasting", "“{name}”: dự báo {after}. Lý do, nếu chậm so với kế hoạch:")
    after = text.strip() or translate("Forecasting", "bỏ trống")
    proposed = "" if before else milestone.reason  # each move has a reason of its own
    return handed.ask.text(title, words.format(name=milestone.name, before=before, after=after), proposed)


def _say(handed: Handed, words: str) -> None:
    handed.notice.say("warn", words, deeds=[Deed(translate("Forecasting", "Đã hiểu"), handed.notice.clear)])
