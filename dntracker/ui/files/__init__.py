"""Files as a person handles them: new, open, copy, back up, restore."""
