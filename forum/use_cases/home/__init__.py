"""What is next for one person."""
