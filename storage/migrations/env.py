"""Run by Alembic for each command; storage.migrate gives it the connection."""

from alembic import context

from storage.jobs.job_tables import metadata  # complete: storage.tables knows nothing about the jobs

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    compare_type=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
