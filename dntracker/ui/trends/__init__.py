"""Xu hướng: one indicator over the years."""
