"""One project: what is told about it, and the forms in which it is changed."""
