"""Sentences about charts, the views kept of them, and what is noted on them and in meetings."""

CHART_SENTENCES = {
    "unknown_method": "Không có cách dự báo “{text}”. Có: auto, linear, recent, damped, saturating.",
    "no_chart_name": "Đặt tên cho biểu đồ rồi giữ lại, ví dụ “DTI so với cả nước”.",
    "too_many_letters": "{what} dài hơn {limit} chữ cái. Ghi ngắn lại.",
    "chart_name_taken": "Đã có biểu đồ tên “{name}”. Đặt tên khác, hoặc mở biểu đồ ấy rồi giữ lại.",
    "empty_note": "Ghi vài chữ về sự kiện rồi lưu lại. Muốn bỏ ghi chú thì dùng nút Bỏ.",
    "no_note_day": "Ghi chú cần một ngày: gõ ở ô Từ ngày, ví dụ 30/09/2025.",
    "empty_opinion": "Chưa có ý kiến nào. Gõ vài chữ rồi Enter, hoặc Esc để thôi.",
    "backward_band": "Khoảng này kết thúc ({end}) trước khi bắt đầu ({start}). Đổi lại hai ngày.",
    "bad_chart_size": "Không có cỡ “{text}”. Ghi rộng x cao tính bằng mm, từ 40 đến 1.200, ví dụ 160x90.",
    "bad_chart_dpi": "Độ mịn “{text}” không dùng được. Ghi từ 72 đến 1.200 điểm mỗi inch, ví dụ 300.",
    "too_many_dots": "Ảnh {width} × {height} điểm quá lớn để mở. Giảm cỡ hoặc giảm độ mịn, hoặc lưu thành PDF, SVG.",
}
