"""The fields and bands that reports offer to templates: code, what it is, of which shape."""

from enum import StrEnum

from msgspec import Struct

from dntracker.domain import fields


class Shape(StrEnum):
    """What stands in a field's cell."""

    TEXT = "chữ"
    NUMBER = "số"
    PERCENT = "tỷ lệ"
    DATE = "ngày"
    SIGN = "ô mẫu"


class Offer(Struct, frozen=True):
    """One field: its code, what it is in one line, its shape."""

    code: str
    told: str
    shape: Shape = Shape.TEXT


class BandOffer(Struct, frozen=True):
    """One band: the fields of its rows; where columns repeat (`COT_`), those per column and those of their heads.

    `total`: whether its last rows are a total.
    """

    code: str
    told: str
    fields: tuple[Offer, ...]
    per_column: tuple[Offer, ...] = ()
    heads: tuple[Offer, ...] = ()
    total: bool = False


_NUMBER, _PERCENT, _DATE = Shape.NUMBER, Shape.PERCENT, Shape.DATE
_ORDINAL = Offer(fields.NUMBERING, "Số thứ tự")
_NAME = Offer(fields.NAME, "Tên chỉ tiêu; ở dòng nhóm là tên nhóm")
_CODE = Offer(fields.CODE, "Mã chỉ tiêu")
_MEASURE = Offer(fields.MEASURE, "Đơn vị tính")
_FORM = Offer("BIEU_SO", "Mã biểu")
_TITLE = Offer("TEN_BIEU", "Tên tờ, chữ in hoa")
_PERIOD = Offer("KY", "Kỳ báo cáo, ví dụ Quý IV năm 2025")
_NOTES = BandOffer(
    fields.FOOTNOTES, "Chú thích dưới bảng, mỗi dòng một câu", (Offer(fields.FOOTNOTES, "Lời chú thích"),)
)

SIGNED = (
    Offer("CO_QUAN_CHU_QUAN", "Cơ quan chủ quản, chữ in hoa"),
    Offer("CO_QUAN", "Cơ quan lập tờ, chữ in hoa, theo tên lúc ấy"),
    Offer("TEN_DON_VI", "Tên đơn vị lập tờ"),
    Offer("DIA_DANH_NGAY", "Địa danh, ngày tháng năm"),
    Offer("NOI_NHAN", "Chữ “Nơi nhận:”"),
    Offer("NOI_NHAN_DANH_SACH", "Các nơi nhận, mỗi nơi một dòng"),
    Offer("NGUOI_LAP", "Chức danh người lập"),
    Offer("NGUOI_LAP_KY", "Lời dưới chức danh người lập"),
    Offer("NGUOI_LAP_HO_TEN", "Họ tên người lập"),
    Offer("THU_TRUONG", "Quyền hạn, chức vụ người ký"),
    Offer("THU_TRUONG_KY", "Lời dưới chức vụ người ký"),
    Offer("THU_TRUONG_HO_TEN", "Họ tên người ký"),
    Offer(fields.ISSUE, "Mã của tờ đã phát hành; bỏ trống khi chưa phát hành"),
    Offer(fields.ADJUSTMENT, "Điều chỉnh lần mấy; bỏ trống ở lần đầu"),
)
"""What every report offers."""

