"""Sentences about the rules of early warning."""

WARNING_SENTENCES = {
    "wrong_threshold": "“{what}”: “{text}” không dùng được. Gõ một số từ 0 đến {most}; số đếm thì gõ số nguyên từ 1.",
    "then_unknown": (
        "Tệp có từ ngày {first}: biểu, dự án và điểm số lúc hết {period} không xem lại được, không có trong danh sách."
    ),
    "warning_code": "Quy tắc {wanted} là của chương trình, nhìn vào việc khác. Giữ nguyên việc nó nhìn.",
}
