"""Telling: every kind of change has its sentence, also where names are gone."""

from datetime import UTC, date, datetime

import pytest
from msgspec import Struct

from dntracker.domain.check import CheckRule, Explanation, FollowUp, Severity
from dntracker.domain.exchange import Recipe, TakenIn
from dntracker.domain.figure import Figure, Status
from dntracker.domain.framework import Criterion, Framework, Score
from dntracker.domain.indicator import FormerDefinition, SeriesBreak
from dntracker.domain.period import Period
from dntracker.domain.person import Person, Role
from dntracker.domain.setting import Setting
from dntracker.domain.submission import State, Submission
from dntracker.services.act_cells import LOADS
from dntracker.services.desk import Desk
from dntracker.services.history import Asked
from dntracker.services.projects.telling import TELLERS
from dntracker.services.telling_things import THINGS
from dntracker.store.kinds import TABLES
from tests.support import LAN, MINH, SEEDS, Clock, a_desk, cell, figure, put

QUARTER = Period.parse("2025-Q4")
DTI, CRITERION = Framework("DTI", "DTI cấp tỉnh"), Criterion("DTI", "1.1", "Nhận thức số")
FORM = "biểu 01/CĐS, quý IV năm 2025, Sở KH&CN"
PLACE = ("KTS.01", "DN", "SKHCN", QUARTER)


def submission(state: State, **more: object) -> Submission:
    return Submission("01/CĐS", "SKHCN", QUARTER, state, **more)  # type: ignore[arg-type]


def told(desk: Desk) -> str:
    return desk.history.acts(1)[0].sentences[0]


@pytest.mark.parametrize("kind", TABLES)
def test_every_kind_of_thing_has_a_name(kind: str) -> None:
    assert kind in {*THINGS, *TELLERS, "figure", "target", "submission"}


def test_every_seeded_thing_is_told() -> None:
    desk = a_desk()
    lines = desk.history.acts(-1)
    assert len(lines) == SEEDS
    assert all(sentence and "{" not in sentence for line in lines for sentence in line.sentences)


@pytest.mark.parametrize(
    ("thing", "sentence"),
    [
        (Person("Cán bộ B", roles=(Role.ENTER, Role.APPROVE)), "Thêm cán bộ Cán bộ B (nhập, duyệt)"),
        (CheckRule("X.1", "bounds", Severity.WARN, "Giới hạn"), "Thêm quy tắc kiểm tra Giới hạn"),
        (Explanation("X.1", *PLACE, "đã rà"), "Giải trình KTS.01 Kinh tế số/GRDP, quý IV năm 2025, Sở KH&CN: đã rà"),
        (FollowUp(*PLACE, "hỏi lại"), "Đặt theo dõi KTS.01 Kinh tế số/GRDP, quý IV năm 2025, Sở KH&CN: hỏi lại"),
        (Framework("DVC", "DTI cấp tỉnh"), "Thêm bộ chỉ tiêu DTI cấp tỉnh"),
        (Criterion("DTI", "1.2", "Nhận thức số"), "Thêm tiêu chí 1.2 Nhận thức số của DTI"),
        (Score("DTI", "1.1", "DN", Period.parse("2025"), 3.0), "Chấm điểm 1.1 của DTI, năm 2025"),
        (SeriesBreak("*", date(2025, 7, 1), "merger", "sáp nhập"), "Sửa mốc gãy chuỗi của mọi chỉ tiêu từ 01/07/2025"),
        (
            FormerDefinition("KTS.01", date(2024, 12, 31), "tên cũ", "cũ", "%", 1),
            "Giữ định nghĩa cũ của KTS.01 Kinh tế số/GRDP đến hết 31/12/2024",
        ),
        (Recipe("bảng quý", {"A": "indicator"}), "Thêm cách nhận cột bảng quý"),
        (
            TakenIn("ab12", "quy4.xlsx", "01/CĐS", "SKHCN", QUARTER, 40),
            "Nạp tệp quy4.xlsx (40 ô) vào biểu 01/CĐS, quý IV năm 2025, Sở KH&CN",
        ),
        (Setting("ten", "x"), "Đặt thiết lập ten"),
    ],
)
def test_things_are_told_by_name(thing: Struct, sentence: str) -> None:
    desk = a_desk()
    put(desk.store, *(known for known in (DTI, CRITERION) if known != thing), step="nền")
    put(desk.store, thing)
    assert told(desk).startswith(sentence)


