"""DNTracker: indicators and projects of digital transformation, kept in one local file."""

__version__ = "0.1.0"

READ_WORKBOOK = "--read-workbook"
"""With this the program starts itself to read a workbook that somebody sent; a frozen build has no other way."""
