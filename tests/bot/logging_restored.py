"""Restores the process's logging after a test has configured it."""

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from bot.log_words import OURS


@contextmanager
def logging_restored() -> Iterator[None]:
    root = logging.getLogger()
    before = root.handlers[:], root.level, {name: logging.getLogger(name).level for name in OURS}
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    root.handlers[:], level, levels = before
    root.setLevel(level)
    for name, value in levels.items():
        logging.getLogger(name).setLevel(value)
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    logging.captureWarnings(False)
