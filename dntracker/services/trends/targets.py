"""The stepped path of targets, and the documents that set them."""

from collections.abc import Sequence

from dntracker.domain.figure import Target
from dntracker.domain.source import SourceKind
from dntracker.services.catalogue import Catalogue
from dntracker.services.trends.series import DocumentMark, TargetStep
from dntracker.services.trends.texts import document_name, known_day, target_text

_LEVELS = {"city": "city", "nation": "nation"}


def target_steps(catalogue: Catalogue, targets: Sequence[Target]) -> tuple[TargetStep, ...]:
    """Each target from the year after the horizon before it to its own, by horizon; targets without one are left out.

    The first of a level begins in the year of its document, or in its horizon's where no date is known.
    """
    steps = []
    for level in _LEVELS:
        ours = [one for one in targets if one.horizon and catalogue.territory(one.territory).kind == level]
        horizons = sorted({one.horizon.year for one in ours if one.horizon})
        steps += [_step(catalogue, one, level, horizons) for one in ours]
    return tuple(sorted(steps, key=_order))


def _order(step: TargetStep) -> tuple[str, int, bool, bool, int]:
    # of equal targets the first is drawn: the one whose document is known best
    return step.level, step.last, step.replaced, step.document_date is None, step.first


def document_marks(steps: Sequence[TargetStep]) -> tuple[DocumentMark, ...]:
    """The dated documents behind the city's targets, oldest first."""
    marks = {
        DocumentMark(step.document_date, step.document_name, step.document_title)
        for step in steps
        if step.level == "city" and step.document_date and step.from_document
    }
    return tuple(sorted(marks, key=lambda mark: (mark.date, mark.label)))


def _step(catalogue: Catalogue, target: Target, level: str, horizons: Sequence[int]) -> TargetStep:
    document = catalogue.source(target.document)
    last = target.horizon.year if target.horizon else 0
    earlier = [year for year in horizons if year < last]
    dated = document.date[:4].isdigit()
    issued = min(int(document.date[:4]), last) if dated else (earlier[-1] + 1 if earlier else last)
    first = max(earlier[-1] + 1, issued) if earlier else issued
    return TargetStep(
        first=first,
        last=last,
        target=target,
        label=target_text(target),
        document_title=document.title,
        document_number=document.number,
        document_name=document_name(document),
        document_date=known_day(document.date),
        from_document=document.kind == SourceKind.DOCUMENT,
        replaced=bool(target.replaced_by),
        level=level,
        ended=catalogue.territory(target.territory).valid_to,
    )
