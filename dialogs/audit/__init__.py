"""Who changed what in a forum, for its chairs."""
