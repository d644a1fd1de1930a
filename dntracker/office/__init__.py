"""Office files: the official sheet from a template workbook."""
