"""`folkmoot local`: the bot, a stand-in for Microsoft's calendar and the Agents Playground, on this machine alone."""

from contextlib import AsyncExitStack
from pathlib import Path

import aiohttp

from bot.data_keys import keys_fit, ring_of
from bot.local.clock import MovableClock
from bot.local.local_page import LocalPage
from bot.local.only_here import only_here
from bot.local.playground import HOW_TO_ADD, PlaygroundFailed, free_port, start_playground
from bot.local.sample_forum import BOT_ID, CONTROLLER, MAILBOX, NOTIFY_KEY, TENANT_ID, TEXT_TEMPLATE, mailboxes
from bot.migrated import migrated
from bot.secret_keys import file_beside, seals_in
from bot.settings import LocalSettings
from bot.start import address_of, alone, port_is_free
from bot.stopping import Stopping
from bot.teams.trust import LocalTrust, Trust
from bot.web.server import listening
from bot.wiring import Wiring, running
from dialogs.texts.switched_on import Languages
from graph.mail import GraphMailer
from graph.standin import StandIn
from graph.standin import start as start_calendar
from mail.notify import NotifyMailer, NotifyService
from storage.engine.database import Database

STATE = Path(".local")


async def run(settings: LocalSettings, stopping: Stopping) -> None:
    """Runs until it is asked to stop. Prints where to look. Raises CannotStart."""
    _make_state()
    async with AsyncExitStack() as stack:
        database = Database(settings.database_url, keys=await ring_of(settings))
        await stack.enter_async_context(alone(database, settings.host, settings.port))
        await port_is_free(settings.host, settings.port)
        await migrated(settings.database_url)
        await keys_fit(database)
        clock = MovableClock(STATE / "clock.json")
        calendar = await _calendar(stack, settings, clock)
        bot = await stack.enter_async_context(running(_wiring(settings, database, clock, calendar)))
        playground = await _playground(stack, settings)
        desk = LocalPage(bot.database, clock, bot.engine.wake_due, playground=playground, calendar=calendar.url)
        bot.app.add_routes(desk.routes())
        bot.app.middlewares.insert(0, only_here)
        url = await stack.enter_async_context(listening(bot.app, settings.host, settings.port))
        _say(playground, url, calendar)
        await stopping.wait()


async def _calendar(stack: AsyncExitStack, settings: LocalSettings, clock: MovableClock) -> StandIn:
    calendar = await start_calendar(
        port=free_port(settings.port + 1), state=STATE / "calendar.json", now=clock.now, guards=[only_here]
    )
    stack.push_async_callback(calendar.aclose)
    calendar.state.users |= mailboxes()
    return calendar


def _wiring(settings: LocalSettings, database: Database, clock: MovableClock, calendar: StandIn) -> Wiring:
    return Wiring(
        database=database,
        bot_id=BOT_ID.removeprefix("28:"),
        tenant_id=TENANT_ID,
        graph_url=calendar.graph_url,
        make_trust=local_trust,
        credential=None,
        clock=clock,
        hold_seconds=0.3,
        polling=0.2,
        school_holidays=settings.school_holidays,
        # So that what is done on the calendar's page is seen at once, and links in emails lead here.
        public_url=address_of(settings.host, settings.port),
        make_mailer=lambda graph: GraphMailer(graph, MAILBOX),
        texter=NotifyMailer(NotifyService(NOTIFY_KEY, text_template_id=TEXT_TEMPLATE, base_url=calendar.url)),
        controller=CONTROLLER,
        languages=Languages(settings.languages),
        kept=settings.kept,
        seals=seals_in(file_beside(settings.database_url) or STATE / "secret.keys"),
    )


async def _playground(stack: AsyncExitStack, settings: LocalSettings) -> str | None:
    try:
        playground = await start_playground(settings.port, STATE / "playground", settings.playground_port)
    except PlaygroundFailed as failed:
        print(failed)  # noqa: T201
        return None
    if playground is None:
        print(HOW_TO_ADD)  # noqa: T201
        return None
    await stack.enter_async_context(playground)
    return playground.url


def _make_state() -> None:
    STATE.mkdir(exist_ok=True)


def _say(playground: str | None, desk: str, calendar: StandIn) -> None:
    chat = [f"  Open {playground} to talk to it: say hello, then open the channel and fill in the form."]
    lines = [
        "",
        "Folkmoot is running on this machine. Nothing is sent to anybody.",
        *(chat if playground else []),
        f"  The clock to set forward is at {desk}",
        f"  The calendar it writes into is at {calendar.url}",
        f"  The emails and texts that would have been sent are at {calendar.emails_url}",
        "Stop it with Ctrl+C.",
    ]
    print("\n".join(lines), flush=True)  # noqa: T201


def local_trust(_: aiohttp.ClientSession) -> Trust:
    """Nobody signs in; only this machine is answered."""
    return LocalTrust()
