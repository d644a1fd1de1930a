"""What the sheets of projects offer to templates."""

from dntracker.domain import fields
from dntracker.services.reports.offers import BandOffer, Offer, Shape
from dntracker.services.reports.time_columns import NAME, TODAY, YEAR
from dntracker.services.reports.time_signs import FIELD, LOOKS

_NUMBER, _PERCENT = Shape.NUMBER, Shape.PERCENT
_ORDINAL = Offer(fields.NUMBERING, "Số thứ tự")
_TITLE = Offer("TEN_BIEU", "Tên tờ, chữ in hoa")
_PERIOD = Offer("KY", "Kỳ, ví dụ Quý IV năm 2025; không chọn kỳ thì quý của ngày lập")
_AT = Offer("NGAY_CHOT", "Câu “Tính đến ngày …”")
_SCOPE = Offer("PHAM_VI", "Chương trình, đề án; hoặc mọi dự án")
_COUNT = Offer("SO_DU_AN", "Có bao nhiêu dự án, bao nhiêu đã báo cáo hay chậm")
_PROJECT = Offer("DU_AN", "Tên dự án; ở dòng nhóm là tên chương trình, đề án")
_CODE = Offer(fields.CODE, "Mã dự án")
_OWNER = Offer("CHU_TRI", "Đơn vị chủ trì, chủ đầu tư")
_STAGE = Offer("GIAI_DOAN", "Đang ở giai đoạn nào, hay tạm dừng, điều chỉnh")
_LATE = Offer("TRE", "Trễ, sớm bao lâu so kế hoạch đang áp dụng, bằng lời")
_WHY = Offer("LY_DO", "Lý do chậm, hoặc của lần lùi gần nhất")
_PLAN = Offer(fields.PLAN, "Ngày theo kế hoạch đang áp dụng")
_FORECAST = Offer("DU_BAO", "Ngày dự báo, khi chưa đạt")
_ACTUAL = Offer("THUC_TE", "Ngày thực tế")
_OBSTACLES = Offer("VUONG_MAC", "Vướng mắc chưa gỡ")
_TIME = Offer(FIELD, "Ô của dự án, của mốc trong cột thời gian ấy: thanh và dấu, mang vẻ của ô chú giải", Shape.SIGN)
_HEADS = (
    Offer(YEAR, "Năm, hay tháng khi mỗi cột mười ngày; chỉ ở cột đầu của nó"),
    Offer(NAME, "Tháng, quý, ngày đầu của cột"),
    Offer(TODAY, "▼ ở cột của hôm nay"),
)
_LEGEND = tuple(Offer(name, f"Ô chú giải: {told}", Shape.SIGN) for name, told in LOOKS.items())

PROGRESS_HEADING = (_TITLE, _PERIOD, _AT, _SCOPE, _COUNT)
PROGRESS_BANDS = (
    BandOffer(
        "DU_AN",
        "Mỗi dự án một dòng, nhóm theo chương trình, đề án; cuối là dòng cộng",
        (
            _ORDINAL,
            _PROJECT,
            _CODE,
            _OWNER,
            _STAGE,
            Offer("TONG_MUC", "Tổng mức đầu tư lần duyệt gần nhất, tỷ đồng", _NUMBER),
            Offer("BAT_DAU", "Ngày, tháng, năm bắt đầu"),
            Offer("KET_THUC", "Ngày, tháng, năm kết thúc"),
            Offer("TIEN_DO", "Phần trăm khối lượng, theo báo cáo của kỳ", _NUMBER),
            Offer("DA_LAM", "Việc đã làm trong kỳ"),
            Offer("HEN_KY_TRUOC", "Lời hẹn của kỳ trước và đã xong chưa"),
            Offer("MOC_TOI", "Mốc chưa đạt gần nhất"),
            Offer("DU_KIEN", "Ngày dự báo của mốc ấy, kèm kế hoạch"),
            _LATE,
            _OBSTACLES,
            Offer("HEN_KY_SAU", "Lời hẹn cho kỳ sau"),
            Offer(fields.NOTE, "Ghi chú; nói rõ khi kỳ chưa có báo cáo"),
        ),
    ),
)

