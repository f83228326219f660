"""The database itself: connections, the line in front of them, and what may be wrong with it."""
