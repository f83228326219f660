"""The list of those who did not come, for facilitators."""
