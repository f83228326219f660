"""The bot on one's own machine: loopback only, nobody signs in, and the Agents Playground instead of Teams."""
