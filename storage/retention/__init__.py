"""How the retention table's lines are found and deleted in the database."""
