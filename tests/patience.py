"""How long tests let a turn wait: a machine that halts for some seconds makes none of them fail.

Tests about those who wait too long bring a Patience of their own.
"""

from storage.engine.line import Patience

PATIENT = Patience(lock=60, begin=60, end=60)
