"""Long work on another thread."""

import threading

from pytestqt.qtbot import QtBot

from dntracker.ui.jobs import Jobs, Progress


def test_work_runs_elsewhere_and_its_result_arrives(qtbot: QtBot) -> None:
    jobs = Jobs()
    job = jobs.start("Sao lưu", lambda _progress: threading.get_ident())
    with qtbot.waitSignal(job.finished) as caught:
        pass
    assert caught.args != [threading.get_ident()]


def test_what_the_work_raises_is_handed_on(qtbot: QtBot) -> None:
    def work(progress: Progress) -> None:
        raise OSError("full")

    jobs = Jobs()
    job = jobs.start("Sao lưu", work)
    with qtbot.waitSignal(job.failed) as caught:
        pass
    assert isinstance(caught.args[0], OSError)


def test_work_stops_at_its_next_step_when_it_is_told_to(qtbot: QtBot) -> None:
    go, steps = threading.Event(), list[int]()

    def work(progress: Progress) -> None:
        go.wait(5)
        for number in range(3):
            progress.step(number, 3)
            steps.append(number)

    jobs = Jobs()
    job = jobs.start("Sao lưu", work)
    job.progress.stop()
    with qtbot.waitSignal(job.cancelled):
        go.set()
    assert steps == []


def test_progress_is_a_part_or_unknown(qtbot: QtBot) -> None:
    told: list[object] = []

    def work(progress: Progress) -> None:
        progress.step(1, 4)
        progress.step(1, 0)

    jobs = Jobs()
    job = jobs.start("Sao lưu", work)
    job.progressed.connect(told.append)
    with qtbot.waitSignal(job.finished):
        pass
    assert told == [0.25, None]
