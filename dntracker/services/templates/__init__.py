"""Templates: which are in force, what is wrong with one, and how a foreign workbook becomes one."""
