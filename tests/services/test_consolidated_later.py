"""What units change after their consolidated form was sent."""

import pytest
from msgspec.structs import replace

from dntracker.domain.consolidated import Consolidated
from dntracker.domain.submission import Move, State
from dntracker.services.consolidation import NothingToAccept
from dntracker.services.standings import LockedForm
from tests.services.commune_data import (
    COMMUNES,
    FORM,
    Q4,
    TEAMS,
    UNIT,
    at,
    communes,
    printed,
    report,
    row_of,
    send,
    shown,
    volunteer,
)
from tests.support import a_desk, put


def test_what_a_volunteer_mends_after_sending_is_a_difference_and_the_sent_count_is_kept() -> None:
    desk = a_desk()
    extra = volunteer(desk, ["1", "2", "3", "100"], 3)
    send(desk)
    found = desk.submissions.of(COMMUNES, extra, Q4)
    assert found is not None
    put(desk.store, replace(found, state=State.RETURNED), screen="submissions")
    desk.submissions.refresh()
    told = desk.catalogue.unit(extra).name
    assert shown(desk) == ("106", f"Đã đổi từ 106 thành 6 vì {told} sửa.")
    assert [one.extra for one in desk.store.all(Consolidated) if one.indicator == TEAMS] == [1]
    assert printed(desk)[0] == "106"


def test_what_a_commune_mends_after_sending_is_a_difference_and_the_sheet_stays() -> None:
    desk = a_desk()
    report(desk, ["1200", "34"])
    send(desk)
    commune = desk.catalogue.unit(communes(desk)[1])
    desk.entry.record(at(commune.code), "40")
    told = f"Đã đổi từ 1.234 thành 1.240 vì {commune.name} sửa."
    assert shown(desk) == ("1.234", told)
    assert printed(desk)[0] == "1.234"
    desk.consolidation.accept(FORM, UNIT, Q4, TEAMS)
    assert (shown(desk)[0], printed(desk)[0], row_of(desk).difference) == ("1.240", "1.240", None)
    assert desk.history.acts(1)[0].reason == told


def test_what_was_looked_at_and_left_is_asked_again_only_when_it_changes() -> None:
    desk = a_desk()
    report(desk, ["1200", "34"])
    send(desk)
    desk.entry.record(at(communes(desk)[1]), "40")
    desk.consolidation.leave(FORM, UNIT, Q4, TEAMS)
    difference = row_of(desk).difference
    assert difference is not None
    assert (difference.declined, shown(desk)[0]) == (True, "1.234")
    desk.entry.record(at(communes(desk)[1]), "50")
    difference = row_of(desk).difference
    assert difference is not None
    assert not difference.declined


def test_the_same_value_by_other_units_is_no_difference() -> None:
    desk = a_desk()
    report(desk, ["5", "2"])
    send(desk)
    report(desk, ["2", "5"])
    assert desk.consolidation.differences(FORM, UNIT, Q4) == []
    with pytest.raises(NothingToAccept):
        desk.consolidation.accept(FORM, UNIT, Q4, TEAMS)


@pytest.mark.parametrize("move", [Move.RETURN, Move.UNLOCK])
def test_a_form_that_is_open_again_shows_what_the_units_make_now(move: Move) -> None:
    desk = a_desk()
    report(desk, ["5", "2"])
    send(desk, Move.SUBMIT, move)
    report(desk, ["6"])
    assert (shown(desk)[0], desk.store.all(Consolidated)) == ("8", [])


def test_a_value_that_units_took_back_is_a_difference_too() -> None:
    desk = a_desk()
    report(desk, ["5"])
    send(desk)
    desk.entry.clear([at(communes(desk)[0])])
    commune = desk.catalogue.unit(communes(desk)[0])
    assert shown(desk) == ("5", f"Đã đổi từ 5 thành không có vì {commune.name} sửa.")


def test_a_form_that_is_closed_for_good_accepts_nothing() -> None:
    desk = a_desk()
    report(desk, ["5"])
    send(desk, Move.SUBMIT, Move.APPROVE, Move.LOCK)
    report(desk, ["6"])
    with pytest.raises(LockedForm):
        desk.consolidation.accept(FORM, UNIT, Q4, TEAMS)
