"""sittings by way"""

from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

revision = "5b0d1c7a9e42"
down_revision = "12e3506a03e7"
branch_labels = None
depends_on = None

briefs = sa.table("board_briefs", sa.column("id", sa.String), sa.column("sittings", sa.Text))


def upgrade() -> None:
    """For earlier sittings it is not known how people came, nor how many had answered."""
    _rewrite(lambda sitting: f"{sitting},-,-,few")


def downgrade() -> None:
    _rewrite(lambda sitting: sitting.partition(",")[0])


def _rewrite(change: Callable[[str], str]) -> None:
    connection = op.get_bind()
    for row in connection.execute(sa.select(briefs).where(briefs.c.sittings != "")).all():
        sittings = " ".join(map(change, row.sittings.split()))
        connection.execute(sa.update(briefs).where(briefs.c.id == row.id).values(sittings=sittings))
