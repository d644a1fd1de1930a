"""Charts as the commands give them in JSON."""

from typing import Any

from msgspec import to_builtins

from dntracker.cli.plain import plain_quantity
from dntracker.domain.chart_spec import ChartNote, ChartSpec, NamedChart
from dntracker.domain.period import Period
from dntracker.services.trends.chart import Chart, Line
from dntracker.services.trends.series import Benchmark, Point, Series, TargetStep

_LANE = ("project", "project_name", "milestone", "name", "kind", "first", "last", "late", "label")


def plain_chart(made: Chart) -> dict[str, Any]:
    """A chart with everything on it."""
    return {
        "title": made.title, "measure": made.measure, "sentence": _words(made.sentence),
        "subsentence": _words(made.subsentence), "remarks": list(made.remarks), "spec": plain_spec(made.spec),
        "axes": to_builtins(made.axes),
        "lines": [_line(one) for one in made.lines],
        "left_out": to_builtins(made.left_out),
        "breaks": [{"date": one.date.isoformat(), "kind": one.kind, "reason": one.reason} for one in made.breaks],
        "documents": [{"date": one.date.isoformat(), "label": one.label, "title": one.title} for one in made.documents],
        "notes": [plain_note(one) for one in made.notes],
        "projects": [{name: to_builtins(getattr(mark, name)) for name in _LANE} for mark in made.lane],
        "table": [
            {"label": row.label, "kind": row.kind.value, "cells": {at.code: text for at, text in row.cells.items()}}
            for row in made.rows
        ],
        "source": made.source_line, "foretold": list(made.foretold),
        "numbers": [to_builtins(one) for one in made.numbers],
    }  # fmt: skip


def plain_spec(spec: ChartSpec) -> dict[str, Any]:
    """What was asked for."""
    return {
        "lines": [to_builtins(one) | {"key": one.key} for one in spec.lines],
        "frequency": spec.frequency.value, "cumulative": spec.cumulative, "transform": spec.transform.value or "plain",
        "base": _code(spec.base), "whole": spec.whole and to_builtins(spec.whole),
        "first": _code(spec.first), "last": _code(spec.last),
        "as_of": spec.as_of and spec.as_of.isoformat(), "joined": spec.joined, "benchmarks": spec.benchmarks,
        "forecast": spec.forecast, "hidden": list(spec.hidden),
    }  # fmt: skip


def plain_named(one: NamedChart) -> dict[str, Any]:
    """A chart that is kept."""
    return {"code": one.code, "name": one.name, "spec": plain_spec(one.spec)}


def plain_note(one: ChartNote) -> dict[str, Any]:
    """A note on charts."""
    plain: dict[str, Any] = to_builtins(one)
    return plain


def _line(line: Line) -> dict[str, Any]:
    series = line.series
    return {
        "key": line.key, "name": line.name, "indicator": series.indicator.code, "axis": line.side.value,
        "measure": series.measure, "cumulative": series.cumulative, "points": [_point(one) for one in series.points],
        "others": [_point(one) for one in series.others], "targets": [_target(one) for one in series.targets],
        "benchmarks": [_benchmark(one) for one in series.benchmarks],
        "pace": series.pace and {"low": series.pace.low, "high": series.pace.high, "label": series.pace.label,
                                 "to": series.pace.step.last},
        "forecast": plain_forecast(series), "unforeseen": series.unforeseen,
    }  # fmt: skip


def plain_forecast(series: Series) -> dict[str, Any] | None:
    """The forecast of a series: the method, what it stands on, how each method did in the past, what it says."""
    found = series.forecast
    if found is None:
        return None
    return {
        "method": found.method.value, "automatic": found.automatic, "used": found.used,
        "first": found.first.code, "last": found.last.period.code, "band_percent": 80,
        "points": [{"period": one.period.code, "value": one.value, "low": one.low, "high": one.high,
                    "label": one.label, "band": one.span} for one in found.points],
        "past": [{"method": one.method.value, "mean_absolute_error": one.error, "tried": one.tried,
                  "inside_band": one.inside} for one in found.trials],
        "unchanged_error": found.unchanged, "joined_breaks": [one.date.isoformat() for one in found.crossing],
        "label": found.label,
    }  # fmt: skip


def _point(point: Point) -> dict[str, Any]:
    return plain_quantity(point.quantity) | {
        "period": point.period.code, "label": point.label, "status": point.status.value, "source": point.source_title,
        "borders": point.borders, "as_of": point.as_of and point.as_of.isoformat(), "computed": point.computed,
        "how": point.how,
        "figure": plain_quantity(point.figure.quantity) if point.shown else None,
    }  # fmt: skip


def _target(step: TargetStep) -> dict[str, Any]:
    return plain_quantity(step.target.quantity) | {
        "first": step.first, "last": step.last, "document": step.document_name, "replaced": step.replaced,
        "level": step.level,
    }  # fmt: skip


def _benchmark(one: Benchmark) -> dict[str, Any]:
    return {"key": one.key, "name": one.name, "points": [_point(point) for point in one.points]}


def _code(period: Period | None) -> str | None:
    return period.code if period else None


def _words(text: str) -> str:
    return text.replace("**", "")
