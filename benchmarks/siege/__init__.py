"""How long a valid press waits while somebody floods the bot: `make siege`. Loopback only; it ends by itself."""
