"""Báo cáo: the official sheet as it prints."""
