"""A stand-in for Microsoft Graph on this machine, for trying things out and for tests. It sends nothing to anybody."""

from graph.standin.faults import Fault, Faults
from graph.standin.server import Recorded, StandIn, start

__all__ = ["Fault", "Faults", "Recorded", "StandIn", "start"]
