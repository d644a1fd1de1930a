"""The starter files: every published row in one place, codes that lead somewhere, text as a person would write it."""

import csv
import hashlib
import io
import tomllib
import unicodedata
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
ORIGINAL = ("series", "value", "qualifier", "unit", "period", "scope", "source_title", "source_id_or_url")
ORIGINAL_SHA256 = "99a74fe0e6ff418a2296bd88c9566031cc16865e25a60ab6a44b1c9930497249"
ROW_COUNT = 336
MEASURED = {"figure", "benchmark", "target"}
SIGNS = {"", "~", "<", ">", "≥", "≤"}
FILES = sorted(SEEDS.glob("*.csv"))


def rows(name: str) -> list[dict[str, str]]:
    with (SEEDS / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def codes(name: str) -> set[str]:
    return {row["code"] for row in rows(name)}


def published(*becomes: str) -> list[dict[str, str]]:
    return [row for row in rows("published.csv") if row["becomes"] in becomes]


def forms() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((SEEDS / "forms.toml").read_text(encoding="utf-8"))["form"]
    return found


def form_rows(form: dict[str, Any]) -> list[dict[str, str]]:
    return [row for group in form["group"] for row in group["rows"]]


def cell(row: dict[str, str]) -> tuple[str, ...]:
    return row["code"], row["territory"], row["reporter"], row["at"], row["document"]


def test_the_published_rows_are_the_originals_byte_for_byte() -> None:
    text = io.StringIO()
    writer = csv.DictWriter(text, ORIGINAL, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows("published.csv"))
    assert hashlib.sha256(text.getvalue().encode()).hexdigest() == ORIGINAL_SHA256


def test_each_published_row_is_listed_once_in_order() -> None:
    assert [int(row["row"]) for row in rows("published.csv")] == list(range(1, ROW_COUNT + 1))


def test_each_published_row_becomes_one_known_thing() -> None:
    known = {
        "figure": codes("indicators.csv"),
        "target": codes("indicators.csv"),
        "benchmark": codes("indicators.csv"),
        "statement": codes("statements.csv"),
        "milestone": codes("tasks.csv"),
        "document-date": codes("sources.csv"),
        "document-attribute": codes("sources.csv"),
        "project-amount": codes("projects.csv"),
        "project-attribute": codes("projects.csv"),
        "not-mapped": {""},
    }
    assert [row["row"] for row in rows("published.csv") if row["code"] not in known[row["becomes"]]] == []


def test_what_is_not_mapped_is_listed_with_its_reason_and_is_little() -> None:
    unmapped = rows("not-mapped.csv")
    assert [row["row"] for row in published("not-mapped")] == [row["row"] for row in unmapped]
    assert all(row["reason"] for row in unmapped)
    assert len(unmapped) <= 15


def test_rows_kept_in_files_of_their_own_are_each_there_once_with_the_same_number() -> None:
    kept = {
        "statements.csv": {"statement"},
        "project_amounts.csv": {"project-amount"},
        "project_attributes.csv": {"project-attribute"},
        "document_attributes.csv": {"document-attribute", "document-date"},
    }
    for name, becomes in kept.items():
        found = [(row["row"], row["number"], row["sign"]) for row in rows(name) if row["row"]]
        wanted = [(row["row"], row["number"], row["sign"]) for row in published(*becomes)]
        assert sorted(found) == sorted(wanted), name


def test_at_least_sixty_indicators_have_a_figure_of_the_city() -> None:
    city = {row["code"] for row in published("figure") if row["territory"] in ("DN-CU", "DN") and row["number"]}
    assert len(city) >= 60


def test_figures_are_about_the_city_and_benchmarks_about_others() -> None:
    assert {row["territory"] for row in published("figure")} == {"DN-CU", "DN"}
    assert {row["territory"] for row in published("benchmark")} == {"VN", "QN-CU"}


def test_one_source_is_official_where_several_fill_one_cell() -> None:
    rowed = [row for row in published(*MEASURED) if row["number"]]
    official = Counter(cell(row) for row in rowed if row["official"] == "1")
    assert set(official) == {cell(row) for row in rowed}
    assert set(official.values()) == {1}


def test_a_source_says_one_thing_about_a_cell() -> None:
    said = Counter((*cell(row), row["source"]) for row in published(*MEASURED) if row["number"])
    assert set(said.values()) == {1}


def test_the_two_shares_of_2023_stand_side_by_side() -> None:
    share = [row for row in published("figure") if row["code"] == "KTS.01" and row["at"] == "2023"]
    assert {(row["number"], row["official"]) for row in share} == {("20.69", "1"), ("20.69", "0"), ("19.76", "0")}


def test_the_upper_end_of_a_range_is_joined_to_the_row_before() -> None:
    everything = rows("published.csv")
    for low, high in pairwise(everything):
        if high["qualifier"] == "range-high":
            assert (low["high"], low["sign"], high["number"]) == (high["value"], "", ""), high["row"]
            assert high["note"] == f"gộp vào dòng {low['row']}"
            assert (low["becomes"], low["code"]) == (high["becomes"], high["code"])


def test_other_numbers_are_as_published_and_signs_are_ours() -> None:
    for row in rows("published.csv"):
        assert row["number"] in ("", row["value"]), row["row"]
        assert row["sign"] in SIGNS, row["row"]
        assert not row["high"] or float(row["high"]) > float(row["number"]), row["row"]


def test_numbers_lie_within_the_bounds_of_their_indicator() -> None:
    bounds = {row["code"]: (row["low"], row["high"]) for row in rows("indicators.csv")}
    for row in published(*MEASURED):
        low, high = bounds[row["code"]]
        if row["number"]:
            assert not low or float(low) <= float(row["number"]), row["row"]
            assert not high or float(row["high"] or row["number"]) <= float(high), row["row"]


def test_codes_are_unique() -> None:
    for path in FILES:
        listed = [(row.get("framework", ""), row["code"]) for row in rows(path.name) if "code" in row]
        if path.name != "published.csv":
            assert len(listed) == len(set(listed)), path.name


def test_columns_that_name_something_name_what_exists() -> None:
    units, sources, territories = codes("units.csv"), codes("sources.csv"), codes("territories.csv")
    indicators, programmes = codes("indicators.csv"), codes("programmes.csv")
    links = {
        "published.csv": {"reporter": units, "source": sources, "document": sources, "territory": territories},
        "indicators.csv": {"owner": units, "pillar": codes("pillars.csv"), "numerator": indicators},
        "statements.csv": {"indicator": indicators, "territory": territories, "source": sources},
        "breaks.csv": {"indicator": indicators | {"*"}, "source": sources},
        "target_replacements.csv": {"indicator": indicators, "document": sources, "replaced_by": sources},
        "units.csv": {"parent": units, "territory": territories},
        "territories.csv": {"successor": territories},
        "agencies.csv": {"unit": units},
        "sources.csv": {"replaces": sources},
        "programmes.csv": {"document": sources},
        "tasks.csv": {"programme": programmes, "unit": units, "source": sources},
        "projects.csv": {"programme": programmes, "owner": units, "source": sources},
        "project_amounts.csv": {"project": codes("projects.csv"), "document": sources, "source": sources},
        "project_attributes.csv": {"project": codes("projects.csv"), "source": sources},
        "document_attributes.csv": {"document": sources, "source": sources},
        "frameworks.csv": {"document": sources, "indicator": indicators},
        "criteria.csv": {"framework": codes("frameworks.csv"), "indicator": indicators},
    }
    for name, columns in links.items():
        for column, known in columns.items():
            assert {row[column] for row in rows(name)} - known <= {""}, (name, column)


def test_every_target_names_its_document_and_every_mapped_row_its_source() -> None:
    assert all(row["document"] for row in published("target"))
    assert all(row["source"] for row in rows("published.csv"))


def test_indicator_words_are_from_the_lists() -> None:
    allowed = {
        "kind": {"flow", "stock", "ratio", "score", "rank", "yes_no"},
        "direction": {"up", "down", "band"},
        "frequency": {"M", "Q", "S", "A"},
        "over_time": {"sum", "last", "none"},
        "over_units": {"sum", "ratio", "none"},
        "city_rule": {"owner", "units"},
    }
    for row in rows("indicators.csv"):
        assert all(row[column] in words for column, words in allowed.items()), row["code"]
        assert len(row["short_name"]) <= 34, row["code"]
        assert row["definition"].endswith("."), row["code"]
        assert (row["over_units"] == "ratio") == bool(row["numerator"] and row["denominator"]), row["code"]


def test_ratios_scores_and_ranks_are_never_summed() -> None:
    for row in rows("indicators.csv"):
        if row["kind"] in ("ratio", "score", "rank"):
            assert "sum" not in (row["over_time"], row["over_units"]), row["code"]


def test_what_is_published_with_decimals_may_be_entered_with_them() -> None:
    decimals = {row["code"]: int(row["decimals"]) for row in rows("indicators.csv")}
    numbers = [(row["code"], row[column]) for row in published("figure", "target") for column in ("number", "high")]
    assert {code for code, text in numbers if text and not float(text).is_integer() and not decimals[code]} == set()


def test_what_communes_add_up_to_is_the_citys_where_the_owner_says_nothing() -> None:
    listed = {row["indicator"] for form in forms() if form["territory"] == "unit" for row in form_rows(form)}
    added = {row["code"]: row["city_rule"] for row in rows("indicators.csv") if row["over_units"] != "none"}
    assert {added[code] for code in listed & set(added)} == {"units"}


def test_the_communes_are_23_wards_70_communes_and_one_special_zone() -> None:
    levels = Counter(row["level"] for row in rows("units.csv"))
    assert (levels["phuong"], levels["xa"], levels["dac-khu"]) == (23, 70, 1)
    communes = {row["code"] for row in rows("territories.csv") if row["kind"] == "commune"}
    assert communes == {row["code"] for row in rows("units.csv") if row["level"] in ("phuong", "xa", "dac-khu")}


def test_the_districts_end_with_june_2025() -> None:
    ends = {row["valid_to"] for row in rows("units.csv") if row["level"] in ("quan", "huyen")}
    assert ends == {"2025-06-30"}


def test_forms_list_existing_indicators_once_numbered_without_a_gap() -> None:
    known = codes("indicators.csv")
    for form in forms():
        listed = form_rows(form)
        assert [row["number"] for row in listed] == [str(n) for n in range(1, len(listed) + 1)]
        assert {row["indicator"] for row in listed} <= known
        assert len({row["indicator"] for row in listed}) == len(listed)


def test_forms_are_filled_by_existing_units_and_every_level_has_its_due_days() -> None:
    level_of = {row["code"]: row["level"] for row in rows("units.csv")}
    for form in forms():
        levels = {level_of[unit] for unit in form["units"]} | set(form["levels"])
        due = {(rule["frequency"], rule["level"]) for rule in form["due"]}
        assert {(frequency, level) for frequency in form["frequencies"] for level in levels} <= due
        assert form["consolidator"] in level_of
        assert form["issued_with"] == ""


def test_whoever_owns_an_indicator_of_the_city_form_fills_it() -> None:
    owner = {row["code"]: row["owner"] for row in rows("indicators.csv")}
    city = next(form for form in forms() if form["territory"] == "city")
    assert {owner[row["indicator"]] for row in form_rows(city)} == set(city["units"])


def test_what_an_article_says_is_listed_with_its_paragraph() -> None:
    page = (ROOT / "docs" / "articles.md").read_text(encoding="utf-8")
    for row in rows("tasks.csv"):
        assert (row["article"] in {"000", "001", "002", "003", "004"}) == bool(row["paragraph"]), row["code"]
        assert not row["article"] or row["code"] in page, row["code"]


def test_files_are_composed_unicode_with_plain_line_ends() -> None:
    for path in [*FILES, SEEDS / "forms.toml", SEEDS / "README.md"]:
        text = path.read_bytes().decode("utf-8")
        assert unicodedata.is_normalized("NFC", text), path.name
        assert "\r" not in text, path.name
        assert text.endswith("\n"), path.name
        assert not text.startswith("\ufeff"), path.name
