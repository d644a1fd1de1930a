"""The starter data: files that a person can read and correct, turned into things of the domain."""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from dntracker.domain.calendar import Calendar, DueRule, Holiday
from dntracker.domain.errors import UserError
from dntracker.domain.figure import Figure, Status, Target
from dntracker.domain.form import Form, FormColumn, FormGroup, FormRow
from dntracker.domain.period import Frequency, Period
from dntracker.domain.process import ModelMilestone, Phase, Process, Stage
from dntracker.domain.programme import Programme, StageCount
from dntracker.domain.project import AmountKind, Fund, ProjectAmount
from dntracker.domain.quantity import Qualifier, Quantity
from dntracker.domain.source import Attribute, Statement
from dntracker.services import texts
from dntracker.store.plain import from_plain, hints
from dntracker.store.sqlite import IntegrityError

Thing = TypeVar("Thing", bound=Struct)
Row = Mapping[str, str]
BILLION = 1_000_000_000
_RENAMED = {"order": "position"}
_LISTS = frozenset({"successors", "former_codes", "indicators", "documents", "within"})
FIGURES = ("figure", "benchmark")


class BadSeed(UserError):
    """A line of a seed file that cannot be taken: `file`, `line`, `why`."""

    code = "bad_seed"


class _Line(dict[str, str]):
    def __init__(self, row: Row, place: tuple[str, int]) -> None:
        super().__init__(row)
        self._place = place

    def __missing__(self, column: str) -> str:
        file, line = self._place
        raise BadSeed(file=file, line=line, why=f"thiếu cột {column}")


class Seeds:
    """The files of one seed folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.place = ("", 0)
        """The file and line that were read last."""

    def things(self, name: str, kind: type[Thing]) -> Iterator[Thing]:
        """The rows of `name`.csv as things of one kind; columns that it does not know are left out."""
        known = kind.__struct_fields__
        for line, row in self.rows(name):
            renamed = {_RENAMED.get(column, column): text for column, text in row.items()}
            given = {field: text for field, text in renamed.items() if field in known}
            with at_line(f"{name}.csv", line):
                yield kind(**{field: _value(kind, field, text) for field, text in given.items()})

    def rows(self, name: str) -> Iterator[tuple[int, Row]]:
        """The rows of a file with their line numbers; none if there is no such file."""
        path = self._folder / f"{name}.csv"
        if not path.is_file():
            return
        text = self._text(path.name)
        reader = csv.DictReader(StringIO(text, newline=""))
        for row in reader:
            self.place = (path.name, reader.line_num)
            if None in row or None in row.values():
                raise BadSeed(file=path.name, line=reader.line_num, why="số cột khác dòng đầu")
            yield reader.line_num, _Line(row, self.place)

    def _text(self, name: str) -> str:
        self.place = (name, 0)
        try:
            data = (self._folder / name).read_bytes()
            return data.decode("utf-8-sig")
        except OSError as error:
            raise BadSeed(file=name, line=0, why="không đọc được tệp") from error
        except UnicodeDecodeError as error:
            raise BadSeed(file=name, line=data.count(b"\n", 0, error.start) + 1, why="không phải chữ UTF-8") from error

    def published(self, *becomes: str) -> Iterator[tuple[int, Row]]:
        """The published rows that become one of these."""
        return ((line, row) for line, row in self.rows("published") if row["becomes"] in becomes)

    def figures(self) -> Iterator[Figure]:
        """The published figures, about the city and about other territories."""
        for line, row in self.published(*FIGURES):
            if row["number"]:
                with at_line("published.csv", line):
                    yield _figure(row)

    def targets(self) -> Iterator[Target]:
        """The published targets, with the documents that replaced them; one row of a repeated target is official."""
        replaced = {(r["indicator"], r["document"], r["horizon"]): r["replaced_by"] for _, r in self.replacements()}
        for line, row in self.published("target"):
            if row["number"] and row["official"] != "0":
                with at_line("published.csv", line):
                    yield _target(row, replaced.get((row["code"], row["document"], row["at"]), ""))

    def replacements(self) -> Iterator[tuple[int, Row]]:
        """Which document replaced which target."""
        return self.rows("target_replacements")

    def statements(self) -> Iterator[Statement]:
        """Published comparisons."""
        for line, row in self.rows("statements"):
            with at_line("statements.csv", line):
                yield Statement(
                    row["code"], row["indicator"], row["territory"], row["period"], row["kind"],
                    _number(row, "number"), _sign(row), row["base"], row["ambiguous"] == "1",
                    row["text"], row["source"], row.get("note", ""),
                )  # fmt: skip

    def attributes(self) -> Iterator[Attribute]:
        """Published numbers and dates of documents and projects."""
        for subject in ("document", "project"):
            for line, row in self.rows(f"{subject}_attributes"):
                with at_line(f"{subject}_attributes.csv", line):
                    yield Attribute(
                        row[subject], row["name"], row["period"], row["source"], _number(row, "number"),
                        _number(row, "high"), None if row["high"] else _sign(row), row["text"], row["unit"],
                        row["note"],
                    )  # fmt: skip

    def amounts(self) -> Iterator[ProjectAmount]:
        """Amounts of projects, in whole đồng (the file has tỷ đồng)."""
        for line, row in self.rows("project_amounts"):
            with at_line("project_amounts.csv", line):
                yield ProjectAmount(
                    row["project"], AmountKind(row["kind"]), int(row["version"]), row["date"], Fund(row["fund"]),
                    round(float(row["number"]) * BILLION), row["source"],
                    _sign(row), row["document"], row.get("note", ""),
                )  # fmt: skip

    def programmes(self) -> Iterator[Programme]:
        """The programmes, with the indicators that count their projects by stage."""
        counts: dict[str, list[StageCount]] = {}
        for _, row in self.rows("stage_counts"):
            counts.setdefault(row["programme"], []).append(StageCount(row["stage"], row["count"], row["money"]))
        for one in self.things("programmes", Programme):
            yield replace(one, counts=tuple(counts.get(one.code, ())))

    def processes(self) -> Iterator[Process]:
        """The processes of projects with their stages and milestones."""
        for record in self._toml("processes").get("process", []):
            with at_line("processes.toml", 0):
                yield _process(record)

    def calendars(self) -> Iterator[Calendar]:
        """The reporting calendars."""
        for record in self._toml("calendars").get("calendar", []):
            with at_line("calendars.toml", 0):
                yield Calendar.from_record(record)

    def holidays(self) -> Iterator[Holiday]:
        """The department's own days off and worked days."""
        for line, row in self.rows("holidays"):
            with at_line("holidays.csv", line):
                yield Holiday(date.fromisoformat(row["date"]), row["name"], row["kind"] == "lam-bu", row["source"])

    def forms(self) -> Iterator[Form]:
        """The forms with their groups, rows and due rules."""
        for record in self._toml("forms").get("form", []):
            with at_line("forms.toml", 0):
                yield _form(record)

    def _toml(self, name: str) -> dict[str, Any]:
        with at_line(f"{name}.toml", 0):
            return tomllib.loads(self._text(f"{name}.toml"))


