"""How rules look at figures: one pure function a kind, from a subject to the data of a sentence, or None."""
