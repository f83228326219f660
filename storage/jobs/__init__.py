"""Jobs: their rows, and the engine that wakes up for them."""
