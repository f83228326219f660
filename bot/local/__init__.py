"""The bot on your own machine: loopback only, nobody signs in, and the Agents Playground instead of Teams."""
