"""How rules look at what documents say: comparisons that do not follow, tasks with a day, points, who owns what."""

from collections.abc import Iterator

from dntracker.domain.comparison import Verdict
from dntracker.domain.exact import exact
from dntracker.domain.framework import Criterion, Framework, Score
from dntracker.domain.known_date import last_day
from dntracker.domain.number_text import write
from dntracker.domain.period import InvalidPeriod, Period
from dntracker.domain.programme import Programme, Task
from dntracker.domain.quantity import Quantity
from dntracker.domain.source import Statement
from dntracker.services import texts
from dntracker.services.projects.dates import date_words
from dntracker.services.trends import texts as numbers
from dntracker.services.warnings.around import About, Around, Hit
from dntracker.services.warnings.found import Found, Limits, days, limit_of
from dntracker.services.warnings.subject import MONTHS, back

DONE = "award", "statement"
MOST_NAMES = 3


def statement(around: Around, limits: Limits) -> Iterator[Hit]:
    """A published comparison of the last `years` that our figures contradict, or that can be read two ways."""
    begin = back(around.day, MONTHS * int(limits["years"]))
    codes = dict.fromkeys(one.indicator for one in around.store.all(Statement) if one.indicator)
    for code in codes:
        indicator = around.catalogue.indicator(code)
        for one in around.statements().of(code):
            period = _period(one.statement.period)
            doubtful = one.statement.ambiguous or one.verdict is Verdict.DIFFERS
            if doubtful and period is not None and begin < period.end and period.start <= around.day:
                found = Found(one.sentence, period)
                yield Hit(About.INDICATOR, code, indicator.short_name, found, detail=one.statement.code)


def task(around: Around, limits: Limits) -> Iterator[Hit]:
    """Tasks whose day comes within `days`, or passed at most `past` days ago; one hit a programme and day.

    The file cannot tell whether they are done.
    """
    found: dict[tuple[str, str], list[Task]] = {}
    for one in around.store.all(Task):
        left = (last_day(one.due) - around.day).days if one.due and one.kind not in DONE else None
        if left is not None and -limits["past"] <= left <= limits["days"]:
            found.setdefault((one.programme, one.due), []).append(one)
    names = {one.code: one.name for one in around.store.all(Programme)}
    for (programme, due), ones in sorted(found.items()):
        left = (last_day(due) - around.day).days
        gone = f"đã qua {days(-left)}" if left < 0 else f"còn {days(left)}" if left else "hôm nay"
        listed = "; ".join(one.name for one in ones[:MOST_NAMES])
        more = f" và {len(ones) - MOST_NAMES} việc khác" if len(ones) > MOST_NAMES else ""
        said = f"{len(ones)} nhiệm vụ, mốc hạn {date_words(due)} ({gone}), tệp không ghi đã xong: {listed}{more}."
        title = names.get(programme, ones[0].name)
        about = About.PROGRAMME if programme in names else About.TASK
        yield Hit(about, programme or ones[0].code, title, Found(said), detail=due)


def score(around: Around, limits: Limits) -> Iterator[Hit]:
    """A criterion's own assessment lies above what was verified or recognised by more than `percent` of its points."""
    scores = around.store.all(Score)
    if not scores:
        return
    criteria = {(one.framework, one.code): one for one in around.store.all(Criterion)}
    frameworks = {one.code: one for one in around.store.all(Framework)}
    newest = {
        code: max(one.period for one in scores if one.framework == code) for code in {s.framework for s in scores}
    }
    for one in scores:
        line, given = criteria.get((one.framework, one.criterion)), one.official
        given = one.verified if given is None else given
        if line is None or one.self_assessed is None or given is None or one.period != newest[one.framework]:
            continue
        over = exact(one.self_assessed) - exact(given)
        if line.points and over * 100 / exact(line.points) > limit_of(limits, "percent"):
            words = "công nhận" if one.official is not None else "thẩm định"
            said = (
                f"{texts.period_name(one.period)} tự chấm {write(Quantity(one.self_assessed))}, {words} "
                f"{write(Quantity(given))} trên {write(Quantity(line.points))} điểm: "
                f"hơn {numbers.number_text(over)} điểm."
            )
            name = frameworks[one.framework].name if one.framework in frameworks else one.framework
            title = f"{line.code} {line.name} ({name})"
            yield Hit(About.FRAMEWORK, one.framework, title, Found(said, one.period), detail=one.criterion)


def no_framework(around: Around, _limits: Limits) -> Iterator[Hit]:
    """No framework of a kind scores the year that was over last; the one before it has ended."""
    year = around.day.year - 1
    kinds: dict[str, list[Framework]] = {}
    for one in around.store.all(Framework):
        kinds.setdefault(one.indicator, []).append(one)
    for same in kinds.values():
        ends = [one.valid_to for one in same if one.valid_to is not None]
        if len(ends) == len(same) and max(ends).year < year:
            newest = max(same, key=lambda one: one.valid_to or around.day)
            said = f"Chưa có bộ chỉ tiêu cho năm {year}: bộ mới nhất ({newest.name}) chỉ tính đến năm {max(ends).year}."
            yield Hit(About.FRAMEWORK, newest.code, newest.name, Found(said))


def ownerless(around: Around, _limits: Limits) -> Iterator[Hit]:
    """An indicator in use, or a project that is not finished, whose owner is a unit that has ended."""
    for one in around.catalogue.indicators():
        said = "" if one.is_retired(around.day) else _gone(around, one.owner, "chủ trì chỉ tiêu này")
        if said:
            yield Hit(About.INDICATOR, one.code, one.short_name, Found(said))
    for item in around.projects().portfolio.items():
        finished = item.stage is not None and item.stage.done
        said = "" if finished else _gone(around, item.project.owner, "chủ đầu tư dự án này")
        if said:
            yield Hit(About.PROJECT, item.project.code, item.project.name, Found(said))


def _gone(around: Around, owner: str, what: str) -> str:
    unit = around.catalogue.unit(owner) if owner else None
    if unit is None or unit.valid_to is None or unit.valid_to >= around.day:
        return ""
    heirs = ", ".join(around.catalogue.unit(code).short_name for code in unit.successors)
    to = f" Nơi kế tục: {heirs}." if heirs else ""
    return f"{unit.name} {what} đã thôi hoạt động từ sau {texts.day(unit.valid_to)}.{to}"


def _period(code: str) -> Period | None:
    try:
        return Period.parse(code)
    except InvalidPeriod:
        return None
