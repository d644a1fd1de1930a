"""What is done with templates: looked through, bound, taken from a period on, copied to be restyled, retired."""

import re
from collections.abc import Callable
from datetime import datetime, time
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from dntracker.domain.act import Actor, Deed
from dntracker.domain.check import Severity
from dntracker.domain.errors import UserError
from dntracker.domain.layout import Layout
from dntracker.domain.period import Period
from dntracker.domain.report import Report, Stamp
from dntracker.domain.template import Binding, Codes, Fault, Template, TemplateFile
from dntracker.domain.workbook import Book
from dntracker.office.bind import bind
from dntracker.office.doctor import diagnose
from dntracker.office.drawing import drawn_rows
from dntracker.office.errors import GONE, UnreadableBook
from dntracker.office.layout import layout
from dntracker.office.reading import read
from dntracker.office.workbook import filled, save_book
from dntracker.services.cataloguing import UnusableCode
from dntracker.services.rights import Rights, Work
from dntracker.services.template_texts import fault_sentence
from dntracker.services.templates.proposing import propose
from dntracker.services.templates.stock import Listed, Stock, code_of
from dntracker.store.contents import ContentLost, is_broken
from dntracker.store.store import Store

SCREEN = "templates"
_CODE = re.compile(r"\w(?:[\w. -]*\w)?")  # it becomes the name of a file


class Unsound(UserError):
    """A workbook (`name`) with `count` faults that stop it from being a template; `first` is the sentence of one."""

    code = "unsound_template"


class NoSuchVersion(UserError):
    """A template `wanted` that is not in the file from the period `since` on."""

    code = "no_such_version"


class Sample(Struct, frozen=True):
    """What a template may bind, and what the report said in periods that are there already, the newest first."""

    codes: Codes
    reports: tuple[Report, ...]


class Drawn(Struct, frozen=True):
    """A workbook that somebody drew, read once: its bytes, its cells, how it may be bound."""

    name: str
    data: bytes
    book: Book
    binding: Binding


class Taking(Struct, frozen=True):
    """Under which code and from which period a workbook (`file` is its name) is taken, for which kind of report."""

    code: str
    since: Period
    kind: str
    file: str
    name: str = ""


