"""The first start: what to begin with, where it will lie, and who is working."""
