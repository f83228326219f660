"""A meeting in the diary."""
