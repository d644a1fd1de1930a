"""A year of quarterly reports on sixty generated projects, played through the forms, against plain recomputation."""

from calendar import monthrange
from collections import Counter
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from time import perf_counter

import pytest
from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.known_date import is_day
from dntracker.domain.milestone import Milestone
from dntracker.domain.period import Period
from dntracker.domain.progress import Kept, Progress
from dntracker.domain.progress_form import place_of
from dntracker.domain.project import AmountKind
from dntracker.domain.submission import Move, State
from dntracker.services.desk import Desk
from dntracker.services.projects.baselines import Change
from dntracker.services.projects.earned import earned
from dntracker.services.projects.guards import WrongOrder
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.slips import slipped
from tests.services.projects import generated
from tests.services.projects.generated import BEGIN, BILLION, OWNERS, QUARTERS, REASONS, Made
from tests.services.projects.progress_hands import FORM, Hands
from tests.support import Clock, a_desk, put

EXTRA = "nhà thầu chậm"
PROGRAMME = "SINH-1"
FIRST, SECOND = "Kế hoạch đầu năm", "Kế hoạch giữa năm"
NAMES = {"chuan-bi": "Chuẩn bị", "thuc-hien": "Thực hiện", "xong": "Hoàn thành", "tam-dung": "Tạm dừng"}
ANSWERS = {Kept.YES: "xong", Kept.NO: "chưa", Kept.PARTLY: "một phần"}


class Year(Struct):
    """The desk after the year, what was generated and asked for, and what was typed besides: reasons, moved plans."""

    desk: Desk
    made: Made
    reasons: dict[tuple[str, str], str]
    moved: dict[tuple[str, str], str]
    reports: list[Progress]
    seconds: float


def _typed(report: Progress) -> dict[str, str]:
    """A report as one types it."""
    code = report.project
    answers = {
        f"{code}:stage": NAMES[report.stage], f"{code}:percent": f"{report.percent:g}".replace(".", ","),
        f"{code}:done": report.done, f"{code}:promise": report.promise,
        f"{code}:beside": NAMES.get(report.beside, ""),
        f"{code}:kept": ANSWERS[report.kept] if report.kept else "",
        f"{code}:work": f"{report.work} đồng" if report.work else "",
    }  # fmt: skip
    answers |= {f"{code}:paid:{fund.value}": f"{dong} đồng" for fund, dong in report.paid.items()}
    answers |= {f"{code}:milestone:{one}": _shown(day) for one, day in report.forecasts.items()}
    answers |= {f"{code}:milestone:{one}": f"xong {_shown(day)}" for one, day in report.reached.items()}
    return {place: text for place, text in answers.items() if text}


def _shown(known: str) -> str:
    return "/".join(reversed(known.split("-")))


def _fill(hands: Hands, made: Made, year: Year) -> None:
    """Type a unit's reports row by row, then walk what the rules find and give the reasons they ask for."""
    asked = {place.project for row in hands.sheet().rows if row.cell and (place := place_of(row.cell.indicator))}
    for report in made.of_quarter(hands.period):
        if report.unit == hands.unit and report.project in asked:
            year.reports.append(report)
            notes = {f"{report.project}:milestone:{code}": why for code, why in report.reasons.items()}
            hands.type(_typed(report), notes)
    for finding in hands.desk.problems.of(hands.sheet().figures):
        place = place_of(finding.cell.indicator)
        if finding.rule == "C02" and place is not None and not place.project.startswith("SINH"):
            hands.type({finding.cell.indicator: {"stage": "3", "percent": "10", "kept": "xong"}[place.field]})
        if finding.rule == "T06" and place is not None:
            hands.desk.entry.amend(finding.cell, note=EXTRA)
            year.reasons[place.project, place.part] = EXTRA


def _move_plans(year: Year) -> None:
    """Half a year on: late milestones of one programme get a new plan with a reason, and the plan is frozen again."""
    desk = year.desk
    late = [
        (item.project.code, one) for item in desk.projects.portfolio.items()
        if item.project.programme == PROGRAMME for one in item.milestones
        if not one.actual and is_day(one.plan or "2025") and one.forecast > one.plan > ""
    ]  # fmt: skip
    for code, one in reversed(late):
        with suppress(WrongOrder):  # past a milestone that is not forecast yet: its plan stays
            desk.projects.milestone_deeds.revise(code, one.code, _shown(one.forecast), REASONS[0])
            year.moved[code, one.code] = one.forecast
    desk.projects.baselines.freeze(PROGRAMME, SECOND, "Điều chỉnh kế hoạch sau sơ kết")


