"""Two makings of one narrative: what changed, what is new, what was dropped."""

from datetime import UTC, datetime

import msgspec
import pytest

from dntracker.domain.narrative import Basis, Moved, Narrative, Part, Sentence, from_kept, kept_form, retold

THEN, NOW = datetime(2025, 12, 1, tzinfo=UTC), datetime(2025, 12, 5, tzinfo=UTC)


def sentence(about: str, text: str = "…", **values: str) -> Sentence:
    return Sentence(about, text, tuple(Basis((about, field), shown) for field, shown in values.items()))


def narrative(at: datetime, *told: Sentence) -> Narrative:
    return Narrative("01/CĐS", "SKHCN", "2025-Q4", at, (), (Part("KTS", "Kinh tế số", (told,)),))


def test_a_sentence_changed_where_a_value_that_it_rests_on_is_another_one() -> None:
    before = narrative(THEN, sentence("A", current="20", plan="20"), sentence("B", current="1"))
    now = narrative(NOW, sentence("A", current="24", plan="20"), sentence("B", current="1"))
    found = retold(before, now)
    assert found.moved == {"A": (Moved(("A", "current"), "20", "24"),)}
    assert (found.since, found.new, found.dropped) == (THEN, frozenset(), ())


def test_other_words_for_the_same_values_are_no_change() -> None:
    before = narrative(THEN, sentence("A", "đạt 20%", current="20"))
    assert not retold(before, narrative(NOW, sentence("A", "bằng 20%", current="20"))).moved


def test_a_value_that_came_or_went_is_a_change() -> None:
    before, now = (
        narrative(THEN, sentence("A", current="20", last_year="17")),
        narrative(NOW, sentence("A", current="20", nation="14")),
    )
    assert retold(before, now).moved["A"] == (
        Moved(("A", "nation"), "", "14"),
        Moved(("A", "last_year"), "17", ""),
    )


def test_new_sentences_and_dropped_ones_are_told_apart() -> None:
    before, now = narrative(THEN, sentence("A"), sentence("B")), narrative(NOW, sentence("B"), sentence("C"))
    found = retold(before, now)
    assert found.new == {"C"}
    assert [one.about for one in found.dropped] == ["A"]


def test_what_is_kept_is_read_again_and_nothing_else() -> None:
    made = narrative(THEN, sentence("A", current="20"))
    assert from_kept(kept_form(made)) == made
    with pytest.raises(msgspec.DecodeError):
        from_kept(b'{"form": "01"}')
