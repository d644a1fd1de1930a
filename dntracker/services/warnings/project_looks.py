"""How rules look at projects: what their own rules say (M01…), openings, promises, money; sources about portfolios."""

from collections.abc import Iterator, Mapping

from dntracker.domain.progress import Kept
from dntracker.domain.rating import Colour
from dntracker.services import texts
from dntracker.services.projects.budget import excesses
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.landmarks import accepting, opened_unaccepted, opening
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.published_texts import differing
from dntracker.services.projects.rating_words import NEEDS_REASON
from dntracker.services.projects.ratings import Cause, Rating
from dntracker.services.warnings.around import About, Around, Hit
from dntracker.services.warnings.found import Found, Limits

_BROKEN: Mapping[Kept, str] = {Kept.NO: "chưa làm được", Kept.PARTLY: "mới làm được một phần"}


def rated(around: Around) -> Iterator[tuple[Cause, Rating]]:
    """Every cause for which a project is red or amber, by the rules of projects."""
    for rating in around.projects().ratings.all().values():
        for cause in rating.causes:
            if cause.rule.colour in (Colour.RED, Colour.AMBER):
                yield cause, rating


def rating_hit(cause: Cause, rating: Rating) -> Hit:
    """A cause as a hit; a red project that owes a reason is told so."""
    said = cause.sentence
    if cause.rule.colour is Colour.RED and rating.needs_reason:
        said = f"{said} {NEEDS_REASON.format(period=texts.inside(texts.period_name(rating.period)))}"
    return project_hit(rating.item, said)


def unaccepted(around: Around, _limits: Limits) -> Iterator[Hit]:
    """A project was opened and nobody has accepted it."""
    for item in around.projects().portfolio.items():
        opened, accepted = opening(item), accepting(item)
        if opened is not None and opened_unaccepted(item):
            what = f"mốc “{accepted.name}” còn mở" if accepted else "dự án chưa có mốc nghiệm thu"
            yield project_hit(item, f"Khai trương {date_words(opened.actual)} khi chưa nghiệm thu: {what}.")


def promise(around: Around, _limits: Limits) -> Iterator[Hit]:
    """The newest report says that what was promised the quarter before was not done, or only in part."""
    for item in around.projects().portfolio.items():
        last = item.progress[-1] if item.progress else None
        if last is None or last.kept is None or last.kept not in _BROKEN:
            continue
        said = next((one.promise for one in reversed(item.progress[:-1]) if one.promise), "")
        told = f"“{said.rstrip('.')}”" if said else "điều đã hẹn"
        why = f": {last.kept_note.rstrip('.')}" if last.kept_note else ", chưa nêu vì sao"
        yield project_hit(item, f"{texts.period_name(last.period)} {_BROKEN[last.kept]} {told}{why}.")


def overpaid(around: Around, _limits: Limits) -> Iterator[Hit]:
    """More was paid than the last total, or than the plan of a year."""
    for item in around.projects().portfolio.items():
        for one in excesses(item):
            yield project_hit(item, one.sentence, one.what)


def portfolio(around: Around, _limits: Limits) -> Iterator[Hit]:
    """Two sources say different things about one stage of a programme."""
    for one in around.projects().published.all():
        rows = (*one.rows, *([one.whole] if one.whole else []))
        said = [sentence for row in rows for sentence in differing(row)]
        if said:
            more = f" Còn {len(said) - 1} điểm khác nhau nữa." if len(said) > 1 else ""
            yield Hit(About.PROGRAMME, one.programme.code, one.programme.name, Found(f"{said[0]}{more}"))


def project_hit(item: Item, said: str, detail: str = "") -> Hit:
    """What a rule says about a project."""
    return Hit(About.PROJECT, item.project.code, item.project.name, Found(said), detail=detail)
