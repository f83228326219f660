"""What is loaded after the start, so that neither the start nor anybody's first sentence waits for it."""

import asyncio
import gc

from dialogs.understanding.classifier import load_all

IDLE = 2.0
"""Seconds after the start."""


async def warm(idle: float = IDLE) -> None:
    """Loads what sentences are understood with, once the first rush is over."""
    await asyncio.sleep(idle)
    await asyncio.to_thread(load_all)
    # What is loaded now stays loaded, so the garbage collector need not walk through it again and again.
    gc.freeze()
