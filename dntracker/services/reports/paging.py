"""How a timeline lies on its pages: which paper, how fine its columns are, how many of them a page takes."""

from collections.abc import Mapping

from msgspec import Struct

from dntracker.services.reports.time_columns import Step


class Paging(Struct, frozen=True):
    """One way: its paper (`A3`, `A4`), its step, the columns of a page, its name, whether milestones have rows."""

    paper: str
    step: Step
    columns: int
    told: str
    milestones: bool = True


PAGINGS: Mapping[str, Paging] = {
    "a3-nam": Paging("A3", Step.MONTH, 36, "A3, mỗi trang ba năm"),
    "a4-nam": Paging("A4", Step.MONTH, 12, "A4, mỗi trang một năm"),
    "a3-nam-gon": Paging("A3", Step.MONTH, 36, "A3, mỗi trang ba năm, chỉ dòng dự án", milestones=False),
    "a4-nam-gon": Paging("A4", Step.MONTH, 12, "A4, mỗi trang một năm, chỉ dòng dự án", milestones=False),
    "a3-quy": Paging("A3", Step.TEN_DAYS, 36, "A3, mỗi trang bốn quý"),
    "a4-quy": Paging("A4", Step.TEN_DAYS, 18, "A4, mỗi trang hai quý"),
}
USUAL = "a3-nam"
