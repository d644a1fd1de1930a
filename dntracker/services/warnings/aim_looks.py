"""How rules look at projects together with the indicators they are meant to move: too late for the target, no use."""

from collections.abc import Iterator
from datetime import date

from dntracker.domain.known_date import last_day
from dntracker.domain.milestone import Milestone
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.landmarks import accepting
from dntracker.services.projects.portfolio import Item
from dntracker.services.trends import phrases
from dntracker.services.warnings.around import Around, Hit
from dntracker.services.warnings.found import Limits, goal, value
from dntracker.services.warnings.project_looks import project_hit
from dntracker.services.warnings.subject import Reading, Subject, end_of, months_between, moved
from dntracker.services.warnings.subjects import Subjects
from dntracker.store.figures import Figures


def endangered(around: Around, _limits: Limits) -> Iterator[Hit]:
    """A project comes to its end only after the next target of an indicator it should move, which is not reached."""
    for item, subject in _aims(around):
        step, last = subject.next_step(), _finish(item)
        expected = last.forecast or last.plan if last and not last.actual else ""
        if step is None or last is None or not expected or last_day(expected) <= end_of(step):
            continue
        latest = subject.latest
        comparable = latest is not None and subject.before_goal(latest, step) is None
        if latest and comparable and phrases.meets(subject.indicator, latest.quantity, step.target):
            continue
        said = f"Mốc “{last.name}” dự kiến {date_words(expected)}, sau hạn của {goal(subject, step)}"
        yield project_hit(item, f"{said} ({subject.short_name}), chỉ tiêu mà dự án góp vào.", subject.indicator.code)


def unmoved(around: Around, limits: Limits) -> Iterator[Hit]:
    """A project was accepted at least `months` ago and an indicator it should move stands no better than before."""
    for item, subject in _aims(around):
        done = accepting(item)
        if done is None or not done.actual:
            continue
        pair = _around(subject, last_day(done.actual), int(limits["months"]))
        change = moved(subject.indicator, *pair) if pair else None
        if pair and change and change.worse >= 0:
            before, after = pair
            then = f"không hơn {before.when} ({value(subject, before)})"
            said = f"Xong {date_words(done.actual)} mà {subject.short_name} {after.when} là {value(subject, after)}, "
            yield project_hit(item, f"{said}{then}.", subject.indicator.code)


def _aims(around: Around) -> Iterator[tuple[Item, Subject]]:
    items = [one for one in around.projects().portfolio.items() if one.project.indicators]
    codes = {code for one in items for code in one.project.indicators}
    known = Subjects(around.catalogue, Figures(around.store)).of(around.day, codes) if codes else {}
    for item in items:
        for code in item.project.indicators:
            if code in known:
                yield item, known[code].by_year


def _finish(item: Item) -> Milestone | None:
    dated = [one for one in item.milestones if one.plan or one.forecast or one.actual]
    return accepting(item) or (dated[-1] if dated else None)


def _around(subject: Subject, day: date, months: int) -> tuple[Reading, Reading] | None:
    # the last figure before a day and the latest one, so many months after it, where nothing parts them
    before = [one for one in subject.line if one.day <= day]
    latest = subject.latest
    if latest is None or not before or months_between(day, latest.day) < months:
        return None
    return before[-1], latest
