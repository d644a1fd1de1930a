"""Issued sheets in words: what a code proves, which numbers changed and by whom."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from msgspec import Struct

from dntracker.domain import fields
from dntracker.domain.issue import Issued, Role
from dntracker.domain.issue_code import written
from dntracker.domain.report import Ref
from dntracker.services import texts

COLUMNS: Mapping[str, str] = {
    fields.PLAN: "kế hoạch",
    fields.LAST_YEAR: "cùng kỳ",
    fields.CURRENT: "kỳ này",
    fields.CUMULATIVE: "lũy kế",
    fields.PERCENT_PLAN: "% kế hoạch",
    fields.PERCENT_LAST_YEAR: "% cùng kỳ",
    "SO_LIEU": "số liệu", "MUC_TIEU": "mục tiêu", "CA_NUOC": "cả nước", "SO_NOI": "số nơi báo cáo",
    "SO_NAM_TRUOC": "so với năm trước", "SO_MUC_TIEU": "so với mục tiêu",
    "DIEM_TOI_DA": "điểm tối đa", "TINH_DUOC": "điểm tính từ số liệu", "TU_CHAM": "điểm tự chấm",
    "THAM_DINH": "điểm thẩm định", "CONG_NHAN": "điểm công nhận", "CHENH_LECH": "chênh lệch", "TONG": "tổng cộng",
    "SO_CU": "số cũ", "SO_MOI": "số mới", fields.NOTE: "ghi chú",
    "GIAI_DOAN": "giai đoạn", "TONG_MUC": "tổng mức đầu tư", "TONG_MUC_TRIEU": "tổng mức đầu tư", "THEM": "phần thêm",
    "BAN_DAU": "tổng mức lần đầu", "KE_HOACH_NAM": "kế hoạch vốn năm", "KE_HOACH_GOC": "kế hoạch đầu tiên",
    "DU_BAO": "dự báo", "THUC_TE": "thực tế", "DEN_DAU": "đã đạt, dự báo", "THOI_HAN_MOI": "thời hạn mới",
    "LY_DO": "lý do", "TIEN_DO": "khối lượng, %", "DA_LAM": "đã làm", "HEN_KY_TRUOC": "hẹn kỳ trước",
    "HEN_KY_SAU": "hẹn kỳ sau", "MOC_TOI": "mốc tới", "DU_KIEN": "dự kiến", "VUONG_MAC": "vướng mắc",
    "BAT_DAU": "bắt đầu", "KET_THUC": "kết thúc", "LUY_KE_TRUOC": "giải ngân đến hết năm trước",
    "GIAI_NGAN_KY": "giải ngân trong kỳ", "GIAI_NGAN_NAM": "giải ngân từ đầu năm", "GIAI_NGAN": "giải ngân lũy kế",
    "TY_LE": "% kế hoạch vốn năm", "KHOI_LUONG": "khối lượng lũy kế", "KHOI_LUONG_KY": "khối lượng trong kỳ",
    "TAT_CA": "cộng các dự án", "NGUON": "nguồn vốn", "KC_HT": "khởi công – hoàn thành", "NGAY_DUYET": "ngày duyệt",
    "QUYET_DINH": "quyết định", "HAN": "hạn gỡ", "NOI_DUNG": "nội dung", "THOI_GIAN": "dòng thời gian",
}  # fmt: skip
FORMATS: Mapping[Role, str] = {Role.WORKBOOK: "Excel", Role.PDF: "PDF", Role.TEXT: "Word"}
SAID = 3  # changes that a sentence names; the others are in the list under it
EMPTY = "trống"


class NumberChange(Struct, frozen=True):
    """A number that differs: where it stands, in words, what it was and is, and the last to have changed it."""

    ref: Ref
    place: str
    before: str | None
    after: str | None
    by: str = ""
    at: datetime | None = None

    @property
    def told(self) -> str:
        """The change in words: *KTS.01, kỳ này: 20,69 → 21 (Cán bộ M, 10/01/2026 10:00)*."""
        who = f" ({self.by}, {texts.moment(self.at)})" if self.at else ""
        if not self.ref[1]:
            return f"{'thêm' if self.before is None else 'bỏ'} dòng {self.place}{who}"
        return f"{self.place}: {self.before or EMPTY} → {self.after or EMPTY}{who}"


def column_words(field: str) -> str:
    """A field as its column is called: *kỳ này*; one that has no word by its code."""
    name, _, again = field.partition("#")
    return COLUMNS.get(name, name) + (f" ({again})" if again else "")


def adjustment_words(adjustment: int) -> str:
    """Which issue of a sheet it is: *lần đầu*, *điều chỉnh lần 2*."""
    return f"điều chỉnh lần {adjustment}" if adjustment else "lần đầu"


def issue_words(issued: Issued) -> str:
    """An issue in words: *Biểu …, mã 4F7K-2M9X-QH3P, lần đầu, ngày 10/01/2026*."""
    which = adjustment_words(issued.adjustment)
    return f"{issued.title}, mã {written(issued.code)}, {which}, ngày {texts.day(issued.day)}"


def now_words(issued: Issued, found: Sequence[NumberChange], later: Issued | None) -> str:
    """What a code proves, in one sentence, and which adjustment there is since."""
    told = f"Đã đổi {len(found)} số: {listed(found)}." if found else f"Còn đúng: {issue_words(issued)}."
    if later is None:
        return told
    return f"{told} Đã có bản {adjustment_words(later.adjustment)}, mã {written(later.code)}."


def file_words(found: Sequence[NumberChange]) -> str:
    """Whether a workbook still says what was issued, in one sentence."""
    if not found:
        return "Số trong tệp đúng như đã phát hành."
    return f"Tệp đã bị sửa {len(found)} số sau khi phát hành: {listed(found)}."


def listed(found: Sequence[NumberChange]) -> str:
    """The first changes, and how many there are besides."""
    more = len(found) - SAID
    return "; ".join(one.told for one in found[:SAID]) + (f"; và {more} số khác" if more > 0 else "")


def issuing_step(issued: Issued, *, warned: bool) -> str:
    """What the journal calls the act."""
    again = f", {adjustment_words(issued.adjustment)}" if issued.adjustment else ""
    return f"phát hành {issued.title}{again}: mã {written(issued.code)}{' (chưa duyệt)' if warned else ''}"


def signed_day(day: date) -> str:
    """The day beside the place, as Nghị định 30/2020 writes it: *ngày 05 tháng 02 năm 2026*, *ngày 10 tháng 3 …*."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"
