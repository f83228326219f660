"""What Microsoft 365's calendar knows, and what to do about it."""
