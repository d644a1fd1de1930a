"""Sentences with bold numbers."""

import html
import re

from dntracker.ui.widgets.words import strong


def rich(sentence: str) -> str:
    """Rich text of a sentence whose key numbers stand between `**`."""
    return re.sub(r"\*\*(.+?)\*\*", lambda match: strong(match[1]), html.escape(sentence))
