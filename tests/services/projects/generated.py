"""Sixty made-up projects and a year of their reports, always the same; for tests only, never in a file that is used."""

import random
from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.known_date import last_day
from dntracker.domain.milestone import Milestone, Revision
from dntracker.domain.period import Frequency, Period
from dntracker.domain.process import ModelMilestone, Phase, Process, Stage
from dntracker.domain.programme import Programme
from dntracker.domain.progress import Kept, Progress
from dntracker.domain.project import AmountKind, Fund, Obstacle, ObstacleKind, Project, ProjectAmount, ProjectKind
from dntracker.domain.quantity import Qualifier
from dntracker.domain.source import Source
from dntracker.services.desk import Desk
from tests.support import put

PROJECTS, YEAR = 60, 2025
BILLION, MILLION = 1_000_000_000, 1_000_000
BEGIN = date(YEAR - 1, 12, 31)
"""The day whose evening the file shows before the year is played."""
QUARTERS = tuple(Period(YEAR, Frequency.QUARTER, index) for index in range(1, 5))
OWNERS = ("SKHCN", "SNV", "IOC", "DSAC", "BHXH")
FUNDS = (Fund.IT_BUDGET, Fund.PUBLIC, Fund.ODA, Fund.PPP)
REASONS = ("chờ giao vốn", "chờ bàn giao mặt bằng", "đấu thầu lại", "điều chỉnh thiết kế")
SOURCE = Source("SINH", "van-ban", "Dữ liệu sinh cho kiểm thử", date="2024-12-31")
NO_TOTAL, WEIGHTS_OFF, NO_PLAN, HALF_PLANNED = 7, 23, 31, 47
"""Projects without a total, with weights of 90 %, without any plan, and with one weighted milestone unplanned."""
_NAMES = (
    ("Trình chủ trương", 5), ("Duyệt chủ trương", 5), ("Duyệt báo cáo khả thi", 5), ("Duyệt thiết kế", 10),
    ("Duyệt kế hoạch thầu", 5), ("Ký hợp đồng", 10), ("Khởi công", 5), ("Xong phần cứng", 10),
    ("Xong phần mềm", 15), ("Xong khối lượng", 15), ("Nghiệm thu", 10), ("Quyết toán", 5),
)  # fmt: skip
_LEADS_INTO = {2: "chuan-bi", 7: "thuc-hien", 11: "xong"}
_STAGES = ("chuan-bi", "thuc-hien", "xong")
PROCESS = Process(
    "SINH", "Quy trình sinh", since="2020",
    stages=(
        Stage("chuan-bi", "Chuẩn bị", Phase.PREPARE), Stage("thuc-hien", "Thực hiện", Phase.EXECUTE),
        Stage("xong", "Hoàn thành", Phase.CLOSE, done=True), Stage("tam-dung", "Tạm dừng", Phase.BESIDE),
    ),
    milestones=tuple(
        ModelMilestone(f"m{number:02}", name, _LEADS_INTO.get(number, ""), float(weight))
        for number, (name, weight) in enumerate(_NAMES, 1)
    ),
)  # fmt: skip
PROGRAMMES = tuple(
    Programme(f"SINH-{number}", f"Chương trình sinh {number}", "", "2023", "2026") for number in range(1, 4)
)


class Made(Struct, frozen=True):
    """The portfolio as it stands at BEGIN, the reports of four quarters, and when everything really came true."""

    projects: tuple[Project, ...]
    amounts: tuple[ProjectAmount, ...]
    milestones: tuple[Milestone, ...]
    obstacles: tuple[Obstacle, ...]
    reports: tuple[Progress, ...]
    truth: dict[tuple[str, str], date]

    def of_quarter(self, period: Period) -> list[Progress]:
        """What is reported for one quarter, project by project."""
        return [one for one in self.reports if one.period == period]


