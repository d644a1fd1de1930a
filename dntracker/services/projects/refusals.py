"""Why ratings and baselines are refused: one sentence each, filled by `texts`."""

from collections.abc import Mapping

PLAN_REFUSALS: Mapping[str, str] = {
    "wrong_limit": "Ngưỡng “{text}” không dùng được. Gõ một số từ 0 đến {most}.",
    "rating_code": "Quy tắc {wanted} là của chương trình, thuộc loại khác. Giữ nguyên loại của quy tắc ấy.",
    "nothing_to_freeze": "Chưa mốc nào của {programme} có ngày kế hoạch, nên chưa có gì để chốt. Ghi kế hoạch trước.",
    "baseline_exists": "Đã có kế hoạch gốc tên “{name}”. Đặt tên khác.",
}
