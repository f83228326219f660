"""The commands about one person, as the command line has them."""

import argparse
from pathlib import Path

WHO = "a name, an email address, a telephone number, or an id: of Teams, of Entra, or one that `person find` gave"


def add_to(person: argparse.ArgumentParser) -> None:
    """What may follow `folkmoot person`."""
    verbs = person.add_subparsers(title="what to do", metavar="VERB", required=True)
    find = verbs.add_parser("find", help="say whom that means, or who it could be", description="Find one person.")
    find.add_argument("who", nargs="+", metavar="WHO", help=WHO)
    find.set_defaults(run=_find)
    export = verbs.add_parser(
        "export",
        help="write everything kept about one person into a file that opens with a password",
        description="Write everything that is kept about one person into a PDF that opens with a password alone. What "
        "belongs to other people is taken out.",
    )
    export.add_argument("who", nargs="+", metavar="WHO", help=WHO)
    export.add_argument("--to", type=Path, required=True, metavar="FILE", help="a new file that ends in .pdf")
    export.add_argument("--under-18", action="store_true", help="the person is under 18, and you have checked who asks")
    export.set_defaults(run=_export)
    erase = verbs.add_parser(
        "erase",
        help="delete everything about them; says first what that is",
        description="Erase one person, for good. Without --yes it only says what it would do.",
    )
    erase.add_argument("who", nargs="+", metavar="WHO", help=WHO)
    erase.add_argument("--yes", action="store_true", help="do it, without asking on the terminal")
    erase.add_argument(
        "--words", action="store_true", help="take out what they wrote in topics and points as well, which else stays"
    )
    erase.set_defaults(run=_erase)


def _find(chosen: argparse.Namespace) -> int:
    from bot.finding import run

    print(run(chosen.who))
    return 0


def _export(chosen: argparse.Namespace) -> int:
    from bot.subjects.export_command import run

    print(run(chosen.who, chosen.to, is_under_18=chosen.under_18))
    return 0


def _erase(chosen: argparse.Namespace) -> int:
    from bot.erasing.person import run

    return run(chosen.who, yes=chosen.yes, with_words=chosen.words)
