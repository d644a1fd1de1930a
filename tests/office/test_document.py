"""Word files: every element where the schema wants it, texts as texts, the same bytes from the same document."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from xml.etree import ElementTree

import pytest

from dntracker.domain.document import Cell, Document, Paragraph, Run, Section, Style, Table, plain
from dntracker.domain.report import Stamp
from dntracker.office.document import to_bytes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STAMP = Stamp(datetime(2026, 1, 10, 3, 5, tzinfo=UTC))

ORDER = {  # ECMA-376 Part 1, annex A, of what may stand in a report
    "pPr": "pStyle keepNext keepLines pBdr shd tabs spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs highlight u lang",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType cols titlePg",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tcPr": "tcW gridSpan vMerge tcBorders shd vAlign",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    "settings": "defaultTabStop characterSpacingControl compat decimalSymbol listSeparator",
    "styles": "docDefaults latentStyles style",
}


def document(*blocks: Paragraph | Table, author: str = "Sở Khoa học và Công nghệ") -> Document:
    return Document("Báo cáo", "Biểu 01/CĐS", author, (Section(blocks), Section(blocks, landscape=True)))


def everything() -> Document:
    cells = (Cell((plain(Style.CELL, "1"),)), Cell((plain(Style.CELL_NUMBER, "20,69"),)))
    table = Table((20.0, 30.0), (cells, (Cell((plain(Style.CELL_GROUP, "Nhóm"),), 2),)), head=1)
    marked = Paragraph(Style.BODY, (Run("đạt 24%", marked=True, comment="20 → 24"), Run(" rồi")))
    return document(
        *(plain(style, style.value) for style in Style), marked, table, Table((165.0,), ((cells[0],),), grid=False)
    )


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {info.create_system for info in archive.infolist()} == {0}  # the same on Windows and Linux
        return {name: archive.read(name) for name in archive.namelist()}


def tree(made: Document, part: str = "word/document.xml") -> ElementTree.Element:
    return ElementTree.fromstring(parts(to_bytes(made, STAMP))[part])


def name(item: ElementTree.Element) -> str:
    return item.tag.rpartition("}")[2]


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/settings.xml", "word/comments.xml"])
def test_children_stand_in_the_order_of_the_schema(part: str) -> None:
    met = set()
    for item in tree(everything(), part).iter():
        if order := ORDER.get(name(item), "").split():
            places = [order.index(name(child)) for child in item]
            assert places == sorted(places), name(item)
            met.add(name(item))
    assert met


def test_every_paragraph_has_a_style_of_the_file_and_texts_keep_their_spaces() -> None:
    made = everything()
    known = {item.get(f"{W}styleId") for item in tree(made, "word/styles.xml").iter(f"{W}style")}
    used = {item.get(f"{W}val") for item in tree(made).iter(f"{W}pStyle")}
    assert used <= known
    assert {"Normal", "BodyText", "Heading1", "Heading2", "Title"} <= known
    assert "".join(item.text or "" for item in tree(made).iter(f"{W}t")).endswith("1")


def test_names_of_styles_are_words_that_an_official_finds_in_word() -> None:
    names = [item.get(f"{W}val") for item in tree(everything(), "word/styles.xml").iter(f"{W}name")]
    assert len(names) == len(set(names))
    assert {"heading 1", "heading 2", "Body Text", "Quốc hiệu", "Nơi nhận", "Đầu bảng"} <= set(names)


def test_pages_are_a4_with_the_decrees_margins_and_numbered_from_the_second_on() -> None:
    upright, lying = tree(everything()).iter(f"{W}sectPr")
    size, lying_size = (one.find(f"{W}pgSz") for one in (upright, lying))
    assert size is not None
    assert lying_size is not None
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    assert (lying_size.get(f"{W}w"), lying_size.get(f"{W}orient")) == ("16838", "landscape")
    margins = upright.find(f"{W}pgMar")
    assert margins is not None
    sides = {side: int(margins.get(f"{W}{side}", "")) for side in ("top", "left", "bottom", "right")}
    assert sides == {"top": 1134, "left": 1701, "bottom": 1134, "right": 850}  # 20, 30, 20, 15 mm
    assert upright.find(f"{W}titlePg") is not None
    header = tree(everything(), "word/header1.xml")
    assert [item.get(f"{W}instr") for item in header.iter(f"{W}fldSimple")] == [" PAGE "]


def test_a_marked_run_is_yellow_and_its_comment_says_when_and_by_whom() -> None:
    made = everything()
    assert [item.get(f"{W}val") for item in tree(made).iter(f"{W}highlight")] == ["yellow"] * 2  # in both sections
    first, second = tree(made, "word/comments.xml")
    assert (first.get(f"{W}date"), first.get(f"{W}author")) == ("2026-01-10T03:05:00Z", "Sở Khoa học và Công nghệ")
    assert "".join(first.itertext()) == "20 → 24"
    opened = [item.get(f"{W}id") for item in tree(made).iter(f"{W}commentRangeStart")]
    assert opened == [item.get(f"{W}id") for item in (first, second)]


HOSTILE = '<w:p/>&amp; ]]> {MACROBUTTON x} =HYPERLINK("http://x") "\x00\x0b\ud800\uffff\r\n\t'


def test_what_a_user_typed_stays_text() -> None:
    made = Document(HOSTILE, HOSTILE, HOSTILE, (Section((Paragraph(Style.BODY, (Run(HOSTILE, comment=HOSTILE),)),)),))
    [paragraph] = tree(made).iter(f"{W}p")
    assert '<w:p/>&amp; ]]> {MACROBUTTON x} =HYPERLINK("http://x") "' in "".join(paragraph.itertext())
    kinds = {
        name(item) for part in parts(to_bytes(made, STAMP)) if part.endswith(".xml") for item in tree(made, part).iter()
    }
    assert not kinds & {"hyperlink", "fldChar", "instrText", "object", "altChunk", "attachedTemplate"}


def test_nothing_in_the_file_points_outside_of_it() -> None:
    told = parts(to_bytes(everything(), STAMP))
    relations = [item for part in told if part.endswith(".rels") for item in ElementTree.fromstring(told[part])]
    assert not any(item.get("TargetMode") for item in relations)
    targets = {f"word/{item.get('Target')}" for item in relations} | {item.get("Target") for item in relations}
    typed = {
        (item.get("PartName") or "/").removeprefix("/") for item in ElementTree.fromstring(told["[Content_Types].xml"])
    }
    bodies = {part for part in told if not part.endswith(".rels") and part != "[Content_Types].xml"}
    assert bodies <= targets
    assert bodies <= typed


def test_tables_never_touch_and_a_paragraph_follows_the_last_one() -> None:
    table = Table((10.0,), ((Cell(()),),))
    body = tree(document(table, table)).find(f"{W}body")
    assert body is not None
    assert [name(item) for item in body] == ["tbl", "p", "tbl", "p", "p", "tbl", "p", "tbl", "p", "sectPr"]
    assert [len(list(cell.iter(f"{W}p"))) for cell in body.iter(f"{W}tc")] == [1] * 4


def test_the_same_document_and_stamp_make_the_same_bytes() -> None:
    assert to_bytes(everything(), STAMP) == to_bytes(everything(), STAMP)
    later = Stamp(datetime(2026, 1, 11, tzinfo=UTC))
    assert (
        parts(to_bytes(everything(), later))["word/document.xml"]
        == parts(to_bytes(everything(), STAMP))["word/document.xml"]
    )
    assert b"2026-01-11T00:00:00Z" in parts(to_bytes(everything(), later))["docProps/core.xml"]


def test_a_moment_before_zip_files_is_written_all_the_same() -> None:
    assert parts(to_bytes(document(plain(Style.BODY, "x")), Stamp(datetime(1970, 1, 1, tzinfo=UTC))))
