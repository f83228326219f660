"""A request for information (Freedom of Information Act 2000): what may be disclosed, and what a person decides."""
