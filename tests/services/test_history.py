"""History: the journal as an official reads it."""

from dntracker.domain.act import Deed
from dntracker.domain.quantity import Quantity
from tests.support import LAN, MINH, Clock, a_desk, cell, figure


def test_an_act_tells_what_changed_where() -> None:
    desk = a_desk()
    desk.entry.record(cell(), "21")
    desk.entry.record(cell(), "~22,5", reason="số mới của Cục Thống kê")
    line = desk.history.acts(1)[0]
    assert (line.person, line.unit, line.reason, line.undo) == ("Cán bộ L", "SKHCN", "số mới của Cục Thống kê", False)
    assert f"{line.at:%d/%m/%Y %H:%M}" == "10/01/2026 10:00"
    assert line.sentences == ("KTS.01 Kinh tế số/GRDP, quý IV năm 2025, Sở KH&CN: ~22,5 thay 21",)


def test_clearing_and_noting_have_their_own_words() -> None:
    desk = a_desk()
    desk.entry.record(cell(), "21")
    desk.entry.amend(cell(), note="số ước")
    desk.entry.clear([cell()])
    desk.entry.undo()
    told = [line.sentences[0].partition(": ")[2] for line in desk.history.acts(4)]
    assert told == ["21", "bỏ 21", "21, sửa ghi chú", "21"]
    assert [line.undo for line in desk.history.acts(4)] == [True, False, False, False]


def test_the_history_of_a_cell_is_told_newest_first_with_who() -> None:
    clock = Clock()
    desk = a_desk(LAN, clock)
    for actor, text in ((LAN, "21"), (MINH, "22"), (LAN, "23")):
        desk.actor = actor
        clock.turn(hours=1)
        desk.entry.record(cell(), text)
    told = desk.history.of(cell())
    assert [text for _, text in told] == ["23 thay 22 (Cán bộ L)", "22 thay 21 (Cán bộ M)", "21 (Cán bộ L)"]
    assert told[0][0] == clock()


def test_a_long_act_is_cut_short() -> None:
    desk = a_desk()
    with desk.store.act(Deed(LAN, "nhập nhiều", "entry")) as writing:
        for year in range(2000, 2020):
            writing.put(figure(value=1.0, period=str(year)))
    sentences = desk.history.acts(1)[0].sentences
    assert len(sentences) == 13
    assert sentences[-1] == "… và 8 thay đổi khác"


def test_a_plan_is_told_with_its_document() -> None:
    desk = a_desk()
    desk.entry.set_plan(cell(), "22", "Kế hoạch", "12/KH-UBND", "")
    told = desk.history.acts(1)[0]
    assert told.sentences[0] == "Thêm nguồn 12/KH-UBND"
    assert told.sentences[-1] == "Đặt mục tiêu KTS.01 Kinh tế số/GRDP, năm 2025 theo 12/KH-UBND"
    assert told.told[-1].new == "22% GRDP"
    desk.entry.undo()
    assert "Bỏ nguồn 12/KH-UBND" in desk.history.acts(1)[0].sentences


def test_taken_over_values_are_told_one_by_one() -> None:
    desk = a_desk()
    desk.entry.copy_previous([(cell(), Quantity(20.69)), (cell("KTS.06"), Quantity(165.0))])
    assert desk.history.acts(1)[0].step == "chép kỳ trước"
    assert [one.rpartition(": ")[2] for one in desk.history.acts(1)[0].sentences] == ["20,69", "165"]
