"""Topics, from the suggestion to what became of it; and what people say about the agenda."""
