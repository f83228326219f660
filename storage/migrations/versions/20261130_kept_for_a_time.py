"""one deletion for everything that is kept for a time

It reads what is due from the rows themselves. The jobs that waited to do so for one thing each are no longer needed.
"""

import sqlalchemy as sa
from alembic import op

revision = "a61f0d83c7b5"
down_revision = "c40044f3b403"
branch_labels = None
depends_on = None

NO_LONGER = (
    "ForgetAnswerNotes",
    "ForgetComments",
    "ForgetInterest",
    "ForgetNeeds",
    "ForgetOpportunityCounts",
)


def upgrade() -> None:
    jobs = sa.table("jobs", sa.column("kind"))
    op.execute(jobs.delete().where(jobs.c.kind.in_(NO_LONGER)))
    op.create_index(op.f("ix_jobs_ended_at"), "jobs", ["ended_at"])
    op.create_index(op.f("ix_answer_notes_meeting_id"), "answer_notes", ["meeting_id"])


def downgrade() -> None:
    """An earlier version puts its jobs again when a meeting is moved; what was waiting has to be deleted by hand."""
    op.drop_index(op.f("ix_answer_notes_meeting_id"), "answer_notes")
    op.drop_index(op.f("ix_jobs_ended_at"), "jobs")