FORM_HEADING = (
    _FORM,
    Offer("BAN_HANH", "Văn bản ban hành kèm theo biểu"),
    Offer("HAN_NHAN", "Ngày nhận báo cáo"),
    _TITLE,
    _PERIOD,
    Offer("NGAY_CHOT", "Câu “Số liệu tính đến ngày …”"),
    Offer("DON_VI_NHAN", "Đơn vị nhận báo cáo"),
    Offer(fields.heading(fields.PLAN), "Tiêu đề cột kế hoạch, ví dụ Kế hoạch năm 2025"),
    Offer(fields.heading(fields.LAST_YEAR), "Tiêu đề cột cùng kỳ của báo cáo năm"),
)
FORM_BANDS = (
    BandOffer(
        "CHI_TIEU",
        "Các dòng của biểu: nhóm, chỉ tiêu, dòng chữ",
        (
            _ORDINAL,
            _NAME,
            _CODE,
            _MEASURE,
            Offer(fields.PLAN, "Kế hoạch năm", _NUMBER),
            Offer(fields.LAST_YEAR, "Thực hiện cùng kỳ năm trước", _NUMBER),
            Offer(fields.CURRENT, "Thực hiện kỳ báo cáo", _NUMBER),
            Offer(fields.CUMULATIVE, "Lũy kế từ đầu năm, của số phát sinh", _NUMBER),
            Offer(fields.PERCENT_PLAN, "% so với kế hoạch, hoặc đạt, chưa đạt", _PERCENT),
            Offer(fields.PERCENT_LAST_YEAR, "% so với cùng kỳ, hoặc số điểm, số bậc", _PERCENT),
            Offer(fields.NOTE, "Ước, sơ bộ và số của các chú thích"),
        ),
    ),
    _NOTES,
)

UNIT_HEADING = (
    _FORM,
    _TITLE,
    _PERIOD,
    Offer("NGAY_CHOT", "Câu “Số liệu tính đến ngày …”"),
    Offer("DA_GUI", "Bao nhiêu đơn vị đã gửi, ví dụ 61/94 đơn vị đã gửi"),
)
UNIT_BANDS = (
    BandOffer(
        "DON_VI",
        "Mỗi đơn vị một dòng, nhóm theo phường, xã, đặc khu; cuối là thành phố và số nơi đã có số",
        (
            _ORDINAL,
            Offer("DON_VI", "Tên đơn vị; ở dòng nhóm là tên nhóm"),
            Offer("TINH_TRANG", "Biểu của đơn vị đến đâu: nháp, đã gửi, đã duyệt …"),
        ),
        (Offer("SO_LIEU", "Số của đơn vị", _NUMBER),),
        (Offer(fields.NAME, "Tên ngắn của chỉ tiêu"), _CODE, _MEASURE),
    ),
    _NOTES,
)

YEARS_HEADING = (
    _TITLE,
    Offer(fields.NAME, "Tên chỉ tiêu"),
    _CODE,
    _MEASURE,
    Offer("DIA_BAN", "Địa bàn của số liệu"),
    Offer("DIEN_GIAI", "Câu nói số đang ở đâu so với mục tiêu, như trên màn hình Xu hướng"),
    Offer("DINH_NGHIA", "Định nghĩa chỉ tiêu"),
    Offer("NGAY_CHOT", "Câu “Số liệu có đến ngày …”"),
    Offer(fields.heading("CA_NUOC"), "Tiêu đề cột cả nước, kèm nơi công bố"),
)
_YEAR = Offer("NAM", "Năm")
_SOURCE = Offer("NGUON", "Nguồn của số")
YEARS_BANDS = (
    BandOffer(
        "NAM",
        "Mỗi năm một dòng, từ năm đầu có số đến năm đích xa nhất",
        (
            _YEAR,
            Offer("SO_LIEU", "Số của thành phố", _NUMBER),
            Offer("TINH_DEN", "Ngày, tháng của số tạm thay cho cả năm"),
            Offer("SO_NAM_TRUOC", "Thay đổi so năm trước; gãy khi không so được"),
            Offer("MUC_TIEU", "Mục tiêu của thành phố còn áp dụng", _NUMBER),
            Offer("SO_MUC_TIEU", "Còn cách mục tiêu bao nhiêu"),
            Offer("CA_NUOC", "Số của cả nước", _NUMBER),
            _SOURCE,
            Offer("VE_SO_LIEU", "Số của thành phố để vẽ, luôn là số", _NUMBER),
            Offer("VE_MUC_TIEU", "Mục tiêu để vẽ, luôn là số: khoảng số lấy đầu thấp", _NUMBER),
            Offer("VE_CA_NUOC", "Số của cả nước để vẽ, luôn là số", _NUMBER),
        ),
    ),
    BandOffer(
        "MUC_TIEU",
        "Mỗi mục tiêu một dòng, kể cả mục tiêu quốc gia và mục tiêu đã được thay",
        (
            _YEAR,
            Offer("MUC_TIEU", "Mức phải đạt", _NUMBER),
            Offer("CAP", "Thành phố hay quốc gia"),
            Offer("VAN_BAN", "Văn bản đặt mục tiêu"),
            Offer("TINH_TRANG", "Còn áp dụng hay đã được thay"),
        ),
    ),
    BandOffer(
        "SO_SANH",
        "Số của nguồn khác và của địa bàn khác, mỗi số một dòng",
        (_YEAR, Offer("DIA_BAN", "Địa bàn, kèm nơi công bố"), Offer("SO_LIEU", "Số ấy", _NUMBER), _SOURCE),
    ),
    _NOTES,
)

