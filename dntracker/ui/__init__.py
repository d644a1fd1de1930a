"""The window, one folder a screen."""

import builtins

import PySide6.QtCore  # noqa: F401

# PySide reads the source of every module imported after it, for `__feature__` switches that we do not use: 20 ms.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
