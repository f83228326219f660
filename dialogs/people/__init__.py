"""Who belongs to a forum, and in which role."""