_MONEY = (
    Offer("TONG_MUC", "Tổng mức đầu tư lần duyệt gần nhất, triệu đồng", _NUMBER),
    Offer("KE_HOACH_NAM", "Kế hoạch vốn của năm, triệu đồng", _NUMBER),
    Offer("LUY_KE_TRUOC", "Đã giải ngân đến hết năm trước, triệu đồng", _NUMBER),
    Offer("GIAI_NGAN_KY", "Giải ngân trong kỳ, triệu đồng", _NUMBER),
    Offer("GIAI_NGAN_NAM", "Giải ngân từ đầu năm, triệu đồng", _NUMBER),
    Offer("TY_LE", "% giải ngân từ đầu năm so kế hoạch vốn năm", _PERCENT),
    Offer("GIAI_NGAN", "Giải ngân lũy kế từ đầu dự án, triệu đồng", _NUMBER),
)
MONEY_HEADING = (
    _TITLE,
    _PERIOD,
    _AT,
    _SCOPE,
    Offer("DON_VI_TIEN", "Câu “Đơn vị tính: triệu đồng”"),
    Offer(fields.heading("KE_HOACH_NAM"), "Tiêu đề cột kế hoạch, ví dụ Kế hoạch vốn năm 2025"),
    Offer(fields.heading("LUY_KE_TRUOC"), "Tiêu đề cột đã giải ngân đến hết năm trước"),
    Offer(fields.heading("GIAI_NGAN_NAM"), "Tiêu đề cột giải ngân từ đầu năm"),
)
MONEY_BANDS = (
    BandOffer(
        "DU_AN",
        "Mỗi dự án một dòng; dòng con là từng nguồn vốn của dự án; cuối là dòng cộng",
        (
            _ORDINAL,
            _PROJECT,
            Offer("NGUON", "Nguồn vốn của dòng"),
            _CODE,
            _OWNER,
            Offer("QUYET_DINH", "Số quyết định, tên văn bản của tổng mức gần nhất"),
            Offer("NGAY_DUYET", "Ngày, tháng, năm của tổng mức gần nhất"),
            Offer("KC_HT", "Thời gian khởi công, hoàn thành"),
            *_MONEY,
            Offer("KHOI_LUONG_KY", "Giá trị khối lượng thực hiện trong kỳ, triệu đồng", _NUMBER),
            Offer("KHOI_LUONG", "Giá trị khối lượng thực hiện lũy kế, triệu đồng", _NUMBER),
            _OBSTACLES,
            Offer(fields.NOTE, "Ghi chú của báo cáo kỳ ấy"),
        ),
    ),
    BandOffer(
        "NGUON",
        "Mỗi nguồn vốn một dòng, cộng các dự án có nguồn ấy",
        (Offer("NGUON", "Nguồn vốn"), Offer("SO_DU_AN", "Bao nhiêu dự án"), *_MONEY),
    ),
)

SLIP_HEADING = (_TITLE, _PERIOD, _AT, _SCOPE, Offer("SO_MOC", "Bao nhiêu mốc của bao nhiêu dự án"))
SLIP_BANDS = (
    BandOffer(
        "MOC",
        "Mỗi mốc chậm hay đã lùi một dòng, nhóm theo chương trình, đề án",
        (
            _ORDINAL,
            _PROJECT,
            _CODE,
            Offer("MOC", "Mốc, loại văn bản"),
            Offer("LOAI_TAI_TRO", "Các nguồn vốn của dự án"),
            Offer("NHA_TAI_TRO", "Nhà tài trợ; để điền tay"),
            Offer("CAP_PHE_DUYET", "Cơ quan ban hành văn bản duyệt tổng mức gần nhất"),
            Offer(fields.PLAN, "Ngày theo kế hoạch đầu tiên"),
            _ACTUAL,
            Offer("TONG_MUC_TRIEU", "Tổng mức đầu tư lần duyệt gần nhất, triệu đồng", _NUMBER),
            Offer("THOI_HAN_MOI", "Thời hạn mới: ngày dự báo, hoặc kế hoạch đã lùi"),
            _WHY,
            Offer("TRE", "Trễ bao lâu so kế hoạch đầu tiên, bằng lời"),
            Offer(fields.LATE, "Số ngày trễ so kế hoạch đầu tiên", _NUMBER),
        ),
    ),
)

