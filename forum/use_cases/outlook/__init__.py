"""What the calendar of Microsoft 365 knows, and what is to be done about it."""
