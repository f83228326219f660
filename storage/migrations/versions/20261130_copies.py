"""when the database was last copied

Earlier copies are not known: the next one is.
"""

import sqlalchemy as sa
from alembic import op

revision = "4d19f7c0a6e2"
down_revision = "b7c3e95a1f08"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has written down any copy yet."""
    op.create_table(
        "copies",
        sa.Column("copied_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("copied_at", name=op.f("pk_copies")),
    )


def downgrade() -> None:
    op.drop_table("copies")
