"""`folkmoot foi`: files for the officer who answers a request for information."""
