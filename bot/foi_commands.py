"""`folkmoot foi`: answering a request for information, as the command line has it."""

import argparse
from datetime import date
from pathlib import Path


def add_to(foi: argparse.ArgumentParser) -> None:
    """What may follow `folkmoot foi`."""
    verbs = foi.add_subparsers(title="what to do", metavar="VERB", required=True)
    export = verbs.add_parser("export", help="write what may be disclosed of a period, and what a person has to decide")
    export.add_argument("forum", metavar="FORUM", help="its name or id")
    export.add_argument("--from", dest="first", type=day, required=True, metavar="DAY", help="such as 2030-01-01")
    export.add_argument("--until", dest="last", type=day, required=True, metavar="DAY", help="the last day of it")
    export.add_argument(
        "--to", type=Path, required=True, metavar="FOLDER", help="one that is not there yet: it is made"
    )
    export.set_defaults(run=_export)


def day(text: str) -> date:
    """Of an argument. Raises ArgumentTypeError."""
    try:
        return date.fromisoformat(text)
    except ValueError as bad:
        raise argparse.ArgumentTypeError("expected a day such as 2030-04-09") from bad


def _export(chosen: argparse.Namespace) -> int:
    from bot.foi.export import Asked, run

    print(*run(Asked(chosen.forum, chosen.first, chosen.last, chosen.to)), sep="\n")
    return 0
