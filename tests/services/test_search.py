"""Search: best match first, without tone marks, with the letters that matched."""

import pytest

from dntracker.services.search import Search
from tests.support import a_desk

DESK = a_desk()


def codes(text: str) -> list[str]:
    return [hit.code for hit in DESK.search.find(text)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("KTS.01", "KTS.01"),
        ("kts.01", "KTS.01"),
        ("kinh te so trong grdp", "KTS.01"),
        ("Tỷ trọng kinh tế số", "KTS.01"),
        ("dien thoai thong minh", "XHS.03"),
        ("ho so nop truc tuyen", "CQS.02"),
        ("ho gia dinh cap quang", "HT.01"),
        ("xep hang chi so chuyen doi so cap tinh", "XH.02"),
        ("hai van", "20194"),
        ("phuong hoa khanh", "20200"),
        ("so khoa hoc", "SKHCN"),
        ("01/cds", "01/CĐS"),
        ("02/CĐS-X", "02/CĐS-X"),
        ("DTI-922", "DTI-922"),
        ("qd 405", "DTI-405"),
        ("dti 2022", "DTI-2022"),
        ("dti", "XH.01"),
        ("ho so truc tuyen", "CQS.03"),
    ],
)
def test_the_best_match_comes_first(text: str, first: str) -> None:
    found = DESK.search.find(text)
    if first.isdigit():
        assert found[0].kind == "unit"
        assert found[0].title in {unit.name for unit in DESK.catalogue.units()}
    else:
        assert found[0].code == first


def test_every_word_must_be_found_in_any_order() -> None:
    assert codes("grdp so kinh te")[0] == "KTS.01"
    assert codes("kinh te xyzzy") == []
    assert codes("   ") == []


def test_the_letters_that_matched_are_named() -> None:
    whole, apart = DESK.search.find("dien thoai")[0], DESK.search.find("thong minh dan ho")[0]
    assert [whole.title[start:end] for start, end in whole.spans] == ["điện thoại"]
    assert [apart.title[start:end] for start, end in apart.spans] == ["hộ", "dân", "thông", "minh"]


def test_hits_are_grouped_and_no_more_than_asked_for() -> None:
    found = DESK.search.find("so", limit=7)
    kinds = [hit.kind for hit in found]
    assert len(found) == 7
    assert kinds == sorted(kinds, key=kinds.index)


def test_commands_are_found_with_their_shortcut() -> None:
    search = Search(DESK.catalogue)
    search.with_commands([("open", "Mở tệp…", "Tệp", "Ctrl+O")])
    [hit] = search.find("mo tep")
    assert (hit.kind, hit.code, hit.right) == ("command", "open", "Ctrl+O")


def test_indicators_alone_are_listed_whole_for_an_empty_text() -> None:
    assert [hit.code for hit in DESK.search.indicators("")] == [one.code for one in DESK.catalogue.indicators()]
    assert all(hit.kind == "indicator" for hit in DESK.search.indicators("da nang"))


def test_projects_and_milestones_are_found_by_code_and_name_without_tones() -> None:
    assert [hit.code for hit in DESK.search.find("cong vien phan mem")][:1] == ["CVPM2"]
    assert ("project", "NTS-HCCD") in [(hit.kind, hit.code) for hit in DESK.search.find("nts-hccd")]
    found = DESK.search.find("cvpm2 nghiem thu")
    assert [(hit.kind, hit.code) for hit in found][:1] == [("milestone", "CVPM2/nghiem-thu")]


def test_the_name_of_a_project_comes_before_milestones_and_does_not_bring_those_without_any_of_its_words() -> None:
    found = [(hit.kind, hit.code) for hit in DESK.search.find("cong vien phan mem so 2")]
    assert found[0] == ("project", "CVPM2")
    assert ("milestone", "CVPM2/nghiem-thu") not in found
