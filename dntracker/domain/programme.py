"""Programmes, their tasks, and the projects that a source names, with their amounts."""

from msgspec import Struct

from dntracker.domain.quantity import Qualifier


class Programme(Struct, frozen=True):
    """A scheme or plan that tasks and projects belong to; `document` is its decision."""

    code: str
    name: str
    document: str = ""
    start: str = ""
    end: str = ""
    note: str = ""


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


class Project(Struct, frozen=True):
    """A project that a source names."""

    code: str
    name: str
    programme: str = ""
    owner: str = ""
    stage: str = ""
    kind: str = ""
    start: str = ""
    end: str = ""
    source: str = ""
    note: str = ""


class ProjectAmount(Struct, frozen=True):
    """An amount of a project in whole đồng, with the document or article that gives it."""

    project: str
    version: int
    kind: str
    date: str
    dong: int
    source: str
    qualifier: Qualifier | None = None
    document: str = ""
    note: str = ""
