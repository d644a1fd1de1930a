"""What deserves a word about a project besides its story: slips, an opening that is no acceptance, promises, money."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from dntracker.domain.known_date import last_day
from dntracker.domain.milestone import Milestone, slip
from dntracker.domain.project import AmountKind, Obstacle
from dntracker.domain.source import Attribute
from dntracker.services import texts
from dntracker.services.projects import phrases
from dntracker.services.projects.budget import excesses
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.landmarks import accepting, opened_unaccepted
from dntracker.services.projects.portfolio import Item
from dntracker.services.projects.slips import slip_words, why
from dntracker.services.projects.steps import share_of
from dntracker.services.projects.story import tells_slips
from dntracker.services.trends.phrases import in_words

BAD, WARN, PLAIN = "bad", "warn", "ink2"


class Remark(Struct, frozen=True):
    """One sentence, and how grave it is."""

    text: str
    role: str = PLAIN


def remarks(
    item: Item, attributes: Sequence[Attribute], unit: Callable[[str], str], today: date
) -> tuple[Remark, ...]:  # fmt: skip
    """The sentences about a project, the gravest first; `unit` names a unit by its code."""
    found = [
        *_opening(item),
        *([] if tells_slips(item, today) else _slips(item, today)),
        *_moves(item),
        *_obstacles(item, unit, today),
    ]
    found += [Remark(one.sentence, WARN) for one in excesses(item)]
    found += [*_promise(item), *_work(item, attributes), *_year(item)]
    return tuple(sorted(found, key=lambda one: (BAD, WARN, PLAIN).index(one.role)))


def sums_apart(item: Item) -> str:
    """Why versions of the total do not add up to the đồng: what documents only round is kept as they say it."""
    for earlier, later in zip(item.totals, item.totals[1:], strict=False):
        added = next((one for one in item.of_kind(AmountKind.ADDITION) if one.version == later.version), None)
        if added is None or earlier.dong + added.dong == later.dong:
            continue
        parts = f"{phrases.bare(earlier.dong)} + {phrases.bare(added.dong)} = {phrases.bare(earlier.dong + added.dong)}"
        says = in_words(phrases.bare(later.dong, later.qualifier))
        signs = {one.qualifier for one in (earlier, added, later)}
        word = in_words(f"{next(iter(signs))}0")[:-1].strip() if len(signs) == 1 and None not in signs else ""
        kept = f"các số đều là “{word}”, giữ nguyên như công bố." if word else "giữ nguyên như công bố."
        return f"{parts}, văn bản ghi {says}: {kept}"
    return ""


def _opening(item: Item) -> Iterator[Remark]:
    if opened_unaccepted(item):
        accepted = accepting(item)
        what = f"mốc “{accepted.name}” còn mở" if accepted else "dự án chưa có mốc nghiệm thu"
        yield Remark(f"Khai trương không phải là nghiệm thu: {what}, dự án chưa được tính là hoàn thành.", WARN)


def _slips(item: Item, today: date) -> Iterator[Remark]:
    late = [(days, one) for one in item.milestones if not one.actual and (days := slip(one, today) or 0) > 0]
    if not late:
        return
    days, worst = max(late, key=lambda found: found[0])
    mute = sum(not why(one) for _, one in late)
    if len(late) == 1:
        reason = f": {why(worst)}" if not mute else ", chưa ghi lý do"
        yield Remark(f"Mốc “{worst.name}” {slip_words(days)}{reason}.", BAD)
    else:
        lacking = f"; {mute} mốc chưa ghi lý do" if mute else ""
        yield Remark(f"{len(late)} mốc trễ, lâu nhất là “{worst.name}” ({slip_words(days)}){lacking}.", BAD)


def _moves(item: Item) -> Iterator[Remark]:
    for one in item.milestones:
        if one.revisions and not one.actual:
            yield Remark(f"Mốc “{one.name}” đã điều chỉnh {len(one.revisions)} lần, {_span(one)}.", PLAIN)


def _span(one: Milestone) -> str:
    first = f"từ {date_words(one.planned)} " if one.planned else ""
    return f"{first}sang {date_words(one.plan)}"


def _obstacles(item: Item, unit: Callable[[str], str], today: date) -> Iterator[Remark]:
    late = [one for one in item.obstacles if not one.resolved and one.due and last_day(one.due) < today]
    for one in late:
        yield Remark(f"Vướng mắc quá hạn {date_words(one.due)}: {one.text.rstrip('.')}{_by(one, unit)}.", BAD)


def _by(one: Obstacle, unit: Callable[[str], str]) -> str:
    return f" ({unit(one.owner)} gỡ)" if one.owner else ""


def _promise(item: Item) -> Iterator[Remark]:
    last = next((one for one in reversed(item.progress) if one.promise), None)
    if last is not None:
        yield Remark(f"{texts.period_name(last.period)} hẹn quý sau: {last.promise.rstrip('.')}.")


def _work(item: Item, attributes: Sequence[Attribute]) -> Iterator[Remark]:
    done = item.of_kind(AmountKind.WORK_DONE)
    if not done:
        return
    one = done[-1]
    share = share_of(one, attributes)
    told = f", {share}" if share else ""
    yield Remark(f"Khối lượng thực hiện {date_words(one.date)}: {phrases.said(one)}{told}.")


def _year(item: Item) -> Iterator[Remark]:
    plans = item.of_kind(AmountKind.PLAN_YEAR)
    if plans:
        yield Remark(f"Kế hoạch vốn năm {plans[-1].date}: {phrases.said(plans[-1])}.")
