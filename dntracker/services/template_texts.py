"""Sentences about templates: what the doctor finds, and why a binding is proposed."""

from collections.abc import Mapping

from dntracker.domain.template import Fault, Reason, Sure, Why
from dntracker.services.exchange_texts import BOOK_WORDS

TEMPLATE_SENTENCES: Mapping[str, str] = {
    "unsound_template": "Chưa dùng được {name} làm mẫu, còn {count} chỗ phải sửa. Chỗ đầu tiên: {first}",
    "already_bound": "{name} đã gắn rồi (có tên {bound}). Dùng thẳng tệp này làm mẫu, hoặc xóa các tên cũ trước.",
    "nothing_bound": "Chưa gắn cột nào cho vùng {band}, nên không có gì để điền. Chỉ ra ít nhất cột chỉ tiêu và một "
    "cột số; bảng này cũng có thể không phải loại báo cáo đã chọn.",
    "bound_twice": "Nội dung {field} gắn vào hai chỗ. Chỉ giữ ở một cột.",
    "no_drawn_table": "Không thấy trong {name} bảng nào có dòng tiêu đề. Chọn tệp có bảng của biểu.",
    "no_such_version": "Không có mẫu {wanted} dùng từ kỳ {since}. Xem các mẫu bằng lệnh dntracker templates.",
}
FAULTS: Mapping[str, str] = {
    "unreadable": "Chưa đọc được tệp: {why}.",
    "not_bound": "Sổ tính này chưa gắn với số liệu nào. Dùng Gắn để chỉ ra bảng, các cột và các ô.",
    "missing_band": "Mẫu không có vùng {name}. Gắn bảng ấy, hoặc đặt tên {name} cho các dòng của nó.",
    "missing_field": "Mẫu không có ô {name}. Đặt tên {name} cho ô ghi nội dung ấy.",
    "dead_name": "Tên {name} trỏ vào chỗ đã xóa (#REF!). Đặt lại tên cho ô khác, hoặc xóa tên.",
    "name_without_sheet": "Tên {name} trỏ vào trang “{sheet}” không còn trong sổ. Đặt lại tên, hoặc xóa tên.",
    "name_of_no_cell": "Tên {name} không chỉ một vùng ô liền nhau. Đặt lại tên cho đúng một vùng.",
    "unknown_name": "Tên {name} ở ô {place} không phải tên chương trình điền.{near} Sửa tên, nếu định để điền.",
    "no_codes": "Dòng đầu của vùng {name} (ô {place}) không ghi mã nội dung nào. Ghi mã dưới từng cột rồi ẩn dòng.",
    "codes_shown": "Dòng mã của vùng {name} (ô {place}) chưa ẩn, nên sẽ in ra. Ẩn dòng ấy.",
    "no_model_row": "Vùng {name} chỉ có dòng mã, không có dòng mẫu. Mở rộng vùng thêm một dòng.",
    "unknown_field": "Mã {name} ở ô {place} không có trong vùng {band}.{near} Sửa mã rồi kiểm tra lại.",
    "field_twice": "Mã {name} ghi hai lần, lần sau ở ô {place}. Chỉ giữ ở một cột.",
    "model_outside": "Dòng mẫu {name} ({place}) nằm ngoài vùng {band}. Đặt lại tên cho một dòng trong vùng.",
    "spare_rows": "Vùng {name} có {count} dòng không làm mẫu cho dòng nào (từ ô {place}), khi điền sẽ mất. Xóa đi; nếu "
    "đây là tờ đã điền thì chép mẫu gốc ra mà sửa.",
    "merge_cut": "Ô gộp {place} bị mép vùng {name} cắt ngang. Bỏ gộp, hoặc mở rộng vùng cho trọn ô gộp.",
    "merge_over_models": "Ô gộp {place} nối nhiều dòng của vùng {name}, khi thêm dòng sẽ không gộp theo. Bỏ gộp.",
    "table_object": "Trang có bảng kiểu Table hay PivotTable, không dời theo vùng {name}. Chuyển về ô thường.",
    "stays_once": "Ô {place} có {what}, chỉ đi với dòng đầu chép từ dòng mẫu ấy. Để ngoài vùng {name} thì hơn.",
    "bands_overlap": "Vùng {name} và {other} chồng lên nhau. Đặt lại để mỗi dòng chỉ thuộc một vùng.",
    "array_formula": "Công thức mảng ở ô {place} không chép được theo dòng. Gõ lại thành công thức thường.",
    "outside_formula": "Ô {place} lấy số từ sổ tính khác ({formula}), máy khác không có. Thay bằng ô trong sổ.",
    "formula_by_text": "Ô {place} dùng INDIRECT hay OFFSET ({formula}), không theo khi thêm dòng. Chỉ thẳng vào ô.",
    "volatile_formula": "Ô {place} ({formula}) đổi kết quả mỗi lần mở tệp. Thay bằng ô do chương trình điền.",
    "formula_stays": "Ô {place} ({formula}) chỉ vào một phần của vùng {name}, không dài theo. Chỉ vào cả vùng.",
    "no_print_area": "Trang “{sheet}” chưa đặt vùng in, nên in mọi ô đã dùng. Đặt vùng in cho chắc.",
    "band_unprinted": "Vùng {name} ({place}) không nằm trọn trong vùng in {area}. Mở rộng vùng in.",
    "not_a4": "Khổ giấy của trang “{sheet}” không phải A4. Đặt lại khổ A4.",
    "too_wide": "Vùng in {place} rộng hơn giấy A4 nên bị cắt sang trang khác. Đặt vừa một trang ngang, hoặc thu cột.",
    "too_small": "Vùng in {place} phải thu còn {percent}% mới vừa A4, chữ khó đọc. Thu cột, hoặc đặt giấy ngang.",
    "too_narrow": "Vùng in {place} chỉ rộng {percent}% giấy A4. Kiểm tra có sót cột ngoài vùng in không.",
    "macros": "Tệp có macro, nên mọi tờ làm từ mẫu này là tệp .xlsm, mang macro theo. Lưu thành .xlsx nếu không cần.",
    "external_links": "Tệp có liên kết tới {count} sổ tính khác. Ngắt liên kết trong Excel (Data, Edit Links).",
    "connections": "Tệp có kết nối tới nguồn dữ liệu ngoài. Xóa kết nối trong Excel.",
    "embedded": "Tệp có nút bấm hay tệp khác nhúng bên trong. Xóa đi nếu không cần.",
    "uncomputed": "Có {count} công thức (ô {place}…) chương trình không tính được, nên xem trước và PDF để trống; "
    "Excel vẫn tính. Thay bằng phép tính đơn giản nếu cần in.",
    "unpainted_chart": "Trang “{sheet}” có {count} biểu đồ không phải cột, thanh hay đường, nên xem trước và PDF bỏ "
    "qua. Đổi loại biểu đồ nếu cần in.",
    "unpainted_rules": "Trang “{sheet}” có định dạng theo điều kiện; Excel tô màu, xem trước và PDF thì không.",
    "narrow_numbers": "Cột của ô {place} hẹp, Excel sẽ in #### khi số dài. Nới cột, hoặc chọn co chữ cho vừa ô.",
    "hidden_sheet": "Trang “{sheet}” đang ẩn, sẽ đi kèm mỗi tờ gửi ra. Hiện ra xem, xóa nếu không cần.",
    "protected_sheet": "Trang “{sheet}” đang khóa. Vẫn điền được, nhưng người nhận không sửa được ô.",
    "protected_book": "Sổ tính đang khóa cấu trúc. Vẫn điền được, nhưng người nhận không thêm được trang.",
    "no_styles": "Tệp không có bảng kiểu ô, nên không phải sổ tính trọn vẹn. Mở bằng Excel rồi lưu lại.",
    "too_many_styles": "Tệp có {count} kiểu ô, quá {most} là Excel không mở được. Chép bảng sang một sổ mới.",
}  # fmt: skip
_NEAR = " Có phải là {near}?"
SURE_WORDS: Mapping[Sure, str] = {Sure.CERTAIN: "chắc", Sure.LIKELY: "có lẽ", Sure.GUESS: "đoán"}
_WHYS: Mapping[Reason, str] = {
    Reason.HEADING: "tiêu đề “{said}”",
    Reason.VALUES: "{same}/{compared} số trùng với số đã có",
    Reason.BOTH: "tiêu đề “{said}”, {same}/{compared} số trùng",
    Reason.WORDS: "chữ “{said}”",
    Reason.PLACE: "vị trí trên tờ",
    Reason.PERSON: "do người dùng chọn",
}


