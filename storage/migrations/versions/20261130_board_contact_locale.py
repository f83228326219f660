"""the language of the board's contact

Nobody has chosen one yet: they go on reading the forum's.
"""

import sqlalchemy as sa
from alembic import op

revision = "9e2b64c8f1a7"
down_revision = "4d19f7c0a6e2"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("board_contacts", sa.Column("locale", sa.String(length=20), nullable=True))


def downgrade() -> None:
    op.drop_column("board_contacts", "locale")
