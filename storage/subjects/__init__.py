"""Everything that is about one person, or belongs to one forum, read from the tables' own description of themselves."""