PROFILE_HEADING = (
    _TITLE,
    Offer("DU_AN", "Tên dự án"),
    _CODE,
    Offer("CHUONG_TRINH", "Chương trình, đề án"),
    _OWNER,
    Offer("LOAI", "Loại dự án"),
    _STAGE,
    Offer("BAT_DAU", "Ngày, tháng, năm bắt đầu"),
    Offer("KET_THUC", "Ngày, tháng, năm kết thúc"),
    Offer("TONG_DAU_TU", "Tổng mức đầu tư lần duyệt gần nhất"),
    Offer("KHOI_LUONG", "Giá trị khối lượng thực hiện gần nhất, kèm thời điểm"),
    Offer("KE_HOACH_NAM", "Kế hoạch vốn năm gần nhất"),
    _LATE,
    Offer("DIEN_GIAI", "Câu mở đầu trang dự án"),
    Offer("LUU_Y", "Những điều đáng lưu ý, như trên trang dự án"),
    Offer("NGUON_VON", "Các phần theo nguồn vốn"),
    Offer("CHI_TIEU", "Các chỉ tiêu mà dự án phục vụ"),
    Offer("VAN_BAN", "Các văn bản, bài báo"),
    Offer(fields.NOTE, "Ghi chú của dự án"),
    _PERIOD,
    _AT,
    *_LEGEND,
)
PROFILE_BANDS = (
    BandOffer(
        "TONG_MUC",
        "Mỗi lần duyệt tổng mức đầu tư một dòng",
        (
            Offer("LAN", "Lần mấy"),
            Offer("NGAY_DUYET", "Ngày, tháng, năm duyệt"),
            Offer("TONG_MUC", "Tổng mức đầu tư, tỷ đồng", _NUMBER),
            Offer("THEM", "Phần thêm của lần ấy, tỷ đồng", _NUMBER),
            Offer("VAN_BAN", "Văn bản, bài báo"),
            Offer(fields.NOTE, "Ghi chú"),
        ),
    ),
    BandOffer(
        "MOC",
        "Mỗi mốc một dòng; cuối là dòng cả dự án",
        (
            _ORDINAL,
            Offer("MOC", "Tên mốc"),
            Offer("KE_HOACH_GOC", "Kế hoạch đầu tiên"),
            Offer(fields.PLAN, "Mọi kế hoạch đã có, nối bằng →"),
            _FORECAST,
            _ACTUAL,
            _LATE,
            _WHY,
            Offer(fields.NOTE, "Ghi chú của mốc"),
        ),
        (_TIME,),
        _HEADS,
    ),
    BandOffer(
        "VUONG_MAC",
        "Mỗi rủi ro, vướng mắc một dòng",
        (
            _ORDINAL,
            Offer("LOAI", "Rủi ro hay vướng mắc"),
            Offer("NOI_DUNG", "Là gì"),
            Offer("CHU_TRI", "Ai phải gỡ"),
            Offer("HAN", "Hạn gỡ"),
            Offer("TINH_TRANG", "Còn bao lâu, quá hạn; đã gỡ lúc nào, thế nào"),
            Offer("KET_QUA", "Đã gỡ thế nào"),
        ),
    ),
)

TIMELINE_HEADING = (
    _TITLE,
    _PERIOD,
    _AT,
    _SCOPE,
    _COUNT,
    Offer("HOM_NAY_LA", "Câu “Hôm nay: …”"),
    Offer("TRANG", "Khổ giấy và mỗi trang mấy năm, mấy quý"),
    *_LEGEND,
)
TIMELINE_BANDS = (
    BandOffer(
        "DU_AN",
        "Mỗi dự án một dòng, dòng con là từng mốc của nó, nhóm theo chương trình, đề án",
        (
            _ORDINAL,
            Offer("DU_AN", "Tên chương trình, dự án, mốc"),
            _CODE,
            _STAGE,
            _PLAN,
            _FORECAST,
            _ACTUAL,
            Offer("DEN_DAU", "Ngày đã đạt, hoặc ngày dự báo; của dự án là giai đoạn"),
            _LATE,
            _WHY,
        ),
        (_TIME,),
        _HEADS,
    ),
)
