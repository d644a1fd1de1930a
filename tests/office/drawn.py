"""Workbooks drawn in LibreOffice like official forms, and what a sheet of a form may bind."""

from pathlib import Path

from dntracker.domain import fields
from dntracker.domain.template import Codes

DRAWN = Path(__file__).parents[1] / "data" / "templates"
STATISTICS, MILESTONES, COMMUNE = (DRAWN / name for name in ("bieu-thong-ke.xlsx", "tien-do-oda.xlsx", "dti-xa.xlsx"))
POINTS = DRAWN / "dti-cham-diem.xlsx"
ROW = (fields.NUMBERING, fields.NAME, fields.CODE, fields.MEASURE, *fields.NUMBERS, fields.NOTE)
HEADING = (
    "CO_QUAN_CHU_QUAN", "CO_QUAN", "BIEU_SO", "BAN_HANH", "HAN_NHAN", "TEN_BIEU", "KY", "NGAY_CHOT", "TEN_DON_VI",
    "DON_VI_NHAN", "DIA_DANH_NGAY", "NOI_NHAN", "NOI_NHAN_DANH_SACH", "NGUOI_LAP", "NGUOI_LAP_KY", "NGUOI_LAP_HO_TEN",
    "THU_TRUONG", "THU_TRUONG_KY", "THU_TRUONG_HO_TEN", "TIEU_DE_KE_HOACH", "TIEU_DE_CUNG_KY",
)  # fmt: skip
CODES = Codes(HEADING, {"CHI_TIEU": ROW, "CHU_THICH": ("CHU_THICH",)})
