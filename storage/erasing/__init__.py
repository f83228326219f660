"""How somebody, or a forum, is erased: in one transaction, table by table, as `forum.erasing.fates` says."""

from storage.mapping import mapper_registry

mapper_registry.configure()
