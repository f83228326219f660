"""The commands: `folkmoot serve`, `local`, `migrate`, `backup`, `restore`, `doctor`, `manifest`, `keys` and the others.

Exit status 0: all is well; 1: something failed; 2: the command line, a setting or something it needs is wrong, as one
line explains; 130: interrupted. Each command imports what it needs only when it is called, so that the small ones start
fast.
"""

import argparse
import errno
import logging
import re
import signal
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bot.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from bot.settings import DatabaseSettings
    from bot.stopping import Stopping

OK, FAILED, NOT_USABLE, INTERRUPTED = 0, 1, 2, 130
Run = Callable[[argparse.Namespace], int]


def main(words: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status. `words` is the command line; None means that of the process."""
    try:
        # Until the bot handles SIGTERM itself, SIGTERM ends a command as Ctrl+C does.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        chosen = _parser().parse_args(words)
        return chosen.run(chosen)
    except KeyboardInterrupt:
        print("folkmoot: stopped", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:
        logging.getLogger(__name__).debug("ended by", exc_info=True)
        lines, status = _said(error)
        for line in lines:
            print(f"folkmoot: {line}", file=sys.stderr)
        return status


def _said(error: Exception) -> tuple[list[str], int]:
    """What ended a command, in lines for its caller, and the exit status."""
    from bot.settings import BadSettings
    from bot.start import CannotStart, about_database
    from storage.copies.manifest import CannotCopy
    from storage.schema import NewerSchema

    if isinstance(error, BadSettings):
        return error.lines, NOT_USABLE
    if isinstance(error, (CannotStart, CannotCopy, NewerSchema)):
        return [str(error)], NOT_USABLE
    if isinstance(error, OSError) and error.filename:
        return [f"{error.filename} cannot be used: {error.strerror}"], NOT_USABLE
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return ["the port was taken by another program meanwhile: set PORT"], NOT_USABLE
    if (about := about_database(error)) is not None:
        return [about], NOT_USABLE
    return [f"a fault of its own ended it ({type(error).__name__}): LOG_LEVEL=debug says where"], FAILED


def _serve(_: argparse.Namespace) -> int:
    from bot.settings import load_serve

    settings = load_serve()
    _log(settings)
    from bot.main import run_serve

    return _until_stopped(lambda stopping: run_serve(settings, stopping))


def _local(_: argparse.Namespace) -> int:
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


def _migrate(chosen: argparse.Namespace) -> int:
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


def _backup(chosen: argparse.Namespace) -> int:
    from bot.settings import load_database

    settings = load_database()
    _log(settings)
    from bot.copies import backed_up

    print(*backed_up(settings, chosen.where), sep="\n")
    return OK


def _restore(chosen: argparse.Namespace) -> int:
    from bot.settings import load_database

    settings = load_database()
    _log(settings)
    from bot.copies import checked, put_back

    print(*(checked if chosen.check else put_back)(settings, chosen.copy), sep="\n")
    return OK


def _doctor(chosen: argparse.Namespace) -> int:
    from bot.settings import load_serve

    settings = load_serve()
    _log(settings)
    import asyncio

    from bot.doctor import report

    return asyncio.run(report(settings, chosen.mailbox))


def _manifest(chosen: argparse.Namespace) -> int:
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


def _audit(chosen: argparse.Namespace) -> int:
    from bot.audit_command import run

    print(run(chosen.forum, chosen.since, as_json=chosen.json))
    return OK


def _routes(_: argparse.Namespace) -> int:
    from almanac.advisor import Almanac
    from dialogs.table import printed

    print(printed(Almanac()))
    return OK


def _keys(chosen: argparse.Namespace) -> int:
    from bot.key_commands import run

    return run(chosen.what)


def _retention(_: argparse.Namespace) -> int:
    from bot.keeping_page import page
    from bot.settings import load_keeping
    from forum.retention.periods import put_in_force

    put_in_force(load_keeping().kept)
    print(page())
    return OK


def _log(settings: "DatabaseSettings") -> None:
    from bot import logs
    from bot.proxies import proxy_secrets
    from bot.settings import ServeSettings
    from bot.tracing.asked import read_variables, tracing_secrets

    read_variables()
    known = [settings.database_password, *proxy_secrets(), *tracing_secrets()]
    if settings.data_keys:
        known += [settings.data_keys.get_secret_value(), *settings.data_keys.get_secret_value().split(",")]
    if isinstance(settings, ServeSettings) and settings.secret_keys:
        known += [settings.secret_keys.get_secret_value(), *settings.secret_keys.get_secret_value().split(",")]
    if isinstance(settings, ServeSettings):
        known += [*settings.sign_in_secrets, *settings.mail_secrets]
    logs.configure(settings.log_level, settings.log_format, known)
    logs.catch_what_nobody_caught()


def _three_numbers(text: str) -> str:
    if not re.fullmatch(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}", text):
        raise argparse.ArgumentTypeError("expected three numbers such as 1.0.2")
    return text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as bad:
        raise argparse.ArgumentTypeError("expected a day such as 2030-04-09") from bad


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="folkmoot",
        description="A forum's secretary in Microsoft Teams.",
        epilog="Settings come from the environment or a file .env here; docs/settings.md lists them.",
    )
    parser.add_argument("--version", action="version", version=f"folkmoot {VERSION}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, run: Run, about: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
        added.set_defaults(run=run)
        return added

    command("serve", _serve, "run the bot for your organisation")
    command("local", _local, "try the bot on this machine, without Microsoft 365 and without signing in")
    _about_database(command)
    doctor = command("doctor", _doctor, "check settings, database, sign-in and permissions, and say what to do")
    doctor.add_argument("--mailbox", metavar="ID", help="a chair's Entra object id, to try each permission there")
    package = command("manifest", _manifest, "build the app package that you upload to Teams")
    package.add_argument(
        "--out",
        type=Path,
        default=Path("folkmoot.zip"),
        metavar="FILE",
        help="default: %(default)s; - for standard output",
    )
    package.add_argument(
        "--version",
        type=_three_numbers,
        default=VERSION,
        metavar="X.Y.Z",
        help="the package's version, higher than that of the last upload; default: %(default)s",
    )
    keys = command("keys", _keys, "encrypt what was confided in the database, and change the key")
    keys.add_argument("what", choices=["new", "status", "rotate"], help="make one, look, or encrypt with the newest")
    command("retention", _retention, "say what is kept, why, for how long and who sees it, with your settings")
    audit = command("audit", _audit, "list who changed what, or did something in somebody else's name")
    audit.add_argument("--forum", metavar="NAME", help="its name or id; without it, all forums and the installation")
    audit.add_argument("--since", type=_day, metavar="DAY", help="from that day on, such as 2030-04-09")
    audit.add_argument("--json", action="store_true", help="for machines: one object for each line")
    command("routes", _routes, "list every word, button and message, and who may use it")
    return parser


def _about_database(command: Callable[[str, Run, str], argparse.ArgumentParser]) -> None:
    migrate = command("migrate", _migrate, "bring the database to the newest schema; safe to repeat")
    migrate.add_argument("--backup", type=Path, metavar="WHERE", help="make a copy first, if tables will be changed")
    migrate.add_argument("--copied", action="store_true", help="go on: a copy has just been made")
    backup = command("backup", _backup, "copy the whole database while the bot runs")
    backup.add_argument("where", type=Path, metavar="WHERE", help="a folder, or a new file that ends in .zip")
    restore = command("restore", _restore, "put a copy into an empty database")
    restore.add_argument("copy", type=Path, metavar="FILE", help="what `folkmoot backup` wrote")
    restore.add_argument("--check", action="store_true", help="prove that it can be restored, and touch nothing")


if __name__ == "__main__":
    sys.exit(main())
