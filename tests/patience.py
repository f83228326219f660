"""How long tests wait: a machine that halts for some seconds makes none of them fail.

Tests about those who wait too long bring a Patience of their own.
"""

from storage.engine.line import Patience

PATIENT = Patience(lock=60, begin=60, end=60)
"""For a turn."""

ANSWER = 60.0
"""Seconds for the answer of a far end that does answer."""

SILENT = 2.0
"""Seconds after which a far end counts as silent, in tests about silence: time for it to be asked at all."""
