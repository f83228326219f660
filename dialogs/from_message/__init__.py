"""Commands in the menu of a message."""
