"""Topics, from the suggestion to its outcome; and what people say about the agenda."""
