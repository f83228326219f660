"""How long things are kept: one table, from which deletions run, and documents and texts take their numbers."""
