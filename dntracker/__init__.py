"""DNTracker: indicators and projects of digital transformation, kept in one local file."""

__version__ = "0.1.0"
