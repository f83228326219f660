"""how many came who are not members"""

import sqlalchemy as sa
from alembic import op

revision = "e7c2b94d1a63"
down_revision = "d5a90c3e71b4"
branch_labels = None
depends_on = None

COLUMNS = {"walk_ins": "walk_in", "guests": "guest"}


def upgrade() -> None:
    """Of meetings more than two weeks ago nobody knows."""
    for column, known in COLUMNS.items():
        with op.batch_alter_table("meetings", schema=None) as batch_op:
            batch_op.add_column(sa.Column(column, sa.Integer(), nullable=False, server_default="0"))
        op.execute(
            f"UPDATE meetings SET {column} = (SELECT count(*) FROM strangers "
            f"WHERE strangers.meeting_id = meetings.id AND strangers.known = '{known}')"
        )
        with op.batch_alter_table("meetings", schema=None) as batch_op:
            batch_op.alter_column(column, server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        for column in COLUMNS:
            batch_op.drop_column(column)
