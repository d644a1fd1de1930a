"""The styles of a Word report, from Nghị định 30/2020/NĐ-CP, Phụ lục I: sizes in points, lengths in millimetres.

Where the decree leaves a span (13–14, 1–1,27 cm) one value is taken; an official changes it in Word, in the style.
"""

from msgspec import Struct

from dntracker.domain.document import Style

FONT = "Times New Roman"
BODY_SIZE = 14.0
HEADER = "Header"
COMMENT = "CommentText"
_WORDS_OWN = ("BodyText", "Heading1", "Heading2", "Title", "Subtitle")
_NEXT = '<w:next w:val="BodyText"/>'
_STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:ascii="{font}" w:eastAsia="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
    '<w:color w:val="000000"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:jc w:val="center"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/><w:basedOn w:val="Normal"/>'
    '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>{made}'
)


class Face(Struct, frozen=True):
    """How one style looks; `name` is Word's own where Word has one, `line` is the spacing of lines (1 is single)."""

    id: str
    name: str
    size: float = BODY_SIZE
    bold: bool = False
    italic: bool = False
    align: str = "center"
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    indent: float = 0.0
    sides: tuple[float, float] = (0.0, 0.0)
    outline: int | None = None
    keep: bool = False
    ruled: bool = False
    dotted: float = 0.0


FACES: dict[Style, Face] = {
    Style.BODY: Face("BodyText", "Body Text", align="both", after=6, line=1.15, indent=12.7),
    Style.PART: Face("Heading1", "heading 1", bold=True, align="both", before=6, after=6, indent=12.7, outline=0,
                     keep=True),
    Style.PILLAR: Face("Heading2", "heading 2", bold=True, align="both", before=6, after=6, indent=12.7, outline=1,
                       keep=True),
    Style.NATION: Face("QuocHieu", "Quốc hiệu", 12, bold=True),
    Style.MOTTO: Face("TieuNgu", "Tiêu ngữ", 13, bold=True),
    Style.PARENT: Face("CoQuanChuQuan", "Cơ quan chủ quản", 12),
    Style.AGENCY: Face("CoQuanBanHanh", "Cơ quan ban hành", 12, bold=True),
    Style.NUMBER: Face("SoKyHieu", "Số, ký hiệu", 13, before=6),
    Style.DATELINE: Face("DiaDanhNgay", "Địa danh, ngày", 13, italic=True, before=6),
    Style.AGENCY_RULE: Face("DuongKeCoQuan", "Đường kẻ dưới cơ quan", 2, before=2, sides=(26, 26), ruled=True),
    Style.MOTTO_RULE: Face("DuongKeTieuNgu", "Đường kẻ dưới tiêu ngữ", 2, before=2, sides=(19, 19), ruled=True),
    Style.TITLE_RULE: Face("DuongKeTrichYeu", "Đường kẻ dưới trích yếu", 2, before=2, sides=(60, 60), ruled=True),
    Style.TITLE: Face("Title", "Title", 14, bold=True, before=18, keep=True),
    Style.SUBJECT: Face("Subtitle", "Subtitle", 14, bold=True, keep=True),
    Style.ADDRESSEE: Face("KinhGui", "Kính gửi", 14, before=12, after=12),
    Style.DOTS: Face("DongDeDien", "Dòng để điền", align="both", after=6, indent=12.7, dotted=165),
    Style.ENDING: Face("CauKet", "Câu kết", align="both", after=6, line=1.15, indent=12.7, keep=True),
    Style.RECIPIENTS_HEAD: Face("NoiNhanTieuDe", "Nơi nhận, tiêu đề", 12, bold=True, italic=True, align="left"),
    Style.RECIPIENT: Face("NoiNhan", "Nơi nhận", 11, align="left"),
    Style.OFFICE: Face("ChucVu", "Chức vụ người ký", 14, bold=True),
    Style.NAME: Face("HoTenNguoiKy", "Họ tên người ký", 14, bold=True, before=72),
    Style.ANNEX: Face("PhuLuc", "Phụ lục", 14, bold=True, outline=0, keep=True),
    Style.ANNEX_SOURCE: Face("KemTheo", "Kèm theo", 14, italic=True, after=8),
    Style.CELL: Face("ChuTrongBang", "Chữ trong bảng", 11, align="left"),
    Style.CELL_HEAD: Face("DauBang", "Đầu bảng", 11, bold=True),
    Style.CELL_ORDER: Face("ThuTuTrongBang", "Thứ tự trong bảng", 11),
    Style.CELL_NUMBER: Face("SoTrongBang", "Số trong bảng", 11, align="right"),
    Style.CELL_GROUP: Face("NhomTrongBang", "Nhóm trong bảng", 11, bold=True, align="left", keep=True),
    Style.FOOTNOTE: Face("GhiChuDuoiBang", "Ghi chú dưới bảng", 11, italic=True, align="both", before=2),
}  # fmt: skip


def styles() -> str:
    """What the part of styles holds; the elements of each stand in the order of the schema."""
    made = "".join(_style(face) for face in FACES.values())
    return _STYLES.format(font=FONT, size=_half(BODY_SIZE), made=made)


def twips(millimetres: float) -> int:
    """A length as Word counts it, in twentieths of a point."""
    return round(millimetres / 25.4 * 1440)


def _style(face: Face) -> str:
    # ECMA-376 Part 1, 17.7.4.17: name, basedOn, next, qFormat, pPr, rPr.
    own = "" if face.id in _WORDS_OWN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph" w:styleId="{face.id}"{own}>'
        f'<w:name w:val="{face.name}"/><w:basedOn w:val="Normal"/>'
        f"{_NEXT if face.outline is not None else ''}<w:qFormat/>"
        f"<w:pPr>{_paragraph(face)}</w:pPr><w:rPr>{_letters(face)}</w:rPr></w:style>"
    )


def _paragraph(face: Face) -> str:
    # 17.3.1.26: keepNext, pBdr, tabs, spacing, ind, jc, outlineLvl.
    left, right = face.sides
    gaps = f'w:before="{_twentieths(face.before)}" w:after="{_twentieths(face.after)}"'
    parts = (
        "<w:keepNext/>" if face.keep else "",
        '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>' if face.ruled else "",
        f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{twips(face.dotted)}"/></w:tabs>' if face.dotted else "",
        f'<w:spacing {gaps} w:line="{round(face.line * 240)}" w:lineRule="auto"/>',
        f'<w:ind w:left="{twips(left)}" w:right="{twips(right)}" w:firstLine="{twips(face.indent)}"/>',
        f'<w:jc w:val="{face.align}"/>',
        f'<w:outlineLvl w:val="{face.outline}"/>' if face.outline is not None else "",
    )
    return "".join(parts)


def _letters(face: Face) -> str:
    # 17.3.2.28: b, bCs, i, iCs, sz, szCs.
    bold, italic = ("" if on else ' w:val="0"' for on in (face.bold, face.italic))
    return (
        f"<w:b{bold}/><w:bCs{bold}/><w:i{italic}/><w:iCs{italic}/>"
        f'<w:sz w:val="{_half(face.size)}"/><w:szCs w:val="{_half(face.size)}"/>'
    )


def _half(points: float) -> int:
    return round(points * 2)


def _twentieths(points: float) -> int:
    return round(points * 20)
