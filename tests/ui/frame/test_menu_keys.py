"""Keys that open menus belong to the menus: a page that takes one of them makes both deaf."""

import ast
from pathlib import Path

import dntracker.ui
from dntracker.ui.actions import MENUS

UI = Path(dntracker.ui.__file__).parent


def test_no_page_takes_a_key_of_a_menu() -> None:
    keys = {key for _, key in MENUS}
    taken = [
        f"{path.relative_to(UI)}:{node.lineno} {node.value}"
        for path in sorted(UI.rglob("*.py"))
        if path.name != "actions.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in keys
    ]
    assert taken == []
