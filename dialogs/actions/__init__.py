"""Actions: noted, listed, updated, handed over."""
