"""What one row of a file asks for: the deeds on projects, money and milestones that bring it about, one by one."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.errors import UserError
from dntracker.domain.fold import fold
from dntracker.domain.known_date import read_date
from dntracker.domain.milestone import Milestone
from dntracker.domain.money import read_money
from dntracker.domain.number_text import write
from dntracker.domain.project import AmountKind, Fund, Project, ProjectAmount
from dntracker.domain.quantity import Quantity
from dntracker.services.catalogue import Catalogue, unknown_code
from dntracker.services.headed_table import RowState
from dntracker.services.projects.amounts import amount_name, money_text
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.deeds import AmountText, ProjectDeeds
from dntracker.services.projects.exchange.given import About, Given
from dntracker.services.projects.exchange.percents import Percents
from dntracker.services.projects.milestone_deeds import MilestoneDeeds, MilestoneText
from dntracker.services.projects.portfolio import Portfolio
from dntracker.services.projects.telling_fields import PROJECT, Names, change, changes, quoted
from dntracker.services.projects.words import AMOUNTS, FUNDS, KINDS

Coded = TypeVar("Coded", bound=str)
_Said = Mapping[str, str]
_FIELDS = {"name": "tên", "weight": "tỷ trọng", "note": "ghi chú"}


class UnknownWord(UserError):
    """A `text` that is no word of its `kind`; `near` are those there are."""

    code = "unknown_word"


class Step(Struct, frozen=True):
    """One deed: what it does to the file, in a sentence, and the deed itself."""

    state: RowState
    sentence: str
    do: Callable[[], object]


class Steps:
    """The deeds of rows; each is looked for once the one before it was done, since it builds on it."""

    def __init__(
        self,
        names: Names,
        catalogue: Catalogue,
        portfolio: Portfolio,
        deeds: ProjectDeeds,
        milestones: MilestoneDeeds,
        percents: Percents,
    ) -> None:
        self._names, self._catalogue, self._portfolio, self._percents = names, catalogue, portfolio, percents
        self._deeds, self._milestones = deeds, milestones

    def of(self, given: Given) -> Iterator[Step]:
        """The deeds of one row, none where everything is as it says; raises what they refuse, and UnknownCode."""
        find = {About.PROJECT: self._project, About.AMOUNT: self._amount, About.MILESTONE: self._milestone}
        return find[given.about](given.said)

    def _project(self, said: _Said) -> Iterator[Step]:
        found = self._portfolio.find(said["code"])
        old = found.project if found else None
        new = replace(old or Project(said["code"], ""), **self._fields(said, old))
        if old is None:
            yield Step(RowState.NEW, "Thêm dự án.", lambda: self._deeds.put(new))
        elif new != old:
            reason = f"nạp từ tệp: {new.process}" if new.process != old.process else ""
            told = f"Đổi {'; '.join(changes(PROJECT, old, new, self._names))}."
            yield Step(RowState.CHANGED, told, lambda: self._deeds.put(new, old, reason))
        if percent := said.get("percent"):
            yield from self._percent(new.code, percent)

    def _percent(self, code: str, percent: str) -> Iterator[Step]:
        item = self._portfolio.item(code)
        told = self._percents.told(item)
        if told is None or int(told) != int(percent):
            cell = self._percents.place(item, percent)
            sentence = self._percents.sentence(item, cell, percent)
            yield Step(RowState.CHANGED, sentence, lambda: self._percents.put(item, cell, percent))

    def _fields(self, said: _Said, old: Project | None) -> dict[str, object]:
        plain = {field: said[field] for field in ("name", "note", "beside", "stage") if field in said}
        if old is not None:
            plain |= {
                field: _as_it_was(plain[field], getattr(old, field)) for field in ("name", "note") if field in plain
            }
        found: dict[str, object] = dict(plain)
        for field in ("start", "end"):
            if field in said:
                found[field] = read_date(said[field])
        if "kind" in said:
            found["kind"] = _coded(said["kind"], KINDS, "loại dự án") if said["kind"] else None
        named = ("programme", "process", "owner")
        found |= {field: self._named(field, said[field]) for field in named if field in said}
        if "indicators" in said:
            codes = (part.strip() for part in said["indicators"].replace(",", ";").split(";"))
            found["indicators"] = tuple(self._catalogue.indicator(code).code for code in codes if code)
        process = str(found.get("process", old.process if old else ""))
        return found | self._stages(plain, process)

    def _named(self, field: str, text: str) -> str:
        if not text:
            return ""
        names: Mapping[str, Mapping[str, tuple[str, ...]]] = {
            "programme": {one.code: (one.name,) for one in self._portfolio.programmes()},
            "process": {one.code: (one.name, one.document) for one in self._portfolio.processes()},
            "owner": {one.code: (one.short_name, one.name) for one in self._catalogue.units()},
        }
        return _code(text, names[field], "unit" if field == "owner" else field)

    def _stages(self, said: _Said, process: str) -> dict[str, object]:
        known = next((one for one in self._portfolio.processes() if one.code == process), None)
        ways = {"stage": known.path, "beside": known.beside} if known else {}
        names = {field: {one.code: (one.name,) for one in ways.get(field, ())} for field in said}
        return {
            field: _code(said[field], names[field], "stage") if said[field] else ""
            for field in ("stage", "beside")
            if field in said
        }

    def _amount(self, said: _Said) -> Iterator[Step]:
        item = self._portfolio.item(said["project"])
        kind = _coded(said["kind"], AMOUNTS, "loại tiền") if said.get("kind") else AmountKind.TOTAL
        fund = _coded(said["fund"], FUNDS, "nguồn vốn") if said.get("fund") else Fund.WHOLE
        when = read_date(said.get("date", ""))
        version = int(said["version"]) if said.get("version", "").isdecimal() else None
        same = [one for one in item.of_kind(kind, fund) if (one.date, version or one.version) == (when, one.version)]
        old = same[-1] if same else None
        typed = AmountText(
            said["project"], kind, said["money"], said.get("date", ""), fund,
            said.get("document", "") or (old.document or old.source if old else ""),
            note=_as_it_was(said.get("note"), old.note if old else ""), version=old.version if old else version,
        )  # fmt: skip
        name = amount_name(typed)
        if old is None:
            yield Step(RowState.NEW, f"Thêm {name}: {_money(said['money'])}.", lambda: self._deeds.put_amount(typed))
        elif _differs(typed, old):
            told = f"Sửa {name}: {money_text(old.dong, old.qualifier)} thành {_money(said['money'])}."
            yield Step(RowState.CHANGED, told, lambda: self._deeds.put_amount(typed, old))

    def _milestone(self, said: _Said) -> Iterator[Step]:
        project = said["project"]
        old = self._known(said)
        if old is None:
            typed = MilestoneText(
                said["name"], said.get("code", ""), said.get("first") or said.get("plan", ""), said.get("weight", ""),
                note=said.get("note", ""),
            )  # fmt: skip
            planned = date_words(read_date(typed.planned)) or "chưa rõ"
            yield Step(RowState.NEW, f"Thêm mốc, kế hoạch {planned}.", lambda: self._milestones.add(project, typed))
            old = self._known(said)
            if old is None:  # it was refused
                return
        else:
            yield from self._amended(old, said)
        yield from self._planned(old, said)
        yield from self._went(old, said)

    def _known(self, said: _Said) -> Milestone | None:
        found = self._portfolio.item(said["project"]).milestones
        if code := said.get("code"):
            return next((one for one in found if one.code == code), None)
        return next((one for one in found if fold(one.name) == fold(said["name"])), None)

    def _amended(self, old: Milestone, said: _Said) -> Iterator[Step]:
        weight = write(Quantity(old.weight)) if old.weight is not None else ""
        typed = MilestoneText(
            _as_it_was(said["name"], old.name), weight=said.get("weight", weight), stage=old.stage, model=old.model,
            source=old.source, note=_as_it_was(said.get("note"), old.note),
        )  # fmt: skip
        given = {"name": old.name, "weight": weight, "note": old.note}
        pairs = ((field, before, getattr(typed, field)) for field, before in given.items())
        changed = [
            change(_FIELDS[field], quoted(before), quoted(after)) for field, before, after in pairs if after != before
        ]
        if changed:
            told = f"Đổi {'; '.join(changed)}."
            yield Step(RowState.CHANGED, told, lambda: self._milestones.amend(old.project, old.code, typed))

    def _planned(self, old: Milestone, said: _Said) -> Iterator[Step]:
        plan = said.get("plan", "")
        known = read_date(plan)
        if not known or known == old.plan:
            return
        if not old.plan:
            told = f"Đặt kế hoạch {date_words(known)}."
            yield Step(RowState.CHANGED, told, lambda: self._milestones.plan(old.project, old.code, plan))
            return
        why, document = said.get("why", ""), said.get("document", "")
        told = f"Dời kế hoạch từ {date_words(old.plan)} đến {date_words(known)}{f': {why}' if why else ''}."
        deeds = self._milestones
        yield Step(RowState.CHANGED, told, lambda: deeds.revise(old.project, old.code, plan, why, document))

    def _went(self, old: Milestone, said: _Said) -> Iterator[Step]:
        deeds, project, code = self._milestones, old.project, old.code
        reason = _as_it_was(said.get("reason"), old.reason)
        if reason != old.reason:
            told = f"Đổi {change('lý do chậm', quoted(old.reason), quoted(reason))}."
            yield Step(RowState.CHANGED, told, lambda: deeds.explain(project, code, reason))
        actual = read_date(said.get("actual", old.actual))
        if actual != old.actual:
            told = f"Đạt ngày {date_words(actual)}." if actual else f"Bỏ ngày đạt {date_words(old.actual)}."
            yield Step(RowState.CHANGED, told, lambda: deeds.reach(project, code, actual))
        forecast = read_date(said.get("forecast", old.forecast))
        if forecast != old.forecast and not (actual and not forecast):
            before = f" (trước: {date_words(old.forecast)})" if old.forecast else ""
            told = f"Dự báo {date_words(forecast) or 'chưa rõ'}{before}."
            yield Step(RowState.CHANGED, told, lambda: deeds.forecast(project, code, forecast))


def _as_it_was(said: str | None, old: str) -> str:
    """A text of a file, which has it on one line; where nothing else differs, or the file has none, the old one."""
    return old if said is None or said.split() == old.split() else said


def _coded(text: str, words: Mapping[Coded, str], kind: str) -> Coded:
    """The code that a word stands for, whatever its tone marks and case; raises UnknownWord."""
    found = next((code for code, word in words.items() if fold(text) in (fold(word), fold(code))), None)
    if found is None:
        raise UnknownWord(kind=kind, text=text, near=tuple(words.values()))
    return found


def _code(text: str, names: Mapping[str, tuple[str, ...]], kind: str) -> str:
    """The code of what is called so, by its code or a name; raises UnknownCode."""
    found = next((code for code, called in names.items() if fold(text) in map(fold, (code, *called))), None)
    if found is None:
        raise unknown_code(kind, text, names)
    return found


def _differs(typed: AmountText, old: ProjectAmount) -> bool:
    money = read_money(typed.money, negative=True)
    said = (money.dong, money.qualifier, typed.document, typed.note)
    return said != (old.dong, old.qualifier, old.document or old.source, old.note)


def _money(text: str) -> str:
    money = read_money(text, negative=True)
    return money_text(money.dong, money.qualifier)
