"""What rules look at that is not one indicator's figures: forms, projects, tasks, published words; what they hit."""

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct

from dntracker.services.catalogue import Catalogue
from dntracker.services.consolidation import Consolidation
from dntracker.services.projects.project_desk import ProjectDesk
from dntracker.services.statements import Statements
from dntracker.services.warnings.found import Found, Limits
from dntracker.store.store import Store


class About(StrEnum):
    """What a warning is about; it decides where Enter leads."""

    INDICATOR = "indicator"
    PROJECT = "project"
    PROGRAMME = "programme"
    FORM = "form"
    TASK = "task"
    FRAMEWORK = "framework"


class Around(Struct, frozen=True):
    """One open file as rules look at it on a day; what is heavy is asked for when a rule needs it."""

    store: Store
    catalogue: Catalogue
    day: date
    statements: Callable[[], Statements]
    projects: Callable[[], ProjectDesk]
    consolidation: Callable[[], Consolidation]


class Hit(Struct, frozen=True):
    """What a rule found, about what: its kind, code and name; of a form the unit, too.

    `detail` tells findings of one rule about one thing apart.
    """

    about: About
    code: str
    title: str
    found: Found
    unit: str = ""
    detail: str = ""


Search = Callable[[Around, Limits], Iterator[Hit]]
