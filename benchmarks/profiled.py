"""Folkmoot under cProfile: `python profiled.py FILE serve`. SIGUSR1 begins, SIGUSR2 ends and writes FILE.

Only the thread of the event loop is looked at: there is everything of a turn.
"""

import cProfile
import signal
import sys
from pathlib import Path

from bot.__main__ import main


def watch(file: Path) -> None:
    profile = cProfile.Profile()

    def end(*_: object) -> None:
        profile.disable()
        # Renamed only when it is complete, because somebody is waiting for it.
        whole = file.with_suffix(".part")
        profile.dump_stats(whole)
        whole.rename(file)

    signal.signal(signal.SIGUSR1, lambda *_: profile.enable())
    signal.signal(signal.SIGUSR2, end)


if __name__ == "__main__":
    watch(Path(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
