"""circles opened up"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = "12e3506a03e7"
down_revision = "d85320f04923"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Briefs of forums that are listening circles cover a circle's time."""
    op.add_column("board_briefs", sa.Column("confided", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("forums", sa.Column("opened_at", storage.columns.Instant(timezone=True), nullable=True))
    circles = "SELECT id FROM forums WHERE openness = 'listening_circle'"
    op.execute(f"UPDATE board_briefs SET confided = true WHERE forum_id IN ({circles})")


def downgrade() -> None:
    with op.batch_alter_table("forums", schema=None) as batch_op:
        batch_op.drop_column("opened_at")

    with op.batch_alter_table("board_briefs", schema=None) as batch_op:
        batch_op.drop_column("confided")
