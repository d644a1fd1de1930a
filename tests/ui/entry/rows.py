"""Rows of the sheet that tests of keys stand on."""

FIRST, SECOND, THIRD = 1, 2, 3
AFTER_GROUP = 16


SHARE, COUNT = 17, 10
