"""Where the sheet stands on its way, as the page says it."""

from dntracker.domain.period import Period
from dntracker.domain.submission import Submission
from dntracker.services.desk import Desk
from dntracker.ui.entry.page import EntryPage
from tests.ui.entry.conftest import FORM, PERIOD, UNIT

Q4 = Period.parse(PERIOD)
ROW, COUNT = 1, 10


def found(desk: Desk) -> Submission:
    submission = desk.submissions.of(FORM, UNIT, Q4)
    assert submission is not None
    return submission


def shown(page: EntryPage) -> tuple[str, list[str]]:
    buttons = (page.context.forward, page.context.aside)
    return page.context.state.value(), [button.text() for button in buttons if not button.isHidden()]
