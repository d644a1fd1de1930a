"""The published portfolio in words: what each source says, where two differ, what the file has of it, what is left."""

from collections.abc import Iterator

from dntracker.domain.number_text import write
from dntracker.domain.quantity import Qualifier, Quantity
from dntracker.services import texts
from dntracker.services.projects.amounts import money_text
from dntracker.services.projects.dates import date_words
from dntracker.services.projects.published import Beside, Published, SourceSum, StageRow, Stated
from dntracker.services.trends.phrases import in_words

WHOLE = "Cả đề án"


def source_name(stated: Stated) -> str:
    """Who says it, and when: *Báo Mới, “Đà Nẵng ưu tiên …” (2024)*."""
    if stated.source is None:
        return f"{stated.unit} tự báo cáo, {date_words(stated.date)}"
    name = stated.source.number or f"“{stated.source.title}”"
    outlet = f"{stated.source.outlet}, " if stated.source.outlet else ""
    return f"{outlet}{name} ({date_words(stated.date)})"


def stated_text(stated: Stated) -> str:
    """*8 dự án, hơn 884 tỷ đồng*."""
    parts = []
    if stated.count is not None:
        parts.append(f"{in_words(write(Quantity(float(stated.count), qualifier=stated.count_qualifier)))} dự án")
    if stated.dong is not None:
        parts.append(_money(stated.dong, stated.qualifier))
    return ", ".join(parts) or "không nêu số"


def stage_name(row: StageRow) -> str:
    """What a row is about."""
    return row.stage.name if row.stage else WHOLE


def gap_text(one: Beside) -> str:
    """What the file has of a published count, and what is left: *trong tệp 2 dự án, 662 tỷ đồng; còn 6 dự án …*."""
    if not one.items:
        return "trong tệp chưa có dự án nào ở giai đoạn này khi ấy"
    money = f", {_money(one.total.dong, one.total.qualifier)}" if one.total.dong is not None else ""
    parts = [f"trong tệp {len(one.items)} dự án{money}"]
    if one.inside:
        all_ = "đều" if not one.unclear else f"{len(one.inside)} dự án"
        parts.append(f"{all_} nằm trong số này, không cộng thêm")
    if one.unclear:
        parts.append(f"{len(one.unclear)} dự án nguồn này không nêu tên, cũng không cộng thêm")
    return "; ".join([*parts, *_left(one)])


def differing(row: StageRow) -> list[str]:
    """A sentence for each pair of sources that say different things."""
    return [
        f"Hai nguồn khác nhau về {texts.inside(stage_name(row))}: {stated_text(one)} theo {source_name(one)}; "
        f"{stated_text(other)} theo {source_name(other)}."
        for one, other in row.disagreements
    ]


def sum_text(one: SourceSum) -> str:
    """What one source's stages come to together."""
    return f"Cộng {one.stages} giai đoạn theo {source_name(one.stated)}: {stated_text(one.stated)}"


def lines_of(published: Published) -> Iterator[str]:
    """The whole of it, line by line, as the command line prints it."""
    for row in (*published.rows, *([published.whole] if published.whole else [])):
        yield stage_name(row)
        for one in row.said:
            yield f"  {stated_text(one.stated)} · theo {source_name(one.stated)}"
            if row.stage is not None:
                yield f"    {gap_text(one)}"
        yield from (f"  {sentence}" for sentence in differing(row))
    for summed in published.sums:
        yield sum_text(summed)


def _left(one: Beside) -> list[str]:
    if one.count_gap is None:
        return []
    if one.count_gap < 0:
        return [f"tệp nhiều hơn {-one.count_gap} dự án"]
    if not one.count_gap:
        return ["tệp đã đủ tên"]
    money = ""
    if one.dong_gap is not None and one.dong_gap > 0:
        money = f", {_money(one.dong_gap, one.gap_qualifier)},"
    return [f"còn {one.count_gap} dự án{money} chưa có tên trong tệp"]


def _money(dong: int, qualifier: Qualifier | None) -> str:
    return in_words(money_text(dong, qualifier))
