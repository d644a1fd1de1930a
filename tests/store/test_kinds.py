"""Things in their tables and in the journal: what is written is what is read."""

import math
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from dntracker.domain.act import Deed
from dntracker.domain.chart_spec import ChartNote, ChartSpec, LineSpec, NamedChart, Transform
from dntracker.domain.check import CheckRule, Explanation, FollowUp, Severity
from dntracker.domain.consolidated import Consolidated
from dntracker.domain.early_warning import Acknowledgement, Gravity, WarningKind, WarningRule
from dntracker.domain.evidence import Evidence
from dntracker.domain.exchange import Recipe, TakenIn
from dntracker.domain.figure import Figure, Status
from dntracker.domain.framework import Criterion, Framework, Score, Scoring
from dntracker.domain.indicator import FormerDefinition
from dntracker.domain.issue import Issued, IssuedFile
from dntracker.domain.issue import Role as FileRole
from dntracker.domain.meeting import MeetingNote
from dntracker.domain.milestone import Baseline, FrozenMilestone, FrozenTotal, Milestone, Revision
from dntracker.domain.period import Frequency, Period
from dntracker.domain.person import Person, Role
from dntracker.domain.progress import Kept, Progress
from dntracker.domain.project import AmountKind, Fund, Obstacle, ObstacleKind, ProjectAmount
from dntracker.domain.quantity import Mark, Qualifier
from dntracker.domain.rating import Colour, RatingKind, RatingReason, RatingRule
from dntracker.domain.setting import Setting
from dntracker.domain.submission import State, Submission
from dntracker.domain.template import Template, TemplateFile
from dntracker.store.check import check
from dntracker.store.contents import digest
from dntracker.store.files import create
from dntracker.store.kinds import TABLES, Kinds
from tests.support import LAN, Clock, a_store, put

KTS = ("KTS.01", "DN", "SKHCN", Period.parse("2025-Q4"))
NOT_SEEDED: tuple[Struct, ...] = (
    FormerDefinition("KTS.01", date(2024, 12, 31), "Tỷ trọng cũ", "KTS cũ", "%", 2, "định nghĩa cũ"),
    Framework("DTI-2024", "Bộ chỉ số DTI", "", date(2025, 4, 3)),
    Criterion("DTI-2024", "4.22.11", "Tỷ lệ cuộc họp", "4.22", "%", 20.0, Scoring.STEPS, "4: 20; 3: 15", "CQS.02"),
    Score("DTI-2024", "4.22.11", "DN", Period.parse("2024"), 15.0, None, 12.5),
    Person("Cán bộ A", "chuyên viên", "SKHCN", (Role.ENTER, Role.APPROVE), "", date(2026, 12, 31)),
    Submission(
        "01/CĐS", "SKHCN", Period.parse("2025-Q4"), State.RETURNED, False, 1, "Cán bộ A",
        datetime(2026, 1, 5, 2, 3, tzinfo=UTC), "xem lại", "Cán bộ B", "gõ nhầm", date(2026, 1, 9), date(2026, 1, 8),
    ),
    Consolidated(
        "01/CĐS", "XHS.06", "DN", "SKHCN", Period.parse("2025-Q4"), 7.0, Qualifier.OVER, None, 2, 94, 90, 1,
        {"20195": ">5", "20197": "2"}, "8",
    ),
    CheckRule("R.1", "condition", Severity.WARN, "Tổng", ("KTS.01",), "KTS.01 <= 100", {"times": 1000.0}, False),
    Explanation("R.1", *KTS, "đã kiểm tra"),
    FollowUp(*KTS, "hỏi lại"),
    Issued(
        "M1BH3QT8THJ7", "form", "01/CĐS", 1, "SKHCN", Period.parse("2025-Q4"), "KTS.01", date(2025, 1, 31), "Biểu 01",
        2, date(2026, 1, 10), datetime(2026, 1, 10, 3, tzinfo=UTC), "Cán bộ A",
        (IssuedFile(FileRole.WORKBOOK, "01.xlsx", digest(b"x"), 1),),
    ),
    Issued(
        "000000000000", "missing", "", 0, "", None, "", None, "Biểu thiếu", 0, date(2026, 1, 10),
        datetime(2026, 1, 10, 3, tzinfo=UTC), "Cán bộ A", (),
    ),
    Template("01-cds", Period.parse("2025-Q4"), "bieu", "Biểu mới", (TemplateFile("y.xlsx", digest(b"mau"), 3),)),
    ProjectAmount("CVPM2", AmountKind.PLAN_YEAR, 3, "2025", Fund.ODA, 5_000_000_000, "TTT-2024", Qualifier.AT_MOST),
    Obstacle("CVPM2", 1, ObstacleKind.RISK, "Chưa giao mặt bằng", "SKHCN", "2025-Q3", "2025-12-31"),
    Milestone(
        "TTCH", "khoi-cong", "Khởi công", "khoi-cong", "thi-cong", 3, "2024",
        (Revision("2025-Q2", "chờ vốn", "2024-12-30", "QD934"),), "2025-09", "2025-09-30", 12.5,
        evidence=(Evidence("bien-ban.pdf", digest(b"x"), 1, "Cán bộ A"),),
    ),
    Baseline(
        "TPTM", "2025", "Kế hoạch 2025", date(2025, 1, 15), "giao đầu năm", "",
        (FrozenMilestone("TTCH", "khoi-cong", "Khởi công", "2024", 12.5),), (FrozenTotal("CVPM2", 5, Qualifier.OVER),),
    ),
    Progress(
        "TTCH", Period.parse("2025-Q4"), "SKHCN", "thi-cong", "", 0.0, "đào móng", {"khoi-cong": "2026-01"}, 0,
        {Fund.ODA: 0, Fund.PUBLIC: 12_000_000}, "", Kept.PARTLY, "mưa", "xong móng",
        reached={"chu-truong": "2025-11-03"}, reasons={"khoi-cong": "chờ mặt bằng"},
    ),
    RatingRule("DG.01", RatingKind.LATE, Colour.RED, 90.0, "Trễ quá 90 ngày"),
    RatingReason("CVPM2", Period.parse("2025-Q4"), "chờ nghiệm thu"),
    WarningRule("B90", WarningKind.LAST, Gravity.GRAVE, {"points": 2.0}, "Giảm quá 2 điểm"),
    Acknowledgement("B90", "KTS.01", Period.parse("2025-Q4"), "đang rà lại nguồn"),
    Recipe("bảng của xã", {"Chỉ tiêu": "indicator"}),
    NamedChart(
        "c1", "DTI và KTS",
        ChartSpec(
            (LineSpec("KTS.01"), LineSpec("KTS.01", "BTTTT", "VN")), Frequency.QUARTER, True, Transform.INDEX,
            Period.parse("2021-Q1"), LineSpec("KTS.02"), None, Period.parse("2030-Q4"), date(2025, 7, 1), True, False,
            "damped", ("others", "KTS.01"),
        ),
    ),
    NamedChart("c2", "KTS", ChartSpec.of("KTS.01")),
    ChartNote("n1", "Giãn cách xã hội", date(2021, 7, 31), date(2021, 9, 5), "*"),
    ChartNote("n2", "Khai trương IOC", date(2023, 8, 14), None, "", "c1"),
    MeetingNote("m1", "KTS.01", date(2025, 12, 4), "Rà lại cách tính"),
    TakenIn("00ff", "xã.xlsx", "02/CĐS-X", "20195", Period.parse("2025"), 21),
)  # fmt: skip

