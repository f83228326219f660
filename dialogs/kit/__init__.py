"""What every subject uses: the turn, the router, parts of cards, lists of people."""
