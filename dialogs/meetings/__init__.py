"""Setting up a meeting, moving it, calling it off."""
