"""Rules about units, forms, tasks, points and projects: the planted case is found, the clean one is silent."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.framework import Criterion, Framework, Score
from dntracker.domain.milestone import Milestone
from dntracker.domain.period import Period
from dntracker.domain.process import ModelMilestone, Phase, Process, Stage
from dntracker.domain.programme import Task
from dntracker.domain.progress import Kept, Progress
from dntracker.domain.project import AmountKind, Fund, Project, ProjectAmount
from dntracker.domain.submission import State, Submission
from dntracker.services.desk import Desk
from dntracker.services.warnings.around import About
from dntracker.services.warnings.warnings import EarlyWarning
from tests.services.commune_data import TEAMS, approve, at, report, send
from tests.services.warnings.planted import desk_with, ended, found
from tests.support import Clock, a_desk, figure, put

Q3, Q4 = Period.parse("2025-Q3"), Period.parse("2025-Q4")
FORM, COMMUNES, SHARE = "01/CĐS", "02/CĐS-X", "CQS.02"
DAY = datetime(2025, 12, 4, 3, tzinfo=UTC)  # form 01/CĐS of quý IV is due on 08/12: the 6th is a Saturday


def of_rule(desk: Desk, rule: str) -> list[EarlyWarning]:
    return [one for one in desk.warnings.all() if one.rule == rule]


def told(desk: Desk, rule: str) -> list[str]:
    return [one.sentence.replace("\N{NO-BREAK SPACE}", " ") for one in of_rule(desk, rule)]


def planted(*things: Struct, day: datetime = DAY) -> Desk:
    desk = a_desk(clock=Clock(day))
    put(desk.store, *things)
    desk.catalogue.refresh()
    return desk


def by_units(desk: Desk, values: Sequence[tuple[float, float]], code: str = TEAMS) -> None:
    """The first communes' figures of the third and the fourth quarter."""
    about = desk.catalogue.reporters(Q4)
    pairs = zip(list(about.items()), values, strict=False)
    things = [
        figure(code, value, period.code, unit=unit, territory=territory)
        for (unit, territory), both in pairs
        for period, value in zip((Q3, Q4), both, strict=True)
    ]
    put(desk.store, *things)


def test_units_that_pull_the_city_down_are_named_with_what_each_takes_away() -> None:
    desk = a_desk()
    by_units(desk, [(100, 60), (100, 90), (100, 105)])
    first, second = [desk.catalogue.unit(one).short_name for one in list(desk.catalogue.reporters(Q4))[:2]]
    assert told(desk, "B24") == [
        (
            "Quý IV năm 2025 so với quý III năm 2025, số thành phố từ 300 tổ sang 255 tổ; "
            f"kéo xấu đi 50 tổ: {first} (40 tổ), {second} (10 tổ)."
        )
    ]


def test_units_that_grow_or_that_have_not_reported_yet_drag_nothing() -> None:
    desk = a_desk()
    by_units(desk, [(100, 101), (100, 105)])
    late = list(desk.catalogue.reporters(Q4).items())[5]
    put(desk.store, figure(TEAMS, 500, Q3.code, unit=late[0], territory=late[1]))
    assert told(desk, "B24") == []


def test_units_that_drag_a_ratio_are_found_by_what_their_rate_takes_from_it() -> None:
    desk = a_desk()
    by_units(desk, [(90, 30), (90, 90)], "CQS.23")
    by_units(desk, [(100, 100), (100, 100)], "CQS.24")
    assert {one.code for one in of_rule(desk, "B24")} == {SHARE, "CQS.23"}
    assert any("từ 90% sang 60%; kéo xấu đi 30 điểm" in one for one in told(desk, "B24"))


def test_a_value_on_few_units_is_told_until_most_have_reported() -> None:
    desk = a_desk()
    report(desk, ["5"] * 20)
    assert told(desk, "B25") == ["Quý IV năm 2025 mới có 20/94 xã, phường (21%); chưa phải số cả thành phố."]
    report(desk, ["5"] * 90)
    assert told(desk, "B25") == []


def test_what_units_change_after_the_city_sent_its_form_is_told_until_it_is_left() -> None:
    desk = a_desk()
    report(desk, ["5"] * 20)
    approve(desk, 20)
    send(desk)
    assert told(desk, "B26") == []
    put(desk.store, figure(TEAMS, 9, Q4.code, unit=at_first(desk), territory=at_first(desk)))
    assert [one.about for one in of_rule(desk, "B26")] == [About.FORM]
    desk.consolidation.leave(FORM, "SKHCN", Q4, TEAMS)
    assert told(desk, "B26") == []


def at_first(desk: Desk) -> str:
    return at(next(unit.code for unit in desk.catalogue.units_of(desk.catalogue.form(COMMUNES), Q4))).unit


def test_an_owner_that_has_ended_is_told_of_each_of_its_indicators() -> None:
    desk = desk_with()
    assert "B23" not in found(desk)
    put(desk.store, ended(desk))
    desk.catalogue.refresh()
    assert "đã thôi hoạt động từ sau 31/12/2025" in found(desk)["B23"].sentence


