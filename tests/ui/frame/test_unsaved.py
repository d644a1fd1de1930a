"""What was typed and not saved, where another page would send the form."""

from typing import cast

from dntracker.domain.submission import State
from dntracker.ui.entry.columns import Col
from dntracker.ui.entry.page import EntryPage
from dntracker.ui.overview.page import OverviewPage
from dntracker.ui.window import Window
from tests.support import fill


def test_a_form_with_a_text_that_is_not_saved_is_not_sent_from_the_overview(window: Window) -> None:
    desk, entry = window.place.desk, cast(EntryPage, window.open_page("entry"))
    sheet = entry.choice.sheet()
    assert sheet is not None
    form, unit, period = sheet.form.code, sheet.unit.code, sheet.period
    desk.submissions.open_period(form, period)
    fill(desk, form, unit, period.code)
    entry.refresh()
    row = next(row for row in entry.model.filled_rows if entry.model.rows[row].editable)
    entry.model.setData(entry.model.index(row, Col.CURRENT), "khoảng hai")
    overview = cast(OverviewPage, window.open_page("overview"))
    overview.refresh()
    columns = overview.model.matrix.columns
    overview.grid.go(unit, next(n for n, one in enumerate(columns) if (one.form.code, one.period) == (form, period)))

    def state() -> State | None:
        found = desk.submissions.of(form, unit, period)
        return found.state if found else None

    overview.deeds.forward()
    assert overview.notice.text().startswith("Còn 1 ô chưa lưu ở Nhập liệu.")
    assert state() is State.DRAFT
    cell = entry.model.rows[row].cell
    assert cell is not None
    entry.model.drafts.drop(cell, Col.CURRENT)
    overview.deeds.forward()
    assert state() is State.SUBMITTED
