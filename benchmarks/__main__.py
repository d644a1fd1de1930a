"""What is measured: one line a measure, each beside a floor or what a user would pick instead."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.outcome import Outcome

Measure = Callable[[int], Iterator[Outcome]]


# Each measure loads its own libraries, so that none is measured with another's in memory. `figures` is the size of
# the file; 0: its usual ones.
def _startup(_figures: int) -> Iterator[Outcome]:
    from benchmarks.startup import measure

    return measure()


def _entry(figures: int) -> Iterator[Outcome]:
    from benchmarks.entry import measure

    return measure([figures]) if figures else measure()


def _form(figures: int) -> Iterator[Outcome]:
    from benchmarks.form import measure

    return measure(figures) if figures else measure()


def _chart(figures: int) -> Iterator[Outcome]:
    from benchmarks.chart import measure

    return measure([figures]) if figures else measure()


def _overview(figures: int) -> Iterator[Outcome]:
    from benchmarks.overview import measure

    return measure([figures] if figures else None)


def _multiples(_figures: int) -> Iterator[Outcome]:
    from benchmarks.multiples import measure

    return measure()


def _matrix(_figures: int) -> Iterator[Outcome]:
    from benchmarks.matrix import measure

    return measure()


def _journal(_figures: int) -> Iterator[Outcome]:
    from benchmarks.journal import measure

    return measure()


def _sheet(_figures: int) -> Iterator[Outcome]:
    from benchmarks.sheet import ROWS, measure

    rounds = 7
    ours, peer = measure(rounds)
    yield Outcome("P8", f"điền biểu {ROWS} dòng ra Excel", ours * 1000, peer * 1000, "openpyxl", "ms", rounds, 0.5)


def _paper(_figures: int) -> Iterator[Outcome]:
    from benchmarks.paper import measure

    return measure()


def _batch(_figures: int) -> Iterator[Outcome]:
    from benchmarks.batch import measure

    return measure()


def _problems(_figures: int) -> Iterator[Outcome]:
    from benchmarks.problems import measure

    return measure()


def _portfolio(_figures: int) -> Iterator[Outcome]:
    from benchmarks.portfolio import measure

    return measure()


def _warning(figures: int) -> Iterator[Outcome]:
    from benchmarks.warning import measure

    return measure([figures] if figures else None)


def _pan(_figures: int) -> Iterator[Outcome]:
    from benchmarks.pan import measure

    return measure()


MEASURES: dict[str, Measure] = {
    "P1": _startup,
    "P2": _startup,
    "P3": _entry,
    "P4": _form,
    "P5": _chart,
    "P6": _overview,
    "P7": _journal,
    "P8": _sheet,
    "P9": _paper,
    "P12": _multiples,
    "P13": _problems,
    "P14": _matrix,
    "P15": _paper,
    "P16": _paper,
    "P17": _batch,
    "P18": _portfolio,
    "P19": _portfolio,
    "P20": _portfolio,
    "P21": _warning,
    "P22": _pan,
}


def main(arguments: list[str]) -> int:
    """Measure what was asked for (everything if nothing was); 1 if a goal was missed."""
    parser = argparse.ArgumentParser(prog="run.py bench", description="Đo các tỷ số của DNTracker, cạnh mốc so sánh.")
    parser.add_argument("codes", nargs="*", metavar="MÃ", help=", ".join(MEASURES))
    parser.add_argument("--json", action="store_true", dest="as_json", help="in JSON thay cho dòng chữ")
    parser.add_argument(
        "--figures", type=int, default=0, metavar="SỐ", help="đo P3, P4, P5, P6, P21 trong tệp có chừng ấy số"
    )
    parser.add_argument("--make", type=Path, metavar="TỆP", help="chỉ làm ra tệp có chừng ấy số, không đo")
    asked = parser.parse_args(arguments)
    if asked.make:
        from benchmarks import generate

        generate.make(asked.make, asked.figures)
        return 0
    if unknown := [code for code in asked.codes if code.upper() not in MEASURES]:
        parser.error(f"không có phép đo {', '.join(unknown)}; có {', '.join(MEASURES)}")
    codes = [code.upper() for code in asked.codes] or list(MEASURES)
    found: list[Outcome] = []
    for outcome in _measured(codes, asked.figures):
        found.append(outcome)
        if not asked.as_json:
            print(outcome.line(), flush=True)
    if asked.as_json:
        print(json.dumps([one.plain() for one in found], ensure_ascii=False, indent=1))
    return 1 if any(one.reached is False for one in found) else 0


def _measured(codes: list[str], figures: int) -> Iterator[Outcome]:
    for measure in dict.fromkeys(MEASURES[code] for code in codes):
        yield from (one for one in measure(figures) if one.code in codes)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