@pytest.fixture(scope="module")
def year() -> Year:
    clock = Clock(datetime(BEGIN.year, BEGIN.month, BEGIN.day, 3, tzinfo=UTC))
    desk, made = a_desk(clock=clock), generated.portfolio()
    played = Year(desk, made, {}, {}, [], 0.0)
    generated.put_portfolio(desk, made)
    put(desk.store, replace(desk.catalogue.form(FORM), units=OWNERS))
    desk.catalogue.refresh()
    desk.submissions.refresh()
    desk.projects.baselines.freeze(PROGRAMME, FIRST, "Giao kế hoạch năm")
    begun = perf_counter()
    for period in QUARTERS:
        clock.now = datetime.combine(period.end, datetime.min.time(), UTC) + timedelta(days=6)
        assert desk.today == period.end + timedelta(days=6)
        for unit in OWNERS:
            hands = Hands(desk, period.code, unit)
            _fill(hands, made, played)
            for move in (Move.SUBMIT, Move.APPROVE, Move.LOCK):
                hands.move(move)
        if period is QUARTERS[1]:
            _move_plans(played)
    played.seconds = perf_counter() - begun
    return played


def _items(year: Year) -> list[Item]:
    return [one for one in year.desk.projects.portfolio.items() if one.project.code.startswith("SINH")]


def _plain(year: Year) -> dict[tuple[str, str], Milestone]:
    """Every milestone as the typed texts leave it, without any service."""
    found = {(one.project, one.code): one for one in year.made.milestones}
    for report in year.reports:  # as they were typed, quarter by quarter
        for key, one in [(key, one) for key, one in found.items() if key[0] == report.project]:
            code = key[1]
            found[key] = replace(
                one, actual=report.reached.get(code, one.actual), forecast=report.forecasts.get(code, one.forecast),
                reason=report.reasons.get(code, one.reason),
            )  # fmt: skip
    return {
        key: replace(one, reason=year.reasons[key]) if key in year.reasons and not one.reason else one
        for key, one in found.items()
    }


def _end(known: str) -> date:
    """The day on which a day or month ends, without the program's own dates."""
    parts = [int(part) for part in known.split("-")]
    return date(*parts) if len(parts) == 3 else date(parts[0], parts[1], monthrange(parts[0], parts[1])[1])


def test_every_form_of_every_unit_is_locked_and_the_file_holds_every_report(year: Year) -> None:
    states = Counter(
        one.state
        for period in QUARTERS
        for one in year.desk.submissions.standings(year.desk.catalogue.form(FORM), period)
    )
    assert states == {State.LOCKED: len(OWNERS) * len(QUARTERS)}
    kept = {(one.project, one.period): one for one in year.desk.store.all(Progress)}
    assert len(year.reports) > 200
    for report in year.reports:
        assert replace(kept[report.project, report.period], reasons={}) == replace(report, reasons={})


def test_milestones_stand_as_the_last_reports_leave_them(year: Year) -> None:
    plain = _plain(year)
    for item in _items(year):
        for one in item.milestones:
            wanted = plain[one.project, one.code]
            assert (one.actual, one.forecast) == (wanted.actual, wanted.forecast)


def test_what_was_paid_comes_to_what_was_typed_once(year: Year) -> None:
    for item in _items(year):
        typed = sum(sum(one.paid.values()) for one in item.progress)
        quarters = [one for one in item.amounts if one.kind is AmountKind.PAID and "-Q" in one.date]
        assert sum(one.dong for one in quarters) == typed
        assert len(quarters) == len(item.progress)


