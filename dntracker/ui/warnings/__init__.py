"""Cảnh báo sớm: what needs attention, and the rules that say so."""
