"""Setting up a forum, help, and what may not have arrived."""