SEEDED = a_store()
put(SEEDED, *NOT_SEEDED)
KINDS = Kinds(create(None, Clock()).connection)

numbers = st.floats(allow_nan=False, allow_infinity=False, width=64).map(lambda one: float(f"{one:.15g}"))
finite = numbers.filter(math.isfinite)
CONTENTS = (b"bien ban", b"\x00\xff", b"%PDF-1.7")
words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    frequency = draw(st.sampled_from(Frequency))
    return Period(draw(st.integers(1900, 2199)), frequency, draw(st.integers(1, frequency.per_year)))


@st.composite
def evidence(draw: st.DrawFn) -> Evidence:
    content, at = draw(st.sampled_from(CONTENTS)), draw(st.none() | st.datetimes(timezones=st.just(UTC)))
    return Evidence(draw(words), digest(content), len(content), draw(words), at)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """Any figure of a seeded indicator that the tables accept."""
    value = draw(st.none() | finite)
    mark = draw(st.sampled_from(Mark)) if value is None else None
    high = draw(st.none() | finite.filter(lambda one: one > value)) if value is not None and value < 1e300 else None
    qualifier = draw(st.none() | st.sampled_from(Qualifier)) if value is not None and high is None else None
    source = draw(words)
    return Figure(
        draw(st.sampled_from(["KTS.01", "CQS.02"])), "DN", draw(st.sampled_from(["SKHCN", "BHXH"])), draw(periods()),
        source, value, high, qualifier, mark, draw(st.sampled_from(Status)), draw(st.booleans()) and not source,
        draw(st.booleans()), draw(st.none() | st.dates(date(2000, 1, 1))), tuple(draw(st.lists(words, max_size=2))),
        tuple(draw(st.lists(evidence(), max_size=2, unique=True))), draw(words),
    )  # fmt: skip


@pytest.mark.parametrize("table", [table for table in TABLES if table != "setting"])
def test_every_seeded_thing_comes_back_out_of_its_table_and_out_of_its_state(table: str) -> None:
    kind = KINDS.by_table[table]
    things: list[Struct] = SEEDED.all(kind.type)
    assert things
    for thing in things:
        assert kind.thing_of(kind.key_of(thing), kind.state_of(thing)) == thing
        assert SEEDED.get(kind.type, *kind.key_of(thing)) == thing


def test_a_setting_comes_back_too() -> None:
    store = a_store()
    put(store, Setting("closing_days", "14"), Setting("empty", ""))
    assert store.all(Setting) == [Setting("closing_days", "14"), Setting("empty", "")]
    assert check(store) == []


@given(figures())
def test_any_figure_comes_back_out_of_its_state(figure: Figure) -> None:
    kind = KINDS.by_type[Figure]
    assert kind.thing_of(kind.key_of(figure), kind.state_of(figure)) == figure


@given(st.lists(figures(), max_size=6, unique_by=lambda one: (one.cell, one.source)))
def test_any_figures_come_back_out_of_the_table_and_agree_with_the_journal(figures: list[Figure]) -> None:
    store = a_store()
    before = set(store.all(Figure))
    with store.act(Deed(LAN, "ghi", "entry")) as writing:
        for content in CONTENTS:
            writing.keep(content)
        for one in figures:
            writing.put(one)
    assert set(store.all(Figure)) == before | set(figures)
    assert check(store) == []


def test_every_field_of_a_thing_has_its_column() -> None:
    for kind in a_store().kinds:
        assert {column.field for column in kind.columns} == set(kind.type.__struct_fields__), kind.table


def test_whole_numbers_are_written_like_any_other() -> None:
    store = a_store()
    put(store, Figure("KTS.04", "DN", "SKHCN", Period.parse("2025"), value=39888))
    put(store, Figure("KTS.06", "DN", "SKHCN", Period.parse("2025"), value=-0.0))
    assert check(store) == []
