"""Nhập liệu: the form as the paper sheet."""
