"""What became of a plan, in one sentence in the language of the window."""

from PySide6.QtCore import QCoreApplication

from dntracker.domain.milestone import Baseline
from dntracker.services import texts
from dntracker.services.projects.baselines import NOW, Change, Comparison
from dntracker.ui.widgets.words import literal

translate = QCoreApplication.translate


def headline(found: Comparison) -> str:
    """The sentence on top of two plans, what matters in `<b>`."""
    later = [one.days or 0 for one in found.milestones if one.change is Change.LATER]
    if later:
        words = translate("Compared", "<b>{count} mốc lùi</b>, nhiều nhất {days} ngày")
        parts = [words.format(count=len(later), days=max(later))]
    else:
        parts = [translate("Compared", "không mốc nào lùi")]
    for change, told in (
        (Change.EARLIER, translate("Compared", "{count} mốc sớm hơn")),
        (Change.ADDED, translate("Compared", "thêm {count} mốc")),
        (Change.REMOVED, translate("Compared", "bỏ {count} mốc")),
    ):
        if count := found.count(change):
            parts.append(told.format(count=count))
    return f"{_named(found.before)} → {_named(found.after)}: {', '.join(parts)}."


def _named(plan: Baseline) -> str:
    if plan.code == NOW:
        return translate("Compared", "nay")
    return f"{literal(plan.name)} ({texts.day(plan.on)})"
