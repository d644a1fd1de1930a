"""Theme, sizes and icons."""

import itertools

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dntracker.paint.tokens import DARK, LIGHT, Tokens
from dntracker.ui.actions import COMMANDS
from dntracker.ui.hits import ICONS
from dntracker.ui.icons import UnknownIcon
from dntracker.ui.style import Style
from dntracker.ui.style_sheet import style_sheet

TEXTS = ("ink", "ink2", "ink3", "accent", "good", "warn", "bad")
SURFACES = ("paper", "window", "sunken", "sel", "tint")


def luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_colour_can_be_read_on_every_surface(tokens: Tokens) -> None:
    for text, surface in itertools.product(TEXTS, SURFACES):
        low, high = sorted((luminance(getattr(tokens, text)), luminance(getattr(tokens, surface))))
        assert (high + 0.05) / (low + 0.05) >= 4.5, (text, surface)


def test_a_theme_changes_at_once_and_says_so(qtbot: QtBot, style: Style) -> None:
    light = style.color("ink")
    with qtbot.waitSignal(style.changed):
        style.set_theme("dark")
    assert style.tokens.dark
    assert style.color("ink") != light


def test_sizes_follow_the_letters(style: Style) -> None:
    base = style.px(100)
    style.set_zoom(1.5)
    assert style.px(100) == pytest.approx(1.5 * base, rel=0.06)
    assert style.px(1) >= 1
    assert style.px(0) == 0


def test_icons_are_drawn_in_the_colour_of_their_role_and_paler_when_disabled(style: Style) -> None:
    icon = style.icon("table", "accent")
    picture = icon.pixmap(16, 16).toImage()
    colors = {picture.pixelColor(x, y).name().upper() for x in range(16) for y in range(16)}
    assert style.tokens.accent in colors
    assert icon.pixmap(16, 16, QIcon.Mode.Selected).toImage() == picture
    disabled = icon.pixmap(16, 16, QIcon.Mode.Disabled).toImage()
    assert style.tokens.accent not in {disabled.pixelColor(x, y).name().upper() for x in range(16) for y in range(16)}


def test_every_icon_that_is_named_exists(style: Style) -> None:
    for name in [*ICONS.values(), *(command.icon for command in COMMANDS if command.icon)]:
        style.icon(name)
    with pytest.raises(UnknownIcon):
        style.icon("no such glyph")


def test_the_sheet_scales_its_lengths_and_leaves_no_blank(style: Style) -> None:
    sheet = style_sheet(LIGHT, lambda length: 2 * length)
    assert "min-height: 52px" in sheet
    assert "$" not in sheet


def test_flattening_comes_after_building_and_follows_the_theme(qapp: QApplication, style: Style) -> None:
    before = qapp.styleSheet()
    style.apply(qapp)
    assert qapp.styleSheet() == before
    style.flatten()
    assert LIGHT.accent in qapp.styleSheet()
    style.set_theme("dark")
    assert DARK.accent in qapp.styleSheet()
    qapp.setStyleSheet(before)
