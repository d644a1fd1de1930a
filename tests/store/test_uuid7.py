"""Ids that sort by the time they were made."""

from uuid import RFC_4122, UUID

from dntracker.store.uuid7 import uuid7


def test_an_id_holds_its_time_its_version_and_its_variant() -> None:
    made = UUID(uuid7(1768014000123))
    assert made.int >> 80 == 1768014000123
    assert (made.version, made.variant) == (7, RFC_4122)


def test_ids_of_one_moment_differ_and_later_ones_sort_behind() -> None:
    ids = {uuid7(1000) for _ in range(1000)}
    assert len(ids) == 1000
    assert max(ids) < uuid7(1001)
