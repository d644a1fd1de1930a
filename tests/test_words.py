"""The words of the window: each is marked for translation, the English ones are all there, and the files agree."""

import ast
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dntracker.services import words
from dntracker.services.entry_rows import EntryRow, RowKind
from dntracker.ui.entry.drawn import word_of
from dntracker.ui.entry.problem_head import ProblemHead
from dntracker.ui.entry.states import State
from dntracker.ui.language import take_language
from dntracker.ui.style import Style
from resources.i18n import make

KEPT = re.compile(r"\{\w*\}|%n|%\d|</?\w+>|\(\*[^)]*\)|\n|&|\b(?:Ctrl|Alt|Shift)(?:\+[A-Z]\w*)+\b|\bF\d+\b")
"""What a translation has as its source has it: placeholders, tags, patterns of files, line ends, letters, keys."""

NOT_OF_THE_WINDOW = {
    "blocks.py": {"điền ", "điền ghi chú ", "xóa ghi chú ", " ô"},  # steps of the journal
    "pasting.py": {"dán ", " ô"},
    "checking.py": {"giải trình"},
    "columns.py": {
        "\nChỉ tiêu", "\nĐVT", "KH năm\n", "Cùng kỳ\nnăm trước", "Kỳ trước\n", "Kỳ này\n", "Lũy kế\ncả năm",
        "% so\ncùng kỳ", "\nTình trạng", "\nGhi chú",
    },  # of the paper sheet
    "restore.py": {" - sao lưu"},  # a folder
    "since.py": {"Quý III năm 2025"},  # how long a period's name is
    "inspector.py": {"Chính thức"},  # found in what services say
    "fields.py": {"tên"},
    "table_parts.py": {"đạt"},
    "settings_dialog.py": {"Tiếng Việt"},  # a language calls itself
}  # fmt: skip


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copy(make.ENGLISH, tmp_path))


def test_the_english_file_holds_just_the_texts_of_the_window(copy: Path) -> None:
    make.update(copy, make.texts(make.PROGRAM))
    now, then = make.messages(copy), make.messages(make.ENGLISH)
    assert {one.text for one in now} ^ {one.text for one in then} == set(), "run: python3 run.py words"
    assert copy.read_text(encoding="utf-8") == make.ENGLISH.read_text(encoding="utf-8"), "run: python3 run.py words"


def test_every_text_is_translated() -> None:
    assert [one.text for one in make.messages(make.ENGLISH) if not (one.finished and one.translation)] == []


def test_a_translation_keeps_placeholders_patterns_and_keys() -> None:
    wrong = [
        one
        for one in make.messages(make.ENGLISH)
        if Counter(KEPT.findall(one.text.source)) != Counter(KEPT.findall(one.translation))
    ]
    assert wrong == []


def test_a_translation_that_is_joined_to_others_keeps_its_outer_spaces() -> None:
    def outer(text: str) -> tuple[bool, bool]:
        return text[:1].isspace(), text[-1:].isspace()

    assert [one for one in make.messages(make.ENGLISH) if outer(one.text.source) != outer(one.translation)] == []


@pytest.mark.parametrize("ts", sorted(make.FOLDER.glob("*.ts")), ids=lambda ts: ts.stem)
def test_the_program_loads_what_the_file_of_words_gives(ts: Path, tmp_path: Path) -> None:
    make.release(ts, tmp_path / "made.qm")
    made, kept = (tmp_path / "made.qm").read_bytes(), ts.with_suffix(".qm").read_bytes()
    assert made == kept, "run: python3 run.py words"


def test_words_in_vietnamese_are_marked_where_the_window_says_them() -> None:
    found = [
        f"{path.name}:{text.lineno} {text.value!r}"
        for path, (tree, reader) in make.read(make.PROGRAM).items()
        if "ui" in path.parts or path.parent == make.PROGRAM
        for text in _vietnamese(tree)
        if text not in reader.literals and text.value not in NOT_OF_THE_WINDOW.get(path.name, ())
    ]
    assert found == [], "wrap it in self.tr(), or name it in NOT_OF_THE_WINDOW"


def test_a_widget_translates_only_what_its_own_class_marks() -> None:
    found = [
        f"{path.name}:{node.lineno} {ast.unparse(node)}"
        for path, (tree, _) in make.read(make.PROGRAM).items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr"
        if ast.unparse(node.func.value) != "self"
    ]
    assert found == [], "the class of another object cannot be read off: use QCoreApplication.translate"


def test_a_text_is_read_from_wherever_it_is_marked(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "words.py").write_text(
        'def told(text):\n    return QCoreApplication.translate("Words", text)\nONE = told("one")\n'
        'TWO = QT_TRANSLATE_NOOP("Two", "two")\nMARK_WORDS = {5: "five"}\n'
    )
    (tmp_path / "app" / "view.py").write_text(
        "from app.words import told\nclass View:\n    def show(self):\n"
        "        return f\"{self.tr('three')} {told('four')}\"\n"
    )
    found = {("Words", "one"), ("Two", "two"), ("View", "three"), ("Words", "four"), ("Words", "five")}
    assert set(make.texts(tmp_path / "app")) == found


def test_a_new_text_is_unfinished_and_one_that_is_gone_goes(copy: Path) -> None:
    texts = make.texts(make.PROGRAM)
    make.update(copy, [*texts[1:], make.Text("Window", "chưa ai dịch “{name}”\n\\")])
    after = {one.text: one for one in make.messages(copy)}
    assert texts[0] not in after
    assert not after[make.Text("Window", "chưa ai dịch “{name}”\n\\")].finished
    assert sum(not one.finished for one in after.values()) == 1


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """A window in English."""
    before = set(qapp.findChildren(QTranslator))
    take_language(qapp, "en")
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)


@pytest.mark.usefixtures("english")
def test_a_class_finds_its_words_at_run_time(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    head = ProblemHead(Style("light"), parent)
    head.counts.show_states([State.TO_FIX, State.WARNING])
    assert head.counts.text() == "Problems: 2 · 1 to correct · 1 to review"


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("word", [*words.LOCK_WORDS.values(), *words.BAR_WORDS.values()])
def test_a_locked_cell_says_why_in_the_language_of_the_window(word: str) -> None:
    row = EntryRow(0, RowKind.INDICATOR, "1", "Kinh tế số", "%", locked_because="…", locked_word=word)
    assert word_of(row, State.LOCKED).isascii()


def _vietnamese(tree: ast.Module) -> list[ast.Constant]:
    said = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in said
        if any(not letter.isascii() and letter.isalpha() for letter in node.value)
    ]
