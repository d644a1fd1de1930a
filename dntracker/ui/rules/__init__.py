"""The rules that look at figures: changed, made, and tried on the past."""
