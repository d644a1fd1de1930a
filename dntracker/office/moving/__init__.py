"""What follows in a workbook when the bands of its sheets grow: one module for each kind of thing that moves."""
