"""You said, we did."""