def portfolio(count: int = PROJECTS, seed: int = 5) -> Made:
    """So many projects with twelve milestones each; the same ones for the same seed."""
    chance = random.Random(seed)
    projects: list[Project] = []
    amounts: list[ProjectAmount] = []
    milestones: list[Milestone] = []
    obstacles: list[Obstacle] = []
    reports: list[Progress] = []
    truth: dict[tuple[str, str], date] = {}
    for number in range(1, count + 1):
        project = _project(number)
        money = _money(number, project.code, chance)
        own, real = _milestones(number, project.code, chance)
        projects.append(replace(project, stage=_stage(own, real, BEGIN)))
        amounts += [*money, *_paid_before(own, money)]
        milestones += own
        truth |= {(project.code, code): day for code, day in real.items()}
        obstacles += _obstacles(number, project.code)
        reports += _reports(project, own, real, money, chance)
    return Made(tuple(projects), tuple(amounts), tuple(milestones), tuple(obstacles), tuple(reports), truth)


def put_portfolio(desk: Desk, made: Made) -> None:
    """Write the portfolio as it stands at BEGIN, past the deeds, as one act."""
    frame = (SOURCE, PROCESS, *PROGRAMMES)
    put(desk.store, *frame, *made.projects, *made.amounts, *made.milestones, *made.obstacles, screen="projects")
    desk.catalogue.refresh()
    desk.projects.refresh()


def put_reports(desk: Desk, made: Made, quarters: Iterable[Period] = QUARTERS) -> None:
    """Write reports and what they say about milestones, as approving them does, past the forms."""
    for period in quarters:
        found = made.of_quarter(period)
        items = {one.project: desk.projects.portfolio.item(one.project) for one in found}
        told = [milestone for one in found for milestone in told_by(one, items[one.project].milestones)]
        put(desk.store, *found, *told, *(paid for one in found for paid in paid_by(one)), screen="projects")
        desk.projects.refresh()


def told_by(report: Progress, milestones: Iterable[Milestone]) -> list[Milestone]:
    """The milestones of its project that a report changes, as they are after it."""
    found = []
    for one in milestones:
        actual = report.reached.get(one.code, one.actual)
        forecast = report.forecasts.get(one.code, one.forecast)
        reason = report.reasons.get(one.code, one.reason)
        changed = replace(one, actual=actual, forecast=forecast, reason=reason)
        found += [changed] if changed != one else []
    return found


def paid_by(report: Progress) -> list[ProjectAmount]:
    """What a report has paid, as approving writes it."""
    code = report.project
    return [
        ProjectAmount(code, AmountKind.PAID, 1, report.period.code, fund, dong, SOURCE.code)
        for fund, dong in report.paid.items()
    ]


def _project(number: int) -> Project:
    return Project(
        f"SINH{number:03}", f"Dự án sinh {number:03}", PROGRAMMES[number % 3].code, OWNERS[number % 5], PROCESS.code,
        "chuan-bi", "tam-dung" if number == 11 else "", tuple(ProjectKind)[number % 5], source=SOURCE.code,
    )  # fmt: skip


