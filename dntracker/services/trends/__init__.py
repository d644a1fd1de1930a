"""Figures over the years: series with what they are compared with, in points, rows and sentences."""
