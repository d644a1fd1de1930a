"""The page on which forms are composed and given new versions."""
