"""A store in memory with the published figures of the digital economy's share, and what else charts need."""

from datetime import UTC, date, datetime

from msgspec import Struct

from dntracker.domain.act import Actor, Deed
from dntracker.domain.calendar import Calendar
from dntracker.domain.figure import Figure, Status, Target
from dntracker.domain.form import Form, FormGroup, FormRow
from dntracker.domain.indicator import CityRule, Direction, Indicator, Kind, OverTime, OverUnits, Pillar, SeriesBreak
from dntracker.domain.period import Frequency, Period
from dntracker.domain.quantity import Qualifier
from dntracker.domain.source import Source
from dntracker.domain.unit import Territory, Unit
from dntracker.services.catalogue import Catalogue
from dntracker.services.trends.trends import Trends
from dntracker.store.figures import Figures
from dntracker.store.files import create
from dntracker.store.store import Store

NOON = datetime(2026, 11, 2, 5, tzinfo=UTC)
SHARE, RANK, EXPORTS, FILES, EMPTY = "KTS.01", "XH.02", "KTS.06", "CQS.03", "KTS.99"


def indicator(code: str, name: str, kind: Kind, measure: str, *, direction: Direction = Direction.UP) -> Indicator:
    """An indicator of the department."""
    return Indicator(
        code, f"{name} của thành phố", name, code[:3], kind, direction, measure, 2, "A", OverTime.NONE, OverUnits.NONE,
        CityRule.OWNER, "SKHCN", low=0.0, position=int(code[-2:]),
    )  # fmt: skip


def figure(code: str, period: str, value: float, **more: object) -> Figure:
    """The city's figure as the department reports it, unless told otherwise."""
    about = {"territory": "DN-CU", "unit": "SKHCN"} | more
    return Figure(code, period=Period.parse(period), value=value, **about)  # type: ignore[arg-type]


def target(document: str, horizon: int, value: float, **more: object) -> Target:
    """A target of the city for the share of the digital economy."""
    given = {"indicator": SHARE, "territory": "DN"} | more
    return Target(document=document, horizon=Period.parse(str(horizon)), value=value, **given)  # type: ignore[arg-type]


CATALOGUE: tuple[Struct, ...] = (
    Pillar("CQS", "Chính quyền số", 1),
    Pillar("KTS", "Kinh tế số", 2),
    Pillar("XH.", "Xếp hạng", 3),
    Territory("DN-CU", "Thành phố Đà Nẵng (đến 30/6/2025)", "Đà Nẵng (đến 30/6/2025)", "city", None, date(2025, 6, 30)),
    Territory("DN", "Thành phố Đà Nẵng (từ 01/7/2025)", "Đà Nẵng (từ 01/7/2025)", "city", date(2025, 7, 1)),
    Territory("VN", "Cả nước", "Cả nước", "nation"),
    Territory("20195", "Phường Hải Vân", "Hải Vân", "commune"),
    Unit("SKHCN", "Sở Khoa học và Công nghệ", "Sở KH&CN", "so"),
    Unit("BTTTT", "Bộ Thông tin và Truyền thông", "Bộ TT&TT", "bo"),
    Unit("TCTK", "Tổng cục Thống kê", "Tổng cục Thống kê", "bo"),
    indicator(SHARE, "Tỷ trọng kinh tế số trong GRDP", Kind.RATIO, "%"),
    indicator(RANK, "Xếp hạng DTI", Kind.RANK, "hạng", direction=Direction.DOWN),
    indicator(EXPORTS, "Xuất khẩu phần mềm", Kind.FLOW, "triệu USD"),
    indicator(FILES, "Hồ sơ trực tuyến toàn trình", Kind.RATIO, "%"),
    indicator(EMPTY, "Lao động kinh tế số", Kind.RATIO, "%"),
    Source("VNE-2023", "bai-bao", "Kinh tế số đóng góp 17%", "vneconomy", "2023-01"),
    Source("BDN-2024-05", "bai-bao", "Bứt tốc phát triển kinh tế số", "Báo Đà Nẵng", "2024-05"),
    Source("NQ05", "van-ban", "Nghị quyết 05-NQ/TU", "", "2021-06-17", "05-NQ/TU"),
    Source("KH411", "van-ban", "Kế hoạch thực hiện QĐ 411/QĐ-TTg", "", "2022-08"),
    Source("KH21", "van-ban", "Kế hoạch 21/KH-UBND", "", "2025-09", "21/KH-UBND"),
    Source("QD411", "van-ban", "Quyết định 411/QĐ-TTg", "", "2022-03-31", "411/QĐ-TTg"),
    Source("VNX-2025", "bai-bao", "Kinh tế số đạt 60% GRDP năm 2045", "VnExpress", "2025-09"),
    SeriesBreak("*", date(2025, 7, 1), "territory", "địa giới mới"),
)

