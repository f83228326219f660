"""One verb to a file. A use case runs in a transaction that its caller opened, and never commits it."""
