"""What is typed into the form of quarterly progress, and what its answers are called."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence

from dntracker.domain.errors import UserError
from dntracker.domain.figure import Cell
from dntracker.domain.fold import fold
from dntracker.domain.known_date import UnknownDate, read_date
from dntracker.domain.milestone import Milestone
from dntracker.domain.money import read_money, write_money
from dntracker.domain.number_text import read, write
from dntracker.domain.process import Process, Stage
from dntracker.domain.progress import Kept, Progress
from dntracker.domain.progress_form import REACHED, Answer, Field, Place, place_of, value_in
from dntracker.domain.project import Fund, Project
from dntracker.domain.quantity import Quantity
from dntracker.services import texts
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.guards import has_come
from dntracker.services.projects.words import FUNDS, KEPT, PLACES
from dntracker.services.typed_fields import NotOneNumber
from dntracker.store.store import Store

LONGEST = 2_000
MEASURES: Mapping[Field, str] = {
    Field.PERCENT: "%", Field.MILESTONE: "ngày", Field.WORK: "tỷ đồng", Field.PAID: "tỷ đồng",
}  # fmt: skip
_DONE = ("xong", "da xong", "dat", "da dat")
_KEPT: Mapping[Kept, tuple[str, ...]] = {
    Kept.YES: ("xong", "da xong", "co", "roi", "1", "100", "100%"),
    Kept.PARTLY: ("mot phan", "xong mot phan", "nua", "0,5", "1/2"),
    Kept.NO: ("chua", "chua xong", "khong", "0"),
}


class NoChoice(UserError):
    """A `text` that names none of the `choices`, or several of them."""

    code = "no_choice"


class NoStages(UserError):
    """A `project` that follows no process yet, so that no stage can be said of it."""

    code = "no_stages"


class OutOfPercent(UserError):
    """A percentage (`value`) below 0 or above 100."""

    code = "out_of_percent"


class TooLong(UserError):
    """A text of more letters than a place keeps (`limit`)."""

    code = "too_long"


class Answers:
    """Reads and writes the places of progress forms, as the projects of one open file have them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def read(self, place: Place, text: str) -> Answer:
        """What a text means in a place; raises a UserError that says what is wrong."""
        said = " ".join(unicodedata.normalize("NFC", text).split())
        return self._readers()[place.field](place, said)

    def shown(self, place: Place, progress: Progress | None) -> Answer | None:
        """The answer that a report gives in a place; None: none."""
        value = value_in(progress, place) if progress else None
        return None if value is None else self._written(place, value)

    def choices(self, place: Place) -> list[str]:
        """What can be chosen in a place, in the order of the numbers that choose it; empty where one types freely."""
        if place.field is Field.KEPT:
            return list(KEPT.values())
        return [one.name for one in self._stages(place)] if place.field in (Field.STAGE, Field.BESIDE) else []

    def name(self, place: Place) -> str:
        """What a place is called in its project."""
        if place.field is Field.MILESTONE:
            found = self._store.get(Milestone, place.project, place.part)
            return f"{PLACES[place.field]}: {found.name if found else place.part}"
        if place.field is Field.PAID and place.part:
            return f"{PLACES[place.field]}: {texts.inside(FUNDS[Fund(place.part)])}"
        return PLACES[place.field]

    def label(self, cell: Cell) -> str:
        """A cell's project and place in words."""
        place = place_of(cell.indicator)
        assert place is not None
        project = self._store.get(Project, place.project)
        return f"{project.name if project else place.project}, {texts.inside(self.name(place))}"

    def _readers(self) -> Mapping[Field, Callable[[Place, str], Answer]]:
        return {
            Field.STAGE: self._stage, Field.BESIDE: self._stage, Field.PERCENT: _percent, Field.DONE: _words,
            Field.MILESTONE: self._date, Field.WORK: _money, Field.PAID: _money, Field.OBSTACLES: _words,
            Field.KEPT: _kept, Field.PROMISE: _words,
        }  # fmt: skip

    def _written(self, place: Place, value: str | float | Kept) -> Answer:
        match place.field:
            case Field.STAGE | Field.BESIDE:
                names = {one.code: one.name for one in self._stages(place)}
                return _plain(value, names.get(str(value), str(value)))
            case Field.PERCENT:
                return _plain(value, write(Quantity(float(value))))
            case Field.MILESTONE:
                return _milestone(str(value))
            case Field.WORK | Field.PAID:
                return _plain(value, write_money(int(value)))
            case Field.KEPT:
                return _plain(value, KEPT[Kept(str(value))])
        return _plain(value, str(value))

    def _stage(self, place: Place, said: str) -> Answer:
        found = self._stages(place)
        one = found[_chosen(said, [(one.name, (one.code,)) for one in found])]
        return _plain(one.code, one.name)

    def _stages(self, place: Place) -> tuple[Stage, ...]:
        project = self._store.get(Project, place.project)
        process = self._store.get(Process, project.process) if project and project.process else None
        if process is None:
            raise NoStages(project=project.name if project else place.project)
        return process.path if place.field is Field.STAGE else process.beside

    def _date(self, place: Place, said: str) -> Answer:
        bare = fold(said)
        word = next((one for one in sorted(_DONE, key=len, reverse=True) if bare.startswith(one)), "")
        known = read_date(said[len(word) :])
        today = self._store.clock().astimezone(texts.LOCAL).date()
        if not known:
            raise UnknownDate(text=said)
        if word:
            has_come(known, today, self.name(place))
        return _milestone(f"{REACHED if word else ''}{known}")


def _plain(value: str | float | Kept, text: str) -> Answer:
    return Answer(value, text, text)


def _milestone(value: str) -> Answer:
    known = date_words(value.removeprefix(REACHED))
    reached = value.startswith(REACHED)
    return Answer(value, f"xong {known}" if reached else known, f"đã xong {known}" if reached else f"dự báo {known}")


def _words(_place: Place, said: str) -> Answer:
    if len(said) > LONGEST:
        raise TooLong(limit=f"{LONGEST:,}".replace(",", "."))
    return Answer(said, said)


def _percent(_place: Place, said: str) -> Answer:
    number = read(said, measure="%")
    if number.value is None or number.high is not None or number.qualifier:
        raise NotOneNumber(text=said)
    if not 0 <= number.value <= 100:
        raise OutOfPercent(value=write(number))
    return Answer(number.value, write(number), f"{write(number)}%")


def _money(place: Place, said: str) -> Answer:
    money = read_money(said, negative=place.field is Field.PAID)
    if money.qualifier:
        raise NotOneNumber(text=said)
    text = write_money(money.dong)
    return Answer(money.dong, text, texts.with_measure(text, "tỷ đồng"))


def _kept(_place: Place, said: str) -> Answer:
    kept = list(_KEPT)[_chosen(said, [(KEPT[one], _KEPT[one]) for one in _KEPT], numbered=False)]
    return _plain(kept, KEPT[kept])


def _chosen(said: str, choices: Sequence[tuple[str, Sequence[str]]], *, numbered: bool = True) -> int:
    # By number, by another word for it, else by how a name or a word in it begins: as much as tells them apart.
    bare = fold(said)
    if numbered and bare.isdecimal() and 1 <= int(bare) <= len(choices):
        return int(bare) - 1
    names = [fold(name) for name, _ in choices]
    for found in (
        [place for place, (_, words) in enumerate(choices) if bare in words or bare == names[place]],
        [place for place, name in enumerate(names) if bare and name.startswith(bare)],
        [place for place, name in enumerate(names) if bare and f" {bare}" in name],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            break
    raise NoChoice(text=said, choices=", ".join(name for name, _ in choices))
