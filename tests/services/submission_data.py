"""People with roles, and where a form of theirs stands."""

from datetime import UTC, date, datetime

from dntracker.domain.period import Period
from dntracker.domain.submission import State, Submission
from dntracker.services.desk import Desk
from tests.support import put

FORM, UNIT, Q4 = "01/CĐS", "SKHCN", Period.parse("2025-Q4")
COMMUNES, COMMUNE = "02/CĐS-X", "20195"
TODAY = date(2026, 1, 10)


def at(desk: Desk, state: State) -> Desk:
    found = Submission(FORM, UNIT, Q4, state, by="Cán bộ A", at=datetime(2026, 1, 5, 2, tzinfo=UTC))
    put(desk.store, found, screen="submissions")
    desk.submissions.refresh()
    return desk
