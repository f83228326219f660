"""What briefs and minutes have in common: the check of names, the facilitator's reading, and the papers."""
