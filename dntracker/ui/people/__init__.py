"""People of a file: choosing who works, and the list of those who may."""
