"""Taking in files as evidence: those that can be kept behind one thing, and what the others are refused for."""

from collections.abc import Sequence
from pathlib import Path
from unicodedata import normalize

from msgspec import Struct

from dntracker.domain.errors import UserError
from dntracker.domain.evidence import ADVISED, MOST, Evidence
from dntracker.domain.evidence_file import free_name
from dntracker.services import texts
from dntracker.services.evidence_reading import read_file
from dntracker.services.evidence_texts import listed, size_text
from dntracker.store.contents import ContentLost, digest, is_broken, sizes
from dntracker.store.store import Store, Writing


class EvidenceTwice(UserError):
    """The content of a file (`name`) that the thing has already."""

    code = "evidence_twice"


class EvidenceMany(UserError):
    """More files than one thing may have (`most`)."""

    code = "evidence_many"


class Intake(Struct, frozen=True):
    """The files that can be kept, with their contents in the same order, and what the others are refused for."""

    files: tuple[Evidence, ...]
    contents: tuple[bytes, ...]
    renamed: tuple[Evidence, ...]
    refused: tuple[str, ...]

    def keep(self, writing: Writing) -> None:
        """Keep the contents inside the act that names the files."""
        for content in self.contents:
            writing.keep(content)

    def told(self, store: Store) -> str:
        """The sentence about what was attached, once it was."""
        told = f"Đã đính kèm {listed(self.files)}."
        if self.renamed:
            told += f" Tên đã sửa thành {listed(self.renamed)} để máy nào cũng mở được."
        kept = sizes(store.connection).kept
        if kept > ADVISED:
            told += f" Tệp số liệu đã giữ {size_text(kept)} tệp đính kèm và tờ đã phát hành;"
            told += " nên đính kèm bản nhẹ hơn để sao lưu còn nhanh."
        return told


def take_in(store: Store, person: str, known: Sequence[Evidence], paths: Sequence[Path]) -> Intake:
    """Read files that somebody wants to attach to a thing that has `known` ones.

    Where none can be kept raises what the first is refused for: what `read_file` raises, EvidenceTwice, EvidenceMany,
    ContentLost.
    """
    fresh, renamed, refused = dict[Evidence, bytes](), list[Evidence](), list[UserError]()
    for path in paths:
        try:
            name, content = read_file(path)
            found = _evidence(store, person, (name, content), [*known, *fresh])
        except UserError as error:
            refused.append(error)
        else:
            fresh[found] = content
            renamed += [found] if name != normalize("NFC", path.name) else []
    if not fresh:
        raise refused[0]
    told = tuple(texts.sentence(one) for one in refused)
    return Intake(tuple(fresh), tuple(fresh.values()), tuple(renamed), told)


def _evidence(store: Store, person: str, file: tuple[str, bytes], beside: Sequence[Evidence]) -> Evidence:
    name, content = file
    known = digest(content)
    if any(one.hash == known for one in beside):
        raise EvidenceTwice(name=name)
    if len(beside) >= MOST:
        raise EvidenceMany(most=MOST)
    if is_broken(store.connection, known):
        raise ContentLost(name=name)
    free = free_name(name, [one.name for one in beside])
    return Evidence(free, known, len(content), person, store.clock())
