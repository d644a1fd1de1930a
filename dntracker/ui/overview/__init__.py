"""Tổng quan: who has handed in which form, and who is missing."""
