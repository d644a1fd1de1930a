"""The services for figures, forms and projects of one open file."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from dntracker.domain.check import Severity
from dntracker.domain.figure import Figure
from dntracker.domain.form import Form
from dntracker.domain.framework import Framework
from dntracker.domain.period import Period
from dntracker.domain.submission import Move
from dntracker.services import texts
from dntracker.services.entry import Beside, Entry
from dntracker.services.projects.progress_entry import ProgressEntry
from dntracker.services.rights import Work
from dntracker.services.sight_desk import SightDesk
from dntracker.services.submissions import Submissions
from dntracker.store.figures import Figures
from dntracker.store.store import Writing

if TYPE_CHECKING:
    from dntracker.services.catalogue_tree import CatalogueTree
    from dntracker.services.cataloguing import Cataloguing
    from dntracker.services.composing import Composing
    from dntracker.services.consolidation import Consolidation
    from dntracker.services.evidence_copies import Copies
    from dntracker.services.evidence_files import EvidenceFiles
    from dntracker.services.evidence_list import EvidenceList
    from dntracker.services.exchange import Exchange
    from dntracker.services.follow_ups import FollowUps
    from dntracker.services.frameworks import Frameworks
    from dntracker.services.indicator_sheet import IndicatorSheets
    from dntracker.services.overview import Overview
    from dntracker.services.panel import Panels
    from dntracker.services.people import People
    from dntracker.services.problems import Problems
    from dntracker.services.projects.project_desk import ProjectDesk
    from dntracker.services.rule_deeds import RuleDeeds
    from dntracker.services.screen_acts import ScreenActs
    from dntracker.services.search import Hit, Search
    from dntracker.services.target_deeds import TargetDeeds
    from dntracker.services.templates.stock import Stock
    from dntracker.services.templates.templates import Templates
    from dntracker.services.unit_tables import UnitTables


class WorkDesk(SightDesk):
    """What one can do with the figures, forms and projects of an open file.

    What the first page does not need is loaded when somebody first asks for it: together it costs as much as the rest.
    """

    @cached_property
    def entry(self) -> Entry:
        """Entering figures."""
        beside = Beside(lambda: self.panels, ProgressEntry(self.store, self.catalogue, self._projects_changed))
        return Entry(self.store, self.catalogue, lambda: self.actor, self.backups.daily, self.submissions, beside)

    @cached_property
    def people(self) -> "People":
        """The list of those who work here."""
        from dntracker.services.people import People

        return People(self.store, self.catalogue, self.rights, lambda: self.actor, self.backups.daily)

    @cached_property
    def composing(self) -> "Composing":
        """Making and changing forms."""
        from dntracker.services.composing import Composing

        acts = self._acts("forms", Work.CATALOGUE, self._forms_changed)
        return Composing(self.store, self.catalogue, self.submissions, self.stock, acts, lambda: self.actor)

    @cached_property
    def stock(self) -> "Stock":
        """The templates that there are."""
        from dntracker.services.templates.stock import Stock

        return Stock(self.store)

    @cached_property
    def templates(self) -> "Templates":
        """Taking templates that people drew."""
        from dntracker.services.templates.templates import Templates

        return Templates(self.store, self.stock, self.rights, lambda: self.actor, self.backups.daily)

    @cached_property
    def submissions(self) -> Submissions:
        """Forms on their way from nháp to khóa sổ."""
        made = Submissions(
            self.store, self.catalogue, self.rights, lambda: self.actor, self.backups.daily, self._blocking
        )
        made.followers += [self._consolidate, self._carry_over]
        made.watchers.append(self._projects_changed)
        return made

    @cached_property
    def consolidation(self) -> "Consolidation":
        """What consolidated forms said when they were sent, and what units change later."""
        from dntracker.services.consolidation import Consolidation

        return Consolidation(
            self.store, self.catalogue, self.rights, lambda: self.actor, self.backups.daily, lambda: self.submissions
        )

    @cached_property
    def units(self) -> "UnitTables":
        """The figures of many units or periods side by side."""
        from dntracker.services.parts import UnitParts
        from dntracker.services.unit_tables import UnitTables

        parts = UnitParts(self.store, self.catalogue, self.submissions, self.consolidation)
        return UnitTables(self.catalogue, Figures(self.store), self.submissions, parts)

    @cached_property
    def overview(self) -> "Overview":
        """Who has handed in what."""
        from dntracker.services.overview import Overview

        return Overview(self.catalogue, self.submissions)

    @cached_property
    def panels(self) -> "Panels":
        """What stands beside a row that is being entered."""
        from dntracker.services.panel import Panels

        return Panels(self.catalogue, Figures(self.store), self.trends, self.history, self.statements)

    @cached_property
    def exchange(self) -> "Exchange":
        """Forms out to units, figures in from workbooks."""
        from dntracker.services.exchange import Exchange

        return Exchange(self.store, self.catalogue, self.entry, self.submissions)

    @cached_property
    def search(self) -> "Search":
        """Finding by a few letters."""
        from dntracker.services.search import Search

        return Search(self.catalogue, (), self._named)

    def _named(self) -> "Iterator[Hit]":
        from dntracker.services.projects.hits import hits_of
        from dntracker.services.scores.hits import framework_hits
        from dntracker.services.search import Hit

        yield from (Hit("chart", one.code, one.name) for one in self.chart_deeds.named())
        yield from framework_hits(self.store.all(Framework))
        yield from hits_of(self.projects.portfolio.items())

    @cached_property
    def problems(self) -> "Problems":
        """What rules find in a form."""
        from dntracker.services.problems import Problems

        return Problems(
            self.store, self.catalogue, self.submissions, self.entry.figures, lambda: self.actor, self.backups.daily
        )

    @cached_property
    def rule_deeds(self) -> "RuleDeeds":
        """Changing the rules of the checks."""
        from dntracker.services.rule_deeds import RuleDeeds

        return RuleDeeds(self.store, self.catalogue, self._acts("rules", Work.RULES))

    @cached_property
    def catalogue_acts(self) -> "ScreenActs":
        """The write gate of the screen Chỉ tiêu."""
        return self._acts("indicators", Work.CATALOGUE, self.catalogue.refresh)

    @cached_property
    def cataloguing(self) -> "Cataloguing":
        """Changing indicators."""
        from dntracker.services.cataloguing import Cataloguing

        return Cataloguing(self.catalogue_acts, self.catalogue)

    @cached_property
    def projects(self) -> "ProjectDesk":
        """The projects, their milestones and money."""
        from dntracker.services.projects.project_desk import ProjectDesk
        from dntracker.services.telling import Telling

        return ProjectDesk(
            self.store, self.catalogue, self.rights, lambda: self.actor, self.backups.daily, lambda: self.today,
            Telling(self.store, self.catalogue), lambda: self.submissions,
        )  # fmt: skip

    @cached_property
    def target_deeds(self) -> "TargetDeeds":
        """Changing targets and series breaks."""
        from dntracker.services.target_deeds import TargetDeeds

        return TargetDeeds(self.catalogue_acts, self.catalogue)

    @cached_property
    def frameworks(self) -> "Frameworks":
        """Published sets of criteria with their points."""
        from dntracker.services.frameworks import Frameworks

        return Frameworks(self.store, self.catalogue, self.catalogue_acts)

    @cached_property
    def catalogue_tree(self) -> "CatalogueTree":
        """The catalogue as a tree."""
        from dntracker.services.catalogue_tree import CatalogueTree

        return CatalogueTree(self.catalogue, self.frameworks, self.search)

    @cached_property
    def indicator_sheets(self) -> "IndicatorSheets":
        """What stands beside an indicator's fields."""
        from dntracker.services.indicator_sheet import IndicatorSheets

        return IndicatorSheets(self.store, self.catalogue, self.frameworks, self.trends, self.rule_deeds.rules)

    @cached_property
    def follow_ups(self) -> "FollowUps":
        """Flags on cells."""
        from dntracker.services.follow_ups import FollowUps

        return FollowUps(self.store, self.catalogue, lambda: self.actor, self.backups.daily, self.submissions)

    @cached_property
    def evidence(self) -> "EvidenceFiles":
        """The files behind figures."""
        from dntracker.services.evidence_files import EvidenceFiles

        return EvidenceFiles(self.store, self.catalogue, lambda: self.actor, self.backups.daily, self.submissions)

    @cached_property
    def evidence_list(self) -> "EvidenceList":
        """The files behind the figures of whole forms."""
        from dntracker.services.evidence_list import EvidenceList

        return EvidenceList(self.store, self.entry)

    @cached_property
    def evidence_copies(self) -> "Copies":
        """Copies of evidence files that were opened; they go when the file is closed."""
        from dntracker.services.evidence_copies import Copies, base_folder

        return Copies(base_folder())

    def _blocking(self, form: Form, unit: str, period: Period) -> list[str]:
        found = self.problems.of(self.entry.figures(form.code, unit, period))
        stopping = [one for one in found if one.severity is Severity.BLOCK]
        names = [self.problems.label(one) for one in stopping]
        sentences = [texts.inside(self.problems.sentence(one)) for one in stopping]
        return [f"{name}: {sentence}" for name, sentence in zip(names, sentences, strict=True)]

    def _carry_over(self, writing: Writing, move: Move, form: Form, unit: str, period: Period) -> None:
        if form.subject:
            from dntracker.services.projects.approving import Approving

            Approving(self.store, self.catalogue).follow(writing, move, form, unit, period)

    def _forms_changed(self) -> None:
        self.catalogue.refresh()
        self.submissions.refresh()

    def _projects_changed(self) -> None:
        if "projects" in self.__dict__:
            self.projects.forget()

    def _consolidate(self, writing: Writing, move: Move, form: Form, unit: str, period: Period) -> None:
        if form.consolidator == unit:
            self.consolidation.follow(writing, move, form, unit, period)

    def figures(self, code: str, *, unit: str | None = None, territory: str | None = None) -> list[Figure]:
        """Every figure of an indicator, of one unit or territory if named, by period, the official one first."""
        found = Figures(self.store).of_indicator(self.catalogue.indicator(code).code)
        named = [one for one in found if unit in (None, one.unit) and territory in (None, one.territory)]
        return sorted(named, key=lambda one: (one.territory, one.unit, one.period, not one.official))

    def close(self) -> None:
        """Let go of the file, and of the copies of evidence that were opened."""
        if "evidence_copies" in self.__dict__:
            self.evidence_copies.clean()
        super().close()
