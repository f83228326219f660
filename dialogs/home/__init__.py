"""What is next for somebody, everything they can do, and which of their forums is meant."""
