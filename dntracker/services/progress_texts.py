"""Sentences about the form of quarterly progress: what was typed wrong, and what to do."""

from collections.abc import Mapping

PROGRESS_SENTENCES: Mapping[str, str] = {
    "no_choice": "“{text}” chưa chỉ rõ một lựa chọn nào. Gõ vài chữ đầu, hoặc số thứ tự, của: {choices}.",
    "no_stages": "Dự án {project} chưa theo quy trình nào nên chưa có giai đoạn để chọn. Chọn quy trình ở màn hình "
    "Dự án.",
    "out_of_percent": "Khối lượng hoàn thành từ 0 đến 100%, không thể là {value}. Sửa số.",
    "too_long": "Ô này giữ không quá {limit} chữ. Viết gọn lại.",
    "no_note": "Dòng này không có ghi chú riêng. Ghi chú của dự án đặt ở dòng Giai đoạn.",
    "unknown_place": "Biểu {form} không có dòng {place}. Xem các dòng bằng lệnh dntracker progress, thêm .note để ghi "
    "chú.",
    "no_progress_form": "Tệp chưa có biểu nào báo cáo theo dự án.",
    "form_of_projects": "Biểu {form} báo cáo theo dự án nên không gửi, nhận bằng tệp bảng tính của biểu. Nhập ở màn "
    "hình Nhập liệu.",
}
