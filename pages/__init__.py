"""The forum's web pages, for people who have a personal link and no Teams."""
