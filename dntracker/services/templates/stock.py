"""The templates there are: those of the program, and the versions that people took into the file."""

from pathlib import Path, PurePath

from msgspec import Struct

from dntracker import paths
from dntracker.domain.period import Period
from dntracker.domain.template import Template
from dntracker.office.errors import UnusableTemplate
from dntracker.office.workbook import ending
from dntracker.store.contents import content_of
from dntracker.store.store import Store

SUFFIX = ".xlsx"  # of the program's own templates


class Listed(Struct, frozen=True):
    """A template by its code: whether the program has one, and the versions in the file, the newest first."""

    code: str
    built_in: bool
    versions: tuple[Template, ...] = ()

    @property
    def name(self) -> str:
        """How a form names it."""
        return f"{self.code}{SUFFIX}" if self.built_in else self.code


class Stock:
    """The templates of one open file; `folder` has those of the program."""

    def __init__(self, store: Store, folder: Path | None = None) -> None:
        self._store = store
        self._folder = folder or paths.resources() / "templates"

    def all(self) -> list[Listed]:
        """Every template by its code."""
        built_in = {path.stem for path in self._folder.glob(f"*{SUFFIX}")}
        own = self._store.all(Template)
        codes = sorted(built_in | {one.code for one in own})
        return [Listed(code, code in built_in, tuple(self._versions(code))) for code in codes]

    def version(self, code: str, period: Period | None) -> Template | None:
        """The version in the file that holds for a period, the newest without one; None: the program's own is used.

        A template that the program does not have prints earlier periods as its first version does.
        """
        versions = self._versions(code_of(code))
        held = next((one for one in versions if period is None or one.holds(period)), None)
        return held or (versions[-1] if versions and not self._own(code).exists() else None)

    def data(self, code: str, period: Period | None) -> bytes:
        """The workbook that prints a period; raises UnusableTemplate, ContentLost."""
        version = self.version(code, period)
        if version is not None:
            return content_of(self._store.connection, version.file.hash, version.file.name)
        try:
            return self._own(code).read_bytes()
        except OSError as error:
            raise UnusableTemplate("not_a_workbook", code) from error

    def ending(self, code: str, period: Period | None) -> str:
        """The ending of workbooks made from the template that prints a period; raises as `data` does."""
        return SUFFIX if self.version(code, period) is None else ending(self.data(code, period))

    def _own(self, code: str) -> Path:
        return self._folder / f"{PurePath(code_of(code)).name}{SUFFIX}"

    def _versions(self, code: str) -> list[Template]:
        own = [one for one in self._store.all(Template) if one.code == code]
        return sorted(own, key=lambda one: (one.since.start, one.since.end), reverse=True)


def code_of(name: str) -> str:
    """The code of a template that a form or kind of report names, with or without the ending of its file."""
    return name.removesuffix(SUFFIX)
