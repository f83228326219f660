"""Traces for OpenTelemetry, switched on by its standard environment variables (docs/observing.md).

Nothing in here is imported, and nothing listens, unless an operator asks for it; only `asked` is read at a start.
"""
