"""A bare echo on the Microsoft 365 Agents SDK: CloudAdapter, ActivityHandler, aiohttp. Nobody signs in.

`python agents_echo.py PORT`. Without a token the SDK's own middleware lets a caller in as anonymous, and answers are
posted without one: nothing is checked and nothing is fetched.
"""

import logging
import sys

from aiohttp import web
from microsoft_agents.hosting.aiohttp import (  # pyright: ignore[reportMissingImports]
    CloudAdapter,
    jwt_authorization_middleware,
)
from microsoft_agents.hosting.core import (  # pyright: ignore[reportMissingImports]
    ActivityHandler,
    AgentAuthConfiguration,
    AnonymousTokenProvider,
    RestChannelServiceClientFactory,
    TurnContext,
)


class NobodySignsIn:
    """Keeps the SDK's Connections."""

    def get_token_provider(self, *_: object) -> AnonymousTokenProvider:
        return AnonymousTokenProvider()


class Echo(ActivityHandler):
    async def on_message_activity(self, turn_context: TurnContext) -> None:
        await turn_context.send_activity(f"Echo: {turn_context.activity.text}")


def main(port: int) -> None:
    # It warns on every turn that nobody has signed in; writing that would count as its work.
    logging.basicConfig(level=logging.ERROR)
    factory = RestChannelServiceClientFactory(NobodySignsIn())
    adapter, bot = CloudAdapter(channel_service_client_factory=factory), Echo()

    async def messages(request: web.Request) -> web.StreamResponse:
        return await adapter.process(request, bot)

    app = web.Application(middlewares=[jwt_authorization_middleware])
    app["agent_configuration"] = AgentAuthConfiguration(anonymous_allowed=True)
    app.router.add_post("/api/messages", messages)
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None)


if __name__ == "__main__":
    main(int(sys.argv[1]))
