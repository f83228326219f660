"""The commands: `folkmoot serve`, `local`, `migrate`, `doctor` and `manifest`.

Exit status 0: all is well; 1: something failed; 2: the command line or a setting is wrong. Each command imports what it
needs when it is called, so that the small ones start fast.
"""

import argparse
import asyncio
import logging
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.settings import (
    BadSettings,
    DatabaseSettings,
    ServeSettings,
    load_database,
    load_local,
    load_package,
    load_serve,
)


def main(words: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit status. `words` is the command line, that of the process when None."""
    chosen = _parser().parse_args(words)
    try:
        return chosen.run(chosen)
    except BadSettings as bad:
        for line in bad.lines:
            print(f"folkmoot: {line}", file=sys.stderr)
        return 2
    except OSError as error:  # a port that is taken, a folder that cannot be written to
        logging.getLogger("bot").debug("ended by", exc_info=True)
        print(f"folkmoot: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _serve(_: argparse.Namespace) -> int:
    settings = load_serve()
    _log(settings)
    from bot.main import run_serve

    asyncio.run(run_serve(settings))
    return 0


def _local(_: argparse.Namespace) -> int:
    settings = load_local()
    _log(settings)
    from bot.main import run_local

    asyncio.run(run_local(settings))
    return 0


def _migrate(_: argparse.Namespace) -> int:
    settings = load_database()
    _log(settings)
    from sqlalchemy.exc import OperationalError

    try:
        asyncio.run(_bring_up_to_date(settings.database_url))
    except OperationalError as error:
        print(f"folkmoot: the database cannot be used: {str(error.orig).splitlines()[0]}", file=sys.stderr)
        return 1
    print("The database has the newest schema.")
    return 0


async def _bring_up_to_date(database_url: str) -> None:
    from storage.database import Database
    from storage.migrate import migrate

    database = Database(database_url)
    try:
        await migrate(database)
    finally:
        await database.aclose()


def _doctor(chosen: argparse.Namespace) -> int:
    settings = load_serve()
    _log(settings)
    from bot.doctor import report

    return asyncio.run(report(settings, chosen.mailbox))


def _manifest(chosen: argparse.Namespace) -> int:
    settings = load_package()
    from manifest.build import build

    chosen.out.write_bytes(build(settings, chosen.version))
    print(f"Wrote {chosen.out}. Upload it in the Teams admin centre, under Teams apps, Manage apps.")
    if settings.organisation_url == "https://example.org":
        print("Before others see it, set ORGANISATION_NAME and ORGANISATION_URL: people read them in Teams.")
    return 0


def _log(settings: DatabaseSettings) -> None:
    from bot import logs

    known = [settings.database_password]
    if isinstance(settings, ServeSettings) and settings.microsoft_app_password:
        known.append(settings.microsoft_app_password.get_secret_value())
    logs.configure(settings.log_level, settings.log_format, known)
    logs.catch_what_nobody_caught()


def _three_numbers(text: str) -> str:
    if not re.fullmatch(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}", text):
        raise argparse.ArgumentTypeError("expected three numbers such as 1.0.2")
    return text


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="folkmoot",
        description="A forum's secretary in Microsoft Teams.",
        epilog="Settings come from the environment or a file .env here; docs/settings.md lists them.",
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, run: Callable[[argparse.Namespace], int], about: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
        added.set_defaults(run=run)
        return added

    command("serve", _serve, "run the bot for your organisation")
    command("local", _local, "try the bot on this machine, without Microsoft 365 and without signing in")
    command("migrate", _migrate, "bring the database to the newest schema; safe to repeat")
    doctor = command("doctor", _doctor, "check settings, database, sign-in and permissions, and say what to do")
    doctor.add_argument("--mailbox", metavar="ID", help="a chair's Entra object id, to try each permission there")
    package = command("manifest", _manifest, "build the app package that you upload to Teams")
    package.add_argument("--out", type=Path, default=Path("folkmoot.zip"), metavar="FILE", help="default: %(default)s")
    package.add_argument(
        "--version", type=_three_numbers, metavar="X.Y.Z", help="the package's version; raise it for every upload"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
