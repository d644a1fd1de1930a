"""What a filled workbook says of itself, and what it keeps for itself."""

import zipfile
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO

import pytest

from dntracker.domain.report import Stamp
from dntracker.office.workbook import filled
from tests.office.packages import BOOK_PART, TEMPLATE, book, changed, packed, parts
from tests.office.samples import SHEET, STAMP

ACCOUNT = "tai.khoan"
_FOLDER = rf"C:\Users\{ACCOUNT}\Desktop"


_OWN = (
    f'<Properties><property name="Nơi lưu"><lpwstr>{_FOLDER}</lpwstr></property>'
    '<property name="Nơi họp"><lpwstr>Phòng họp</lpwstr></property></Properties>'
)


def telling() -> bytes:
    """The template as a careless workstation saves it: with a folder, an account and a company in its parts."""
    spaces = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    path = (
        f'<mc:AlternateContent {spaces}><mc:Choice Requires="x15"><x15ac:absPath url="{_FOLDER}" '
        'xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent>'
    )
    data = changed(BOOK_PART, "<workbookPr />", f'<fileSharing userName="{ACCOUNT}"/><workbookPr />{path}')
    company = f"<Manager>{ACCOUNT}</Manager><Company>{ACCOUNT}</Company></Properties>"
    contents = parts(changed("docProps/app.xml", "</Properties>", company, data))
    remark = f"<comments><authors><author>{ACCOUNT}</author></authors><commentList/></comments>"
    relation = '<Relationship Id="rId9" Type="x/custom-properties" Target="docProps/custom.xml"/></Relationships>'
    related = contents["_rels/.rels"].decode().replace("</Relationships>", relation)
    extra = {
        "xl/comments1.xml": remark.encode(),
        "docProps/custom.xml": _OWN.encode(),
        "_rels/.rels": related.encode(),
    }
    return packed(contents | extra)


def test_no_folder_and_no_account_leaves_with_the_file() -> None:
    after = parts(filled(telling(), SHEET, "", STAMP).data)
    assert [name for name, data in after.items() if ACCOUNT.encode() in data] == []
    assert after["docProps/custom.xml"].decode().count("<property") == 1  # what tells nothing stays
    assert "Phòng họp" in after["docProps/custom.xml"].decode()
    assert b"<author>Ph\xc3\xb2ng Chuy" in after["xl/comments1.xml"]


def test_the_organisation_signs_the_properties() -> None:
    properties = book(filled(telling(), SHEET, "", STAMP).data).properties
    assert (properties.creator, properties.lastModifiedBy) == ("Phòng Chuyển đổi số", "Phòng Chuyển đổi số")


@pytest.mark.parametrize(
    "at",
    [
        datetime(2026, 3, 5, 8, 30, tzinfo=UTC),
        datetime(2026, 3, 5, 15, 30, tzinfo=timezone(timedelta(hours=7))),
    ],
)
def test_the_stamp_alone_says_when(at: datetime) -> None:
    data = filled(TEMPLATE.read_bytes(), SHEET, "", Stamp(at)).data
    properties = book(data).properties
    assert str(properties.created) == str(properties.modified) == "2026-03-05 08:30:00"
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.create_system for info in archive.infolist()} == {0}


@pytest.mark.parametrize(
    ("stamp", "said"),
    [
        (STAMP, [None, None]),
        (Stamp(STAMP.at, "4F7K-2M9X-QH3T"), ["Mã tờ: 4F7K-2M9X-QH3T", None]),
        (Stamp(STAMP.at, "4F7K-2M9X-QH3T", 2), ["Mã tờ: 4F7K-2M9X-QH3T", "(điều chỉnh lần 2)"]),
    ],
)
def test_a_sheet_shows_its_code_and_its_adjustment_once_it_is_issued(stamp: Stamp, said: list[str | None]) -> None:
    cells = "<definedName name=\"{0}\">'01-CĐS'!${1}$9</definedName>"
    names = cells.format("MA_TO", "A") + cells.format("DIEU_CHINH", "C")
    data = changed(BOOK_PART, "</definedNames>", f"{names}</definedNames>")
    words = '<c r="A9" t="inlineStr"><is><t>Mã tờ: …</t></is></c><c r="C9" t="inlineStr"><is><t>(…)</t></is></c>'
    row = '<row r="9" ht="6" customHeight="1">'
    page = book(filled(changed("xl/worksheets/sheet1.xml", row, row + words, data), SHEET, "", stamp).data).worksheets[
        0
    ]
    assert [page["A9"].value, page["C9"].value] == said
