"""The database itself: connections, the queue in front of them, and what may be wrong with it."""
