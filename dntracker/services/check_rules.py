"""The rules: a table of kinds, a table of built-in rules, and what a file makes of them."""

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.check import CheckRule, Severity
from dntracker.domain.checks import progress
from dntracker.domain.checks.alone import bounds, missing_required, source_contradicts, still_estimated
from dntracker.domain.checks.over_time import against_last, cumulative_falls, thousandfold
from dntracker.domain.checks.plausible import plausible_range
from dntracker.domain.checks.progress import LookAt
from dntracker.domain.checks.subject import Look
from dntracker.domain.checks.together import against_target, numerator_over_denominator, parts_total
from dntracker.domain.errors import UserError
from dntracker.services.catalogue import Catalogue
from dntracker.services.conditions import ConditionError, condition_of
from dntracker.services.formulas import FormulaError, references, work_out

CONDITION = "condition"
PARTS = "parts_total"
TOLERANCE = "tolerance"
"""The threshold of a condition: by how much its sides may differ from it."""
LEAST = {"within": 1, "least": 1}
"""What a threshold must be at least, where that is more than 0: rules divide by one and count figures by the other."""
MOST = 1_000_000


class WrongRule(UserError):
    """A rule (`rule`) that cannot be kept; `why` says what is wrong with it, `found` what stands there."""

    code = "wrong_rule"


class KindOf(Struct, frozen=True):
    """How a kind of rule looks, which thresholds it has, and of which kinds it makes findings superfluous."""

    look: Look
    limits: Mapping[str, float] = {}
    covers: tuple[str, ...] = ()


class KindAt(Struct, frozen=True):
    """The same for a kind of rule that looks at a project's report."""

    look: LookAt
    limits: Mapping[str, float] = {}


KINDS: Mapping[str, KindOf] = {
    "bounds": KindOf(
        bounds, covers=("thousandfold", "cumulative_falls", "plausible_range", "against_target", "against_last")
    ),
    "missing_required": KindOf(missing_required),
    PARTS: KindOf(parts_total),
    "numerator_over_denominator": KindOf(numerator_over_denominator),
    "thousandfold": KindOf(
        thousandfold,
        {"within": 3},
        covers=("cumulative_falls", "plausible_range", "against_target", "against_last"),
    ),
    "cumulative_falls": KindOf(cumulative_falls, {"percent": 2}, covers=("against_last",)),
    "plausible_range": KindOf(plausible_range, {"deviations": 5, "least": 5, "floor": 15}, covers=("against_last",)),
    "against_target": KindOf(against_target, {"short": 50, "over": 300}),
    "against_last": KindOf(against_last, {"percent": 50, "points": 15, "places": 10, "count": 5}),
    "still_estimated": KindOf(still_estimated),
    "source_contradicts": KindOf(source_contradicts),
}
"""The kinds that look at one row; a rule with a condition looks at what its condition names."""

PLACE_KINDS: Mapping[str, KindAt] = {
    "missing_required": KindAt(progress.missing),
    "paid_over_total": KindAt(progress.over_total),
    "paid_over_plan": KindAt(progress.over_plan),
    "paid_falls": KindAt(progress.paid_falls),
    "percent_falls": KindAt(progress.percent_falls),
    "no_promise": KindAt(progress.no_promise),
    "late_without_reason": KindAt(progress.late_without_reason),
    "milestone_silent": KindAt(progress.overdue),
    "milestone_order": KindAt(progress.out_of_order),
    "reached_later": KindAt(progress.reached_later),
}
"""The kinds that look at one place of a project's report."""


def usual_limits(kind: str) -> Mapping[str, float]:
    """The thresholds of a kind as the program has them; a condition has none."""
    known = KINDS.get(kind) or PLACE_KINDS.get(kind)
    return known.limits if known else {}


