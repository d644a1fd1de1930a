"""What the list of projects says in its cells, and what is said of a milestone that somebody looks at."""

from datetime import date

from dntracker.domain.milestone import Milestone, slip
from dntracker.domain.number_text import write
from dntracker.domain.project import ProjectAmount
from dntracker.domain.quantity import Mark
from dntracker.services import texts
from dntracker.services.projects.amounts import BILLION, decimals_of, money_text, scaled
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.listing import Line
from dntracker.services.projects.slips import next_milestone, slip_words, why
from dntracker.services.projects.totals import Total
from dntracker.services.projects.words import COLOURS
from dntracker.services.trends.phrases import in_words

NONE = Mark.MISSING.value


def billions(dong: int, qualifier: object = None) -> str:
    """An amount in tỷ đồng without its measure, as a column has it: *>1.400*."""
    quantity = scaled(dong, BILLION, qualifier)  # type: ignore[arg-type]
    return write(quantity, decimals_of(quantity))


def amount_words(amount: ProjectAmount | None) -> str:
    """A project's amount in tỷ đồng; … where none is known."""
    return billions(amount.dong, amount.qualifier) if amount else NONE


def sum_words(total: Total) -> str:
    """A sum in tỷ đồng; … where not one part is known."""
    return NONE if total.dong is None else billions(total.dong, total.qualifier)


def late_words(late: int, of: int) -> str:
    """How many projects of a group are late."""
    return f"{late}/{of} trễ" if late else f"{of} dự án"


def line_words(line: Line, what: str) -> str:
    """A cell of a project: its `stage`, `colour`, `money` or how `late` it is."""
    if what == "stage":
        return line.stage_name or NONE
    if what == "colour":
        return COLOURS[line.colour]
    if what == "money":
        return amount_words(line.total)
    return slip_words(line.slip) or "chưa rõ"


def milestone_words(one: Milestone, today: date) -> str:
    """A sentence on where a milestone stands: its dates, how late it is, and why."""
    said = [f"kế hoạch {date_words(one.planned)}"] if one.planned else []
    said += [f"đổi thành {date_words(each.planned)}" for each in one.revisions]
    if one.actual:
        said.append(f"đạt {date_words(one.actual)}")
    elif one.forecast:
        said.append(f"dự báo {date_words(one.forecast)}")
    if late := slip_words(slip(one, today)):
        said.append(late)
    reason = why(one)
    said += [f"vì {texts.inside(reason)}"] if reason else []
    return f"{one.name}: {', '.join(said) if said else 'chưa có ngày'}"


def project_words(line: Line, today: date) -> str:
    """A project in two lines: name, code and owner; then where it stands, what it costs, and what comes next."""
    project, total = line.item.project, line.total
    head = " · ".join(filter(None, (project.name, project.code, line.owner)))
    said = [line.stage_name, f"{in_words(money_text(total.dong, total.qualifier))}" if total else "chưa có tổng mức"]
    said += [slip_words(line.slip)]
    ahead = next_milestone(line.item)
    told = f"mốc kế tiếp: {texts.inside(milestone_words(ahead, today))}" if ahead else "chưa có mốc nào"
    return f"{head}\n{', '.join(filter(None, said))}; {told}"
