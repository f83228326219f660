"""What a turn costs, side by side with Microsoft's own echo bot and with the least that could be done: `make bench`."""
