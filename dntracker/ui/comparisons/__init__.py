"""Units, periods and territories side by side."""
