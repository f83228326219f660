"""A forum's page on the web."""
