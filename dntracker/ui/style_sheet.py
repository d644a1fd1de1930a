"""The style sheet of the window: what Fusion would draw with gradients and frames, drawn flat."""

import re
from collections.abc import Callable
from string import Template

from msgspec.structs import asdict

from dntracker import paths
from dntracker.paint.tokens import Tokens

_SHEET = Template("""
QToolTip { background: $paper; color: $ink; border: 1px solid $rule; padding: 4px 6px; }

QPushButton { background: $paper; color: $ink; border: 1px solid $rule; border-radius: 3px;
    padding: 0 11px; min-height: 26px; }
QPushButton:hover { border-color: $ink3; }
QPushButton:pressed { background: $sel; }
QPushButton:checked { background: $sel; border-color: $accent; }
QPushButton:focus { border-color: $accent; outline: none; }
QPushButton:disabled { color: $ink3; background: $sunken; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[primary="true"]:focus { border-color: $ink; }
QPushButton[primary="true"]:disabled { background: $sunken; color: $ink3; border-color: $rule; }
QPushButton[link="true"] { background: transparent; color: $accent; border: 1px solid transparent;
    padding: 0 4px; min-height: 20px; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border-color: $accent; }

QPushButton[quiet="true"] { background: transparent; color: $ink2; border: 1px solid transparent; padding: 0 6px;
    min-height: 20px; }
QPushButton[quiet="true"]:hover { color: $accent; }
QPushButton[quiet="true"]:focus { border-color: $accent; }
QPushButton[quiet="true"]:checked { color: $ink; background: $sel; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QSpinBox { background: $paper; color: $ink;
    border: 1px solid $rule; border-radius: 3px; padding: 0 7px; min-height: 26px;
    selection-background-color: $sel; selection-color: $ink; }
QPlainTextEdit, QTextEdit { padding: 4px 3px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus {
    border-color: $accent; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: $sunken; color: $ink2; }
QLineEdit:disabled, QComboBox:disabled { background: $sunken; color: $ink3; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 20px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url($caret); width: 12px; height: 12px; }

QCheckBox { spacing: 7px; }
QCheckBox::indicator, QListView::indicator {
    width: 14px; height: 14px; background: $paper; border: 1px solid $ink3; border-radius: 3px;
}
QCheckBox::indicator:checked, QListView::indicator:checked { image: url($check); }
QCheckBox::indicator:focus { border: 2px solid $accent; }

QMenuBar { background: $window; color: $ink2; border: none; }
QMenuBar::item { padding: 4px 8px; background: transparent; }
QMenuBar::item:selected { background: $sel; color: $ink; }
QMenu { background: $paper; color: $ink; border: 1px solid $rule; padding: 4px 0; }
QMenu::item { padding: 5px 28px 5px 28px; }
QMenu::item:selected { background: $sel; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 0; }
QMenu::icon { left: 8px; }

QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: $rule; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $ink3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTreeWidget { border: 1px solid $rule; }
QTreeWidget[flat="true"] { border: none; background: $paper; }
QTreeWidget[flat="true"]::item { border-bottom: 1px solid $line; }
QTreeWidget[flat="true"] QHeaderView::section, QTableWidget[flat="true"] QHeaderView::section { background: $paper; }
QTreeWidget::item { padding: 0 4px; min-height: 26px; }
QTreeWidget::item:selected { background: $sel; color: $ink; }
QListWidget::item { min-height: 22px; }
QTreeWidget QHeaderView::section, QTableWidget QHeaderView::section {
    background: $window; color: $ink2; border: none; border-bottom: 1px solid $rule; padding: 5px 6px; }

QProgressBar { background: $shade; border: none; }
QProgressBar::chunk { background: $accent; }

QLabel#keycap { border: 1px solid $rule; border-radius: 3px; padding: 1px 5px; color: $ink2; background: $paper; }
QFrame#keycaps { background: $window; border: none; border-top: 1px solid $line; }
QLineEdit#search { border: none; background: transparent; padding: 0; }

QSplitter::handle { background: $line; }
""")

_ICONS = (("caret", "caret-down.svg"), ("check", "check.svg"))


def style_sheet(tokens: Tokens, px: Callable[[int], int]) -> str:
    """The sheet in these colours, every length scaled by `px`."""
    icons = {name: (paths.resources() / "icons" / file).as_posix() for name, file in _ICONS}
    text = _SHEET.substitute(asdict(tokens), **icons)
    return re.sub(r"\b(\d+)px", lambda length: f"{px(int(length[1]))}px", text)