def test_own_points_above_the_recognised_ones_are_told_and_equal_ones_are_not() -> None:
    frame = (Framework("T", "Bộ thử"), Criterion("T", "1.1", "Cổng dữ liệu", points=20.0))
    high = Score("T", "1.1", "DN", Period.parse("2025"), self_assessed=18.0, official=15.0)
    assert told(planted(*frame, high), "B27") == ["Năm 2025 tự chấm 18, công nhận 15 trên 20 điểm: hơn 3 điểm."]
    assert told(planted(*frame, replace(high, official=18.0)), "B27") == []


def test_a_form_that_is_due_soon_and_empty_is_told_until_something_stands_in_it() -> None:
    desk = planted(Submission(FORM, "SKHCN", Q4, State.DRAFT))
    assert told(desk, "B28") == ["Hạn nộp 08/12/2025 (còn 4 ngày) mà Sở Khoa học và Công nghệ chưa nhập số nào."]
    put(desk.store, figure("CQS.01", 95, Q4.code))
    assert told(desk, "B28") == []
    assert told(planted(Submission(FORM, "SKHCN", Q4, State.DRAFT), day=DAY - timedelta(days=20)), "B28") == []


def test_a_late_form_is_told_with_its_days_until_it_is_sent() -> None:
    late = planted(Submission(FORM, "SKHCN", Q4, State.DRAFT), day=DAY + timedelta(days=10))
    assert told(late, "B29") == ["Trễ hạn nộp, lâu nhất 6 ngày: Sở Khoa học và Công nghệ."]
    sent = planted(Submission(FORM, "SKHCN", Q4, State.SUBMITTED), day=DAY + timedelta(days=10))
    assert told(sent, "B29") == []
    assert told(planted(Submission(FORM, "SKHCN", Q4, State.DRAFT)), "B29") == []


def test_many_late_units_of_one_form_are_one_warning() -> None:
    desk = a_desk(clock=Clock(DAY + timedelta(days=10)))
    units = desk.catalogue.units_of(desk.catalogue.form(COMMUNES), Q4)
    put(desk.store, *(Submission(COMMUNES, unit.code, Q4, State.DRAFT) for unit in units))
    found_ = of_rule(desk, "B29")
    assert len(found_) == 1
    assert "94 nơi (" in found_[0].sentence
    assert found_[0].sentence.endswith("và 91 nơi khác).")


def test_a_unit_that_is_late_two_periods_running_is_told_so() -> None:
    both = [Submission(FORM, "SKHCN", period, State.DRAFT) for period in (Q3, Q4)]
    desk = planted(*both, day=DAY + timedelta(days=10))
    assert told(desk, "B30") == ["Trễ hạn nhiều kỳ liền: Sở Khoa học và Công nghệ (2 kỳ)."]
    on_time = [replace(both[0], state=State.APPROVED), both[1]]
    assert told(planted(*on_time, day=DAY + timedelta(days=10)), "B30") == []


def test_a_form_that_waits_to_be_approved_is_told_until_somebody_has() -> None:
    sent = Submission(FORM, "SKHCN", Q3, State.SUBMITTED, at=DAY - timedelta(days=6))
    assert told(planted(sent), "B46") == ["Đã gửi mà chưa duyệt, lâu nhất 6 ngày: Sở Khoa học và Công nghệ."]
    assert told(planted(replace(sent, at=DAY - timedelta(days=5))), "B46") == []
    assert told(planted(replace(sent, state=State.APPROVED)), "B46") == []


def test_a_task_is_told_near_its_day_and_for_a_year_after() -> None:
    task = Task("T.NV", "task", "Trình đề án thử", "BAI-2024-10-08", due="2025-12-20")
    assert [one.code for one in of_rule(planted(task), "B31") if one.code == "T.NV"] == ["T.NV"]
    far = replace(task, due="2026-06-30")
    assert [one for one in of_rule(planted(far), "B31") if one.code == "T.NV"] == []
    award = replace(task, kind="award")
    assert [one for one in of_rule(planted(award), "B31") if one.code == "T.NV"] == []


PROCESS = Process(
    "TQT", "Quy trình thử", since="2020",
    stages=(Stage("lam", "Đang làm", Phase.EXECUTE), Stage("xong", "Hoàn thành", Phase.CLOSE, done=True)),
    milestones=(
        ModelMilestone("khai-truong", "Khai trương", anytime=True), ModelMilestone("nghiem-thu", "Nghiệm thu", "xong"),
    ),
)  # fmt: skip
PROJECT = Project("TDA", "Dự án thử", process="TQT", stage="lam", owner="SKHCN")
OPENED = Milestone("TDA", "khai-truong", "Khai trương", "khai-truong", position=1, actual="2025-01-16")
ACCEPTED = Milestone("TDA", "nghiem-thu", "Nghiệm thu", "nghiem-thu", "xong", 2)


