"""One indicator among many units, and many indicators side by side: places, heat tables, contributions."""
