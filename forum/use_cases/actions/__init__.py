"""What people have promised: recorded, updated, handed over, carried to the next meeting."""
