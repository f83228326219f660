"""Actions: noted, listed, moved on, handed over."""
