"""`folkmoot doctor`: checks everything the bot needs, one line each, with the remedy if something is wrong.

It changes nothing, and sends no message, meeting or email.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
from azure.core.credentials_async import AsyncTokenCredential

from bot.credentials import make_credential
from bot.erasing_doctor import look_at_erasures
from bot.findings import Finding, Mark
from bot.identity_settings import Identity
from bot.keeping_doctor import KEPT, look_at_what_is_kept
from bot.keys_doctor import DATA_KEYS, look_at_data_keys
from bot.late_doctor import COPY, look_at_what_is_late
from bot.mail_doctor import EMAIL, TEXTS, look_at_mail, look_at_texts
from bot.mail_settings import MailWay
from bot.proxies import check_proxy, proxy_for
from bot.proxies import shown as proxy_shown
from bot.secret_keys import file_beside
from bot.settings import BadSettings, ServeSettings
from bot.sign_in_doctor import SIGN_IN, look_at_end, look_at_sign_in
from bot.web.notices import PATH
from forum.controller import Controller
from graph.checks import check
from graph.client import GraphClient
from graph.mail_checks import check_mail
from storage.engine.database import Database
from storage.engine.trouble import DatabaseError
from storage.schema import schema_is_current

_NOTICES = "notices of changes in calendars"

PATIENCE = 15.0
"""Seconds that one check may take."""


async def examine(
    settings: ServeSettings, mailbox: str | None = None, patience: float = PATIENCE
) -> AsyncGenerator[Finding]:
    """Checks everything, one thing after the other, and yields each finding as it comes.

    `mailbox` is a chair's Entra object id: with it, permissions are tried there for real, including those of Exchange.
    Raises BadSettings for a proxy that cannot be used.
    """
    check_proxy()
    yield Finding(Mark.OK, "settings", "complete")
    if proxy := proxy_shown():
        yield Finding(Mark.OK, "proxy", f"calls to the outside go through {proxy}, except to hosts in NO_PROXY")
    database = await _look("database", lambda: _database(settings), patience)
    yield database
    if database.state is Mark.OK:
        yield await _look(DATA_KEYS, lambda: look_at_data_keys(settings), patience)
        now = datetime.now(UTC)
        for finding in await _several(KEPT, look_at_what_is_kept(settings, now), patience):
            yield finding
        for finding in await _several(COPY, look_at_what_is_late(settings, now), patience):
            yield finding
    yield await asyncio.to_thread(look_at_erasures, settings)
    yield _privacy(settings)
    if file_beside(settings.database_url) is None:
        yield _secret_keys(settings)
    yield await _look("keys of Teams", lambda: _signing_keys(settings), patience)
    yield await _look("messaging endpoint", lambda: _endpoint(settings), patience)
    yield await _look(_NOTICES, lambda: _notices(settings), patience)
    if settings.mail_way is not MailWay.GRAPH:
        yield await _look(EMAIL, lambda: look_at_mail(settings, patience), patience)
    if settings.sends_texts:
        yield await _look(TEXTS, lambda: look_at_texts(settings, patience), patience)
    yield look_at_end(settings, datetime.now(UTC))
    try:
        made = make_credential(settings)
    except BadSettings:
        yield Finding(Mark.SKIP, SIGN_IN, "cannot be tried without the certificate")
        return
    async with made as credential:
        signed_in = await _look(SIGN_IN, lambda: look_at_sign_in(settings, credential), patience)
        yield signed_in
        if signed_in.state is Mark.FAIL:
            yield Finding(Mark.SKIP, "Microsoft Graph", "cannot be looked at without the sign-in")
            return
        for finding in await _graph(settings, credential, mailbox):
            yield finding


async def report(settings: ServeSettings, mailbox: str | None = None, say: Callable[[str], None] = print) -> int:
    """Prints every finding and returns the exit status: 1 if something failed."""
    failed = False
    async for finding in examine(settings, mailbox):
        say(str(finding))
        failed = failed or finding.state is Mark.FAIL
    return 1 if failed else 0


async def _look(what: str, look: Callable[[], Awaitable[Finding]], patience: float) -> Finding:
    try:
        return await asyncio.wait_for(look(), patience)
    except TimeoutError:
        return Finding(Mark.FAIL, what, f"no answer within {patience:.0f} s", "check the network and the address")


async def _database(settings: ServeSettings) -> Finding:
    database = Database(settings.database_url)
    if database.is_sqlite and not await asyncio.to_thread(Path(database.url.database or "").is_file):
        return Finding(Mark.FAIL, "database", "does not exist yet", "run `folkmoot migrate`")
    try:
        await database.ping()
        current = await schema_is_current(database)
    except (DatabaseError, OSError) as error:
        why = type(getattr(error, "orig", None) or error).__name__
        return Finding(Mark.FAIL, "database", f"cannot be reached ({why})", "check DATABASE_URL and the server")
    finally:
        await database.aclose()
    if not current:
        return Finding(Mark.FAIL, "database", "its schema is not the one of this version", "run `folkmoot migrate`")
    return Finding(Mark.OK, "database", "reached, schema is current")


async def _several(what: str, looked: Awaitable[Sequence[Finding]], patience: float) -> Sequence[Finding]:
    try:
        return await asyncio.wait_for(looked, patience)
    except TimeoutError:
        return [Finding(Mark.FAIL, what, f"could not be read within {patience:.0f} s", "look at the database's load")]


def _secret_keys(settings: ServeSettings) -> Finding:
    """Where they come from, with PostgreSQL: with SQLite `serve` makes them on its first start."""
    if settings.secret_keys:
        return Finding(Mark.OK, "secret keys", "SECRET_KEYS")
    if settings.microsoft_app_password is None:
        return Finding(Mark.FAIL, "secret keys", "SECRET_KEYS is not set", "set it to 32 random letters or more")
    remedy = "set SECRET_KEYS, so that a new password does not change them"
    return Finding(Mark.SKIP, "secret keys", "made of MICROSOFT_APP_PASSWORD", remedy)


def _privacy(settings: ServeSettings) -> Finding:
    """Whether people can read who answers for what is kept, and whom to ask (UK GDPR, Article 13(1))."""
    what = "privacy notice"
    if settings.organisation_name == Controller().name:
        remedy = "set ORGANISATION_NAME to the organisation that runs the forum"
        return Finding(Mark.WARN, what, "does not say who answers for what is kept", remedy)
    if not settings.privacy_contact:
        remedy = "set PRIVACY_CONTACT, such as Data Protection Officer, dpo@example.org"
        return Finding(Mark.WARN, what, "does not say whom people ask about what is kept", remedy)
    return Finding(Mark.OK, what, "says who answers for what is kept, and whom to ask")


def _calling(url: str) -> aiohttp.ClientSession:
    return aiohttp.ClientSession(proxy=proxy_for(url))


async def _signing_keys(settings: ServeSettings) -> Finding:
    remedy = "let the machine reach BOT_OPENID_METADATA, or correct it"
    try:
        async with _calling(settings.bot_openid_metadata) as client, client.get(settings.bot_openid_metadata) as answer:
            found = answer.ok and "jwks_uri" in await answer.json(content_type=None)
    except (aiohttp.ClientError, ValueError, TypeError) as error:
        return Finding(Mark.FAIL, "keys of Teams", f"cannot be read ({type(error).__name__})", remedy)
    if not found:
        return Finding(Mark.FAIL, "keys of Teams", "are not published there", remedy)
    return Finding(Mark.OK, "keys of Teams", "published")


async def _endpoint(settings: ServeSettings) -> Finding:
    """Calls from outside as a stranger: the bot must be there, and must turn a stranger away."""
    what = "messaging endpoint"
    if settings.public_url is None:
        return Finding(Mark.SKIP, what, "PUBLIC_URL is not set: no links are sent, and it cannot be tried from here")
    remedy = "start `folkmoot serve` and let the proxy pass /api/messages of PUBLIC_URL on to it"
    try:
        async with (
            _calling(settings.public_url) as client,
            client.post(f"{settings.public_url}/api/messages", json={"type": "message"}) as answer,
        ):
            status = answer.status
    except aiohttp.ClientError as error:
        return Finding(Mark.FAIL, what, f"cannot be reached ({type(error).__name__})", remedy)
    if status != 401:
        return Finding(Mark.FAIL, what, f"answers a stranger with {status}, not 401", remedy)
    return Finding(Mark.OK, what, "reached, and turns strangers away")


async def _notices(settings: ServeSettings) -> Finding:
    """Calls as Microsoft does before it sends notices: its token has to come back as plain text."""
    if settings.public_url is None:
        return Finding(Mark.SKIP, _NOTICES, "PUBLIC_URL is not set: calendars are looked at from time to time instead")
    remedy = f"let the proxy pass {PATH} of PUBLIC_URL on to `folkmoot serve`"
    try:
        async with (
            _calling(settings.public_url) as client,
            client.post(settings.public_url + PATH, params={"validationToken": "folkmoot"}) as answer,
        ):
            fine = answer.content_type == "text/plain" and await answer.text() == "folkmoot"
    except (aiohttp.ClientError, ValueError) as error:
        return Finding(Mark.FAIL, _NOTICES, f"cannot be reached ({type(error).__name__})", remedy)
    if not fine:
        return Finding(Mark.FAIL, _NOTICES, "does not answer as Microsoft wants it", remedy)
    return Finding(Mark.OK, _NOTICES, "reached")


async def _graph(settings: ServeSettings, credential: AsyncTokenCredential, mailbox: str | None) -> list[Finding]:
    """A missing permission is a `skip` if Folkmoot works without it, in the way the line describes."""
    proxy = proxy_for(settings.graph_base_url)
    client = GraphClient(settings.graph_base_url, credential, PATIENCE, proxy=proxy)
    try:
        managed = settings.identity is Identity.MANAGED
        checks = await check(client, mailbox, managed=managed)
        if settings.mail_way is MailWay.GRAPH and settings.mail_from:
            checks.append(await check_mail(client, settings.mail_from, managed=managed))
    finally:
        await client.aclose()
    states = {True: Mark.OK, False: Mark.FAIL, None: Mark.SKIP}
    return [Finding(states[one.ok], one.name, one.detail, one.remedy) for one in checks]
