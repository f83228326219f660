"""Who did what to a forum, or in somebody else's name."""
