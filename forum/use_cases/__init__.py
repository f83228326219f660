"""One verb a file. A use case runs inside a transaction that somebody else opened, and never commits it."""
