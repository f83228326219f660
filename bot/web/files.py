"""How many files (including connections) this process may have open."""

import contextlib

from bot.web.connections import MOST

WANTED = 4096
RESERVE = 320
"""Files reserved for the database, calls to Microsoft, papers, and connections about to be closed."""
FEWEST = 32


def room_for_connections() -> int:
    """How many connections from outside there is room for, after asking the system for as many files as it allows."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return MOST
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    limitless = resource.RLIM_INFINITY
    wanted = WANTED if hard == limitless else min(WANTED, hard)
    if soft != limitless and soft < wanted:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
            soft = wanted
    return MOST if soft == limitless else max(FEWEST, min(MOST, soft - RESERVE))
