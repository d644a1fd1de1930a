"""The headline indicators of Tổng quan as cards: the newest value, how it stands to its target, its past in a line."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from dntracker.domain.indicator import Direction, Indicator, Kind
from dntracker.domain.setting import Setting
from dntracker.services.catalogue import Catalogue
from dntracker.services.entry_rows import dependent
from dntracker.services.once import written_since
from dntracker.services.screen_acts import ScreenActs
from dntracker.services.texts import inside
from dntracker.services.trends import phrases, rules
from dntracker.services.trends.sentences import when
from dntracker.services.trends.series import Point, Series, TargetStep
from dntracker.services.trends.texts import BARE, gap_measure, number_text, period_title, with_measure
from dntracker.services.trends.trends import Trends
from dntracker.services.words import STATUS_WORDS
from dntracker.store.figures import Figures
from dntracker.store.store import Store

KEY = "headlines"
MOST, A_PILLAR = 8, 2
GOOD, WARN, BAD, PLAIN = "good", "warn", "bad", ""


class Card(Struct, frozen=True):
    """One indicator: the newest value with its measure, a word on how it stands in a tone, and which period it is.

    `series` is what the small line is drawn from; an indicator without figures has no `value` and says so.
    """

    code: str
    name: str
    pillar: str
    value: str
    measure: str
    status: str
    tone: str
    period: str
    series: Series


class Headlines:
    """The chosen indicators of one open file, in their order."""

    def __init__(self, store: Store, catalogue: Catalogue, trends: Trends, acts: ScreenActs) -> None:
        self._store, self._catalogue, self._trends, self.acts = store, catalogue, trends, acts
        self._figures, self._guessed = Figures(store), list[str]()
        self._kept, self._version = dict[str, Card](), 0

    def codes(self) -> list[str]:
        """The chosen indicators in their order; before anybody chose, those of each pillar with most to tell."""
        kept = self._store.get(Setting, KEY)
        known = {one.code for one in self._catalogue.indicators()}
        return [code for code in kept.value.split() if code in known] if kept else self._usual()

    def cards(self) -> list[Card]:
        """A card for each; one is made anew only when something was written that it can depend on."""
        self._let_go()
        codes = self.codes()
        self._kept |= {code: self.card(code) for code in codes if code not in self._kept}
        return [self._kept[code] for code in codes]

    def card(self, code: str) -> Card:
        """The card of an indicator; raises UnknownCode."""
        series = self._trends.series(code)
        pillar = self._catalogue.pillar(series.indicator.pillar).name
        name, latest = series.indicator.short_name, series.latest
        if latest is None:
            return Card(code, name, pillar, "", "", "Chưa có số liệu năm nào", PLAIN, "", series)
        status, tone = _status(series, latest)
        shown = series.measure.split(" (")[0]
        measure = "" if series.indicator.kind in (Kind.RANK, Kind.YES_NO) or shown == BARE else shown
        return Card(code, name, pillar, _value(series, latest), measure, status, tone, _period(series, latest), series)

    def choose(self, codes: Sequence[str]) -> None:
        """Keep these as the headlines, in this order; raises UnknownCode, NoRight."""
        names = [self._catalogue.indicator(code).short_name for code in dict.fromkeys(codes)]
        before = set(self.codes())
        new = [one for one, code in zip(names, dict.fromkeys(codes), strict=True) if code not in before]
        gone = [self._catalogue.indicator(code).short_name for code in before - set(codes)]
        changed = [*(f"thêm {one}" for one in new), *(f"bỏ {one}" for one in sorted(gone))] or ["đổi thứ tự"]
        with self.acts.act(f"chỉ tiêu chính: {', '.join(changed)}") as writing:
            writing.put(Setting(KEY, " ".join(dict.fromkeys(codes))))

    def _let_go(self) -> None:
        version = self._store.journal.newest()
        if self._kept and version != self._version:
            written = written_since(self._store, self._version)
            if written is None:
                self._kept.clear()
            for code in dependent(self._catalogue, {key[0] for key in written or ()}):
                self._kept.pop(code, None)
        self._version = version

    def _usual(self) -> list[str]:
        """Two of each pillar: those with a target of the city first, then those with most years."""
        if not self._guessed:
            for pillar in self._catalogue.pillars():
                members = [one for one in self._catalogue.indicators() if one.pillar == pillar.code]
                told = [(*self._told(one), one.code) for one in members]
                telling = [one for one in told if one[1] > 1 or (one[0] and one[1])]
                telling.sort(key=lambda one: (-one[0], -one[1]))
                self._guessed += [code for _, _, code in telling[:A_PILLAR]]
        return self._guessed[:MOST]

    def _told(self, indicator: Indicator) -> tuple[bool, int]:
        cities = self._catalogue.city_codes()
        figures = self._figures.of_indicator(indicator.code, cities)
        years = {one.period.year for one in figures if one.official and one.value is not None}
        return any(one.territory in cities for one in self._catalogue.targets_of(indicator.code)), len(years)


def _value(series: Series, point: Point) -> str:
    return f"hạng {point.label}" if series.indicator.kind is Kind.RANK else point.label


def _status(series: Series, point: Point) -> tuple[str, str]:
    step = rules.next_step(series, point)
    if step is not None and rules.comparable(series, point, step):
        told = _against(series.indicator, point, step)
        if told:
            late = step.last <= point.period.year
            across = " (gãy)" if rules.crossed(series, point, step) else ""
            return told[0] + across, GOOD if told[1] else WARN if late else PLAIN
    return (point.borders, PLAIN) if point.borders else _moved(series, point)


def _against(indicator: Indicator, point: Point, step: TargetStep) -> tuple[str, bool] | None:
    met = phrases.meets(indicator, point.figure.quantity, step.target)
    far = rules.distance(indicator, point.figure.quantity, step.target)
    if met is None:
        return None
    if met:
        beyond = phrases.exceeds(indicator, point.figure.quantity, step.target)
        return f"{'Vượt' if beyond else 'Đạt'} mục tiêu {step.last}", True
    if far is None or not far.gap:
        return f"Chưa đạt mục tiêu {step.last}", False
    goal, about = phrases.goal(indicator, step.target), "~" if far.about else ""
    if step.last <= point.period.year:
        return f"Thiếu {about}{_amount(indicator, far.gap)} ({goal})", False
    return f"Còn {about}{_amount(indicator, far.gap)} đến {goal}", False


def _moved(series: Series, point: Point) -> tuple[str, str]:
    earlier = series.point(point.period.same_last_year())
    if earlier is None or earlier.as_of is not None or point.as_of is not None:
        return "", PLAIN
    base = inside(period_title(earlier.period))
    if series.broken(earlier.day, point.day):
        return f"Gãy chuỗi, chưa so được với {base}", PLAIN
    found = rules.change(series.indicator, earlier.figure.quantity, point.figure.quantity)
    if found is None:
        return "", PLAIN
    if not found.value:
        return f"{'Xấp xỉ' if found.about else 'Bằng'} {base}", PLAIN
    return _change(series.indicator, found, base.removeprefix("năm ")), _tone(series.indicator, found.value)


def _change(indicator: Indicator, found: rules.Change, base: str) -> str:
    if indicator.kind is Kind.RANK:
        return f"{'Lên' if found.value < 0 else 'Xuống'} {abs(found.value):.0f} bậc so {base}"
    told = f"{number_text(abs(found.value))}%" if found.percent else _amount(indicator, found.value)
    about = "~" if found.about else ""
    return f"{'Tăng' if found.value > 0 else 'Giảm'} {about}{told} so {base}"


def _tone(indicator: Indicator, change: Decimal) -> str:
    if indicator.direction is Direction.BAND:
        return PLAIN
    return GOOD if (change > 0) == (indicator.direction is Direction.UP) else BAD


def _amount(indicator: Indicator, gap: Decimal) -> str:
    return with_measure(number_text(abs(gap)), gap_measure(indicator))


def _period(series: Series, point: Point) -> str:
    remark = "" if point.firm else f", {STATUS_WORDS[point.status]}"
    beside = [_value(series, one) for one in series.others if one.period == point.period and series.apart(one)]
    return f"{when(point)}{remark}" + (f"; cũ: {', '.join(beside)}" if beside else "")
