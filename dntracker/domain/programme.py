"""Programmes, their tasks, and the projects that a source names, with their amounts."""

from dataclasses import dataclass

from dntracker.domain.quantity import Qualifier


@dataclass(frozen=True, slots=True)
class Programme:
    """A scheme or plan that tasks and projects belong to; `document` is its decision."""

    code: str
    name: str
    document: str = ""
    start: str = ""
    end: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Task:
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


@dataclass(frozen=True, slots=True)
class Project:
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


@dataclass(frozen=True, slots=True)
class ProjectAmount:
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
