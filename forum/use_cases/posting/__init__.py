"""Posts that may or may not have arrived."""
