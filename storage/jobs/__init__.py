"""Jobs: their rows, and the engine that wakes for them."""