MISSING_HEADING = (
    _TITLE,
    _PERIOD,
    Offer("NGAY_CHOT", "Câu “Tính đến ngày …”"),
    Offer("SO_THIEU", "Bao nhiêu báo cáo chưa gửi, bao nhiêu quá hạn"),
)
MISSING_BANDS = (
    BandOffer(
        "DON_VI",
        "Mỗi báo cáo chưa gửi một dòng, nhóm theo biểu",
        (
            _ORDINAL,
            Offer("DON_VI", "Tên đơn vị; ở dòng nhóm là biểu và kỳ"),
            Offer("BIEU", "Mã biểu"),
            Offer("KY", "Kỳ, ví dụ IV/2025"),
            Offer("TINH_TRANG", "Chưa nhập, nháp đến đâu, trả lại"),
            Offer("HAN_NOP", "Hạn nộp", _DATE),
            Offer(fields.LATE, "Số ngày trễ", _NUMBER),
        ),
    ),
)

CHANGE_HEADING = (
    _FORM,
    _TITLE,
    _PERIOD,
    Offer("TU_LUC", "Tính thay đổi từ lúc nào"),
    Offer("SO_THAY_DOI", "Bao nhiêu chỗ thay đổi"),
)
CHANGE_BANDS = (
    BandOffer(
        "THAY_DOI",
        "Mỗi số hay mục tiêu đã đổi một dòng, nhóm theo biểu và đơn vị",
        (
            _ORDINAL,
            _CODE,
            _NAME,
            Offer("KY", "Kỳ của số, năm đích của mục tiêu"),
            Offer("VIEC", "Nhập, đổi, bỏ số hay mục tiêu"),
            Offer("SO_CU", "Số cũ; bỏ trống khi trước đó chưa có", _NUMBER),
            Offer("SO_MOI", "Số mới; bỏ trống khi đã bỏ", _NUMBER),
            Offer("NGUOI", "Người đổi lần cuối"),
            Offer("LUC", "Lúc đổi lần cuối"),
            Offer("LY_DO", "Lý do của bước đổi, hoặc ghi chú của số"),
        ),
    ),
)

PROJECT_HEADING = (
    _TITLE,
    Offer("KY", "Quý của ngày lập, ví dụ Quý IV năm 2025"),
    Offer("NGAY_CHOT", "Câu “Tính đến ngày …”"),
    Offer("SO_DU_AN", "Có bao nhiêu dự án"),
)
PROJECT_BANDS = (
    BandOffer(
        "DU_AN",
        "Mỗi dự án một dòng, nhóm theo chương trình, đề án",
        (
            _ORDINAL,
            Offer("DU_AN", "Tên dự án; ở dòng nhóm là tên chương trình, đề án"),
            Offer(fields.CODE, "Mã dự án"),
            Offer("LOAI", "Loại dự án"),
            Offer("GIAI_DOAN", "Đang ở giai đoạn nào"),
            Offer("CHU_TRI", "Đơn vị chủ trì"),
            Offer("BAT_DAU", "Ngày, tháng, năm bắt đầu"),
            Offer("KET_THUC", "Ngày, tháng, năm kết thúc"),
            Offer("TONG_MUC", "Tổng mức đầu tư lần duyệt gần nhất, tỷ đồng", _NUMBER),
            Offer("TONG_MUC_TRIEU", "Tổng mức đầu tư lần duyệt gần nhất, triệu đồng", _NUMBER),
            Offer("BAN_DAU", "Tổng mức đầu tư lần đầu, tỷ đồng; bỏ trống khi chưa điều chỉnh", _NUMBER),
            Offer("NGAY_DUYET", "Ngày, tháng, năm của tổng mức gần nhất"),
            Offer("VAN_BAN", "Văn bản hoặc bài báo cho biết tổng mức gần nhất"),
            Offer("KE_HOACH_NAM", "Kế hoạch vốn năm gần nhất, tỷ đồng", _NUMBER),
            Offer("KHOI_LUONG", "Giá trị khối lượng thực hiện, tỷ đồng", _NUMBER),
            Offer(fields.NOTE, "Ghi chú của dự án"),
        ),
    ),
)

