"""One repository a noun. SQL lives here and nowhere else.

Importing any of them tells SQLAlchemy where the domain's classes live.
"""

from storage.mapping import mapper_registry

mapper_registry.configure()
