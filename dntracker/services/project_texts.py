"""Sentences about projects: what a deed on them is refused for, and what only needs a word."""

from collections.abc import Mapping

PROJECT_SENTENCES: Mapping[str, str] = {
    "no_reason": "Chưa {what} vì chưa có lý do. Ghi lý do rồi làm lại; lý do được giữ trong nhật ký.",
    "wrong_stage": "“{stage}” không phải giai đoạn của quy trình {process}.{near}",
    "project_unit_ended": "{unit} đã kết thúc sau ngày {day}, không nhận thêm việc được nữa.{near}",
    "ends_early": "{last} {end} nằm trước {first} {start}. Sửa một trong hai ngày rồi lưu lại.",
    "wrong_order": "“{second}” ({second_date}) không thể trước “{first}” ({first_date}). "
    "Kiểm tra lại hai ngày, hoặc sửa mốc kia trước.",
    "cyclic_programmes": "Chương trình không thể nằm trong chính nó: {way}. Chọn chương trình mẹ khác.",
    "cyclic_processes": "Quy trình không thể thay cho chính nó: {way}. Chọn quy trình trước khác.",
    "future_date": "{known} chưa đến (hôm nay {today}) nên chưa ghi được ngày thực tế của {what}. Ghi vào dự báo.",
    "settled_period": "Biểu {form} {period} của {unit} ở trạng thái “{state}” nên không sửa ngày, số đã chi của kỳ ấy. "
    "Xin mở khóa biểu, rồi sửa trong biểu.",
    "overpaid": "Giải ngân {paid} vượt {what} {limit}. Kiểm tra lại số, hoặc nhập quyết định điều chỉnh trước.",
    "overpaid_maybe": "Giải ngân {paid} có thể đã vượt {what} {limit}. Kiểm tra lại số hoặc văn bản.",
    "weights_off": "Tỷ trọng các mốc của quy trình cộng lại là {sum}%, phải đủ 100%. Sửa tỷ trọng rồi lưu lại.",
    "plan_note": "Kế hoạch {planned} {word} mốc “{name}” đã đạt {actual}: xem lại ngày.",
    "weights_note": "Tỷ trọng các mốc cộng lại là {sum}%, chưa phải 100%.",
    "wrong_weight": "Tỷ trọng “{text}” không dùng được. Gõ một số từ 0 đến 100, hoặc để trống.",
    "project_in_use": "Chưa bỏ được dự án {project}: tệp còn {what} của dự án. Bỏ các phần ấy trước.",
    "stage_in_use": "Chưa bỏ được giai đoạn {stage}: dự án {project} đang ở đó. Chuyển dự án ấy đi trước.",
    "programme_in_use": "Chưa bỏ được chương trình {programme}: còn {what} thuộc chương trình. Chuyển đi trước.",
    "amount_exists": "Đã có {amount}. Sửa số đã có, hoặc ghi ngày khác.",
    "no_amount_document": "Nêu văn bản hoặc bài báo cho {amount}: số, ký hiệu hoặc tên.",
    "money_range": "“{text}” là một khoảng. Gõ một số tiền, thêm “khoảng”, “hơn” hoặc “tối đa” nếu chưa chính xác.",
    "no_money": "“{text}” không phải số tiền. Chưa biết số tiền thì để trống, không ghi.",
    "money_not_whole": "“{text}” lẻ hơn một đồng. Kiểm tra lại số và đơn vị (tỷ, triệu đồng).",
    "money_negative": "Số tiền “{text}” nhỏ hơn 0. Gõ số không âm; điều chỉnh giảm thì ghi ở phần bổ sung tổng mức.",
    "plan_set": "Mốc “{milestone}” đã có kế hoạch {planned}. Dời mốc kèm lý do; kế hoạch cũ vẫn được giữ.",
    "no_plan_yet": "Mốc “{milestone}” chưa có kế hoạch để dời. Đặt kế hoạch trước.",
    "same_plan": "Kế hoạch của mốc “{milestone}” đang là {planned} rồi. Ghi ngày khác nếu muốn dời.",
    "already_reached": "Mốc “{milestone}” đã đạt ngày {actual} nên không cần dự báo. Nếu chưa đạt thì bỏ ngày ấy.",
    "milestone_file_gone": "Tệp này không còn ở mốc “{milestone}”. Xem lại danh sách minh chứng.",
    "no_process": "Dự án {project} chưa chọn quy trình nên chưa có mốc mẫu. Chọn quy trình, hoặc thêm từng mốc.",
    "model_complete": "Dự án {project} đã có đủ các mốc của quy trình {process}.",
    "not_resolved": "“{text}” chưa gỡ nên không cần mở lại.",
    "wrong_limit": "Ngưỡng “{text}” không dùng được. Gõ một số từ 0 đến {most}.",
    "rating_code": "Quy tắc {wanted} là của chương trình, thuộc loại khác. Giữ nguyên loại của quy tắc ấy.",
    "nothing_to_freeze": "Chưa mốc nào của {programme} có ngày kế hoạch, nên chưa có gì để chốt. Ghi kế hoạch trước.",
    "baseline_exists": "Đã có kế hoạch gốc tên “{name}”. Đặt tên khác.",
}