def fault_sentence(fault: Fault) -> str:
    """What the doctor says, what to do included."""
    near = fault.data.get("near")
    told = dict(fault.data) | {"name": fault.name, "sheet": fault.sheet, "place": fault.cell}
    told["near"] = _NEAR.format(near=near) if near else ""
    told["why"] = BOOK_WORDS.get(str(told.get("why", "")), "")
    return FAULTS[fault.code].format_map(told)


def why_words(why: Why) -> str:
    """Why something is proposed, in a few words."""
    said = why.said if len(why.said) <= 40 else f"{why.said[:39]}…"
    return _WHYS[why.reason].format(said=said, same=why.same, compared=why.compared) or SURE_WORDS[why.sure]


BOUND_WORDS: Mapping[str, str] = {
    "STT": "Số thứ tự", "CHI_TIEU": "Tên chỉ tiêu", "MA_SO": "Mã chỉ tiêu", "DON_VI_TINH": "Đơn vị tính",
    "KE_HOACH": "Kế hoạch năm", "CUNG_KY": "Cùng kỳ năm trước", "KY_NAY": "Kỳ báo cáo", "LUY_KE": "Lũy kế từ đầu năm",
    "TY_LE_KE_HOACH": "% so với kế hoạch", "TY_LE_CUNG_KY": "% so với cùng kỳ", "GHI_CHU": "Ghi chú",
    "CO_QUAN_CHU_QUAN": "Cơ quan chủ quản", "CO_QUAN": "Cơ quan lập biểu", "BIEU_SO": "Biểu số",
    "BAN_HANH": "Ban hành kèm theo", "HAN_NHAN": "Ngày nhận báo cáo", "TEN_BIEU": "Tên biểu", "KY": "Kỳ báo cáo (chữ)",
    "NGAY_CHOT": "Số liệu tính đến ngày", "TEN_DON_VI": "Đơn vị báo cáo", "DON_VI_NHAN": "Đơn vị nhận báo cáo",
    "DIA_DANH_NGAY": "Địa danh, ngày tháng", "NOI_NHAN": "Chữ “Nơi nhận”", "NOI_NHAN_DANH_SACH": "Các nơi nhận",
    "NGUOI_LAP": "Người lập: chức danh", "NGUOI_LAP_KY": "Người lập: lời ký", "NGUOI_LAP_HO_TEN": "Người lập: họ tên",
    "THU_TRUONG": "Người ký: chức vụ", "THU_TRUONG_KY": "Người ký: lời ký", "THU_TRUONG_HO_TEN": "Người ký: họ tên",
    "TIEU_DE_KE_HOACH": "Tiêu đề cột kế hoạch", "TIEU_DE_CUNG_KY": "Tiêu đề cột cùng kỳ", "CHU_THICH": "Chú thích",
    "MA_TO": "Mã tờ đã phát hành",
}  # fmt: skip


def field_words(field: str, told: Mapping[str, str]) -> str:
    """What a field is called, else what its report `told` about it; its code where nobody said anything."""
    return BOUND_WORDS.get(field) or told.get(field, field)
