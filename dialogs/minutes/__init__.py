"""Notes of a meeting, taken as it goes along."""
