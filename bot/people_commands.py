"""The commands about one person, as the command line has them."""

import argparse

WHO = "a name, an email address, a telephone number, or an id: of Teams, of Entra, or one that `person find` gave"


def add_to(person: argparse.ArgumentParser) -> None:
    """What may follow `folkmoot person`."""
    verbs = person.add_subparsers(title="what to do", metavar="VERB", required=True)
    find = verbs.add_parser("find", help="say whom that means, or who it could be", description="Find one person.")
    find.add_argument("who", nargs="+", metavar="WHO", help=WHO)
    find.set_defaults(run=_find)


def _find(chosen: argparse.Namespace) -> int:
    from bot.finding import run

    print(run(chosen.who))
    return 0
