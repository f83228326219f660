"""The least that can be done: check the token, commit one row to SQLite, answer in the response.

`python floor.py PORT`. No rules, no card, no refresh for the others: nobody could use it.
"""

import json
import os
import sqlite3
import sys
from typing import Any
from urllib.request import urlopen

import jwt
from aiohttp import web

METADATA = os.environ.get("BOT_OPENID_METADATA", "")
APP_ID = os.environ.get("MICROSOFT_APP_ID", "")
PATH = os.environ.get("FLOOR_DATABASE", "")


def signing_key() -> Any:
    with urlopen(METADATA) as answer:
        keys = json.load(answer)["jwks_uri"]
    with urlopen(keys) as answer:
        return jwt.PyJWK(json.load(answer)["keys"][0]).key


def open_database() -> sqlite3.Connection:
    database = sqlite3.connect(PATH, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=NORMAL")
    database.execute("CREATE TABLE answers (person TEXT PRIMARY KEY, answer TEXT NOT NULL)")
    return database


def main(port: int) -> None:
    key, database = signing_key(), open_database()

    async def messages(request: web.Request) -> web.Response:
        token = request.headers["Authorization"].removeprefix("Bearer ")
        jwt.decode(token, key, algorithms=["RS256"], audience=APP_ID, issuer="https://api.botframework.com")
        activity = await request.json()
        row = (activity["from"]["aadObjectId"], json.dumps(activity["value"]["action"]["data"]))
        database.execute("INSERT INTO answers VALUES (?, ?) ON CONFLICT DO UPDATE SET answer = excluded.answer", row)
        return web.json_response({"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": ""})

    app = web.Application()
    app.router.add_post("/api/messages", messages)
    web.run_app(app, host="127.0.0.1", port=port, access_log=None, print=None)


if __name__ == "__main__":
    main(int(sys.argv[1]))
