"""Commands about early warnings: what needs attention, and the rules that say so."""

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable
from textwrap import shorten
from typing import Any

from dntracker.cli.place import Place, answer, table
from dntracker.domain.early_warning import WarningRule
from dntracker.domain.period import Period
from dntracker.services.warnings.rules import rule_name
from dntracker.services.warnings.warnings import EarlyWarning
from dntracker.services.warnings.words import GRAVITIES, limits_told

TITLE = 60  # characters of a title in a line; JSON has the whole


def warnings(place: Place, asked: Namespace) -> None:
    """Every warning, the gravest first, each with its sentence; as things stand today or stood after a period."""
    with place.reading(asked.file) as desk:
        period = _period(asked)
        found, left_out = desk.warnings.all(period), desk.warnings.left_out(period)
    lines = [[GRAVITIES[one.gravity], one.rule, _short(one.title), _told(one)] for one in found]
    shown = list(table(lines)) or ["Không có cảnh báo nào."]
    _answer([_plain(one) for one in found], shown, left_out, asked)


def warning_rules(place: Place, asked: Namespace) -> None:
    """The rules as this file has them, with how often each speaks."""
    with place.reading(asked.file) as desk:
        rules, period = desk.warnings.rules(), _period(asked)
        counts, left_out = Counter(one.rule for one in desk.warnings.all(period)), desk.warnings.left_out(period)
    shown = [
        [one.code, GRAVITIES[one.gravity] if one.active else "tắt", rule_name(one), limits_told(one.limits),
         str(counts[one.code])]
        for one in rules
    ]  # fmt: skip
    plain = [{**_rule(one), "count": counts[one.code]} for one in rules]
    _answer(plain, table(shown, right=[4]), left_out, asked)


def _answer(plain: object, lines: Iterable[str], left_out: str, asked: Namespace) -> None:
    # what is left out stands below the lines; beside JSON, which is of one kind throughout
    answer(plain, [*lines, *filter(None, [left_out])], as_json=asked.as_json)
    if left_out and asked.as_json:
        print(left_out, file=sys.stderr)


def _period(asked: Namespace) -> Period | None:
    return Period.parse(asked.period) if asked.period else None


def _short(title: str) -> str:
    return shorten(title, TITLE, placeholder=" …")


def _told(one: EarlyWarning) -> str:
    said = f" (đã rõ: {one.answer})" if one.answer else ""
    return " ".join(filter(None, [f"{one.sentence}{said}", one.back]))


def _plain(one: EarlyWarning) -> dict[str, Any]:
    cell, earlier = one.cell, one.earlier
    return {
        "gravity": one.gravity.value, "rule": one.rule, "name": one.name, "about": one.about.value, "code": one.code,
        "detail": one.detail, "title": one.title, "sentence": one.sentence, "unit": one.unit,
        "period": one.period.code if one.period else None,
        "cell": {"indicator": cell.indicator, "territory": cell.territory, "unit": cell.unit,
                 "period": cell.period.code} if cell else None,
        "answer": one.answer, "earlier": {"period": earlier.period.code, "text": earlier.text} if earlier else None,
    }  # fmt: skip


def _rule(rule: WarningRule) -> dict[str, Any]:
    return {
        "code": rule.code, "kind": rule.kind.value, "gravity": rule.gravity.value, "name": rule_name(rule),
        "limits": dict(rule.limits), "active": rule.active,
    }  # fmt: skip
