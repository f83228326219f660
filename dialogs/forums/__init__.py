"""Setting a forum up, help, and what may not have arrived."""
