"""Who is missing, as a workbook: a row for each form that a unit has not handed in."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from dntracker.office.table import Column, Table, write_table
from dntracker.services import texts
from dntracker.services.overview_texts import progress
from dntracker.services.standings import Standing

COLUMNS = (
    Column("STT", 5, centred=True),
    Column("Nơi báo cáo", 30),
    Column("Biểu", 12),
    Column("Kỳ", 12),
    Column("Tình trạng", 15),
    Column("Hạn nộp", 13, centred=True),
    Column("Trễ (ngày)", 9),
)


def export(missing: Sequence[Standing], target: Path, today: date) -> None:
    """Write the list to `target`, whole or not at all; raises TargetUnwritable."""
    rows = [
        (
            number, one.unit.name, one.form.code, texts.period_short(one.period), progress(one),
            one.due.actual if one.due else None, one.days_late or None,
        )
        for number, one in enumerate(missing, 1)
    ]  # fmt: skip
    title = "Danh sách đơn vị chưa gửi báo cáo"
    write_table(Table(title, f"Tính đến ngày {texts.day(today)}", COLUMNS, rows), target)
