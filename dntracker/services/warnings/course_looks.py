"""How rules look at the course of projects: what comes next, what has no day, what stands aside, what is owed."""

from collections.abc import Iterator

from dntracker.domain.known_date import last_day
from dntracker.domain.milestone import Milestone
from dntracker.domain.process import Phase
from dntracker.domain.project import AmountKind
from dntracker.services import texts
from dntracker.services.projects.amounts import money_text
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.landmarks import accepting
from dntracker.services.projects.money import payments, whole
from dntracker.services.projects.portfolio import Item
from dntracker.services.warnings.around import Around, Hit
from dntracker.services.warnings.found import Limits, days, limit_of
from dntracker.services.warnings.project_looks import project_hit
from dntracker.services.warnings.subject import months_between


def milestone(around: Around, limits: Limits) -> Iterator[Hit]:
    """An open milestone is planned for one of the next `days`."""
    for item in around.projects().portfolio.items():
        for one in item.milestones:
            left = (last_day(one.plan) - around.day).days if one.plan and not one.actual else -1
            if 0 <= left <= limits["days"]:
                until = f"còn {days(left)}" if left else "hôm nay"
                later = f"; dự báo {date_words(one.forecast)}" if one.forecast else ""
                said = f"Mốc “{one.name}” đến hạn {date_words(one.plan)} ({until}){later}."
                yield project_hit(item, said, one.code)


def undated(around: Around, _limits: Limits) -> Iterator[Hit]:
    """A project under way none of whose open milestones has a day: nobody can tell whether it is late."""
    for item in _under_way(around):
        open_ones = [one for one in item.milestones if not one.actual]
        if not any(one.plan or one.forecast for one in open_ones):
            what = "Các mốc còn lại chưa có ngày" if open_ones else "Dự án chưa có mốc nào có ngày"
            yield project_hit(item, f"{what} kế hoạch hay dự báo: chưa biết nhanh hay chậm.")


def beside(around: Around, _limits: Limits) -> Iterator[Hit]:
    """A project that has left its path: đang điều chỉnh, tạm dừng, đề nghị đưa ra, đề nghị chuyển chủ trì."""
    for item in around.projects().portfolio.items():
        if item.beside is not None:
            money = f", tổng mức {money_text(item.total.dong, item.total.qualifier)}" if item.total else ""
            yield project_hit(item, f"Dự án {texts.inside(item.beside.name)}{money}.")


def unsettled(around: Around, limits: Limits) -> Iterator[Hit]:
    """Accepted more than `months` ago, and the settlement, which ends the path, has not been reached."""
    for item in around.projects().portfolio.items():
        done, last = accepting(item), _last(item)
        if done is None or not done.actual or last is None or last.actual:
            continue
        age = months_between(last_day(done.actual), around.day)
        if age > limits["months"]:
            yield project_hit(item, f"{done.name} {date_words(done.actual)}, đã {age} tháng mà chưa “{last.name}”.")


def unfunded(around: Around, _limits: Limits) -> Iterator[Hit]:
    """A project that is being carried out has no plan of money for this year."""
    year = around.day.year
    for item in _under_way(around):
        stage = item.stage
        if stage and stage.phase is Phase.EXECUTE and whole(item, AmountKind.PLAN_YEAR, year) is None:
            yield project_hit(item, f"Dự án ở bước “{stage.name}” mà chưa có kế hoạch vốn năm {year}.")


def unpaid(around: Around, limits: Limits) -> Iterator[Hit]:
    """Of the work that was done by a day, more than `percent` had not been paid by then; payments are known."""
    for item in around.projects().portfolio.items():
        works = [one for one in item.of_kind(AmountKind.WORK_DONE) if one.date]
        paid = payments(item, last_day(works[-1].date)) if works else ()
        if not paid or not works[-1].dong:
            continue
        work, dong = works[-1], sum(one.dong for one in paid)
        if (work.dong - dong) * 100 > work.dong * limit_of(limits, "percent"):
            said = f"Đến {date_words(work.date)} đã làm {money_text(work.dong, work.qualifier)}, giải ngân mới "
            yield project_hit(item, f"{said}{money_text(dong)}: còn {money_text(work.dong - dong)} chưa trả.")


def _under_way(around: Around) -> Iterator[Item]:
    for item in around.projects().portfolio.items():
        if item.beside is None and not (item.stage and item.stage.done):
            yield item


def _last(item: Item) -> Milestone | None:
    path = item.process.path if item.process else ()
    end = path[-1].code if path else ""
    return next((one for one in reversed(item.milestones) if end and one.stage == end), None)
