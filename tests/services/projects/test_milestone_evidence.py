"""Evidence of milestones: kept with the milestone, for ever with the past, and known to the check."""

from pathlib import Path

import pytest

from dntracker.domain.errors import UserError
from dntracker.domain.milestone import Milestone
from dntracker.services.desk import Desk
from dntracker.services.texts import sentence
from dntracker.store.check import check
from tests.support import LAN, Clock, a_desk


@pytest.fixture
def desk() -> Desk:
    return a_desk()


def milestone(desk: Desk) -> Milestone:
    return desk.projects.portfolio.item("CVPM2").milestone("nghiem-thu")


def a_pdf(folder: Path, name: str = "bien-ban.pdf", content: bytes = b"%PDF-1.7 bien ban") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_file_is_kept_behind_a_milestone_and_comes_off_again(desk: Desk, tmp_path: Path) -> None:
    evidence = desk.projects.milestone_evidence
    done = evidence.attach("CVPM2", "nghiem-thu", [a_pdf(tmp_path), tmp_path / "khong-co.pdf"])
    (kept,) = milestone(desk).evidence
    assert (kept.name, kept.by, done.told) == ("bien-ban.pdf", LAN.person, "Đã đính kèm bien-ban.pdf.")
    assert done.refused == ("Không thấy khong-co.pdf nên chưa đính kèm. Kiểm tra lại tên và thư mục.",)
    assert evidence.content(kept) == b"%PDF-1.7 bien ban"
    with pytest.raises(UserError) as raised:
        evidence.attach("CVPM2", "nghiem-thu", [a_pdf(tmp_path, "lai.pdf")])
    assert sentence(raised.value) == "lai.pdf đã được đính kèm ở đây rồi, nên không có gì thay đổi."
    evidence.take_off("CVPM2", "nghiem-thu", kept.hash)
    assert milestone(desk).evidence == ()
    with pytest.raises(UserError) as raised:
        evidence.take_off("CVPM2", "nghiem-thu", kept.hash)
    assert sentence(raised.value) == ("Tệp này không còn ở mốc “Nghiệm thu, bàn giao”. Xem lại danh sách minh chứng.")
    desk.projects.acts.undo()
    assert evidence.content(milestone(desk).evidence[0]) == b"%PDF-1.7 bien ban"
    assert check(desk.store) == []


def test_a_day_before_knows_no_file_and_no_date_of_later(tmp_path: Path) -> None:
    clock = Clock()
    desk = a_desk(LAN, clock)
    day = desk.today
    clock.turn(days=1)
    desk.projects.milestone_evidence.attach("CVPM2", "nghiem-thu", [a_pdf(tmp_path)])
    desk.projects.milestone_deeds.reach("CVPM2", "nghiem-thu", "2025")
    then = desk.as_of(day).projects.portfolio.item("CVPM2")
    assert (then.milestone("nghiem-thu").evidence, then.milestone("nghiem-thu").actual) == ((), "")
    assert then.project.stage == "thi-cong"
    assert desk.projects.portfolio.item("CVPM2").project.stage == "hoan-thanh"