COMMUNES: tuple[Struct, ...] = (
    Calendar("thong-ke", "Thống kê", {}),
    Unit("20195", "Hải Vân", "Hải Vân", "phuong", territory="20195"),
    Unit("20197", "Liên Chiểu", "Liên Chiểu", "phuong", territory="20197"),
    Unit("20308", "Bà Nà", "Bà Nà", "xa", territory="20308"),
    Territory("20197", "Phường Liên Chiểu", "Liên Chiểu", "commune"),
    Form("02", 1, "Biểu xã", "Biểu xã", "thong-ke", (Frequency.QUARTER, Frequency.YEAR),
         (FormGroup("I", "Chung", (FormRow("CQS.23", "1"),)),), levels=("phuong", "xa"), territory="unit"),
)  # fmt: skip

FIGURES = (
    figure(SHARE, "2021", 12.7, sources=("VNE-2023",)),
    figure(SHARE, "2022", 17.0, sources=("VNE-2023",)),
    figure(SHARE, "2023", 20.69),
    figure(SHARE, "2023", 19.76, source="BDN-2024-05", official=False),
    figure(SHARE, "2024", 20.69),
    figure(SHARE, "2021", 11.91, territory="VN", unit="BTTTT"),
    figure(SHARE, "2022", 14.26, territory="VN", unit="BTTTT"),
    figure(SHARE, "2022", 12.67, territory="VN", unit="TCTK"),
    figure(RANK, "2022", 1.0),
    figure(RANK, "2023", 1.0),
    figure(RANK, "2024", 2.0),
    figure(EXPORTS, "2022", 132.0),
    figure(EXPORTS, "2023", 150.0, status=Status.ESTIMATED),
    figure(EXPORTS, "2024-Q1", 40.0),
    figure(FILES, "2023", 60.0),
    figure(FILES, "2024-07", 66.0),
    figure(FILES, "2024-10", 65.0, as_of=date(2024, 10, 5)),
)

TARGETS = (
    target("NQ05", 2025, 20.0, qualifier=Qualifier.AT_LEAST, replaced_by=""),
    target("KH411", 2025, 20.0, qualifier=Qualifier.AT_LEAST),
    target("KH411", 2030, 30.0, replaced_by="KH21"),
    target("KH21", 2030, 35.0, high=40.0),
    target("VNX-2025", 2045, 60.0),
    target("QD411", 2030, 30.0, territory="VN"),
)


def put(store: Store, *things: Struct) -> None:
    """Write things as one act."""
    with store.act(Deed(Actor("Cán bộ L"), "chuẩn bị")) as writing:
        for thing in things:
            writing.put(thing)


def a_store() -> Store:
    """A store in memory that holds all of this."""
    store = create(None, lambda: NOON)
    put(store, *CATALOGUE, *FIGURES, *TARGETS)
    return store


def trends_of(store: Store) -> Trends:
    """The use case over a store."""
    return Trends(Catalogue(store, NOON.date()), Figures(store))
