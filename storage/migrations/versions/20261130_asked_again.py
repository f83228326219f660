"""whether somebody was asked again"""

import sqlalchemy as sa
from alembic import op

revision = "b81d6f0c4e29"
down_revision = "a3f7e92464b8"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Until now nobody was."""
    with op.batch_alter_table("correspondents") as batch_op:
        batch_op.add_column(sa.Column("asked_again", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("correspondents") as batch_op:
        batch_op.alter_column("asked_again", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("correspondents") as batch_op:
        batch_op.drop_column("asked_again")
