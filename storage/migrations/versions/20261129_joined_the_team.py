"""joined the team"""

import sqlalchemy as sa
from alembic import op

revision = "c19a7d20f3b5"
down_revision = "5b0d1c7a9e42"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """For people already in a team it is not known since when."""
    op.add_column("rosters", sa.Column("since", sa.Date(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("rosters", schema=None) as batch_op:
        batch_op.drop_column("since")
