"""The sentences of reports."""

from collections.abc import Mapping

REPORT_SENTENCES: Mapping[str, str] = {
    "missing_choice": "Chọn {what} rồi mới lập được “{report}”.",
    "not_by_units": "Biểu {form} không do từng xã, phường báo cáo nên không có bảng theo đơn vị. Chọn biểu khác.",
    "never_sent": "{unit} chưa gửi biểu {form} lần nào. Chọn ngày bắt đầu để xem các thay đổi.",
    "not_in_words": "“{report}” không có bản Word. Đổi đuôi tên tệp thành .xlsx hoặc .pdf.",
    "no_units": "“{report}” không lập riêng cho từng đơn vị. Bỏ --all-units, hoặc chọn loại báo cáo khác.",
    "no_years": "Chỉ tiêu {indicator} chưa có số liệu năm nào. Chọn chỉ tiêu khác, hoặc nhập số trước.",
    "not_a_year": "Điểm được chấm theo năm, không theo {period}. Chọn một năm, ví dụ 2025.",
}
