"""What the rules find in a form of quarterly progress, and how it is said."""

from collections.abc import Iterable, Iterator, Mapping

from dntracker.domain.check import CheckRule, Finding
from dntracker.domain.form import Form
from dntracker.domain.money import write_money
from dntracker.domain.number_text import write
from dntracker.domain.period import Period
from dntracker.domain.progress import Progress
from dntracker.domain.quantity import Qualifier, Quantity
from dntracker.services import texts
from dntracker.services.catalogue import Catalogue
from dntracker.services.check_rules import PLACE_KINDS
from dntracker.services.progress_scope import Scope
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.progress_answers import Answers
from dntracker.services.projects.progress_sheet import ProgressSheet
from dntracker.store.store import Store

_MONEY, _DATES = (
    frozenset({"paid", "limit", "now", "before_dong"}),
    frozenset({"told", "plan", "first_on", "second_on"}),
)
_PATTERNS: Mapping[tuple[str, str], str] = {
    ("missing_required", "project"): "Bắt buộc, chưa nhập.",
    ("paid_over_total", ""): "Lũy kế giải ngân {paid} tỷ đồng vượt tổng mức đầu tư {limit} tỷ đồng. Kiểm tra lại số, "
    "hoặc nhập quyết định điều chỉnh trước.",
    ("paid_over_plan", ""): "Từ đầu năm đã giải ngân {paid} tỷ đồng, vượt kế hoạch vốn năm {year} là {limit} tỷ đồng. "
    "Kiểm tra lại; có vốn kéo dài thì ghi lý do.",
    ("paid_falls", ""): "Lũy kế giải ngân giảm từ {before_dong} xuống {now} tỷ đồng. Kiểm tra dấu; thu hồi thì ghi "
    "lý do.",
    ("percent_falls", ""): "{percent}% thấp hơn {before}% ({when}). Kiểm tra lại; đúng thì ghi lý do.",
    ("no_promise", ""): "Chưa có cam kết cho kỳ tới. Ghi việc sẽ xong, hoặc nêu vì sao chưa cam kết.",
    ("late_without_reason", ""): "{told} sau kế hoạch {plan} ({days} ngày) mà chưa có lý do. Ghi lý do vào ghi chú "
    "của dòng (Shift+F2).",
    ("milestone_silent", "silent"): "Kế hoạch {plan} đã qua. Ghi “xong” và ngày xong, hoặc ngày dự báo mới.",
    ("milestone_silent", "forecast"): "Dự báo {told} đã qua trước kỳ này. Ghi “xong” và ngày xong, hoặc ngày dự báo "
    "mới.",
    ("milestone_order", ""): "{second} ({second_on}) trước {first} ({first_on}). Kiểm tra lại hai ngày.",
    ("reached_later", ""): "Ghi xong ngày {told}, sau kỳ báo cáo. Để kỳ sau báo, hoặc sửa ngày.",
}  # fmt: skip


class ProgressProblems:
    """Looks at the reports of units in one open file."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store, self._catalogue, self._answers = store, catalogue, Answers(store)

    def found(self, form: Form, unit: str, period: Period, rules: Iterable[CheckRule]) -> Iterator[Finding]:
        """What rules find in a unit's form, place by place."""
        scope = Scope(self._store, form, period, self._catalogue.units_of(form, period))
        sheet = ProgressSheet(self._store, scope, unit, period, self._catalogue.city(period))
        looking = [one for one in rules if one.kind in PLACE_KINDS and not one.indicators and not one.condition]
        for past in sheet.pasts.values():
            for place in sheet.places(past):
                for rule in looking:
                    data = PLACE_KINDS[rule.kind].look(past, place, rule.limits)
                    if data is not None:
                        yield Finding(rule.code, rule.kind, rule.severity, sheet.cell(place), data)

    def sentence(self, finding: Finding) -> str:
        """What a finding says: what is odd and what to do."""
        data = finding.data
        told = {name: _told(name, value) for name, value in data.items()}
        if isinstance(limit := data.get("limit"), int) and isinstance(sign := data.get("qualifier"), Qualifier):
            told["limit"] = write_money(limit, sign)
        period = data.get("period")
        told["when"] = texts.period_short(period) if isinstance(period, Period) else ""
        return _PATTERNS[finding.kind, str(data.get("what", ""))].format_map(told)

    def label(self, finding: Finding) -> str:
        """The project and place in which it was found."""
        return self._answers.label(finding.cell)

    def reported(self) -> list[tuple[str, Period]]:
        """The units and periods with reports, the newest first."""
        found = {(one.unit, one.period) for one in self._store.all(Progress)}
        return sorted(found, key=lambda one: one[1], reverse=True)


def _told(name: str, value: object) -> str:
    if name in _MONEY and isinstance(value, int):
        return write_money(value)
    if name in _DATES and isinstance(value, str):
        return date_words(value)
    return write(Quantity(value)) if isinstance(value, float) else str(value)
