"""The command line: which commands there are, and what may follow them."""

import argparse
import re
from collections.abc import Callable
from pathlib import Path

from bot import commands, foi_commands, forum_commands, hold_commands, people_commands
from bot.version import VERSION

Run = Callable[[argparse.Namespace], int]


def _three_numbers(text: str) -> str:
    if not re.fullmatch(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}", text):
        raise argparse.ArgumentTypeError("expected three numbers such as 1.0.2")
    return text


def parser_of_commands() -> argparse.ArgumentParser:
    """Of a whole command line; `run` of what it finds is the command."""
    parser = argparse.ArgumentParser(
        prog="folkmoot",
        description="A forum's secretary in Microsoft Teams.",
        epilog="Settings come from the environment or a file .env here; docs/settings.md lists them.",
    )
    parser.add_argument("--version", action="version", version=f"folkmoot {VERSION}")
    added_to = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, run: Run, about: str) -> argparse.ArgumentParser:
        added = added_to.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
        added.set_defaults(run=run)
        return added

    command("serve", commands.serve, "run the bot for your organisation")
    command("local", commands.local, "try the bot on this machine, without Microsoft 365 and without signing in")
    _about_database(command)
    doctor = command("doctor", commands.doctor, "check settings, database, sign-in and permissions, and say what to do")
    doctor.add_argument("--mailbox", metavar="ID", help="a chair's Entra object id, to try each permission there")
    package = command("manifest", commands.manifest, "build the app package that you upload to Teams")
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
    keys = command("keys", commands.keys, "encrypt what was confided in the database, and change the key")
    keys.add_argument("what", choices=["new", "status", "rotate"], help="make one, look, or encrypt with the newest")
    command("retention", commands.retention, "say what is kept, why, for how long and who sees it, with your settings")
    audit = command("audit", commands.audit, "list who changed what, or did something in somebody else's name")
    audit.add_argument("--forum", metavar="NAME", help="its name or id; without it, all forums and the installation")
    audit.add_argument("--since", type=foi_commands.day, metavar="DAY", help="from that day on, such as 2030-04-09")
    audit.add_argument("--json", action="store_true", help="for machines: one object for each line")
    people_commands.add_to(command("person", commands.routes, "find one person, and what is kept about them"))
    foi_commands.add_to(command("foi", commands.routes, "answer a freedom of information request"))
    forum_commands.add_to(command("forum", commands.routes, "export everything of one forum, or erase it"))
    hold_commands.add_to(command("hold", commands.routes, "keep records for as long as the law needs them"))
    command("routes", commands.routes, "list every word, button and message, and who may use it")
    return parser


def _about_database(command: Callable[[str, Run, str], argparse.ArgumentParser]) -> None:
    migrate = command("migrate", commands.migrate, "bring the database to the newest schema; safe to repeat")
    migrate.add_argument("--backup", type=Path, metavar="WHERE", help="make a copy first, if tables will be changed")
    migrate.add_argument("--copied", action="store_true", help="go on: a copy has just been made")
    backup = command("backup", commands.backup, "copy the whole database while the bot runs")
    backup.add_argument("where", type=Path, metavar="WHERE", help="a folder, or a new file that ends in .zip")
    restore = command("restore", commands.restore, "put a copy into an empty database")
    restore.add_argument("copy", type=Path, metavar="FILE", help="what `folkmoot backup` wrote")
    restore.add_argument("--check", action="store_true", help="prove that it can be restored, and touch nothing")
