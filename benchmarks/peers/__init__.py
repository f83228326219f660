"""Echo bots on Microsoft's SDKs. Each runs in an environment of its own, made from requirements-bench-*.lock."""
