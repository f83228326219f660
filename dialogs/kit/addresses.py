"""Where the addresses of our pages begin."""

OPEN = "/f/"
"""Pages that anybody may read."""