def test_promises_are_answered_as_they_were_kept(year: Year) -> None:
    told = Counter(one.kept for item in _items(year) for one in item.progress if one.kept)
    wanted = Counter[Kept]()
    for project in {one.project for one in year.reports}:
        for before, after in pairwise(one for one in year.reports if one.project == project):
            if before.promise:
                names = {one.name: one.code for one in year.made.milestones if one.project == project}
                done = year.made.truth[project, names[before.promise]] <= after.period.end
                wanted[Kept.YES if done else Kept.NO] += 1
    assert told == wanted
    assert told[Kept.NO]


def test_the_slip_list_is_what_a_plain_computation_gives(year: Year) -> None:
    today, plain = date(2026, 1, 6), _plain(year)
    wanted: dict[tuple[str, str], int] = {}
    for key, one in plain.items():
        revised = [each.planned for each in one.revisions] + ([year.moved[key]] if key in year.moved else [])
        if not one.planned:
            continue
        due = _end(one.planned)
        days = (_end(one.actual) - due).days if one.actual else (today - due).days
        expected = "" if one.actual else one.forecast or (revised[-1] if revised else "")
        if expected:
            days = max(days, (_end(expected) - due).days)
        if revised or days > 0:
            wanted[key] = days
    found = {(one.milestone.project, one.milestone.code): one for one in slipped(_items(year), today)}
    assert {key: one.days for key, one in found.items()} == wanted
    assert len(wanted) > 200


def test_every_late_milestone_that_was_reported_has_its_reason(year: Year) -> None:
    told = {
        (report.project, code)
        for report in year.desk.store.all(Progress)
        for code in (*report.forecasts, *report.reached)
    }
    late = [one for one in slipped(_items(year), date(2026, 1, 6)) if one.days and one.days > 0]
    reported = [one for one in late if (one.milestone.project, one.milestone.code) in told]
    without = [one for one in reported if not one.reason and _end(one.milestone.plan) < _end(_last(one.milestone))]
    assert not without
    assert year.reasons


def _last(milestone: Milestone) -> str:
    return milestone.actual or milestone.forecast


@pytest.mark.parametrize("day", [date(2025, 3, 31), date(2025, 7, 14), date(2025, 12, 31)])
def test_the_s_curve_is_what_a_plain_computation_gives(year: Year, day: date) -> None:
    found, plain = earned(_items(year), day), _plain(year)
    totals = {one.project: one.dong for one in year.made.amounts if one.kind is AmountKind.TOTAL}  # the last version
    planned = reached = Fraction(0)
    for project, dong in totals.items():
        own = [(key, one) for key, one in plain.items() if key[0] == project]
        plans = {key: year.moved.get(key, one.plan) for key, one in own}
        if sum(one.weight or 0 for _, one in own) != 100 or any(one.weight and not plans[key] for key, one in own):
            continue
        worth = {key: Fraction(dong) * Fraction(str(one.weight)) / 100 for key, one in own if one.weight}
        planned += sum(worth[key] for key in worth if _end(plans[key]) <= day)
        reached += sum(worth[key] for key, one in own if key in worth and one.actual and _end(one.actual) <= day)
    assert Fraction(found.planned.at(day)) == planned
    assert Fraction(found.earned.at(day)) == reached
    assert found.spi.value is not None
    assert abs(Fraction(found.spi.value) - reached / planned) < Fraction(1, 10**12)
    assert reached > BILLION


def test_the_two_plans_differ_by_what_was_moved(year: Year) -> None:
    before, after = year.desk.projects.baselines.of(PROGRAMME)
    found = year.desk.projects.baselines.compare(PROGRAMME, before.code, after.code)
    later = {(one.project, one.code): one.after for one in found.milestones if one.change is Change.LATER}
    assert later == year.moved
    assert len(later) > 5
    assert (before.name, after.name) == (FIRST, SECOND)


def test_a_locked_quarter_opened_and_approved_again_changes_nothing(year: Year) -> None:
    before = [(item.project, item.milestones, item.amounts) for item in _items(year)]
    hands = Hands(year.desk, Period(2025, QUARTERS[0].frequency, 2).code, "SNV")
    hands.move(Move.UNLOCK, "xem lại số giải ngân")
    assert [(item.project, item.milestones, item.amounts) for item in _items(year)] != before
    for move in (Move.SUBMIT, Move.APPROVE, Move.LOCK):
        hands.move(move)
    assert [(item.project, item.milestones, item.amounts) for item in _items(year)] == before
