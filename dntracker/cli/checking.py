"""Commands about checks: what the rules find in a form, and the rules."""

from argparse import Namespace
from typing import Any

from dntracker.cli.place import Place, answer, table
from dntracker.domain.check import CheckRule, Finding
from dntracker.domain.period import Period
from dntracker.services.desk import Desk
from dntracker.services.finding_texts import SEVERITY_WORDS, limits_told, plain


def problems(place: Place, asked: Namespace) -> None:
    """What the rules find in a form for a period, of one unit or of all that fill it, the gravest first."""
    with place.reading(asked.file) as desk:
        period = Period.parse(asked.period)
        form = desk.catalogue.form(asked.form, period)
        units = [asked.unit] if asked.unit else [one.code for one in desk.catalogue.units_of(form, period)]
        found = [one for unit in units for one in desk.problems.of(desk.entry.figures(asked.form, unit, period))]
        told = [_finding(desk, one) for one in found]
    shown = [
        [SEVERITY_WORDS[one.severity], one.rule, one.cell.unit, one.cell.indicator, of["sentence"]]
        for one, of in zip(found, told, strict=True)
    ]
    answer(told, list(table(shown)) or ["Không có vấn đề nào."], as_json=asked.as_json)


def rules(place: Place, asked: Namespace) -> None:
    """The rules of the program as this file has them, then its own."""
    with place.reading(asked.file) as desk:
        found = desk.rule_deeds.rules()
    shown = [
        [one.code, SEVERITY_WORDS[one.severity] if one.active else "tắt", one.name, _about(one, limits_told(one))]
        for one in found
    ]
    answer([_rule(one) for one in found], table(shown), as_json=asked.as_json)


def _finding(desk: Desk, finding: Finding) -> dict[str, Any]:
    cell, earlier = finding.cell, finding.earlier
    return {
        "severity": finding.severity.value, "rule": finding.rule, "kind": finding.kind,
        "unit": cell.unit, "territory": cell.territory, "period": cell.period.code, "indicator": cell.indicator,
        "sentence": desk.problems.sentence(finding), "data": plain(finding), "answer": finding.answer,
        "earlier": {"period": earlier.period.code, "text": earlier.text} if earlier else None,
    }  # fmt: skip


def _rule(rule: CheckRule) -> dict[str, Any]:
    return {
        "code": rule.code, "kind": rule.kind, "severity": rule.severity.value, "name": rule.name,
        "indicators": list(rule.indicators), "condition": rule.condition, "limits": dict(rule.limits),
        "active": rule.active,
    }  # fmt: skip


def _about(rule: CheckRule, limits: str) -> str:
    return " · ".join(part for part in (rule.condition, limits, ", ".join(rule.indicators)) if part)
