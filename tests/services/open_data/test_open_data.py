"""Open data: what is in it, what is held back, and that machines read it back."""

import csv
import io
import json
from datetime import date

import pytest

from dntracker.domain.figure import Figure, Status
from dntracker.domain.framework import Score
from dntracker.domain.period import Period
from dntracker.domain.quantity import Mark, Qualifier
from dntracker.domain.submission import State, Submission
from dntracker.services.desk import Desk
from dntracker.services.open_data.datasets import Dataset, NoDataset
from dntracker.services.open_data.writing import About, codebook_bytes, csv_bytes, json_bytes
from tests.support import a_desk, figure, put

SHARE = "KTS.01"
ABOUT = About("Sở Khoa học và Công nghệ", "CC BY 4.0", date(2026, 1, 10))


@pytest.fixture
def desk() -> Desk:
    return a_desk()


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def of(desk: Desk, name: str) -> Dataset:
    return desk.publishing.datasets.of(name)


def test_the_published_share_of_2023_has_its_value_source_and_status(desk: Desk) -> None:
    found = rows(csv_bytes(of(desk, SHARE)))
    row = next(one for one in found if one["TIME_PERIOD"] == "2023" and one["REF_AREA"] == "DN-CU")
    assert (row["OBS_VALUE"], row["FREQ"], row["OBS_STATUS"], row["UNIT_MEASURE"]) == ("20.69", "A", "A", "% GRDP")
    assert row["SOURCE"]
    assert "19.76" not in {one["OBS_VALUE"] for one in found}  # another source's word is not the official one


def test_ranges_qualifiers_and_marks_keep_their_meaning(desk: Desk) -> None:
    put(
        desk.store,
        figure(SHARE, 35.0, "2026-Q1", high=40.0, status=Status.ESTIMATED),
        figure(SHARE, 24.0, "2026-Q2", qualifier=Qualifier.ABOUT),
        figure(SHARE, None, "2026-Q3", mark=Mark.MISSING),
        figure(SHARE, None, "2026-Q4", mark=Mark.NIL, status=Status.PROVISIONAL),
    )
    by_period = {one["TIME_PERIOD"]: one for one in rows(csv_bytes(of(desk, SHARE)))}
    told = [(by_period[f"2026-Q{n}"]["OBS_VALUE"], by_period[f"2026-Q{n}"]["OBS_STATUS"]) for n in (1, 2, 3, 4)]
    assert told == [("35", "E"), ("24", "A"), ("", "O"), ("0", "P")]
    assert by_period["2026-Q1"]["OBS_VALUE_HIGH"] == "40"
    assert by_period["2026-Q2"]["OBS_QUALIFIER"] == "~"


@pytest.mark.parametrize(("state", "held"), [(State.SUBMITTED, 1), (State.RETURNED, 1), (State.APPROVED, 0)])
def test_a_figure_of_a_form_that_is_not_approved_is_held_back(desk: Desk, state: State, held: int) -> None:
    before = len(of(desk, SHARE).rows)
    period = Period.parse("2025-Q4")
    put(desk.store, figure(SHARE, 24.0, "2025-Q4"), Submission("01/CĐS", "SKHCN", period, state))
    found = of(desk, SHARE)
    assert (found.held, len(found.rows)) == (held, before + 1 - held)


def test_all_official_figures_are_in_the_whole_and_each_code_is_explained(desk: Desk) -> None:
    whole = of(desk, "all")
    official = desk.store.connection.execute("SELECT count(*) FROM figure WHERE official = 1").fetchone()[0]
    assert len(whole.rows) == official
    explained = {(one.column, one.code) for one in whole.codes}
    for row in rows(csv_bytes(whole)):
        assert {(name, row[name]) for name in ("INDICATOR", "REF_AREA", "REP_UNIT")} <= explained


