"""Programmes and their tasks; what sources publish about the projects of a programme, by stage."""

from msgspec import Struct


class StageCount(Struct, frozen=True):
    """The published portfolio of a programme at one stage: the indicators that count its projects and their money."""

    stage: str
    count: str
    money: str = ""


class Programme(Struct, frozen=True):
    """A scheme or plan that tasks and projects belong to; `document` is its decision, `parent` what it is part of."""

    code: str
    name: str
    document: str = ""
    start: str = ""
    end: str = ""
    note: str = ""
    parent: str = ""
    counts: tuple[StageCount, ...] = ()


class Task(Struct, frozen=True):
    """Something a source asks for or reports: a task, milestone or award (`kind`), with its dates as known."""

    code: str
    kind: str
    name: str
    source: str
    programme: str = ""
    date: str = ""
    due: str = ""
    unit: str = ""
    note: str = ""
