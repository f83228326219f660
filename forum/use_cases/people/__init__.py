"""Who may do what, and who is to hear of what."""
