"""Charts and pages painted with QPainter, for screen, printer, PDF, PNG and SVG."""
