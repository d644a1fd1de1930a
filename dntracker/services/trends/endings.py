"""What ended: units, territories and indicators on a chart that stopped, so that their lines stop for a reason."""

from collections.abc import Iterator

from dntracker.domain.chart_spec import ChartSpec, LineSpec
from dntracker.services.catalogue import Catalogue
from dntracker.services.texts import begun
from dntracker.services.trends.texts import day_text


def endings(catalogue: Catalogue, spec: ChartSpec) -> tuple[str, ...]:
    """A sentence for each, once."""
    return tuple(dict.fromkeys(text for line in spec.lines for text in _of(catalogue, line)))


def _of(catalogue: Catalogue, line: LineSpec) -> Iterator[str]:
    indicator, today = catalogue.indicator(line.indicator), catalogue.today
    if indicator.valid_to and indicator.valid_to < today:
        yield f"Chỉ tiêu {indicator.short_name} ngừng dùng từ sau ngày {day_text(indicator.valid_to)}."
    if line.unit:
        unit = catalogue.unit(line.unit)
        heirs = [catalogue.unit(code).short_name for code in unit.successors]
        then = f"; từ đó do {', '.join(heirs)} báo cáo" if heirs else ""
        if unit.valid_to and unit.valid_to < today:
            yield f"{begun(unit.short_name)} kết thúc ngày {day_text(unit.valid_to)}{then}."
    if line.territory:
        territory = catalogue.territory(line.territory)
        if territory.valid_to and territory.valid_to < today:
            heir = catalogue.territory(territory.successor).short_name if territory.successor else ""
            yield f"{begun(territory.short_name)} có đến ngày {day_text(territory.valid_to)}" + (
                f"; từ đó là {heir}." if heir else "."
            )
