"""Numbers over the meetings."""