class Templates:
    """The templates of one open file."""

    def __init__(
        self, store: Store, stock: Stock, rights: Rights, actor: Callable[[], Actor], before_change: Callable[[], None]
    ) -> None:
        self._store, self._stock, self._rights = store, stock, rights
        self._actor, self._before_change = actor, before_change

    def all(self) -> list[Listed]:
        """Every template with its versions."""
        return self._stock.all()

    def diagnose(self, data: bytes, sample: Sample) -> list[Fault]:
        """What is wrong or risky in a workbook as a template, the worst first."""
        return diagnose(data, sample.codes)

    def first_fault(self, data: bytes, sample: Sample) -> str:
        """The sentence of the worst that is wrong in a workbook; empty where nothing is."""
        return next((fault_sentence(one) for one in self.diagnose(data, sample)), "")

    def is_bound(self, data: bytes, sample: Sample) -> bool:
        """Whether a workbook has names already, sound or not."""
        return not {one.code for one in self.diagnose(data, sample)} & {"not_bound", "unreadable"}

    def propose(self, path: Path, sample: Sample, going: Callable[[], object] = int) -> Drawn:
        """Read a workbook and propose how it becomes a template; raises UnreadableBook, NoDrawnTable."""
        book, digest = read(path, going=going)
        data = path.read_bytes()
        if sha256(data).hexdigest() != digest:  # saved anew meanwhile
            return self.propose(path, sample, going)
        binding = propose(book, path.name, drawn_rows(data, path.name), sample.codes, sample.reports)
        return Drawn(path.name, data, book, binding)

    def bound(self, drawn: Drawn, binding: Binding) -> bytes:
        """The workbook as a template; raises AlreadyBound, NothingBound, BoundTwice."""
        return bind(drawn.data, binding, drawn.name)

    def preview(self, data: bytes, report: Report) -> tuple[Layout, ...]:
        """A template with a report in it, as it prints; raises UnusableTemplate."""
        return layout(filled(data, report, "", Stamp(datetime.combine(self._rights.today(), time()))))

    def take(self, data: bytes, taking: Taking, sample: Sample) -> Template:
        """Keep a workbook as a template from a period on.

        Raises UnusableCode, NoRight, Unsound, ContentLost (the same workbook was kept, and another program changed
        it), and what the write gate raises.
        """
        if not _CODE.fullmatch(code_of(taking.code)):
            raise UnusableCode(text=taking.code)
        self._require_sound(data, taking.file, sample)
        file = TemplateFile(taking.file, sha256(data).hexdigest(), len(data))
        kept = Template(code_of(taking.code), taking.since, taking.kind, taking.name, (file,))
        step = f"dùng mẫu {kept.code} từ kỳ {kept.since.code}"
        self._rights.require(Work.TEMPLATES, step)
        if is_broken(self._store.connection, file.hash):
            raise ContentLost(name=file.name)
        self._before_change()
        with self._store.act(Deed(self._actor(), step, SCREEN)) as writing:
            writing.keep(data)
            writing.put(kept)
        return kept

    def retire(self, code: str, since: Period) -> None:
        """Take a version out of use, so that the one before it holds again; raises NoRight, NoSuchVersion."""
        versions = [one for listed in self.all() for one in listed.versions]
        found = next((one for one in versions if (one.code, one.since) == (code_of(code), since)), None)
        if found is None:
            raise NoSuchVersion(wanted=code, since=since.code)
        step = f"bỏ mẫu {found.code} từ kỳ {found.since.code}"
        self._rights.require(Work.TEMPLATES, step)
        self._before_change()
        with self._store.act(Deed(self._actor(), step, SCREEN)) as writing:
            writing.remove(found)

    def file_name(self, code: str, period: Period | None) -> str:
        """What a copy of the template that prints a period may be called."""
        return code + self._stock.ending(code, period)

    def copy_to(self, code: str, period: Period | None, target: Path) -> Path:
        """Write a copy of the template that prints a period, to be restyled; raises TargetUnwritable, WrongEnding."""
        save_book(self._stock.data(code, period), target)
        return target

    def save(self, data: bytes, target: Path) -> None:
        """Write a bound workbook, whole or not at all; raises TargetUnwritable, WrongEnding."""
        save_book(data, target)

    def why_not(self) -> str:
        """Why whoever works now may change no template, as the rest of a sentence; empty where they may."""
        return "tệp đang mở chỉ để xem." if self._store.readonly else self._rights.why_not(Work.TEMPLATES)

    def undo(self) -> str:
        """Take back this person's last deed on templates and say which; raises what the store's undo raises."""
        return self._again(self._store.undo, self.undo_name(), "hoàn tác")

    def redo(self) -> str:
        """Do again what was taken back last and say which."""
        return self._again(self._store.redo, self.redo_name(), "làm lại")

    def undo_name(self) -> str | None:
        """The name of the step that undo would take back."""
        act = self._store.undoable(self._actor().person, SCREEN)[0]
        return act.step if act else None

    def redo_name(self) -> str | None:
        """The name of the step that redo would do again."""
        act = self._store.undoable(self._actor().person, SCREEN)[1]
        return act.step if act else None

    def _again(self, deed: Callable[[Deed], object], step: str | None, word: str) -> str:
        self._rights.require(Work.TEMPLATES, word)
        self._before_change()
        deed(Deed(self._actor(), word, SCREEN))
        return f"{word}: {step}" if step else word

    def _require_sound(self, data: bytes, name: str, sample: Sample) -> None:
        stopping = [one for one in self.diagnose(data, sample) if one.severity is Severity.BLOCK]
        if stopping:
            raise Unsound(name=name, count=len(stopping), first=fault_sentence(stopping[0]))


def content_at(path: Path) -> bytes:
    """The bytes of a workbook; raises UnreadableBook."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableBook(path.name, GONE) from error
