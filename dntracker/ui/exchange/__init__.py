"""Forms out to units and figures in from workbooks."""
