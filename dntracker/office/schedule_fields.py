"""How a schedule stands in the XML format of Microsoft Project: the fields that both writer and reader know.

Programs of this format know days only, so that a date known as *quý III/2024* stands as its last day, and beside it
as text in a field of its own, where a reader finds it again as long as the day was not moved.
"""

from enum import StrEnum

NAMESPACE = "http://schemas.microsoft.com/project"
PLAN_BASELINE, FIRST_BASELINE = "0", "1"


class Field(StrEnum):
    """The fields of text that a task carries for us, by the heading under which people see them."""

    CODE = "Mã DNTracker"
    FIRST = "Kế hoạch đầu"
    PLAN = "Kế hoạch"
    FORECAST = "Dự báo"
    ACTUAL = "Thực tế"


IDS = dict(zip(Field, ("188743731", "188743734", "188743737", "188743740", "188743743"), strict=True))  # Text1 to Text5
NAMES = dict(zip(Field, (f"Text{number}" for number in range(1, 6)), strict=True))
