"""Open data: what the department publishes for machines, with the names and codes of SDMX."""
