"""Emails and texts in the stand-in: kept, sent to nobody, and shown on a page, so that one can play who gets them."""

from html import escape
from typing import Any
from uuid import uuid4

from aiohttp import web

from graph.standin.as_text import as_text
from graph.standin.asked import body_of, sender_of
from graph.standin.page import page
from graph.standin.shapes import check_mail
from graph.standin.state import State

Json = dict[str, Any]

EMAILS = "/emails"
_WHERE = """<p>Open a link to play the person who got the email or text. The newest is at the top;
<a href="/emails">look again</a> for newer ones.</p>"""

_NONE = """<p>None yet. Folkmoot writes by day only, from ten to eight in London: if it is night there, set the clock
forward. Then <a href="/emails">look again</a>.</p>"""


class Mail:
    """What takes emails and texts, and the page with them."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self) -> list[web.RouteDef]:
        """Graph's address, that of GOV.UK Notify for texts, and ours for people."""
        return [
            web.post("/v1.0/users/{user}/sendMail", self.send),
            web.post("/v2/notifications/sms", self.send_text),
            web.get(EMAILS, self.emails),
        ]

    async def send(self, request: web.Request) -> web.Response:
        """ "user: sendMail": 202, accepted. The same email twice is two."""
        wanted = await body_of(request)
        check_mail(wanted)
        self._state.mails.append({"from": sender_of(request)} | wanted)
        self._state.save()
        return web.Response(status=202)

    async def send_text(self, request: web.Request) -> web.Response:
        """ "Send a text message": 201, created."""
        wanted = await body_of(request)
        personalisation: dict[str, Any] = wanted.get("personalisation") or {}
        words = str(personalisation.get("text", ""))
        self._state.mails.append({"text": words, "phone": str(wanted.get("phone_number", ""))})
        self._state.save()
        return web.json_response({"id": str(uuid4()), "reference": wanted.get("reference")}, status=201)

    async def emails(self, _: web.Request) -> web.Response:
        """Every email and text, the newest first."""
        count = len(self._state.mails)
        shown = "".join(_article(count - place, kept) for place, kept in enumerate(reversed(self._state.mails)))
        back = '<p><a href="/">Meetings in the stand-in calendar</a></p>'
        return page("Emails and texts that would have been sent", back + (_WHERE + shown if shown else _NONE))


def _article(number: int, kept: Json) -> str:
    return _text(number, kept) if "text" in kept else _email(number, kept)


def _text(number: int, kept: Json) -> str:
    """The link in it can be opened, as telephones let people do."""
    words, _, link = str(kept["text"]).rpartition(" ")
    opens = f'<a href="{escape(link)}">{escape(link)}</a>' if link.startswith("http") else escape(link)
    return f"""<article><h2>Text to {escape(kept["phone"])}</h2><p>Text {number}</p>
<div class="email"><p>{escape(words)} {opens}</p></div></article>"""


def _email(number: int, kept: Json) -> str:
    message: Json = kept["Message"]
    subject = escape(message.get("subject") or "")
    sender = _somebody(message.get("from") or {"emailAddress": {"address": kept["from"]}})
    to = ", ".join(map(_somebody, message.get("toRecipients", [])))
    replies = ", ".join(map(_somebody, message.get("replyTo", [])))
    body: Json = message.get("body") or {}
    html = str(body.get("content", ""))
    answers = f"<br>Replies to: {replies}" if replies else ""
    return f"""<article><h2>{subject}</h2><p>Email {number}<br>To: {to}<br>From: {sender}{answers}</p>
<div class="email">{as_text(html)}</div>
<details><summary>As it looks in a mail program: {subject}</summary>
<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="Email {number}: {subject}"
 srcdoc="{escape(_opening_elsewhere(html))}"></iframe></details></article>"""


def _somebody(recipient: Json) -> str:
    address: Json = recipient["emailAddress"]
    name = address.get("name")
    return escape(f"{name} <{address['address']}>" if name else str(address["address"]))


def _opening_elsewhere(html: str) -> str:
    """Links open in a tab of their own: nothing can be sent from within a sandbox."""
    return html.replace("<head>", '<head><base target="_blank">', 1)
