"""What a process that reads foreign bytes may use at most; it sets its own limits before the first byte."""

import ctypes
import sys

PROCESS_TIME, PROCESS_MEMORY = 0x2, 0x100
EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
TICKS = 10_000_000  # Windows counts a process's time in tenths of a microsecond


class BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", ctypes.c_int64), ("job_time", ctypes.c_int64), ("flags", ctypes.c_uint32),
        ("smallest_set", ctypes.c_size_t), ("largest_set", ctypes.c_size_t), ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t), ("priority", ctypes.c_uint32), ("scheduling", ctypes.c_uint32),
    )  # fmt: skip


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", BasicLimits), ("counted", ctypes.c_uint64 * 6), ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t), ("most_process", ctypes.c_size_t), ("most_job", ctypes.c_size_t),
    )  # fmt: skip


def limit(memory: int, seconds: int) -> None:
    """Give this process at most so many bytes of memory and seconds of processor time; for good."""
    if sys.platform == "win32":
        _limit_by_job(memory, seconds)
    else:
        _limit_by_kernel(memory, seconds)


def windows_limits(memory: int, seconds: int) -> ExtendedLimits:
    """The limits as Windows takes them."""
    basic = BasicLimits(process_time=seconds * TICKS, flags=PROCESS_TIME | PROCESS_MEMORY)
    return ExtendedLimits(basic=basic, process_memory=memory)


if sys.platform == "win32":
    from ctypes import wintypes

    def _limit_by_job(memory: int, seconds: int) -> None:
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, wintypes.LPCWSTR)
        kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        job, limits = kernel.CreateJobObjectW(None, None), windows_limits(memory, seconds)
        # what fails leaves the process without the limit, as before; the bounds of the parts and the waiting time hold
        if kernel.SetInformationJobObject(job, EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)):
            kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())

else:
    import resource

    def _limit_by_kernel(memory: int, seconds: int) -> None:
        for kind, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds), (resource.RLIMIT_CORE, 0)):
            _, hard = resource.getrlimit(kind)
            resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
