"""Figures of many units or periods side by side, over the entry sheet."""
