"""One repository for each noun. SQL is here and nowhere else.

Importing any of them tells SQLAlchemy where the domain's classes are stored.
"""

from storage.mapping import mapper_registry

mapper_registry.configure()