def test_a_submission_is_told_by_what_was_done_with_it() -> None:
    desk = a_desk()
    at = datetime(2026, 1, 10, tzinfo=UTC)
    steps = [
        (submission(State.DRAFT), f"Mở {FORM}"),
        (submission(State.SUBMITTED, by="Cán bộ A", at=at), f"Gửi {FORM}"),
        (submission(State.RETURNED, note="thiếu nguồn"), f"Trả lại {FORM}: thiếu nguồn"),
        (submission(State.APPROVED), f"Duyệt {FORM}"),
        (submission(State.LOCKED), f"Khóa sổ {FORM}"),
        (submission(State.LOCKED, asked_reason="sai số"), f"Xin mở khóa {FORM}: sai số"),
        (submission(State.DRAFT, open_until=date(2026, 1, 31)), f"Mở khóa {FORM}, đến hết 31/01/2026"),
        (submission(State.DRAFT, open_until=date(2026, 1, 31), required=False), f"Miễn nộp {FORM}"),
    ]
    for thing, sentence in steps:
        put(desk.store, thing)
        assert told(desk) == sentence


def test_a_figure_made_official_says_so_in_its_own_words() -> None:
    desk = a_desk()
    put(desk.store, figure(value=21.0, status=Status.ESTIMATED))
    put(desk.store, figure(value=22.0))
    one = desk.history.acts(1)[0].told[0]
    assert (one.verb, one.rest, one.old, one.new) == ("Đổi", " thành số chính thức", "21% GRDP", "22% GRDP")


def test_the_journal_is_narrowed_by_thing_person_period_screen_and_days() -> None:
    clock = Clock()
    desk = a_desk(LAN, clock)
    put(desk.store, figure("KTS.06", 5.0))
    clock.turn(days=1)
    put(desk.store, figure("KTS.01", 6.0, "2024"), actor=MINH, screen="exchange")
    put(desk.store, submission(State.DRAFT), screen="submission")
    clock.turn(days=1)
    commune = next(unit for unit in desk.catalogue.units() if unit.territory)
    put(desk.store, Figure("KTS.01", commune.territory, commune.code, QUARTER, value=1.0))

    def found(**asked: object) -> list[int]:
        page = desk.history.page(Asked(**asked))  # type: ignore[arg-type]
        return [line.number for line in page if line.screen != LOADS]

    assert found() == [SEEDS + 4, SEEDS + 3, SEEDS + 2, SEEDS + 1]
    assert found(about=("indicator", "KTS.01")) == [SEEDS + 4, SEEDS + 2]
    assert found(about=("unit", "SKHCN")) == [SEEDS + 3, SEEDS + 2, SEEDS + 1]
    assert found(about=("unit", commune.code)) == [SEEDS + 4]
    assert found(about=("form", "01/CĐS")) == [SEEDS + 4, SEEDS + 3, SEEDS + 2, SEEDS + 1]
    assert found(about=("unit", "không có")) == []
    assert found(period=QUARTER) == [SEEDS + 4, SEEDS + 3, SEEDS + 1]
    assert found(period=QUARTER, about=("indicator", "KTS.06")) == [SEEDS + 1]
    assert found(person="Cán bộ M") == [SEEDS + 2]
    assert found(screen="submission") == [SEEDS + 3]
    assert found(first=date(2026, 1, 11), last=date(2026, 1, 11)) == [SEEDS + 3, SEEDS + 2]
    assert found(last=date(2026, 1, 10)) == [SEEDS + 1]


def test_loads_of_the_program_are_one_line_a_day_unless_asked_for() -> None:
    clock = Clock()
    desk = a_desk(LAN, clock)
    desk.entry.record(cell(), "21")
    assert [(line.loads, line.screen) for line in desk.history.page(Asked())] == [(1, "entry"), (SEEDS, LOADS)]
    assert len(desk.history.page(Asked(loads=True))) == SEEDS + 1
    assert len(desk.history.page(Asked(screen=LOADS))) == SEEDS


def test_rare_things_are_found_behind_many_newer_acts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dntracker.store.journal_pages.NEAR", 3)
    desk = a_desk()
    put(desk.store, figure("KTS.06", 5.0))
    for number in range(8):
        put(desk.store, figure(value=float(number)))
    put(desk.store, figure("KTS.06", 6.0))
    page = desk.history.page(Asked(about=("indicator", "KTS.06"), loads=True), limit=2)
    assert [line.number for line in page] == [SEEDS + 10, SEEDS + 1]


def test_what_the_file_no_longer_knows_is_told_by_its_code() -> None:
    desk = a_desk()
    telling = desk.history.telling
    assert (telling.indicator("MÃ.CŨ"), telling.unit("CŨ"), telling.source("VB"), telling.period("xưa")) == (
        "MÃ.CŨ", "CŨ", "VB", "xưa",
    )  # fmt: skip
    assert telling.period("") == "chưa rõ năm"


def test_what_is_done_again_is_told_as_that() -> None:
    desk = a_desk()
    desk.entry.record(cell(), "24")
    desk.entry.undo()
    desk.entry.redo()
    assert [(line.undo, line.redo) for line in desk.history.acts(3)] == [(True, True), (True, False), (False, False)]
