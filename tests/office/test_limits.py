"""What the process that reads foreign workbooks may use."""

import ctypes
import subprocess
import sys

import pytest

from dntracker.office.limits import ExtendedLimits, windows_limits


@pytest.mark.parametrize(
    ("work", "error"), [("bytearray(1 << 30)", "MemoryError"), ("bytearray(1 << 20); print('done')", "")]
)
def test_a_process_gets_no_more_memory_than_its_limit(work: str, error: str) -> None:
    program = f"from dntracker.office.limits import limit; limit(512 << 20, 60); {work}"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode == 0) is (error == "")
    assert error in done.stderr


def test_the_limits_lie_where_windows_looks_for_them() -> None:
    limits = windows_limits(512 << 20, 60)
    assert ctypes.sizeof(limits) == 144  # on 64 bits, as winnt.h lays it out
    assert (ExtendedLimits.counted.offset, ExtendedLimits.process_memory.offset) == (64, 112)
    assert (limits.process_memory, limits.basic.process_time, limits.basic.flags) == (536870912, 600_000_000, 0x102)
