"""Quick polls."""
