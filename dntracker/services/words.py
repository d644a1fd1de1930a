"""What states, moves, roles, refusals and other fixed things of the domain are called; sentences are in `texts`."""

from collections.abc import Mapping
from enum import Enum

from dntracker.domain.city_value import Lack
from dntracker.domain.figure import Status
from dntracker.domain.period import Frequency
from dntracker.domain.person import Refusal, Role
from dntracker.domain.submission import Lock, Move, State

LACK_WORDS: Mapping[Lack, str] = {
    Lack.NO_RULE: "Không cộng được từ xã, phường: chỉ tiêu chưa có cách tổng hợp, mà tỷ lệ thì không lấy bình quân.",
    Lack.NO_QUOTIENT: "Không tổng hợp được: tỷ lệ cần chỉ tiêu tử số và mẫu số, chưa khai ở chỉ tiêu này.",
    Lack.NO_WEIGHTS: "Không tổng hợp được: bình quân cần chỉ tiêu làm quyền số, chưa khai ở chỉ tiêu này.",
    Lack.NOTHING: "Chưa xã, phường nào có số để tổng hợp.",
    Lack.ZERO: "Không tổng hợp được: cộng mẫu số hay quyền số của các xã, phường bằng 0.",
}
"""Why the units' figures make no value of the city, in one sentence."""

LOCK_REASONS: Mapping[Lock, str] = {
    Lock.NOT_OPEN: "kỳ {period} chưa mở, nhận số từ {opens}.",
    Lock.CLOSED: "biểu đã đóng từ sau ngày {closes}. Còn phải sửa thì xin mở khóa.",
    Lock.SUBMITTED: "biểu đã gửi ({by}, {at}). Nhờ người duyệt trả lại, hoặc xin mở khóa.",
    Lock.APPROVED: "biểu đã duyệt ({by}, {at}). Còn phải sửa thì xin mở khóa.",
    Lock.LOCKED: "biểu đã khóa sổ ({by}, {at}). Còn phải sửa thì xin mở khóa.",
    Lock.UNIT_ENDED: "{unit} không còn hoạt động trong kỳ này.",
}
"""Why a form takes no figures, as the rest of a sentence that begins with what cannot be done."""

LOCK_WORDS: Mapping[Lock, str] = {
    Lock.NOT_OPEN: "Chưa mở kỳ",
    Lock.CLOSED: "Quá hạn khóa sổ",
    Lock.SUBMITTED: "Đã gửi",
    Lock.APPROVED: "Đã duyệt",
    Lock.LOCKED: "Khóa sổ",
    Lock.UNIT_ENDED: "Đơn vị hết hiệu lực",
}
"""The same reason as a chip says it."""

BAR_WORDS: Mapping[str, str] = {
    "right": "Không có quyền", "look": "Chỉ xem", "retired": "Ngừng dùng", "formula": "Tự tính",
    "process": "Chưa có quy trình",
}  # fmt: skip
"""The other reasons why a cell takes no figure, as a chip says them."""
NO_RIGHT, LOOK_ONLY, RETIRED, BY_FORMULA, NO_PROCESS = BAR_WORDS.values()

REFUSALS: Mapping[Refusal, str] = {
    Refusal.UNKNOWN: "{person} chưa có trong danh sách người làm việc của tệp. "
    "Chọn người khác ở Đổi người làm việc, hoặc nhờ người quản trị thêm vào danh sách.",
    Refusal.LEFT: "{person} thôi làm việc ở đây sau ngày {left}. Chọn người khác ở Đổi người làm việc.",
    Refusal.PIN: "chưa nhập mã PIN của {person}. Nhập ở Đổi người làm việc.",
    Refusal.ROLE: "{person} không có quyền {role}. Chọn người khác ở Đổi người làm việc.",
    Refusal.UNIT: "{person} không làm việc cho {unit}. Chọn người khác ở Đổi người làm việc.",
}
"""Why somebody may not do something, as the rest of a sentence that begins with what cannot be done."""

STATUS_WORDS: Mapping[Status, str] = {
    Status.ESTIMATED: "ước",
    Status.PROVISIONAL: "sơ bộ",
    Status.OFFICIAL: "chính thức",
}
STATUS_LETTERS: Mapping[str, str] = {status.value: word for status, word in STATUS_WORDS.items()}
STATE_WORDS: Mapping[Enum, str] = {
    State.DRAFT: "nháp",
    State.SUBMITTED: "đã gửi",
    State.RETURNED: "trả lại",
    State.APPROVED: "đã duyệt",
    State.LOCKED: "khóa sổ",
}
MOVE_WORDS: Mapping[Enum, str] = {
    Move.SUBMIT: "gửi",
    Move.RETURN: "trả lại",
    Move.APPROVE: "duyệt",
    Move.LOCK: "khóa sổ",
    Move.UNLOCK: "mở khóa",
}
ROLE_WORDS: Mapping[Enum, str] = {Role.ENTER: "nhập", Role.APPROVE: "duyệt", Role.ADMINISTER: "quản trị"}
FREQUENCY_WORDS: Mapping[Enum, str] = {
    Frequency.MONTH: "tháng",
    Frequency.QUARTER: "quý",
    Frequency.HALF: "6 tháng",
    Frequency.NINE_MONTHS: "9 tháng",
    Frequency.YEAR: "năm",
}

ENUM_WORDS: Mapping[Enum, str] = {**STATE_WORDS, **MOVE_WORDS, **ROLE_WORDS, **FREQUENCY_WORDS}
