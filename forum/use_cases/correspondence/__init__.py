"""Members without Teams: adding them, asking whether they want email, and what they may do about it themselves."""
