"""Issuing sheets and asking what became of them."""
