"""How the retention table finds and deletes what is due. Its rules read nouns, so these are mapped first."""

from storage.mapping import mapper_registry

mapper_registry.configure()
