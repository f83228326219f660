"""An echo on the Teams SDK, as in its quick start but on loopback only. Nobody signs in.

`python teams_echo.py PORT`. Without credentials it checks no token and fetches none.
"""

import asyncio
import logging
import sys

import uvicorn  # pyright: ignore[reportMissingImports]
from fastapi import FastAPI  # pyright: ignore[reportMissingImports]
from microsoft_teams.api import MessageActivity  # pyright: ignore[reportMissingImports]
from microsoft_teams.apps import ActivityContext, App, FastAPIAdapter  # pyright: ignore[reportMissingImports]


def main(port: int) -> None:
    logging.basicConfig(level=logging.ERROR)

    def on_loopback(app: FastAPI) -> uvicorn.Server:
        """By default it listens on every address, and logs each request."""
        return uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", access_log=False))

    app = App(
        dangerously_allow_unauthenticated_requests=True,
        http_server_adapter=FastAPIAdapter(server_factory=on_loopback),
    )

    @app.on_message
    async def echo(context: ActivityContext[MessageActivity]) -> None:
        await context.send(f"Echo: {context.activity.text}")

    asyncio.run(app.start(port))


if __name__ == "__main__":
    main(int(sys.argv[1]))
