"""Saying when a milestone is expected: asked in a line, with a reason, written as one step that Ctrl+Z takes back."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from dntracker.domain.errors import UserError
from dntracker.domain.milestone import Milestone
from dntracker.services import texts
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.milestone_dates import not_reached, why_moved
from dntracker.ui.asking import Question, ask_until, refuse
from dntracker.ui.projects.view import Handed

translate = QCoreApplication.translate


def ask_forecast(handed: Handed, project: str, milestone: Milestone) -> bool:
    """Ask for the date and the reason; whether it was written."""
    try:
        not_reached(milestone)
    except UserError as error:
        refuse(handed.notice, texts.sentence(error))
        return False
    title = translate("Forecasting", "Dự báo")
    words = translate("Forecasting", "“{name}” nay dự kiến xong khi nào? Gõ như 30/06/2026, 6/2026, quý II/2026, 2026.")
    question, before = words.format(name=milestone.name), date_words(milestone.forecast)
    expecting = partial(handed.desk.projects.milestone_deeds.expecting, project, milestone.code)
    new = ask_until(handed.ask, handed.notice, Question(title, question, before), expecting)
    return new is not None and _write(handed, project, milestone, new.forecast)


def move_forecast(handed: Handed, project: str, milestone: Milestone, known: str) -> bool:
    """Ask why a forecast moves to another date, and write it; whether it was written."""
    try:
        handed.desk.projects.milestone_deeds.expecting(project, milestone.code, known)
    except UserError as error:
        refuse(handed.notice, texts.sentence(error))
        return False
    return _write(handed, project, milestone, known)


def _write(handed: Handed, project: str, milestone: Milestone, known: str) -> bool:
    reason = _reason(handed, milestone, known)
    if reason is None:
        return False
    try:
        written = handed.desk.projects.milestone_deeds.forecast(project, milestone.code, known, reason)
    except UserError as error:
        refuse(handed.notice, texts.sentence(error))
        return False
    told = translate("Forecasting", "Đã ghi dự báo “{name}”: {date}. Ctrl+Z hoàn tác.")
    handed.around.done(told.format(name=milestone.name, date=_words(written.forecast)))
    return True


def _reason(handed: Handed, milestone: Milestone, known: str) -> str | None:
    before, after = date_words(milestone.forecast), _words(known)
    if before:
        title = translate("Forecasting", "Dời dự báo")
        words = translate("Forecasting", "“{name}”: dự báo {before} nay là {after}. Vì sao?")
    else:
        title = translate("Forecasting", "Ghi dự báo")
        words = translate("Forecasting", "“{name}”: dự báo {after}. Lý do, nếu chậm so với kế hoạch:")
    question = words.format(name=milestone.name, before=before, after=after)
    proposed = "" if before else milestone.reason  # each move has a reason of its own
    return ask_until(handed.ask, handed.notice, Question(title, question, proposed), partial(why_moved, milestone))


def _words(known: str) -> str:
    return date_words(known) or translate("Forecasting", "bỏ trống")
