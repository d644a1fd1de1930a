"""Brings the English words up to what the window says and makes the `.qm` files: `python3 run.py words`.

A text of the window is a literal in `self.tr()`, in Qt's `translate()` or `QT_TRANSLATE_NOOP()` with its context, in a
module function that hands its one argument to these, or a word in one of the `TABLES` of services. lupdate alone would
lose those in an f-string, in such a function or table, without a word.
"""

import ast
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

FOLDER = Path(__file__).resolve().parent
ENGLISH = FOLDER / "dntracker_en.ts"
PROGRAM = FOLDER.parents[1] / "dntracker"
MARKS = ("translate", "QT_TRANSLATE_NOOP")
TABLES = {
    "MARK_WORDS",
    "STEP_WORDS",
    "SHOW_WORDS",
    "SEVERITY_WORDS",
    "KIND_WORDS",
    "STATUS_WORDS",
    "LOCK_WORDS",
    "BAR_WORDS",
    "ROLE_WORDS",
    "FREQUENCY_WORDS",
    "FIELD_WORDS",
    "LIMIT_NAMES",
    "BREAK_WORDS",
    "TERRITORY_WORDS",
    "TARGET_WORDS",
    "GROUPING_WORDS",
    "COLOURS",
    "FUNDS",
    "KIND_NAMES",
    "KIND_TOLD",
    "RATING_LIMITS",
    "CHANGE_WORDS",
    "KINDS",
    "AMOUNTS",
    "PHASES",
    "OBSTACLES",
    "LEGEND",
    "TWO_PLANS",
    "GRAVITIES",
    "THRESHOLD_WORDS",
    "RULE_NAMES",
    "LEVEL_WORDS",
    "COLUMN_WORDS",
    "SCORING_WORDS",
    "MISSING_WORDS",
}
"""Their words are shown by `ui.named`, in the context `Words` unless `CONTEXTS` names another."""
CONTEXTS = {"STEP_WORDS": "Steps"}  # *Trả lại* is a deed here, and a state there

Functions = Mapping[str, str]
"""What marks a text in a module by being called with it, and the context it gives."""


class Text(NamedTuple):
    """One text of the window, with the class or the context that it belongs to."""

    context: str
    source: str


class Message(NamedTuple):
    """One text with its translation, as the `.ts` holds it."""

    text: Text
    translation: str
    finished: bool


class Reader(ast.NodeVisitor):
    """Finds the texts of one module, and in `literals` every literal that is one."""

    def __init__(self, functions: Functions) -> None:
        self.texts, self.literals = set[Text](), set[ast.expr]()
        self._functions, self._class = functions, ""

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self._class = self._class, node.name
        self.generic_visit(node)
        self._class = outer

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        self._take(*self._marked(node))

    def visit_Assign(self, node: ast.Assign) -> None:
        self.generic_visit(node)
        self._take_table(node.targets[0], node.value)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self.generic_visit(node)
        self._take_table(node.target, node.value)

    def _take_table(self, target: ast.expr, value: ast.expr | None) -> None:
        if isinstance(target, ast.Name) and target.id in TABLES and isinstance(value, ast.Dict):
            for words in value.values:
                for word in words.elts if isinstance(words, ast.Tuple) else [words]:
                    self._take(CONTEXTS.get(target.id, "Words"), word)

    def _take(self, context: str, text: ast.expr | None) -> None:
        if isinstance(text, ast.Constant) and isinstance(text.value, str) and text.value:
            self.texts.add(Text(context, text.value))
            self.literals.add(text)

    def _marked(self, node: ast.Call) -> tuple[str, ast.expr | None]:
        match node.func, node.args:
            case ast.Attribute(ast.Name("self"), "tr"), [text, *_]:
                return self._class, text
            case ((ast.Name(name) | ast.Attribute(_, name)), [ast.Constant(str() as context), text]) if name in MARKS:
                return context, text
            case ast.Name(name), [text] if name in self._functions:
                return self._functions[name], text
        return "", None


@cache
def read(program: Path) -> dict[Path, tuple[ast.Module, Reader]]:
    """Every module below a package with its reader; read once."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(program.rglob("*.py"))}
    own = {".".join(_module(path, program)): _functions(tree) for path, tree in trees.items()}
    read = {}
    for path, tree in trees.items():
        reader = Reader(own[".".join(_module(path, program))] | _imported(tree, own))
        reader.visit(tree)
        read[path] = tree, reader
    return read


def texts(program: Path) -> list[Text]:
    """The texts of a package, by context."""
    return sorted(set[Text]().union(*(reader.texts for _, reader in read(program).values())))


def update(english: Path, found: Iterable[Text]) -> None:
    """Let lupdate bring a `.ts` up to these texts; new ones are unfinished, those that are gone go."""
    with tempfile.TemporaryDirectory() as folder:
        lines = [f"translate({json.dumps(one.context)}, {json.dumps(one.source, ensure_ascii=False)})" for one in found]
        source = Path(folder) / "texts.py"
        source.write_text("\n".join(lines), encoding="utf-8")
        _run("pyside6-lupdate", "-no-obsolete", "-locations", "none", str(source), "-ts", str(english))


def release(ts: Path, qm: Path) -> None:
    """Make what the program loads out of a `.ts`."""
    _run("pyside6-lrelease", str(ts), "-qm", str(qm))


def messages(ts: Path) -> list[Message]:
    """What a `.ts` holds."""
    return [
        Message(
            Text(context.findtext("name", ""), one.findtext("source", "")),
            translation.text or "",
            "type" not in translation.attrib,
        )
        for context in ElementTree.parse(ts).iter("context")
        for one in context.iter("message")
        for translation in one.iter("translation")
    ]


def main() -> int:
    """Update, make, and list what is still to be translated."""
    update(ENGLISH, texts(PROGRAM))
    for ts in sorted(FOLDER.glob("*.ts")):
        release(ts, ts.with_suffix(".qm"))
    left = [one for one in messages(ENGLISH) if not one.finished]
    for one in left:
        print(f"{one.text.context}: {one.text.source!r}")
    if left:
        print(f"{len(left)} texts are unfinished in {ENGLISH}: translate them there, then run this again.")
    return 1 if left else 0


def _module(path: Path, program: Path) -> Sequence[str]:
    return path.relative_to(program.parent).with_suffix("").parts


def _functions(tree: ast.Module) -> dict[str, str]:
    found = {}
    for function in tree.body:
        if isinstance(function, ast.FunctionDef) and len(function.args.args) == 1:
            for node in ast.walk(function):
                match node:
                    case ast.Call(
                        ast.Name(name) | ast.Attribute(_, name), [ast.Constant(str() as context), ast.Name(argument)]
                    ) if name in MARKS and argument == function.args.args[0].arg:
                        found[function.name] = context
    return found


def _imported(tree: ast.Module, own: Mapping[str, Functions]) -> dict[str, str]:
    return {
        one.asname or one.name: functions[one.name]
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and (functions := own.get(node.module or ""))
        for one in node.names
        if one.name in functions
    }


def _run(tool: str, *arguments: str) -> None:
    program = shutil.which(tool, path=str(Path(sys.executable).parent))
    if program is None:
        sys.exit(f"{tool} is not beside {sys.executable}: start this by run.py words.")
    done = subprocess.run([program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        sys.exit(done.stdout.decode("utf-8", "replace"))


if __name__ == "__main__":
    sys.exit(main())
