"""The headline indicators: which, in which order, and what their cards say."""

import pytest
from msgspec.structs import replace

from dntracker.domain.indicator import SeriesBreak
from dntracker.domain.period import Period
from dntracker.services.catalogue import UnknownCode
from dntracker.services.desk import Desk
from tests.support import SEEDS, a_desk, figure, put


@pytest.fixture
def desk() -> Desk:
    return a_desk()


def told(desk: Desk, code: str) -> tuple[str, str, str, str]:
    card = desk.headlines.card(code)
    return card.value, card.status.replace("\N{NO-BREAK SPACE}", " "), card.tone, card.period


def test_before_anybody_chose_there_are_two_of_each_pillar_that_have_something_to_tell(desk: Desk) -> None:
    cards = desk.headlines.cards()
    assert len(cards) == 8
    assert {"KTS.01", "CQS.01", "XHS.01"} <= {card.code for card in cards}
    assert all(card.value for card in cards)
    assert max([card.pillar for card in cards].count(card.pillar) for card in cards) == 2


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("KTS.01", ("20,69", "Vượt mục tiêu 2025 (gãy)", "good", "Năm 2024, sơ bộ")),
        ("CQS.01", ("95", "Còn 5 điểm đến 100% (gãy)", "", "Năm 2024")),
        ("KTS.04", ("39.888", "Tăng ~9,07% so 2023", "good", "Năm 2024")),
        ("XHS.01", ("<50", "Chưa đạt mục tiêu 2024", "warn", "Tính đến tháng 7/2024")),
        ("XHS.03", ("99", "Thiếu 1 điểm (100%)", "warn", "Tính đến tháng 7/2024")),
        ("CQS.05", ("0,27", "Giảm 2,36 điểm so 2023", "good", "Năm 2024")),
    ],
)
def test_published_figures_are_told_with_their_target_or_change(
    desk: Desk, code: str, expected: tuple[str, str, str, str]
) -> None:
    assert told(desk, code) == expected


def test_nothing_is_compared_across_a_break(desk: Desk) -> None:
    assert "so" not in told(desk, "XH.01")[1]
    put(desk.store, SeriesBreak("KTS.04", Period.parse("2024").start, "definition", "cách tính mới"))
    desk.catalogue.refresh()
    assert told(desk, "KTS.04")[1] == "Gãy chuỗi, chưa so được với năm 2023"


def test_card_chart_and_warning_say_the_same_value_of_the_same_borders_and_name_the_other(desk: Desk) -> None:
    assert told(desk, "XH.01") == ("0,7069", "Đà Nẵng (từ 01/7/2025)", "", "Năm 2024; cũ: 0,8335")
    assert told(desk, "XH.02") == ("hạng 17", "Đà Nẵng (từ 01/7/2025)", "", "Năm 2024; cũ: hạng 2")
    for code in ("XH.01", "XH.02"):
        card, series = desk.headlines.card(code), desk.trends.series(code)
        assert series.latest
        assert series.latest.label in card.value
        said = [one.sentence for one in desk.warnings.all() if one.code == code and one.period == series.latest.period]
        told_of = ("Đà Nẵng (từ 01/7/2025)", "Đà Nẵng (đến 30/6/2025) ")
        assert said
        assert all(name in one for one in said for name in told_of)
        assert "Năm 2024, Đà Nẵng (từ 01/7/2025) " in series.sentence
        assert series.subsentence.startswith("Đà Nẵng (đến 30/6/2025) ")


def test_the_first_cards_do_not_wait_for_a_look_through_the_journal(desk: Desk) -> None:
    asked: list[str] = []
    desk.store.connection.set_trace_callback(asked.append)
    assert desk.headlines.cards()
    assert [one for one in asked if "journal_entry" in one] == []


def test_an_indicator_without_figures_says_so(desk: Desk) -> None:
    empty = next(one for one in desk.catalogue.indicators() if desk.trends.series(one.code).latest is None)
    assert told(desk, empty.code) == ("", "Chưa có số liệu năm nào", "", "")


def test_the_chosen_ones_stand_in_their_order_and_undo_takes_the_choice_back(desk: Desk) -> None:
    usual = desk.headlines.codes()
    desk.headlines.choose(["KTS.04", "XH.01", "KTS.04"])
    assert desk.headlines.codes() == ["KTS.04", "XH.01"]
    assert next(desk.store.journal.acts(limit=1)).step.startswith("chỉ tiêu chính: ")
    desk.headlines.choose(["XH.01", "KTS.04"])
    assert desk.headlines.acts.undo() == "hoàn tác: chỉ tiêu chính: đổi thứ tự"
    assert desk.headlines.codes() == ["KTS.04", "XH.01"]
    desk.headlines.acts.undo()
    assert desk.headlines.codes() == usual


def test_none_at_all_may_be_chosen_but_no_unknown_one(desk: Desk) -> None:
    desk.headlines.choose([])
    assert desk.headlines.cards() == []
    with pytest.raises(UnknownCode):
        desk.headlines.choose(["KTS.999"])
    assert desk.store.connection.execute("SELECT count(*) FROM journal_act").fetchone()[0] == SEEDS + 1


def test_a_new_figure_changes_its_card(desk: Desk) -> None:
    put(desk.store, replace(figure("KTS.04", 45_000.0, "2025"), territory="DN-CU"))
    assert told(desk, "KTS.04")[0] == "45.000"


def test_a_card_follows_what_is_written_and_stays_the_same_thing_where_nothing_was(desk: Desk) -> None:
    first = {card.code: card for card in desk.headlines.cards()}
    put(desk.store, figure("KTS.01", 22.5, "2025"))
    second = {card.code: card for card in desk.headlines.cards()}
    assert (second["KTS.01"].value, second["KTS.01"].period) == ("22,5", "Năm 2025")
    assert [code for code in first if second[code] is not first[code]] == ["KTS.01"]
    put(desk.store, SeriesBreak("KTS.04", Period.parse("2024").start, "definition", "cách tính mới"))
    desk.catalogue.refresh()
    third = {card.code: card for card in desk.headlines.cards()}
    assert third["KTS.04"].status == "Gãy chuỗi, chưa so được với năm 2023"
