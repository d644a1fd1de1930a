"""What may be done with an evidence file, and a name for it that every system takes."""

import re
import unicodedata
from collections.abc import Collection
from enum import Enum, auto

NAMELESS = "minh-chung"
LONGEST, LONGEST_ENDING = 200, 12  # bytes, of 255; characters

_NOT_IN_NAMES = re.compile(r'[<>:"|?*\x00-\x1f]')
_BLANKS = re.compile(r"\s+")
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\..*)?", re.IGNORECASE)  # Windows

_OPENED = frozenset(
    "pdf doc docx dot dotx xls xlsx xltx ppt pptx odt ods odp rtf txt csv png jpg jpeg gif bmp tif tiff webp heic"
    " eml msg xps oxps".split()
)
_MACROS = frozenset("docm dotm xlsm xltm xlsb pptm potm ppsm".split())
_RUN = frozenset(
    "exe com bat cmd scr pif cpl msi msp mst msix appx appinstaller msc hta jar js jse mjs vbs vbe vb ws wsf wsc wsh"
    " sct ps1 ps2 psc1 psd1 psm1 ps1xml reg lnk url scf inf ins isp application gadget chm hlp dll ocx sys drv xll"
    " xlam ppam xla ppa ade adp mde library-ms search-ms settingcontent-ms desktop appimage sh bash csh command run bin"
    " deb rpm apk app workflow iso img vhd vhdx diagcab theme themepack rdp py pyw pyc pyz pl rb php class".split()
)
_PROGRAM_HEADS = (
    b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf", b"\xca\xfe\xba\xbe",
    b"L\x00\x00\x00\x01\x14\x02\x00", b"#!/",
)  # fmt: skip


class Handling(Enum):
    """What may be done with a file beside keeping and exporting it."""

    OPEN = auto()
    WARN = auto()
    """It may hold macros: opened once somebody said so."""
    EXPORT = auto()
    """Nobody knows what opening it does."""
    REFUSE = auto()
    """Opening it runs a program: it is not even kept."""


def handling(name: str, content: bytes = b"") -> Handling:
    """What may be done with a file, by the ending of its name and, where it is known, by what it begins with."""
    ending = fit_name(name).rpartition(".")[2].lower()
    if ending in _RUN or _is_program(content):
        return Handling.REFUSE
    if ending in _MACROS:
        return Handling.WARN
    return Handling.OPEN if ending in _OPENED else Handling.EXPORT


def fit_name(text: str) -> str:
    """The name of a file as every system takes it: no folders, no signs that are not seen, no device of Windows.

    Whatever the text is, the answer is a name, at most 200 bytes long with its ending kept; a good one stays as it is.
    """
    last = re.split(r"[/\\]", text.rstrip("/\\ "))[-1]
    seen = "".join(map(_visible, last))
    name = _BLANKS.sub(" ", _NOT_IN_NAMES.sub("-", unicodedata.normalize("NFC", seen))).strip(" .")
    if _DEVICE.fullmatch(name):
        name = f"_{name}"
    return _cut(name) or NAMELESS


def taken_by_windows(name: str) -> bool:
    """Whether Windows lets a file have this name: no device, none of its signs, no dot or blank at the end."""
    return not (_NOT_IN_NAMES.search(name) or _DEVICE.fullmatch(name) or name.endswith((".", " ")))


def free_name(name: str, taken: Collection[str]) -> str:
    """The name itself, or with a number what none of the taken ones (in any case of letters) is."""
    known = {one.casefold() for one in taken}
    stem, ending = _parts(name)
    tried, number = name, 2
    while tried.casefold() in known:
        tried, number = f"{stem} ({number}){ending}", number + 1
    return tried


def _visible(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind in ("Zs", "Zl", "Zp") or letter in "\t\n\r":
        return " "
    return "" if kind[0] == "C" else letter


def _parts(name: str) -> tuple[str, str]:
    stem, dot, ending = name.rpartition(".")
    return (stem, dot + ending) if stem and len(ending) <= LONGEST_ENDING else (name, "")


def _cut(name: str) -> str:
    stem, ending = _parts(name)
    room = LONGEST - len(ending.encode())
    return (stem.encode()[:room].decode(errors="ignore").rstrip(" .") + ending).strip(" .")


def _is_program(content: bytes) -> bool:
    return content.startswith(_PROGRAM_HEADS) or (content[:2] == b"MZ" and b"\x00" in content[:64])