def _money(number: int, code: str, chance: random.Random) -> list[ProjectAmount]:
    fund, billions = FUNDS[number % 4], chance.randint(5, 200)
    over = Qualifier.OVER if number % 9 == 0 else None
    total = ProjectAmount(code, AmountKind.TOTAL, 1, "2023", Fund.WHOLE, billions * BILLION, SOURCE.code, over)
    plan = billions * chance.randint(20, 40) * 10 * MILLION
    planned = replace(total, kind=AmountKind.PLAN_YEAR, date=str(YEAR), fund=fund, dong=plan, qualifier=None)
    raised = [replace(total, version=2, date="2024-06", dong=total.dong * 6 // 5)] if number % 10 == 0 else []
    return [*([] if number == NO_TOTAL else [total, *raised]), planned]


def _paid_before(own: list[Milestone], money: list[ProjectAmount]) -> list[ProjectAmount]:
    total, plan = money[0], money[-1]
    found = []
    for year in ("2023", "2024") if total.kind is AmountKind.TOTAL else ():
        reached = sum(one.weight or 0.0 for one in own if one.actual[:4] == year)
        paid = replace(plan, kind=AmountKind.PAID, date=year, dong=total.dong * int(reached) // 200)
        found += [paid] if paid.dong else []
    return found


def _milestones(number: int, code: str, chance: random.Random) -> tuple[list[Milestone], dict[str, date]]:
    plan, late = date(2023, 1, 15) + timedelta(days=chance.randint(0, 600)), 0
    own: list[Milestone] = []
    real: dict[str, date] = {}
    for position, model in enumerate(PROCESS.milestones, 1):
        plan += timedelta(days=chance.randint(30, 120))
        late = max(-10, late + chance.choice((-5, 0, 0, 0, 10, 25, 45)))
        real[model.code] = plan + timedelta(days=late)
        first = plan.isoformat() if number % 4 else Period.containing(plan, Frequency.MONTH).code
        unplanned = number == NO_PLAN or (number == HALF_PLANNED and position == 10)
        weight = 0.0 if number == WEIGHTS_OFF and position == 11 else model.weight
        own.append(
            Milestone(
                code,
                model.code,
                model.name,
                model.code,
                model.stage,
                position,
                "" if unplanned else first,
                _revisions(number, position, plan),
                "",
                _seen(real[model.code], BEGIN),
                weight,
            )
        )
    return own, real


def _revisions(number: int, position: int, plan: date) -> tuple[Revision, ...]:
    if number % 4 != 1 or position != 9 or number == NO_PLAN:
        return ()
    moved = plan + timedelta(days=30 + number)
    return (Revision(moved.isoformat(), REASONS[number % 4], BEGIN.isoformat(), SOURCE.code),)


def _seen(day: date, until: date) -> str:
    return day.isoformat() if day <= until else ""


def _stage(own: Iterable[Milestone], real: dict[str, date], until: date) -> str:
    passed = [one.stage for one in own if one.stage and real[one.code] <= until]
    return passed[-1] if passed else _STAGES[0]


def _obstacles(number: int, code: str) -> list[Obstacle]:
    if number % 6:
        return []
    due = date(YEAR, 1 + number % 12, 20).isoformat()
    text = f"Vướng mắc sinh {number}"
    return [Obstacle(code, 1, ObstacleKind.OBSTACLE, text, OWNERS[number % 5], BEGIN.isoformat(), due)]


def _reports(
    project: Project, own: list[Milestone], real: dict[str, date], money: list[ProjectAmount], chance: random.Random
) -> list[Progress]:
    planned = money[-1]
    found: list[Progress] = []
    for period in QUARTERS:
        passed = {code: day for code, day in real.items() if day <= period.end}
        ahead = [one for one in own if one.code not in passed][:3]
        late = [one for one in ahead if one.plan and last_day(one.plan) < period.end]
        paid = planned.dong * chance.randint(5, 24) // 100
        last = found[-1].promise if found else ""
        found.append(
            Progress(
                project.code,
                period,
                project.owner,
                _stage(own, real, period.end),
                project.beside,
                percent=sum(one.weight or 0.0 for one in own if one.code in passed),
                done=f"Đã làm trong {period.code}",
                paid={planned.fund: paid},
                work=paid + paid // 10,
                forecasts={one.code: real[one.code].isoformat() for one in ahead},
                kept=_kept(last, own, passed),
                promise=ahead[0].name if ahead else "",
                reached={code: day.isoformat() for code, day in passed.items() if day >= period.start},
                reasons={one.code: chance.choice(REASONS) for one in late},
            )
        )
    return found


def _kept(promise: str, own: Iterable[Milestone], passed: dict[str, date]) -> Kept | None:
    if not promise:
        return None
    return Kept.YES if any(one.name == promise and one.code in passed for one in own) else Kept.NO
