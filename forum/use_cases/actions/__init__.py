"""What people promised: noted, moved on, handed over, carried to the next meeting."""
