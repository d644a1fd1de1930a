"""One spelling for the XML of a workbook: patterns can patch it then, whichever program wrote it."""

import re

from dntracker.office.references import letters, number

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPOKEN = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    f"{_PACKAGE}/content-types",
    f"{_PACKAGE}/relationships",
)
_ROOT = re.compile(r"\s*(?:<\?.*?\?>\s*)*<(?:([\w.-]+):)?([\w.-]+)\b([^<>]*)", re.S)
_DEFAULT = re.compile(r'\sxmlns="([^"]*)"')
_LOOSE = ("='", "= ", " =")
_BROKEN_TAG = re.compile(r"<[\w:.-]+[^<>]*[\n\r\t]|</[\w:.-]+\s")
_TAG = re.compile(r"""<(/?[\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(/?)>""")
_ATTRIBUTE = re.compile(r"""\s+([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_DATA = re.compile(r"<sheetData\b[^>]*?(?:/>|>(.*?)</sheetData>)", re.S)
_CHOICE = re.compile(r"<mc:AlternateContent\b.*?</mc:AlternateContent>", re.S)
_FALLBACK = re.compile(r"<mc:Fallback\b[^>]*>(.*?)</mc:Fallback>", re.S)
_NAMELESS = re.compile(r'<row\b(?![^>]*\sr="\d)|<c\b(?! r="[A-Z])')
_ROW_OR_CELL = re.compile(r"<(row|c)\b([^<>]*)>")
_PLACE = re.compile(r'\sr="([A-Z]*)(\d*)"')


def spelled(text: str) -> str:
    """The XML of a part with double quotes, no prefix and, of a sheet, with the place of each row and cell.

    Text that is spelled like this is given back as it is. Raises ValueError for a sheet without rows to write in, and
    where leaving out the prefix would say something else.
    """
    if any(sign in text for sign in _LOOSE) or _BROKEN_TAG.search(text):
        text = _TAG.sub(_tidy, text)
    root = _ROOT.match(text)
    if root is None:
        return text
    if root[1]:
        text = _without_prefix(text, root[1], root[3])
    if root[2] == "styleSheet":  # styles are known by their order, in which each choice is one
        text = _CHOICE.sub(lambda choice: "".join(_FALLBACK.findall(choice[0])), text)
    return _placed(text) if root[2] == "worksheet" else text


def _tidy(tag: re.Match[str]) -> str:
    said = [(name, plain or single.replace('"', "&quot;")) for name, plain, single in _ATTRIBUTE.findall(tag[2])]
    written = "".join(f' {name}="{value}"'.replace(">", "&gt;") for name, value in said)
    return f"<{tag[1]}{written}{tag[3]}>"


def _without_prefix(text: str, prefix: str, attributes: str) -> str:
    said = re.search(rf'\sxmlns:{re.escape(prefix)}="([^"]*)"', attributes)
    if said is None or said[1] not in _SPOKEN:
        return text
    if any(other != said[1] for other in _DEFAULT.findall(text)):
        raise ValueError(prefix)
    text = _DEFAULT.sub("", text).replace(said[0], f' xmlns="{said[1]}"')
    return re.sub(rf"<(/?){re.escape(prefix)}:", r"<\1", text)


def _placed(text: str) -> str:
    data = _DATA.search(text)
    if data is None:
        raise ValueError("sheetData")
    if not _NAMELESS.search(data[0]):
        return text
    row = column = 0

    def named(tag: re.Match[str]) -> str:
        nonlocal row, column
        found = _PLACE.search(tag[2])
        rest = tag[2].replace(found[0], "", 1) if found else tag[2]
        if tag[1] == "row":
            row, column = int(found[2]) if found else row + 1, 0
            return f'<row r="{row}"{rest}>'
        column = number(found[1]) if found else column + 1
        return f'<c r="{letters(column)}{row}"{rest}>'

    return text[: data.start()] + _ROW_OR_CELL.sub(named, data[0]) + text[data.end() :]
