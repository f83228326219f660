"""Copies of the whole database: making one while the bot runs, proving it, and putting it back."""
