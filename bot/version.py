"""The version of this product: said here, and read everywhere else. CONTRIBUTING.md says how a release is made."""

VERSION = "1.0.0"
"""Three numbers, as Teams wants them for the app package ("App manifest schema", `version`)."""
