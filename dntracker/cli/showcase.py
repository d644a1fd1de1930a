"""The job without a screen: the newest full report and one chart, from the user's file or from the seeds."""

from pathlib import Path
from tempfile import TemporaryDirectory

from dntracker.cli.drawing import draw
from dntracker.cli.place import Place, told
from dntracker.domain.report import Order
from dntracker.services import files
from dntracker.services.desk import Desk
from dntracker.services.preview import HEADLINES
from dntracker.services.reports.kinds import FORM_SHEET
from dntracker.services.settings import Settings, config_folder

OUT = Path("out")


def run(place: Place, file: str | None) -> int:
    """Say that there is no screen, then write the sheet and the chart into `./out/` and print their paths."""
    told("Máy này không có màn hình để mở cửa sổ, nên DNTracker lập biểu và vẽ biểu đồ vào thư mục out.")
    with TemporaryDirectory() as folder:
        path = _file(file) or _seeded(place, Path(folder))
        with place.reading(path) as desk:
            for made in _make(desk):
                told(str(made))
    return 0


def _make(desk: Desk) -> list[Path]:
    OUT.mkdir(parents=True, exist_ok=True)
    form, period = desk.reporting.newest()
    order = Order(FORM_SHEET, form.code, period=period)
    made = [desk.reports.export(order, OUT / desk.reports.file_name(order))]
    for suffix in (".png", ".svg"):
        picture = OUT / f"{HEADLINES[1]}{suffix}"
        draw(desk, HEADLINES[1], picture)
        made.append(picture)
    return made


def _file(file: str | None) -> Path | None:
    if file:
        return Path(file)
    recent = [Path(one) for one in Settings.load(config_folder()).recent_files]
    return next((path for path in recent if path.is_file()), None)


def _seeded(place: Place, folder: Path) -> Path:
    path = folder / f"cds-danang{files.SUFFIX}"
    files.create(path, place.clock, seeded=True)
    return path
