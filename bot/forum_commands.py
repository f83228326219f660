"""The commands about one forum, as the command line has them."""

import argparse
from pathlib import Path

CONFIDED = (
    "with people's needs, facilitators' notes and how people wish to be contacted. They were told to few, for one "
    "purpose, and may show belief or health: whoever takes the forum over has no right to them by that alone"
)


def add_to(forum: argparse.ArgumentParser) -> None:
    """What may follow `folkmoot forum`."""
    verbs = forum.add_subparsers(title="what to do", metavar="VERB", required=True)
    export = verbs.add_parser(
        "export",
        help="write everything of a forum into a file that opens with a password",
        description="Write everything that is kept of a forum into a PDF that opens with a password alone, for handing "
        "the forum over or closing it.",
    )
    export.add_argument("forum", metavar="FORUM", help="its name or id")
    export.add_argument("--to", type=Path, required=True, metavar="FILE", help="a new file that ends in .pdf")
    export.add_argument("--with-confided", action="store_true", help=CONFIDED)
    export.add_argument("--under-18", action="store_true", help="with what is about members under 18, who are left out")
    export.set_defaults(run=_export)
    erase = verbs.add_parser(
        "erase",
        help="delete a forum and everybody who is in no other; says first what that is",
        description="Erase a whole forum, for good. Without --yes it only says what it would do.",
    )
    erase.add_argument("forum", metavar="FORUM", help="its name or id")
    erase.add_argument("--yes", action="store_true", help="do it, without asking on the terminal")
    erase.set_defaults(run=_erase)


def _export(chosen: argparse.Namespace) -> int:
    from bot.subjects.forum_command import run

    print(run(chosen.forum, chosen.to, with_confided=chosen.with_confided, with_young=chosen.under_18))
    return 0


def _erase(chosen: argparse.Namespace) -> int:
    from bot.erasing.forum import run

    return run(chosen.forum, yes=chosen.yes)