class at_line:  # noqa: N801 - reads as a word: with at_line(file, line)
    """Turns what goes wrong with a line into a BadSeed that names it."""

    def __init__(self, file: str, line: int) -> None:
        self._file, self._line = file, line

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, BadSeed):
            return
        if isinstance(error, KeyError | ValueError | TypeError | UserError | IntegrityError):
            raise BadSeed(file=self._file, line=self._line, why=_why(error)) from error


def _why(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"thiếu {error.args[0]}"
    if isinstance(error, IntegrityError):
        return "trỏ tới một mã không có, hoặc trùng dòng khác"
    return texts.sentence(error).rstrip(".") if isinstance(error, UserError) else str(error)


def _value(kind: type, field: str, text: str) -> Any:
    hint = hints(kind)[field]
    if field in _LISTS:
        return tuple(text.split())
    if hint is int or hint is float:
        return hint(text)
    if hint is bool:
        return text == "1"
    return from_plain(
        hint, (float(text) if "float" in str(hint) else text) if text else (None if hint is not str else "")
    )


def _number(row: Row, column: str) -> float | None:
    return float(row[column]) if row[column] else None


def _sign(row: Row) -> Qualifier | None:
    return Qualifier(row["sign"]) if row["sign"] else None


def _quantity(row: Row) -> Quantity:
    return Quantity(float(row["number"]), _number(row, "high"), None if row["high"] else _sign(row))


def _figure(row: Row) -> Figure:
    said = _quantity(row)
    return Figure(
        row["code"], row["territory"], row["reporter"], Period.parse(row["at"]), row["source"], said.value, said.high,
        said.qualifier,
        status=Status(row["status"] or "A"), official=row["official"] == "1",
        as_of=date.fromisoformat(row["as_of"]) if row["as_of"] else None, note=row["note"],
    )  # fmt: skip


def _target(row: Row, replaced_by: str) -> Target:
    said = _quantity(row)
    return Target(
        row["code"], row["territory"], row["document"], Period.parse(row["at"]) if row["at"] else None,
        float(row["number"]), said.high, said.qualifier, replaced_by, row["source"], row["note"],
    )  # fmt: skip


def _process(record: Mapping[str, Any]) -> Process:
    stages = tuple(
        Stage(one["code"], one["name"], Phase(one["phase"]), one.get("done", False)) for one in record["stage"]
    )
    milestones = tuple(
        ModelMilestone(one["code"], one["name"], one.get("stage", ""), float(one["weight"]), one.get("anytime", False))
        for one in record["milestone"]
    )
    return Process(
        record["code"], record["name"], record.get("document", ""), str(record.get("since", "")),
        record.get("replaces", ""), stages, milestones, record.get("note", ""),
    )  # fmt: skip


def _form(record: Mapping[str, Any]) -> Form:
    groups = tuple(
        FormGroup(
            group["number"], group["name"],
            tuple(FormRow(row["indicator"], str(row["number"]), row.get("plan", "")) for row in group["rows"]),
        )
        for group in record["group"]
    )  # fmt: skip
    due = tuple(
        DueRule(Frequency(one["frequency"]), one["level"], one["month_offset"], one["day"])
        for one in record.get("due", [])
    )
    since = record.get("valid_from") or None
    return Form(
        record["code"], record.get("version", 1), record["name"], record["short_name"], record["calendar"],
        tuple(Frequency(one) for one in record["frequencies"]), groups, record.get("issued_with", ""),
        tuple(record.get("units", ())), tuple(record.get("levels", ())), record.get("consolidator", ""),
        record["territory"], record["template"], record.get("receiver", ""),
        date.fromisoformat(str(since)) if since else None, due, record.get("closing_days", 14),
        tuple(map(FormColumn, record.get("columns", ()))), subject=record.get("subject", ""),
    )  # fmt: skip
