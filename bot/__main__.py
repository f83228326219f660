"""The commands: `folkmoot serve`, `local`, `migrate`, `backup`, `restore`, `doctor`, `manifest`, `keys` and the others.

Exit status 0: all is well; 1: something failed; 2: the command line, a setting or something it needs is wrong, as one
line explains; 130: interrupted.
"""

import errno
import logging
import signal
import sys
from collections.abc import Sequence

from bot.command_line import parser_of_commands
from bot.commands import FAILED, INTERRUPTED, NOT_USABLE


def main(words: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status. `words` is the command line; None means that of the process."""
    try:
        # Until the bot handles SIGTERM itself, SIGTERM ends a command as Ctrl+C does.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        chosen = parser_of_commands().parse_args(words)
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


if __name__ == "__main__":
    sys.exit(main())
