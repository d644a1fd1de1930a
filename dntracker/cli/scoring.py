"""The command that scores a framework: points by line, the score, what is left to win, what if."""

from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from dntracker.cli.place import Place, WrongName, answer, table
from dntracker.cli.plain import plain_quantity
from dntracker.cli.projects import looking
from dntracker.domain.exact import as_float
from dntracker.services.desk import Desk
from dntracker.services.frameworks import Line
from dntracker.services.scores.assuming import WhatIf, what_if
from dntracker.services.scores.gaps import Gap, gaps
from dntracker.services.scores.phrases import derivation, points_text, score_line, scoring_word, sum_text, value_text
from dntracker.services.scores.sheet import COLUMN_WORDS, COLUMNS, TOTAL_KEY, Sheet
from dntracker.services.statements import Quoted

NO_POINTS = "…"


def score(place: Place, asked: Namespace) -> None:
    """The points of a framework in a year, given and from figures, beside the published value."""
    with looking(place, asked) as desk:
        framework, year = desk.frameworks.answering(asked.framework, asked.year)
        sheet = desk.scores.read(framework.code, year, asked.territory or "")
        column = asked.column or sheet.column
        assumed = what_if(sheet, _pairs(asked.assumed), _pairs(asked.points), column)
        left, place_name = gaps(sheet, column), desk.catalogue.territory(sheet.territory).name
        plain = _plain(desk, sheet, column) | {"gaps": [_gap(one) for one in left], "what_if": _what_if(assumed)}
    answer(plain, _lines(sheet, column, place_name, left, assumed), as_json=asked.as_json)


def _pairs(given: Iterable[str]) -> dict[str, str]:
    found = {}
    for text in given:
        code, sign, value = text.partition("=")
        if not code or not sign:
            raise WrongName(text=f"“{text}” phải viết là MÃ=SỐ.")
        found[code] = value
    return found


def _plain(desk: Desk, sheet: Sheet, column: str) -> dict[str, Any]:
    value, said = sheet.value(column), sheet.published
    return {
        "framework": sheet.framework.code, "name": sheet.framework.name,
        "document": desk.frameworks.document_of(sheet.framework), "year": sheet.period.year,
        "territory": sheet.territory, "column": column, "maximum": sheet.total.criterion.points,
        "points": {one: sheet.points[one][TOTAL_KEY] for one in COLUMNS},
        "known": {one: len(sheet.known[one][TOTAL_KEY]) for one in COLUMNS}, "criteria": len(sheet.whole[TOTAL_KEY]),
        "value": None if value is None else as_float(value), "text": "" if value is None else value_text(value),
        "published": {**plain_quantity(said.point.figure.quantity), "source": said.point.figure.source,
                      "by": said.by} if said else None,
        "sentence": score_line(sheet, column),
        "lines": [_line(sheet, code, line) for code, line in sheet.lines.items()],
        "statements": [_quoted(one) for one in sheet.quoted],
    }  # fmt: skip


def _line(sheet: Sheet, code: str, line: Line) -> dict[str, Any]:
    one, measured = line.criterion, sheet.answers[code]
    point = measured.point
    return {
        "code": code, "name": one.name, "parent": one.parent, "group": line.is_group, "maximum": one.points,
        "scoring": one.scoring.value, "rule": one.rule, "indicator": one.indicator, "denominator": one.denominator,
        "figure": {**plain_quantity(point.figure.quantity), "source": point.figure.source} if point else None,
        **{column: sheet.points[column][code] for column in COLUMNS},
        "about": measured.earned.about, "lack": measured.earned.lack and measured.earned.lack.value,
        "how": derivation(measured, one), "goal": measured.goal,
    }  # fmt: skip


def _quoted(one: Quoted) -> dict[str, Any]:
    said = one.statement
    return {"code": said.code, "text": said.text, "source": said.source, "computation": one.computation,
            "ours": one.ours, "verdict": one.verdict and one.verdict.value}  # fmt: skip


def _gap(one: Gap) -> dict[str, Any]:
    return {"code": one.line.criterion.code, "points": one.points, "left": one.left, "how": one.how}


def _what_if(found: WhatIf) -> dict[str, Any] | None:
    if not found.assumed:
        return None
    value = found.value
    return {
        "assumed": [{"code": one.line.criterion.code, "said": one.said, "points": one.points, "more": one.more}
                    for one in found.assumed],
        "points": found.then.points[found.column][TOTAL_KEY], "more": found.more,
        "value": None if value is None else as_float(value), "text": "" if value is None else value_text(value),
        "sentence": found.sentence,
    }  # fmt: skip


def _lines(sheet: Sheet, column: str, about: str, left: list[Gap], assumed: WhatIf) -> list[str]:
    head = ["Mã", "Tiêu chí", "Cách chấm", "Số liệu", "Tối đa", *(COLUMN_WORDS[one] for one in COLUMNS)]
    rows = [head, *(_row(sheet, code, line) for code, line in sheet.lines.items()), _total(sheet)]
    told = [f"{sheet.framework.name}, {about}, {sheet.period.year}", *table(rows, right=range(3, len(head)))]
    told += ["", score_line(sheet, column)]
    told += [one.sentence for one in sheet.quoted]
    if left:
        told += ["", "Còn có thể thêm:", *table([_gap_row(one) for one in left], right=[2])]
    return [*told, "", assumed.sentence] if assumed.assumed else told


def _row(sheet: Sheet, code: str, line: Line) -> list[str]:
    one = line.criterion
    scoring = scoring_word(line)
    indent = "  " * line.depth
    most = NO_POINTS if one.points is None else points_text(one.points)
    figure = sheet.answers[code].figure or (NO_POINTS if one.indicator else "")
    return [code, indent + one.name, scoring, figure, most, *(sum_text(sheet, code, column) for column in COLUMNS)]


def _total(sheet: Sheet) -> list[str]:
    most = sheet.total.criterion.points
    points = (sum_text(sheet, TOTAL_KEY, column) for column in COLUMNS)
    return ["", sheet.total.criterion.name, "", "", NO_POINTS if most is None else points_text(most), *points]


def _gap_row(one: Gap) -> list[str]:
    left = NO_POINTS if one.left is None else points_text(one.left)
    return [one.line.criterion.code, one.line.criterion.name, left, one.how]
