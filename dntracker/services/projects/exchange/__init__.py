"""Projects, milestones and money out to other programs and in from them, with every difference shown first."""
