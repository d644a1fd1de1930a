"""What one row of a file asks for: the deeds on projects, money and milestones that bring it about, one by one."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.known_date import read_date
from dntracker.domain.milestone import Milestone
from dntracker.domain.money import read_money
from dntracker.domain.number_text import read
from dntracker.domain.project import AmountKind, Fund, Project, ProjectAmount, ProjectKind
from dntracker.services.headed_table import RowState
from dntracker.services.projects.amounts import amount_name, money_text
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.deeds import AmountText
from dntracker.services.projects.milestone_deeds import MilestoneText
from dntracker.services.projects.words import AMOUNTS, FUNDS, KINDS

Code = TypeVar("Code", bound=str)
_Said = Mapping[str, str]