def test_a_project_that_was_opened_and_not_accepted_is_told_so() -> None:
    desk = planted(PROCESS, PROJECT, OPENED, ACCEPTED)
    assert told(desk, "B32") == ["Khai trương 16/01/2025 khi chưa nghiệm thu: mốc “Nghiệm thu” còn mở."]
    assert told(planted(PROCESS, PROJECT, OPENED, replace(ACCEPTED, actual="2025-02-01")), "B32") == []


def test_a_promise_that_was_not_kept_comes_back_with_its_words() -> None:
    before = Progress("TDA", Q3, "SKHCN", promise="xong phần móng")
    now = Progress("TDA", Q4, "SKHCN", kept=Kept.NO, kept_note="mưa nhiều")
    desk = planted(PROCESS, PROJECT, before, now)
    assert told(desk, "B33") == ["Quý IV năm 2025 chưa làm được “xong phần móng”: mưa nhiều."]
    assert told(planted(PROCESS, PROJECT, before, replace(now, kept=Kept.YES)), "B33") == []


def test_more_paid_than_the_total_is_grave() -> None:
    total = ProjectAmount("TDA", AmountKind.TOTAL, 1, "2025", Fund.WHOLE, 100_000_000_000, "QD934")
    paid = ProjectAmount("TDA", AmountKind.PAID, 1, "2025", Fund.WHOLE, 120_000_000_000, "QD934")
    assert [one.gravity.value for one in of_rule(planted(PROCESS, PROJECT, total, paid), "B34")] == ["grave"]
    less = replace(paid, dong=90_000_000_000)
    assert told(planted(PROCESS, PROJECT, total, less), "B34") == []


def test_sources_that_tell_a_stage_differently_are_told_once_a_programme() -> None:
    found_ = of_rule(planted(), "B35")
    assert [one.code for one in found_] == ["TPTM"]
    assert "8 dự án, hơn 884 tỷ đồng" in found_[0].sentence.replace("\N{NO-BREAK SPACE}", " ")
    desk = planted()
    for code, value in (("DA.07", 8.0), ("DA.08", 884.0)):
        put(desk.store, *(replace(one, value=value) for one in desk.figures(code) if one.period.code == "2024"))
    assert told(desk, "B35") == []


def test_the_rules_of_projects_feed_in_with_their_own_codes() -> None:
    desk = planted()
    own = {(one.rule, one.code) for one in desk.warnings.all() if one.about is About.PROJECT}
    assert {("M01", "CVPM2"), ("M10", "CVPM2")} <= own
    assert all("chưa nêu lý do" in one.sentence for one in desk.warnings.all() if one.rule == "M10")
    desk.projects.ratings.explain("CVPM2", "Chờ nghiệm thu")
    assert not any("chưa nêu lý do" in one.sentence for one in desk.warnings.all() if one.rule == "M10")
    desk.projects.ratings.put_rule(replace(desk.projects.ratings.rule("M10"), active=False))
    assert "M10" not in {one.rule for one in desk.warnings.all()}


def test_forms_and_projects_of_a_period_that_is_over_are_told_as_they_stood_when_it_ended() -> None:
    clock, over = Clock(datetime(2026, 9, 20, 3, tzinfo=UTC)), Period.parse("2026-Q3")
    desk = a_desk(clock=clock)
    put(desk.store, Submission(FORM, "SKHCN", over, State.DRAFT))
    clock.turn(days=30)
    put(desk.store, Submission(FORM, "SKHCN", over, State.APPROVED))
    desk.projects.ratings.put_rule(replace(desk.projects.ratings.rule("M10"), active=False))
    now, then = ({one.rule: one for one in desk.warnings.all(period)} for period in (None, over))
    assert not {"B29", "M10"} & now.keys()
    assert {"B29", "M01", "M10"} <= then.keys()
    assert then["B29"].sentence == "Trễ hạn nộp, lâu nhất 23 ngày: Sở Khoa học và Công nghệ."
    assert desk.warnings.left_out(over) == ""
    assert {one.rule for one in desk.warnings.all()} == now.keys()


def test_what_a_file_that_began_later_cannot_tell_of_a_period_is_said() -> None:
    desk = planted(Submission(FORM, "SKHCN", Q3, State.DRAFT))
    second = Period.parse("2025-Q2")
    rules = {one.rule for one in desk.warnings.all(second)}
    assert not rules & {"B28", "B29", "B30", "M01", "M10"}
    assert desk.warnings.quarter(second) == second
    assert desk.warnings.left_out(second) == (
        "Tệp có từ ngày 09/01/2026: biểu, dự án và điểm số lúc hết quý II năm 2025 không xem lại được, "
        "không có trong danh sách."
    )
    assert desk.warnings.left_out() == ""
    assert desk.warnings.left_out(Period.parse("2026")) == ""  # not over yet


def test_a_year_that_is_not_over_is_looked_at_as_of_today() -> None:
    desk = planted()
    assert desk.today == date(2025, 12, 4)
    assert desk.warnings.all(Period.parse("2025")) == desk.warnings.all()
