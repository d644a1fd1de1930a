"""Evidence files outside of the panel: opened and exported safely, listed for a whole form."""
