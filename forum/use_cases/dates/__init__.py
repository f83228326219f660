"""Finding a date that suits people."""
