"""Erasing somebody, or a forum: what becomes of each column, and how nobody is brought back unasked (decision 44)."""
