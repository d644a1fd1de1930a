"""Projects: the portfolio, their deeds, progress, ratings and money."""
