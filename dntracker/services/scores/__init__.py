"""What a framework scores: points from figures beside those that were given, what would raise them, what is lacking."""
