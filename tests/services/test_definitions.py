"""The versions of a definition say where they differ, word by word, and in what stands beside the words."""

from datetime import date

from msgspec.structs import replace

from dntracker.domain.indicator import FormerDefinition
from dntracker.services.definitions import Change, Piece, compared, versions
from tests.support import a_desk

OLD = "Số tổ công nghệ số đang hoạt động"


def former(measure: str = "tổ", **more: str) -> FormerDefinition:
    return FormerDefinition("XHS.06", date(2025, 12, 31), "Tổ", "Tổ", measure, 0, **{"definition": OLD, **more})


def test_words_that_came_and_went_stand_in_their_places() -> None:
    assert compared(OLD, "Số tổ công nghệ đã lập và đang hoạt động") == (
        Piece("Số tổ công nghệ"),
        Piece("số", Change.GONE),
        Piece("đã lập và", Change.ADDED),
        Piece("đang hoạt động"),
    )


def test_each_version_is_told_against_the_one_before_and_the_first_is_told_whole() -> None:
    now = replace(a_desk().catalogue.indicator("XHS.06"), definition=f"{OLD} cuối kỳ", measure="tổ", formula_text="")
    latest, first = versions(now, [former()])
    assert (latest.name, latest.span, latest.now) == ("Bản 2", "từ 01/01/2026", True)
    assert latest.pieces == (Piece(OLD), Piece("cuối kỳ", Change.ADDED))
    assert (first.name, first.span, first.pieces) == ("Bản 1", "đến 31/12/2025", (Piece(OLD),))


def test_what_stands_beside_the_words_is_told_only_where_it_is_another() -> None:
    plain = replace(a_desk().catalogue.indicator("XHS.06"), definition=OLD, measure="đội", formula_text="")
    latest, _ = versions(replace(plain, numerator="CQS.23"), [former(numerator="CQS.24", weights="")])
    assert latest.other_measure
    assert latest.pieces == (
        Piece(OLD), Piece("Tử số:"), Piece("CQS.24", Change.GONE), Piece("CQS.23", Change.ADDED),
    )  # fmt: skip
