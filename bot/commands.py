"""What each command does. The exit status of each is in the module `bot.__main__`.

A command imports what it needs only when it is called, so that the small ones start fast.
"""

import argparse
import re
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from bot.settings import DatabaseSettings
    from bot.stopping import Stopping

OK, FAILED, NOT_USABLE, INTERRUPTED = 0, 1, 2, 130


def serve(_: argparse.Namespace) -> int:
    """Runs the bot, until it is asked to stop."""
    from bot.settings import load_serve

    settings = load_serve()
    _log(settings)
    from bot.main import run_serve

    return _until_stopped(lambda stopping: run_serve(settings, stopping))


def local(_: argparse.Namespace) -> int:
    """Runs it on this machine alone."""
    from bot.settings import load_local

    settings = load_local()
    _log(settings)
    from bot.local.run import run

    return _until_stopped(lambda stopping: run(settings, stopping))


def _until_stopped(run: "Callable[[Stopping], Awaitable[None]]") -> int:
    import asyncio

    from bot.stopping import until_stopped

    asyncio.run(until_stopped(run))
    return OK


def migrate(chosen: argparse.Namespace) -> int:
    """Not without a copy, if what people said is in the tables that change."""
    from bot.settings import load_database

    settings = load_database()
    _log(settings)
    import asyncio

    from bot.copies import COPY_FIRST, backed_up
    from bot.migrated import migrated
    from storage.copies.waiting import changes_what_is_there

    if not chosen.copied and changes_what_is_there(settings.database_url):
        if chosen.backup is None:
            print(*(f"folkmoot: {line}" for line in COPY_FIRST), sep="\n", file=sys.stderr)
            return NOT_USABLE
        print(*backed_up(settings, chosen.backup), sep="\n")
    asyncio.run(migrated(settings.database_url))
    print("The database has the newest schema.")
    return OK


def backup(chosen: argparse.Namespace) -> int:
    """Copies the database."""
    from bot.settings import load_database

    settings = load_database()
    _log(settings)
    from bot.copies import backed_up

    print(*backed_up(settings, chosen.where), sep="\n")
    return OK


def restore(chosen: argparse.Namespace) -> int:
    """Puts a copy back, or proves that it could be."""
    from bot.settings import load_database

    settings = load_database()
    _log(settings)
    from bot.copies import checked, put_back

    print(*(checked if chosen.check else put_back)(settings, chosen.copy), sep="\n")
    return OK


def doctor(chosen: argparse.Namespace) -> int:
    """1 if something failed."""
    from bot.settings import load_serve

    settings = load_serve()
    _log(settings)
    import asyncio

    from bot.doctor import report

    return asyncio.run(report(settings, chosen.mailbox))


def manifest(chosen: argparse.Namespace) -> int:
    """Writes the app package."""
    from bot.settings import load_package

    settings = load_package()
    from manifest.build import build

    package = build(settings, chosen.version)
    if str(chosen.out) == "-":  # out of a container, whose files go with it
        sys.stdout.buffer.write(package)
    else:
        chosen.out.write_bytes(package)
        print(f"Wrote {chosen.out}. Upload it in the Teams admin centre, under Teams apps, Manage apps.")
    return OK


def audit(chosen: argparse.Namespace) -> int:
    """Prints who changed what."""
    from bot.audit_command import run

    print(run(chosen.forum, chosen.since, as_json=chosen.json))
    return OK


def routes(_: argparse.Namespace) -> int:
    """Prints the table of routes."""
    from almanac.advisor import Almanac
    from dialogs.table import printed

    print(printed(Almanac()))
    return OK


def keys(chosen: argparse.Namespace) -> int:
    """1 if something is left to do."""
    from bot.key_commands import run

    return run(chosen.what)


def retention(_: argparse.Namespace) -> int:
    """Prints the retention table, and how much is only kept because of a hold, if that can be looked at."""
    from bot.held_back import section
    from bot.keeping_page import page
    from bot.settings import BadSettings, load_keeping
    from bot.start import CannotStart
    from forum.retention.periods import put_in_force

    put_in_force(load_keeping().kept)
    print(page())
    try:
        held = section()
    except (BadSettings, CannotStart) as error:
        print(f"folkmoot: what a legal hold keeps was not counted: {error}", file=sys.stderr)
        return OK
    if held:
        print("", *held, sep="\n")
    return OK


def _log(settings: "DatabaseSettings") -> None:
    from bot import logs
    from bot.proxies import proxy_secrets
    from bot.settings import ServeSettings
    from bot.tracing.asked import read_variables, tracing_secrets

    read_variables()
    known = [settings.database_password, *proxy_secrets(), *tracing_secrets()]
    lists = [settings.data_keys]
    if isinstance(settings, ServeSettings):
        known += [*settings.sign_in_secrets, *settings.mail_secrets]
        lists.append(settings.secret_keys)
    for text in (keys.get_secret_value() for keys in lists if keys):
        known += [text, *re.split(r"[,\s]+", text)]
    logs.configure(settings.log_level, settings.log_format, known)
    logs.catch_what_nobody_caught()
