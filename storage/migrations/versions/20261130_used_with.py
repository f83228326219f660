"""which form opened a link

A link that was open in a browser before stays open there.
"""

import sqlalchemy as sa
from alembic import op

revision = "3d7ab0e51c94"
down_revision = "c4e18b7d2f60"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Of those that were opened before, nobody knows."""
    with op.batch_alter_table("safe_links") as batch_op:
        batch_op.add_column(sa.Column("used_with", sa.String(length=40), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("safe_links") as batch_op:
        batch_op.drop_column("used_with")
