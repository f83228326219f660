"""Finished papers, of briefs and of minutes: handed out to the chairs, and kept in the channel's files."""
