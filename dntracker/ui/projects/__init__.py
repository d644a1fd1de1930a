"""Dự án: the list with its timeline, one project, money, plans and rules of the portfolio."""
