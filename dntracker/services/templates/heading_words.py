"""The words by which official workbooks name columns and cells of a heading, without marks and capitals."""

import re
from collections.abc import Mapping

from dntracker.domain import fields

_PERCENT = r"%|ty le|so sanh|so voi|muc do dat"
_PLAN = r"ke hoach|\bkh\b|chi tieu (?:duoc )?giao|muc tieu"
_LAST_YEAR = r"cung ky|nam truoc"
_TIME = r"ngay |thoi han"
COLUMNS: Mapping[str, tuple[str, ...]] = {
    fields.NUMBERING: (r"^(?:stt|tt|so tt|so thu tu)$",),
    fields.NAME: (r"^(?:ten )?chi tieu", r"^noi dung", r"^(?:ten )?chi so", r"^tieu chi"),
    fields.CODE: (r"^ma(?: so| chi tieu| cs)?$", r"\bma so\b"),
    fields.MEASURE: (r"^don vi(?: tinh)?$", r"^dvt$", r"don vi tinh"),
    fields.PLAN: (rf"^(?!.*(?:{_PERCENT}|{_TIME})).*(?:{_PLAN})",),
    fields.LAST_YEAR: (rf"^(?!.*(?:{_PERCENT}|{_TIME})).*(?:{_LAST_YEAR})",),
    fields.CUMULATIVE: (r"luy ke", r"cong don", r"tu dau nam"),
    fields.PERCENT_PLAN: (rf"(?:{_PERCENT}).*(?:{_PLAN})", rf"(?:{_PLAN}).*(?:{_PERCENT})"),
    fields.PERCENT_LAST_YEAR: (rf"(?:{_PERCENT}).*(?:{_LAST_YEAR})", rf"(?:{_LAST_YEAR}).*(?:{_PERCENT})"),
    fields.CURRENT: (r"ky nay", r"ky bao cao", r"trong ky", r"thuc hien", r"ket qua", r"so lieu"),
    "DU_AN": (r"^(?:ten )?(?:chuong trinh, )?du an", r"^(?:ten )?nhiem vu"),
    "LOAI": (r"^loai (?:hinh )?du an",),
    "GIAI_DOAN": (r"giai doan", r"tien do"),
    "CHU_TRI": (r"chu dau tu", r"chu tri", r"chu du an", r"phu trach"),
    "BAT_DAU": (r"khoi cong", r"bat dau"),
    "KET_THUC": (r"hoan thanh", r"ket thuc"),
    "TONG_MUC_TRIEU": (r"tong (?:von|muc)(?: dau tu)?.*tr(?:ieu)?\b",),
    "TONG_MUC": (r"tong (?:von|muc)(?: dau tu)?", r"^tmdt"),
    "NGAY_DUYET": (r"ngay phe duyet(?!.*ke hoach)", r"ngay (?:quyet dinh|qd)"),
    "VAN_BAN": (r"(?:loai |so )?van ban", r"quyet dinh"),
    "NHOM": (r"^(?:ten )?nhom",),
    "DIEM_TOI_DA": (r"^diem toi da", r"^(?:thang|so) diem"),
    "TU_CHAM": (r"tu (?:danh gia|cham)",),
    "THAM_DINH": (r"tham dinh", r"tham tra"),
    "CONG_NHAN": (r"cong nhan", r"diem dat", r"dat duoc"),
    "CHENH_LECH": (r"^chenh lech",),
    "TINH_TRANG": (r"trang thai", r"tinh trang"),
    "MUC_TIEU": (r"^muc yeu cau", r"^muc (?:tieu|phai dat)"),
    "KIEU_CHAM": (r"^(?:kieu|loai|phuong thuc) (?:cham|diem|tinh)", r"^cach cham(?: diem)?$"),
    "CACH_CHAM": (r"cach (?:xac dinh|tinh|cham)", r"^quy tac"),
    "TAI_LIEU": (r"tai lieu kiem chung",),
    "SO_LIEU": (r"^so lieu", r"^ket qua"),
    "MINH_CHUNG_GHI_CHU": (r"minh chung.*ghi chu", r"ghi chu.*minh chung"),
    "MINH_CHUNG": (r"^(?:tep |tai lieu )?minh chung",),
    fields.NOTE: (r"^ghi chu", r"ghi chu$", r"thuyet minh"),
}
"""What a column's heading says, the likeliest first; words of other fields do not stand in it."""
_NUMBER = r"(?:[ivx]+|\d+|…+|\.{2,}|_+)"
PERIOD = re.compile(
    rf"^(?:ky bao cao:? ?)?\(?(?:(?:quy|thang) {_NUMBER}|[69] thang(?: dau| cuoi)?|nam {_NUMBER}).*", re.S
)
DAY = re.compile(rf".*ngay {_NUMBER} thang {_NUMBER} nam {_NUMBER}", re.S)
CELLS: Mapping[str, re.Pattern[str]] = {
    field: re.compile(pattern, re.S)
    for field, pattern in {
        "BIEU_SO": r"^(?:bieu|mau)(?: bieu)? so\b",
        "BAN_HANH": r"^\(?ban hanh (?:kem )?theo",
        "HAN_NHAN": r"^ngay nhan",
        "NGAY_CHOT": r"^\(?(?:so lieu )?tinh den (?:het )?(?:ngay)?",
        "TEN_DON_VI": r"^(?:don vi|co quan|noi) (?:bao cao|gui)",
        "DON_VI_NHAN": r"^(?:don vi|co quan|noi) nhan bao cao",
        "NOI_NHAN": r"^noi nhan:?$",
        "NGUOI_LAP": r"^nguoi lap",
        "THU_TRUONG": r"^(?:thu truong|(?:q\.|kt\. ?)?(?:pho )?giam doc|(?:kt\. ?)?(?:pho )?chu tich|lanh dao)",
    }.items()
}
"""What a cell of the heading or of the end says; `KY` and `DIA_DANH_NGAY` are told by their dates."""
MOTTO = "cong hoa xa hoi chu nghia viet nam"
TOTAL = re.compile(r"^(?:tong(?: cong| so)?|cong)\b")
END = re.compile(r"^(?:nguoi (?:lap|kiem)|noi nhan|thu truong|ghi chu ?:|chu thich|.*, ngay .* thang)")
NUMBERING = re.compile(r"\(?([a-z]|\d{1,2})\)?(?:\s*[=(].*)?", re.S)
GROUP_NUMBER = re.compile(r"(?:[ivx]+|[a-z])[.)]?")
