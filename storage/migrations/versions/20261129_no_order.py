"""no order"""

import re

import sqlalchemy as sa
from alembic import op

revision = "9e1c5b7a4d20"
down_revision = "7e2f4b90a1d6"
branch_labels = None
depends_on = None

UNDATED = ("suggestions", "agenda_comments", "points", "poll_voters", "poll_tallies", "supports", "date_answers")
jobs = sa.table("jobs", sa.column("kind", sa.String), sa.column("state", sa.String))


def upgrade() -> None:
    """Confidential rows show no order, nor do jobs that brought a card up to date show when something came."""
    op.execute("UPDATE points SET number = 0 WHERE author_id IS NULL")
    op.execute(jobs.delete().where(jobs.c.kind == "Show", jobs.c.state != "open"))
    if op.get_bind().dialect.name == "sqlite":
        for table in UNDATED:
            _copy(table, " WITHOUT ROWID")


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table in UNDATED:
            _copy(table, "")


def _copy(table: str, kind: str) -> None:
    """SQLite's "ALTER TABLE", "Making Other Kinds Of Table Schema Changes". Foreign keys are off meanwhile."""
    connection = op.get_bind()
    found = sa.text("SELECT type, sql FROM sqlite_master WHERE tbl_name = :table AND sql IS NOT NULL")
    made = connection.execute(found, {"table": table}).all()
    [whole] = [sql for type_, sql in made if type_ == "table"]
    body = re.sub(r"^CREATE TABLE \"?\w+\"?", "", re.sub(r"\)\s*WITHOUT ROWID\s*$", ")", whole))
    columns = ", ".join(column["name"] for column in sa.inspect(connection).get_columns(table))
    key = ", ".join(sa.inspect(connection).get_pk_constraint(table)["constrained_columns"])
    connection.exec_driver_sql(f"CREATE TABLE copied {body}{kind}")
    connection.exec_driver_sql(f"INSERT INTO copied ({columns}) SELECT {columns} FROM {table} ORDER BY {key}")
    connection.exec_driver_sql(f"DROP TABLE {table}")
    connection.exec_driver_sql(f"ALTER TABLE copied RENAME TO {table}")
    for index in [sql for type_, sql in made if type_ == "index"]:
        connection.exec_driver_sql(index)