BUILT_IN: Mapping[str, CheckRule] = {
    code: CheckRule(code, kind, severity, name, limits=usual_limits(kind))
    for code, kind, severity, name in (
        ("C01", "bounds", Severity.BLOCK, "Ngoài giới hạn của chỉ tiêu"),
        ("C02", "missing_required", Severity.BLOCK, "Thiếu số bắt buộc"),
        ("C03", PARTS, Severity.WARN, "Phần và tổng không khớp"),
        ("C04", "numerator_over_denominator", Severity.BLOCK, "Tử số lớn hơn mẫu số"),
        ("C05", "thousandfold", Severity.WARN, "Gấp hoặc bằng một phần nghìn"),
        ("C06", "cumulative_falls", Severity.WARN, "Lũy kế giảm"),
        ("C07", "plausible_range", Severity.WARN, "Ngoài khoảng thường gặp"),
        ("C08", "against_target", Severity.WARN, "Xa kế hoạch năm"),
        ("C09", "against_last", Severity.NOTE, "Thay đổi lớn so với kỳ trước"),
        ("C10", "still_estimated", Severity.WARN, "Còn là số ước sau hạn"),
        ("C11", "source_contradicts", Severity.WARN, "Nguồn khác ghi số khác"),
        ("T01", "paid_over_total", Severity.BLOCK, "Dự án: vượt tổng mức đầu tư"),
        ("T02", "paid_over_plan", Severity.WARN, "Dự án: vượt kế hoạch vốn năm"),
        ("T03", "paid_falls", Severity.WARN, "Dự án: lũy kế giải ngân giảm"),
        ("T04", "percent_falls", Severity.WARN, "Dự án: khối lượng giảm"),
        ("T05", "no_promise", Severity.WARN, "Dự án: chưa có cam kết"),
        ("T06", "late_without_reason", Severity.BLOCK, "Dự án: mốc chậm, chưa lý do"),
        ("T07", "milestone_silent", Severity.WARN, "Dự án: mốc qua hạn, chưa báo"),
        ("T08", "milestone_order", Severity.BLOCK, "Dự án: mốc sai thứ tự"),
        ("T09", "reached_later", Severity.BLOCK, "Dự án: mốc xong sau kỳ"),
    )
}


def merged(own: Iterable[CheckRule]) -> tuple[CheckRule, ...]:
    """The built-in rules as the file has them, by code, then the file's own."""
    by_code = {rule.code: rule for rule in own}
    built_in = [_overridden(rule, by_code.pop(code, None)) for code, rule in BUILT_IN.items()]
    return (*built_in, *(_with_limits(by_code[code]) for code in sorted(by_code)))


def looked_at(rule: CheckRule) -> tuple[str, ...]:
    """The indicators in whose rows a condition's finding may stand, the preferred first."""
    return tuple(dict.fromkeys((*rule.indicators, *references(rule.condition))))


def checked(rule: CheckRule, catalogue: Catalogue) -> CheckRule:
    """The rule as the file keeps it; raises WrongRule, ConditionError, UnknownCode."""
    rule = replace(rule, code=rule.code.strip(), name=rule.name.strip(), condition=rule.condition.strip())
    built_in = BUILT_IN.get(rule.code)
    if not rule.code:
        raise WrongRule(rule="", why="missing", found="mã")
    if rule.kind not in (*KINDS, *PLACE_KINDS, CONDITION) or (built_in and rule.kind != built_in.kind):
        raise WrongRule(rule=rule.code, why="rule_kind", found=rule.kind)
    if not built_in and not rule.name:
        raise WrongRule(rule=rule.code, why="missing", found="tên")
    _check_limits(rule)
    for code in looked_at(rule):
        catalogue.indicator(code)
    if rule.condition or rule.kind == CONDITION:
        _check_condition(rule)
    return rule


def _overridden(rule: CheckRule, own: CheckRule | None) -> CheckRule:
    if own is None:
        return rule
    return replace(own, kind=rule.kind, name=own.name or rule.name, limits={**rule.limits, **own.limits})


def _with_limits(rule: CheckRule) -> CheckRule:
    return replace(rule, limits={**usual_limits(rule.kind), **rule.limits})


def _check_limits(rule: CheckRule) -> None:
    known = usual_limits(rule.kind).keys() | ({TOLERANCE} if rule.kind in (PARTS, CONDITION) else set())
    for name, limit in rule.limits.items():
        if name not in known:
            raise WrongRule(rule=rule.code, why="limit_name", found=name)
        if not LEAST.get(name, 0) <= limit <= MOST:
            raise WrongRule(rule=rule.code, why=f"limit_{LEAST.get(name, 0)}", found=name)
        if name == "least" and limit % 1:
            raise WrongRule(rule=rule.code, why="limit_whole", found=name)


def _check_condition(rule: CheckRule) -> None:
    if rule.kind not in (PARTS, CONDITION):
        raise WrongRule(rule=rule.code, why="no_condition", found=rule.kind)
    condition = condition_of(rule)
    tried = dict.fromkeys(references(rule.condition), 1.0)
    for side in (condition.left, condition.right):
        try:
            work_out(rule.code, side, tried)
        except FormulaError as error:
            if error.details["why"] != "zero":  # with other numbers it may work out
                raise ConditionError(rule=rule.code, condition=rule.condition, why=error.details["why"]) from error
