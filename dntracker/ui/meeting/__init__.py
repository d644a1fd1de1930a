"""Chế độ họp: one indicator at a time over the whole screen."""
