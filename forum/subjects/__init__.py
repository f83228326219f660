"""Whom a question is about: for those who ask for a copy of what is kept about them, or for its deletion."""
