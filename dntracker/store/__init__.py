"""The one SQLite file: write gate, journal, queries, migrations, backup and check."""