def test_what_is_read_back_is_what_the_file_says_text_by_text(desk: Desk) -> None:
    note = 'Hai dòng:\r\n"đầu; cuối", có dấu phẩy\tvà “ngoặc”'
    put(desk.store, figure(SHARE, 0.1, "2026-Q1", note=note), figure(SHARE, -1234567.125, "2026-Q2", note="-1+1"))
    wanted = [
        (one.period.code, one.value, one.high, one.note)
        for one in desk.store.all(Figure) if one.official and one.indicator == SHARE
    ]  # fmt: skip
    found = rows(csv_bytes(of(desk, SHARE)))
    read = [
        (one["TIME_PERIOD"], *(float(one[name]) if one[name] else None for name in ("OBS_VALUE", "OBS_VALUE_HIGH")),
         one["COMMENT_OBS"].removeprefix("'"))
        for one in found
    ]  # fmt: skip
    assert sorted(read, key=str) == sorted(wanted, key=str)
    plain = json.loads(json_bytes(of(desk, SHARE), ABOUT))["observations"]
    told = [(one["TIME_PERIOD"], one.get("OBS_VALUE"), one.get("COMMENT_OBS", "")) for one in plain]
    assert sorted(told, key=str) == sorted(((at, value, text) for at, value, _, text in wanted), key=str)


def test_a_pillar_holds_its_own_indicators(desk: Desk) -> None:
    assert {str(row[2]).split(".")[0] for row in of(desk, "KTS").rows} == {"KTS"}


def test_the_points_of_a_framework_stand_level_by_level(desk: Desk) -> None:
    score = Score("DTI-922", "1", "DN-CU", Period.parse("2022"), self_assessed=95.0, official=100.0, note="=1+1")
    put(desk.store, score)
    found = [one for one in rows(csv_bytes(of(desk, "dti-922"))) if one["CRITERION"] == "1"]
    assert [(one["SCORE_LEVEL"], one["OBS_VALUE"], one["MAX_POINTS"]) for one in found] == [
        ("SELF_ASSESSED", "95", "100"), ("OFFICIAL", "100", "100"), ("COMPUTED", "100", "100")]  # fmt: skip
    assert found[0]["COMMENT_OBS"] == "'=1+1"  # no spreadsheet computes it


def test_points_that_figures_give_are_told_apart_with_their_source(desk: Desk) -> None:
    found = [one for one in rows(csv_bytes(of(desk, "DTI-2022"))) if one["SCORE_LEVEL"] == "COMPUTED"]
    assert (len(found), {one["TIME_PERIOD"] for one in found}) == (8, {"2022"})
    assert all(one["SOURCE"] and one["COMMENT_OBS"].endswith("điểm.") for one in found)
    total = sum(float(one["OBS_VALUE"]) for one in found) / sum(float(one["MAX_POINTS"]) for one in found)
    assert round(total, 4) == 0.8002


def test_json_says_the_same_with_publisher_and_licence(desk: Desk) -> None:
    dataset = of(desk, SHARE)
    plain = json.loads(json_bytes(dataset, ABOUT))
    assert plain["dataset"] == {
        "id": SHARE, "name": dataset.name, "publisher": ABOUT.publisher, "licence": "CC BY 4.0",
        "prepared": "2026-01-10",
    }  # fmt: skip
    values = [one.get("OBS_VALUE") for one in plain["observations"]]
    assert values == [float(one["OBS_VALUE"]) if one["OBS_VALUE"] else None for one in rows(csv_bytes(dataset))]


def test_the_codebook_tells_every_column_and_code(desk: Desk) -> None:
    dataset = of(desk, SHARE)
    told = rows(codebook_bytes(dataset, ABOUT))
    assert [one["NAME"] for one in told if one["KIND"] == "column"] == [one.name for one in dataset.columns]
    assert {one["CODE"] for one in told if one["KIND"] == "code"} == {one.code for one in dataset.codes}
    assert next(one["MEANING"] for one in told if one["KIND"] == "licence") == "CC BY 4.0"


def test_a_name_that_is_nothing_is_refused(desk: Desk) -> None:
    with pytest.raises(NoDataset):
        of(desk, "KTS.999")
