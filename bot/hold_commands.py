"""`folkmoot hold`: keeping what the law may need, as the command line has it."""

import argparse

from bot.foi_commands import day
from bot.people_commands import WHO


def add_to(hold: argparse.ArgumentParser) -> None:
    """What may follow `folkmoot hold`."""
    verbs = hold.add_subparsers(title="what to do", metavar="VERB", required=True)
    begin = verbs.add_parser("begin", help="from now on, nothing of it is deleted because its time is over")
    on = begin.add_mutually_exclusive_group(required=True)
    on.add_argument("--person", metavar="WHO", help=WHO)
    on.add_argument("--forum", metavar="NAME", help="its name or id")
    begin.add_argument("--reason", required=True, metavar="WORDS", help="in plain words: whom it concerns reads them")
    begin.add_argument("--until", type=day, metavar="DAY", help="the last day of it; without one, until you end it")
    begin.add_argument("--reference", default="", metavar="NUMBER", help="your own; nobody else sees it")
    begin.set_defaults(run=_begin)
    end = verbs.add_parser("end", help="what is overdue is deleted at once")
    end.add_argument("id", metavar="ID", help="as `folkmoot hold list` prints it")
    end.set_defaults(run=_end)
    verbs.add_parser("list", help="what is on hold, and what would be gone without it").set_defaults(run=_list)


def _begin(chosen: argparse.Namespace) -> int:
    from bot.holding import Wanted, begin

    return _said(begin(Wanted(chosen.person, chosen.forum, chosen.reason, chosen.until, chosen.reference)))


def _end(chosen: argparse.Namespace) -> int:
    from bot.holding import end

    return _said(end(chosen.id))


def _list(_: argparse.Namespace) -> int:
    from bot.holding import listed

    return _said(listed())


def _said(lines: list[str]) -> int:
    print(*lines, sep="\n")
    return 0
