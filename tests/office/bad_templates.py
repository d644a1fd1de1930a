"""Workbooks that are no templates, and what is said about each."""

import re

from tests.office import books
from tests.office.packages import BOOK_PART, SHEET_PART, TEMPLATE, changed, parts


def many_styles() -> bytes:
    styles = parts(TEMPLATE.read_bytes())["xl/styles.xml"].decode()
    many = re.sub(r"(<cellXfs[^>]*>)", r"\1" + '<xf numFmtId="0"/>' * 100_000, styles)
    return books.with_part(TEMPLATE.read_bytes(), "xl/styles.xml", many)


BAD_TEMPLATES = {
    "no workbook": (b"Ten;So\n", "Chưa đọc được tệp: đây không phải sổ tính Excel"),
    "encrypted": (books.an_encrypted_book(), "Chưa đọc được tệp: tệp đặt mật khẩu"),
    "truncated": (TEMPLATE.read_bytes()[:-900], "Chưa đọc được tệp: "),
    "100.000 styles": (many_styles(), "kiểu ô, quá"),
    "merged over the band": (
        changed(SHEET_PART, "</mergeCells>", '<mergeCell ref="A10:A13"/></mergeCells>'),
        "Ô gộp A10:A13 bị mép vùng BANG_CHI_TIEU cắt ngang.",
    ),
    "name to nowhere": (changed(BOOK_PART, "'01-CĐS'!$C$5", "#REF!"), "Tên TEN_BIEU trỏ vào chỗ đã xóa (#REF!)."),
}
