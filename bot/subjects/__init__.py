"""A copy of what is kept about somebody, or of a forum: its words, its file, and the commands that make it."""
