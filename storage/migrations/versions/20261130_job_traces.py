"""what follows a job carries

From where it was put to where it runs, for an operator who has switched traces on.
"""

import sqlalchemy as sa
from alembic import op

revision = "8b0f46d2c1ea"
down_revision = "a6d40f2c81b7"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Jobs that wait already are not followed."""
    op.add_column("jobs", sa.Column("trace", sa.String(length=80), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("jobs") as batch_op:
        batch_op.drop_column("trace")