POINTS_HEADING = (
    _TITLE,
    Offer("KY", "Năm chấm điểm, ví dụ Năm 2025"),
    Offer("BO_CHI_TIEU", "Tên bộ chỉ tiêu"),
    Offer("MA_BO", "Mã bộ chỉ tiêu"),
    Offer("VAN_BAN", "Văn bản ban hành bộ chỉ tiêu"),
    Offer("DIA_BAN", "Thành phố, hay xã, phường được chấm"),
    Offer("NGAY_CHOT", "Câu “Tính đến ngày …”"),
    Offer("SO_DIEM", "Đã tự chấm, thẩm định, công nhận bao nhiêu tiêu chí"),
    Offer("GIA_TRI", "Giá trị của bộ, hay mới có điểm đến đâu, cạnh giá trị đã công bố"),
)
POINTS_BANDS = (
    BandOffer(
        "TIEU_CHI",
        "Các dòng của bộ: nhóm với tổng điểm của nhóm, tiêu chí; cuối là tổng điểm",
        (
            Offer(fields.NUMBERING, "Số thứ tự của tiêu chí"),
            Offer(fields.CODE, "Mã của dòng trong bộ, ví dụ 4.22.11"),
            Offer(fields.NAME, "Tên tiêu chí; ở dòng nhóm là tên nhóm"),
            Offer("NHOM", "Tên nhóm chứa tiêu chí"),
            _MEASURE,
            Offer("MA_CHI_TIEU", "Mã chỉ tiêu đo tiêu chí"),
            Offer("MUC_TIEU", "Mức mà văn bản yêu cầu"),
            Offer("SO_LIEU", "Số của chỉ tiêu trong năm", _NUMBER),
            Offer("NGUON", "Nguồn của số"),
            Offer("KIEU_CHAM", "Kiểu chấm: tỷ lệ a/b, bậc thang, có – một nửa – không, không chấm"),
            Offer("CACH_CHAM", "Quy tắc chấm điểm, theo lời văn bản"),
            Offer("TAI_LIEU", "Tài liệu phải có để kiểm chứng"),
            Offer("DIEM_TOI_DA", "Điểm tối đa", _NUMBER),
            Offer("TINH_DUOC", "Điểm tính từ số liệu; bỏ trống khi chưa tính được", _NUMBER),
            Offer("TU_CHAM", "Điểm tự chấm; bỏ trống khi chưa chấm", _NUMBER),
            Offer("THAM_DINH", "Điểm thẩm định", _NUMBER),
            Offer("CONG_NHAN", "Điểm công nhận", _NUMBER),
            Offer("CHENH_LECH", "Điểm thẩm định trừ điểm tự chấm; bỏ trống khi thiếu một trong hai", _NUMBER),
            Offer("TINH_TRANG", "Chấm đến đâu: chưa chấm, đã tự chấm, đã thẩm định, đã công nhận"),
            Offer("CHU_TRI", "Đơn vị phụ trách chỉ tiêu"),
            Offer("MINH_CHUNG", "Tệp minh chứng của số, mỗi tệp một dòng"),
            Offer(fields.NOTE, "Ước, sơ bộ; số tạm thay cho cả năm; ghi chú của điểm; số của các chú thích"),
            Offer("MINH_CHUNG_GHI_CHU", "Tệp minh chứng và ghi chú trong một ô"),
        ),
        total=True,
    ),
    _NOTES,
)
