"""pysqlite3 has the names of the standard library's sqlite3, over a newer SQLite."""

from sqlite3 import *
