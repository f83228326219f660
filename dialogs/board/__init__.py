"""Briefs for the board, its answers, and the papers."""
