"""The file that tests of charts look at."""

from datetime import UTC, date, datetime

import pytest

from dntracker.domain.indicator import Kind
from dntracker.domain.unit import Territory, Unit
from dntracker.services.desk import Desk, desk_of
from dntracker.store.files import create
from tests.services.trends.chart_data import ANSWER, FLOW, PART
from tests.services.trends.trend_data import CATALOGUE, indicator
from tests.support import LAN, Clock, put


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 11, 2, 5, tzinfo=UTC))


@pytest.fixture
def desk(clock: Clock) -> Desk:
    store = create(None, clock)
    old = Unit("STTTT", "Sở Thông tin và Truyền thông", "Sở TT&TT", "so", valid_to=date(2025, 2, 28),
               successors=("SKHCN",))  # fmt: skip
    more = (FLOW, PART, indicator(ANSWER, "Có đề án", Kind.YES_NO, ""), old)
    put(store, *CATALOGUE, *more, Territory("QN", "Quảng Nam (cũ)", "Quảng Nam (cũ)", "province"))
    return desk_of(store, LAN, clock().date())
