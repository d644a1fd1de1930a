"""Early warnings: what needs attention before anybody asks, each found by a named rule."""
