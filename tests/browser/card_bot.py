"""A bot that knows a few cards and nothing else, to show that the page object does what it says.

Run as a program it starts the Playground and prints its address, like `folkmoot local`.
"""

import asyncio
import json
import signal
from pathlib import Path
from typing import Any
from urllib.parse import quote

import aiohttp
from aiohttp import web

from bot.local.playground import start_playground
from dialogs.kit.charts import bar_chart
from dialogs.kit.parts import fold, text_input
from dialogs.texts import texts_for
from tests.far_end.ports import reserved_port

Json = dict[str, Any]
CHOICES = [{"title": "Step-free", "value": "step-free"}, {"title": "Interpreter", "value": "interpreter"}]
FOLD = fold("more", "More", text_input("reason", "Reason", value="as it was"))
FORM = [
    {
        "type": "Input.Text",
        "id": "topic",
        "label": "Topic",
        "isRequired": True,
        "errorMessage": "Say what it is about.",
    },
    {"type": "Input.Text", "id": "why", "label": "Why it matters", "isMultiline": True},
    {"type": "Input.Date", "id": "day", "label": "Day"},
    {"type": "Input.Time", "id": "hour", "label": "Begins at"},
    {"type": "Input.Number", "id": "minutes", "label": "Minutes"},
    {"type": "Input.ChoiceSet", "id": "one", "label": "Need", "choices": CHOICES},
    {"type": "Input.ChoiceSet", "id": "many", "label": "Needs", "isMultiSelect": True, "choices": CHOICES},
    {"type": "Input.ChoiceSet", "id": "radio", "style": "expanded", "choices": [{"title": "Yes", "value": "yes"}]},
    {"type": "Input.Toggle", "id": "care", "title": "Confidential"},
    *FOLD,
]


def card(text: str, *body: Json, buttons: tuple[str, ...] = ()) -> Json:
    actions = [{"type": "Action.Execute", "title": title, "verb": title} for title in buttons]
    head = {"type": "TextBlock", "text": text, "wrap": True}
    return {"type": "AdaptiveCard", "version": "1.5", "body": [head, *body], "actions": actions}


def counted() -> Json:
    """Bars for Church and Mosque, as on our cards."""
    chart = bar_chart(texts_for("en"), [("Church", 3), ("Mosque", 1)])
    assert chart
    return chart


def attached(content: Json) -> Json:
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "content": content}
    return {"type": "message", "attachments": [attachment]}


async def connect(activity: Json, method: str, message: Json, activity_id: str = "") -> None:
    conversation = quote(activity["conversation"]["id"], safe="")
    address = f"{activity['serviceUrl']}/v3/conversations/{conversation}/activities/{activity_id}".rstrip("/")
    whole = message | {"from": activity["recipient"], "conversation": activity["conversation"]}
    async with aiohttp.ClientSession() as http, http.request(method, address, json=whole) as answer:
        answer.raise_for_status()


async def written(activity: Json) -> None:
    text = activity.get("text") or json.dumps(activity.get("value"))
    shown = card(f"You said {text}", *FORM, buttons=("Save", "Tell me", "Update it"))
    if text == "chart":
        shown = card("Church: 3 people", counted(), counted() | {"type": "Chart.OfTomorrow"}, buttons=("Tell me",))
    message = attached(shown)
    await connect(activity, "POST", message)


async def pressed(activity: Json) -> Json:
    action, who = activity["value"]["action"], activity["from"]["name"]
    if action["verb"] == "Tell me":
        return {"type": "application/vnd.microsoft.activity.message", "value": f"Told {who}"}
    if action["verb"] == "Update it":
        await connect(activity, "PUT", attached(card(f"Updated for {who}")), activity["replyToId"])
        return {"type": "application/vnd.microsoft.activity.message", "value": "Done"}
    seen = json.dumps(action["data"], sort_keys=True)
    return {"type": "application/vnd.microsoft.card.adaptive", "value": card(f"{who} saved {seen}")}


async def messages(request: web.Request) -> web.Response:
    activity = await request.json()
    if activity["type"] == "invoke":
        return web.json_response({"statusCode": 200, **await pressed(activity)})
    if activity["type"] == "message":
        await written(activity)
    return web.Response()


async def main() -> None:
    app = web.Application()
    app.router.add_post("/api/messages", messages)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    held = reserved_port()
    playground = await start_playground(runner.addresses[0][1], Path("playground"), held.getsockname()[1])
    assert playground, "Node and the Playground are needed"
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, ended.set)
    async with playground:
        print(f"Open {playground.url}", flush=True)  # noqa: T201
        await ended.wait()
    held.close()
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main())
