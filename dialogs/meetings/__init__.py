"""Setting a meeting up, moving it, calling it off."""
